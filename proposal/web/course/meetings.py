"""Meetings: one meeting for all who come, and how trainers plan it."""

from dataclasses import replace
from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext
from flask_login import current_user

from proposal.coaching.dates import along, exchanged, later
from proposal.model.course import Course, Meeting
from proposal.model.moment import days_between
from proposal.model.typed import number
from proposal.store import attendance, courses, meetings, planning
from proposal.store.errors import Overtaken
from proposal.web import access, clock
from proposal.web.course.forms import MeetingForm

bp = Blueprint("meetings", __name__, url_prefix="/courses/<int:course_id>/meetings")


@bp.get("")
def plan(course_id: int) -> str:
    """All meetings for who plans them: change, put in another order, remove and put back."""
    return render_template("pages/course_plan.html", course=courses.load(course_id),
                           removed=meetings.removed(course_id))  # fmt: skip


@bp.get("/new")
def new(course_id: int) -> str:
    """Ask what a new meeting, the last one, is to be."""
    course = courses.load(course_id)
    return _form(course, _empty(course), MeetingForm.of(_empty(course)))


@bp.post("/new")
def add(course_id: int) -> Any:
    """Keep a new meeting."""
    course = courses.load(course_id)
    new = replace(_empty(course), number=number(request.form.get("seen", "")))
    form = MeetingForm.of(new, request.form)
    if not form.is_sound(new):
        return _form(course, _empty(course), form), 422
    made = planning.add(form.changed(new))
    flash(gettext("De bijeenkomst staat erbij."), "success")
    return redirect(url_for("meetings.show", course_id=course_id, meeting_id=made), 303)


@bp.get("/<int:meeting_id>")
def show(course_id: int, meeting_id: int) -> str:
    """What happens at a meeting, what to make before it, and who reads that."""
    course, meeting = _found(course_id, meeting_id)
    before, after = _beside(course, meeting)
    presences = attendance.of_person(course_id, current_user.id)
    return render_template("pages/meeting.html", course=course, meeting=meeting, before=before, after=after,
                           trainer=access.standing().trainer, now=clock.now(),
                           presence=presences.get(meeting_id))  # fmt: skip


@bp.get("/<int:meeting_id>/edit")
def edit(course_id: int, meeting_id: int) -> str:
    """Show all of a meeting that can be changed."""
    course, meeting = _found(course_id, meeting_id)
    return _form(course, meeting, MeetingForm.of(meeting))


@bp.post("/<int:meeting_id>/edit")
def save(course_id: int, meeting_id: int) -> Any:
    """Change a meeting; when its day changes, ask first whether the later ones move along."""
    course, meeting = _found(course_id, meeting_id)
    form = MeetingForm.of(meeting, request.form)
    if not form.is_sound(meeting):
        return _form(course, meeting, form), 422
    changed = form.changed(meeting)
    days, others = _days(meeting, changed), later(course, meeting)
    if days and others and request.form.get("along") not in ("yes", "no"):
        return _form(course, meeting, form, days, len(others)), 422
    together = along(others, days) if request.form.get("along") == "yes" else ()
    return _kept(course, meeting, form, (changed, *together))


@bp.post("/<int:meeting_id>/move")
def move(course_id: int, meeting_id: int) -> Any:
    """Let a meeting change places with the one before or after it; the dates stay where they were."""
    course, meeting = _found(course_id, meeting_id)
    before, after = _beside(course, meeting)
    other = before if request.form.get("do") == "up" else after
    if other is not None:
        _exchange(meeting, other)
    return redirect(url_for("meetings.plan", course_id=course_id, _anchor=f"meeting-{meeting_id}"), 303)


@bp.get("/<int:meeting_id>/remove")
def ask_remove(course_id: int, meeting_id: int) -> str:
    """Ask whether a meeting may go, and say what there is of it."""
    course, meeting = _found(course_id, meeting_id)
    return render_template("pages/meeting_remove.html", course=course, meeting=meeting,
                           traces=meetings.traces(meeting_id))  # fmt: skip


@bp.post("/<int:meeting_id>/remove")
def remove(course_id: int, meeting_id: int) -> Any:
    """Take a meeting away."""
    _found(course_id, meeting_id)
    planning.remove(course_id, meeting_id, clock.now())
    flash(gettext("De bijeenkomst is weg. Je kunt hem onderaan terugzetten."), "success")
    return redirect(url_for("meetings.plan", course_id=course_id), 303)


@bp.post("/<int:meeting_id>/back")
def put_back(course_id: int, meeting_id: int) -> Any:
    """Bring a removed meeting back."""
    planning.put_back(course_id, meeting_id)
    flash(gettext("De bijeenkomst staat er weer bij."), "success")
    return redirect(url_for("meetings.plan", course_id=course_id), 303)


def _exchange(meeting: Meeting, other: Meeting) -> None:
    try:
        planning.change(meeting.course_id, exchanged(meeting, other))
    except Overtaken:
        flash(gettext("Een andere begeleider veranderde net ook iets. Kijk het nog eens na."), "warning")
    else:
        flash(gettext("De volgorde is veranderd. De datums bleven staan."), "success")


def _found(course_id: int, meeting_id: int) -> tuple[Course, Meeting]:
    course = courses.load(course_id)
    return course, course.meeting(meeting_id) or abort(404)


def _empty(course: Course) -> Meeting:
    return Meeting(0, course.id, len(course.meetings) + 1, "")


def _beside(course: Course, meeting: Meeting) -> tuple[Meeting | None, Meeting | None]:
    """Return the meetings just before and just after this one."""
    place = course.meetings.index(meeting)
    before = course.meetings[place - 1] if place else None
    return before, next(iter(course.meetings[place + 1 :]), None)


def _days(before: Meeting, after: Meeting) -> int:
    """Return by how many days a meeting moves; 0 when it had no date, or has none now."""
    if before.starts_at is None or after.starts_at is None:
        return 0
    return days_between(before.starts_at, after.starts_at)


def _kept(course: Course, meeting: Meeting, form: MeetingForm, planned: tuple[Meeting, ...]) -> Any:
    seen = request.form.get("seen", "")
    try:
        if seen != str(meeting.sequence):
            raise Overtaken
        planning.change(course.id, planned)
    except Overtaken:
        now = courses.load(course.id)
        there = now.meeting(meeting.id) or abort(404)
        return _form(now, there, form, theirs=form.otherwise(there)), 422
    flash(_told(len(planned) - 1), "success")
    return redirect(url_for("meetings.show", course_id=course.id, meeting_id=meeting.id), 303)


def _told(others: int) -> str:
    if not others:
        return str(gettext("De bijeenkomst is bewaard."))
    moved = ngettext("De bijeenkomst is bewaard, en één latere schoof mee.",
                     "De bijeenkomst is bewaard, en %(num)s latere schoven mee.", others)  # fmt: skip
    return str(moved)


def _form(course: Course, meeting: Meeting, form: MeetingForm, days: int = 0, others: int = 0,
          theirs: list[tuple[str, str]] | None = None) -> str:  # fmt: skip
    """Return the form; `theirs` are the answers of a colleague that are other than what was typed in it."""
    return render_template("pages/meeting_edit.html", course=course, meeting=meeting, form=form, days=days,
                           others=others, theirs=theirs)  # fmt: skip
