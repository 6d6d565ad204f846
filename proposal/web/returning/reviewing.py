"""Reviewing: the draft with its comments as a Word file has them, with only what its reader may see."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from proposal.coaching import anchors
from proposal.coaching.consent import visible
from proposal.documents.boxes import Margins
from proposal.documents.review_copy import review_copy
from proposal.documents.word.paper import Paper
from proposal.model.comment import Comment
from proposal.model.course import Shown
from proposal.model.finding import Finding
from proposal.model.margin import CHECKS, MarginNote
from proposal.model.passage import Passage
from proposal.model.proposal import Place, Proposal
from proposal.store import comments, proposals
from proposal.web import access, clock
from proposal.web.answering import overview, places
from proposal.web.answering.places import WHOLE, Spot
from proposal.web.documents import packing
from proposal.web.draft import notes
from proposal.web.draft.readers import Reading
from proposal.web.returning import outgoing
from proposal.web.returning.voices import Voices, voices
from proposal.web.say import say, speaking

OUTWARD = frozenset(Shown)
"""All kinds of answer: what is for the makers only leaves the house for nobody."""


@dataclass(frozen=True)
class Wish:
    """What is to stand in the margin besides what still asks something: what the checks ask, and what was
    dealt with.
    """

    checks: bool = False
    done: bool = False


def paper(read: Reading, wish: Wish, mark: str = "") -> Paper:
    """Return the Word file of a draft for this reader; `mark` is the one by which it is known again."""
    with speaking("nl"):
        shown = _shown(read)
        then = visible(read.proposal, shown)
        spots = places.of_draft(then)
        out = answers(then, shown)
        margins = _margins(read, wish, spots, out)
        of = packing.version(proposals.load(then.id), then, clock.today())
        return review_copy(replace(of, mark=mark), out, margins)


def answers(proposal: Proposal, shown: frozenset[Shown] = OUTWARD) -> tuple[Passage, ...]:
    """Return the answers that stand in the file for who sees these kinds, in Dutch as the file is."""
    with speaking("nl"):
        asked = (
            each for each in places.of_draft(visible(proposal, shown)).values()
            if each.question is not None and each.question.rows is None and places.sees(shown, each.place)
        )  # fmt: skip
        return tuple(outgoing.passages(outgoing.belonging(tuple(asked), proposal)))


def may_check(read: Reading) -> bool:
    """Whether this reader may have what the checks ask in the file: a question can tell what was asked of."""
    return access.standing().reads or (read.trainer and read.shown == OUTWARD)


def _shown(read: Reading) -> frozenset[Shown]:
    return OUTWARD if read.shown is None else read.shown


def _margins(read: Reading, wish: Wish, spots: dict[Place, Spot], out: tuple[Passage, ...]) -> Margins:
    """Return what was said of each place, the oldest first; what it is about has to be in the file."""
    texts = {each.place: each.text for each in out}
    there = frozenset(_places(out))
    found: dict[Place, list[MarginNote]] = defaultdict(list)
    told = voices(_said(read, wish))
    for each in told.said:
        found[_nearest(each.anchor.place, spots, there)].append(_note(told, each, texts))
    for asked in _asked(read, wish):
        found[_nearest(asked.place, spots, there)].append(_question(asked))
    return {place: tuple(notes) for place, notes in found.items()}


def _said(read: Reading, wish: Wish) -> Iterator[Comment]:
    """Yield what this reader may read and was sent; what waits for a round stays out of every file."""
    for each in comments.of_proposal(read.proposal.id, read.sight):
        shown = places.sees(_shown(read), each.anchor.place) and each.sent_at is not None
        if shown and (wish.done or each.resolved_at is None):
            yield each


def _note(told: Voices, comment: Comment, texts: dict[Place, str]) -> MarginNote:
    span = anchors.locate(comment.anchor, texts.get(comment.anchor.place, ""))
    return told.note(comment, span.start, span.end) if span else told.note(comment)


def _asked(read: Reading, wish: Wish) -> tuple[Finding, ...]:
    if not (wish.checks and may_check(read)):
        return ()
    found = overview.still_standing(proposals.load(read.proposal.id), clock.today())
    return tuple(each for each in found if places.sees(OUTWARD, each.place))


def _question(asked: Finding) -> MarginNote:
    return MarginNote(CHECKS, clock.now(), f"{say(asked.text)} {say(asked.reason)}")


def _places(out: Iterable[Passage]) -> Iterator[Place]:
    """Yield every place that has a spot in the file: answers, and the rows, lists and steps around them."""
    for each in out:
        step, row = each.place.step, each.place.row
        yield from (each.place, Place(step, ""))
        yield from (Place(step, "", row), Place(step, each.listed)) if row else ()


def _nearest(place: Place, spots: dict[Place, Spot], there: frozenset[Place]) -> Place:
    tried = (place, notes.home(place, spots), Place(place.step, ""))
    return next((each for each in tried if each in there), WHOLE)
