"""Trainers: who guides a course, inviting others, handing over, and who takes part."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext
from flask_login import current_user

from proposal.store import courses, participants
from proposal.store import invitations as kept_invitations
from proposal.store.errors import Last, NotFound
from proposal.store.invitations import Offer
from proposal.web import clock, people
from proposal.web.membership import invitations

bp = Blueprint("trainers", __name__, url_prefix="/courses/<int:course_id>/trainers")


@bp.get("")
def show(course_id: int) -> str:
    """The trainers and the participants of a course."""
    course, taking_part = courses.load(course_id), participants.of_course(course_id)
    people.know((*course.trainers, *(each.user_id for each in taking_part)))
    return render_template(
        "pages/course_trainers.html", course=course, link=invitations.fresh_link(), participants=taking_part,
        invitations=kept_invitations.to(Offer(course_id=course_id), clock.now()),
    )  # fmt: skip


@bp.post("/invite")
def invite(course_id: int) -> Any:
    """Make a link for someone to guide the course too."""
    invitations.make(Offer(course_id=course_id))
    return _back(course_id)


@bp.post("/withdraw")
def withdraw(course_id: int) -> Any:
    """Take an invitation back."""
    invitations.withdraw(Offer(course_id=course_id))
    return _back(course_id)


@bp.get("/<int:user_id>/remove")
def ask_remove(course_id: int, user_id: int) -> str:
    """Ask whether this trainer, or one self, really goes."""
    course = courses.load(course_id)
    if user_id not in course.trainers:
        raise NotFound
    return render_template("pages/course_trainer_remove.html", course=course, user_id=user_id)


@bp.post("/<int:user_id>/remove")
def remove(course_id: int, user_id: int) -> Any:
    """Let a trainer guide the course no more, unless nobody would."""
    try:
        courses.remove_trainer(course_id, user_id, current_user.id, clock.now())
    except Last:
        flash(gettext("Een cursus heeft altijd een begeleider. Nodig eerst een ander uit."), "warning")
        return _back(course_id)
    if user_id == current_user.id:
        flash(gettext("Je begeleidt deze cursus niet meer."), "success")
        return redirect(url_for("courses.index"), 303)
    flash(gettext("%(who)s begeleidt deze cursus niet meer.", who=people.name(user_id)), "success")
    return _back(course_id)


@bp.get("/participants/<int:user_id>/remove")
def ask_dismiss(course_id: int, user_id: int) -> str:
    """Ask whether this participant really stops."""
    if participants.load(course_id, user_id).left_at is not None:
        raise NotFound
    return render_template("pages/course_dismiss.html", course=courses.load(course_id), user_id=user_id)


@bp.post("/participants/<int:user_id>/remove")
def dismiss(course_id: int, user_id: int) -> Any:
    """End the place of a participant, who keeps all they made."""
    participants.leave(course_id, user_id, current_user.id, clock.now())
    flash(gettext("%(who)s doet niet meer mee met de cursus.", who=people.name(user_id)), "success")
    return _back(course_id)


def _back(course_id: int) -> Any:
    return redirect(url_for("trainers.show", course_id=course_id), 303)
