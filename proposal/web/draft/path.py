"""Path: from the first lines and the first A4 to the plan: each version on a line of time, with what grew."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from itertools import pairwise

from flask import Blueprint, render_template

from budgets.notation import format_number
from budgets.text import Text, mark
from proposal.coaching import path
from proposal.coaching.consent import visible
from proposal.coaching.path import SILENCE, Heard, Size
from proposal.exchange import document
from proposal.model.comment import Comment
from proposal.model.course import Homework, Shown
from proposal.model.moment import days_between
from proposal.model.proposal import Place
from proposal.model.typed import words
from proposal.steps.course import COURSE
from proposal.steps.step import Step
from proposal.store import comments, handed, history, proposals, stages, versions
from proposal.store.handed import Occasion
from proposal.store.versions import Named
from proposal.web import clock, people
from proposal.web.answering import places
from proposal.web.draft import readers
from proposal.web.draft.readers import Reading

bp = Blueprint("path", __name__)
bp.add_app_template_filter(format_number, "grouped")
FIRST_LINES = Place("idea", "few_lines")
MOST_SIZED = 1024
"""Versions of which one process keeps how large they were; a version never changes."""


@dataclass(frozen=True)
class Stop:
    """A moment on the way. `quote` are the first lines; `version` is None for those and for now.

    `share` is its number of words in percent of the most that the plan had; `occasion` the meeting for which
    it was handed in.
    """

    label: Text | str
    at: datetime
    size: Size
    version: Named | None = None
    occasion: Occasion | None = None
    quote: str = ""
    share: int = 0
    added: tuple[Text, ...] = ()
    begun: tuple[Step, ...] = ()
    heard: Heard = SILENCE

    @property
    def first_a4(self) -> bool:
        """Whether this was the first A4."""
        return self.occasion is not None and self.occasion.homework is Homework.A4


@dataclass(frozen=True)
class Then:
    """How large a version was, and its first lines."""

    size: Size
    lines: str


@dataclass
class _Slot:
    """The place on the shelf of what there was of a version; empty until it was read."""

    then: Then | None = None


@bp.get("/proposals/<int:proposal_id>/path")
def show(proposal_id: int) -> str:
    """The way that a plan went, from its first lines to now."""
    read = readers.draft(proposal_id)
    said = tuple(
        each for each in comments.of_proposal(proposal_id, read.sight)
        if places.sees(read.shown, each.anchor.place)
    )  # fmt: skip
    people.know({each.who for each in said})
    stops = tuple(_told(tuple(_stops(read)), said))
    return render_template(
        "pages/path.html", proposal=read.proposal, read=read, stops=stops,
        days=days_between(stops[0].at, stops[-1].at), money=read.shown is None or Shown.MONEY in read.shown,
        heard=path.heard(said, None, clock.now()), presentable=stages.who_praised(proposal_id),
    )  # fmt: skip


def _stops(read: Reading) -> Iterator[Stop]:
    """Yield the moments on the way, the first first."""
    number = read.proposal.id
    kept = tuple(reversed(readers.versions_to_read(number)))
    contents = versions.documents(number)
    then = {each.id: _then(contents[each.id], read.shown) for each in kept}
    occasions = {each.version_id: each for each in handed.of_proposal(number)}
    began = _first_lines(read, {each.lines for each in then.values()})
    if began is not None and not (kept and kept[0].at < began.at):
        yield began
    for each in kept:
        yield Stop(each.name, each.at, then[each.id].size, each, occasions.get(each.id))
    yield Stop(mark("Nu"), clock.now(), path.size(read.proposal))


def _first_lines(read: Reading, later: Collection[str]) -> Stop | None:
    """Return the first lines; they come from the history, so who does not read that sees what still stands.

    `later` are the first lines in the versions that this user reads.
    """
    first = history.first_answer(proposals.load(read.proposal.id).dossiers, FIRST_LINES)
    stands = first is not None and first.after in {read.proposal.idea.few_lines, *later}
    if first is None or not first.after or not (stands or read.shown is None):
        return None
    return Stop(mark("De eerste regels"), first.began_at, Size(words(first.after)), quote=first.after)


def _told(stops: tuple[Stop, ...], said: Iterable[Comment]) -> Iterator[Stop]:
    """Yield each stop with what came since the one before it, and what was said in between."""
    most = max(each.size.words for each in stops) or 1
    heard = tuple(said)
    yield replace(stops[0], share=_percent(stops[0].size.words, most),
                  heard=path.heard(heard, None, stops[0].at))  # fmt: skip
    for before, after in pairwise(stops):
        yield replace(
            after,
            share=_percent(after.size.words, most),
            added=tuple(path.added(before.size, after.size)),
            begun=tuple(each for each in COURSE if each.slug in after.size.begun - before.size.begun),
            heard=path.heard(heard, before.at, after.at),
        )


def _percent(words: int, most: int) -> int:
    return max(1, round(100 * words / most))


def _then(content: bytes, shown: frozenset[Shown] | None) -> Then:
    """Return what there was of a version for who sees these kinds of answer, or all of them."""
    slot = _slot(sha256(content).digest(), shown)
    if slot.then is None:
        whole = document.read_with_files(content)
        seen = whole if shown is None else visible(whole, shown)
        slot.then = Then(path.size(seen), seen.idea.few_lines)
    return slot.then


@lru_cache(maxsize=MOST_SIZED)
def _slot(_digest: bytes, _shown: frozenset[Shown] | None) -> _Slot:
    return _Slot()
