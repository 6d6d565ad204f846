"""Choosing: a fund from a list of funds comes to stand on the list of a project, once."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from proposal.model.proposal import Place
from proposal.model.typed import plainly
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

    A fund that a standing application refers to already is not added again; one of which the name was typed
    by hand refers to it from now on. Raises Full.
    """
    told = dict(columns)
    with writing() as current:
        dossier = answers.held(current, proposal_id, STEP, LISTED)
        marks = _standing(current, dossier, "following", "listed")
        there = next((row for row, known in marks.items() if known == mark), "")
        if there:
            return there, False
        typed = _typed(current, dossier, marks, told["fund"])
        row = typed or add_row(current, proposal_id, STEP, LISTED, told.items(), hand)
        settle(current, proposal_id, ((Place("following", "listed", row), LIVES, mark),), hand)
        return row, not typed


def _typed(current: Session, dossier: int, marks: dict[str, str], name: str) -> str:
    """Return the first application of this name that refers to no fund of a list, "" for none."""
    names = _standing(current, dossier, STEP, "fund").items()
    return next((row for row, typed in names if not marks.get(row) and plainly(typed) == plainly(name)), "")


def _standing(current: Session, dossier: int, step: str, question: str) -> dict[str, str]:
    """Return the answers to this question by the standing application, in the order of the list."""
    statement = (
        select(StepRow.id, AnswerRow.value)
        .join(AnswerRow, (AnswerRow.dossier_id == StepRow.dossier_id) & (AnswerRow.row == StepRow.id))
        .where(StepRow.dossier_id == dossier, StepRow.step == STEP, StepRow.list == LISTED)
        .where(StepRow.removed_at.is_(None), AnswerRow.step == step, AnswerRow.question == question)
        .order_by(StepRow.place)
    )
    return {row: str(json.loads(value) or "") for row, value in current.execute(statement)}
