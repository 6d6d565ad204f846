"""Histories: who changed what in a step, word by word, and putting an earlier answer back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
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
NOTHING: tuple[Any, ...] = ("", None, [])
"""What an answer that is empty looks like, as JSON says it."""


@dataclass(frozen=True)
class Part:
    """One entry in words: the question, and the text in pieces kept, dropped or added."""

    id: int
    question: Text | None
    pieces: Pieces
    restorable: bool


@dataclass(frozen=True)
class Told:
    """What one deed did to one answer, or to the row `row` of a list of `one`, in words."""

    one: Text | None
    row: str
    deeds: tuple[Text, ...]
    who: int
    at: datetime
    first: bool
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Known:
    """The proposal as it is now, and as it is `ever` known: with the rows that were removed since."""

    now: Proposal
    ever: Proposal


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
        entries=_deeds(step, shown, Known(loaded.proposal, proposals.ever(loaded))),
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


def _deeds(step: Step, entries: Sequence[Entry], known: Known) -> list[Told]:
    """Tell the entries, newest first; those that one deed made in one row are told together."""
    return [_tell(step, tuple(each), known) for _, each in groupby(entries, _deed)]


def _deed(entry: Entry) -> tuple[Any, ...]:
    """Return what entries of one deed share; an answer that is in no row is told by itself."""
    row = (entry.listed, entry.place.row) if entry.place.row else entry.id
    return entry.who, entry.began_at, entry.at, row


def _tell(step: Step, entries: tuple[Entry, ...], known: Known) -> Told:
    newest = entries[0]
    listed = step.by_name.get(newest.listed)
    deeds = {each.deed: DEEDS[each.deed] for each in reversed(entries)}
    if len(deeds) > 1:
        deeds.pop("answer", None)
    return Told(
        one=listed.rows.one if listed and listed.rows else None,
        row=_row_of(newest, listed, known.ever),
        deeds=tuple(deeds.values()),
        who=newest.who,
        at=newest.at,
        first=newest.deed in ("answer", "import") and newest.before is None,
        parts=tuple(_part(step, each, known) for each in reversed(entries)),
    )


def _part(step: Step, entry: Entry, known: Known) -> Part:
    name = f"{entry.listed}.{entry.place.question}" if entry.listed else entry.place.question
    question = step.by_name.get(name)
    texts = [_words(entry, question, each, known.ever) for each in (entry.before, entry.after)]
    return Part(
        id=entry.id,
        question=question.caption if question else None,
        pieces=compare.words(*texts),
        restorable=entry.deed not in ("add", "move", "typed") and _changes(step, entry, known.now),
    )


def _changes(step: Step, entry: Entry, proposal: Proposal) -> bool:
    """Whether putting back what an entry left would change anything; an answer needs its row for that."""
    place, listed = entry.place, step.by_name.get(entry.listed)
    row: Any = proposal.row(f"{step.slug}.{entry.listed}", place.row) if listed else proposal.step(step.slug)
    follows = listed.ask.follows if listed else ""
    there = proposal.row(follows, place.row) is not None if follows else row is not None
    if not place.question:
        return not there
    value = answers.jsonable(getattr(row, place.question, None))
    return there and value != entry.after and any(each not in NOTHING for each in (value, entry.after))


def _row_of(entry: Entry, listed: Question | None, proposal: Proposal) -> str:
    """Return the words by which people know the row that an entry is about, or knew it."""
    if listed is None:
        return ""
    rows = listed.ask.follows or f"{entry.place.step}.{entry.listed}"
    return telling.label(proposal.row(rows, entry.place.row), proposal)


def _words(entry: Entry, question: Question | None, value: Any, proposal: Proposal) -> str:
    """Return a value of an entry as people read it; what could not be read is shown as it was typed."""
    if question is None or question.field is None:
        return ""
    if entry.deed == "typed":
        return value or ""
    return telling.told(question, question.field.from_json(value), proposal)
