"""Dates of a course: in winter and summer, moved together, and what is due before them."""

from dataclasses import replace
from datetime import date, datetime, time

from proposal.coaching.dates import Spread, along, due, exchanged, later, moments, moved
from proposal.model.course import Audience, Course, Form, Homework, Meeting
from proposal.model.moment import here, stored

FIRST = Meeting(1, 1, 1, "Eerste", stored(datetime(2026, 3, 17, 19, 30)), place="Zaal 1",
                hands_in=Homework.A4, due_at=stored(datetime(2026, 3, 13, 22)))  # fmt: skip
SECOND = Meeting(2, 1, 2, "Tweede", stored(datetime(2026, 3, 31, 20)), place="Zaal 2")
UNDATED = Meeting(3, 1, 3, "Derde", hands_in=Homework.PLAN, shared=Audience.GROUP)


def _clock(moment: datetime | None) -> str:
    return f"{here(moment):%d-%m %H:%M}" if moment else ""


def test_every_two_weeks_is_the_same_time_on_the_clock_before_and_after_summer_begins() -> None:
    found = moments(Form.EIGHT, 3, Spread(date(2026, 3, 17), time(19, 30), 2))

    assert [_clock(each) for each in found] == ["17-03 19:30", "31-03 19:30", "14-04 19:30"]
    assert [each.hour for each in found if each] == [18, 17, 17]


def test_more_meetings_than_a_weekend_has_stay_without_a_date() -> None:
    assert moments(Form.WEEKEND, 7, Spread(date(2026, 3, 27)))[-1] is None


def test_homework_is_due_earlier_when_the_whole_group_reads_it() -> None:
    for_group = replace(FIRST, shared=Audience.GROUP)

    assert _clock(due(FIRST).due_at) == "13-03 22:00"
    assert _clock(due(for_group).due_at) == "11-03 22:00"
    assert _clock(due(replace(FIRST, hands_in=Homework.LINES)).due_at) == "15-03 22:00"
    assert due(replace(FIRST, hands_in=None)).due_at is None


def test_moved_meeting_takes_what_is_due_along_by_as_many_days() -> None:
    own = replace(FIRST, due_at=stored(datetime(2026, 3, 15, 12)))

    changed = moved(own, stored(datetime(2026, 3, 31, 20)))

    assert (_clock(changed.starts_at), _clock(changed.due_at)) == ("31-03 20:00", "29-03 12:00")


def test_meeting_that_gets_its_first_date_gets_its_moment_to_hand_in() -> None:
    changed = moved(UNDATED, stored(datetime(2026, 4, 14, 19, 30)))

    assert _clock(changed.due_at) == "08-04 22:00"
    assert moved(changed, None).due_at is None


def test_later_meetings_move_along_at_their_own_time() -> None:
    course = Course(1, "Voorjaar", meetings=(FIRST, SECOND, UNDATED))

    assert later(course, FIRST) == (SECOND,)
    (changed,) = along(later(course, FIRST), -7)
    assert _clock(changed.starts_at) == "24-03 20:00"


def test_meetings_change_places_and_leave_day_and_room_where_they_were() -> None:
    first, second = exchanged(FIRST, SECOND)

    assert (first.number, _clock(first.starts_at), first.place) == (2, "31-03 20:00", "Zaal 2")
    assert _clock(first.due_at) == "27-03 22:00"
    assert (second.number, _clock(second.starts_at), second.place) == (1, "17-03 19:30", "Zaal 1")
