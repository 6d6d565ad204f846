"""The writer of Excel files: formulas live and computed, text harmless."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import openpyxl

from proposal.documents.workbook import Formula, Shape, Sheet, SheetColumn, SheetRow, write_workbook


def _opened(*rows: SheetRow, computed: bool = False) -> openpyxl.Workbook:
    columns = (SheetColumn("Post", 30), SheetColumn("Bedrag", 14, Shape.EUROS))
    written = write_workbook(
        [Sheet("Begroting", "Begroting Feest", columns, rows)], "Begroting", "De Schakel", date(2026, 9, 1)
    )
    return openpyxl.load_workbook(BytesIO(written), data_only=computed)


def test_formula_is_live_and_carries_its_outcome() -> None:
    row = SheetRow(("Zaal", Formula("ROUND(2*10.5,2)", Decimal("21.00"))))

    assert _opened(row)["Begroting"]["B4"].value == "=ROUND(2*10.5,2)"
    assert _opened(row, computed=True)["Begroting"]["B4"].value == 21


def test_text_that_looks_like_a_formula_stays_text() -> None:
    for typed in ("=1+1", "+31 6", "-5", "@ria", "https://example.org", "0612"):
        cell = _opened(SheetRow((typed, None)))["Begroting"]["A4"]

        assert (cell.value, cell.data_type) == (typed, "s")


def test_control_characters_do_not_break_the_file() -> None:
    assert _opened(SheetRow(("za\x00al\x0b& <b>😀", None)))["Begroting"]["A4"].value == "zaal\n& <b>😀"


def test_book_is_ours_and_prints_on_a4_with_its_header_repeated() -> None:
    book = _opened(SheetRow(("Zaal", Decimal("21.00"))))
    page = book["Begroting"]

    assert (book.properties.title, book.properties.creator) == ("Begroting", "De Schakel")
    assert (page.page_setup.paperSize, page.print_title_rows, page.freeze_panes) == (9, "$3:$3", "A4")
    assert page["B4"].number_format.startswith("[$€-413]")


def test_row_with_a_long_text_is_high_enough_to_read_it() -> None:
    page = _opened(SheetRow(("kort", None)), SheetRow(("lang " * 30, None)))["Begroting"]

    assert page.row_dimensions[5].height == 15 * 6


def test_column_without_width_is_hidden() -> None:
    columns = (SheetColumn("Kenmerk", 0), SheetColumn("Post", 20))
    sheet = Sheet("Begroting", "Begroting", columns, (SheetRow(("a1", "Zaal")),))
    book = openpyxl.load_workbook(
        BytesIO(write_workbook([sheet], "Begroting", "De Schakel", date(2026, 9, 1)))
    )

    assert book["Begroting"].column_dimensions["A"].hidden
    assert book["Begroting"]["A4"].value == "a1"
