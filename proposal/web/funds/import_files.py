"""Import files: what stands in a file with funds, as it waits until people confirmed which column is what."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from budgets.admission import NO_SPREADSHEET, Room, UnreadableFile
from budgets.spreadsheet import read_grids
from budgets.text import mark
from proposal.documents.archive import safe_name
from proposal.funds.lists.columns import COLUMNS
from proposal.funds.lists.guessing import Layout, Rows, guessed, headed, width
from proposal.model.typed import cleaned, number
from proposal.web.sheet_columns import LookedColumn, looked_columns

MOST_ROWS, HEADINGS = 2_000, 20
TOO_LARGE = mark("Dit bestand is te groot. Breng hoogstens 2.000 fondsen in één keer in. Verdeel de lijst.")
ROOM = Room(MOST_ROWS + HEADINGS, 250_000, TOO_LARGE)
MOST_CHARACTERS = 6_000_000
NO_LISTS = (b"%PDF", b"{\\rtf", b"<")
NO_FILE = mark("Kies eerst een bestand.")
EMPTY = mark("In dit bestand staat niets. Kijk of je het goede bestand koos.")


@dataclass(frozen=True)
class Sheet:
    """A sheet of the file, with its cells as people see them."""

    name: str
    rows: Rows


@dataclass(frozen=True)
class Brought:
    """A file that waits: its sheets, which of them holds the funds and how, and whether people said so."""

    sheets: tuple[Sheet, ...]
    at: int
    layout: Layout
    confirmed: bool = False

    @property
    def rows(self) -> Rows:
        """The cells of the chosen sheet."""
        return self.sheets[self.at].rows

    @property
    def looked(self) -> tuple[LookedColumn, ...]:
        """The columns in which something stands."""
        head = self.layout.head
        above = self.rows[head - 1] if head else ()
        return looked_columns(above, self.rows[head:], self.layout.columns)

    @property
    def count(self) -> int:
        """How many rows stand below the headings."""
        return sum(any(row) for row in self.rows[self.layout.head :])


def uploaded(file: Any) -> tuple[str, bytes]:
    """Return the name of a file that was sent and what stands in it, to keep. Raises UnreadableFile."""
    if file is None or not file.filename:
        raise UnreadableFile(NO_FILE)
    name, data = safe_name(file.filename), file.stream.read()
    if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(NO_LISTS):
        raise UnreadableFile(NO_SPREADSHEET)
    sheets = tuple(_sheet(grid) for grid in read_grids(data, name, ROOM))
    filled = tuple(each for each in sheets if each.rows)
    if not filled:
        raise UnreadableFile(EMPTY)
    if sum(len(cell or "") for each in filled for row in each.rows for cell in row) > MOST_CHARACTERS:
        raise UnreadableFile(TOO_LARGE)
    layouts = [guessed(each.rows) for each in filled]
    best = max(range(len(filled)), key=lambda at: (_fit(layouts[at]), -at))
    if len(filled[best].rows) - layouts[best].head > MOST_ROWS:
        raise UnreadableFile(TOO_LARGE)
    return name, dump(Brought(filled, best, layouts[best]))


def posted(brought: Brought, form: Mapping[str, str]) -> Brought:
    """Return the file with the sheet, headings and columns as they were chosen on the page."""
    at, head = number(form.get("sheet", "")), number(form.get("head", ""))
    if at != brought.at and at < len(brought.sheets):
        return replace(brought, at=at, layout=guessed(brought.sheets[at].rows), confirmed=False)
    if head != brought.layout.head and head <= len(brought.rows):
        return replace(brought, layout=headed(brought.rows, head), confirmed=False)
    names = (form.get(f"column-{place}", "") for place in range(width(brought.rows)))
    columns = tuple(each if each in COLUMNS else "" for each in names)
    return replace(brought, layout=Layout(brought.layout.head, columns), confirmed=True)


def moved(before: Brought, after: Brought) -> bool:
    """Whether another sheet or row of headings was chosen, so that the columns are to be looked at again."""
    return (before.at, before.layout.head) != (after.at, after.layout.head)


def dump(brought: Brought) -> bytes:
    """Return a file as it is kept."""
    plain = {
        "sheets": [[each.name, each.rows] for each in brought.sheets],
        "at": brought.at, "head": brought.layout.head, "columns": brought.layout.columns,
        "confirmed": brought.confirmed,
    }  # fmt: skip
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def load(content: bytes) -> Brought:
    """Return what `dump` made."""
    plain = json.loads(content)
    sheets = tuple(Sheet(name, rows) for name, rows in plain["sheets"])
    return Brought(sheets, plain["at"], Layout(plain["head"], tuple(plain["columns"])), plain["confirmed"])


def _sheet(grid: Any) -> Sheet:
    rows = [[None if cell.no_value else cleaned(cell.shown) for cell in row] for row in grid.rows]
    while rows and not any(cell is None or cell for cell in rows[-1]):
        rows.pop()
    return Sheet(cleaned(grid.sheet), rows)


def _fit(layout: Layout) -> int:
    return ("naam" in layout.columns) * len(COLUMNS) + sum(bool(each) for each in layout.columns)
