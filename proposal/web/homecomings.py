"""Homecomings: the report of a file that came back, told to the authors as things stand now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import groupby

from budgets.text import Text, mark
from proposal.coaching import compare
from proposal.coaching.compare import Pieces
from proposal.exchange import document, homecoming, reports
from proposal.exchange.homecoming import overlaid
from proposal.exchange.items import Item, What
from proposal.model.deed import Answered, Decided, Deed
from proposal.model.passage import Passage
from proposal.model.proposal import Place, Proposal
from proposal.model.returned import Returned, Sort
from proposal.model.typed import digest
from proposal.steps.course import PAGES
from proposal.steps.step import Question
from proposal.store import proposals, returned, sent
from proposal.store.comments import Sight
from proposal.store.errors import NotFound
from proposal.store.proposals import Loaded
from proposal.store.returned import Arrived
from proposal.store.sent import Sent
from proposal.web import access, outgoing, places, questions, reviewing, voices
from proposal.web.places import Spot

TO_BE_TAKEN = frozenset({What.CHANGED, What.ADDED, What.COMMENT, What.REPLY, What.RESOLVED})
"""What is taken over with all others at once; what goes away is chosen one by one."""
NEVER_TAKEN = frozenset({What.LOST, What.LOOSE})
SAID = frozenset({What.COMMENT, What.REPLY, What.RESOLVED})
OF_NO_STEP = {"said": mark("Opmerkingen in het bestand"), "loose": mark("Wat nergens bij past")}


@dataclass(frozen=True)
class Cell:
    """An answer of a row that came or went; `question` is None for one that the course does not have."""

    question: Question | None
    name: str
    text: str

    @property
    def refusal(self) -> Text | None:
        """Why its text cannot be written."""
        return questions.refusal(self.question, self.text) if self.text else None


@dataclass(frozen=True)
class Told:
    """An item as the authors see it: which question it is about, and what they can do with it.

    `refusal` tells why its text cannot be written as it is. `closed` is True where it is for others to write.
    """

    item: Item
    number: int
    caption: Text
    label: str = ""
    cells: tuple[Cell, ...] = ()
    question: Question | None = None
    closed: bool = False
    refusal: Text | None = None
    decided: Decided | None = None

    @property
    def anchor(self) -> str:
        """Its mark on the page."""
        return f"i-{self.number}"

    @property
    def part(self) -> str:
        """The part of the report in which it stands."""
        if self.item.what in SAID:
            return "said"
        return "loose" if self.item.what is What.LOOSE else self.item.place.step

    @property
    def seen(self) -> str:
        """A sign of what stands in the project now, by which it is known that it changed."""
        return digest(self.item.now or "")

    @property
    def open(self) -> bool:
        """Whether the authors still have to look at it."""
        return self.decided is None

    @property
    def takable(self) -> bool:
        """Whether it can be taken over as it is."""
        shut = self.closed or self.item.gone or self.item.same or self.refusal is not None
        return self.item.what not in NEVER_TAKEN and not shut

    @property
    def editable(self) -> bool:
        """Whether it can be taken over in other words."""
        shut = self.closed or self.item.gone or not questions.rewordable(self.question)
        return not shut and self.item.what in (What.CHANGED, What.EMPTIED, What.LOST, What.ADDED)

    @property
    def certain(self) -> bool:
        """Whether it is taken over with all others at once."""
        item = self.item
        return self.open and self.takable and item.sure and not item.clash and item.what in TO_BE_TAKEN

    @property
    def pieces(self) -> Pieces:
        """What changed word by word: in the file, or by what was taken over of it."""
        done = next((each for each in self.deeds if isinstance(each, Answered)), None)
        if done is not None:
            return compare.words(done.typed or done.before or "", done.after or "")
        return compare.words(self.item.was, self.item.came)

    @property
    def meanwhile(self) -> Pieces:
        """What changed in the project since the file went out."""
        return compare.words(self.item.was, self.item.now or "")

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What was written when it was taken over."""
        return self.decided.deeds if self.decided else ()


@dataclass(frozen=True)
class Part:
    """The items of one step, or of none: then `slug` is "said" for comments and "loose" for texts."""

    slug: str
    told: tuple[Told, ...]

    @property
    def title(self) -> Text:
        """What it is called."""
        return OF_NO_STEP.get(self.slug) or PAGES[self.slug].title

    @property
    def certain(self) -> tuple[Told, ...]:
        """The items that are taken over at once."""
        return tuple(each for each in self.told if each.certain)


