"""Reminding: who is to have a mail about a meeting, and putting it in the outbox exactly once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import groupby

from sqlalchemy import ColumnElement, Select, exists, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from proposal.model.course import Meeting
from proposal.model.moment import day_ends, here
from proposal.store import courses, meetings, outbox
from proposal.store.accounts import User
from proposal.store.course_tables import (
    CourseRow,
    HandingInRow,
    MeetingRow,
    ParticipantRow,
    ReminderRow,
)
from proposal.store.homework import BY_ONE
from proposal.store.session import session, writing

SOONEST = timedelta(hours=1)
"""What comes sooner is not told of any more: nobody could do anything with that mail."""


class Occasion(StrEnum):
    """What a mail reminds of: homework that is due, or the meeting of today."""

    BEFORE = "before"
    ON_DAY = "on_day"


_DAYS = {Occasion.BEFORE: 2, Occasion.ON_DAY: 0}
"""From how many days before its day a mail may go: it still goes later, when no command ran that day."""

_MOMENTS: dict[Occasion, InstrumentedAttribute[datetime | None]] = {
    Occasion.BEFORE: MeetingRow.due_at,
    Occasion.ON_DAY: MeetingRow.starts_at,
}


@dataclass(frozen=True)
class Reminder:
    """A mail to one participant; `on` is the Dutch day of what it tells, `place` where the meeting is."""

    occasion: Occasion
    meeting: Meeting
    course: str
    place: str
    user_id: int
    name: str
    recipient: str
    language: str
    handed_in: bool
    on: date


@dataclass(frozen=True)
class Written:
    """The mail of a reminder."""

    of: Reminder
    subject: str
    body: str


def waiting(now: datetime, course_id: int | None = None) -> tuple[Reminder, ...]:
    """Return who is to be reminded now, and of what, in every course or in this one.

    Of homework: who did not hand it in, from two days before the day on which it is due. Of a meeting: all,
    on its day. Nobody who left, wants no mails or lost the account; and nobody twice of the same day.
    """
    of_course = () if course_id is None else (CourseRow.id == course_id,)
    found = tuple(each for occasion in Occasion for each in _due(occasion, now, of_course))
    told = _told({each.meeting.id for each in found})
    return tuple(each for each in found if _key(each) not in told)


def put(letters: Iterable[Written], now: datetime) -> tuple[Reminder, ...]:
    """Put these mails in the outbox and note that, course by course; return the reminders that went.

    What another run was first with, or what is different by now, is left out.
    """
    ordered = sorted(letters, key=lambda each: each.of.meeting.course_id)
    grouped = groupby(ordered, key=lambda each: each.of.meeting.course_id)
    return tuple(each for course, found in grouped for each in _put(course, tuple(found), now))


def _put(course_id: int, letters: tuple[Written, ...], now: datetime) -> tuple[Reminder, ...]:
    with writing() as current:
        courses.hold(current, course_id)
        still = frozenset(waiting(now, course_id))
        going = tuple(each for each in letters if each.of in still)
        for each in going:
            _note(current, each, now)
    return tuple(each.of for each in going)


def _note(current: Session, letter: Written, now: datetime) -> None:
    of = letter.of
    row = ReminderRow(kind=of.occasion, meeting_id=of.meeting.id, user_id=of.user_id, on=of.on, at=now)
    current.add(row)
    outbox.add(current, of.recipient, letter.subject, letter.body, now)


def _due(occasion: Occasion, now: datetime, more: tuple[ColumnElement[bool], ...]) -> Iterator[Reminder]:
    moment = _MOMENTS[occasion]
    statement = _people().where(moment > now + SOONEST, moment < day_ends(now, _DAYS[occasion]), *more)
    if occasion is Occasion.BEFORE:
        statement = statement.where(MeetingRow.hands_in != "", ~exists().where(*_IN))
    found = session().execute(statement.execution_options(populate_existing=True))
    for row, course, place, user, handed_in in found.unique():
        at: datetime = getattr(row, moment.key)
        yield Reminder(occasion, meetings.meeting(row), course, row.place or place, user.id, user.shown,
                       user.email, user.language, handed_in, here(at).date())  # fmt: skip


_IN = (HandingInRow.meeting_id == MeetingRow.id, BY_ONE)


def _people() -> Select[MeetingRow, str, str, User, bool]:
    return (
        select(MeetingRow, CourseRow.name, CourseRow.place, User, exists().where(*_IN))
        .join(CourseRow, CourseRow.id == MeetingRow.course_id)
        .join(ParticipantRow, ParticipantRow.course_id == CourseRow.id)
        .join(User, User.id == ParticipantRow.user_id)
        .where(CourseRow.binned_at.is_(None), MeetingRow.removed_at.is_(None))
        .where(ParticipantRow.left_at.is_(None), ParticipantRow.reminded, User.active)
        .where(User.binned_at.is_(None))
        .order_by(MeetingRow.starts_at, MeetingRow.id, User.id)
    )


def _told(numbers: set[int]) -> frozenset[tuple[str, int, int, date]]:
    """Return what was told of these meetings: occasion, meeting, user and day."""
    columns = (ReminderRow.kind, ReminderRow.meeting_id, ReminderRow.user_id, ReminderRow.on)
    found = session().execute(select(*columns).where(ReminderRow.meeting_id.in_(numbers)))
    return frozenset((kind, meeting, user, on) for kind, meeting, user, on in found)


def _key(each: Reminder) -> tuple[str, int, int, date]:
    return each.occasion, each.meeting.id, each.user_id, each.on
