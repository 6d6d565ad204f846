"""Prints: a step on paper, empty to fill in by hand or with what was answered; and the A4 of the idea."""

from flask import Blueprint, render_template, request

from proposal.steps.step import Step
from proposal.web import access
from proposal.web.answering import telling

bp = Blueprint("prints", __name__)


@bp.get("/proposals/<int:proposal_id>/<step:step>/print")
def step(proposal_id: int, step: Step) -> str:
    """The questions of a step for paper; ?empty=1 leaves room to write instead of the answers."""
    proposal = access.load(proposal_id).proposal
    empty = request.args.get("empty") == "1"
    return render_template("pages/print.html", step=step, proposal=proposal, empty=empty,
                           lines=telling.lines(step, proposal))  # fmt: skip