@dataclass(frozen=True)
class Report:
    """A file that came back and what is to be decided on it; `outing` is None when it is not known when it
    went out.
    """

    brought: Arrived
    returned: Returned
    outing: Sent | None
    loaded: Loaded
    told: tuple[Told, ...]
    decisions: Mapping[str, Decided] = field(default_factory=dict)

    @property
    def done(self) -> int:
        """How many items were looked at."""
        return sum(not each.open for each in self.told)

    @cached_property
    def certain(self) -> tuple[Told, ...]:
        """The items that are taken over at once."""
        return tuple(each for each in self.told if each.certain)

    @property
    def last(self) -> tuple[Decided, ...]:
        """What was decided in one go last."""
        return returned.last_batch(self.decisions.values())

    @property
    def suggested(self) -> str:
        """Who seems to have checked the language: the first one that the file names."""
        edits = (edit.who for each in self.returned.answers for edit in each.edits)
        return next((who for who in (*edits, *(each.who for each in self.returned.said)) if who), "")

    def parts(self, only_open: bool) -> tuple[Part, ...]:
        """Return the items by their step, or by what they are; only those left when wanted."""
        shown = (each for each in self.told if each.open or not only_open)
        return tuple(Part(slug, tuple(of)) for slug, of in groupby(shown, key=lambda each: each.part))

    def find(self, key: str) -> Told | None:
        """Return the item with this key."""
        return next((each for each in self.told if each.item.key == key), None)

    def after(self, key: str) -> Told | None:
        """Return the item to look at after this one, from the start again at the end."""
        at = next((place for place, each in enumerate(self.told) if each.item.key == key), -1)
        ahead = (*self.told[at + 1 :], *self.told[: at + 1])
        return next((each for each in ahead if each.open), None)


def report(proposal_id: int, number: int) -> Report:
    """Return the report of a file that came back to this project. Raises NotFound."""
    arrived = returned.load(proposal_id, number)
    if arrived.sort is Sort.WORKBOOK:
        raise NotFound
    found = reports.read(arrived.report)
    decided = returned.decisions(number)
    outing = sent.load(proposal_id, arrived.sent_id) if arrived.sent_id else None
    loaded = proposals.load(proposal_id)
    told = tuple(_told(loaded, found, _base(outing), decided))
    return Report(arrived, found, outing, loaded, told, decided)


def items(loaded: Loaded, found: Returned, base: Proposal | None) -> tuple[Item, ...]:
    """Return what there is to decide on in a file that comes back just now."""
    return tuple(each.item for each in _told(loaded, found, base, {}))


def _base(outing: Sent | None) -> Proposal | None:
    return document.read_with_files(outing.document) if outing else None


def _told(
    loaded: Loaded, found: Returned, base: Proposal | None, decided: Mapping[str, Decided]
) -> Iterator[Told]:
    spots = places.of_draft(loaded.proposal)
    out = _out(found.sort, base or loaded.proposal)
    if base is None:
        out = overlaid(out, _before(decided))
    whole = base is not None and found.sort is Sort.LANGUAGE
    heard = voices.recognised(loaded.proposal.id, Sight(author=True), found, _deeds(decided))
    now = _now(loaded, places.in_dutch(loaded.proposal, spots))
    of_file = homecoming.items(replace(found, said=heard.said), out, now, whole, heard.known)
    labels = {each.place.row: each.label for each in out if each.place.row}
    shut = access.standing().profile_closed
    for number, each in enumerate(of_file, 1):
        sure = replace(each, sure=each.sure and base is not None)
        yield _one(sure, number, spots, labels, decided.get(each.key), shut)


def _out(sort: Sort, then: Proposal) -> tuple[Passage, ...]:
    """Return the texts that stood in a file of this sort."""
    if sort is Sort.LANGUAGE:
        return outgoing.texts(then)
    return reviewing.answers(then) if sort is Sort.REVIEW else outgoing.typed(then)


def _now(loaded: Loaded, spots: Mapping[Place, Spot]) -> dict[Place, str]:
    typed = {each.place: each.typed for each in loaded.proposal.unreadable}
    return {place: typed.get(place, each.text) for place, each in spots.items() if each.question is not None}


def _before(decided: Mapping[str, Decided]) -> dict[Place, str]:
    """Return the texts that stood in the project before others were taken over from the file."""
    answered = (each for each in _deeds(decided) if isinstance(each, Answered))
    return {each.place: each.typed or each.before or "" for each in answered}


def _deeds(decided: Mapping[str, Decided]) -> Iterator[Deed]:
    return (deed for each in decided.values() for deed in each.deeds)


def _one(item: Item, number: int, spots: Mapping[Place, Spot], labels: Mapping[str, str],
         decided: Decided | None, shut: bool) -> Told:  # fmt: skip
    spot, asked = spots.get(item.place), questions.of_place(item.place.step, item.listed, item.place.question)
    cells = tuple(_cells(item))
    return Told(
        item, number, asked.caption if asked else places.called(item.place, spots),
        (spot.label if spot else "") or labels.get(item.place.row, ""), cells, asked,
        shut and questions.of_profile(item.place.step, item.listed or item.place.question),
        questions.refusal(asked, item.came) if asked and item.came else _wrong(cells), decided,
    )  # fmt: skip


def _cells(item: Item) -> Iterator[Cell]:
    for name, text in item.cells:
        yield Cell(questions.of_place(item.place.step, item.listed, name), name, text)


def _wrong(cells: tuple[Cell, ...]) -> Text | None:
    return next((each.refusal for each in cells if each.refusal), None)

