"""Attendance: what can be noted of whom at a meeting."""

from datetime import date, datetime

from proposal.model.course import Meeting, Presence
from proposal.model.moment import here


def choices(meeting: Meeting, today: date) -> tuple[Presence, ...]:
    """Return what can be noted today: before the day of a meeting only that somebody sent word."""
    if meeting.starts_at is not None and here(meeting.starts_at).date() > today:
        return (Presence.EXCUSED,)
    return tuple(Presence)


def came_later(meeting: Meeting, since: datetime) -> bool:
    """Whether somebody joined the course only when this meeting was over."""
    return meeting.ends_at is not None and since >= meeting.ends_at


def had_left(meeting: Meeting, left_at: datetime | None) -> bool:
    """Whether somebody had stopped before this meeting; without a date, whoever stopped had."""
    return left_at is not None and (meeting.starts_at is None or left_at <= meeting.starts_at)
