"""Sheet reports: a spreadsheet that came back, told to the authors as things stand now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from budgets.cells import Problem
from budgets.lines import SpreadsheetBudget, read_tables
from budgets.tables import Grid
from budgets.text import Text, mark
from budgets.workbook_parts import custom_property
from proposal.documents.edition import Edition
from proposal.documents.workbook_cells import workbook_cells
from proposal.exchange import document, resembling
from proposal.exchange.spreadsheet_back import kept
from proposal.exchange.spreadsheet_back.comparing import compare
from proposal.exchange.spreadsheet_back.effect import Effect, effect
from proposal.exchange.spreadsheet_back.items import Fate, Item
from proposal.exchange.spreadsheet_back.kept import Kept
from proposal.model.deed import Decided, Decision, RowAdded, RowRemoved, Wanted
from proposal.model.passage import PROPERTY
from proposal.model.proposal import Proposal
from proposal.model.returned import Sort
from proposal.model.typed import digest
from proposal.store import decisions, proposals, returned, sent
from proposal.store.answers import Hand
from proposal.store.errors import NotFound
from proposal.store.proposals import Loaded
from proposal.store.returned import Arrived
from proposal.store.sent import Sent
from proposal.web import clock

TITLES = {
    "lines": mark("Wat het kost"),
    "contributions": mark("Wie betaalt"),
    "applications": mark("Fondsen"),
}
NOT_LAID_OUT = 1
"""The items of a file of which the columns are not known yet: that they are told is the one thing to do."""


@dataclass(frozen=True)
class Line:
    """An item as the authors see it, with what they decided.

    A line of the project that is not in somebody else's file stands `aside`: nobody has to decide on it.
    """

    item: Item
    number: int
    decided: Decided | None = None
    aside: bool = False

    @property
    def anchor(self) -> str:
        """Its mark on the page."""
        return f"i-{self.number}"

    @property
    def ticket(self) -> str:
        """Its key with a sign of what stands in the project now, by which it is known that this changed."""
        gone = (each.seen for each in self.item.deeds if isinstance(each, RowRemoved))
        told = ((part.column.name, part.now) for part in self.item.parts)
        seen = (self.item.was, *told, self.item.clash, *gone)
        return f"{self.item.key}.{digest(repr(seen))}"

    @property
    def open(self) -> bool:
        """Whether the authors still have to look at it."""
        return self.decided is None

    @property
    def takable(self) -> bool:
        """Whether it can be taken over."""
        return self.open and bool(self.item.deeds)

    @property
    def certain(self) -> bool:
        """Whether it is taken over with all others at once; what goes away is chosen one by one."""
        return self.takable and self.item.sure and self.item.fate is not Fate.GONE


@dataclass(frozen=True)
class Part:
    """The items of one list of the project, and the lines that stand `aside`."""

    title: Text
    lines: tuple[Line, ...]
    aside: tuple[Line, ...]


@dataclass(frozen=True)
class Report:
    """A spreadsheet that came back; `outing` is None when it is not known when it went out."""

    brought: Arrived
    kept: Kept
    outing: Sent | None
    loaded: Loaded
    lines: tuple[Line, ...]
    problems: tuple[Problem, ...]
    decisions: Mapping[str, Decided] = field(default_factory=dict)

    @property
    def asked(self) -> tuple[Line, ...]:
        """The items to decide on."""
        return tuple(each for each in self.lines if not each.aside)

    @property
    def done(self) -> int:
        """How many items were looked at."""
        return sum(not each.open for each in self.asked)

    @property
    def certain(self) -> tuple[Line, ...]:
        """The items that are taken over at once."""
        return tuple(each for each in self.lines if each.certain)

    @property
    def takable(self) -> tuple[Line, ...]:
        """The items that can be taken over."""
        return tuple(each for each in self.asked if each.takable)

    @property
    def strange(self) -> bool:
        """Whether nothing tells when it went out, and hardly any line in it is of this project."""
        known = frozenset(_keys(self.kept.went))
        found = (each in known for each in _keys(self.kept.found))
        return self.kept.own and self.outing is None and resembling.few(found)

    @property
    def last(self) -> tuple[Decided, ...]:
        """What was decided in one go last."""
        return decisions.last_batch(self.decisions.values())

    @property
    def parts(self) -> tuple[Part, ...]:
        """The items by the list of the project that they are about."""
        by_list = groupby(self.lines, key=lambda each: each.item.listed)
        return tuple(_part(TITLES[listed], tuple(of)) for listed, of in by_list)

    @property
    def names(self) -> dict[str, Text | str]:
        """What people call the items, by their keys."""
        return {each.item.key: each.item.name for each in self.lines}

    def effect(self, lines: Iterable[Line]) -> Effect:
        """Return what it does to the sums when these are taken over."""
        deeds = (deed for each in lines for deed in each.item.deeds)
        return effect(self.loaded.proposal, deeds)


def _keys(told: SpreadsheetBudget) -> Iterator[str]:
    """Yield the marks of all lines and sources of a workbook."""
    yield from (each.key for each in told.costs)
    yield from (each.key for each in told.sources)


def bring(loaded: Loaded, name: str, data: bytes, outing: Sent | None, hand: Hand) -> int:
    """Keep what stands in a spreadsheet and return its number. Raises UnreadableFile and Full."""
    base = document.read_with_files(outing.document) if outing else loaded.proposal
    found = kept.received(data, name, cells(base), exact=outing is not None)
    number, count = outing.id if outing and found.own else None, asked(found, loaded.proposal)
    same = (each.key for each in items(found, loaded.proposal) if each.same) if found.confirmed else ()
    return returned.keep(loaded.proposal.id, number, Sort.WORKBOOK, name, kept.dump(found), count, hand, same)


def token(data: bytes) -> str:
    """Return the mark of the moment at which a workbook went out, "" when it has none."""
    return custom_property(data, PROPERTY)


def report(proposal_id: int, number: int) -> Report:
    """Return the report of a spreadsheet that came back to this project. Raises NotFound."""
    arrived = returned.load(proposal_id, number)
    if arrived.sort is not Sort.WORKBOOK:
        raise NotFound
    found, loaded = kept.load(arrived.report), proposals.load(proposal_id)
    decided = decisions.of_file(number)
    outing = sent.load(proposal_id, arrived.sent_id) if arrived.sent_id else None
    if not found.confirmed:
        return Report(arrived, found, outing, loaded, (), ())
    told = enumerate(items(found, loaded.proposal, _added(decided)), start=1)
    lines = tuple(Line(each, at, decided.get(each.key), _aside(found, each)) for at, each in told)
    return Report(arrived, found, outing, loaded, lines, found.found.problems, decided)


def items(found: Kept, proposal: Proposal, added: frozenset[str] = frozenset()) -> tuple[Item, ...]:
    """Return what there is to decide on in a spreadsheet just now; lines of one list stand together.

    The rows `added` were taken over from it before.
    """
    told = compare(found.found, found.went, read_tables(cells(proposal)), proposal, found.exact, added)
    return tuple(sorted(told, key=lambda each: list(TITLES).index(each.listed)))


def asked(found: Kept, proposal: Proposal) -> int:
    """Return how many items there are to decide on in a spreadsheet."""
    if not found.confirmed:
        return NOT_LAID_OUT
    return sum(not _aside(found, each) for each in items(found, proposal))


def _added(decided: Mapping[str, Decided]) -> frozenset[str]:
    """The rows that were taken over from a file."""
    deeds = (deed for each in decided.values() for deed in each.deeds)
    return frozenset(deed.row for deed in deeds if isinstance(deed, RowAdded))


def _aside(found: Kept, item: Item) -> bool:
    return item.fate is Fate.GONE and not found.own


def _part(title: Text, lines: tuple[Line, ...]) -> Part:
    asked, aside = (tuple(each for each in lines if each.aside == apart) for apart in (False, True))
    return Part(title, asked, aside)


def cells(proposal: Proposal) -> tuple[Grid, ...]:
    """Return what the workbook of a project says."""
    return workbook_cells(Edition(proposal, clock.today()))


def wanted(lines: Iterable[Line], decision: Decision) -> tuple[Wanted, ...]:
    """Return that this is decided on these items; new rows below one and the same row from last to first,
    so that they come to stand in their own order.
    """
    chosen = tuple(lines)
    placed = [each for each in chosen if _below(each)]
    ordered = (*reversed(placed), *(each for each in chosen if not _below(each)))
    taken = decision is Decision.TAKEN
    return tuple(Wanted(each.item.key, decision, each.item.deeds if taken else ()) for each in ordered)


def _below(line: Line) -> bool:
    return any(isinstance(deed, RowAdded) and deed.below for deed in line.item.deeds)
