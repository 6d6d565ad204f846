"""History: who changed what, when; small changes by one person within ten minutes are one entry."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, false, or_, select, update
from sqlalchemy.orm import Session

from proposal.model.change import Change
from proposal.model.proposal import Place
from proposal.store.session import session
from proposal.store.tables import Base, HistoryRow

TOGETHER = timedelta(minutes=10)
SMALL = 40
"""Characters; when joined changes would take away as many, a new entry starts."""
PAGE = 100
"""Entries that are shown at once."""


@dataclass(frozen=True)
class Entry:
    """One entry of the history; `deed` is answer, add, remove, move, restore, import or resolve."""

    id: int
    place: Place
    listed: str
    deed: str
    before: Any
    after: Any
    who: int
    began_at: datetime
    at: datetime


def of_step(
    dossiers: tuple[int, ...], step: str, page: int = 0, without: Collection[tuple[str, str]] = ()
) -> tuple[Entry, ...]:
    """Return one page of the entries of a step, newest first; page 0 is newest.

    They are `without` these questions: (list, question), "" for a whole list, or for no list.
    """
    statement = (
        select(HistoryRow)
        .where(*_of(dossiers, step, without))
        .order_by(HistoryRow.at.desc(), HistoryRow.id.desc())
        .offset(page * PAGE)
        .limit(PAGE)
    )
    return tuple(_entry(each) for each in session().execute(statement).scalars())


def first(
    dossiers: tuple[int, ...], step: str, without: Collection[tuple[str, str]] = ()
) -> Entry | None:
    """Return the very first entry of a step, or None; `without` as in `of_step`."""
    statement = (
        select(HistoryRow)
        .where(*_of(dossiers, step, without))
        .order_by(HistoryRow.id)
        .limit(1)
    )
    found = session().execute(statement).scalar_one_or_none()
    return _entry(found) if found is not None else None


def _of(
    dossiers: tuple[int, ...], step: str, without: Collection[tuple[str, str]]
) -> Iterator[ColumnElement[bool]]:
    yield HistoryRow.dossier_id.in_(dossiers)
    yield HistoryRow.step == step
    for listed, question in without:
        yield or_(HistoryRow.list != listed, HistoryRow.question != question if question else false())


def first_answer(dossiers: tuple[int, ...], place: Place) -> Entry | None:
    """Return the very first entry of an answer, or None."""
    found = session().execute(_of_answer(dossiers, place).limit(1)).scalar_one_or_none()
    return _entry(found) if found is not None else None


def of_answer(dossiers: tuple[int, ...], place: Place) -> tuple[Entry, ...]:
    """Return all entries of an answer, the oldest first."""
    return tuple(_entry(each) for each in session().execute(_of_answer(dossiers, place)).scalars())


def _of_answer(dossiers: tuple[int, ...], place: Place) -> Select[HistoryRow]:
    return (
        select(HistoryRow)
        .where(HistoryRow.dossier_id.in_(dossiers), HistoryRow.step == place.step)
        .where(HistoryRow.row == place.row, HistoryRow.question == place.question)
        .order_by(HistoryRow.id)
    )


def entry(dossiers: tuple[int, ...], number: int) -> Entry | None:
    """Return one entry of these dossiers, or None."""
    found = session().get(HistoryRow, number)
    return _entry(found) if found is not None and found.dossier_id in dossiers else None


_HISTORY = Base.metadata.tables["history"]
_LAST = (
    select(*(_HISTORY.c[name] for name in ("id", "deed", "after", "lost", "who", "began_at")))
    .where(*(_HISTORY.c[name] == bindparam(name) for name in ("dossier_id", "step", "row", "question")))
    .order_by(_HISTORY.c.id.desc())
    .limit(1)
)
_JOIN = update(_HISTORY).where(_HISTORY.c.id == bindparam("entry"))
"""Every save asks and does these; building a statement, or an object of a row, costs more than running it."""


def answered(session: Session, dossier: int, change: Change, before: str, after: str, who: int,
             now: datetime) -> None:  # fmt: skip
    """Note that an answer changed from `before` to `after` (JSON), joined with the last entry when small."""
    last = _last(session, dossier, change.place)
    if change.deed == "answer" and last is not None and joins(last, after, who, now):
        lost = last.lost + _taken(last.after, after)
        session.execute(_JOIN, {"entry": last.id, "lost": lost, "after": after, "at": now})
    else:
        note(session, dossier, change.place, change.listed, change.deed, who, now, before, after)


def note(session: Session, dossier: int, place: Place, listed: str, deed: str, who: int, now: datetime,
         before: str = "null", after: str = "null") -> None:  # fmt: skip
    """Add an entry of its own."""
    session.add(HistoryRow(dossier_id=dossier, step=place.step, list=listed, row=place.row,
                           question=place.question,
                           deed=deed, before=before, after=after, who=who, began_at=now, at=now))  # fmt: skip


def joins(last: Any, after: str, who: int, now: datetime) -> bool:
    """Whether a change to `after` belongs to entry `last`: same person, ten minutes, and little was lost."""
    if last.deed != "answer" or last.who != who or now - last.began_at >= TOGETHER:
        return False
    if not all(isinstance(json.loads(each), str) for each in (last.after, after)) or not json.loads(after):
        return False
    return (last.lost or 0) + _taken(last.after, after) < SMALL


def _taken(before: str, after: str) -> int:
    """Return how many characters a change took away: those between the common beginning and end."""
    old, new = json.loads(before), json.loads(after)
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return len(old) - start - end


def _last(session: Session, dossier: int, place: Place) -> Any:
    """Return the last entry of an answer, as a row, or None."""
    known = {"dossier_id": dossier, "step": place.step, "row": place.row, "question": place.question}
    return session.execute(_LAST, known).one_or_none()


def _entry(row: HistoryRow) -> Entry:
    return Entry(row.id, Place(row.step, row.question, row.row), row.list, row.deed, json.loads(row.before),
                 json.loads(row.after), row.who, row.began_at, row.at)  # fmt: skip
