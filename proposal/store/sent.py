"""Sent: the moments at which files went out, each with the project of then, by the mark in the files."""

import secrets
import string
import zlib
from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, delete, exists, select
from sqlalchemy.orm import Session

from proposal.model.returned import Sort
from proposal.store import answers
from proposal.store.errors import NotFound
from proposal.store.returned_tables import DecisionRow, ReturnedRow, SentRow
from proposal.store.session import AGAIN, session, writing

LETTERS, LENGTH = string.ascii_lowercase + string.digits, 12
MOST_KEPT = 100
"""So many moments of one project are kept; the oldest of which nothing came back go first."""
LONGEST_TOLD = 120


@dataclass(frozen=True)
class Outing:
    """A moment at which files went out: by whose hand, and for whom in their words.

    `sort` is None where files of the package were fetched.
    """

    id: int
    proposal_id: int
    token: str
    sort: Sort | None
    told: str
    who: int
    at: datetime


@dataclass(frozen=True)
class Sent(Outing):
    """The same with the project of then, as the JSON that `exchange.document` reads."""

    document: bytes


def mark(proposal_id: int, document: bytes, state: str, sort: Sort | None, told: str, who: int,
         now: datetime) -> str:  # fmt: skip
    """Keep the project as it goes out, and return the mark for its files.

    While the `state` does not change, all files of the package that are fetched have one mark together; what
    was handed out has one of its own, unless a button was pressed twice.
    """
    row = SentRow(proposal_id=proposal_id, sort=sort.value if sort else "", state=state,
                  told=told[:LONGEST_TOLD], who=who, at=now)  # fmt: skip
    known = _the_same(session(), row)
    if known:
        return known
    with writing() as current:
        answers.hold(current, proposal_id)
        known = _the_same(current, row)
        if known:
            return known
        row.token = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
        row.document = zlib.compress(document)
        current.add(row)
        current.flush()
        _sweep(current, proposal_id)
        return row.token


def find(token: str) -> Sent | None:
    """Return the moment that this mark names, of whatever project; None when it is not known."""
    row = session().execute(select(SentRow).where(SentRow.token == token)).scalar_one_or_none()
    return None if row is None else _sent(row)


def load(proposal_id: int, number: int) -> Sent:
    """Return a moment at which files of this project went out. Raises NotFound."""
    return _sent(_row_of(session(), proposal_id, number))


def of_proposal(proposal_id: int) -> tuple[Outing, ...]:
    """Return the moments at which files of a project went out, the newest first."""
    row = SentRow
    statement = (
        select(row.id, row.proposal_id, row.token, row.sort, row.told, row.who, row.at)
        .where(row.proposal_id == proposal_id)
        .order_by(row.id.desc())
    )
    found = session().execute(statement)
    return tuple(
        Outing(number, of, token, _sort(sort), told, who, at)
        for number, of, token, sort, told, who, at in found
    )


def forget(proposal_id: int, number: int) -> None:
    """Take away a moment at which files went out and the files that came back of it; what was taken over
    from them stays. Raises NotFound.
    """
    with writing() as current:
        answers.hold(current, proposal_id)
        _row_of(current, proposal_id, number)
        _take_away(current, ReturnedRow.sent_id == number, SentRow.id == number)


def forget_all(proposal_id: int) -> None:
    """Take away every moment at which files of a project went out, and every file that came back to it."""
    with writing() as current:
        answers.hold(current, proposal_id)
        forget_in(current, proposal_id)


def forget_in(current: Session, proposal_id: int) -> None:
    """The same within a transaction."""
    _take_away(current, ReturnedRow.proposal_id == proposal_id, SentRow.proposal_id == proposal_id)


def _take_away(current: Session, came: ColumnElement[bool], went: ColumnElement[bool]) -> None:
    files = select(ReturnedRow.id).where(came)
    current.execute(delete(DecisionRow).where(DecisionRow.returned_id.in_(files)))
    current.execute(delete(ReturnedRow).where(came))
    current.execute(delete(SentRow).where(went))


def _the_same(current: Session, row: SentRow) -> str | None:
    """Return the mark of what went out last of this sort, if this is that once more."""
    statement = (
        select(SentRow.token, SentRow.state, SentRow.told, SentRow.who, SentRow.at)
        .where(SentRow.proposal_id == row.proposal_id, SentRow.sort == row.sort)
        .order_by(SentRow.id.desc())
        .limit(1)
    )
    last = current.execute(statement).first()
    if last is None or last.state != row.state:
        return None
    pressed_twice = (last.told, last.who) == (row.told, row.who) and last.at > row.at - AGAIN
    return last.token if pressed_twice or not row.sort else None


def _sweep(current: Session, proposal_id: int) -> None:
    """Take away the oldest moments above `MOST_KEPT`: those of the package first, then of what was handed out
    most, so that no sort drives out another; none that came back, and never the newest.
    """
    came_back = exists().where(ReturnedRow.sent_id == SentRow.id)
    statement = select(SentRow.id, SentRow.sort, came_back).where(SentRow.proposal_id == proposal_id)
    found = current.execute(statement).all()
    count = Counter(sort for _, sort, _ in found)
    found = sorted(found, key=lambda each: (each[1] != "", -count[each[1]], each[0]))
    newest = max(number for number, _, _ in found)
    gone = [number for number, _, back in found if not back and number != newest]
    gone = gone[: max(0, len(found) - MOST_KEPT)]
    if gone:
        current.execute(delete(SentRow).where(SentRow.id.in_(gone)))


def _row_of(current: Session, proposal_id: int, number: int) -> SentRow:
    row = current.get(SentRow, number, populate_existing=True)
    if row is None or row.proposal_id != proposal_id:
        raise NotFound
    return row


def _sent(row: SentRow) -> Sent:
    whose = (row.proposal_id, row.token, _sort(row.sort), row.told, row.who, row.at)
    return Sent(row.id, *whose, zlib.decompress(row.document))


def _sort(kept: str) -> Sort | None:
    return Sort(kept) if kept else None
