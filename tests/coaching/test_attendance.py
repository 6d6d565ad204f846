"""Attendance: what can be noted before and after, of who joined later, and of who stopped."""

from datetime import date, datetime, timedelta

import pytest

from proposal.coaching.attendance import came_later, choices, had_left
from proposal.model.course import Meeting, Presence

LATE_EVENING = datetime(2026, 3, 3, 23, 30)
"""Half past midnight on 4 March on a Dutch clock."""
MEETING = Meeting(1, 1, 1, "Kennismaken", LATE_EVENING, minutes=60)


@pytest.mark.parametrize(
    ("meeting", "today", "offered"),
    [
        (MEETING, date(2026, 3, 3), (Presence.EXCUSED,)),
        (MEETING, date(2026, 3, 4), tuple(Presence)),
        (MEETING, date(2026, 9, 1), tuple(Presence)),
        (Meeting(1, 1, 1, "Zonder datum"), date(2026, 3, 3), tuple(Presence)),
    ],
)
def test_before_its_day_somebody_can_only_send_word(
    meeting: Meeting, today: date, offered: tuple[Presence, ...]
) -> None:
    assert choices(meeting, today) == offered


def test_who_joins_during_a_meeting_did_not_come_later_to_the_course() -> None:
    assert not came_later(MEETING, LATE_EVENING + timedelta(minutes=59))
    assert came_later(MEETING, LATE_EVENING + timedelta(minutes=60))


def test_who_stops_after_a_meeting_had_not_left_before_it() -> None:
    assert not had_left(MEETING, None)
    assert not had_left(MEETING, LATE_EVENING + timedelta(minutes=1))
    assert had_left(MEETING, LATE_EVENING)
