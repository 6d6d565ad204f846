"""Previews: how the answers of a step read in the documents, and which of its questions no fund reads."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from flask import Blueprint, Response, abort, render_template, request

from budgets.text import Text, mark
from proposal.documents.excerpts import LETTER_STEPS, Excerpt, excerpts
from proposal.documents.staying_home import NOWHERE, STAYS_HOME
from proposal.model.change import name_of
from proposal.model.proposal import Proposal
from proposal.model.steps.funds import Application
from proposal.steps.step import Question, Step
from proposal.store import house, proposals
from proposal.store.proposals import Loaded
from proposal.web import access, clock
from proposal.web.documents import dressing, packing

bp = Blueprint("previews", __name__, url_prefix="/proposals/<int:proposal_id>")

ONLY_YOURS = mark("Alleen voor jezelf.")
REASONS = STAYS_HOME | NOWHERE
MOST_MADE = 32
"""Previews that one process keeps until something in the project changes; one is 10 to 150 kB."""


@dataclass(frozen=True)
class Unread:
    """A question of which no fund reads the answer, where it stands on the page of its step, and why."""

    question: Question
    listed: Question | None
    anchor: str
    reason: Text


@bp.get("/<step:step>/preview")
def show(proposal_id: int, step: Step) -> str:
    """The parts of the documents that tell of this step; ?fund= chooses whose letter is among them."""
    loaded = access.load(proposal_id)
    proposal = loaded.proposal
    to = _addressee(step, proposal, request.args.get("fund", ""))
    return render_template(
        "pages/preview.html",
        step=step,
        proposal=proposal,
        excerpts=_excerpts(loaded, clock.today(), step.slug, to.id if to else ""),
        funds=proposal.funds.applications if to else (),
        to=to,
        unread=tuple(unread(step, proposal)),
        look=dressing.look_of(loaded.organisation_id),
    )


@bp.get("/look.css")
def look(proposal_id: int) -> Response:
    """The colour and the font of the house, for the sheets of a preview."""
    found = dressing.look_of(proposals.load(proposal_id).organisation_id)
    return Response(dressing.rules(dressing.dressed(found)), mimetype="text/css")


@bp.get("/logo")
def logo(proposal_id: int) -> Response:
    """The logo that stands on the sheets."""
    found = dressing.look_of(proposals.load(proposal_id).organisation_id)
    if found is None or found.logo is None or found.template:
        abort(404)
    return Response(house.content(found.logo), mimetype=found.logo.media)


def unread(step: Step, proposal: Proposal) -> Iterator[Unread]:
    """Yield the questions that a step asks of this project, and of which no fund reads the answer."""
    for question in step.asked(proposal.kind):
        place = f"{step.slug}.{question.name}"
        whole = question.name if question.rows else f"f-{question.name}"
        yield from _unread(question, place, whole)
        if not question.ask.own:
            yield from _unread_in_rows(question, place, proposal)


def _unread_in_rows(listed: Question, place: str, proposal: Proposal) -> Iterator[Unread]:
    """The columns of a list; each is shown where it stands in the first row, or else at the list."""
    first = next(iter(proposal.rows(place)), None) if listed.rows else None
    for column in listed.columns:
        if proposal.kind in column.ask.kinds:
            anchor = f"f-{name_of(column.name, listed.name, first.id)}" if first else listed.name
            yield from _unread(column, f"{place}.{column.name}", anchor, listed)


def _unread(question: Question, place: str, anchor: str, listed: Question | None = None) -> Iterator[Unread]:
    reason = ONLY_YOURS if question.ask.own else REASONS.get(place)
    if reason is not None:
        yield Unread(question, listed, anchor, reason)


def _addressee(step: Step, proposal: Proposal, wanted: str) -> Application | None:
    """Return the application whose letter is shown: the one that is `wanted`, else the first."""
    if step.slug not in LETTER_STEPS or not proposal.funds.applications:
        return None
    if not wanted:
        return proposal.funds.applications[0]
    return next((each for each in proposal.funds.applications if each.id == wanted), None) or abort(404)


@lru_cache(maxsize=MOST_MADE)
def _excerpts(loaded: Loaded, today: date, slug: str, application: str) -> tuple[Excerpt, ...]:
    return excerpts(packing.edition(loaded, today), slug, application)
