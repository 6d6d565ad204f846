"""The time along the top of a chart: from days to years, with as many names as there is room for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from babel.dates import format_date

from budgets.notation import DUTCH
from proposal.documents.pictures.drawing import Label, Line, Shape, Tone
from proposal.documents.pictures.lettering import width_of

HEIGHT = 26.0
LETTERS, YEARS_BASE, NAMES_BASE = 8.5, 9.0, 20.0
MOST_DAYS = 45
"""A chart of more days than this counts in months."""
DAYS, DAY_ROOM = (1, 2, 7, 14), 34.0
MONTHS, MONTH_ROOM = (1, 2, 3, 6), 18.0
YEARS, YEAR_ROOM = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000), 26.0


@dataclass(frozen=True)
class Axis:
    """The days from `first` up to and including `last` over `room` points from `left`."""

    first: date
    last: date
    left: float
    room: float

    def at(self, moment: date) -> float:
        """Where a day begins."""
        return self.left + self.room * (moment - self.first).days / self._count

    def after(self, moment: date) -> float:
        """Where a day ends."""
        return self.at(moment) + self.room / self._count

    def middle(self, moment: date) -> float:
        """The middle of a day."""
        return self.at(moment) + self.room / self._count / 2

    @property
    def _count(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def _months(self) -> int:
        return (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1

    def shapes(self, bottom: float) -> Iterator[Shape]:
        """A thin line at every tick down to `bottom`, with the names of days or months, and the years."""
        ticks, form = self._ticks()
        for tick in dict.fromkeys((self.first, *ticks)):
            yield Line(self.at(tick), NAMES_BASE - 7, self.at(tick), bottom, thick=0.5)
        named = [(self.at(tick), format_date(tick, form, locale=DUTCH)) for tick in ticks] if form else []
        yield from self._names(named, NAMES_BASE)
        yield from self._names([(self.at(tick), str(tick.year)) for tick in _of_years(ticks)], YEARS_BASE)

    def _names(self, named: list[tuple[float, str]], base: float) -> Iterator[Shape]:
        """The names that fit; of two that would touch, the later one stays."""
        ends = [*(left for left, _ in named), self.left + self.room - 1][1:]
        for (left, name), end in zip(named, ends, strict=True):
            if left + 2 + width_of(name, LETTERS) <= end + 1:
                yield Label(left + 2, base, name, LETTERS, tone=Tone.DARK)

    def _ticks(self) -> tuple[list[date], str]:
        """The days with a line, and how their names are written; '' when only years are."""
        for days in DAYS:
            if self._count <= MOST_DAYS and (days == DAYS[-1] or self.room * days / self._count >= DAY_ROOM):
                return [self.first + timedelta(each) for each in range(0, self._count, days)], "d MMM"
        for months in MONTHS:
            if self.room * months / self._months >= MONTH_ROOM:
                return self._every(months), "MMM"
        years = next(each for each in YEARS if self.room * 12 * each / self._months >= YEAR_ROOM)
        return self._every(12 * years), ""

    def _every(self, months: int) -> list[date]:
        """The first days of the months that this many months divide, counted from January of year 0."""
        first = self.first.year * 12 + self.first.month - 1
        places = (place for place in range(first, first + self._months) if place % months == 0)
        return [date(place // 12, place % 12 + 1, 1) for place in places]


def _of_years(ticks: list[date]) -> list[date]:
    """The first tick of every year."""
    return [tick for place, tick in enumerate(ticks) if not place or ticks[place - 1].year != tick.year]


def axis(days: list[date], left: float, room: float) -> Axis:
    """The axis on which all these days stand: whole months, or just the days when they are few."""
    first, last = min(days), max(days)
    if (last - first).days < MOST_DAYS:
        return Axis(first, last, left, room)
    return Axis(first.replace(day=1), _end_of_month(last), left, room)


def _end_of_month(moment: date) -> date:
    if (moment.year, moment.month) == (date.max.year, date.max.month):
        return date.max
    return (moment.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)
