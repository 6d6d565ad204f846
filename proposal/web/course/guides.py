"""Guides: what trainers prepare, do and stress at each meeting, and what they are reminded of."""

from dataclasses import replace
from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext

from budgets.text import Text, mark
from proposal.coaching.preparing import around, fund_day, reminders
from proposal.coaching.programme import EIGHT, FUND_DAY
from proposal.model.course import Course, Meeting
from proposal.store import courses, planning
from proposal.store.errors import Overtaken
from proposal.web import clock
from proposal.web.say import say

bp = Blueprint("guides", __name__, url_prefix="/courses/<int:course_id>")

OWN = "own"
TOPICS: dict[str, Text] = {
    **{each.guide: each.title for each in (*EIGHT, FUND_DAY)}, OWN: mark("Een avond van jezelf")
}  # fmt: skip
"""Every guide by its name in the address, in the order of the course."""


@bp.get("/guide")
def index(course_id: int) -> str:
    """All guides of a course, the set for the first evening, and what there is to do when."""
    course = courses.load(course_id)
    planned = {each.guide for each in course.meetings}
    others = {name: title for name, title in TOPICS.items() if name not in planned}
    return render_template("pages/guides.html", course=course, others=others, fund_day=fund_day(course),
                           reminders=reminders(course), today=clock.today())  # fmt: skip


@bp.get("/guide/<topic>")
def topic(course_id: int, topic: str) -> str:
    """One guide by itself, for a meeting of one's own that resembles it."""
    if topic not in TOPICS:
        abort(404)
    return _drawn(courses.load(course_id), topic)


@bp.get("/meetings/<int:meeting_id>/guide")
def show(course_id: int, meeting_id: int) -> str:
    """The guide of one meeting, with the homework to announce and what to do around it."""
    course = courses.load(course_id)
    meeting = course.meeting(meeting_id) or abort(404)
    return _drawn(course, meeting.guide or OWN, meeting)


@bp.post("/meetings/<int:meeting_id>/guide")
def choose(course_id: int, meeting_id: int) -> Any:
    """Let another guide belong to a meeting, with what trainers are reminded of around it."""
    meeting = courses.load(course_id).meeting(meeting_id) or abort(404)
    chosen = request.form.get("topic", "")
    if chosen not in TOPICS:
        abort(400)
    try:
        planning.change(course_id, (replace(meeting, guide="" if chosen == OWN else chosen),))
    except Overtaken:
        flash(gettext("Een andere begeleider veranderde deze bijeenkomst net ook. Kies nog eens."), "warning")
    return redirect(url_for("guides.show", course_id=course_id, meeting_id=meeting_id), 303)


@bp.post("/guide/fund-day")
def plan_fund_day(course_id: int) -> Any:
    """Put the day with the funds in the planning, to choose its date next; once is enough."""
    course = courses.load(course_id)
    planned = fund_day(course)
    number = planned.id if planned else planning.add(_new_fund_day(course))
    return redirect(url_for("meetings.edit", course_id=course_id, meeting_id=number), 303)


def _drawn(course: Course, name: str, meeting: Meeting | None = None) -> str:
    found = reminders(course)
    return render_template(
        f"guides/{name}.html", course=course, meeting=meeting, name=name, topics=TOPICS, today=clock.today(),
        title=meeting.title if meeting else say(TOPICS[name]), after=_after(course, meeting),
        reminders=around(found, meeting) if meeting else found, fund_day=fund_day(course),
    )  # fmt: skip


def _after(course: Course, meeting: Meeting | None) -> Meeting | None:
    later = (each for each in course.meetings if meeting and each.number > meeting.number)
    return next(later, None)


def _new_fund_day(course: Course) -> Meeting:
    agenda, goals = ("\n".join(say(each) for each in lines) for lines in (FUND_DAY.agenda, FUND_DAY.goals))
    return Meeting(0, course.id, len(course.meetings) + 1, say(FUND_DAY.title), minutes=FUND_DAY.minutes,
                   agenda=agenda, goals=goals, guide=FUND_DAY.guide)  # fmt: skip
