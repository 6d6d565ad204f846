"""Tasks: the task list of a proposal, and all it still has to settle, seen with the eyes of a fund."""

from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from flask_login import current_user

from proposal.model.feedback import Waiting
from proposal.model.finding import Finding, Weight
from proposal.model.typed import cleaned
from proposal.steps.course import COURSE
from proposal.store import feedback, proposals, putaway, returned
from proposal.web import access, clock, people, redrawing
from proposal.web.agenda import dates
from proposal.web.answering import overview
from proposal.web.course import handing
from proposal.web.returning.returns import returned_address

bp = Blueprint("tasks", __name__, url_prefix="/proposals/<int:proposal_id>")


@bp.get("/")
def show(proposal_id: int) -> bytes:
    """The task list: every step with its state, the next sensible one, and whether a fund could help."""
    loaded = proposals.load(proposal_id)
    here, today = access.standing(), clock.today()
    waiting = feedback.waiting(proposal_id, current_user.id) if here.author else Waiting()
    reports = returned.unfinished(proposal_id) if here.writes else ()
    return redrawing.page(
        "pages/tasks.html", proposal=loaded.proposal, organisation_id=loaded.organisation_id,
        chapters=overview.chapters(loaded, today), progress=overview.how_far(loaded, today),
        next_step=overview.onward(loaded, today), fit=overview.fitting(loaded, today),
        writes=here.writes, maker=here.maker,
        homework=handing.strip(current_user.id, proposal_id=proposal_id),
        asked_by_trainers=waiting.trainers, asked_by_others=waiting.others,
        reports=len(reports), first_report=returned_address(reports[0]) if reports else "",
        praised_by=people.praising(proposal_id) if here.author else "",
        near_dates=dates.strip(loaded, today) if here.writes else (),
    )  # fmt: skip


@bp.get("/glasses")
def glasses(proposal_id: int) -> str:
    """All findings, by step and by weight, and those that were put away."""
    return _through_glasses(proposal_id)


@bp.post("/glasses")
def put_away(proposal_id: int) -> Any:
    """Put a finding away with a reason, or show it again; without a reason the page asks for one.

    Of a finding that was answered meanwhile nothing is left to put away.
    """
    finding = _posted(proposal_id)
    typed = request.form.get("reason", "")
    if finding and request.form.get("back"):
        putaway.bring_back(proposal_id, finding)
    elif finding and cleaned(typed) and finding.weight is not Weight.MUST:
        putaway.put_away(proposal_id, finding, cleaned(typed), current_user.id, clock.now())
    elif finding:
        return _through_glasses(proposal_id, asked=finding, typed=typed), 422
    step = finding.place.step if finding else None
    return redirect(url_for("tasks.glasses", proposal_id=proposal_id, _anchor=step), 303)


def _through_glasses(proposal_id: int, asked: Finding | None = None, typed: str = "") -> str:
    """The page; with the fold of the finding `asked` open, and what was `typed` there."""
    loaded = proposals.load(proposal_id)
    found = access.heard(overview.still_standing(loaded, clock.today()))
    away = overview.put_away(loaded, clock.today())
    by_step = [(each, [one for one in found if one.place.step == each.slug]) for each in COURSE]
    return render_template(
        "pages/glasses.html",
        proposal=loaded.proposal,
        by_step=by_step,
        found=found,
        away=[each for each in away if access.tells(each[0].place)],
        writes=access.standing().writes,
        asked=asked,
        typed=typed,
    )


def _posted(proposal_id: int) -> Finding | None:
    found = overview.asked(proposals.load(proposal_id), clock.today())
    wanted = tuple(request.form.get(name, "") for name in ("code", "step", "row", "question"))
    for each in found:
        if (each.code, each.place.step, each.place.row, each.place.question) == wanted:
            return each
    return None
