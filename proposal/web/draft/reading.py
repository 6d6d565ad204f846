"""Reading: the draft, or a version of it, as a document with comments in its margin."""

from collections import Counter
from typing import Any

from flask import Blueprint, abort, render_template, request, url_for
from flask_login import current_user

from budgets.text import mark
from proposal.model.comment import Comment, CommentKind
from proposal.model.course import Shown
from proposal.model.finding import Finding
from proposal.model.proposal import Place, Proposal
from proposal.steps.course import PAGES
from proposal.store import comments, proposals
from proposal.web import clock
from proposal.web.answering import overview, places, telling
from proposal.web.answering.places import Spot
from proposal.web.draft import notes, readers
from proposal.web.draft.manuscript import manuscript
from proposal.web.draft.notes import FILTERS, Note
from proposal.web.draft.readers import Reading
from proposal.web.draft.writing import Writing, asked

bp = Blueprint("reading", __name__)

WITHHELD = {
    Shown.TEXTS: mark("de teksten"),
    Shown.MONEY: mark("begroting, dekkingsplan en fondsen"),
    Shown.PEOPLE: mark("namen en gegevens van mensen en organisatie"),
}
"""What a reader is told not to see, by the kind of answer."""


@bp.get("/proposals/<int:proposal_id>/draft")
def show(proposal_id: int) -> str:
    """The draft as it is now, with all that was said of it."""
    return page(readers.draft(proposal_id), asked(request.args))


@bp.get("/proposals/<int:proposal_id>/draft/<int:version>")
def show_version(proposal_id: int, version: int) -> str:
    """A version as it was, with what was said of that version."""
    return page(readers.version(proposal_id, version), asked(request.args))


@bp.get("/courses/<int:course_id>/handed/<int:number>")
def show_handed(course_id: int, number: int) -> str:
    """What was handed in for a meeting, for its makers, the trainers, and the group when it is shared."""
    return page(readers.handed_in(course_id, number), asked(request.args))


def page(read: Reading, writing: Writing | None = None) -> str:
    """Return the document that this reader sees; `writing` is the form that is open in it."""
    me, spots = current_user.id, places.of_draft(read.proposal)
    if writing is not None and writing.deed == "add" and writing.place not in spots:
        abort(404)
    found = notes.notes(read, comments.of_proposal(read.proposal.id, read.sight), spots, me)
    wanted = request.args.get("show", notes.ALL)
    shown = notes.chosen(found, wanted if wanted in FILTERS else notes.ALL, me)
    _see(read, found)
    return render_template(
        "pages/draft.html",
        read=read,
        proposal=read.proposal,
        text=manuscript(read, spots, shown, writing, _findings(read)),
        writing=writing,
        found=found,
        wanted=wanted,
        filters=[(name, label, len(notes.chosen(found, name, me))) for name, label in FILTERS.items()],
        comment_kinds=tuple(CommentKind),
        withheld=[
            told for each, told in WITHHELD.items() if read.shown is not None and each not in read.shown
        ],
    )


@bp.app_template_global()
def draft_address(read: Reading, place: Place | None = None, **more: Any) -> str:
    """Return the address of the document that is read; with a `place`, of the form for a comment on it."""
    if place is not None:
        more |= {"on": places.key(place), "_anchor": "w-text"}
    if read.handed is not None:
        return url_for("reading.show_handed", course_id=read.course_id, number=read.handed.id, **more)
    if read.version is not None:
        return url_for("reading.show_version", proposal_id=read.proposal.id, version=read.version.id, **more)
    return url_for("reading.show", proposal_id=read.proposal.id, **more)


@bp.app_template_global()
def said_in(waiting: frozenset[tuple[Place, int]], proposal: Proposal) -> list[tuple[Spot, str, int]]:
    """Return the questions of a step where comments wait, in reading order: which, its mark, and how many."""
    if not waiting:
        return []
    step = PAGES[next(iter(waiting))[0].step]
    spots = {each.place: each for each in places.of_step(step, telling.lines(step, proposal), proposal)}
    counted: Counter[Place] = Counter()
    for place, count in waiting:
        counted[notes.home(place, spots)] += count
    return [(each, places.key(at), counted[at]) for at, each in spots.items() if at in counted]


@bp.app_template_global()
def comment_address(read: Reading, comment: Comment | None = None) -> str:
    """Return where a new comment on this document is posted, or what is done with one that is there."""
    more: dict[str, Any] = {} if comment is None else {"comment": comment.id}
    deed = "add" if comment is None else "answer"
    if read.handed is not None:
        place: dict[str, Any] = {"course_id": read.course_id, "number": read.handed.id}
        return url_for(f"comments.{deed}_handed", **place, **more)
    if read.version is not None:
        more["version"] = read.version.id
    return url_for(f"comments.{deed}", proposal_id=read.proposal.id, **more)


def _see(read: Reading, found: list[Note]) -> None:
    """An author who opens the page has seen what others sent."""
    unseen = [
        each.comment.id for each in found
        if each.comment.sent_at and not each.comment.seen_at and not each.comment.is_of(current_user.id)
    ]  # fmt: skip
    if read.author and unseen:
        comments.see(unseen, clock.now())


def _findings(read: Reading) -> tuple[Finding, ...]:
    """Return what a fund would ask, for a trainer who may read all: a question can tell what was asked of."""
    if not read.trainer or read.version is not None or read.shown not in (None, frozenset(Shown)):
        return ()
    found = overview.still_standing(proposals.load(read.proposal.id), clock.today())
    return tuple(each for each in found if places.sees(read.shown, each.place))
