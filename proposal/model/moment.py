"""Moments: kept in UTC without a zone, read and written on a Dutch clock."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

HERE = ZoneInfo("Europe/Amsterdam")


def here(moment: datetime) -> datetime:
    """Return a stored moment as the time on a Dutch clock."""
    return moment.replace(tzinfo=UTC).astimezone(HERE)


def stored(on_clock: datetime) -> datetime:
    """Return what a Dutch clock shows as the moment to store."""
    return on_clock.replace(tzinfo=HERE).astimezone(UTC).replace(tzinfo=None)


def days_on(moment: datetime, days: int) -> datetime:
    """Return a stored moment so many days later at the same time on the clock, also when summer begins."""
    return stored(here(moment).replace(tzinfo=None) + timedelta(days=days))


def days_between(first: datetime, second: datetime) -> int:
    """Return how many days on the calendar there are from one stored moment to another."""
    return (here(second).date() - here(first).date()).days


def day_ends(moment: datetime, days: int = 0) -> datetime:
    """Return the stored moment at which the Dutch day ends that comes so many days after that of `moment`."""
    return stored(datetime.combine(here(moment).date() + timedelta(days=days + 1), time()))
