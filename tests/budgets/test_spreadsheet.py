"""Budgets that people keep in a spreadsheet, with files made by the tests."""

import io
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest
from openpyxl import Workbook

from budgets.budget import WHOLE_PROJECT, CostKind
from budgets.columns import BUDGET_SHEET, COST_COLUMNS, COVERAGE_COLUMNS, COVERAGE_SHEET, find_headings
from budgets.coverage import SourceKind, Status, gap
from budgets.lines import SpreadsheetBudget
from budgets.spreadsheet import read_budget
from budgets.text import dutch

Value = str | int | float | bool | date | None
Sheet = Sequence[Sequence[Value]]
HEADER = ("Omschrijving", "Aantal", "Prijs", "Bedrag")


def workbook(**sheets: Sheet) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    return saved(book)


def saved(book: Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def read(**sheets: Sheet) -> SpreadsheetBudget:
    return read_budget(workbook(**sheets), "begroting.xlsx")


def problems(found: SpreadsheetBudget) -> list[str]:
    return [dutch(problem.text) for problem in found.problems]


def test_costs_are_read_with_quantity_and_price() -> None:
    found = read(
        Begroting=[("Begroting 2027",), (), HEADER, ("Zaal", 8, 85, 680), ("Koffie", 2.5, 4.99, 12.48)]
    )

    assert [line.description for line in found.budget.lines] == ["Zaal", "Koffie"]
    assert found.budget.total == Decimal("692.48")
    assert [row.row for row in found.costs] == [4, 5]
    assert problems(found) == []


def test_floats_are_read_as_the_number_people_see() -> None:
    found = read(
        Begroting=[HEADER, *(("Thee", 1, 0.1, None) for _ in range(3)), ("Koek", 3, 0.1 + 0.2, None)]
    )

    assert found.budget.amounts == (Decimal("0.10"), Decimal("0.10"), Decimal("0.10"), Decimal("0.90"))


def test_amounts_written_as_text_are_read_in_dutch_and_english_notation() -> None:
    found = read(
        Begroting=[HEADER, ("a", "1", "€ 1.147,69", ""), ("b", "2,5", "1147.69", ""), ("c", 1, "€5,-", "")]
    )

    assert [line.price for line in found.budget.lines] == [Decimal("1147.69"), Decimal("1147.69"), Decimal(5)]
    assert found.budget.lines[1].quantity == Decimal("2.5")


def test_headers_are_guessed_from_the_words_people_use() -> None:
    header = ("Post:", "Stuks", "Tarief (incl. btw)", "Totaal bedrag in euro's", "Opmerking")

    found = read(Blad1=[header, ("Docent", 90, 45, 4050, "Offerte van mei")])

    (row,) = found.costs
    assert (row.line.quantity, row.line.price) == (Decimal(90), Decimal(45))
    assert row.explanation == "Offerte van mei"


def test_total_rows_are_skipped() -> None:
    rows: Sheet = [
        HEADER,
        ("Zaal", 8, 85, 680),
        ("Subtotaal", None, None, 680),
        ("Totaalpakket drukwerk", 1, 40, 40),
        ("TOTAAL", None, None, 720),
        ("Waarvan in natura", None, None, 0),
        ("Te betalen", None, None, 720),
    ]

    assert read(Begroting=rows).budget.total == Decimal(720)


def test_row_with_one_text_is_the_category_of_the_rows_below() -> None:
    rows = [("Post", "Bedrag"), ("Huisvesting", None), ("Zaal", 680), ("Personeel", None), ("Docent", 4050)]

    found = read(Blad1=rows)

    assert [(line.category, line.description) for line in found.budget.lines] == [
        ("Huisvesting", "Zaal"),
        ("Personeel", "Docent"),
    ]


def test_amount_without_price_gives_the_price() -> None:
    found = read(
        Begroting=[HEADER, ("Les", 30, None, 900), ("Website", None, None, 150), ("Flyers", 3, None, 100)]
    )

    assert [line.quantity for line in found.budget.lines] == [30, 1, 1]
    assert [line.price for line in found.budget.lines] == [30, 150, 100]
    assert problems(found) == [
        "Blad Begroting, rij 4, kolom D (Bedrag): hier staat '100'. "
        "Dit is niet 3 keer een prijs in hele centen. Vul de prijs in."
    ]


def test_price_in_a_table_without_quantities_is_for_one() -> None:
    assert read(Blad1=[("Kosten", "Prijs"), ("Zaal", 85)]).budget.total == Decimal(85)


def test_line_without_price_and_amount_is_left_out_of_the_sum() -> None:
    found = read(Begroting=[HEADER, ("Zaal", 8, None, None)])

    assert found.budget.left_out == found.budget.lines


def test_amount_that_is_not_quantity_times_price_is_named_with_its_place() -> None:
    found = read(Begroting=[HEADER, ("Zaal", 8, 85, 700.5)])

    assert problems(found) == [
        "Blad Begroting, rij 2, kolom D (Bedrag): hier staat '700,5'. Aantal keer prijs is €\u00a0680,00. "
        "Wil je een ander bedrag? Verander dan het aantal of de prijs."
    ]
    assert found.budget.total == Decimal(680)


@pytest.mark.parametrize(
    ("value", "shown", "expected"),
    [
        ("ongeveer 85", "ongeveer 85", "is hier niet te lezen"),
        ("1,147", "1,147", "kan 1.147,00 zijn, maar ook 1,147"),
        (-85, "-85", "zonder minteken"),
        (1e15, "1.000.000.000.000.000", "hoogstens 12 cijfers"),
        (date(2027, 3, 5), "05-03-2027", "is hier niet te lezen"),
        (True, "True", "is hier niet te lezen"),
        ("=1/0", "", "De formule heeft geen uitkomst"),
        ("#N/A", "", "De formule heeft geen uitkomst"),
    ],
)
def test_cell_that_cannot_be_read_is_named_with_sheet_row_and_column(
    value: Value, shown: str, expected: str
) -> None:
    found = read(Kosten=[HEADER, ("Zaal", 8, value, None)])

    (problem,) = problems(found)
    assert problem.startswith(f"Blad Kosten, rij 2, kolom C (Prijs): hier staat '{shown}'. ")
    assert expected in problem
    assert found.budget.left_out == found.budget.lines


def test_formula_counts_by_its_stored_value_and_may_be_empty() -> None:
    import xlsxwriter  # the only writer that stores the results of formulas

    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("Begroting")
        sheet.write_row(0, 0, HEADER)
        sheet.write_row(1, 0, ("Zaal", 8))
        sheet.write_formula(1, 2, "=80+5", value=85)
        sheet.write_formula(1, 3, "=B2*C2", value=680)
        sheet.write_formula(2, 3, '=IF(B3="","",B3*C3)', value="")

    found = read_budget(file.getvalue(), "begroting.xlsx")

    assert found.budget.total == Decimal(680)
    assert len(found.costs) == 1
    assert problems(found) == []


def test_formula_without_value_is_no_problem_beside_quantity_and_price() -> None:
    found = read(Begroting=[HEADER, ("Zaal", 8, 85, "=B2*C2"), ("Les", None, None, "=30*30")])

    assert found.budget.amounts[0] == Decimal(680)
    assert [problem.row for problem in found.problems] == [3]


def test_contingency_in_percent_is_read_as_people_see_it() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append((*HEADER, "Percentage"))
    sheet.append(("Zaal", 8, 85, 680, None))
    sheet.append(("Onvoorzien", None, None, 34, 0.05))
    sheet["E3"].number_format = "0%"

    found = read_budget(saved(book), "begroting.xlsx")

    assert found.budget.lines[1].percentage == Decimal(5)
    assert found.budget.lines[1].kind is CostKind.CONTINGENCY
    assert found.budget.total == Decimal(714)
    assert problems(found) == []


def test_own_columns_carry_a_line_whole() -> None:
    header = [column.header for column in COST_COLUMNS]
    row = (
        "k3f9",
        "Mensen",
        "Professional die gratis werkt",
        "Jurist",
        "Spreekuur; Les",
        40,
        "uur",
        75,
        None,
        3000,
    )

    found = read(Begroting=[header, (*row, "Rechtswinkel", "tarief", "Hebben wij niet in huis")])

    (cost,) = found.costs
    line = cost.line
    assert (line.id, line.category, line.kind) == ("k3f9", "Mensen", CostKind.PRO_BONO)
    assert (line.activities, line.unit, line.giver) == (("Spreekuur", "Les"), "uur", "Rechtswinkel")
    assert (cost.basis, cost.explanation) == ("tarief", "Hebben wij niet in huis")


def test_own_line_without_category_takes_none_from_the_line_above() -> None:
    header = ("Kenmerk", "Rubriek", "Activiteit", *HEADER)

    found = read(
        Begroting=[header, ("a", "Mensen", "", "x", 1, 1, 1), ("b", "", "Het hele project", "y", 1, 1, 1)]
    )

    assert [line.category for line in found.budget.lines] == ["Mensen", ""]
    assert found.budget.lines[1].activities == (WHOLE_PROJECT,)


def test_own_hours_cost_nothing_whatever_stands_beside_them() -> None:
    found = read(Begroting=[("Soort", *HEADER), ("own_hours", "Spreekuur", 840, 0, 0)])

    assert (found.budget.own_hours, found.budget.total) == (Decimal(840), Decimal(0))


SOURCES = [
    [column.header for column in COVERAGE_COLUMNS],
    ("mirror-b2", "Rechtswinkel", "Eigen inbreng in natura", 3000, "toegezegd", ""),
    ("s1", "Gemeente Waterstad", "", 2000, "aangevraagd", "Regeling bewoners"),
    ("s2", "Fonds Meedoen en Taal (voorbeeld)", "", "€ 3.500,-", "afgewezen", ""),
    ("", "Nog te vinden", "", None, "", ""),
    ("", "Totaal", "", 5000, "", ""),
]


def test_sources_are_read_with_kind_and_status() -> None:
    found = read(Dekkingsplan=SOURCES)

    gift, municipality, fund = found.plan.sources
    assert (gift.kind, gift.mirror_of, gift.status) == (SourceKind.OWN_IN_KIND, "b2", Status.PLEDGED)
    assert (municipality.kind, municipality.status) == (SourceKind.MUNICIPALITY, Status.ASKED)
    assert (fund.kind, fund.amount, fund.status) == (SourceKind.FUND, Decimal(3500), Status.REJECTED)
    assert found.sources[1].explanation == "Regeling bewoners"
    assert found.plan.total == Decimal(5000)


def test_status_that_is_no_status_is_named_with_the_choices() -> None:
    found = read(Dekkingsplan=[("Bron", "Bedrag", "Status"), ("Eigen geld", 100, "misschien")])

    (problem,) = problems(found)
    assert "kolom C (Status): hier staat 'misschien'. Kies uit: te vragen, gevraagd," in problem
    assert found.plan.sources[0].status is Status.TO_ASK


def test_costs_and_coverage_below_one_another_are_told_apart_by_their_titles() -> None:
    costs = [("Kosten",), ("Omschrijving", "Bedrag"), ("Zaal", 680), ("Totaal", 680), ()]
    sources = [
        ("Dekking",),
        ("Omschrijving", "Bedrag"),
        ("Eigen geld", 180),
        ("Fonds Buurt", 500),
        ("Totaal", 680),
    ]

    found = read(Blad1=costs + sources)

    assert gap(found.budget, found.plan).balanced
    assert [source.kind for source in found.plan.sources] == [SourceKind.OWN_MONEY, SourceKind.FUND]


def test_costs_and_coverage_beside_one_another_are_told_apart() -> None:
    rows: Sheet = [
        ("Lasten", "Bedrag", "", "Baten", "Bedrag"),
        ("Zaal", 680, "", "Eigen geld", 180),
        ("Koffie", 20, "", "Fonds Buurt", 500),
        ("", "", "", "Deelnemers", 20),
        ("Totaal", 700, "", "Totaal", 700),
    ]

    found = read(Blad1=rows)

    assert (found.budget.total, found.plan.total) == (Decimal(700), Decimal(700))
    assert len(found.plan.sources) == 3


def test_workbook_of_our_own_is_read_from_its_two_sheets_only() -> None:
    sheets: dict[str, Sheet] = {
        BUDGET_SHEET: [HEADER, ("Zaal", 8, 85, 680)],
        COVERAGE_SHEET: [("Bron", "Bedrag"), ("Fonds Buurt", 680)],
        "Fondsenlijst": [("Fonds", "Bedrag"), ("Fonds Buurt", 680)],
    }

    found = read(**sheets)

    assert len(found.plan.sources) == 1


def test_every_own_header_is_found_back() -> None:
    for columns in (COST_COLUMNS, COVERAGE_COLUMNS):
        headings = find_headings(tuple(column.header for column in columns), columns)

        assert [heading.column for heading in headings] == list(columns)
    assert find_headings(("",) * 27 + ("Bedrag",), COST_COLUMNS)[0].label == "AB (Bedrag)"
