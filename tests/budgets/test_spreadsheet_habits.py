"""How people really keep a budget: merged cells, hidden rows, totals in the middle, English numbers."""

from decimal import Decimal

import pytest
from openpyxl import Workbook

from budgets.cells import Cell
from budgets.contents import of_amounts
from budgets.lines import read_tables
from budgets.spreadsheet import read_budget
from budgets.tables import Grid
from tests.budgets.test_spreadsheet import HEADER, Sheet, Value, problems, read, saved


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


@pytest.mark.parametrize(
    ("kind", "cells", "said"),
    [
        ("Onvoorzien", (None, 5, 60), "Het bedrag volgt uit het percentage: €\u00a034,00."),
        ("Eigen uren van vrijwilligers (telt als € 0)", (12, None, 60), "Eigen uren tellen als € 0."),
    ],
)
def test_amount_typed_over_one_that_follows_by_itself_is_named(
    kind: str, cells: tuple[Value, Value, Value], said: str
) -> None:
    head = ("Omschrijving", "Soort", "Aantal", "Prijs", "Percentage", "Bedrag")
    quantity, percentage, amount = cells
    rows: Sheet = [
        head,
        ("Zaal", "Gekocht of gehuurd", 8, 85, None, 680),
        ("Rest", kind, quantity, None, percentage, amount),
    ]

    found = read(Begroting=rows)

    (problem,) = problems(found)
    assert problem.startswith(f"Blad Begroting, rij 3, kolom F (Bedrag): hier staat '60'. {said}")


def test_amount_that_follows_by_itself_and_was_left_is_no_problem() -> None:
    head = ("Omschrijving", "Soort", "Aantal", "Prijs", "Percentage", "Bedrag")
    rest = ("Rest", "Onvoorzien", None, None, 5, 34)

    assert problems(read(Begroting=[head, ("Zaal", "", 8, 85, None, 680), rest])) == []


def test_formula_that_leaves_a_new_line_out_is_no_amount_typed_over() -> None:
    (row,) = read_tables(
        (
            Grid("Begroting", (
                tuple(Cell(each) for each in ("Omschrijving", "Soort", "Percentage", "Bedrag")),
                (Cell("Rest"), Cell("Onvoorzien"), Cell(Decimal(5)), Cell(Decimal(34), reckoned=True)),
            )),
        )
    ).costs  # fmt: skip

    assert "amount" in row.told


def test_column_of_numbers_only_is_no_description() -> None:
    found = read(
        Blad1=[
            ("Kosten buurtfeest 2027",),
            ("Post", "Wat", "Stuks", "Tarief", "Totaal incl. btw"),
            ("1", "Springkussen", 1, 175, 175),
            (2, "Hapjes", 50, 3.5, 175),
            (None, "Totaal", None, None, 350),
        ]
    )

    assert [line.description for line in found.budget.lines] == ["Springkussen", "Hapjes"]
    assert found.budget.total == Decimal(350)


def test_description_of_digits_in_our_own_file_stays_what_it_is() -> None:
    found = read(Begroting=[("Kenmerk", *HEADER), ("a1", "2027", 1, 85, 85)])

    assert [line.description for line in found.budget.lines] == ["2027"]


@pytest.mark.parametrize(
    ("text", "amount"),
    [("€ 12,50", True), ("1.250,-", True), ("06-1", False), ("0612345678", False), ("+31612345678", False),
     ("612345678", False), ("05-03-2027", False), ("1234 AB", False)],
)  # fmt: skip
def test_telephone_or_date_is_no_amount(text: str, amount: bool) -> None:
    assert of_amounts((Cell(text), Cell())) is amount
