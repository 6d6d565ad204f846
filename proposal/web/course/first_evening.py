"""The first evening: its set of sheets to print, and the same thoughts one by one for a screen."""

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, abort, render_template

from budgets.text import Text, mark
from proposal.coaching.first_evening import AGREEMENTS, FACTS, Thought
from proposal.model.code import Door, door
from proposal.model.course import Course
from proposal.store import courses, joining
from proposal.web import clock
from proposal.web.course import letting_in
from proposal.web.course.road import questions, stations

bp = Blueprint("first_evening", __name__, url_prefix="/courses/<int:course_id>/first-evening")

SHEETS: dict[str, Text] = {
    "facts": mark("Wat bijna niemand weet over fondsen"),
    "road": mark("De weg van idee naar aanvraag"),
    "agreements": mark("Wat we met elkaar afspreken"),
    "join": mark("Doe mee op je telefoon"),
    "a4": mark("Mijn plan op één A4"),
}
"""Every sheet by its name in the address."""


@dataclass(frozen=True)
class Slide:
    """One page for the screen: how it is drawn, what it says, and above that what it belongs to."""

    kind: str
    said: Text | None = None
    told: Text | None = None
    chapter: Text | None = None


@bp.get("")
def show(course_id: int) -> str:
    """The whole set, to look through and to print."""
    course = courses.load(course_id)
    return _drawn("pages/first_evening.html", course, sheets=_sheets(course))


@bp.get("/<sheet>")
def one(course_id: int, sheet: str) -> str:
    """One sheet, to print by itself."""
    course = courses.load(course_id)
    title = _sheets(course).get(sheet) or abort(404)
    return _drawn("pages/first_evening.html", course, sheets={sheet: title})


@bp.get("/screen/<int:page>")
def screen(course_id: int, page: int) -> str:
    """One thought for the screen, in large letters."""
    course = courses.load(course_id)
    slides = _slides(_sheets(course))
    if not 1 <= page <= len(slides):
        abort(404)
    return _drawn("pages/screen.html", course, slide=slides[page - 1], number=page, count=len(slides))


def _drawn(template: str, course: Course, **more: Any) -> str:
    ways = letting_in.ways(course) if course.code else {}
    return render_template(template, course=course, stations=stations(course), questions=questions(),
                           facts=FACTS, agreements=AGREEMENTS, **ways, **more)  # fmt: skip


def _sheets(course: Course) -> dict[str, Text]:
    """Return the sheets of a course by name; the way in only while it is open."""
    is_open = door(course, joining.taking_part(course.id), clock.now()) is Door.OPEN
    return {name: title for name, title in SHEETS.items() if is_open or name != "join"}


def _slides(sheets: dict[str, Text]) -> tuple[Slide, ...]:
    """Return the pages for the screen as they come."""
    return (
        Slide("title"),
        *((Slide("join", sheets["join"]),) if "join" in sheets else ()),
        *_thoughts(FACTS, sheets["facts"]),
        Slide("road", sheets["road"]),
        *_thoughts(AGREEMENTS, sheets["agreements"]),
        Slide("questions", sheets["a4"]),
    )


def _thoughts(thoughts: tuple[Thought, ...], chapter: Text) -> tuple[Slide, ...]:
    return tuple(Slide("thought", each.said, each.told, chapter) for each in thoughts)
