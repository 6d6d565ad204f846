"""Courses: those that one guides or takes part in, the page of one course, and its calendar file."""

from dataclasses import replace
from typing import Any

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from proposal.coaching.calendar import Feed, written
from proposal.coaching.preparing import near, reminders
from proposal.coaching.starting import meetings as offered
from proposal.model.course import FEWEST, FEWEST_TRAINERS, MOST, MOST_TRAINERS, Course
from proposal.model.feedback import Waiting
from proposal.store import attendance, courses, feedback, meetings, participants
from proposal.store.errors import Overtaken
from proposal.web import access, clock, people
from proposal.web.attached import attached
from proposal.web.course import handing
from proposal.web.course.forms import CourseForm, NewCourseForm
from proposal.web.links import outward
from proposal.web.say import say

bp = Blueprint("courses", __name__, url_prefix="/courses")


@bp.get("")
def index() -> str:
    """The courses that this user guides, and those they take part in."""
    guided, followed = courses.guided_by(current_user.id), courses.followed_by(current_user.id)
    return render_template("pages/courses.html", guided=guided, followed=followed, now=clock.now())


@bp.get("/new")
def new() -> str:
    """Ask what a new course is to be."""
    return render_template("pages/course_new.html", form=NewCourseForm())


@bp.post("/new")
def create() -> Any:
    """Make a course with its meetings; its maker is its first trainer, and looks at the dates next."""
    form = NewCourseForm(request.form)
    if not form.validate():
        return render_template("pages/course_new.html", form=form), 422
    spread, course = form.spread(), form.course()
    planned = offered(course.form, form.count.data or 1, spread, say)
    number = courses.create(replace(course, meetings=planned), current_user.id, clock.now())
    if spread.first is None:
        flash(gettext("De cursus staat klaar. Datums kies je wanneer je wilt."), "success")
        return redirect(url_for("courses.show", course_id=number), 303)
    flash(gettext("De cursus staat klaar. Kijk na of deze datums kloppen."), "success")
    return redirect(url_for("course_dates.show", course_id=number), 303)


@bp.get("/<int:course_id>")
def show(course_id: int) -> str:
    """One course: where a trainer begins, and what comes next for who takes part."""
    course, now, here = courses.load(course_id), clock.now(), access.standing()
    everybody = participants.of_course(course_id)
    mine = next((each.proposal_id for each in everybody if each.user_id == current_user.id), None)
    people.know(course.trainers)
    waiting = feedback.waiting(mine, current_user.id) if mine else Waiting()
    return render_template(
        "pages/course.html", course=course, now=now, coming=course.upcoming(now), over=course.is_over(now),
        standing=here, taking_part=len(everybody),
        homework=handing.strip(current_user.id, course_id=course_id) if here.participant else None,
        praised_by=people.praising(mine), my_proposal=mine,
        asked_by_trainers=waiting.trainers, asked_by_others=waiting.others,
        wanted=(FEWEST, MOST, FEWEST_TRAINERS, MOST_TRAINERS),
        presences=attendance.of_person(course_id, current_user.id), today=clock.today(),
        todo=near(reminders(course), clock.today()),
    )  # fmt: skip


@bp.get("/<int:course_id>/edit")
def edit(course_id: int) -> str:
    """Ask for another name, place or theme."""
    course = courses.load(course_id)
    return _editing(course, CourseForm(obj=course), courses.seen(course))


@bp.post("/<int:course_id>/edit")
def save(course_id: int) -> Any:
    """Give the course this name, place and theme."""
    form, seen = CourseForm(request.form), request.form.get("seen", "")
    if not form.validate():
        return _editing(courses.load(course_id), form, seen), 422
    try:
        courses.change(replace(form.course(), id=course_id), seen)
    except Overtaken:
        there = courses.load(course_id)
        return _editing(there, form, courses.seen(there), form.otherwise(there)), 422
    flash(gettext("Het is bewaard."), "success")
    return redirect(url_for("courses.show", course_id=course_id), 303)


@bp.get("/<int:course_id>/calendar.ics")
def calendar(course_id: int) -> Response:
    """The meetings, and for who takes part the moments to hand in, for one's own calendar."""
    course, dues = courses.load(course_id), access.standing().participant
    feed = Feed(course, meetings.removed(course_id), dues, clock.now(), say,
                lambda each: outward("meetings.show", course_id=course_id, meeting_id=each.id))  # fmt: skip
    return attached(written(feed), "text/calendar", f"{course.name}.ics")


def _editing(course: Course, form: CourseForm, seen: str, theirs: list[tuple[str, str]] | None = None) -> str:
    """Return the form; `theirs` are the answers of a colleague that are other than what was typed in it."""
    return render_template("pages/course_edit.html", course=course, form=form, seen=seen, theirs=theirs)
