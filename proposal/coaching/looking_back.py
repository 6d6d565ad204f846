"""Looking back: when participants see again what they expected at the start (`vip-course.md`, meeting 8)."""

from datetime import datetime

from proposal.model.course import Course


def is_time(course: Course, now: datetime) -> bool:
    """Whether only the last meeting is still to come, or none; a meeting without a date is still to come."""
    to_come = [each for each in course.meetings if each.ends_at is None or each.ends_at > now]
    return bool(course.meetings) and len(to_come) <= 1
