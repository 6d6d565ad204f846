"""Attendance: who came to a meeting, as its trainers note it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select

from proposal.model.course import Presence
from proposal.store import courses
from proposal.store.accounts import User
from proposal.store.course_tables import AttendanceRow, MeetingRow, ParticipantRow
from proposal.store.errors import NotFound
from proposal.store.session import session, writing


@dataclass(frozen=True)
class Line:
    """One person on the list of a meeting; `presence` is None while nothing was noted.

    Who closed their account had left then.
    """

    user_id: int
    since: datetime
    left_at: datetime | None
    presence: Presence | None


def of_meeting(course_id: int, meeting_id: int) -> tuple[Line, ...]:
    """Return everyone who ever took part in a course, as they joined, with what is noted for this meeting."""
    noted = (AttendanceRow.user_id == ParticipantRow.user_id) & (AttendanceRow.meeting_id == meeting_id)
    left_at = func.coalesce(ParticipantRow.left_at, User.binned_at)
    statement = (
        select(ParticipantRow.user_id, ParticipantRow.since, left_at, AttendanceRow.presence)
        .join(User, User.id == ParticipantRow.user_id)
        .outerjoin(AttendanceRow, noted)
        .where(ParticipantRow.course_id == course_id)
        .order_by(ParticipantRow.since, ParticipantRow.user_id)
    )
    return tuple(
        Line(user, since, left_at, Presence(presence) if presence else None)
        for user, since, left_at, presence in session().execute(statement)
    )


def of_person(course_id: int, user_id: int) -> dict[int, Presence]:
    """Return what is noted of one participant, by the number of the meeting."""
    statement = (
        select(AttendanceRow.meeting_id, AttendanceRow.presence)
        .join(MeetingRow, MeetingRow.id == AttendanceRow.meeting_id)
        .where(MeetingRow.course_id == course_id, AttendanceRow.user_id == user_id)
    )
    return {meeting: Presence(presence) for meeting, presence in session().execute(statement)}


def note(
    course_id: int, meeting_id: int, noted: Mapping[int, Presence | None], who: int, now: datetime
) -> None:
    """Note of these people whether they came; None takes away what was noted. Others stay as they are.

    Raises NotFound, and writes nothing, when one of them never took part or the course has no such meeting.
    """
    with writing() as current:
        courses.hold(current, course_id)
        meeting = current.get(MeetingRow, meeting_id)
        people = select(ParticipantRow.user_id).where(ParticipantRow.course_id == course_id)
        known = frozenset(current.execute(people).scalars())
        if meeting is None or meeting.course_id != course_id or noted.keys() - known:
            raise NotFound
        of_these = AttendanceRow.user_id.in_(noted), AttendanceRow.meeting_id == meeting_id
        current.execute(delete(AttendanceRow).where(*of_these))
        for user, presence in noted.items():
            if presence is not None:
                current.add(AttendanceRow(meeting_id=meeting_id, user_id=user, presence=presence, who=who,
                                          at=now))  # fmt: skip
