"""Contacts: writing down a contact with a fund, and what follows from it for the application, as one deed."""

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from proposal.model.proposal import Proposal
from proposal.store import answers, loading
from proposal.store.answers import Hand
from proposal.store.session import AGAIN, writing
from proposal.store.settling import Columns, Given, add_row, settle
from proposal.store.tables import AnswerRow, HistoryRow, StepRow

STEP, LIST = "funds", "contacts"


def write_down(
    proposal_id: int, columns: Columns, follows: Callable[[Proposal], Iterable[Given]], hand: Hand
) -> str:
    """Add a contact with these answers and write what `follows`, both or neither; returns the contact's id.

    `follows` is asked of the proposal as it stands in this unit of work. The very same contact by the same
    person within a minute is a button pressed twice: nothing is added. A place that follows and of which the
    row was removed keeps all from being written. Raises Full and Gone.
    """
    told = tuple(columns)
    with writing() as current:
        answers.held(current, proposal_id, STEP, LIST)
        known = _just_now(current, proposal_id, told, hand)
        if known:
            return known
        given = tuple(follows(loading.load(proposal_id).proposal))
        row = add_row(current, proposal_id, STEP, LIST, told, hand)
        settle(current, proposal_id, given, hand)
        return row


def _just_now(
    current: Session, proposal_id: int, columns: tuple[tuple[str, Any], ...], hand: Hand
) -> str | None:
    """Return the contact that this person wrote down just now with these very answers, or None."""
    statement = (
        select(HistoryRow.row)
        .join(StepRow, (StepRow.dossier_id == HistoryRow.dossier_id) & (StepRow.step == HistoryRow.step)
              & (StepRow.id == HistoryRow.row))
        .where(HistoryRow.dossier_id == proposal_id, HistoryRow.step == STEP, HistoryRow.list == LIST,
               HistoryRow.deed == "add", HistoryRow.who == hand.who, HistoryRow.at > hand.now - AGAIN,
               StepRow.removed_at.is_(None))
    )  # fmt: skip
    told = {name: answers.dump(value) for name, value in columns}
    rows = current.execute(statement).scalars()
    return next((row for row in rows if _answers(current, proposal_id, row) == told), None)


def _answers(current: Session, proposal_id: int, row: str) -> dict[str, str]:
    statement = select(AnswerRow.question, AnswerRow.value).where(
        AnswerRow.dossier_id == proposal_id, AnswerRow.step == STEP, AnswerRow.row == row
    )
    return {question: value for question, value in current.execute(statement)}
