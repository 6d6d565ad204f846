"""One row of a spreadsheet table, read by the names of its columns; an unreadable cell becomes a Problem."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from budgets.columns import Heading
from budgets.money import (
    CENT,
    Unreadable,
    read_money,
    read_percentage,
    read_quantity,
    round_half_up,
    typed_quantity,
)
from budgets.text import Text, mark

FOUR_PLACES = Decimal("0.0001")
TOO_LONG = Decimal(10) ** 12
CURRENCY = ("€", "eur", "euro")
"""What may stand alone in a column of its own before the amounts."""
AS_IN_DUTCH = str.maketrans(",.", ".,")
NO_VALUE = mark(
    "De formule heeft geen uitkomst. Open het bestand in Excel, bewaar het en probeer het opnieuw."
)


@dataclass(frozen=True)
class Cell:
    """What people see in a cell: a text or a number; `no_value` when its formula has no result.

    In a `merged` cell stands the text of the one above it, with which it is one. A `reckoned` number comes
    of a formula.
    """

    value: str | Decimal = ""
    no_value: bool = False
    merged: bool = False
    reckoned: bool = field(default=False, compare=False)

    @property
    def text(self) -> str:
        """The cell as text; '' when it is empty."""
        return self.value if isinstance(self.value, str) else f"{self.value:f}"

    @property
    def shown(self) -> str:
        """The cell as people know it, numbers in Dutch notation."""
        return self.value if isinstance(self.value, str) else typed_quantity(self.value)

    @property
    def empty(self) -> bool:
        """Whether nothing stands in the cell."""
        return self.value == "" and not self.no_value


EMPTY = Cell()


@dataclass(frozen=True)
class Problem:
    """A cell that could not be used: where it stands, what was found there and what was expected.

    `column` is what people call it, and `name` what it is called in the program.
    """

    sheet: str
    row: int
    column: str
    found: str
    expected: Text
    name: str = ""

    @property
    def text(self) -> Text:
        """The problem in one sentence, with its place."""
        return mark(
            "Blad {sheet}, rij {row}, kolom {column}: hier staat '{found}'. {expected}",
            sheet=self.sheet,
            row=str(self.row),
            column=self.column,
            found=self.found,
            expected=self.expected,
        )


@dataclass(frozen=True)
class Row:
    """The cells under the headings of a table; `problems` gathers what cannot be read in the file.

    `english` are the columns in which numbers are written the English way; `hidden` rows count as well.
    """

    sheet: str
    number: int
    headings: tuple[Heading, ...]
    cells: tuple[Cell, ...]
    problems: list[Problem] = field(compare=False)
    english: frozenset[str] = frozenset()
    hidden: bool = False
    refused: set[str] = field(default_factory=set, compare=False)

    @property
    def filled(self) -> tuple[Cell, ...]:
        """The cells in which something stands."""
        return tuple(cell for cell in self.cells if not (cell.empty or cell.merged))

    @property
    def told(self) -> frozenset[str]:
        """The columns of which this row says something: that are there, without a problem."""
        return frozenset(heading.column.name for heading in self.headings) - self.refused

    def has(self, name: str) -> bool:
        """Whether the table has this column at all."""
        return any(heading.column.name == name for heading in self.headings)

    def cell(self, name: str) -> Cell:
        """The cell in this column, an empty one when the table or the row does not reach it."""
        places = (heading.place for heading in self.headings if heading.column.name == name)
        place = next(places, len(self.cells))
        if self._at(place).text.casefold() in CURRENCY and not self._headed(place + 1):
            place += 1
        return self._at(place)

    def text(self, name: str) -> str:
        """The text in this column, '' when empty."""
        return self.cell(name).text

    def money(self, name: str) -> Decimal | None:
        """The amount in this column, in whole cents, or None when empty or a problem."""
        return self._number(name, read_money, CENT)

    def quantity(self, name: str) -> Decimal | None:
        """The quantity in this column, with at most four places, or None when empty or a problem."""
        return self._number(name, read_quantity, FOUR_PLACES)

    def percentage(self, name: str) -> Decimal | None:
        """The percentage in this column, from 0 to 100, or None when empty or a problem."""
        return self._number(name, read_percentage, FOUR_PLACES)

    def peek(self, name: str) -> Decimal | None:
        """The number in this column, or None when there is none or it cannot be read."""
        cell = self.cell(name)
        try:
            return read_quantity(_as_typed(cell, CENT, name in self.english).strip(" €"))
        except Unreadable:
            return None

    def pass_over(self, name: str) -> None:
        """Note that the cell in this column says nothing, which is no problem."""
        self.refused.add(name)

    def refuse(self, name: str, expected: Text) -> None:
        """Note that the cell in this column cannot be used as it stands there."""
        self.refused.add(name)
        label = next(heading.label for heading in self.headings if heading.column.name == name)
        self.problems.append(Problem(self.sheet, self.number, label, self.cell(name).shown, expected, name))

    def _at(self, place: int) -> Cell:
        return self.cells[place] if place < len(self.cells) else EMPTY

    def _headed(self, place: int) -> bool:
        return any(heading.place == place for heading in self.headings)

    def _number(self, name: str, read: Callable[[str], Decimal], step: Decimal) -> Decimal | None:
        cell = self.cell(name)
        if cell.no_value:
            self.refuse(name, NO_VALUE)
        elif not (cell.empty or cell.merged):
            try:
                return read(_as_typed(cell, step, name in self.english))
            except Unreadable as unreadable:
                self.refuse(name, unreadable.text)
        return None


def _as_typed(cell: Cell, step: Decimal, english: bool) -> str:
    if isinstance(cell.value, Decimal) and abs(cell.value) < TOO_LONG:
        return typed_quantity(round_half_up(cell.value, step))
    return cell.text.translate(AS_IN_DUTCH) if english else cell.text
