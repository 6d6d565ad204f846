"""Attendance: ticking who came to a meeting, on the phone of a trainer, also by two of them at once."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from flask import Blueprint, abort, flash, jsonify, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from proposal.coaching.attendance import came_later, choices, had_left
from proposal.model.course import Course, Meeting, Presence
from proposal.model.typed import number
from proposal.store import attendance, courses
from proposal.store.attendance import Line
from proposal.web import clock, people, say
from proposal.web.membership.entrance import wants_json

bp = Blueprint(
    "attendance", __name__, url_prefix="/courses/<int:course_id>/meetings/<int:meeting_id>/attendance"
)


@bp.get("")
def show(course_id: int, meeting_id: int) -> str:
    """Everyone in the course, with what is noted of them for this meeting."""
    course, meeting = _found(course_id, meeting_id)
    lines = attendance.of_meeting(course_id, meeting_id)
    people.know(tuple(each.user_id for each in lines))
    expected, later, left = _groups(meeting, lines)
    return render_template(
        "pages/attendance.html", course=course, meeting=meeting, expected=expected, later=later, left=left,
        offered=choices(meeting, clock.today()), told=_told(expected),
    )  # fmt: skip


@bp.post("")
def save(course_id: int, meeting_id: int) -> Any:
    """Note of whom was touched whether they came; what a colleague ticked meanwhile of others stays."""
    _, meeting = _found(course_id, meeting_id)
    touched = _touched()
    if frozenset(touched.values()) - {None, *choices(meeting, clock.today())}:
        abort(400)
    attendance.note(course_id, meeting_id, touched, current_user.id, clock.now())
    if wants_json():
        expected, _, _ = _groups(meeting, attendance.of_meeting(course_id, meeting_id))
        return jsonify(at=say.clock(clock.now()), told=_told(expected))
    flash(gettext("Bewaard."), "success")
    return redirect(url_for("attendance.show", course_id=course_id, meeting_id=meeting_id), 303)


def _found(course_id: int, meeting_id: int) -> tuple[Course, Meeting]:
    course = courses.load(course_id)
    return course, course.meeting(meeting_id) or abort(404)


def _touched() -> dict[int, Presence | None]:
    """Return what was posted of whom it is not what the page showed; None where nothing is to be noted."""
    touched: dict[int, Presence | None] = {}
    for name, value in request.form.items():
        start, _, user = name.partition("-")
        if start == "presence" and value != request.form.get(f"seen-{user}", ""):
            touched[number(user)] = _presence(value)
    return touched


def _presence(value: str) -> Presence | None:
    try:
        return Presence(value) if value else None
    except ValueError:
        abort(400)


def _groups(meeting: Meeting, lines: Iterable[Line]) -> tuple[list[Line], list[Line], list[Line]]:
    """Return who was to come, who joined the course later, and of whom had left those who are noted."""
    expected: list[Line] = []
    later: list[Line] = []
    left: list[Line] = []
    for each in lines:
        if had_left(meeting, each.left_at):
            left += [each] if each.presence else []
        else:
            (later if came_later(meeting, each.since) else expected).append(each)
    return _by_name(expected), _by_name(later), _by_name(left)


def _by_name(lines: list[Line]) -> list[Line]:
    return sorted(lines, key=lambda each: (people.name(each.user_id).casefold(), each.user_id))


def _told(lines: Iterable[Line]) -> str:
    """Return how many came, sent word or stayed away, and of how many nothing is noted yet."""
    counted = Counter(each.presence for each in lines)
    told = gettext(
        "Aanwezig: %(present)s · Afgemeld: %(excused)s · Niet gekomen: %(absent)s · "
        "Nog niet genoteerd: %(none)s",
        present=counted[Presence.PRESENT],
        excused=counted[Presence.EXCUSED],
        absent=counted[Presence.ABSENT],
        none=counted[None],
    )
    return str(told)
