"""Timing: when a fund takes applications and when it decides, each year anew."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Day:
    """A day of any year."""

    month: int
    day: int

    def within(self, year: int) -> date:
        """Return this day in `year`; 29 February becomes 28 where there is none."""
        return date(year, self.month, min(self.day, monthrange(year, self.month)[1]))


@dataclass(frozen=True)
class Round:
    """A moment, every year, before which an application has to be in; it may only open some time before."""

    closes: Day
    opens: Day | None = None


@dataclass(frozen=True)
class Window:
    """The next days between which an application can be sent; `opens` None when that is at any time."""

    closes: date
    opens: date | None = None


@dataclass(frozen=True)
class Timing:
    """When to send: weeks before the start, yearly rounds, weeks to a decision, and the scheme's last day."""

    lead_weeks: int | None = None
    rounds: tuple[Round, ...] = ()
    decision_weeks: int | None = None
    until: date | None = None

    def next_window(self, today: date) -> Window | None:
        """Return the first round that has not closed on `today`; None for a fund without known rounds."""
        return min(self.windows(today, today.year + 1), key=lambda each: each.closes, default=None)

    def windows(self, today: date, until_year: int) -> Iterator[Window]:
        """Yield all rounds that have not closed on `today`, to the end of a year, in no special order."""
        for each in self.rounds:
            for year in range(today.year, until_year + 1):
                closes = each.closes.within(year)
                if closes >= today:
                    yield Window(closes, _opening(each.opens, closes))


def _opening(opens: Day | None, closes: date) -> date | None:
    if opens is None:
        return None
    day = opens.within(closes.year)
    return day if day <= closes else opens.within(closes.year - 1)
