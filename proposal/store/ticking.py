"""Ticking: noting that an item of the checklist of an application is done, once, whoever presses when."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from proposal.model.proposal import Place
from proposal.store.answers import Hand, dump, held
from proposal.store.session import writing
from proposal.store.settling import add_row, settle
from proposal.store.tables import AnswerRow, StepRow

STEP, TICKS = "following", "ticks"


def tick(
    proposal_id: int, application: str, item: str, said: Iterable[tuple[str, Any]], hand: Hand
) -> bool:
    """Note that an item is done, with what is `said` of it as (question, answer).

    Returns False, and changes nothing, when it was noted already. Raises Full.
    """
    with writing() as current:
        dossier = held(current, proposal_id, STEP, TICKS)
        if _noted(current, dossier, application, item):
            return False
        columns = (("application", application), ("item", item), *said)
        add_row(current, proposal_id, STEP, TICKS, columns, hand)
        return True


def change(proposal_id: int, row: str, said: Iterable[tuple[str, Any]], hand: Hand) -> None:
    """Write over what was said of a tick. Raises Gone when it was taken away."""
    with writing() as current:
        settle(current, proposal_id, ((Place(STEP, name, row), TICKS, value) for name, value in said), hand)


def _noted(current: Session, dossier: int, application: str, item: str) -> bool:
    of_application, of_item = aliased(AnswerRow), aliased(AnswerRow)
    statement = select(StepRow.id).where(
        StepRow.dossier_id == dossier, StepRow.step == STEP, StepRow.list == TICKS,
        StepRow.removed_at.is_(None),
    )  # fmt: skip
    for answer, question, value in ((of_application, "application", application), (of_item, "item", item)):
        statement = statement.join(
            answer,
            (answer.dossier_id == dossier) & (answer.step == STEP) & (answer.row == StepRow.id)
            & (answer.question == question) & (answer.value == dump(value)),
        )  # fmt: skip
    return current.execute(statement).first() is not None
