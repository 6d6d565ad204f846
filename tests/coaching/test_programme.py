"""The programme: what a new course begins with."""

from datetime import date, time

import pytest

from budgets.text import dutch
from proposal.coaching.dates import Spread
from proposal.coaching.starting import meetings
from proposal.model.course import Audience, Form, Homework
from proposal.model.moment import here


def test_eight_meetings_ask_for_more_each_time_and_share_with_the_group_twice() -> None:
    offered = meetings(Form.EIGHT, 0, Spread(), dutch)

    assert [each.hands_in for each in offered] == list(Homework)
    assert [each.number for each in offered if each.shared is Audience.GROUP] == [6, 8]
    assert [each.guide for each in offered] == [f"m{number}" for number in range(1, 9)]


@pytest.mark.parametrize("form", [Form.EIGHT, Form.WEEKEND])
def test_shipped_meeting_says_what_happens_and_what_one_learns(form: Form) -> None:
    for each in meetings(form, 0, Spread(), dutch):
        assert each.title, each
        assert each.agenda, each
        assert each.goals, each
        assert bool(each.homework) == (each.hands_in is not None), each


def test_weekend_is_three_days_and_an_evening_weeks_later() -> None:
    offered = meetings(Form.WEEKEND, 0, Spread(date(2026, 3, 27), time(20)), dutch)

    starts = [here(each.starts_at) for each in offered if each.starts_at]
    assert [f"{each:%d-%m %H:%M}" for each in starts] == [
        "27-03 19:30", "28-03 10:00", "28-03 13:30", "29-03 10:00", "29-03 13:30", "21-04 19:30",
    ]  # fmt: skip


def test_own_form_begins_with_empty_meetings() -> None:
    offered = meetings(Form.OWN, 3, Spread(date(2026, 3, 3)), dutch)

    assert [each.title for each in offered] == ["Bijeenkomst 1", "Bijeenkomst 2", "Bijeenkomst 3"]
    assert not any(each.agenda or each.homework or each.hands_in or each.due_at for each in offered)


def test_course_without_a_first_day_has_no_dates() -> None:
    assert all(each.starts_at is each.due_at is None for each in meetings(Form.EIGHT, 0, Spread(), dutch))
