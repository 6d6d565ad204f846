"""Notes of trainers about a participant, for the trainers of that course: in no export, on no other page."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from proposal.store import courses
from proposal.store.course_tables import NoteRow, ParticipantRow
from proposal.store.errors import NotFound
from proposal.store.session import AGAIN, session, writing


@dataclass(frozen=True)
class Noted:
    """A note, by whom and when it was last written."""

    id: int
    text: str
    who: int
    at: datetime


def of_person(course_id: int, user_id: int) -> tuple[Noted, ...]:
    """Return what the trainers of a course noted about a participant, the newest first."""
    statement = select(NoteRow).where(NoteRow.course_id == course_id, NoteRow.user_id == user_id)
    found = session().execute(statement.order_by(NoteRow.id.desc())).scalars()
    return tuple(Noted(each.id, each.text, each.who, each.at) for each in found)


def add(course_id: int, user_id: int, text: str, who: int, now: datetime) -> int:
    """Keep a note about a participant and return its number; pressed twice, it is one.

    Raises NotFound when they take no part.
    """
    same = select(NoteRow.id).where(
        NoteRow.course_id == course_id, NoteRow.user_id == user_id, NoteRow.who == who, NoteRow.text == text,
        NoteRow.at > now - AGAIN, NoteRow.at <= now,
    )  # fmt: skip
    with writing() as current:
        courses.hold(current, course_id)
        found = current.get(ParticipantRow, (course_id, user_id), populate_existing=True)
        if found is None or found.left_at is not None:
            raise NotFound
        number: int | None = current.execute(same).scalars().first()
        if number is not None:
            return number
        row = NoteRow(course_id=course_id, user_id=user_id, text=text, who=who, at=now)
        current.add(row)
        current.flush()
        return row.id


def revise(course_id: int, user_id: int, number: int, text: str, who: int, now: datetime) -> None:
    """Write one's own note anew. Raises NotFound for one that is not there, or of somebody else."""
    with writing() as current:
        row = _own(current, course_id, user_id, number, who)
        row.text, row.at = text, now


def remove(course_id: int, user_id: int, number: int, who: int) -> None:
    """Take one's own note away. Raises NotFound for one that is not there, or of somebody else."""
    with writing() as current:
        current.delete(_own(current, course_id, user_id, number, who))


def _own(current: Session, course_id: int, user_id: int, number: int, who: int) -> NoteRow:
    row = current.get(NoteRow, number, populate_existing=True)
    if row is None or (row.course_id, row.user_id, row.who) != (course_id, user_id, who):
        raise NotFound
    return row
