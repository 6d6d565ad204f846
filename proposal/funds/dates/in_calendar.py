"""In a calendar: the dates of somebody's projects as a file that a calendar reads again and again.

What is no longer in a later file leaves the calendar; what is done stays and says so. Nothing that was typed
about a contact or a person goes along, for whoever has the address reads it without a password.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from budgets.text import Text, mark
from proposal.funds.dates.event import Event, EventKind
from proposal.model import calendar_file
from proposal.model.calendar_file import Entry, File, uid

MAKER = "-//Van Idee naar Project//Agenda//NL"
AT_NINE = timedelta(hours=9)
THREE_DAYS = timedelta(days=3)
TWICE_A_DAY = timedelta(hours=12)


@dataclass(frozen=True)
class Dates:
    """The dates of one project; `revision` grows whenever one of them may have changed."""

    number: int
    title: str
    made_at: datetime
    revision: int
    events: tuple[Event, ...]


@dataclass(frozen=True)
class Reading:
    """For whom the file is: today, how sentences are said, and the address of a date; `made` is now."""

    made: datetime
    today: date
    say: Callable[[Text], str]
    link: Callable[[int, Event], str]


def written(projects: Iterable[Dates], reading: Reading) -> bytes:
    """Return the calendar file."""
    name = reading.say(mark("Fondsen en projecten"))
    return calendar_file.written(File(name, MAKER, reading.made, TWICE_A_DAY), _entries(projects, reading))


def _entries(projects: Iterable[Dates], reading: Reading) -> Iterator[Entry]:
    for project in projects:
        for each in project.events:
            yield _entry(project, each, reading)


def _entry(project: Dates, event: Event, reading: Reading) -> Entry:
    return Entry(
        uid=uid(event.key, project.number, project.made_at), sequence=project.revision, starts=event.on,
        ends=None, cancelled=False, title=_title(project, event, reading.say), place="",
        told="\n".join(reading.say(each) for each in event.why),
        link=reading.link(project.number, event),
        alarm=_alarm(event) if event.deadline and event.on >= reading.today else None,
    )  # fmt: skip


def _title(project: Dates, event: Event, say: Callable[[Text], str]) -> str:
    said = f"{say(event.says)} ({project.title})" if project.title else say(event.says)
    return f"✓ {said}" if event.done else said


def _alarm(event: Event) -> timedelta:
    """Return when a calendar warns: at nine in the morning, three days before, or of a next step that day."""
    return AT_NINE if event.kind is EventKind.NEXT else AT_NINE - THREE_DAYS
