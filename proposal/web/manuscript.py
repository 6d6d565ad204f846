"""Manuscript: the draft as a document to read: parts in the order of the course, notes in the margin."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from proposal.coaching import anchors
from proposal.coaching.anchors import Segment
from proposal.model.finding import Finding
from proposal.model.proposal import Place, Proposal
from proposal.steps.course import COURSE
from proposal.steps.fields import Amount
from proposal.steps.step import Question, Step
from proposal.web import live
from proposal.web.notes import Note, home
from proposal.web.places import NOWHERE, WHOLE, Spot, key, sees
from proposal.web.readers import Reading
from proposal.web.writing import Writing

MOST_COLUMNS = 6
LONG_CELL = 160
"""Characters; a list with more columns or longer cells is read as cards, not as a table."""


@dataclass(frozen=True)
class Cell:
    """One answer in a row; `money` stands to the right."""

    key: str
    question: Question
    text: str
    segments: tuple[Segment, ...]

    @property
    def money(self) -> bool:
        """Whether it is an amount."""
        return isinstance(self.question.field, Amount)


@dataclass(frozen=True)
class Row:
    """One row of a list: `amount` is what it comes to, where the program works that out."""

    id: str
    key: str
    label: str
    cells: tuple[Cell, ...]
    amount: str = ""


@dataclass(frozen=True)
class Passage:
    """A place of the document: its answer or rows, what was said of it, and the form that is open there.

    `target` is what that form is about: this place itself, or a row or cell in it.
    """

    spot: Spot
    segments: tuple[Segment, ...] = ()
    rows: tuple[Row, ...] = ()
    notes: tuple[Note, ...] = ()
    writing: Writing | None = None
    waiting: int = 0
    target: Spot | None = None

    @property
    def key(self) -> str:
        """Its mark on the page."""
        return key(self.spot.place)

    @property
    def filled(self) -> bool:
        """Whether it stands in the document: answered, spoken of, or about to be."""
        return bool(self.spot.text or self.rows or self.notes or self.writing)

    @cached_property
    def columns(self) -> tuple[Question, ...]:
        """The questions of a list that were answered in any row."""
        told = {cell.question.name for row in self.rows for cell in row.cells if cell.text}
        return (
            tuple(each for each in self.spot.question.columns if each.name in told)
            if self.spot.question
            else ()
        )

    @property
    def amounts(self) -> frozenset[str]:
        """The columns that hold amounts."""
        return frozenset(each.name for each in self.columns if isinstance(each.field, Amount))

    @property
    def counted(self) -> bool:
        """Whether the program works out what a row comes to."""
        return any(each.amount for each in self.rows)

    @property
    def rewordable(self) -> bool:
        """Whether another wording can be proposed here: of a list, for one of its cells at least."""
        return self.target is not None and (
            self.target.rewordable or (bool(self.rows) and self.target.question is None)
        )

    @property
    def wording(self) -> str:
        """The words that stand ready to be changed into a proposal."""
        if self.writing is None or self.target is None:
            return ""
        own = self.target.text if self.target.rewordable else ""
        return self.writing.proposed or self.writing.quote or own

    @property
    def cards(self) -> bool:
        """Whether the rows are better read one below another than as a table."""
        long = any(len(cell.text) > LONG_CELL for row in self.rows for cell in row.cells)
        return long or len(self.columns) > MOST_COLUMNS


@dataclass(frozen=True)
class Part:
    """A step of the course in the document; `empty` are its questions without an answer."""

    step: Step
    head: Passage
    passages: tuple[Passage, ...] = ()
    empty: tuple[Passage, ...] = ()
    skipped: bool = False
    why_not: str = ""
    findings: tuple[Finding, ...] = ()
    sums: Mapping[str, str] = field(default_factory=dict)

    @property
    def waiting(self) -> int:
        """How many of the notes that are shown still ask something."""
        return sum(each.waiting for each in (self.head, *self.passages))


@dataclass(frozen=True)
class Manuscript:
    """The whole document; `whole` is for what is said of the draft altogether."""

    whole: Passage
    parts: tuple[Part, ...]


def manuscript(read: Reading, spots: Mapping[Place, Spot], shown: list[Note], writing: Writing | None,
               findings: tuple[Finding, ...] = ()) -> Manuscript:  # fmt: skip
    """Return the document that this reader sees, with these notes and the form that is open in it."""
    by_home: dict[Place, list[Note]] = defaultdict(list)
    for each in shown:
        by_home[each.home].append(each)
    opened = home(writing.place, spots) if writing and writing.deed == "add" else NOWHERE
    passages = {
        place: _passage(spot, by_home[place], spots, writing if place == opened else None)
        for place, spot in spots.items() if spot.listed is None
    }  # fmt: skip
    sums = live.sums(read.proposal)
    full = _with_rows(passages, spots, sums)
    parts = (_part(step, read, full, findings, sums) for step in COURSE)
    return Manuscript(full[WHOLE], tuple(parts))


def _passage(spot: Spot, notes: list[Note], spots: Mapping[Place, Spot], writing: Writing | None) -> Passage:
    waiting, target = sum(each.comment.open for each in notes), spots[writing.place] if writing else None
    return Passage(spot, _segments(spot, notes), (), tuple(notes), writing, waiting, target)


def _segments(spot: Spot, notes: list[Note]) -> tuple[Segment, ...]:
    spans = {
        each.number: each.span for each in notes if each.span and each.comment.anchor.place == spot.place
    }
    return anchors.segments(spot.text, spans) if spot.text else ()


def _with_rows(passages: dict[Place, Passage], spots: Mapping[Place, Spot], sums: Mapping[str, str]
               ) -> dict[Place, Passage]:  # fmt: skip
    rows: dict[Place, list[Spot]] = defaultdict(list)
    cells: dict[str, list[Cell]] = defaultdict(list)
    for spot in spots.values():
        if spot.listed is None:
            continue
        notes = passages[spot.home].notes
        if spot.question is None:
            rows[spot.home].append(spot)
        else:
            cell = Cell(key(spot.place), spot.question, spot.text, _segments(spot, list(notes)))
            cells[f"{spot.place.step}-{spot.place.row}"].append(cell)
    return {place: _filled(each, rows[place], cells, sums) for place, each in passages.items()}


def _filled(
    each: Passage, rows: list[Spot], cells: Mapping[str, list[Cell]], sums: Mapping[str, str]
) -> Passage:
    found = tuple(
        Row(row.place.row, key(row.place), row.label, tuple(cells[f"{row.place.step}-{row.place.row}"]),
            sums.get(f"amount-{row.place.row}", ""))
        for row in rows
    )  # fmt: skip
    return replace(each, rows=found)


def _part(step: Step, read: Reading, passages: Mapping[Place, Passage], findings: tuple[Finding, ...],
          sums: Mapping[str, str]) -> Part:  # fmt: skip
    head = passages[Place(step.slug, "")]
    of_step = tuple(_of_step(step, read, passages))
    needed = read.proposal.needs(step.slug)
    return Part(
        step, head, tuple(each for each in of_step if each.filled),
        tuple(each for each in of_step if not each.filled and needed),
        not needed, _why_not(step, read.proposal),
        tuple(each for each in findings if each.place.step == step.slug),
        sums if step.counts and of_step else {},
    )  # fmt: skip


def _of_step(step: Step, read: Reading, passages: Mapping[Place, Passage]) -> Iterator[Passage]:
    """Yield the questions of a step that this reader may see."""
    for question in step.asked(read.proposal.kind):
        place = Place(step.slug, question.name)
        if sees(read.shown, place):
            yield passages[place]


def _why_not(step: Step, proposal: Proposal) -> str:
    return proposal.step(step.slug).why_not
