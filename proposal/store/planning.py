"""Planning: the meetings of a course added, changed, removed and put back.

Their numbers follow their dates; a meeting without a date keeps its place among the others.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from proposal.model.course import Meeting
from proposal.store import courses, meetings
from proposal.store.course_tables import MeetingRow
from proposal.store.errors import NotFound, Overtaken
from proposal.store.session import writing


def add(planned: Meeting) -> int:
    """Keep a new meeting, the last one when it has no date, and return its id.

    When there are more meetings by now than `planned.number` tells, and one is the same, the button was
    pressed twice: that one it is.
    """
    with writing() as current:
        courses.hold(current, planned.course_id)
        rows = meetings.rows(current, planned.course_id)
        same = (each.id for each in rows if _alike(meetings.meeting(each), planned))
        found = next(same, None) if 0 < planned.number <= len(rows) else None
        if found is not None:
            return found
        row = meetings.add_to(current, planned.course_id, planned)
        _number([*rows, row])
        return row.id


def change(course_id: int, planned: Iterable[Meeting]) -> None:
    """Make these meetings of one course as they are given; only what differs is written.

    Raises Overtaken when one of them was changed since it was read, NotFound when one is not there any more.
    """
    with writing() as current:
        courses.hold(current, course_id)
        rows = {each.id: each for each in meetings.rows(current, course_id)}
        for each in planned:
            if each.id not in rows:
                raise NotFound
            _replace(rows[each.id], each)
        _number(sorted(rows.values(), key=lambda row: row.number))


def remove(course_id: int, meeting_id: int, now: datetime) -> None:
    """Take a meeting away, with what was handed in for it; it can be put back. Raises NotFound."""
    with writing() as current:
        courses.hold(current, course_id)
        row = _one(current, course_id, meeting_id)
        row.removed_at, row.sequence = now, row.sequence + 1
        current.flush()
        _number(meetings.rows(current, course_id))


def put_back(course_id: int, meeting_id: int) -> None:
    """Bring a removed meeting back to where it was, with all that belonged to it. Raises NotFound."""
    with writing() as current:
        courses.hold(current, course_id)
        row = _one(current, course_id, meeting_id)
        others = [each for each in meetings.rows(current, course_id) if each is not row]
        row.removed_at, row.sequence = None, row.sequence + 1
        _number([*others[: row.number - 1], row, *others[row.number - 1 :]])


def _one(current: Session, course_id: int, meeting_id: int) -> MeetingRow:
    row = current.get(MeetingRow, meeting_id, populate_existing=True)
    if row is None or row.course_id != course_id:
        raise NotFound
    return row


def _replace(row: MeetingRow, planned: Meeting) -> None:
    if row.sequence != planned.sequence:
        raise Overtaken
    if meetings.meeting(row) != planned:
        meetings.fill(row, planned)
        row.sequence += 1


def _alike(kept: Meeting, planned: Meeting) -> bool:
    """Whether these are the same but for their place among the others."""
    placed = replace(planned, id=kept.id, number=kept.number, sequence=kept.sequence)
    return replace(placed, was_at=kept.was_at, was_due_at=kept.was_due_at) == kept


def _number(rows: Sequence[MeetingRow]) -> None:
    """Number meetings as they come, those with a date in the order of their dates."""
    dated = iter(sorted((each for each in rows if each.starts_at), key=_start))
    for number, row in enumerate([next(dated) if each.starts_at else each for each in rows], 1):
        if row.number != number:
            row.number, row.sequence = number, row.sequence + 1


def _start(row: MeetingRow) -> datetime:
    assert row.starts_at
    return row.starts_at
