"""Reading: what was typed and could not be read."""

from collections.abc import Iterator
from datetime import date

from budgets.text import mark
from proposal.checks.asking import check, must, short
from proposal.model.finding import Finding
from proposal.model.proposal import Proposal

IN_SUMS = frozenset({"budget", "coverage", "funds"})
"""Steps whose sums leave out what could not be read."""


@check
def unreadable(proposal: Proposal, today: date) -> Iterator[Finding]:
    """What was typed and could not be read is mended, and left out of the sums until then (DESIGN 4)."""
    for each in proposal.unreadable:
        yield must(
            each.place,
            mark("Wat bedoel je hier met '{typed}'?", typed=short(each.typed)),
            mark("Dit konden we niet lezen. Tot je het verandert, telt het niet mee."),
            each.typed,
            blocks=each.place.step in IN_SUMS,
        )


CHECKS = (unreadable,)
