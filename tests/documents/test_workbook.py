"""The writer of Excel files: formulas live and computed, text harmless, sums protected and cells open."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from proposal.documents.sheets import (
    Between,
    Book,
    Formula,
    Input,
    OneOf,
    Shape,
    Sheet,
    SheetColumn,
    SheetRow,
)
from proposal.documents.word.house import Font, House
from proposal.documents.workbook import write_workbook

COLUMNS = (SheetColumn("Post", 30), SheetColumn("Bedrag", 14, Shape.EUROS, Between(0)))


def _opened(
    *rows: SheetRow, computed: bool = False, columns: tuple[SheetColumn, ...] = COLUMNS, printed: int = 0
) -> openpyxl.Workbook:
    sheet = Sheet("Begroting", "Begroting · R&B Feest", columns, rows, "Vul in.", printed)
    book = Book("Begroting", "De Schakel", date(2026, 9, 1), (sheet,), house=House("6B1D4F", Font.CAMBRIA))
    return openpyxl.load_workbook(BytesIO(write_workbook(book)), data_only=computed)


def test_formula_is_live_and_carries_its_outcome() -> None:
    row = SheetRow((Formula('"Za"&"al"', "Zaal"), Formula("ROUND(2*10.5,2)", Decimal("21.00"))))

    live, computed = _opened(row)["Begroting"], _opened(row, computed=True)["Begroting"]
    assert (live["A4"].value, live["B4"].value) == ('="Za"&"al"', "=ROUND(2*10.5,2)")
    assert (computed["A4"].value, computed["B4"].value) == ("Zaal", 21)


@pytest.mark.parametrize("typed", ["=1+1", "+31 6", "-5", "@ria"])
@pytest.mark.parametrize("cell", [str, Input])
def test_text_that_looks_like_a_formula_stays_text_also_when_edited(
    typed: str, cell: type[str] | type[Input]
) -> None:
    found = _opened(SheetRow((cell(typed), None)))["Begroting"]["A4"]

    assert (found.value, found.data_type, found.quotePrefix) == (typed, "s", True)


def test_text_behind_a_tab_or_another_line_end_stays_text() -> None:
    rows = (SheetRow(("\t=1+1", None)), SheetRow(("\r=1+1", None)), SheetRow(("0612", None)))
    page = _opened(*rows)["Begroting"]

    assert [page[f"A{line}"].data_type for line in (4, 5, 6)] == ["s", "s", "s"]
    assert page["A6"].value == "0612"


def test_control_characters_do_not_break_the_file() -> None:
    assert _opened(SheetRow(("za\x00al\x0b& <b>😀", None)))["Begroting"]["A4"].value == "zaal\n& <b>😀"


def test_book_is_ours_and_prints_on_a4_with_its_header_repeated() -> None:
    book = _opened(SheetRow(("Zaal", Decimal("21.00"))))
    page = book["Begroting"]

    assert (book.properties.title, book.properties.creator) == ("Begroting", "De Schakel")
    assert book.properties.lastModifiedBy == "De Schakel"
    assert (page.page_setup.paperSize, page.print_title_rows, page.freeze_panes) == (9, "$3:$3", "A4")
    assert (page.page_setup.orientation, page.page_setup.fitToHeight) == ("landscape", 0)
    assert page.oddHeader
    assert page.oddFooter
    assert page.oddHeader.left.text == "Begroting · R&&B Feest"
    assert page.oddFooter.right.text == "Pagina &P van &N"


def test_columns_for_the_screen_alone_are_not_printed() -> None:
    page = _opened(SheetRow(("Zaal", Decimal(21))), printed=1)["Begroting"]

    assert page.print_area == "'Begroting'!$A$3:$A$4"


def test_sums_are_printed_on_one_page_with_each_other() -> None:
    lines = (SheetRow(("Zaal", Decimal(21))) for _ in range(29))
    sums = tuple(SheetRow((name, Decimal(21)), strong=True) for name in ("Totaal", "Waarvan in natura"))

    assert [each.id for each in _opened(*lines, *sums)["Begroting"].row_breaks.brk] == [32]
    assert not _opened(SheetRow(("Zaal", Decimal(21))), *sums)["Begroting"].row_breaks.brk


def test_amount_is_written_in_dutch_on_every_computer() -> None:
    page = _opened(SheetRow(("Zaal", Decimal("1147.69"))))["Begroting"]

    assert page["B4"].number_format.startswith('[$-413]"€ "#,##0.00;')


def test_header_wears_the_colour_and_the_font_of_the_house() -> None:
    head = _opened(SheetRow(("Zaal", None)))["Begroting"]["A3"]

    assert (head.fill.start_color.rgb, head.font.color.rgb) == ("FF6B1D4F", "FFFFFFFF")
    assert head.font.name == "Cambria"


def test_sums_are_protected_and_cells_to_fill_in_are_open_and_marked() -> None:
    row = SheetRow(("Zaal", Input(Decimal(21))))
    page = _opened(row, SheetRow(("Totaal", Formula("B4", Decimal(21))), strong=True))["Begroting"]

    assert page.protection.sheet
    assert page.protection.password is None
    assert (page["B4"].protection.locked, page["B5"].protection.locked) == (False, True)
    assert page["B4"].fill.start_color.rgb not in (page["B5"].fill.start_color.rgb, "00000000")
    assert page["A2"].value == "Vul in."


def test_open_cells_take_only_what_fits() -> None:
    columns = (SheetColumn("Status", 12, allowed=OneOf(("gevraagd", "toegezegd"))), *COLUMNS[1:])
    rows = (SheetRow((Input("gevraagd"), Input(None))), SheetRow(("Totaal", Formula("B4", Decimal(0)))))
    found = _opened(*rows, columns=columns)["Begroting"].data_validations.dataValidation

    assert [(str(each.sqref), each.type, each.formula1) for each in found] == [
        ("A4", "list", '"gevraagd,toegezegd"'),
        ("B4", "decimal", "0"),
    ]


def test_row_with_a_long_text_is_high_enough_to_read_it() -> None:
    page = _opened(SheetRow(("kort", None)), SheetRow(("lang " * 30, None)))["Begroting"]

    assert page.row_dimensions[5].height == 15 * 6


def test_column_without_width_is_hidden() -> None:
    page = _opened(
        SheetRow(("a1", Decimal(1))), columns=(SheetColumn("Kenmerk", 0), SheetColumn("Bedrag", 14))
    )["Begroting"]

    assert page.column_dimensions["A"].hidden
    assert page["A4"].value == "a1"
