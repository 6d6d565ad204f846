"""Reminding: of which dates of a project somebody is told by mail today."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from proposal.funds.dates.event import Event, EventKind

_BEFORE_REPORT = (14, 0)
_MOMENTS: Mapping[EventKind, tuple[tuple[int, int], ...]] = {
    EventKind.SEND: ((14, 4), (3, 0)),
    EventKind.BOARD: ((7, 0),),
    EventKind.DECISION: ((-7, -28),),
    EventKind.NEXT: ((0, -3),),
    EventKind.INTERIM: (_BEFORE_REPORT,),
    EventKind.REPORT: (_BEFORE_REPORT,),
    EventKind.CONDITION: (_BEFORE_REPORT,),
    EventKind.ANSWER: ((4, -3),),
}
"""From and until how many days before its day a mail may go, below zero after it.

It still goes later when no command ran on the first of these days. Three days after a question of a fund are
four before the week to answer it is over.
"""


@dataclass(frozen=True)
class Told:
    """A date to tell of; `key` is like no other in its project, and another for every time it is told."""

    event: Event
    key: str


def to_tell(events: Iterable[Event], today: date) -> Iterator[Told]:
    """Yield the dates to tell of today, if nobody told of them yet; nothing of what is done."""
    for each in events:
        left = (each.on - today).days
        for first, last in _MOMENTS.get(each.kind, ()):
            if not each.done and last <= left <= first:
                yield Told(each, f"{each.key}/{first}")
