"""Writes an Excel file with one plain table that people work on: open to change, and without formulas."""

from collections.abc import Sequence
from io import BytesIO

from proposal.documents.workbook import HARMFUL, SAFE

NARROW, WIDE = 14, 40
LONG = 30
"""A column in which more letters stand than this is made wide."""


def write_table(name: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """The .xlsx with these headings above these rows; every cell is text, also one that starts with '='."""
    import xlsxwriter  # 0.1 s to load, and most pages make no workbook

    packed = BytesIO()
    with xlsxwriter.Workbook(packed, SAFE) as written:
        head = written.add_format({"bold": True, "bottom": 1})
        plain = written.add_format({"num_format": "@"})
        harmful = written.add_format({"num_format": "@", "quote_prefix": True})
        page = written.add_worksheet(name)
        for place, column in enumerate(columns):
            long = any(len(row[place]) > LONG for row in rows)
            page.set_column(place, place, WIDE if long else NARROW, plain)
            page.write_string(0, place, column, head)
        for line, row in enumerate(rows, start=1):
            for place, cell in enumerate(row):
                look = harmful if cell.startswith(HARMFUL) else plain
                if cell:
                    page.write_string(line, place, cell, look)
        page.freeze_panes(1, 2)
        page.autofilter(0, 0, len(rows), len(columns) - 1)
    return packed.getvalue()
