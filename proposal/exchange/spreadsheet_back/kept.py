"""What is kept of a spreadsheet that came back: its cells and how they are read, as JSON; not the file."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from budgets.admission import TOO_LARGE, UnreadableFile
from budgets.cells import Cell
from budgets.columns import BUDGET_SHEET, COVERAGE_SHEET
from budgets.contents import is_amount
from budgets.lines import SpreadsheetBudget, read_tables
from budgets.spreadsheet import NO_TABLE, read_grids
from budgets.tables import Grid, Layout, guessed
from budgets.text import Text, mark
from proposal.model.typed import cleaned

MOST_CHARACTERS, MOST_LINES = 2_000_000, 1_000
SHEETS = {True: BUDGET_SHEET, False: COVERAGE_SHEET}
OURS = frozenset({BUDGET_SHEET, COVERAGE_SHEET, "Toelichting", "Overzicht per fonds", "Nog open"})
EMPTY_FILE = mark("In dit bestand staat niets. Kijk of je het goede bestand koos.")


@dataclass(frozen=True)
class Kept:
    """The cells of a file that came back, and how its tables are laid out.

    `base` are the cells of the workbook that went out, else those it would have had when the file came back;
    `exact` tells which. `own` is a file of ours, whose lines carry a mark; of other files people `confirmed`
    how they are laid out. Sheets named in `unread` are not ours and are left alone.
    """

    grids: tuple[Grid, ...]
    base: tuple[Grid, ...]
    layouts: tuple[Layout, ...]
    exact: bool
    own: bool
    confirmed: bool
    unread: tuple[str, ...] = ()

    @property
    def found(self) -> SpreadsheetBudget:
        """What the file says."""
        return read_tables(self.grids, self.layouts)

    @property
    def went(self) -> SpreadsheetBudget:
        """What went out."""
        return read_tables(self.base)


def received(data: bytes, name: str, base: tuple[Grid, ...], exact: bool) -> Kept:
    """Return what stands in an .xlsx or .csv file, and how it seems to be laid out. Raises UnreadableFile."""
    grids = tuple(_trimmed(grid) for grid in read_grids(data, name))
    layouts = guessed(grids)
    ours = _not_copied(tuple(each for each in layouts if "id" in each.columns))
    if ours:
        wanted = {each.sheet for each in ours}
        unread = tuple(grid.sheet for grid in grids if grid.rows and grid.sheet not in wanted | OURS)
        grids = tuple(grid for grid in grids if grid.sheet in wanted)
    if not any(grid.rows for grid in grids):
        raise UnreadableFile(EMPTY_FILE)
    if _characters(grids) > MOST_CHARACTERS:
        raise UnreadableFile(TOO_LARGE)
    if ours:
        crowded = next(filter(None, (too_many(grids, each) for each in ours)), None)
        if crowded is not None:
            raise UnreadableFile(crowded)
        return Kept(grids, base, ours, exact, own=True, confirmed=True, unread=unread)
    if not any(_told(row) for grid in grids for row in grid.rows):
        raise UnreadableFile(NO_TABLE)
    return Kept(grids, base, layouts, exact=False, own=False, confirmed=False)


def _told(row: tuple[Cell, ...]) -> bool:
    """Whether this can be a line of a budget: words, and beside them an amount."""
    amounts = [is_amount(cell) for cell in row if not cell.empty]
    return any(amounts) and not all(amounts)


def too_many(grids: Iterable[Grid], layout: Layout) -> Text | None:
    """Return what to do about a table with more lines than are compared with a project, else None."""
    rows = next((grid.rows for grid in grids if grid.sheet == layout.sheet), ())
    lines = sum(any(not cell.empty for cell in row) for row in rows[layout.head :])
    if lines <= MOST_LINES:
        return None
    return mark(
        "In '{sheet}' staan meer dan {most} regels. Zoveel passen er niet in een begroting. Haal weg wat er "
        "niet bij hoort en breng het bestand nog een keer.", sheet=layout.sheet, most=MOST_LINES,
    )  # fmt: skip


def _not_copied(layouts: tuple[Layout, ...]) -> tuple[Layout, ...]:
    """The tables of our own sheets, without those in sheets that people made as copies beside them."""
    named = {each.of_costs for each in layouts if each.sheet == SHEETS[each.of_costs]}
    return tuple(
        each for each in layouts if each.of_costs not in named or each.sheet == SHEETS[each.of_costs]
    )


def dump(kept: Kept) -> str:
    """Return `kept` as JSON."""
    plain = {
        "grids": [_plain(grid) for grid in kept.grids],
        "base": [_plain(grid) for grid in kept.base],
        "layouts": [[each.sheet, each.of_costs, each.head, list(each.columns)] for each in kept.layouts],
        "exact": kept.exact,
        "own": kept.own,
        "confirmed": kept.confirmed,
        "unread": list(kept.unread),
    }
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def load(report: str) -> Kept:
    """Return what `dump` made JSON of."""
    plain = json.loads(report)
    return Kept(
        tuple(_grid(each) for each in plain["grids"]),
        tuple(_grid(each) for each in plain["base"]),
        tuple(Layout(sheet, costs, head, tuple(names)) for sheet, costs, head, names in plain["layouts"]),
        plain["exact"],
        plain["own"],
        plain["confirmed"],
        tuple(plain["unread"]),
    )


def _trimmed(grid: Grid) -> Grid:
    """The sheet with cleaned texts, without empty cells at the ends of rows and empty rows at its end."""
    rows = [_until_last(tuple(map(_cleaned, row)), Cell()) for row in grid.rows]
    return Grid(cleaned(grid.sheet), _until_last(tuple(rows), ()), grid.hidden)


def _cleaned(cell: Cell) -> Cell:
    return replace(cell, value=cleaned(cell.value)) if isinstance(cell.value, str) else cell


def _until_last(row: tuple[Any, ...], nothing: Any) -> tuple[Any, ...]:
    last = max((place for place, each in enumerate(row, start=1) if each != nothing), default=0)
    return row[:last]


def _characters(grids: Iterable[Grid]) -> int:
    return sum(len(cell.text) + 1 for grid in grids for row in grid.rows for cell in row)


def _plain(grid: Grid) -> list[Any]:
    return [grid.sheet, [[_plain_cell(cell) for cell in row] for row in grid.rows], sorted(grid.hidden)]


def _plain_cell(cell: Cell) -> Any:
    """A text as it is, a number as [its digits], and what is left out, merged or reckoned by its letter."""
    if cell.no_value:
        return None
    if isinstance(cell.value, Decimal):
        return [str(cell.value), "r"] if cell.reckoned else [str(cell.value)]
    return {"m": cell.value} if cell.merged else cell.value


def _grid(plain: list[Any]) -> Grid:
    sheet, rows, hidden = plain
    return Grid(sheet, tuple(tuple(_cell(each) for each in row) for row in rows), frozenset(hidden))


def _cell(plain: Any) -> Cell:
    match plain:
        case None:
            return Cell(no_value=True)
        case [digits, *reckoned]:
            return Cell(Decimal(digits), reckoned=bool(reckoned))
        case {"m": text}:
            return Cell(text, merged=True)
        case _:
            return Cell(plain)
