"""Looking back: when participants see again what they expected at the start (`vip-course.md`, meeting 8)."""

from datetime import datetime

from proposal.coaching.programme import FUND_DAY
from proposal.model.course import Course


def is_time(course: Course, now: datetime) -> bool:
    """Whether only the last meeting is still to come, or none; a meeting without a date is still to come.

    The day on which funds come to listen is none: the group looks back before that.
    """
    own = [each for each in course.meetings if each.guide != FUND_DAY.guide]
    to_come = [each for each in own if each.ends_at is None or each.ends_at > now]
    return bool(own) and len(to_come) <= 1
