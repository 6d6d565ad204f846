"""Returned sheets: how a spreadsheet that came back is read, as its authors say, before they decide on it."""

from sqlalchemy import func, select

from proposal.store.errors import NotFound
from proposal.store.returned_tables import DecisionRow, ReturnedRow
from proposal.store.session import writing


def lay_out(proposal_id: int, number: int, report: str, items: int) -> None:
    """Keep this report instead, with so many items. Raises NotFound, also once one was decided on."""
    with writing() as current:
        found = current.get(ReturnedRow, number, populate_existing=True)
        decided = select(func.count()).where(DecisionRow.returned_id == number)
        if found is None or found.proposal_id != proposal_id or current.execute(decided).scalar_one():
            raise NotFound
        found.report, found.items = report, items
