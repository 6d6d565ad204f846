"""Reads a budget and a coverage plan from an Excel or CSV file."""

import csv
import io
import zipfile
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from budgets.cells import Cell
from budgets.columns import BUDGET_SHEET, COST_COLUMNS, COVERAGE_COLUMNS, COVERAGE_SHEET, Column
from budgets.lines import CostRow, SourceRow, SpreadsheetBudget, read_tables
from budgets.money import HUNDRED, Unreadable, from_cell
from budgets.tables import Grid
from budgets.text import mark
from budgets.unpacking import unpacked

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "BUDGET_SHEET",
    "COST_COLUMNS",
    "COVERAGE_COLUMNS",
    "COVERAGE_SHEET",
    "Column",
    "CostRow",
    "SourceRow",
    "SpreadsheetBudget",
    "UnreadableFile",
    "read_budget",
]

MOST_BYTES_UNPACKED = 50_000_000
MOST_ROWS = 2_000
NO_TABLE = mark(
    "We vinden hier geen begroting. Zet boven de kolommen: Omschrijving, Aantal, Prijs en Bedrag."
)
NO_SPREADSHEET = mark(
    "Dit bestand is niet te lezen. Bewaar het in Excel als .xlsx of .csv en probeer het opnieuw."
)
TOO_LARGE = mark("Dit bestand is te groot. Bewaar alleen de begroting en probeer het opnieuw.")


class UnreadableFile(Unreadable):
    """The file as a whole is no budget; `text` says what to do."""


@dataclass(frozen=True)
class _Place:
    """Where a cell stands; row and column count from 1."""

    sheet: str
    row: int
    column: int


@dataclass(frozen=True)
class _Marks:
    """The cells that hold a formula, and those that show their number as a percentage."""

    formulas: frozenset[_Place]
    percentages: frozenset[_Place]


def read_budget(file: bytes | Path, name: str) -> SpreadsheetBudget:
    """The cost lines and sources in an .xlsx or .csv file, with every cell that could not be used.

    `name` is the name of the file, which messages about a CSV file give as its sheet. A formula counts by
    the value that is stored with it. Raises UnreadableFile when it is another kind of file, is too large,
    or holds no table of costs or sources.
    """
    data = file if isinstance(file, bytes) else file.read_bytes()
    grids = _workbook(data) if zipfile.is_zipfile(io.BytesIO(data)) else (_text_file(data, name),)
    if any(len(grid.rows) > MOST_ROWS for grid in grids):
        raise UnreadableFile(TOO_LARGE)
    found = read_tables(_only_ours(grids))
    if not found.costs and not found.sources:
        raise UnreadableFile(NO_TABLE)
    return found


def _only_ours(grids: tuple[Grid, ...]) -> tuple[Grid, ...]:
    """In a workbook that this program made, the two sheets that hold facts; else all sheets."""
    ours = tuple(grid for grid in grids if grid.sheet in (BUDGET_SHEET, COVERAGE_SHEET))
    return ours if len(ours) == 2 else grids


def _workbook(data: bytes) -> tuple[Grid, ...]:
    try:
        packed = _packed_anew(data)
        frames, marks = _frames(packed), _marks(packed)
    except UnreadableFile:
        raise
    except Exception as broken:  # the readers raise whatever they stumble over in a damaged file
        raise UnreadableFile(NO_SPREADSHEET) from broken
    uncalculated = frozenset() if _calculated(frames, marks) else marks.formulas
    marks = replace(marks, formulas=uncalculated)
    return tuple(_grid(sheet, frame, marks) for sheet, frame in frames.items())


def _packed_anew(data: bytes) -> bytes:
    """The workbook, no larger than it says it is: the readers of workbooks unpack whatever is there."""
    anew = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(anew, "w") as target:
        if sum(entry.file_size for entry in archive.infolist()) > MOST_BYTES_UNPACKED:
            raise UnreadableFile(TOO_LARGE)
        for name in dict.fromkeys(archive.namelist()):
            target.writestr(name, unpacked(archive, archive.getinfo(name)))
    return anew.getvalue()


def _frames(data: bytes) -> dict[str, "pd.DataFrame"]:
    import pandas as pd  # takes most of a second to import

    return pd.read_excel(
        io.BytesIO(data),
        sheet_name=None,
        header=None,
        dtype=object,
        keep_default_na=False,
        nrows=MOST_ROWS + 1,
        engine="openpyxl",
    )


def _marks(data: bytes) -> _Marks:
    """What pandas does not tell about the cells."""
    from openpyxl import load_workbook  # takes long to import

    formulas, percentages = set(), set()
    for sheet in load_workbook(io.BytesIO(data), read_only=True).worksheets:
        filled = (
            cell for row in sheet.iter_rows(max_row=MOST_ROWS) for cell in row if cell.value is not None
        )
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
        return Cell(no_value=value != "" or place in marks.formulas)
    if isinstance(value, int | float) and not isinstance(value, bool):
        number = from_cell(value)
        return Cell(number * HUNDRED if place in marks.percentages else number)
    return Cell(f"{value:%d-%m-%Y}" if isinstance(value, date) else str(value).strip())


def _text_file(data: bytes, name: str) -> Grid:
    text = _decoded(data)
    separator = max((";", "\t"), key=text.count)
    rows = csv.reader(io.StringIO(text), delimiter=separator if separator in text else ",")
    try:
        return Grid(name, tuple(tuple(Cell(value.strip()) for value in row) for row in rows))
    except csv.Error as broken:
        raise UnreadableFile(NO_SPREADSHEET) from broken


def _decoded(data: bytes) -> str:
    """The text of a CSV file as Excel writes it: UTF-8, or else the old Western European code page."""
    if b"\0" in data:
        raise UnreadableFile(NO_SPREADSHEET)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
