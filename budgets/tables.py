"""Finds the tables of costs and of sources in the sheets of a file."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from budgets.cells import EMPTY, Cell, Problem, Row
from budgets.columns import COST_COLUMNS, COVERAGE_COLUMNS, COVERAGE_WORDS, Heading, find_headings

_TOTAL = re.compile(r"(?:(?:sub)?tota+l|totale|som|saldo|verschil|waarvan|te betalen)\b")
_COVERAGE_TITLE = re.compile(r"dekking|baten|inkomsten|financiering")
_COST_TITLE = re.compile(r"begroting|lasten|kosten|uitgaven")


@dataclass(frozen=True)
class Grid:
    """One sheet: its name and all its cells, row by row from the first row."""

    sheet: str
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Table:
    """The rows below one row of headings, without empty rows and totals; costs, or else sources."""

    of_costs: bool
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class _Start:
    place: int
    headings: tuple[Heading, ...]
    of_costs: bool


def find_tables(grids: Iterable[Grid], problems: list[Problem]) -> tuple[Table, ...]:
    """All tables in these sheets, in reading order; reading their rows adds to `problems`."""
    halves = (half for grid in grids for half in _side_by_side(grid))
    return tuple(table for grid in halves for table in _tables(grid, problems))


def _side_by_side(grid: Grid) -> tuple[Grid, ...]:
    """The sheet, or its left and right half when costs and coverage stand next to one another."""
    for row in grid.rows:
        words = [cell.text.casefold().strip() for cell in row]
        right = next((place for place, word in enumerate(words) if place and word in COVERAGE_WORDS), 0)
        if right and _heads_costs(find_headings(tuple(words[:right]), COST_COLUMNS)):
            left = tuple(cells[:right] for cells in grid.rows)
            rest = tuple((EMPTY,) * right + cells[right:] for cells in grid.rows)
            return replace(grid, rows=left), replace(grid, rows=rest)
    return (grid,)


def _tables(grid: Grid, problems: list[Problem]) -> Iterator[Table]:
    starts = [start for place in range(len(grid.rows)) if (start := _start(grid, place))]
    places = [*(start.place for start in starts), len(grid.rows)]
    for start, (_, end) in zip(starts, pairwise(places), strict=True):
        rows = (
            Row(grid.sheet, place + 1, start.headings, grid.rows[place], problems)
            for place in range(start.place + 1, end)
        )
        yield Table(start.of_costs, tuple(row for row in rows if row.filled and not _is_total(row)))


def _start(grid: Grid, place: int) -> _Start | None:
    """The table that starts with this row of headings, or None when it is another row."""
    cells = tuple(cell.text for cell in grid.rows[place])
    costs = find_headings(cells, COST_COLUMNS)
    sources = find_headings(cells, COVERAGE_COLUMNS)
    if _heads_costs(costs) and not (_heads_sources(sources) and _under_coverage(grid, place, costs)):
        return _Start(place, costs, of_costs=True)
    return _Start(place, sources, of_costs=False) if _heads_sources(sources) else None


def _heads_costs(headings: tuple[Heading, ...]) -> bool:
    names = _names(headings)
    return "description" in names and bool(names & {"amount", "price"})


def _heads_sources(headings: tuple[Heading, ...]) -> bool:
    return _names(headings) >= {"name", "amount"}


def _names(headings: tuple[Heading, ...]) -> set[str]:
    return {heading.column.name for heading in headings}


def _under_coverage(grid: Grid, place: int, costs: tuple[Heading, ...]) -> bool:
    """Whether headings that fit both tables stand under a title that speaks of coverage."""
    if _names(costs) & {"price", "quantity"}:
        return False
    alone = [[cell.text for cell in row if not cell.empty] for row in reversed(grid.rows[:place])]
    titles = [texts[0].casefold() for texts in alone if len(texts) == 1] + [grid.sheet.casefold()]
    title = next(
        (title for title in titles if _COVERAGE_TITLE.search(title) or _COST_TITLE.search(title)), ""
    )
    return bool(_COVERAGE_TITLE.search(title))


def _is_total(row: Row) -> bool:
    """Whether this row adds up others: it starts with a word for a total and has no quantity or price."""
    counted = not row.cell("quantity").empty or not row.cell("price").empty
    return not counted and bool(_TOTAL.match(row.filled[0].text.casefold().strip()))
