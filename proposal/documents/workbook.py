"""Writes an Excel file with live formulas that carry their outcome, so that every viewer shows the sums."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, time
from decimal import Decimal
from functools import cache
from io import BytesIO
from typing import Any

from proposal.documents.sheets import (
    FIRST_ROW,
    LONGEST_CELL,
    Between,
    Book,
    Cell,
    Formula,
    Input,
    OneOf,
    Shape,
    Sheet,
    SheetColumn,
    SheetRow,
    lines_of,
    value,
)
from proposal.documents.word.house import House
from proposal.documents.word.palette import GREY
from proposal.documents.word.text import clean
from proposal.documents.wording import day
from proposal.model.passage import PROPERTY

LONGEST_HEADER = 100
LONGEST_PROPERTY = 255
LINE_HEIGHT, HIGHEST_ROW = 15.0, 405.0
INPUT_GROUND, LINE_COLOUR = "FFF8DC", "C9D3D8"
A4 = 9
PRINTED = (770.0, 450.0)
"""The room on a page for columns, and for rows below the header, in points."""
CHARACTER = 5.6
"""How wide a character of a column is, in points."""
HARMFUL = ("=", "+", "-", "@")
"""How a text begins that Excel would take for a formula the moment someone edits it."""

SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
STAYS_FREE = {"format_cells": True, "format_columns": True, "format_rows": True, "insert_rows": True}
"""What a protected sheet still lets people do."""

TEXT = {"text_wrap": True, "align": "left", "indent": 1}


def write_workbook(book: Book) -> bytes:
    """The .xlsx: sums live and protected without a password, A4, text that starts with '=' stays text."""
    import xlsxwriter  # 0.1 s to load, and most pages make no workbook

    from proposal.documents.page import Page  # loads it as well

    packed = BytesIO()
    with xlsxwriter.Workbook(packed, SAFE) as written:
        written.set_properties(_properties(book))
        if book.mark:
            written.set_custom_property(PROPERTY, book.mark)
        written.formats[0].set_font_name(book.house.font.shown)
        looks = _Looks(written, book.house)
        for sheet in book.sheets:
            page = written.add_worksheet(sheet.name, Page)
            heights = _heights(sheet)
            _set_up_print(page, book, sheet, heights)
            _write_sheet(page, sheet, heights, looks)
    return packed.getvalue()


def _properties(book: Book) -> Mapping[str, Any]:
    owner = clean(book.organisation)[:LONGEST_PROPERTY]
    return {
        "title": clean(book.title)[:LONGEST_PROPERTY],
        "author": owner,
        "company": owner,
        "created": datetime.combine(book.made, time(12)),
    }


class _Looks:
    """The formats of one file in the font and the colour of the house; each is made at its first use."""

    def __init__(self, written: Any, house: House) -> None:
        base = {"font_name": house.font.shown, "valign": "top"}
        head = {"bold": True, "font_color": "FFFFFF", "bg_color": house.colour, "text_wrap": True}
        self.make: Callable[[Mapping[str, Any]], Any] = lambda look: written.add_format({**base, **look})
        self.title = self.make({"bold": True, "font_size": 14})
        self.told = self.make({"font_color": GREY, "italic": True})
        self.text_head = self.make({**head, **TEXT})
        self.number_head = self.make({**head, "align": "right"})
        self.line = written.add_format({"bottom": 1, "bottom_color": LINE_COLOUR})
        self.cell = cache(self._cell)

    def _cell(self, shape: Shape, strong: bool, opened: bool, harmful: bool) -> Any:
        return self.make({
            "num_format": shape.value,
            "quote_prefix": harmful,
            **(TEXT if shape is Shape.TEXT else {}),
            **({"bold": True, "top": 1} if strong else {}),
            **({"locked": False, "bg_color": INPUT_GROUND} if opened else {}),
        })  # fmt: skip


def _write_sheet(page: Any, sheet: Sheet, heights: list[float], looks: _Looks) -> None:
    page.hide_gridlines(2)
    page.protect("", STAYS_FREE)
    first_seen = next(place for place, column in enumerate(sheet.columns) if column.width)
    page.write_string(0, first_seen, clean(sheet.title), looks.title)
    page.write_string(1, first_seen, clean(sheet.told), looks.told)
    _write_head(page, sheet.columns, looks)
    for line, (row, height) in enumerate(zip(sheet.rows, heights, strict=True), start=FIRST_ROW - 1):
        page.set_row(line, height)
        for place, (cell, column) in enumerate(zip(row.cells, sheet.columns, strict=True)):
            if row.strong or isinstance(cell, Input) or value(cell) not in (None, ""):
                _write_cell(page, line, place, cell, _look(cell, column, row.strong, looks))
    _rule_off(page, sheet, looks)
    for place, column in enumerate(sheet.columns):
        _allow(page, place, column, sheet.rows)


def _write_head(page: Any, columns: tuple[SheetColumn, ...], looks: _Looks) -> None:
    """The header row, frozen; a column without width is hidden."""
    page.set_row(FIRST_ROW - 2, _height([each.title for each in columns], columns))
    for place, column in enumerate(columns):
        page.set_column(place, place, column.width or None, None, {"hidden": not column.width})
        look = looks.text_head if column.shape is Shape.TEXT else looks.number_head
        page.write_string(FIRST_ROW - 2, place, column.title, look)
    page.freeze_panes(FIRST_ROW - 1, 0)


def _rule_off(page: Any, sheet: Sheet, looks: _Looks) -> None:
    """Draw a line below every row, below its empty cells too, which are not written one by one."""
    if sheet.rows:
        corners = (FIRST_ROW - 1, 0, FIRST_ROW - 2 + len(sheet.rows), len(sheet.columns) - 1)
        page.conditional_format(*corners, {"type": "formula", "criteria": "=TRUE", "format": looks.line})


def _look(cell: Cell, column: SheetColumn, strong: bool, looks: _Looks) -> Any:
    shape = (cell.shape if isinstance(cell, Formula) else None) or column.shape
    shown = value(cell)
    harmful = isinstance(shown, str) and shown.startswith(HARMFUL)
    return looks.cell(shape, strong, isinstance(cell, Input), harmful)


def _heights(sheet: Sheet) -> list[float]:
    """The height in points of every row of a sheet."""
    printed = sheet.columns[: sheet.printed or None]
    return [_height([value(cell) for cell in row.cells], printed) for row in sheet.rows]


def _height(shown: Sequence[str | Decimal | None], columns: tuple[SheetColumn, ...]) -> float:
    """The height in points that shows all lines in these columns; not every program finds it by itself."""
    lines = [
        lines_of(text, column.width)
        for text, column in zip(shown, columns, strict=False)
        if isinstance(text, str) and column.width
    ]
    return min(LINE_HEIGHT * max(1, *lines, 1), HIGHEST_ROW)


def _set_up_print(page: Any, book: Book, sheet: Sheet, heights: list[float]) -> None:
    page.set_paper(A4)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.5, right=0.5)
    page.repeat_rows(FIRST_ROW - 2)
    last = (sheet.printed or len(sheet.columns)) - 1
    if sheet.rows:
        page.print_area(FIRST_ROW - 2, 0, FIRST_ROW - 2 + len(sheet.rows), last)
    page.set_h_pagebreaks(_breaks(sheet, heights))
    page.set_header(f"&L{_said(sheet.title)}" + (f"&R{_said(book.marking)}" if book.marking else ""))
    page.set_footer(f"&L{_said(book.organisation)}&C{day(book.made)}&RPagina &P van &N")


def _breaks(sheet: Sheet, heights: list[float]) -> list[int]:
    """A page break above the sums, where they would otherwise be parted over two pages."""
    wide = sum(column.width for column in sheet.columns[: sheet.printed or None]) * CHARACTER
    page = PRINTED[1] * max(1.0, wide / PRINTED[0])
    first = next((place for place, row in enumerate(sheet.rows) if row.strong), None)
    if first is None or _pages(sum(heights[:first]), page) == _pages(sum(heights), page):
        return []
    return [FIRST_ROW - 1 + first]


def _pages(height: float, page: float) -> int:
    return int(height // page)


def _said(text: str) -> str:
    """The text for the head or foot of a page, in which '&' opens a command."""
    return clean(text).replace("\n", " ")[:LONGEST_HEADER].replace("&", "&&")


def _allow(page: Any, place: int, column: SheetColumn, rows: Iterable[SheetRow]) -> None:
    """Let the open cells of a column take only what fits, with a message that says what does."""
    lines = [
        line for line, row in enumerate(rows, start=FIRST_ROW - 1) if isinstance(row.cells[place], Input)
    ]
    if column.allowed and lines:
        spread = [[line, place, line, place] for line in lines]
        rule = {**_rule(column.allowed), "error_title": column.title[:32], "other_cells": spread}
        page.data_validation(lines[0], place, lines[0], place, rule)


def _rule(allowed: Between | OneOf) -> Mapping[str, Any]:
    match allowed:
        case OneOf(words):
            return {
                "validate": "list",
                "source": list(words),
                "error_message": "Kies een woord uit de lijst.",
            }
        case Between(least, None):
            told = f"Vul een getal in van {least} of meer."
            return {"validate": "decimal", "criteria": ">=", "value": least, "error_message": told}
        case Between(least, most):
            told = f"Vul een getal in van {least} tot en met {most}."
            ends = {"minimum": least, "maximum": most}
            return {"validate": "decimal", "criteria": "between", **ends, "error_message": told}


def _write_cell(page: Any, line: int, place: int, cell: Cell, look: Any) -> None:
    shown = _taken(value(cell))
    if isinstance(cell, Formula):
        page.write_formula(line, place, f"={cell.expression}", look, shown)
    elif shown in (None, ""):
        page.write_blank(line, place, None, look)
    elif isinstance(shown, str):
        page.write_string(line, place, shown, look)
    else:
        page.write_number(line, place, shown, look)


def _taken(shown: str | Decimal | None) -> str | float | None:
    """What a cell shows, as Excel takes it."""
    if isinstance(shown, str):
        return clean(shown)[:LONGEST_CELL]
    return None if shown is None else float(shown)
