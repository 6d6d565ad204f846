"""Homecomings: the report of a file that came back, told to the authors as things stand now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from budgets.text import Text
from proposal.exchange import document, homecoming, reports, resembling
from proposal.exchange.homecoming import overlaid
from proposal.exchange.items import Item, What
from proposal.model.deed import Answered, Decided, Deed
from proposal.model.followers import row_sign
from proposal.model.passage import Passage
from proposal.model.proposal import Place, Proposal
from proposal.model.returned import Returned, Sort
from proposal.steps.step import Question
from proposal.store import decisions, proposals, returned, sent
from proposal.store.comments import Sight
from proposal.store.errors import NotFound
from proposal.store.proposals import Loaded
from proposal.store.returned import Arrived
from proposal.store.sent import Sent
from proposal.web import access
from proposal.web.answering import places
from proposal.web.answering.places import Spot
from proposal.web.returning import outgoing, questions, reviewing, voices
from proposal.web.returning.told_items import Cell, Told


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
        return decisions.last_batch(self.decisions.values())

    @property
    def partly(self) -> bool:
        """Whether it may hold not all texts of the project as somebody checked them: then that is asked."""
        return self.done < len(self.told) or self.returned.sort is not Sort.LANGUAGE

    @property
    def searched(self) -> bool:
        """Whether it has no boxes around its answers, so that they were found by headings and words."""
        return self.returned.sort is Sort.PLAN or not all(each.sure for each in self.returned.answers)

    @cached_property
    def strange(self) -> bool:
        """Whether nothing tells when it went out, and hardly anything in it is of this project."""
        if self.outing is not None:
            return False
        out = overlaid(_out(self.returned.sort, self.loaded.proposal), _before(self.decisions))
        return resembling.strange(self.returned, out, self.searched)

    @property
    def suggested(self) -> str:
        """Who seems to have checked the language: the first one that the file names."""
        edits = (edit.who for each in self.returned.answers for edit in each.edits)
        return next((who for who in (*edits, *(each.who for each in self.returned.said)) if who), "")

    def shown(self, only_open: bool) -> tuple[Told, ...]:
        """Return all items, or when wanted only those that are left."""
        return tuple(each for each in self.told if each.open or not only_open)

    @property
    def names(self) -> dict[str, Text | str]:
        """What people call the items, by their keys."""
        return {each.item.key: each.name for each in self.told}

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
    decided = decisions.of_file(number)
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
        told = _one(sure, number, spots, labels, decided.get(each.key), shut)
        yield replace(told, row_sign=_row_sign(loaded.proposal, each))


def _row_sign(proposal: Proposal, item: Item) -> str:
    place = item.place
    return row_sign(proposal, place.step, item.listed, place.row) if item.what is What.REMOVED else ""


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
        _wrong(item, asked, cells), decided,
    )  # fmt: skip


def _cells(item: Item) -> Iterator[Cell]:
    for name, text in item.cells:
        yield Cell(questions.of_place(item.place.step, item.listed, name), name, text)


def _wrong(item: Item, asked: Question | None, cells: tuple[Cell, ...]) -> Text | None:
    """Return why the text of an item cannot be written as it is, or None."""
    if asked is not None and item.what in (What.CHANGED, What.EMPTIED):
        return questions.refusal(asked, item.came)
    return next((each.refusal for each in cells if each.refusal), None) or voices.refusal(item)
