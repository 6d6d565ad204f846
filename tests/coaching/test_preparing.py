"""Preparing: the days of a trainer's reminders follow the meetings, wherever these go."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from budgets.text import Text
from proposal.coaching.dates import Spread
from proposal.coaching.preparing import Reminder, around, near, reminders
from proposal.coaching.starting import meetings
from proposal.model.course import Course, Form, Meeting

FUND_DAY = Meeting(99, 0, 9, "Fondsen", datetime(2026, 6, 23, 12, 0), guide="funds")


def _course(form: Form = Form.EIGHT, first: date | None = date(2026, 3, 3)) -> Course:
    """A course whose first evening is on 3 March, and the next ones each two weeks later."""
    offered = meetings(form, 3, Spread(first), lambda text: text.msgid)
    return Course(1, "Voorjaar", meetings=tuple(replace(each, id=each.number) for each in offered))


def _with_funds(course: Course) -> Course:
    return replace(course, meetings=(*course.meetings, FUND_DAY))


def _day(found: tuple[Reminder, ...], words: str) -> date | None:
    return next(each.day for each in found if words in each.text.msgid)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("agenda van de eerste avond", date(2026, 2, 21)),
        ("Bel of mail fondsen", date(2026, 3, 3)),
        ("denk aan je A4", date(2026, 3, 11)),
        ("geschreven reactie", date(2026, 3, 24)),
        ("waar ze het meest aan hadden", date(2026, 6, 9)),
        ("Herinner alle fondsen", date(2026, 6, 16)),
        ("heb je al iets gehoord", date(2026, 7, 14)),
    ],
)
def test_reminder_comes_on_its_day(words: str, day: date) -> None:
    assert _day(reminders(_with_funds(_course())), words) == day


def test_reminders_move_along_with_a_meeting() -> None:
    course = _course()
    second = replace(course.meetings[1], starts_at=datetime(2026, 3, 24, 18, 30))

    moved = replace(course, meetings=(course.meetings[0], second, *course.meetings[2:]))

    assert _day(reminders(moved), "geschreven reactie") == date(2026, 3, 31)


def test_what_has_no_day_yet_comes_last() -> None:
    found = reminders(_course())

    days = [each.day for each in found]
    assert _day(found, "Herinner alle fondsen") is None
    assert days == sorted((each for each in days if each), key=date.toordinal) + [None] * days.count(None)


def test_course_without_dates_has_reminders_without_days() -> None:
    assert {each.day for each in reminders(_course(first=None))} == {None}


def test_own_course_is_not_reminded_of_evenings_it_does_not_have() -> None:
    told = {each.text.msgid for each in reminders(_course(Form.OWN))}

    assert not [each for each in told if "A4" in each or "begrotingen" in each]
    assert [each for each in told if "Bel of mail fondsen" in each]


def test_weekend_asks_for_the_a4_before_it_and_for_no_budgets() -> None:
    found = reminders(_course(Form.WEEKEND))

    assert _day(found, "denk aan je A4") == date(2026, 2, 25)
    assert not [each for each in found if "begrotingen" in each.text.msgid]


def test_two_weeks_ahead_are_near_and_a_few_days_ago_still() -> None:
    text = Text("x")
    days = [date(2026, 3, 5), date(2026, 3, 6), date(2026, 3, 24), date(2026, 3, 25), None]

    found = near(tuple(Reminder(text, day, 1) for day in days), date(2026, 3, 10))

    assert [each.day for each in found] == days[1:3]


def test_every_guide_tells_of_funds_and_looking_back_besides_its_own() -> None:
    course = _with_funds(_course())

    told = [each.text.msgid for each in around(reminders(course), course.meetings[2])]

    assert [each.split()[0] for each in told] == ["Bel", "Kies", "Vraag", "Herinner"]
