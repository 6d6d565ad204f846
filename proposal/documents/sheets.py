"""The sheets of a workbook as frozen data that knows no Excel."""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeAlias

from proposal.documents.word.house import PLAIN, House

FIRST_ROW = 4
"""The line number, as formulas count it, of the first row of every sheet."""

LONGEST_CELL = 32_767
MOST_LINES = 26
"""So many lines of text fit in a row: Excel makes none higher than 409 points."""
WORD = re.compile(r"\s*\S+\s*|\s+")
"""A word with the spaces around it, so that all words together are the text."""


class Shape(Enum):
    """How a cell is written; the code of the language comes first, so that it is Dutch on every computer."""

    TEXT = "@"
    EUROS = '[$-413]"€ "#,##0.00;[Red][$-413]"€ "-#,##0.00'
    NUMBER = "[$-413]General"
    HOURS = '[$-413]General" uur"'
    SHARE = "[$-413]0.0 %"


@dataclass(frozen=True)
class Formula:
    """A formula in English notation, the outcome stored beside it, and a shape unlike that of its column."""

    expression: str
    outcome: Decimal | str
    shape: Shape | None = None


@dataclass(frozen=True)
class Input:
    """A cell that people may change: it is marked, and stays open when the sheet is protected."""

    value: str | Decimal | None


Cell: TypeAlias = "str | Decimal | Formula | Input | None"


@dataclass(frozen=True)
class Between:
    """The numbers that may be typed in a column; without `most` there is no upper end."""

    least: int
    most: int | None = None


@dataclass(frozen=True)
class OneOf:
    """The words that may be chosen in a column."""

    words: tuple[str, ...]


@dataclass(frozen=True)
class SheetColumn:
    """A column: its title, its width in characters (0 hides it), how it is written and what may be typed."""

    title: str
    width: int
    shape: Shape = Shape.TEXT
    allowed: Between | OneOf | None = None


@dataclass(frozen=True)
class SheetRow:
    """A row; `strong` for totals."""

    cells: tuple[Cell, ...]
    strong: bool = False


@dataclass(frozen=True)
class Sheet:
    """One sheet: a title line, a line that explains it, a frozen header row on line 3, rows from line 4.

    Of a sheet with more columns than a page is wide the first `printed` are printed and decide how high a
    row is; 0 prints all.
    """

    name: str
    title: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[SheetRow, ...]
    told: str = ""
    printed: int = 0


@dataclass(frozen=True)
class Book:
    """One workbook before it is written: what it is called, whose it is, what marks every page.

    `mark` is the property by which the file is known when it comes back, "" for none.
    """

    title: str
    organisation: str
    made: date
    sheets: tuple[Sheet, ...]
    marking: str = ""
    house: House = PLAIN
    mark: str = ""


def value(cell: Cell) -> str | Decimal | None:
    """What the cell shows: what was typed, or the outcome of its formula."""
    if isinstance(cell, Formula):
        return cell.outcome
    return cell.value if isinstance(cell, Input) else cell


def lines_of(text: str, width: int) -> int:
    """How many lines the text takes in a column of this width."""
    room = max(width - 1, 1)
    return sum(-(-len(part) // room) or 1 for part in text.splitlines())


def pieces(text: str, width: int) -> Iterator[str]:
    """The text in pieces that each fit in one row of a column of this width; one piece when it is short."""
    if lines_of(text, width) <= MOST_LINES:
        yield text
        return
    ends = [word.end() for word in WORD.finditer(text)]
    fitting = bisect(ends, MOST_LINES, key=lambda end: lines_of(text[:end], width))
    end = ends[max(fitting - 1, 0)]
    yield text[:end]
    if text[end:]:
        yield from pieces(text[end:], width)
