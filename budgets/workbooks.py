"""Opens an Excel file: the cells of its sheets as people see them."""

import io
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from budgets.admission import FOR_A_BUDGET, NO_SPREADSHEET, Room, UnreadableFile, packed_anew
from budgets.cells import Cell
from budgets.money import HUNDRED, from_cell
from budgets.tables import Grid
from budgets.workbook_parts import Shape, shapes

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class _Place:
    """Where a cell stands; row and column count from 1."""

    sheet: str
    row: int
    column: int


@dataclass(frozen=True)
class _Marks:
    """The cells that hold a formula, and those that show their number as a percentage.

    `calculated` tells whether the results of the formulas are stored.
    """

    formulas: frozenset[_Place]
    percentages: frozenset[_Place]
    calculated: bool = True


def workbook(data: bytes, room: Room = FOR_A_BUDGET) -> tuple[Grid, ...]:
    """The sheets of an .xlsx, of each at most one row more than there is room for; formulas count by value.

    Raises UnreadableFile.
    """
    try:
        packed = packed_anew(data, room)
        formed = shapes(packed, room)
        frames, marks = _frames(packed, room.rows), _marks(packed, room.rows)
    except UnreadableFile:
        raise
    except Exception as broken:  # the readers raise whatever they stumble over in a damaged file
        raise UnreadableFile(NO_SPREADSHEET) from broken
    marks = replace(marks, calculated=_calculated(frames, marks))
    return tuple(
        _formed(_grid(sheet, frame, marks), formed.get(sheet, Shape())) for sheet, frame in frames.items()
    )


def _frames(data: bytes, most: int) -> dict[str, "pd.DataFrame"]:
    import pandas as pd  # takes most of a second to import

    return pd.read_excel(
        io.BytesIO(data),
        sheet_name=None,
        header=None,
        dtype=object,
        keep_default_na=False,
        nrows=most + 1,
        engine="openpyxl",
    )


def _marks(data: bytes, most: int) -> _Marks:
    """What pandas does not tell about the cells."""
    from openpyxl import load_workbook  # takes long to import

    formulas, percentages = set(), set()
    for sheet in load_workbook(io.BytesIO(data), read_only=True).worksheets:
        filled = (cell for row in sheet.iter_rows(max_row=most) for cell in row if cell.value is not None)
        for cell in filled:
            place = _Place(sheet.title, cell.row, cell.column)
            if cell.data_type == "f":
                formulas.add(place)
            if "%" in cell.number_format:
                percentages.add(place)
    return _Marks(frozenset(formulas), frozenset(percentages))


def _calculated(frames: dict[str, "pd.DataFrame"], marks: _Marks) -> bool:
    """Whether a spreadsheet program has stored results; a formula that shows nothing is then really empty."""
    return any(_value(frames[place.sheet], place) != "" for place in marks.formulas)


def _value(frame: "pd.DataFrame", place: _Place) -> object:
    rows, columns = frame.shape
    return frame.iat[place.row - 1, place.column - 1] if place.row <= rows and place.column <= columns else ""


def _grid(sheet: str, frame: "pd.DataFrame", marks: _Marks) -> Grid:
    rows = enumerate(frame.itertuples(index=False, name=None), start=1)
    return Grid(
        sheet,
        tuple(
            tuple(
                _cell(value, _Place(sheet, row, column), marks)
                for column, value in enumerate(values, start=1)
            )
            for row, values in rows
        ),
    )


def _cell(value: object, place: _Place, marks: _Marks) -> Cell:
    """What people see in the cell: 0.05 shown as a percentage is 5."""
    if value == "" or value != value:  # pandas gives NaN, which equals nothing, for #DIV/0! and the like
        return Cell(no_value=value != "" or (place in marks.formulas and not marks.calculated))
    if isinstance(value, int | float) and not isinstance(value, bool):
        number = from_cell(value)
        shown = number * HUNDRED if place in marks.percentages else number
        return Cell(shown, reckoned=place in marks.formulas)
    return Cell(f"{value:%d-%m-%Y}" if isinstance(value, date) else str(value).strip())


def _formed(grid: Grid, shape: Shape) -> Grid:
    """The sheet in which a text that was merged over rows below each other stands in each of them."""
    rows = [list(row) for row in grid.rows]
    for span in shape.merged:
        if span.row > len(rows) or span.column > len(rows[span.row - 1]):
            continue
        top = rows[span.row - 1][span.column - 1]
        for row in rows[span.row : span.last_row] if isinstance(top.value, str) and top.value else ():
            row[span.column - 1] = replace(top, merged=True)
    return Grid(grid.sheet, tuple(tuple(row) for row in rows), shape.hidden)
