"""Months: dates in the order in which an agenda shows them: what is late, what comes, what has been."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from proposal.web.agenda.dates import Line


@dataclass(frozen=True)
class Month:
    """The dates of one month; `first` is its first day."""

    first: date
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Shown:
    """An agenda: `late` is what still has to be done although its day has passed."""

    late: tuple[Line, ...]
    coming: tuple[Month, ...]
    past: tuple[Month, ...]
    past_count: int

    @property
    def empty(self) -> bool:
        """Whether there is no date at all."""
        return not (self.late or self.coming or self.past)


def shown(lines: Iterable[Line], today: date) -> Shown:
    """Return the agenda of these dates."""
    ordered = sorted(lines, key=lambda each: (each.event.on, each.title, each.event.key))
    past = [each for each in ordered if each.event.on < today and not each.late]
    coming = [each for each in ordered if each.event.on >= today]
    return Shown(tuple(each for each in ordered if each.late), _months(coming), _months(past), len(past))


def _months(lines: list[Line]) -> tuple[Month, ...]:
    grouped = groupby(lines, key=lambda each: each.event.on.replace(day=1))
    return tuple(Month(first, tuple(found)) for first, found in grouped)
