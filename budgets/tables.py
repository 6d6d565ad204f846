"""Finds the tables of costs and of sources in the sheets of a file."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from budgets.cells import CURRENCY, EMPTY, Cell, Problem, Row
from budgets.columns import COST_COLUMNS, COVERAGE_COLUMNS, COVERAGE_WORDS, Column, Heading, find_headings
from budgets.contents import LOOKED_AT, TOTAL, of_numbers
from budgets.money import ZERO

_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+\.\d{1,2}", re.ASCII)
_DUTCH = re.compile(r"\d\.\d{3},|,\d{1,2}$", re.ASCII)
_COVERAGE_TITLE = re.compile(r"dekking|baten|inkomsten|financiering")
_COST_TITLE = re.compile(r"begroting|lasten|kosten|uitgaven")


@dataclass(frozen=True)
class Grid:
    """One sheet: its name, all its cells row by row from the first row, and its hidden rows (from 1)."""

    sheet: str
    rows: tuple[tuple[Cell, ...], ...]
    hidden: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Table:
    """The rows below one row of headings, without empty rows and totals; costs, or else sources."""

    of_costs: bool
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Layout:
    """How a table stands in a sheet: of costs or else of sources, below which row (from 1), in which columns.

    `columns` has the name of a column for each place in the row, "" for one that is not read. With `head` 0
    there are no headings and the first row is read as well.
    """

    sheet: str
    of_costs: bool
    head: int
    columns: tuple[str, ...]

    def headings(self, grid: Grid) -> tuple[Heading, ...]:
        """The columns with what stands above them in the sheet."""
        known = {each.name: each for each in (COST_COLUMNS if self.of_costs else COVERAGE_COLUMNS)}
        above = grid.rows[self.head - 1] if 0 < self.head <= len(grid.rows) else ()
        said = {place: cell.text for place, cell in enumerate(above)}
        return tuple(
            Heading(known[name], place, said.get(place) or known[name].header)
            for place, name in enumerate(self.columns)
            if name in known
        )


@dataclass(frozen=True)
class _Start:
    place: int
    headings: tuple[Heading, ...]
    of_costs: bool


def guessed(grids: Iterable[Grid]) -> tuple[Layout, ...]:
    """How the tables in these sheets seem to be laid out, in reading order."""
    halves = (half for grid in grids for half in _side_by_side(grid))
    return tuple(layout for half in halves for layout in _layouts(half))


def find_tables(
    grids: Iterable[Grid], layouts: Iterable[Layout], problems: list[Problem]
) -> tuple[Table, ...]:
    """The tables that are laid out so in these sheets; reading their rows adds to `problems`."""
    sheets, known = {grid.sheet: grid for grid in grids}, tuple(layouts)
    return tuple(
        _table(sheets[layout.sheet], layout, known, problems) for layout in known if layout.sheet in sheets
    )


def headings_in(grid: Grid, head: int, columns: tuple[Column, ...]) -> tuple[Heading, ...]:
    """The columns that the cells of row `head` (from 1) name; one of numbers only tells what nothing is.

    So with 'Post' above 1, 2, 3 the description stands elsewhere; but our own files, with their marks, are
    as they are.
    """
    cells = tuple(cell.text for cell in grid.rows[head - 1]) if 0 < head <= len(grid.rows) else ()
    found = find_headings(cells, columns)
    if len(found) < 2 or "id" in _names(found):
        return found
    below = grid.rows[head : head + LOOKED_AT]
    numbers = frozenset(
        place for place in range(len(cells)) if of_numbers(row[place] for row in below if place < len(row))
    )
    return find_headings(cells, columns, numbers)


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


def _layouts(grid: Grid) -> Iterator[Layout]:
    for place in range(len(grid.rows)):
        start = _start(grid, place)
        if start:
            names = {heading.place: heading.column.name for heading in start.headings}
            width = max(names) + 1
            columns = tuple(names.get(each, "") for each in range(width))
            yield Layout(grid.sheet, start.of_costs, place + 1, columns)


def _table(grid: Grid, layout: Layout, known: tuple[Layout, ...], problems: list[Problem]) -> Table:
    headings = layout.headings(grid)
    below = [each.head for each in known if each.sheet == layout.sheet and each.head > layout.head]
    last = min((head - 1 for head in below), default=len(grid.rows))
    spread = {heading.place for heading in headings}
    rows = [
        Row(grid.sheet, number, headings, _within(cells, spread, known, layout), problems,
            hidden=number in grid.hidden)
        for number, cells in enumerate(grid.rows[layout.head : last], start=layout.head + 1)
    ]  # fmt: skip
    english = frozenset(heading.column.name for heading in headings if _is_english(rows, heading.column.name))
    read = (replace(row, english=english) for row in rows if row.filled)
    return Table(layout.of_costs, tuple(_without_totals(read)))


def _within(
    cells: tuple[Cell, ...], spread: set[int], known: tuple[Layout, ...], layout: Layout
) -> tuple[Cell, ...]:
    """The cells of a row without those of a table that stands beside this one."""
    others = {
        place
        for each in known
        if each is not layout and (each.sheet, each.head) == (layout.sheet, layout.head)
        for place, name in enumerate(each.columns)
        if name and place not in spread
    }
    return tuple(EMPTY if place in others else cell for place, cell in enumerate(cells)) if others else cells


def _is_english(rows: Iterable[Row], name: str) -> bool:
    """Whether a number in this column can only be English, and none can only be Dutch."""
    texts = [row.cell(name).text.strip(" €") for row in rows]
    return any(map(_ENGLISH.fullmatch, texts)) and not any(map(_DUTCH.search, texts))


def _without_totals(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows that add up no others, by what they say or by their amount."""
    whole, part = ZERO, ZERO
    for row in rows:
        amount = _amount(row)
        if _is_total(row, {whole, part}):
            part = ZERO
            continue
        yield row
        whole, part = whole + amount, part + amount


def _amount(row: Row) -> Decimal:
    amount = row.peek("amount")
    if amount is None:
        quantity, price = row.peek("quantity"), row.peek("price")
        return ZERO if price is None else (quantity or Decimal(1)) * price
    return amount


def _start(grid: Grid, place: int) -> _Start | None:
    """The table that starts with this row of headings, or None when it is another row."""
    costs = headings_in(grid, place + 1, COST_COLUMNS)
    sources = headings_in(grid, place + 1, COVERAGE_COLUMNS)
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


def _is_total(row: Row, sums: set[Decimal]) -> bool:
    """Whether this row adds up others.

    It starts with a word for a total and has no price; where it has a quantity, or no words at all, its
    amount is one of the `sums` of the rows above it.
    """
    if not row.cell("price").empty:
        return False
    end = next((heading.place for heading in row.headings if heading.column.name == "amount"), len(row.cells))
    words = [cell.text.casefold().strip() for cell in row.cells[:end] if isinstance(cell.value, str)]
    said = [word for word in words if word and word not in CURRENCY]
    amount = row.peek("amount")
    if any(TOTAL.match(word) for word in said):
        return row.cell("quantity").empty or amount in sums
    return not said and bool(amount) and amount in sums
