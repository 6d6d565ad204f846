"""The calendar file: read again as a calendar reads it, first and after changes."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from budgets.text import dutch
from proposal.coaching.calendar import Feed, written
from proposal.coaching.dates import moved
from proposal.model.course import Course, Homework, Meeting
from proposal.model.moment import stored

HERE = ZoneInfo("Europe/Amsterdam")
START = stored(datetime(2026, 3, 31, 19, 30))
DUE = stored(datetime(2026, 3, 27, 22))
MEETING = Meeting(7, 1, 2, "Is het haalbaar?", START, 120, agenda="Plannen, en meer;\nÉén voor één",
                  homework="Zet je plan op één A4.", hands_in=Homework.A4, due_at=DUE, was_at=START,
                  was_due_at=DUE, sequence=3)  # fmt: skip
COURSE = Course(1, "Voorjaar in West", place="De Brug, zaal 1", meetings=(MEETING,),
                made_at=datetime(2026, 1, 5, 12, 30, 1, 50))  # fmt: skip


def _file(course: Course = COURSE, removed: tuple[Meeting, ...] = (), dues: bool = True) -> Calendar:
    feed = Feed(course, removed, dues, datetime(2026, 3, 2, 9), dutch, lambda each: f"https://vip/{each.id}")
    found = Calendar.from_ical(written(feed))
    assert isinstance(found, Calendar)
    return found


def _events(calendar: Calendar) -> list[Event]:
    return list(calendar.events)


def test_meeting_stands_in_the_calendar_with_place_homework_and_dutch_time() -> None:
    event = _events(_file())[0]

    assert event.start == datetime(2026, 3, 31, 19, 30, tzinfo=HERE)
    assert event.end == datetime(2026, 3, 31, 21, 30, tzinfo=HERE)
    assert event["dtstart"].params["TZID"] == "Europe/Amsterdam"
    assert str(event["summary"]) == "Voorjaar in West, 2: Is het haalbaar?"
    assert str(event["location"]) == "De Brug, zaal 1"
    assert "Zet je plan op één A4." in str(event["description"])
    assert "Plannen, en meer;\nÉén voor één" in str(event["description"])
    assert (event["sequence"], str(event["status"])) == (3, "CONFIRMED")


def test_file_tells_when_summer_begins_here() -> None:
    calendar = _file()

    assert [str(each["tzid"]) for each in calendar.walk("VTIMEZONE")] == ["Europe/Amsterdam"]
    assert not calendar.get_missing_tzids()


def test_moment_to_hand_in_is_an_entry_for_participants_only() -> None:
    due = _events(_file())[1]

    assert due.end == datetime(2026, 3, 27, 22, tzinfo=HERE)
    assert str(due["summary"]) == "Huiswerk inleveren: Het plan op één A4"
    assert len(_events(_file(dues=False))) == 1


def test_later_file_replaces_the_same_entries() -> None:
    changed = replace(moved(MEETING, stored(datetime(2026, 4, 7, 20))), sequence=4)

    before, after = _events(_file()), _events(_file(replace(COURSE, meetings=(changed,))))

    assert [each["uid"] for each in after] == [each["uid"] for each in before]
    assert len({str(each["uid"]) for each in after}) == 2
    assert [each["sequence"] for each in after] == [4, 4]
    assert after[0].start == datetime(2026, 4, 7, 20, tzinfo=HERE)


def test_removed_meeting_is_cancelled_where_it_stood() -> None:
    before = _events(_file())

    after = _events(_file(replace(COURSE, meetings=()), (replace(MEETING, sequence=4),)))

    assert [(each["uid"], each.start) for each in after] == [(each["uid"], each.start) for each in before]
    assert {str(each["status"]) for each in after} == {"CANCELLED"}


def test_meeting_that_lost_its_date_is_cancelled_until_it_has_one_again() -> None:
    undated = replace(moved(MEETING, None), sequence=4)

    after = _events(_file(replace(COURSE, meetings=(undated,))))

    assert [str(each["status"]) for each in after] == ["CANCELLED", "CANCELLED"]
    assert after[0].start == datetime(2026, 3, 31, 19, 30, tzinfo=HERE)


def test_meeting_that_never_had_a_date_is_in_no_calendar() -> None:
    never = Meeting(8, 1, 3, "Later", hands_in=Homework.BUDGET)

    assert _events(_file(replace(COURSE, meetings=(never,)))) == []
