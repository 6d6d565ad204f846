"""Calendar file: dates as a file for the calendar of a phone or computer (RFC 5545 and 5546).

A later file replaces what an earlier one brought: an entry keeps its UID, and its SEQUENCE only grows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from proposal.model.moment import here

if TYPE_CHECKING:
    from icalendar import Alarm, Event

EARLIEST = date(2020, 1, 1)
"""From when the file tells how the clock changes: nothing in it is older."""


@dataclass(frozen=True)
class Entry:
    """One entry; `ends` is a stored moment, or None for one of a whole day, whose `starts` is then a date.

    `alarm` is how long from the beginning a calendar warns, below zero before it; None for never.
    """

    uid: str
    sequence: int
    starts: datetime | date
    ends: datetime | None
    cancelled: bool
    title: str
    place: str
    told: str
    link: str
    alarm: timedelta | None = None


@dataclass(frozen=True)
class File:
    """What the file is called, which part of the program made it, and when; `made` is a stored moment.

    `again` asks a calendar that reads the file by its address to do so that often; None for a single file.
    """

    name: str
    maker: str
    made: datetime
    again: timedelta | None = None


def uid(key: str, number: int, made_at: datetime | None) -> str:
    """Return what an entry is known by for ever, and nothing else anywhere.

    `number` with `made_at`, when the thing was made that it belongs to, is like no other in any installation.
    """
    return f"{key}-{number}-{made_at or datetime.min:%Y%m%d%H%M%S%f}@van-idee-naar-project"


def written(file: File, entries: Iterable[Entry]) -> bytes:
    """Return the calendar file."""
    from icalendar import (  # takes a tenth of a second, which no other page should wait for
        Calendar,
        vDuration,
    )

    calendar = Calendar()
    calendar.add("prodid", file.maker)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", file.name)
    if file.again is not None:
        calendar.add("refresh-interval", file.again, parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", vDuration(file.again))
    for each in entries:
        calendar.add_component(_event(each, file.made))
    calendar.add_missing_timezones(first_date=EARLIEST)
    return bytes(calendar.to_ical())


def _event(entry: Entry, made: datetime) -> Event:
    from icalendar import Event  # see above

    event = Event()
    known = {
        "uid": entry.uid, "sequence": entry.sequence, "dtstamp": made.replace(tzinfo=UTC, microsecond=0),
        **_when(entry), "summary": entry.title,
        "status": "CANCELLED" if entry.cancelled else "CONFIRMED",
        "location": entry.place, "description": entry.told, "url": entry.link,
    }  # fmt: skip
    for name, value in known.items():
        if value != "":
            event.add(name, value)
    if entry.alarm is not None:
        event.add_component(_alarm(entry.alarm, entry.title))
    return event


def _when(entry: Entry) -> dict[str, datetime | date | str]:
    """Return when it is; a whole day keeps nobody from planning something else on it."""
    if isinstance(entry.starts, datetime) and entry.ends is not None:
        return {"dtstart": here(entry.starts), "dtend": here(entry.ends)}
    return {"dtstart": entry.starts, "dtend": entry.starts + timedelta(days=1), "transp": "TRANSPARENT"}


def _alarm(before: timedelta, title: str) -> Alarm:
    from icalendar import Alarm  # see above

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", before)
    return alarm
