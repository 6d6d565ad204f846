"""Passages: one place of a document to read, with its answer or its rows, and what was said of it."""

from dataclasses import dataclass
from functools import cached_property

from proposal.coaching.anchors import Segment
from proposal.model.kind import Kind
from proposal.steps.fields import Amount
from proposal.steps.step import Question
from proposal.web.answering.places import Spot, key
from proposal.web.draft.notes import Note
from proposal.web.draft.writing import Writing

MOST_COLUMNS = 5
LONG_CELL = 160
"""Characters; a list with more columns or longer cells is read as cards, unless it is about money."""


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
    kind: Kind = Kind.OTHER

    @property
    def key(self) -> str:
        """Its mark on the page."""
        return key(self.spot.place)

    @property
    def filled(self) -> bool:
        """Whether it stands in the document: answered, spoken of, or about to be."""
        return bool(self.spot.text or self.rows or self.notes or self.writing)

    @cached_property
    def answered(self) -> tuple[Question, ...]:
        """The questions of a list that were answered in any row."""
        told = {cell.question.name for row in self.rows for cell in row.cells if cell.text}
        columns = self.spot.question.columns if self.spot.question else ()
        return tuple(each for each in columns if each.name in told)

    @cached_property
    def columns(self) -> tuple[Question, ...]:
        """The questions that are columns of its table: of many those of the core, the rest stands below."""
        if len(self.answered) <= MOST_COLUMNS:
            return self.answered
        core = tuple(each for each in self.answered if each.core(self.kind))
        return (core or self.answered)[:MOST_COLUMNS]

    @property
    def amounts(self) -> frozenset[str]:
        """The columns that hold amounts."""
        return frozenset(each.name for each in self.answered if isinstance(each.field, Amount))

    @property
    def counted(self) -> bool:
        """Whether the program works out what a row comes to."""
        return any(each.amount for each in self.rows)

    @property
    def rewordable(self) -> bool:
        """Whether another wording can be proposed here, in a list for a cell at least; or was typed."""
        if self.writing is None or self.target is None:
            return False
        in_list = bool(self.rows) and not (self.target.label and self.target.question)
        return self.target.rewordable or in_list or bool(self.writing.proposed)

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
        return not (self.counted or self.amounts) and (long or len(self.answered) > MOST_COLUMNS)
