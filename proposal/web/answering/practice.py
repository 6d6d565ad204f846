"""Practice: two built-in examples to read, and a copy of one to try things out in."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext
from flask_login import current_user

from proposal.exchange.examples import example, moved
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.steps.course import COURSE
from proposal.store import proposals
from proposal.web import clock
from proposal.web.answering import telling

bp = Blueprint("practice", __name__, url_prefix="/examples")

KINDS = {"long": Kind.SERIES, "one-day": Kind.EVENT}
"""The kind of project that shows each example, by its name in the address."""


@bp.get("/")
def offer() -> str:
    """Both examples, to read or to copy."""
    return render_template("pages/examples.html", examples=[(name, _example(name)) for name in KINDS])


@bp.get("/<any('long', 'one-day'):name>")
def read(name: str) -> str:
    """One example: every step with its answers."""
    shown = _example(name)
    told = [(step, telling.lines(step, shown)) for step in COURSE if shown.needs(step.slug)]
    return render_template("pages/example.html", name=name, shown=shown, told=told)


@bp.post("/<any('long', 'one-day'):name>")
def copy(name: str) -> Any:
    """Make a copy that says VOORBEELD on every page and can never be sent."""
    number = proposals.bring_in(current_user.id, _example(name), clock.now(), practice=True)
    flash(gettext("Dit is je oefenkopie. Verander wat je wilt: er kan niets misgaan."), "success")
    return redirect(url_for("tasks.show", proposal_id=number), 303)


def _example(name: str) -> Proposal:
    """Return an example whose dates have been moved, so that it still lies ahead."""
    return moved(example(KINDS[name]), clock.today())
