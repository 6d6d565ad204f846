"""Picking: sentences of one's own answers for a short form, and what became of the answers they are from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from re import findall

from budgets.choice import Choice
from budgets.text import mark
from proposal.coaching import compare
from proposal.coaching.compare import Pieces
from proposal.coaching.consent import visible
from proposal.model import sentences
from proposal.model.course import Shown
from proposal.model.proposal import Place, Proposal
from proposal.model.sentences import Sentence
from proposal.model.short import Chosen, Limit, Size
from proposal.model.typed import digest, words
from proposal.steps.course import COURSE
from proposal.steps.fields import Prose
from proposal.steps.step import Step
from proposal.store.short import Sources
from proposal.web.answering import places, telling
from proposal.web.answering.places import Spot

NOT_OF_THE_PLAN = frozenset({"funds", "letter", "attachments"})
"""Steps that tell of funds, of what one fund is written, and of papers: not of the project."""
FEWEST_WORDS = 4
"""What stands on one line is offered from so many words on: less is a name, not a sentence."""
ALIKE = 0.6
"""A sentence that has this much of the words of the one that was picked is that one, edited."""
LONGEST_ALIKE = 2000
"""A text of more letters is an answer without full stops, and is held against no other sentence."""


class Fate(Choice):
    """What became of the answer from which a sentence came."""

    OWN = "own", mark("Zelf geschreven")
    SAME = "same", mark("Uit je antwoord")
    CHANGED = "changed", mark("Dit antwoord is daarna veranderd")
    GONE = "gone", mark("Dit antwoord is er niet meer")


@dataclass(frozen=True)
class Part:
    """A sentence of a short form and what stands behind it; `chosen` tells where it came from."""

    text: str
    after: str = " "
    chosen: Chosen | None = None

    @property
    def lines(self) -> int:
        """How many lines end behind it: none, one, or two for a new paragraph."""
        return self.after.count("\n")


@dataclass(frozen=True)
class Item:
    """A part as it is drawn: `spot` is its answer, `newer` how the sentence reads there now.

    `breaks` is whether a new paragraph can be begun behind it, or None where a new line must stand.
    """

    part: Part
    fate: Fate
    spot: Spot | None = None
    newer: str = ""
    breaks: bool | None = None

    @property
    def stale(self) -> bool:
        """Whether the answer no longer says what was taken from it."""
        return self.fate in (Fate.CHANGED, Fate.GONE)

    @property
    def pieces(self) -> Pieces:
        """What leads from the sentence as it was taken to the one that its answer has now."""
        return compare.words(self.part.chosen.taken if self.part.chosen else "", self.newer)


@dataclass(frozen=True)
class Offer:
    """A sentence to pick: `value` names it in a form, `used` tells that it stands in the text already."""

    value: str
    text: str
    used: bool


@dataclass(frozen=True)
class Source:
    """An answer with its sentences."""

    spot: Spot
    offers: tuple[Offer, ...]


@dataclass(frozen=True)
class Chapter:
    """A step with the answers of which sentences can be picked."""

    step: Step
    sources: tuple[Source, ...]

    @property
    def used(self) -> int:
        """How many of its sentences stand in the text."""
        return sum(offer.used for source in self.sources for offer in source.offers)


def spots(proposal: Proposal) -> dict[Place, Spot]:
    """Return every answer in words that tells of the project; nothing for its makers only."""
    shown = visible(proposal, frozenset(Shown))
    steps = (each for each in COURSE if proposal.needs(each.slug) and each.slug not in NOT_OF_THE_PLAN)
    found = (spot for step in steps for spot in places.of_step(step, telling.lines(step, shown), shown))
    return {each.place: each for each in found if each.rewordable and each.text and _tells(each)}


def _tells(spot: Spot) -> bool:
    assert spot.question is not None
    return type(spot.question.field) is Prose or words(spot.text) >= FEWEST_WORDS


def chapters(answers: Mapping[Place, Spot], limit: Limit, parts: Iterable[Part]) -> tuple[Chapter, ...]:
    """Return what can be picked for a short form, in the order of the course."""
    used = {(each.chosen.source, each.chosen.taken) for each in parts if each.chosen}
    home = Place(limit.step, limit.question)
    found = tuple(_source(spot, used) for place, spot in answers.items() if place != home)
    by_step = ((step, tuple(each for each in found if each.spot.place.step == step.slug)) for step in COURSE)
    return tuple(Chapter(step, sources) for step, sources in by_step if sources)


def _source(spot: Spot, used: set[tuple[str, str]]) -> Source:
    return Source(spot, tuple(Offer(f"{spot.key}.{digest(each)}", each, (spot.key, each) in used)
                              for each in dict.fromkeys(sentences.texts(spot.text))))  # fmt: skip


def parts_of(proposal: Proposal, size: Size) -> tuple[Part, ...]:
    """Return the sentences of a short form, each with where it came from as far as that is known."""
    found = sentences.split(proposal.short_text(size))
    rows = list(proposal.short.of_size(size).values())
    exact = [_taken_out(rows, each.text) for each in found]
    near = (row or _nearest(rows, each.text) for row, each in zip(exact, found, strict=True))
    return tuple(Part(each.text, each.after, row) for each, row in zip(found, near, strict=True))


def _taken_out(rows: list[Chosen], text: str) -> Chosen | None:
    """Take the row of this very sentence out of `rows` and return it."""
    found = next((each for each in rows if each.text == text), None)
    if found is not None:
        rows.remove(found)
    return found


def _nearest(rows: list[Chosen], text: str) -> Chosen | None:
    """Take the row out of `rows` whose sentence was edited to this one, and return it."""
    closest = nearest(text, tuple(each.text for each in rows))
    return _taken_out(rows, closest) if closest else None


def nearest(text: str, among: tuple[str, ...]) -> str:
    """Return the one that has most of the words of `text`; "" when none has enough of them."""
    best, found = ALIKE, ""
    fitting = (each for each in among if max(len(text), len(each)) <= LONGEST_ALIKE)
    matcher = SequenceMatcher(None, (), _in_words(text), autojunk=False)
    for each in fitting:
        matcher.set_seq1(_in_words(each))
        if matcher.real_quick_ratio() >= best and matcher.quick_ratio() >= best:
            alike = matcher.ratio()
            best, found = (alike, each) if alike >= best else (best, found)
    return found


def _in_words(text: str) -> list[str]:
    return findall(r"\w+", text.lower())


def items(parts: tuple[Part, ...], answers: Mapping[Place, Spot]) -> tuple[Item, ...]:
    """Return the parts as they are drawn."""
    following = (each.text for each in (*parts[1:], Part("")))
    return tuple(_item(part, then, answers) for part, then in zip(parts, following, strict=False))


def _item(part: Part, then: str, answers: Mapping[Place, Spot]) -> Item:
    free = bool(then) and sentences.between(part.text, then) == " "
    breaks = "\n" in part.after if free else None
    if part.chosen is None:
        return Item(part, Fate.OWN, breaks=breaks)
    spot = answers.get(places.place_of(part.chosen.source))
    there = sentences.texts(spot.text) if spot else ()
    if part.chosen.taken in there:
        return Item(part, Fate.SAME, spot, breaks=breaks)
    fate = Fate.CHANGED if there else Fate.GONE
    return Item(part, fate, spot, nearest(part.chosen.taken, there), breaks)


def stale(proposal: Proposal, answers: Mapping[Place, Spot], size: Size) -> int:
    """Return how many sentences of a short form are from an answer that changed or went."""
    return sum(each.stale for each in items(parts_of(proposal, size), answers))


def picked(values: Iterable[str], answers: Mapping[Place, Spot], size: Size) -> Iterator[Part]:
    """Yield a part for each posted sentence that an answer still has, in the order of the course."""
    wanted = set(values)
    for spot in answers.values():
        for text in dict.fromkeys(sentences.texts(spot.text)):
            if f"{spot.key}.{digest(text)}" in wanted:
                yield Part(text, " ", Chosen("", size, spot.key, text, text))


def together(parts: Iterable[Part]) -> str:
    """Return the text of these parts."""
    return sentences.together(Sentence(each.text, each.after) for each in parts)


def sources(proposal: Proposal, size: Size, parts: Iterable[Part]) -> Sources:
    """Return what must be written so that the rows tell where these parts came from."""
    before = proposal.short.of_size(size)
    after = [replace(each.chosen, text=sentences.texts(each.text)[0]) for each in parts if each.chosen]
    changed = [
        (Place("short", name, each.id), "chosen", getattr(each, name))
        for each in after if each.id for name in ("taken", "text")
        if getattr(each, name) != getattr(before[each.id], name)
    ]  # fmt: skip
    added = (
        (("size", each.size), ("source", each.source), ("taken", each.taken), ("text", each.text))
        for each in after if not each.id
    )  # fmt: skip
    kept = {each.id for each in after}
    return Sources(tuple(each for each in before if each not in kept), tuple(changed), tuple(added))
