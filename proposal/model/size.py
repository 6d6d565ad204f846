"""How large a project is: whether funds look at it more closely, and how long they take to decide."""

from decimal import Decimal

from proposal.model.kind import Kind
from proposal.model.proposal import Proposal

SMALL = Decimal(2500)
"""Up to this amount neighbourhood funds and municipalities decide within weeks (`dutch-funds.md` (d))."""

USUAL_WEEKS = 17
"""Between sending and the start, when the fund's own time is not known (`dutch-funds.md` h3)."""

WEEKS_WHEN_SMALL = 8
"""The same for a small project (`dutch-funds.md` (d))."""


def total(proposal: Proposal) -> Decimal:
    """Return the costs in euros, or the first guess while there is no budget."""
    return proposal.costs.total or proposal.idea.amount or Decimal(0)


def small(proposal: Proposal) -> bool:
    """Return whether the project asks for little money."""
    return total(proposal) <= SMALL


def grown(proposal: Proposal) -> bool:
    """Return whether a fund expects partners and more than one payer: no one-off event, and not small."""
    return proposal.kind is not Kind.EVENT and not small(proposal)


def weeks_needed(proposal: Proposal) -> int:
    """Return the weeks one should count on between sending and starting, while a fund does not say.

    A project of which no amount is known is not taken for a small one.
    """
    return WEEKS_WHEN_SMALL if total(proposal) and small(proposal) else USUAL_WEEKS
