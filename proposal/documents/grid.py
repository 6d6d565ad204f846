"""A sheet whose columns have names: rows are written by name, and formulas find their cells by name."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from proposal.documents.sheets import (
    FIRST_ROW,
    LONGEST_CELL,
    Cell,
    Formula,
    Sheet,
    SheetColumn,
    SheetRow,
    pieces,
    value,
)
from proposal.documents.word.text import clean

NOTHING = "Hier is nog niets ingevuld."


@dataclass(frozen=True)
class Grid:
    """The columns of one sheet by name; of our sheets none has more than 26."""

    sheet: str
    columns: tuple[tuple[str, SheetColumn], ...]

    def row(self, **cells: Cell) -> SheetRow:
        """The row in which these columns hold these cells, and the other ones nothing."""
        return SheetRow(tuple(cells.get(name) for name, _ in self.columns))

    def total(self, **cells: Cell) -> SheetRow:
        """The same for a row with a sum."""
        return replace(self.row(**cells), strong=True)

    def cell(self, name: str, line: int) -> str:
        """The cell as a formula on its own sheet names it: 'D4'."""
        return f"{chr(ord('A') + self._places[name])}{line}"

    @cached_property
    def _places(self) -> dict[str, int]:
        return {name: place for place, (name, _) in enumerate(self.columns)}

    def width(self, name: str) -> int:
        """The width of a column in characters."""
        return dict(self.columns)[name].width

    def abroad(self, name: str, line: int) -> str:
        """The cell as a formula on another sheet names it: 'Begroting!D4'."""
        return f"{self.sheet}!{self.cell(name, line)}"

    def span(self, name: str, count: int) -> str:
        """The first `count` cells of a column below its header: 'D4:D33'."""
        return f"{self.cell(name, FIRST_ROW)}:{self.cell(name, FIRST_ROW + count - 1)}"

    def filled(self, rows: tuple[SheetRow, ...], title: str, told: str, last_printed: str = "") -> Sheet:
        """The sheet with these rows; a column in which none of them says anything is hidden."""
        columns = tuple(
            replace(column, width=column.width * _used(rows, place))
            for place, (_, column) in enumerate(self.columns)
        )
        names = [name for name, _ in self.columns]
        printed = names.index(last_printed) + 1 if last_printed else 0
        named = f"{self.sheet} · {title}"
        return Sheet(self.sheet, named, columns, rows, told if rows else NOTHING, printed)


def _used(rows: tuple[SheetRow, ...], place: int) -> bool:
    return not rows or any(value(row.cells[place]) not in (None, "") for row in rows)


def same(cell: str, outcome: str | Decimal) -> Formula:
    """A cell that shows what stands in another one, and nothing where nothing stands."""
    return Formula(f'IF({cell}="","",{cell})', outcome)


def same_in_pieces(cell: str, outcome: str, width: int) -> Iterator[Formula]:
    """The same for a long text, in as many cells below each other as it takes to show all of it."""
    first, *others = pieces(clean(outcome), width)
    if not others:
        yield same(cell, outcome)
        return
    start = 1
    for piece in (first, *others[:-1]):
        yield Formula(f"MID({cell},{start},{_counted(piece)})", piece)
        start += _counted(piece)
    yield Formula(f"MID({cell},{start},{LONGEST_CELL})", others[-1])


def _counted(text: str) -> int:
    """The length as formulas count it, to whom an emoji is two letters."""
    return len(text.encode("utf-16-le")) // 2


def part_of(part: str, whole: str, percent: Decimal) -> Formula:
    """The share of one cell in another one, in whole hundredths of a percent; 0 of nothing."""
    return Formula(f"IF({whole}=0,0,ROUND({part}/{whole},4))", percent / 100)


def summed_where(words: str, found: str, amounts: str) -> str:
    """The part of a formula that adds up the amounts beside these words."""
    return f'SUMIF({found},"{words}",{amounts})'
