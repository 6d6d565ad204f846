"""Settling: answers that follow from a deed, such as a file or the day of sending, and from no open page."""

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from sqlalchemy import select
from sqlalchemy.orm import Session

from proposal.model.change import Change
from proposal.model.proposal import Place, Proposal
from proposal.store import answers, loading, rows
from proposal.store.answers import Hand, save_in
from proposal.store.errors import Gone
from proposal.store.session import writing
from proposal.store.tables import AnswerRow

Given: TypeAlias = tuple[Place, str, Any]
"""A place, the list of its row ("" for a single question), and the answer."""
Columns: TypeAlias = Iterable[tuple[str, Any]]
"""The answers of a row, by question."""


def settle(
    current: Session, proposal_id: int, given: Iterable[Given], hand: Hand, deed: str = "answer"
) -> None:
    """Write these answers in an open unit of work over what stands there, with history. Raises Gone."""
    changes = tuple(
        Change(place, listed, value, "", _revision(current, proposal_id, place, listed), deed=deed)
        for place, listed, value in given
    )
    outcomes = save_in(current, proposal_id, changes, hand)
    if any(each.gone for each in outcomes):
        raise Gone


def fill(proposal_id: int, given: Iterable[Given], hand: Hand, deed: str = "answer") -> None:
    """Write these answers in a unit of work of their own. Raises Gone."""
    with writing() as current:
        settle(current, proposal_id, given, hand, deed)


def add_rows(
    proposal_id: int, step: str, listed: str, wanted: Iterable[Columns], hand: Hand
) -> tuple[str, ...]:
    """Add a row for each set of (question, answer) in `wanted`, and return their ids. Raises Full."""
    with writing() as current:
        return tuple(add_row(current, proposal_id, step, listed, columns, hand) for columns in wanted)


def add_wanted(
    proposal_id: int, step: str, listed: str, wanted: Callable[[Proposal], Iterable[Columns]], hand: Hand
) -> tuple[str, ...]:
    """Add the rows that are `wanted` of the proposal as it stands in this unit of work; returns their ids.

    So nobody adds what somebody else, or the same button, added just before. Raises Full.
    """
    with writing() as current:
        answers.held(current, proposal_id, step, listed)
        found = tuple(wanted(loading.load(proposal_id).proposal))
        return tuple(add_row(current, proposal_id, step, listed, columns, hand) for columns in found)


def add_row(current: Session, proposal_id: int, step: str, listed: str, columns: Columns, hand: Hand) -> str:
    """Add one row with these answers in an open unit of work, and return its id. Raises Full."""
    row = rows.add_in(current, proposal_id, step, listed, hand.who, hand.now)
    given = ((Place(step, name, row), listed, value) for name, value in columns)
    settle(current, proposal_id, given, hand)
    return row


def _revision(current: Session, proposal_id: int, place: Place, listed: str) -> int:
    dossier = answers.held(current, proposal_id, place.step, listed or place.question)
    statement = select(AnswerRow.revision).where(
        AnswerRow.dossier_id == dossier, AnswerRow.step == place.step, AnswerRow.row == place.row,
        AnswerRow.question == place.question,
    )  # fmt: skip
    return current.execute(statement).scalar_one_or_none() or 0
