"""Reads a budget and a coverage plan from an Excel or CSV file."""

import csv
import io
import zipfile
from collections import Counter
from itertools import islice
from pathlib import Path

from budgets.admission import FOR_A_BUDGET, NO_SPREADSHEET, Room, UnreadableFile
from budgets.cells import Cell
from budgets.columns import BUDGET_SHEET, COVERAGE_SHEET
from budgets.lines import SpreadsheetBudget, read_tables
from budgets.tables import Grid
from budgets.text import mark
from budgets.workbook_parts import MOST_COLUMNS
from budgets.workbooks import workbook

SEPARATORS = (";", "\t", ",")
TOLD = "sep="
"""How the first line of a CSV file may name its separator, which Excel then shows nobody."""
LOOKED_AT, LONGEST_LOOK = 40, 100_000
WIDE_TEXT = (b"\xff\xfe", b"\xfe\xff")
NO_TABLE = mark(
    "We vinden hier geen begroting. Zet boven de kolommen: Omschrijving, Aantal, Prijs en Bedrag."
)


def read_budget(file: bytes | Path, name: str) -> SpreadsheetBudget:
    """The cost lines and sources in an .xlsx or .csv file, with every cell that could not be used.

    `name` is the name of the file, which messages about a CSV file give as its sheet. A formula counts by
    the value that is stored with it. Raises UnreadableFile when it is another kind of file, is too large,
    or holds no table of costs or sources.
    """
    data = file if isinstance(file, bytes) else file.read_bytes()
    found = read_tables(only_ours(read_grids(data, name)))
    if not found.costs and not found.sources:
        raise UnreadableFile(NO_TABLE)
    return found


def read_grids(data: bytes, name: str, room: Room = FOR_A_BUDGET) -> tuple[Grid, ...]:
    """All cells of the sheets of an .xlsx or .csv file. Raises UnreadableFile, as `read_budget` does."""
    packed = zipfile.is_zipfile(io.BytesIO(data))
    grids = workbook(data, room) if packed else (_text_file(data, name, room),)
    if any(len(grid.rows) > room.rows for grid in grids):
        raise UnreadableFile(room.too_large)
    return grids


def only_ours(grids: tuple[Grid, ...]) -> tuple[Grid, ...]:
    """In a workbook that this program made, the two sheets that hold facts; else all sheets."""
    ours = tuple(grid for grid in grids if grid.sheet in (BUDGET_SHEET, COVERAGE_SHEET))
    return ours if len(ours) == 2 else grids


def _text_file(data: bytes, name: str, room: Room) -> Grid:
    text = _decoded(data)
    try:
        rows = list(islice(csv.reader(io.StringIO(text), delimiter=_separator(text)), room.rows + 1))
    except csv.Error as broken:
        raise UnreadableFile(NO_SPREADSHEET) from broken
    if any(len(row) > MOST_COLUMNS for row in rows):
        raise UnreadableFile(room.too_large)
    if text.startswith(TOLD):
        rows[0] = []
    return Grid(name, tuple(tuple(Cell(value.strip()) for value in row) for row in rows))


def _separator(text: str) -> str:
    """The separator that the file names itself, else the one by which most lines have equally many cells."""
    first = text.partition("\n")[0].rstrip("\r")
    if first.startswith(TOLD) and first.removeprefix(TOLD) in SEPARATORS:
        return first.removeprefix(TOLD)
    return max(SEPARATORS, key=lambda separator: _alike(text, separator))


def _alike(text: str, separator: str) -> tuple[int, int]:
    """How many of the first lines have equally many cells, more than one; and how many cells that are."""
    lines = [line for line in text[:LONGEST_LOOK].splitlines()[:LOOKED_AT] if line.strip()]
    counts = Counter(len(row) for row in csv.reader(lines, delimiter=separator) if len(row) > 1)
    return max(((times, cells) for cells, times in counts.items()), default=(0, 0))


def _decoded(data: bytes) -> str:
    """The text of a CSV file as Excel writes it: Unicode, or else the old Western European code page."""
    try:
        if data.startswith(WIDE_TEXT):
            return data.decode("utf-16")
        if b"\0" in data:
            raise UnreadableFile(NO_SPREADSHEET)
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
