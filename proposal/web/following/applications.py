"""Applications: the page of one application, with all that is known and all that is to do now."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for

from proposal.steps.step import Step
from proposal.store import proposals
from proposal.web.answering import sending, steps
from proposal.web.answering.pieces import Posted
from proposal.web.answering.steps import Home
from proposal.web.draft import sign_offs
from proposal.web.following import dashboard, retelling
from proposal.web.following.answering import answers_of, problems_of
from proposal.web.following.moment import Moment, shape
from proposal.web.following.page import find, page

bp = Blueprint("applications", __name__, url_prefix="/proposals/<int:proposal_id>/applications/<application>")
bp.add_app_template_global(answers_of, "answers_of")
bp.add_app_template_global(problems_of, "problems_of")
bp.add_app_template_global(dashboard.cards, "cards_of")
bp.add_app_template_global(sending.kept, "kept_as_sent")


@bp.get("/")
def show(proposal_id: int, application: str) -> str:
    """The page of one application. Its template gets these:

    `page`, the `Page` that every component's global takes; `mark`, the mark of the open page for forms that
    save answers; `refused`, what a post brought that is not in the store; `writes`, which is True here.

    Questions of any step stand on it in a form of their own, which saves by itself and comes back here:
    `{% from "components/answers.html" import answers with context %}`
    `{{ answers("following", "lives", page.application.id, ("ours", "stand_in")) }}`: of that row of list
    `lives` of step `following` these two questions, in this order; without the last argument all of them;
    `answers("following", "", "", ("board_weeks",))` for single questions. Give every question one place on
    the page. A form draws and writes nothing but its own questions; a clash and what could not be read are
    shown in it, as on the step's own page. A button of another form that posts `do=remove:terms:k3f9` to
    `url_for("applications.save", …, step="following")` does what that button does on the step's page; the
    macro `removed("following", "terms")` of the same file then shows the way back.
    """
    return draw(proposal_id, application)


@bp.get("/<step:step>")
def back(proposal_id: int, application: str, step: Step) -> Any:
    """Lead back to the page: this address stays in the browser when an answer could not be read."""
    return redirect(url_for("applications.show", proposal_id=proposal_id, application=application))


@bp.get("/again")
@bp.get("/terms")
@bp.get("/checklist")
def reopened(proposal_id: int, application: str) -> Any:
    """Lead back to the page from the address of a form of it that was refused."""
    return redirect(url_for("applications.show", proposal_id=proposal_id, application=application))


@bp.post("/<step:step>")
def save(proposal_id: int, application: str, step: Step) -> Any:
    """Save what was touched of the questions of a step that stand on this page, and come back to it.

    The state follows the log twice: saving changes a line of it, the button in the reply takes one away.
    """
    then = find(proposals.load(proposal_id), application)
    outcomes = steps.write(proposal_id, step)
    retelling.follow(then)
    answer = steps.reply(proposal_id, step, outcomes, _home(proposal_id, application, step))
    retelling.follow(then)
    return answer


def unsaved(proposal_id: int, application: str, step: Step) -> str | bytes:
    """Return the page with what was posted shown as unsaved text; nothing is written."""
    return _home(proposal_id, application, step).draw(steps.carried(step))


def draw(
    proposal_id: int,
    application: str,
    refused: Mapping[str, Posted] | None = None,
    moment: Moment | None = None,
) -> str:
    """Return the page of one application; what a post brought that is not in the store is `refused`, or the
    `moment` that could not be written down."""
    found = page(proposals.load(proposal_id), application)
    card = dashboard.card(found, sign_offs.of_proposal(found.loaded))
    return render_template(
        "pages/application.html",
        page=found, proposal=found.proposal, refused=refused or {}, mark=steps.page(), writes=True,
        card=card, moment=shape(found, moment), editing=request.args.get("edit", ""),
    )  # fmt: skip


def _home(proposal_id: int, application: str, step: Step) -> Home:
    """Return the page of the application; that of the step once somebody took it off the list."""
    if find(proposals.load(proposal_id), application) is None:
        return steps.own_page(proposal_id, step)
    return Home(
        lambda posted: draw(proposal_id, application, {step.slug: posted} if posted else None),
        lambda anchor: url_for("applications.show", proposal_id=proposal_id, application=application,
                               _anchor=anchor or None),
    )  # fmt: skip
