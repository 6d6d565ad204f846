"""Sheet layouts: which sheets of somebody else's file hold a budget, and which column of them is what."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from budgets.cells import Cell
from budgets.choice import Choice
from budgets.columns import COST_COLUMNS, COVERAGE_COLUMNS
from budgets.contents import of_amounts, of_words
from budgets.tables import Grid, Layout, headings_in
from budgets.text import Text, mark
from proposal.exchange.spreadsheet_back.kept import Kept, too_many
from proposal.model.typed import digest
from proposal.web.sheet_columns import LookedColumn, looked_columns, shown_at

ROWS_SHOWN, ROWS_OF_CHOICE = 10, 4
MOST_COLUMNS_SHOWN = 40


class Use(Choice):
    """What a sheet is read for."""

    NOTHING = "", mark("Niet meenemen")
    COSTS = "costs", mark("Wat het kost")
    SOURCES = "sources", mark("Wie betaalt")
    BOTH = "both", mark("Allebei")


class WrongLayout(ValueError):
    """Columns that do not make a budget; `text` says what to do, about the table at this place."""

    def __init__(self, at: int, text: Text) -> None:
        self.at = at
        self.text = text
        super().__init__(text.msgid)


@dataclass(frozen=True)
class Looked:
    """One table as it is confirmed: its columns with what stands in them, and its first rows."""

    at: int
    layout: Layout
    columns: tuple[LookedColumn, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]

    @property
    def choices(self) -> tuple[tuple[str, str], ...]:
        """What a column can be: its name, and what people call it."""
        known = COST_COLUMNS if self.layout.of_costs else COVERAGE_COLUMNS
        return tuple((each.name, each.header) for each in known if each.name != "id")


@dataclass(frozen=True)
class Sheet:
    """A sheet to choose: its first rows that are filled, and what it seems to be."""

    at: int
    grid: Grid
    use: Use
    rows: tuple[tuple[str, ...], ...]


def sheets(kept: Kept) -> tuple[Sheet, ...]:
    """Return the sheets in which something stands."""
    found = enumerate(kept.grids)
    return tuple(
        Sheet(at, grid, _use(kept, grid), tuple(_first_rows(grid))) for at, grid in found if grid.rows
    )


def chosen(kept: Kept, posted: Mapping[str, str]) -> tuple[Layout, ...]:
    """Return how the sheets that were chosen seem to be laid out; () when none was."""
    return tuple(_layouts(kept, posted))


def looked(kept: Kept) -> tuple[Looked, ...]:
    """Return the tables with their columns and first rows."""
    grids = {grid.sheet: grid for grid in kept.grids}
    return tuple(_looked(at, each, grids[each.sheet]) for at, each in enumerate(kept.layouts))


def posted(kept: Kept, form: Mapping[str, str]) -> tuple[Layout, ...]:
    """Return the tables as posted; where the row of headings moved, the columns are guessed anew."""
    grids = {grid.sheet: grid for grid in kept.grids}
    return tuple(_posted(at, each, grids[each.sheet], form) for at, each in enumerate(kept.layouts))


def sign(kept: Kept) -> str:
    """Return a sign of the tables as they are laid out now, by which it is known that this changed."""
    return digest(repr(kept.layouts))


def moved(before: Kept, after: Kept) -> bool:
    """Whether another row holds the headings of a table, so that its columns are to be looked at again."""
    return any(new.head != old.head for new, old in zip(after.layouts, before.layouts, strict=True))


def check(kept: Kept) -> None:
    """Raise WrongLayout for a table with too many lines, without the columns that it needs, or with one of
    them twice.
    """
    for at, each in enumerate(kept.layouts):
        crowded = too_many(kept.grids, each)
        if crowded is not None:
            raise WrongLayout(at, crowded)
        names = [name for name in each.columns if name]
        if len(names) > len(set(names)):
            raise WrongLayout(at, mark("Bij '{sheet}' koos je twee keer dezelfde kolom.", sheet=each.sheet))
        if each.of_costs and not ("description" in names and {"amount", "price"} & set(names)):
            raise WrongLayout(at, _needed(each, mark("Omschrijving, en Bedrag of Prijs per eenheid")))
        if not (each.of_costs or {"name", "amount"} <= set(names)):
            raise WrongLayout(at, _needed(each, mark("Bron en Bedrag")))


def _needed(layout: Layout, columns: Text) -> Text:
    return mark("Kies bij '{sheet}' in elk geval: {columns}.", sheet=layout.sheet, columns=columns)


def _use(kept: Kept, grid: Grid) -> Use:
    kinds = {each.of_costs for each in kept.layouts if each.sheet == grid.sheet}
    if len(kinds) == 2:
        return Use.BOTH
    return Use.COSTS if True in kinds else Use.SOURCES if kinds else Use.NOTHING


def _first_rows(grid: Grid) -> Iterator[tuple[str, ...]]:
    filled = (tuple(cell.shown for cell in row if not cell.empty) for row in grid.rows)
    return (row for _, row in zip(range(ROWS_OF_CHOICE), (each for each in filled if each), strict=False))


def _layouts(kept: Kept, posted: Mapping[str, str]) -> Iterator[Layout]:
    for at, grid in enumerate(kept.grids):
        use = posted.get(f"use-{at}", "")
        for of_costs, wanted in ((True, (Use.COSTS, Use.BOTH)), (False, (Use.SOURCES, Use.BOTH))):
            if use in wanted:
                known = [
                    each for each in kept.layouts if (each.sheet, each.of_costs) == (grid.sheet, of_costs)
                ]
                yield from known or (_guess(grid, of_costs, _head(grid)),)


def _head(grid: Grid) -> int:
    """The first row with more than one text in it, 0 when there is none."""
    texts = (sum(isinstance(cell.value, str) and not cell.empty for cell in row) for row in grid.rows)
    return next((number for number, count in enumerate(texts, start=1) if count > 1), 0)


def _guess(grid: Grid, of_costs: bool, head: int) -> Layout:
    """The columns that the headings in this row name, else the first with words and the last with amounts."""
    found = headings_in(grid, head, COST_COLUMNS if of_costs else COVERAGE_COLUMNS)
    names = {each.place: each.column.name for each in found}
    places, what = range(_width(grid)), "description" if of_costs else "name"
    if what not in names.values():
        _put(names, what, (at for at in places if of_words(_below(grid, head, at))))
    if not {"amount", "price"} & set(names.values()):
        _put(names, "amount", (at for at in reversed(places) if of_amounts(_below(grid, head, at))))
    return Layout(grid.sheet, of_costs, head, tuple(names.get(at, "") for at in range(_width(grid))))


def _put(names: dict[int, str], name: str, places: Iterator[int]) -> None:
    at = next((each for each in places if each not in names), None)
    if at is not None:
        names[at] = name


def _below(grid: Grid, head: int, at: int) -> Iterator[Cell]:
    """What stands in this column below the headings."""
    return (row[at] for row in grid.rows[head:] if at < len(row))


def _width(grid: Grid) -> int:
    return min(max((len(row) for row in grid.rows), default=0), MOST_COLUMNS_SHOWN)


def _posted(at: int, layout: Layout, grid: Grid, form: Mapping[str, str]) -> Layout:
    head = form.get(f"head-{at}", "")
    number = int(head) if re.fullmatch(r"\d{1,4}", head, re.ASCII) else layout.head
    if number != layout.head and number <= len(grid.rows):
        return _guess(grid, layout.of_costs, number)
    known = {each.name for each in (COST_COLUMNS if layout.of_costs else COVERAGE_COLUMNS)}
    names = (form.get(f"column-{at}-{place}", "") for place in range(_width(grid)))
    return replace(layout, columns=tuple(name if name in known else "" for name in names))


def _looked(at: int, layout: Layout, grid: Grid) -> Looked:
    shown = [tuple(cell.shown for cell in row) for row in grid.rows]
    above = shown[layout.head - 1] if 0 < layout.head <= len(shown) else ()
    filled = [
        (number, shown[number - 1])
        for number, row in enumerate(grid.rows[layout.head :], start=layout.head + 1)
        if any(not cell.empty for cell in row)
    ]
    seeming = (*layout.columns, *("" for _ in range(_width(grid))))[: _width(grid)]
    columns = looked_columns(above, [row for _, row in filled], seeming)
    rows = tuple(
        (number, tuple(shown_at(row, each.place) for each in columns)) for number, row in filled[:ROWS_SHOWN]
    )
    return Looked(at, layout, columns, rows)
