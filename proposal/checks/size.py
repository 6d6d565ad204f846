"""How large a project is, and whether it is one that funds look at more closely."""

from decimal import Decimal

from proposal.model.kind import Kind
from proposal.model.proposal import Proposal

SMALL = Decimal(2500)
"""Up to this amount neighbourhood funds and municipalities decide within weeks (`dutch-funds.md` (d))."""

LARGE = Decimal(10_000)
"""Above this amount a fund wants to see a second funder (`dutch-funds.md` (b), Sint Laurensfonds)."""


def total(proposal: Proposal) -> Decimal:
    """Return the costs in euros, or the first guess while there is no budget."""
    return proposal.costs.total or proposal.idea.amount or Decimal(0)


def small(proposal: Proposal) -> bool:
    """Return whether the project asks for little money."""
    return total(proposal) <= SMALL


def grown(proposal: Proposal) -> bool:
    """Return whether a fund expects partners and more than one payer: no one-off event, and not small."""
    return proposal.kind is not Kind.EVENT and not small(proposal)
