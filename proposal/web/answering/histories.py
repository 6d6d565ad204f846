"""Histories: who changed what in a step, word by word, and putting an earlier answer back."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from budgets.text import Text, mark
from proposal.coaching import compare
from proposal.coaching.compare import Pieces
from proposal.model.change import Change
from proposal.model.proposal import Proposal
from proposal.steps.step import Question, Step
from proposal.store import answers, history, proposals, rows
from proposal.store.answers import Hand
from proposal.store.errors import NotFound
from proposal.store.history import Entry
from proposal.web import access, clock
from proposal.web.answering import telling

bp = Blueprint("histories", __name__, url_prefix="/proposals/<int:proposal_id>/<step:step>/history")

DEEDS = {
    "answer": mark("gewijzigd"),
    "add": mark("regel toegevoegd"),
    "remove": mark("regel verwijderd"),
    "move": mark("regel verplaatst"),
    "restore": mark("teruggezet"),
    "import": mark("ingelezen"),
    "returned": mark("uit een bestand overgenomen"),
    "typed": mark("niet te lezen, en daarna vervangen"),
    "resolve": mark("gekozen uit twee teksten"),
    "file": mark("bestand gewijzigd"),
    "send": mark("verstuurd"),
    "wording": mark("voorstel overgenomen"),
}


@dataclass(frozen=True)
class Told:
    """One entry in words: the question, what was done, and the text in pieces kept, dropped or added."""

    id: int
    question: Text | None
    row: str
    deed: Text
    pieces: Pieces
    who: int
    at: datetime
    first: bool
    restorable: bool


@bp.get("/")
def show(proposal_id: int, step: Step) -> str:
    """Who changed what in this step, newest first."""
    loaded = access.load(proposal_id)
    page = max(request.args.get("page", 0, type=int), 0)
    without = access.withheld(step.slug) | {(each, "") for each in step.hidden}
    entries = history.of_step(loaded.dossiers, step.slug, page, without)
    first = history.first(loaded.dossiers, step.slug, without)
    shown = entries if first is None or first in entries else (*entries, first)
    return render_template(
        "pages/history.html",
        step=step,
        proposal=loaded.proposal,
        entries=[_tell(step, each, loaded.proposal) for each in shown],
        older=page + 1 if len(entries) == history.PAGE else 0,
        writes=access.standing().writes,
    )


@bp.post("/<int:number>")
def restore(proposal_id: int, step: Step, number: int) -> Any:
    """Put the answer or the row of an entry back as it was after that entry."""
    loaded = proposals.load(proposal_id)
    entry = history.entry(loaded.dossiers, number)
    if entry is None or entry.place.step != step.slug or _closed(step, entry):
        abort(404)
    if entry.place.question:
        _answer_back(proposal_id, entry, loaded.answers.get(entry.place))
    else:
        _row_back(proposal_id, entry)
    flash(gettext("Teruggezet."), "success")
    return redirect(url_for("steps.show", proposal_id=proposal_id, step=step), 303)


def _closed(step: Step, entry: Entry) -> bool:
    question = step.by_name.get(entry.listed or entry.place.question)
    return question is None or (question.ask.profile and access.standing().profile_closed)


def _answer_back(proposal_id: int, entry: Entry, kept: proposals.Kept | None) -> None:
    change = Change(entry.place, entry.listed, entry.after, "", kept.revision if kept else 0, deed="restore")
    answers.save(proposal_id, (change,), Hand(current_user.id, "", clock.now()))


def _row_back(proposal_id: int, entry: Entry) -> None:
    try:
        rows.restore(
            proposal_id, entry.place.step, entry.listed, entry.place.row, current_user.id, clock.now()
        )
    except NotFound:
        abort(404)


def _tell(step: Step, entry: Entry, proposal: Proposal) -> Told:
    name = f"{entry.listed}.{entry.place.question}" if entry.listed and entry.place.question else entry.listed
    question = step.by_name.get(name or entry.place.question)
    texts = [_words(entry, question, each, proposal) for each in (entry.before, entry.after)]
    first = entry.deed in ("answer", "import") and entry.before is None
    return Told(
        id=entry.id,
        question=question.caption if question else None,
        row=_row_of(entry, proposal),
        deed=DEEDS[entry.deed],
        pieces=compare.words(*texts),
        who=entry.who,
        at=entry.at,
        first=first,
        restorable=entry.deed not in ("add", "move", "typed"),
    )


def _row_of(entry: Entry, proposal: Proposal) -> str:
    """Return the words by which people know the row that an entry is about, while it is there."""
    if not entry.place.row or not entry.listed:
        return ""
    return telling.label(proposal.row(f"{entry.place.step}.{entry.listed}", entry.place.row))


def _words(entry: Entry, question: Question | None, value: Any, proposal: Proposal) -> str:
    """Return a value of an entry as people read it; what could not be read is shown as it was typed."""
    if question is None or question.field is None:
        return ""
    if entry.deed == "typed":
        return value or ""
    return telling.told(question, question.field.from_json(value), proposal)
