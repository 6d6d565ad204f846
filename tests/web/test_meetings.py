"""Meetings: planned by trainers, moved with or without the later ones, removed and put back."""

from dataclasses import replace

import pytest
from flask import Flask

from proposal.model.course import Audience, Meeting
from proposal.model.moment import here
from proposal.store import courses, planning
from tests.client import Visitor
from tests.coursing import a_course
from tests.web.forms import submit, text

FACTS = {"title": "Kennismaken", "day": "2026-03-03", "at": "19:30", "until": "22:00", "place": "",
         "agenda": "", "goals": "", "homework": "", "hands_in": "lines", "due_day": "2026-03-02",
         "due_at": "12:00", "shared": "trainers"}  # fmt: skip


@pytest.fixture
def course(app: Flask, visitor: Visitor) -> int:
    """A course of three meetings: on 3, 17 and 31 March, two days after the clock changed."""
    with app.app_context():
        return a_course(1)


def _meetings(app: Flask, course: int) -> tuple[Meeting, ...]:
    with app.app_context():
        return courses.load(course).meetings


def _starts(app: Flask, course: int) -> list[str]:
    """Return when the meetings begin, on a Dutch clock."""
    return [f"{here(each.starts_at):%d-%m %H:%M}" for each in _meetings(app, course) if each.starts_at]


def test_meeting_is_changed_and_told_to_who_comes(app: Flask, visitor: Visitor, course: int) -> None:
    first = _meetings(app, course)[0]
    visitor.get(f"/courses/{course}/meetings/{first.id}/edit")

    submit(visitor, **{**FACTS, "title": "Welkom", "agenda": "Koffie\nRondje", "until": "21.45",
                       "place": "Zaal 2", "shared": "group"})  # fmt: skip

    page = text(visitor.page)
    assert "Welkom dinsdag 3 maart 2026, 19:30 tot 21:45 uurZaal 2" in page
    assert "De hele groep kan lezen wat is ingeleverd" in page
    assert "<li>Koffie</li><li>Rondje</li>" in visitor.page.text


def test_moving_a_meeting_asks_whether_the_later_ones_move_along(
    app: Flask, visitor: Visitor, course: int
) -> None:
    first = _meetings(app, course)[0]
    visitor.get(f"/courses/{course}/meetings/{first.id}/edit")

    answer = submit(visitor, **{**FACTS, "day": "10-3-2026", "title": "Welkom"})

    assert answer.status_code == 422
    assert "Schuiven de latere bijeenkomsten mee? Deze bijeenkomst verschuift 7 dagen." in text(visitor.page)
    assert 'value="Welkom"' in visitor.page.text
    assert _starts(app, course)[0] == "03-03 19:30"


@pytest.mark.parametrize(
    ("along", "starts"),
    [
        ("yes", ["10-03 19:30", "24-03 19:30", "07-04 19:30"]),
        ("no", ["10-03 19:30", "17-03 19:30", "31-03 19:30"]),
    ],
)
def test_later_meetings_move_along_when_asked_to(
    app: Flask, visitor: Visitor, course: int, along: str, starts: list[str]
) -> None:
    first = _meetings(app, course)[0]
    visitor.get(f"/courses/{course}/meetings/{first.id}/edit")

    submit(visitor, **{**FACTS, "day": "2026-03-10", "along": along})

    assert _starts(app, course) == starts
    due = _meetings(app, course)[0].due_at
    assert due
    assert f"{here(due):%d-%m %H:%M}" == "09-03 12:00"


def test_other_time_on_the_same_day_moves_nothing_else(app: Flask, visitor: Visitor, course: int) -> None:
    first = _meetings(app, course)[0]
    visitor.get(f"/courses/{course}/meetings/{first.id}/edit")

    assert submit(visitor, **{**FACTS, "at": "20:00"}).status_code == 303

    assert _starts(app, course) == ["03-03 20:00", "17-03 19:30", "31-03 19:30"]


def test_homework_is_due_before_its_meeting(app: Flask, visitor: Visitor, course: int) -> None:
    first = _meetings(app, course)[0]
    visitor.get(f"/courses/{course}/meetings/{first.id}/edit")

    answer = submit(visitor, **{**FACTS, "due_day": "2026-03-04"})

    assert answer.status_code == 422
    assert "Dit is na het begin van de bijeenkomst." in text(visitor.page)


