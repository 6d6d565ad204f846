"""Dates of a course: spread over weeks or a weekend, moved together, and due some days before a meeting."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from proposal.model.course import Audience, Course, Form, Homework, Meeting
from proposal.model.moment import days_between, days_on, here, stored

EVENING = time(19, 30)
DUE_AT = time(22)
DUE_DAYS, DUE_DAYS_FIRST, DUE_DAYS_GROUP = 4, 2, 6
"""How long before a meeting its homework is due: trainers read it, and a group needs more time for that."""

WEEKEND = ((0, EVENING), (1, time(10)), (1, time(13, 30)), (2, time(10)), (2, time(13, 30)), (25, EVENING))
"""The days after the first, and the time on the clock, of a weekend and the evening on which all return."""


@dataclass(frozen=True)
class Spread:
    """How meetings follow one another: the first on this day, at this time on the clock, then so many weeks.

    Without a first day no meeting has a date.
    """

    first: date | None = None
    at: time = EVENING
    weeks: int = 2


def moments(form: Form, count: int, spread: Spread) -> tuple[datetime | None, ...]:
    """Return when each of `count` meetings would begin, as moments to store; None where nothing is known."""
    if spread.first is None:
        return (None,) * count
    day = spread.first
    if form is Form.WEEKEND:
        known = [_moment(day + timedelta(days=days), at) for days, at in WEEKEND[:count]]
        return (*known, *(None,) * (count - len(known)))
    return tuple(_moment(day + timedelta(weeks=spread.weeks * each), spread.at) for each in range(count))


def due(meeting: Meeting) -> Meeting:
    """Return a meeting with its homework due some days before it; not due without date or homework."""
    if meeting.starts_at is None or meeting.hands_in is None:
        return replace(meeting, due_at=None)
    day = here(meeting.starts_at).date() - timedelta(days=_days(meeting))
    return replace(meeting, due_at=_moment(day, DUE_AT))


def moved(meeting: Meeting, to: datetime | None) -> Meeting:
    """Return a meeting that begins at another moment; what was due moves along by as many days."""
    if to is None or meeting.starts_at is None or meeting.due_at is None:
        return due(replace(meeting, starts_at=to))
    days = days_between(meeting.starts_at, to)
    return replace(meeting, starts_at=to, due_at=days_on(meeting.due_at, days))


def later(course: Course, meeting: Meeting) -> tuple[Meeting, ...]:
    """Return the meetings after this one that have a date."""
    return tuple(each for each in course.meetings if each.number > meeting.number and each.starts_at)


def along(meetings: Iterable[Meeting], days: int) -> tuple[Meeting, ...]:
    """Return these meetings so many days later, at the same time on the clock; without a date as they are."""
    return tuple(moved(each, days_on(each.starts_at, days)) if each.starts_at else each for each in meetings)


def exchanged(first: Meeting, second: Meeting) -> tuple[Meeting, Meeting]:
    """Return two meetings in each other's place: their moment, length and room stay where they were."""
    return _in_place_of(first, second), _in_place_of(second, first)


def _in_place_of(meeting: Meeting, other: Meeting) -> Meeting:
    placed = replace(meeting, number=other.number, minutes=other.minutes, place=other.place)
    return moved(placed, other.starts_at)


def _days(meeting: Meeting) -> int:
    if meeting.shared is Audience.GROUP:
        return DUE_DAYS_GROUP
    return DUE_DAYS_FIRST if meeting.hands_in is Homework.LINES else DUE_DAYS


def _moment(day: date, at: time) -> datetime:
    return stored(datetime.combine(day, at))
