"""Guides of trainers: complete for every meeting, with the homework of their course, and the fund day."""

import re

import html5lib
import pytest
from flask import Flask

from proposal.coaching.dates import Spread
from proposal.coaching.programme import TWO_AND_A_HALF_HOURS
from proposal.coaching.starting import meetings
from proposal.model.course import Form, Meeting
from proposal.store import courses
from proposal.web.course.guides import TOPICS
from tests.client import HTML, Visitor
from tests.conftest import TODAY
from tests.coursing import a_course
from tests.web.forms import submit, text


@pytest.fixture
def course(app: Flask, visitor: Visitor) -> int:
    """A course of eight meetings from today on, a fortnight apart, without the day with the funds."""
    with app.app_context():
        offered = meetings(Form.EIGHT, 8, Spread(TODAY), lambda each: each.msgid)
        return a_course(1, meetings=offered)


def _meetings(app: Flask, course: int) -> tuple[Meeting, ...]:
    with app.app_context():
        return courses.load(course).meetings


def test_guides_have_something_in_every_part_and_fill_the_evening(visitor: Visitor, course: int) -> None:
    for topic in TOPICS:
        page = visitor.get(f"/courses/{course}/guide/{topic}").text

        sections = list(html5lib.parse(page).iter(f"{HTML}section"))
        assert len(sections) == 9
        empty = [each[0].text for each in sections for part in each if not "".join(part.itertext()).strip()]
        assert not empty, topic
        assert sum(int(each) for each in re.findall(r"(\d+) min<", page)) == TWO_AND_A_HALF_HOURS, topic


def test_guide_of_a_meeting_announces_the_homework_of_the_next(
    app: Flask, visitor: Visitor, course: int
) -> None:
    first = _meetings(app, course)[0]

    page = text(visitor.get(f"/courses/{course}/meetings/{first.id}/guide"))

    assert "Voor bijeenkomst 2, Is het haalbaar?: maandag 16 maart 2026" in page
    assert "Inleveren: Het plan op één A4, uiterlijk donderdag 12 maart 2026 om 22:00 uur." in page
    assert f"Draaiboek voor begeleiders · bijeenkomst {first.number}" in page


def test_meeting_of_ones_own_leads_to_the_guides_of_the_course(app: Flask, visitor: Visitor) -> None:
    with app.app_context():
        own = a_course(1)
    meeting = _meetings(app, own)[0]

    page = visitor.get(f"/courses/{own}/meetings/{meeting.id}/guide").text

    assert f"/courses/{own}/guide/m4" in page


def test_guide_of_the_course_is_given_to_a_meeting_of_ones_own_and_brings_its_reminders(
    app: Flask, visitor: Visitor
) -> None:
    with app.app_context():
        own = a_course(1)
    address = f"/courses/{own}/meetings/{_meetings(app, own)[1].id}/guide"
    visitor.get(address)

    submit(visitor, address, topic="m2")

    page = text(visitor.page)
    assert "Teken op een groot vel drie vakken" in page
    assert "24 maart 2026 Geef iedereen een eigen, geschreven reactie op het A4." in page
    visitor.get(address)
    assert submit(visitor, address, topic="m9").status_code == 400


def test_fund_day_is_planned_once_and_gives_its_reminders_a_day(
    app: Flask, visitor: Visitor, course: int
) -> None:
    planned = f"/courses/{course}/guide/fund-day"
    for _ in range(2):
        visitor.get(f"/courses/{course}/guide/m1")
        visitor.post(planned)
    day = _meetings(app, course)[-1]
    visitor.get(f"/courses/{course}/meetings/{day.id}/edit")

    submit(visitor, title=day.title, day="2026-06-23", at="14:00", until="16:30", place="", agenda=day.agenda,
           goals=day.goals, homework="", hands_in="", due_day="", due_at="", shared="trainers")  # fmt: skip

    assert len(_meetings(app, course)) == 9
    page = text(visitor.get(f"/courses/{course}/guide"))
    assert "16 juni 2026 Herinner alle fondsen aan de dag" in page
    assert "Zet de dag met de fondsen in de planning" not in page


def test_page_of_the_course_reminds_trainers_of_the_coming_weeks(visitor: Visitor, course: int) -> None:
    page = text(visitor.get(f"/courses/{course}"))

    assert "2 maart 2026 Bel of mail fondsen" in page
    assert "16 maart 2026" in page
    assert "Haal uit drie aanvragen alle namen weg" not in page


def test_guide_that_is_not_there_is_not_found(visitor: Visitor, course: int) -> None:
    for address in ("guide/m9", "meetings/99/guide", "first-evening/x", "first-evening/screen/0"):
        assert visitor.finds_nothing(f"/courses/{course}/{address}"), address
