"""Looking back: when participants see again what they expected at the start (`vip-course.md`, meeting 8)."""

from datetime import datetime, timedelta

from proposal.model.course import Course


def is_time(course: Course, now: datetime) -> bool:
    """Whether only the last meeting is still to come, or none; a meeting without a date is still to come."""
    ends = (each.starts_at and each.starts_at + timedelta(minutes=each.minutes) for each in course.meetings)
    return bool(course.meetings) and sum(end is None or end > now for end in ends) <= 1
