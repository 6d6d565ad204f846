"""What the workbook says to who reads it back: its two sheets of facts as cells, without making a file."""

from decimal import Decimal

from budgets.cells import EMPTY
from budgets.cells import Cell as Found
from budgets.money import from_cell
from budgets.tables import Grid
from proposal.documents.cost_sheets import costs
from proposal.documents.coverage_sheets import coverage
from proposal.documents.edition import Edition
from proposal.documents.sheets import FIRST_ROW, LONGEST_CELL, Cell, Sheet, value
from proposal.documents.showing import outward
from proposal.documents.word.text import clean

ABOVE: tuple[tuple[Found, ...], ...] = ((),) * (FIRST_ROW - 2)
"""The rows over the headings, in which no facts stand."""


def workbook_cells(edition: Edition) -> tuple[Grid, ...]:
    """The budget and the coverage plan as they are read in a workbook that nobody changed."""
    shown = outward(edition.proposal)
    return tuple(_grid(each) for each in (costs(shown, edition.title), coverage(edition, shown)))


def _grid(sheet: Sheet) -> Grid:
    headings = tuple(Found(column.title) for column in sheet.columns)
    rows = (tuple(_cell(cell) for cell in row.cells) for row in sheet.rows)
    return Grid(sheet.name, (*ABOVE, headings, *rows))


def _cell(cell: Cell) -> Found:
    shown = value(cell)
    if isinstance(shown, Decimal):
        return Found(from_cell(float(shown)))  # as a file keeps every number
    return Found(clean(shown)[:LONGEST_CELL].strip()) if shown else EMPTY
