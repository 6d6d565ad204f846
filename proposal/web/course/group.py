"""Group: everybody in a course in one table, with how far each step of each draft is."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from flask import Blueprint, request

from budgets.text import Text
from proposal.model.course import Course, Meeting, Stage
from proposal.store import comments, courses, group, proposals
from proposal.web import clock, redrawing
from proposal.web.course import standings
from proposal.web.course.arranging import AFTER, BEFORE, FILTERS, STEPS, Asked
from proposal.web.course.standings import TOLD, Facts, Line

bp = Blueprint("group", __name__, url_prefix="/courses/<int:course_id>/group")
MOST_TABLES = 64
"""Tables that one process keeps as they were made."""


@dataclass(frozen=True, eq=False)
class Table:
    """The table as it is drawn, with what one can ask instead, and how many that are.

    `chapters` are the headings above the steps, each with how many it has. `all` counts everybody.
    """

    course: Course
    asked: Asked
    lines: tuple[Line, ...]
    all: int
    filters: tuple[tuple[Asked, Text, int], ...]
    stages: tuple[tuple[Stage, int], ...]
    next: Meeting | None
    chapters: tuple[tuple[Text, int], ...]


@bp.get("")
def show(course_id: int) -> bytes:
    """The table, in the order and with the people that the address asks."""
    table = _table(facts(course_id), Asked.read(request.args))
    return redrawing.page("pages/group.html", table=table, before=BEFORE, steps=STEPS, after=AFTER)


def facts(course_id: int) -> Facts:
    """Return all that is known of a group at this moment."""
    course, members = courses.load(course_id), group.members(course_id)
    chosen = (each.participant.proposal_id for each in members)
    numbers = tuple(dict.fromkeys(each for each in chosen if each is not None))
    counted = comments.tallies(numbers, course_id)
    return Facts(
        course, members, group.happened(course_id), proposals.load_all(numbers),
        tuple((number, comments.total(steps)) for number, steps in counted.items()),
        standings.stood(course, clock.now()), clock.today(),
    )  # fmt: skip


@lru_cache(maxsize=MOST_TABLES)
def _table(known: Facts, asked: Asked) -> Table:
    lines = standings.lines(known)
    stages = [each.stage for each in lines]
    return Table(
        known.course, asked, asked.arranged(lines), len(lines),
        tuple((each, label, sum(map(each.matches, lines))) for each, label in _filters(asked)),
        tuple((each, stages.count(each)) for each in Stage if each in stages), known.next,
        tuple((title, len(list(steps))) for title, steps in groupby(each.chapter for each in TOLD)),
    )  # fmt: skip


def _filters(asked: Asked) -> list[tuple[Asked, Text]]:
    return [(Asked(name, None, asked.sort, asked.down), label) for name, (label, _) in FILTERS.items()]
