"""Calendar: the meetings of a course as a file for the calendar of a phone or computer.

A meeting that was removed or lost its date is told to be cancelled (RFC 5545 and 5546).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from budgets.text import Text, mark
from proposal.model import calendar_file
from proposal.model.calendar_file import Entry, File, uid
from proposal.model.course import Course, Meeting

MAKER = "-//Van Idee naar Project//Cursus//NL"
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


def written(feed: Feed) -> bytes:
    """Return the calendar file."""
    return calendar_file.written(File(feed.course.name, MAKER, feed.made), _entries(feed))


def _entries(feed: Feed) -> Iterator[Entry]:
    for meeting, gone in (
        *((each, False) for each in feed.course.meetings),
        *((each, True) for each in feed.removed),
    ):
        if starts := meeting.starts_at or meeting.was_at:
            yield _gathering(feed, meeting, starts, gone or meeting.starts_at is None)
        if feed.dues and (due := meeting.due_at or meeting.was_due_at):
            yield _handing_in(feed, meeting, due, gone or meeting.due_at is None)


def _gathering(feed: Feed, meeting: Meeting, starts: datetime, cancelled: bool) -> Entry:
    title = mark("{course}, {number}: {title}", course=feed.course.name, number=meeting.number,
                 title=meeting.title)  # fmt: skip
    return Entry(
        _uid(feed, "meeting", meeting), meeting.sequence, starts, starts + timedelta(minutes=meeting.minutes),
        cancelled, feed.say(title), meeting.place or feed.course.place, _told(feed, meeting),
        feed.link(meeting),
    )  # fmt: skip


def _handing_in(feed: Feed, meeting: Meeting, due: datetime, cancelled: bool) -> Entry:
    wanted = feed.say(meeting.hands_in.label) if meeting.hands_in else meeting.title
    title = feed.say(mark("Huiswerk inleveren: {wanted}", wanted=wanted))
    return Entry(_uid(feed, "due", meeting), meeting.sequence, due - MOMENT_TO_HAND_IN, due, cancelled,
                  title, "", meeting.homework, feed.link(meeting))  # fmt: skip


def _told(feed: Feed, meeting: Meeting) -> str:
    """Return what stands below an entry: what to make before it, and what it is about."""
    blocks = ((mark("Huiswerk vooraf:"), meeting.homework), (mark("Wat we doen:"), meeting.agenda))
    return "\n\n".join(f"{feed.say(head)}\n{text}" for head, text in blocks if text)


def _uid(feed: Feed, kind: str, meeting: Meeting) -> str:
    return uid(kind, meeting.id, feed.course.made_at)
