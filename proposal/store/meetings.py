"""Meetings of a course as they are kept; `planning.py` changes them."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.orm import Session

from proposal.model.course import Audience, Homework, Meeting
from proposal.store.course_tables import AttendanceRow, HandingInRow, MeetingRow
from proposal.store.session import session

_PLANNED = (
    "number", "title", "starts_at", "minutes", "place", "agenda", "goals", "homework", "due_at", "guide",
)  # fmt: skip
_KEPT = (*_PLANNED, "sequence", "was_at", "was_due_at")


@dataclass(frozen=True)
class Traces:
    """What a meeting left: how many handed in for it, and of how many is noted whether they came."""

    handed_in: int
    noted: int


def of_course(course_id: int) -> tuple[Meeting, ...]:
    """Return the meetings of a course in their order."""
    return tuple(meeting(each) for each in rows(session(), course_id))


def of_courses(numbers: Iterable[int]) -> dict[int, tuple[Meeting, ...]]:
    """Return the meetings of these courses in their order, by the number of the course."""
    found: dict[int, tuple[Meeting, ...]] = {}
    of_these = MeetingRow.course_id.in_(numbers)
    for each in _ordered(session(), of_these, MeetingRow.removed_at.is_(None)):
        found[each.course_id] = (*found.get(each.course_id, ()), meeting(each))
    return found


def removed(course_id: int) -> tuple[Meeting, ...]:
    """Return the meetings that were removed, in the order they had."""
    found = _ordered(session(), MeetingRow.course_id == course_id, MeetingRow.removed_at.is_not(None))
    return tuple(meeting(each) for each in found)


def traces(meeting_id: int) -> Traces:
    """Return what there is of a meeting besides its plan."""
    handed_in = select(func.count(HandingInRow.user_id.distinct())).where(
        HandingInRow.meeting_id == meeting_id
    )
    noted = select(func.count()).select_from(AttendanceRow).where(AttendanceRow.meeting_id == meeting_id)
    return Traces(session().execute(handed_in).scalar_one(), session().execute(noted).scalar_one())


def rows(current: Session, course_id: int) -> list[MeetingRow]:
    """Return the rows of the meetings of a course in their order, as they are now."""
    return _ordered(current, MeetingRow.course_id == course_id, MeetingRow.removed_at.is_(None))


def add_to(current: Session, course_id: int, planned: Meeting) -> MeetingRow:
    """Add a meeting in an open unit of work, with the number that it has."""
    row = MeetingRow(course_id=course_id, sequence=0)
    fill(row, planned)
    current.add(row)
    current.flush()
    return row


def fill(row: MeetingRow, planned: Meeting) -> None:
    """Write a meeting as it is planned; the last moments that calendars may have of it stay known."""
    for name in _PLANNED:
        setattr(row, name, getattr(planned, name))
    row.hands_in, row.shared = planned.hands_in or "", planned.shared
    row.was_at, row.was_due_at = row.starts_at or row.was_at, row.due_at or row.was_due_at


def renew(current: Session, course_id: int) -> None:
    """Let calendars replace what they have of every meeting of this course, in an open unit of work."""
    of_course = MeetingRow.course_id == course_id
    current.execute(update(MeetingRow).where(of_course).values(sequence=MeetingRow.sequence + 1))


def meeting(row: MeetingRow) -> Meeting:
    """Return a row as the meeting it keeps."""
    return Meeting(
        row.id,
        row.course_id,
        **{name: getattr(row, name) for name in _KEPT},
        hands_in=Homework(row.hands_in) if row.hands_in else None,
        shared=Audience(row.shared),
    )


def _ordered(current: Session, *wanted: ColumnElement[bool]) -> list[MeetingRow]:
    statement = select(MeetingRow).where(*wanted).order_by(MeetingRow.number, MeetingRow.id)
    return list(current.execute(statement.execution_options(populate_existing=True)).scalars())
