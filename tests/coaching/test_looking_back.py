"""Looking back: at the last meeting of the group itself, also when a day with funds comes after it."""

from datetime import datetime

import pytest

from proposal.coaching.looking_back import is_time
from proposal.coaching.programme import FUND_DAY
from proposal.model.course import Course, Meeting

FIRST = Meeting(1, 1, 1, "Kennismaken", datetime(2026, 3, 3, 18, 30))
LAST = Meeting(2, 1, 2, "Terugkijken", datetime(2026, 6, 2, 17, 30))
FUNDS = Meeting(3, 1, 3, "Fondsen", None, guide=FUND_DAY.guide)


@pytest.mark.parametrize("meetings", [(FIRST, LAST), (FIRST, LAST, FUNDS)])
def test_group_looks_back_once_only_its_last_meeting_is_to_come(meetings: tuple[Meeting, ...]) -> None:
    course = Course(1, "Voorjaar", meetings=meetings)

    assert not is_time(course, datetime(2026, 3, 3, 12))
    assert is_time(course, datetime(2026, 3, 4))
    assert is_time(course, datetime(2026, 7, 1))
