"""Returned sheets: how a spreadsheet that came back is read, as its authors say, before they decide on it."""

from proposal.store import answers, decisions
from proposal.store.errors import NotFound
from proposal.store.returned import row_of
from proposal.store.session import writing


def lay_out(proposal_id: int, number: int, report: str, items: int) -> None:
    """Keep this report instead, with so many items. Raises NotFound, also once one was decided on."""
    with writing() as current:
        answers.hold(current, proposal_id)
        found = row_of(current, proposal_id, number)
        if decisions.of_file(number):
            raise NotFound
        found.report, found.items = report, items