def test_change_that_crosses_one_of_a_colleague_keeps_what_was_typed(
    app: Flask, visitor: Visitor, course: int
) -> None:
    first = _meetings(app, course)[0]
    visitor.get(f"/courses/{course}/meetings/{first.id}/edit")
    with app.app_context():
        theirs = replace(first, title="Van Bo", agenda="Een rondje", shared=Audience.GROUP)
        planning.change(course, [replace(theirs, hands_in=None, due_at=None)])

    answer = submit(visitor, **{**FACTS, "title": "Van An"})

    assert answer.status_code == 422
    told = text(visitor.page)
    assert "Een andere begeleider veranderde deze bijeenkomst net ook." in told
    beside = told.partition("Neem over wat moet blijven: ")[2]
    assert beside.startswith(
        "Waar gaat het over?Van BoWat doen jullie?Een rondjeWat leveren ze in?Niets"
        "Inleveren uiterlijk op(leeg)Uiterlijk om(leeg)"
        "Wie leest wat is ingeleverd?De hele groep Waar gaat het over?"
    )
    assert _meetings(app, course)[0].title == "Van Bo"
    submit(visitor, **{**FACTS, "title": "Van An"})
    assert _meetings(app, course)[0].title == "Van An"


def test_meeting_is_added_put_earlier_removed_and_put_back(app: Flask, visitor: Visitor, course: int) -> None:
    visitor.get(f"/courses/{course}/meetings/new")
    submit(visitor, **{**FACTS, "title": "Excursie", "day": "", "hands_in": "", "due_day": ""})
    fourth = _meetings(app, course)[3]
    plan = f"/courses/{course}/meetings"
    visitor.get(plan)

    submit(visitor, f"{plan}/{fourth.id}/move", do="up")
    assert [each.title for each in _meetings(app, course)][2:] == ["Excursie", "Profilering"]
    assert _starts(app, course)[-1] == "31-03 19:30"

    visitor.get(f"{plan}/{fourth.id}/remove")
    submit(visitor)
    assert [each.number for each in _meetings(app, course)] == [1, 2, 3]
    submit(visitor, f"{plan}/{fourth.id}/back")
    assert [each.title for each in _meetings(app, course)][2] == "Excursie"


def test_meeting_added_with_two_presses_is_one(app: Flask, visitor: Visitor, course: int) -> None:
    address = f"/courses/{course}/meetings/new"
    typed = {**FACTS, "title": "Excursie", "day": "", "hands_in": "", "due_day": ""}
    page = visitor.get(address)
    for _ in range(2):
        visitor.page = page
        submit(visitor, **typed)
        assert visitor.page.request.path == f"/courses/{course}/meetings/{_meetings(app, course)[3].id}"
    assert len(_meetings(app, course)) == 4

    visitor.get(address)
    submit(visitor, **typed)
    assert len(_meetings(app, course)) == 5, "asked for anew"


def test_all_dates_are_kept_at_once_and_refused_together(app: Flask, visitor: Visitor, course: int) -> None:
    first, second, third = (each.id for each in _meetings(app, course))
    typed = {f"m{each}-at": "20:00" for each in (first, second, third)}
    visitor.get(f"/courses/{course}/dates")
    wrong = {**typed, f"m{first}-day": "4-3-2026", f"m{second}-day": "ooit", f"m{third}-place": "Zaal 3"}

    assert submit(visitor, **wrong).status_code == 422
    assert 'value="ooit"' in visitor.page.text
    assert submit(visitor, **{**wrong, f"m{second}-day": ""}).status_code == 303

    assert _starts(app, course) == ["04-03 20:00"]
    assert _meetings(app, course)[2].place == "Zaal 3"


def test_proposed_dates_are_shown_and_not_kept(app: Flask, visitor: Visitor, course: int) -> None:
    page = visitor.get(f"/courses/{course}/dates?first=2026-09-01&at=20:00&weeks=3")

    assert "Dit is een voorstel." in text(page)
    assert all(f'value="{day}"' in page.text for day in ("2026-09-01", "2026-09-22", "2026-10-13"))
    assert _starts(app, course)[0] == "03-03 19:30"


def test_meeting_is_found_in_its_own_course_only(app: Flask, visitor: Visitor, course: int) -> None:
    with app.app_context():
        other = a_course(1)
    stranger = _meetings(app, other)[0]

    for page in ("", "/edit", "/remove"):
        assert visitor.finds_nothing(f"/courses/{course}/meetings/{stranger.id}{page}")
