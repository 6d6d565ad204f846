"""The hours that volunteers give: in hours, never in euros (`vip-course.md` R1)."""

from collections.abc import Iterable

from budgets.budget import CostKind
from proposal.documents.blocks import Blocks, Column, Row
from proposal.documents.tables import table
from proposal.documents.wording import number
from proposal.model.proposal import Proposal

COLUMNS = (
    Column("Werk", 4),
    Column("Mensen", 1, amount=True),
    Column("Uren per persoon", 2, amount=True),
    Column("Uren samen", 2, amount=True),
)


def volunteer_hours(proposal: Proposal) -> Blocks:
    """The hours from the volunteers step and from the budget in one table, with their sum."""
    rows = (*_from_volunteers(proposal), *_from_budget(proposal))
    total = Row(("Samen", "", "", number(proposal.own_hours)), strong=True)
    return table("Uren per soort werk, niet in euro's", COLUMNS, (*rows, total) if rows else ())


def _from_volunteers(proposal: Proposal) -> Iterable[Row]:
    for each in proposal.volunteers.hours:
        yield Row((each.work, number(each.people), number(each.each), number(each.total or None)))


def _from_budget(proposal: Proposal) -> Iterable[Row]:
    for line in proposal.costs.lines:
        if line.kind is CostKind.OWN_HOURS:
            yield Row((line.description, "", "", number(line.quantity)))
