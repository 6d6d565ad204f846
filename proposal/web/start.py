"""Start: the first box, and the list of one's proposals."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from proposal.model.typed import cleaned
from proposal.store import courses, language_check, proposals
from proposal.web import clock
from proposal.web.answering import overview

bp = Blueprint("start", __name__)


@bp.get("/")
def welcome() -> Any:
    """The front page; who is known goes on where they stopped."""
    if not current_user.is_authenticated:
        return render_template("pages/welcome.html")
    mine = proposals.of_user(current_user.id)
    if not mine:
        return redirect(url_for(_without_a_project()))
    latest = mine[0]
    if request.args.get("list") is None and latest.step:
        return redirect(url_for("steps.show", proposal_id=latest.id, step=latest.step))
    return redirect(url_for("start.list_proposals"))


@bp.get("/proposals/new")
def first_lines() -> str:
    """One box: what do you want to do?"""
    return render_template("pages/first_lines.html", typed="", first=not proposals.of_user(current_user.id))


@bp.post("/proposals/new")
def begin() -> Any:
    """Make a proposal of the first few lines and go to its first step."""
    few_lines = cleaned(request.form.get("few_lines", ""))
    if not few_lines:
        flash(gettext("Schrijf eerst een paar woorden. Je mag alles later veranderen."), "warning")
        return render_template("pages/first_lines.html", typed="", first=True), 422
    number = proposals.create(current_user.id, few_lines, clock.now())
    flash(gettext("Je eerste zinnen zijn bewaard."), "success")
    return redirect(url_for("steps.show", proposal_id=number, step="idea"), 303)


@bp.get("/proposals")
def list_proposals() -> str:
    """All proposals of this user, by organisation."""
    return render_template(
        "pages/proposals.html",
        groups=overview.groups(current_user.id),
        checking=overview.checking(current_user.id),
        courses=courses.names_of(current_user.id),
    )


def _without_a_project() -> str:
    """Return the page for who has no project: what they guide, follow or check, or the first box."""
    if courses.names_of(current_user.id):
        return "courses.index"
    return "start.list_proposals" if language_check.of_user(current_user.id) else "start.first_lines"
