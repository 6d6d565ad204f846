"""Rows of repeating questions: added, moved, removed and restored, each under a lasting id."""

import secrets
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from proposal.model.proposal import STEPS, Place
from proposal.model.question import ask_of
from proposal.store import history
from proposal.store.answers import held, touch
from proposal.store.errors import Full, Gone, NotFound
from proposal.store.session import writing
from proposal.store.tables import StepRow

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
MOST_ROWS = 200
NARROW = 1e-9


def new_id() -> str:
    """Return an id for a row: six letters and digits that are easy to tell apart."""
    return "".join(secrets.choice(LETTERS) for _ in range(6))


def add(proposal_id: int, step: str, listed: str, who: int, now: datetime, row: str = "") -> str:
    """Add an empty row at the end of a list and return its id. Raises Full when the list has the most."""
    with writing() as session:
        return add_in(session, proposal_id, step, listed, who, now, row)


def add_in(
    session: Session, proposal_id: int, step: str, listed: str, who: int, now: datetime, row: str = "",
    below: str = "",
) -> str:  # fmt: skip
    """Do the same in an open unit of work; the row comes `below` another when that is there."""
    dossier = held(session, proposal_id, step, listed)
    there = _rows(session, dossier, step, listed)
    most = ask_of(STEPS[step], listed).most or MOST_ROWS
    if len(there) >= most:
        raise Full(most)
    at = next((n for n, each in enumerate(there) if each.id == below), len(there) - 1)
    place = _between(there, at - 1, down=True) if there else 1.0
    added = row or new_id()
    session.add(StepRow(dossier_id=dossier, step=step, id=added, list=listed, place=place))
    session.flush()
    history.note(session, dossier, Place(step, "", added), listed, "add", who, now)
    touch(session, dossier)
    return added


def remove(proposal_id: int, step: str, listed: str, row: str, who: int, now: datetime) -> None:
    """Remove a row; its answers stay and it can be restored. Raises NotFound or Gone."""
    with writing() as session:
        remove_in(session, proposal_id, step, listed, row, who, now)


def remove_in(
    session: Session, proposal_id: int, step: str, listed: str, row: str, who: int, now: datetime
) -> None:
    """Do the same in an open unit of work."""
    dossier = held(session, proposal_id, step, listed)
    found = _row(session, dossier, step, listed, row)
    if found.removed_at is not None:
        raise Gone
    found.removed_at, found.revision = now, found.revision + 1
    session.flush()
    history.note(session, dossier, Place(step, "", row), listed, "remove", who, now)
    touch(session, dossier)


def restore(proposal_id: int, step: str, listed: str, row: str, who: int, now: datetime) -> None:
    """Put a removed row back in its place; nothing happens to a row that is there. Raises NotFound."""
    with writing() as session:
        restore_in(session, proposal_id, step, listed, row, who, now)


def restore_in(
    session: Session, proposal_id: int, step: str, listed: str, row: str, who: int, now: datetime
) -> None:
    """Do the same in an open unit of work."""
    dossier = held(session, proposal_id, step, listed)
    found = _row(session, dossier, step, listed, row)
    if found.removed_at is not None:
        found.removed_at, found.revision = None, found.revision + 1
        session.flush()
        history.note(session, dossier, Place(step, "", row), listed, "restore", who, now)
        touch(session, dossier)


def arrange_in(session: Session, proposal_id: int, step: str, listed: str, order: Sequence[str]) -> None:
    """Put the rows of a list in this order, in an open unit of work."""
    dossier = held(session, proposal_id, step, listed)
    for each in _rows(session, dossier, step, listed):
        place = float(order.index(each.id) + 1) if each.id in order else each.place
        if each.place != place:
            each.place, each.revision = place, each.revision + 1
    session.flush()


def move(proposal_id: int, step: str, listed: str, row: str, down: bool, who: int, now: datetime) -> None:
    """Change places with the neighbour above or below, where there is one. Raises NotFound."""
    with writing() as session:
        dossier = held(session, proposal_id, step, listed)
        there = _rows(session, dossier, step, listed)
        at = next((n for n, each in enumerate(there) if each.id == row), None)
        if at is None:
            raise NotFound
        if 0 <= (at + 1 if down else at - 1) < len(there):
            there[at].place, there[at].revision = _between(there, at, down), there[at].revision + 1
            history.note(session, dossier, Place(step, "", row), listed, "move", who, now)
            touch(session, dossier)


def _between(there: list[StepRow], at: int, down: bool) -> float:
    """Return a place beyond the neighbour of row `at`; a list without room between is numbered again."""
    near, far = (at + 1, at + 2) if down else (at - 1, at - 2)
    edge = there[near].place + (1 if down else -1)
    beyond = there[far].place if 0 <= far < len(there) else edge
    if abs(beyond - there[near].place) < NARROW:
        for number, each in enumerate(there, 1):
            each.place = float(number)
        return _between(there, at, down)
    return (there[near].place + beyond) / 2


def _rows(session: Session, dossier: int, step: str, listed: str) -> list[StepRow]:
    statement = (
        select(StepRow)
        .where(
            StepRow.dossier_id == dossier,
            StepRow.step == step,
            StepRow.list == listed,
            StepRow.removed_at.is_(None),
        )
        .order_by(StepRow.place, StepRow.id)
        .execution_options(populate_existing=True)
    )
    return list(session.execute(statement).scalars())


def _row(session: Session, dossier: int, step: str, listed: str, row: str) -> StepRow:
    found = session.get(StepRow, (dossier, step, row), populate_existing=True)
    if found is None or found.list != listed:
        raise NotFound
    return found
