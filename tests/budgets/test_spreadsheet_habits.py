"""How people really keep a budget: merged cells, hidden rows, totals in the middle, English numbers."""

from decimal import Decimal

import pytest
from openpyxl import Workbook

from budgets.spreadsheet import read_budget
from tests.budgets.test_spreadsheet import HEADER, Sheet, problems, read, saved


@pytest.mark.parametrize(
    ("prices", "total"), [(("1,147.69", "85.50"), "1233.19"), (("1.147,69", "85,50"), "1233.19")]
)
def test_column_is_read_in_the_notation_that_all_its_numbers_have(
    prices: tuple[str, str], total: str
) -> None:
    found = read(Begroting=[("Post", "Bedrag"), ("Zaal", prices[0]), ("Koffie", prices[1])])

    assert (found.budget.total, problems(found)) == (Decimal(total), [])


def test_column_with_both_notations_is_asked_about() -> None:
    found = read(Begroting=[("Post", "Bedrag"), ("Zaal", "1,147.69"), ("Koffie", "1.085,50")])

    assert "kan 1.147,69 zijn, maar ook 1,14769" in problems(found)[0]


def test_total_in_the_middle_is_no_line_with_or_without_a_word() -> None:
    rows: Sheet = [
        HEADER,
        ("Zaal", 8, 85, 680),
        ("Koffie", 2, 10, 20),
        ("Totaal", 10, None, 700),
        ("Docent", 1, 300, 300),
        (None, None, None, 1000),
        ("Flyers", 1, 40, 40),
    ]

    found = read(Begroting=rows)

    assert [line.description for line in found.budget.lines] == ["Zaal", "Koffie", "Docent", "Flyers"]


def test_currency_may_have_a_column_of_its_own() -> None:
    found = read(
        Begroting=[
            ("Post", "Bedrag", None),
            ("Zaal", "€", 680),
            ("Koffie", "€", "20,50"),
            ("Totaal", "€", 700.5),
        ]
    )

    assert (found.budget.total, problems(found)) == (Decimal("700.50"), [])


def test_merged_cells_count_once_and_their_text_holds_for_every_row() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (("Rubriek", *HEADER), ("Ruimte", "Zaal", 8, 85, "€ 680"), (None, "Keuken", 1, 20, None)):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("E2:E3")

    found = read_budget(saved(book), "begroting.xlsx")

    assert [line.category for line in found.budget.lines] == ["Ruimte", "Ruimte"]
    assert (found.budget.total, problems(found)) == (Decimal(700), [])


def test_hidden_rows_count_and_are_known() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (HEADER, ("Zaal", 8, 85, 680), ("Koffie", 1, 20, 20)):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True

    found = read_budget(saved(book), "begroting.xlsx")

    assert [row.hidden for row in found.costs] == [False, True]


def test_row_tells_of_the_columns_that_are_there_and_can_be_read() -> None:
    (row,) = read(Begroting=[("Post", "Aantal", "Prijs"), ("Zaal", "acht", 85)]).costs

    assert row.told == {"description", "price"}
