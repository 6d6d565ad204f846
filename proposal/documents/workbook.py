"""Writes an Excel file with live formulas that carry their outcome, so that every viewer shows the sums."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from io import BytesIO
from typing import Any, TypeAlias

from proposal.documents.word.styles import INK, PALE
from proposal.documents.word.text import clean

LONGEST_CELL = 32_767
LONGEST_HEADER = 100
LINE_HEIGHT, HIGHEST_ROW = 15.0, 405.0


@dataclass(frozen=True)
class Formula:
    """A formula in English notation and the outcome that is stored beside it."""

    expression: str
    outcome: Decimal


Cell: TypeAlias = "str | Decimal | Formula | None"


class Shape(Enum):
    """How the numbers of a column are written."""

    TEXT = "@"
    EUROS = "[$€-413] #,##0.00;[Red][$€-413] -#,##0.00"
    NUMBER = "#,##0.##"
    SHARE = "0.0%"


@dataclass(frozen=True)
class SheetColumn:
    """A column: its title, its width in characters (0 hides it) and how its numbers look."""

    title: str
    width: int
    shape: Shape = Shape.TEXT


@dataclass(frozen=True)
class SheetRow:
    """A row; `strong` for totals."""

    cells: tuple[Cell, ...]
    strong: bool = False


@dataclass(frozen=True)
class Sheet:
    """One sheet: a title line, a frozen header row on line 3, and rows from line 4."""

    name: str
    title: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[SheetRow, ...]


FIRST_ROW = 4
"""The line number, as formulas count it, of the first row of every sheet."""


def write_workbook(
    sheets: Iterable[Sheet], title: str, organisation: str, made: date, marking: str = ""
) -> bytes:
    """The .xlsx: A4 across, header repeated on every page; text that starts with '=' stays text."""
    import xlsxwriter  # 0.1 s to load, and most pages make no workbook

    packed = BytesIO()
    safe = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(packed, safe) as book:
        book.set_properties({
            "title": clean(title), "author": clean(organisation), "company": clean(organisation),
            "created": datetime.combine(made, time(12)),
        })  # fmt: skip
        looks = {(shape, strong): _format(book, shape, strong) for shape in Shape for strong in (True, False)}
        for sheet in sheets:
            _write_sheet(book, sheet, marking, looks)
    return packed.getvalue()


def _write_sheet(book: Any, sheet: Sheet, marking: str, looks: Mapping[tuple[Shape, bool], Any]) -> None:
    page = book.add_worksheet(sheet.name)
    _set_up_print(page, sheet.title, marking)
    first_seen = next(place for place, column in enumerate(sheet.columns) if column.width)
    title = book.add_format({"bold": True, "font_size": 14, "font_color": INK})
    page.write_string(0, first_seen, clean(sheet.title), title)
    _write_head(book, page, sheet.columns)
    for line, row in enumerate(sheet.rows, start=FIRST_ROW - 1):
        page.set_row(line, _height(row, sheet.columns))
        for place, (cell, column) in enumerate(zip(row.cells, sheet.columns, strict=True)):
            _write_cell(page, line, place, cell, looks[column.shape, row.strong])


def _write_head(book: Any, page: Any, columns: tuple[SheetColumn, ...]) -> None:
    """The header row, frozen; a column without width is hidden."""
    plain = {
        "bold": True,
        "font_color": INK,
        "bg_color": PALE,
        "bottom": 1,
        "text_wrap": True,
        "valign": "top",
    }
    of_text = book.add_format({**plain, "align": "left", "indent": 1})
    of_numbers = book.add_format({**plain, "align": "right"})
    for place, column in enumerate(columns):
        page.set_column(place, place, column.width or None, None, {"hidden": not column.width})
        head = of_text if column.shape is Shape.TEXT else of_numbers
        page.write_string(FIRST_ROW - 2, place, column.title, head)
    page.freeze_panes(FIRST_ROW - 1, 0)


def _height(row: SheetRow, columns: tuple[SheetColumn, ...]) -> float:
    """The height in points that shows every line of wrapped text; not every program finds it by itself."""
    lines = (
        sum(-(-len(part) // max(column.width - 1, 1)) or 1 for part in cell.splitlines())
        for cell, column in zip(row.cells, columns, strict=True)
        if isinstance(cell, str) and column.width
    )
    return min(LINE_HEIGHT * max(1, *lines, 1), HIGHEST_ROW)


def _set_up_print(page: Any, title: str, marking: str) -> None:
    page.set_paper(9)  # A4
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.4, right=0.4)
    page.repeat_rows(FIRST_ROW - 2)
    shown = clean(title).replace("&", "&&")[:LONGEST_HEADER]
    page.set_header(f"&L{shown}&R{marking}" if marking else f"&L{shown}")
    page.set_footer("&RPagina &P van &N")


def _format(book: Any, shape: Shape, strong: bool) -> Any:
    look = {"num_format": shape.value, "bold": strong, "top": int(strong), "valign": "top"}
    return book.add_format(
        look | {"text_wrap": True, "align": "left", "indent": 1} if shape is Shape.TEXT else look
    )


def _write_cell(page: Any, line: int, place: int, cell: Cell, look: Any) -> None:
    match cell:
        case None | "":
            page.write_blank(line, place, None, look)
        case str():
            page.write_string(line, place, clean(cell)[:LONGEST_CELL], look)
        case Formula(expression, outcome):
            page.write_formula(line, place, f"={expression}", look, float(outcome))
        case Decimal():
            page.write_number(line, place, float(cell), look)
