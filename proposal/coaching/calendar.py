"""Calendar: the meetings of a course as a file for the calendar of a phone or computer.

A later file replaces what an earlier one brought: an entry keeps its UID, its SEQUENCE only grows, and a
meeting that was removed or lost its date is told to be cancelled (RFC 5545 and 5546).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from budgets.text import Text, mark
from proposal.model.course import Course, Meeting
from proposal.model.moment import here

if TYPE_CHECKING:
    from icalendar import Event

MAKER = "-//Van Idee naar Project//Cursus//NL"
EARLIEST = date(2020, 1, 1)
"""From when the file tells how the clock changes: no course is older."""

MOMENT_TO_HAND_IN = timedelta(minutes=15)
"""How long the entry of a moment lasts: some calendars hide what takes no time."""


@dataclass(frozen=True)
class Feed:
    """What goes into the file: a course, what was removed from it, and for whom; `made` is now.

    `dues` says whether the moments to hand in are entries too. `link` gives the address of a meeting.
    """

    course: Course
    removed: tuple[Meeting, ...]
    dues: bool
    made: datetime
    say: Callable[[Text], str]
    link: Callable[[Meeting], str]


@dataclass(frozen=True)
class _Entry:
    uid: str
    sequence: int
    starts: datetime
    ends: datetime
    cancelled: bool
    title: str
    place: str
    told: str
    link: str


def written(feed: Feed) -> bytes:
    """Return the calendar file."""
    from icalendar import Calendar  # takes a tenth of a second, which no other page should wait for

    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", feed.course.name)
    for each in _entries(feed):
        calendar.add_component(_event(each, feed.made))
    calendar.add_missing_timezones(first_date=EARLIEST)
    return bytes(calendar.to_ical())


def _event(entry: _Entry, made: datetime) -> Event:
    from icalendar import Event  # see above

    event = Event()
    known = {
        "uid": entry.uid, "sequence": entry.sequence, "dtstamp": made.replace(tzinfo=UTC, microsecond=0),
        "dtstart": here(entry.starts), "dtend": here(entry.ends), "summary": entry.title,
        "status": "CANCELLED" if entry.cancelled else "CONFIRMED",
        "location": entry.place, "description": entry.told, "url": entry.link,
    }  # fmt: skip
    for name, value in known.items():
        if value != "":
            event.add(name, value)
    return event


def _entries(feed: Feed) -> Iterator[_Entry]:
    for meeting, gone in (
        *((each, False) for each in feed.course.meetings),
        *((each, True) for each in feed.removed),
    ):
        if starts := meeting.starts_at or meeting.was_at:
            yield _gathering(feed, meeting, starts, gone or meeting.starts_at is None)
        if feed.dues and (due := meeting.due_at or meeting.was_due_at):
            yield _handing_in(feed, meeting, due, gone or meeting.due_at is None)


def _gathering(feed: Feed, meeting: Meeting, starts: datetime, cancelled: bool) -> _Entry:
    title = mark("{course}, {number}: {title}", course=feed.course.name, number=meeting.number,
                 title=meeting.title)  # fmt: skip
    return _Entry(
        _uid(feed, "meeting", meeting), meeting.sequence, starts, starts + timedelta(minutes=meeting.minutes),
        cancelled, feed.say(title), meeting.place or feed.course.place, _told(feed, meeting),
        feed.link(meeting),
    )  # fmt: skip


def _handing_in(feed: Feed, meeting: Meeting, due: datetime, cancelled: bool) -> _Entry:
    wanted = feed.say(meeting.hands_in.label) if meeting.hands_in else meeting.title
    title = feed.say(mark("Huiswerk inleveren: {wanted}", wanted=wanted))
    return _Entry(_uid(feed, "due", meeting), meeting.sequence, due - MOMENT_TO_HAND_IN, due, cancelled,
                  title, "", meeting.homework, feed.link(meeting))  # fmt: skip


def _told(feed: Feed, meeting: Meeting) -> str:
    """Return what stands below an entry: what to make before it, and what it is about."""
    blocks = ((mark("Huiswerk vooraf:"), meeting.homework), (mark("Wat we doen:"), meeting.agenda))
    return "\n\n".join(f"{feed.say(head)}\n{text}" for head, text in blocks if text)


def _uid(feed: Feed, kind: str, meeting: Meeting) -> str:
    """Return what an entry is known by for ever, and nothing else anywhere."""
    made = feed.course.made_at or datetime.min
    return f"{kind}-{meeting.id}-{made:%Y%m%d%H%M%S%f}@van-idee-naar-project"
