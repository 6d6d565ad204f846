"""Course dates: when and where all meetings of a course are, on one page, and dates that are proposed."""

from dataclasses import replace
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext

from proposal.coaching.dates import moments, moved
from proposal.model.course import Course, Meeting
from proposal.store import courses, planning
from proposal.store.errors import NotFound, Overtaken
from proposal.web.course.forms import MomentForm, SpreadForm

bp = Blueprint("course_dates", __name__, url_prefix="/courses/<int:course_id>/dates")
Rows = tuple[tuple[Meeting, MomentForm], ...]


@bp.get("")
def show(course_id: int) -> str:
    """All dates, or those that are proposed from the first day that is asked for; nothing is written yet."""
    course = courses.load(course_id)
    asked = SpreadForm(request.args)
    proposed = "first" in request.args and asked.validate() and asked.first.data is not None
    return _page(course, _rows(_proposed(course, asked) if proposed else course), asked, proposed)


@bp.post("")
def save(course_id: int) -> Any:
    """Keep all moments and places at once."""
    course = courses.load(course_id)
    rows = _rows(course, request.form)
    if not all([form.validate() for _, form in rows]):
        return _page(course, rows, SpreadForm()), 422
    try:
        _keep(course, rows)
    except (NotFound, Overtaken):
        flash(gettext("Een andere begeleider veranderde de planning net ook. Kijk wat hieronder staat nog "
                      "eens na, en sla dan weer op."), "warning")  # fmt: skip
        return _page(courses.load(course_id), rows, SpreadForm()), 422
    flash(gettext("De datums zijn bewaard."), "success")
    return redirect(url_for("courses.show", course_id=course_id), 303)


def seen(course: Course) -> str:
    """Return what changes whenever a meeting of the course does."""
    return "-".join(f"{each.id}.{each.sequence}" for each in course.meetings)


def _keep(course: Course, rows: Rows) -> None:
    """Keep what was typed. Raises NotFound, and Overtaken when a meeting is not as the page showed it."""
    if request.form.get("seen") != seen(course):
        raise Overtaken
    planning.change(course.id, (form.changed(each) for each, form in rows))


def _page(course: Course, rows: Rows, asked: SpreadForm, proposed: bool = False) -> str:
    return render_template("pages/course_dates.html", course=course, rows=rows, spread=asked,
                           proposed=proposed, seen=seen(course))  # fmt: skip


def _rows(course: Course, typed: Any = None) -> Rows:
    return tuple((each, MomentForm.of(each, typed, prefix=f"m{each.id}-")) for each in course.meetings)


def _proposed(course: Course, asked: SpreadForm) -> Course:
    """Return the course as its dates are proposed, without keeping that."""
    starts = moments(course.form, len(course.meetings), asked.spread())
    planned = zip(course.meetings, starts, strict=True)
    return replace(course, meetings=tuple(moved(each, to) for each, to in planned))
