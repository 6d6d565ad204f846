"""Choosing: a fund from a list of funds comes to stand on the list of a project, once."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from proposal.model.proposal import Place
from proposal.store import answers
from proposal.store.answers import Hand
from proposal.store.session import writing
from proposal.store.settling import add_row, settle
from proposal.store.tables import AnswerRow, StepRow

STEP, LISTED, LIVES = "funds", "applications", "lives"


def put_on_list(
    proposal_id: int, mark: str, columns: Iterable[tuple[str, Any]], hand: Hand
) -> tuple[str, bool]:
    """Add an application with these answers to the fund of this mark; returns its id and whether it is new.

    A fund that a standing application refers to already is not added again. Raises Full.
    """
    with writing() as current:
        dossier = answers.held(current, proposal_id, STEP, LISTED)
        there = _there(current, dossier, mark)
        if there:
            return there, False
        row = add_row(current, proposal_id, STEP, LISTED, columns, hand)
        settle(current, proposal_id, ((Place("following", "listed", row), LIVES, mark),), hand)
        return row, True


def _there(current: Session, dossier: int, mark: str) -> str:
    statement = (
        select(StepRow.id)
        .join(AnswerRow, (AnswerRow.dossier_id == StepRow.dossier_id) & (AnswerRow.row == StepRow.id))
        .where(StepRow.dossier_id == dossier, StepRow.step == STEP, StepRow.list == LISTED)
        .where(StepRow.removed_at.is_(None), AnswerRow.step == "following", AnswerRow.question == "listed")
        .where(AnswerRow.value == answers.dump(mark))
        .order_by(StepRow.place)
    )
    return current.execute(statement).scalars().first() or ""
