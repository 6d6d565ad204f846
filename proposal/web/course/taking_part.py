"""Taking part: one's own place in a course: project, consent, expectations, reminders, and stopping."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from proposal.coaching.consent import agreed
from proposal.coaching.looking_back import is_time
from proposal.model.course import Audience, Course, Participant, Shown
from proposal.model.typed import cleaned, number
from proposal.store import courses, participants, people, proposals
from proposal.web import clock
from proposal.web import people as known_people
from proposal.web.answering import overview

bp = Blueprint("taking_part", __name__, url_prefix="/courses/<int:course_id>/me")
LONGEST = 4000


@bp.get("")
def show(course_id: int) -> str:
    """All that is one's own in a course."""
    course = courses.load(course_id)
    me = participants.load(course_id, current_user.id)
    return render_template(
        "pages/course_me.html", course=course, me=me, mine=overview.choices(current_user.id),
        looks_back=is_time(course, clock.now()), **_consent(course, me),
    )  # fmt: skip


@bp.get("/consent")
def welcome(course_id: int) -> str:
    """Right after joining: what may others see?"""
    course = courses.load(course_id)
    me = participants.load(course_id, current_user.id)
    return render_template("pages/course_welcome.html", course=course, me=me, **_consent(course, me))


@bp.post("/consent")
def consent(course_id: int) -> Any:
    """Let others see exactly what was ticked, from now on."""
    given = frozenset(
        (audience, shown) for audience in Audience for shown in Shown if f"{audience}-{shown}" in request.form
    )
    participants.consent(course_id, current_user.id, given, clock.now())
    flash(gettext("Je keuze is bewaard en geldt meteen."), "success")
    return _onward(course_id) if request.form.get("then") == "begin" else _back(course_id)


@bp.post("/project")
def choose(course_id: int) -> Any:
    """Take part with another of one's own projects, or with a new one."""
    posted, now = request.form.get("proposal", "new"), clock.now()
    if posted == "new":
        participants.begin_anew(course_id, current_user.id, now)
    else:
        participants.choose(course_id, current_user.id, number(posted), now)
    flash(gettext("Je doet mee met dit project. Kijk hieronder wie er wat van mag lezen."), "success")
    return redirect(url_for("taking_part.show", course_id=course_id, _anchor="consent"), 303)


@bp.post("/told")
def tell(course_id: int) -> Any:
    """Keep what one expects and wants to learn, or how one looks back."""
    told = {name: cleaned(typed)[:LONGEST] for name, typed in request.form.items()}
    participants.tell(course_id, current_user.id, told)
    flash(gettext("Het is bewaard."), "success")
    return _back(course_id)


@bp.post("/reminders")
def remind(course_id: int) -> Any:
    """Have mails that remind of homework, or no longer."""
    reminded = request.form.get("reminded") == "yes"
    participants.remind(course_id, current_user.id, reminded)
    if reminded:
        flash(gettext("Je krijgt weer herinneringen."), "success")
    else:
        flash(gettext("Je krijgt geen herinneringen meer."), "success")
    return _back(course_id)


@bp.get("/leave")
def ask_leave(course_id: int) -> str:
    """Ask whether one really wants to stop, and tell what stays."""
    return render_template("pages/course_leave.html", course=courses.load(course_id))


@bp.post("/leave")
def leave(course_id: int) -> Any:
    """Stop with the course; one keeps all one made."""
    participants.leave(course_id, current_user.id, current_user.id, clock.now())
    flash(gettext("Je doet niet meer mee met de cursus. Je projecten zijn er nog."), "success")
    return redirect(url_for("start.list_proposals"), 303)


def _consent(course: Course, me: Participant) -> dict[str, Any]:
    """Return with whom a participant shares their project, and what others really see of it."""
    together = _together(course.id, me)
    known_people.know(tuple(each.user_id for each in together))
    return {
        "together": tuple(each for each in together if each.user_id != me.user_id),
        "seen": {audience: agreed(together, audience) for audience in Audience},
    }


def _together(course_id: int, me: Participant) -> tuple[Participant, ...]:
    """Return all who take part with the same project and write in it."""
    if me.proposal_id is None:
        return (me,)
    writers = {each.user_id for each in people.writers(me.proposal_id)}
    makers = (each for each in participants.of_course(course_id) if each.user_id in writers)
    return tuple(each for each in makers if each.proposal_id == me.proposal_id)


def _onward(course_id: int) -> Any:
    """Go on to where the project is written: where its writer was last."""
    chosen = participants.chosen(course_id, current_user.id)
    steps = (each.step or "idea" for each in proposals.of_user(current_user.id) if each.id == chosen)
    step = next(steps, "")
    return redirect(url_for("steps.show", proposal_id=chosen, step=step), 303) if step else _back(course_id)


def _back(course_id: int) -> Any:
    return redirect(url_for("taking_part.show", course_id=course_id), 303)
