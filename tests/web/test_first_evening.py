"""The first evening: sheets from the course itself, and pages for the screen, walked by their links."""

import re

import pytest
from flask import Flask

from proposal.coaching.first_evening import AGREEMENTS, FACTS
from tests.client import Visitor
from tests.coursing import a_course
from tests.web.forms import text
from tests.web.letting import an_open_course

QUESTIONS = (
    "Wat gaan jullie doen?", "Voor wie doen jullie het?", "Met wie doen jullie het?",
    "Hoe gaan jullie het doen?", "Wat is er straks anders?",
)  # fmt: skip


@pytest.fixture
def course(app: Flask, visitor: Visitor) -> int:
    """A course that nobody can join by a link."""
    with app.app_context():
        return a_course(1)


def _walked(visitor: Visitor, course: int) -> list[str]:
    """Return what stands on the pages for the screen, walked from the first by the links to the next."""
    address, seen = f"/courses/{course}/first-evening/screen/1", []
    while address:
        seen.append(text(visitor.get(address)))
        following = re.search(r'href="([^"]+)" rel="next"', visitor.page.text)
        address = following[1] if following else ""
    return seen


def test_screen_shows_one_thought_a_page_from_first_to_last(visitor: Visitor, course: int) -> None:
    seen = _walked(visitor, course)

    said = [each.said.msgid for each in (*FACTS, *AGREEMENTS)]
    assert len(seen) == 1 + len(said) + 2
    assert [[one for one in said if one in page] for page in seen if any(one in page for one in said)] == [
        [one] for one in said
    ]
    assert all(question in seen[-1] for question in QUESTIONS)


def test_sheets_tell_the_road_of_this_course_and_ask_the_five_questions(
    visitor: Visitor, course: int
) -> None:
    page = text(visitor.get(f"/courses/{course}/first-evening"))

    for told in ("Kennismaken dinsdag 3 maart 2026, 19:30", "Neem mee: Het plan op één A4", *QUESTIONS):
        assert told in page


def test_way_in_is_on_paper_and_screen_only_while_it_is_open(
    app: Flask, visitor: Visitor, course: int
) -> None:
    opened, code = an_open_course(app, visitor)
    shown = f"{code[:4]}-{code[4:]}"

    assert shown in _walked(visitor, opened)[1]
    assert shown in text(visitor.get(f"/courses/{opened}/first-evening/join"))
    assert "QR-code van de link" not in visitor.get(f"/courses/{course}/first-evening").text
    assert visitor.finds_nothing(f"/courses/{course}/first-evening/join")
