"""The bin: a proposal or a course is put in it, and can be taken out again for thirty days."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext
from flask_login import current_user

from proposal.store import courses, in_bin, participants, people, proposals
from proposal.web import clock

bp = Blueprint("bin", __name__)


@bp.get("/bin")
def show() -> str:
    """The proposals that this user put in the bin, and the courses they guided."""
    binned = in_bin.proposals_of(current_user.id)
    found = tuple((each, proposals.load(each.id, binned=True).proposal.title) for each in binned)
    return render_template("pages/bin.html", found=found, courses=in_bin.courses_of(current_user.id))


@bp.get("/proposals/<int:proposal_id>/delete")
def ask(proposal_id: int) -> str:
    """Ask whether this proposal may really go."""
    others = [each for each in people.writers(proposal_id) if each.user_id != current_user.id]
    return render_template("pages/delete.html", proposal=proposals.load(proposal_id).proposal, others=others)


@bp.post("/proposals/<int:proposal_id>/delete")
def put_in(proposal_id: int) -> Any:
    """Put a proposal in the bin."""
    proposals.bin_proposal(proposal_id, current_user.id, clock.now())
    flash(gettext("Het project ligt in de prullenbak. Je kunt het er dertig dagen lang uithalen."), "success")
    return redirect(url_for("bin.show"), 303)


@bp.post("/bin/<int:proposal_id>")
def take_out(proposal_id: int) -> Any:
    """Take a proposal out of the bin."""
    proposals.take_out(proposal_id, current_user.id, clock.now())
    flash(gettext("Het project staat weer bij je projecten."), "success")
    return redirect(url_for("tasks.show", proposal_id=proposal_id), 303)


@bp.get("/courses/<int:course_id>/delete")
def ask_course(course_id: int) -> str:
    """Ask whether this course may really go."""
    taking_part = len(participants.of_course(course_id))
    return render_template("pages/course_delete.html", course=courses.load(course_id), people=taking_part)


@bp.post("/courses/<int:course_id>/delete")
def put_course_in(course_id: int) -> Any:
    """Put a course in the bin."""
    courses.put_in_bin(course_id, current_user.id, clock.now())
    flash(gettext("De cursus ligt in de prullenbak. Je kunt hem er dertig dagen lang uithalen."), "success")
    return redirect(url_for("bin.show"), 303)


@bp.post("/bin/courses/<int:course_id>")
def take_course_out(course_id: int) -> Any:
    """Take a course out of the bin."""
    courses.take_out(course_id, current_user.id, clock.now())
    flash(gettext("De cursus staat er weer, met iedereen die meedoet."), "success")
    return redirect(url_for("courses.show", course_id=course_id), 303)
