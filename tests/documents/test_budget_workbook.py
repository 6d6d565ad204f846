"""The workbook of budget and coverage plan: four sheets, our sums, and nothing that stays at home."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from itertools import groupby
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from budgets.budget import CostKind
from budgets.spreadsheet import read_budget
from budgets.text import mark
from proposal.documents.budget_workbook import budget_workbook
from proposal.documents.edition import Attachment, Edition
from proposal.documents.parts.money import shown_sources
from proposal.exchange.examples import example
from proposal.model.choices import ApplicationState, PaperKind
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.steps.attachments import Paper
from proposal.model.steps.budget import Line
from tests.builders import filled
from tests.documents.packages import TODAY, cells

SHEETS = ["Begroting", "Dekkingsplan", "Toelichting", "Overzicht per fonds"]
CASES = [example(Kind.SERIES), example(Kind.EVENT), filled(Kind.SERIES).proposal]


@pytest.fixture(params=CASES, ids=["lang", "feest", "alles"], name="proposal")
def _proposal(request: pytest.FixtureRequest) -> Proposal:
    found: Proposal = request.param
    return found


def _book(proposal: Proposal, computed: bool = True) -> openpyxl.Workbook:
    written = budget_workbook(Edition(proposal, TODAY))
    return openpyxl.load_workbook(BytesIO(written), data_only=computed)


def _rows(page: Worksheet) -> list[dict[str, Any]]:
    """The rows below the header, by the titles of the columns."""
    head = [str(cell.value) for cell in page[3]]
    return [dict(zip(head, row, strict=True)) for row in page.iter_rows(min_row=4, values_only=True)]


def _found(page: Worksheet, column: str, words: str) -> dict[str, Any]:
    return next(row for row in _rows(page) if row[column] == words)


def test_workbook_has_four_sheets_and_one_more_while_something_is_open() -> None:
    made = example(Kind.EVENT)
    concept = budget_workbook(Edition(made, TODAY, (mark("Wie betaalt de zaal?"),)))

    assert _book(made).sheetnames == SHEETS
    assert openpyxl.load_workbook(BytesIO(concept)).sheetnames == [*SHEETS, "Nog open"]


def test_empty_workbook_says_so_on_every_sheet() -> None:
    assert [page["B2"].value or page["A2"].value for page in _book(Proposal())] == [
        "Hier is nog niets ingevuld."
    ] * 4


def test_categories_have_subtotals_that_are_live_and_ours(proposal: Proposal) -> None:
    page, live = _book(proposal)["Begroting"], _book(proposal, computed=False)["Begroting"]

    for each in proposal.costs.by_category:
        named = f"Subtotaal {each.name or 'overige kosten'}"
        assert _found(page, "Omschrijving", named)["Bedrag"] == float(each.subtotal)
    assert [row["Bedrag"] for row in _rows(live)][-1].startswith("=SUMPRODUCT(")


def test_shares_of_sources_are_ours(proposal: Proposal) -> None:
    rows = {row["Kenmerk"]: row for row in _rows(_book(proposal)["Dekkingsplan"])}

    for share in shown_sources(proposal):
        row = rows[share.source.id]
        assert row["Deel van alles"] == float(share.of_total / 100)
        assert row["Deel van het geld"] == (None if share.of_money is None else float(share.of_money / 100))


def test_source_has_the_number_of_the_paper_that_proves_it() -> None:
    file = Attachment("bank", "bank.pdf", lambda: (b"",))
    packed = budget_workbook(Edition(example(Kind.SERIES), TODAY, attachments=(file,)))
    page = openpyxl.load_workbook(BytesIO(packed), data_only=True)["Dekkingsplan"]

    assert [row["Bijlage"] for row in _rows(page) if row["Bijlage"]] == ["Bijlage 5"]


def test_lines_of_a_category_stand_below_each_other(proposal: Proposal) -> None:
    rows = _rows(_book(proposal)["Begroting"])[: len(proposal.costs.lines)]
    names = [name for name, _ in groupby(row["Rubriek"] for row in rows)]

    assert len(names) == len(set(names)) == len(proposal.costs.by_category)


@pytest.mark.parametrize("kind", [Kind.SERIES, Kind.EVENT])
def test_shares_of_all_sources_together_stand_below_them(kind: Kind) -> None:
    page = _book(example(kind))["Dekkingsplan"]
    total = _found(page, page["B3"].value, "Totaal")

    assert (total["Deel van alles"], total["Deel van het geld"]) == (1, 1)
    assert page["F4"].number_format == "[$-413]0.0 %"


def test_balance_stands_below_the_sources_in_an_amount_and_a_word() -> None:
    made = example(Kind.SERIES)
    short = made.with_step("funds", applications=made.funds.applications[1:])

    last, lacking = (_rows(_book(each)["Dekkingsplan"])[-1] for each in (made, short))
    assert (last["Bedrag"], last["Status"]) == (0, "sluitend")
    assert lacking["Bedrag"] == float(short.balance.difference) < 0
    assert lacking["Status"] == "tekort"


def test_gift_follows_its_line_in_the_budget_and_stays_closed() -> None:
    made = example(Kind.SERIES)
    page = _book(made, computed=False)["Dekkingsplan"]
    gifts = [row for row in page.iter_rows(min_row=4) if str(row[0].value).startswith("mirror-")]

    assert len(gifts) == sum(line.in_kind for line in made.costs.lines)
    assert all(str(row[3].value).startswith("=Begroting!") for row in gifts)
    assert all(cell.protection.locked for row in gifts for cell in row)


def test_own_hours_stand_in_hours_without_euros() -> None:
    cooking = Line("own", CostKind.OWN_HOURS, "Koken", quantity=Decimal("12.5"), price=Decimal(50))
    made = example(Kind.SERIES)
    book = _book(made.with_step("budget", lines=(*made.budget.lines, cooking)))
    line = _found(book["Begroting"], "Omschrijving", "Koken")
    together = _found(book["Begroting"], "Omschrijving", "Totaal uren van vrijwilligers in deze begroting")

    assert (line["Aantal"], line["Eenheid"]) == (12.5, "uur")
    assert (line["Prijs per eenheid"], line["Bedrag"]) == (None, None)
    assert together["Bedrag"] == float(made.costs.own_hours + Decimal("12.5"))
    assert _found(book["Toelichting"], "Omschrijving", "Koken")["Bedrag"] == 12.5


def test_every_line_is_explained_with_its_quote_and_the_number_of_its_attachment() -> None:
    made = example(Kind.SERIES)
    line, *others = made.budget.lines
    quoted = replace(line, supplier="Zaal Zuid", quote_number="Z-12", quote_paper="q", explanation="Groot.")
    papers = (Paper("k", PaperKind.KVK), Paper("q", PaperKind.QUOTE, "Offerte zaal"))
    made = made.with_step("budget", lines=(quoted, *others)).with_step("attachments", papers=papers)
    files = tuple(Attachment(each.id, f"{each.id}.pdf", lambda: (b"",)) for each in papers)
    written = budget_workbook(Edition(made, TODAY, attachments=files))

    page = openpyxl.load_workbook(BytesIO(written), data_only=True)["Toelichting"]
    told = _found(page, "Omschrijving", line.description)
    assert told["Offerte"].startswith("Zaal Zuid, Z-12")
    assert (told["Bijlage"], told["Bedrag"]) == ("Bijlage 6", float(made.costs.amounts[0]))
    assert told["Toelichting"].startswith("Groot.")
    assert {each.description for each in made.costs.lines} <= {row["Omschrijving"] for row in _rows(page)}


def test_long_explanation_goes_on_in_rows_that_show_all_of_it() -> None:
    told = " ".join(f"woord{at} 😀" for at in range(700))
    line = Line("a", CostKind.PURCHASE, "Zaal", Decimal(1), "keer", Decimal(10), explanation=told)
    made = Proposal().with_step("budget", lines=(line,))
    live, computed = (_book(made, each)["Toelichting"] for each in (False, True))

    assert "".join(row["Toelichting"] for row in _rows(computed)) == told
    assert all(live.row_dimensions[place].height <= 409 for place in range(4, 4 + len(_rows(live))))
    assert all(row["Toelichting"].startswith("=MID(Begroting!") for row in _rows(live))


def test_funds_stand_with_amount_status_and_share_and_who_said_no_does_not_count() -> None:
    made = example(Kind.SERIES)
    refused, asked, *others = made.funds.applications
    applications = (replace(refused, state=ApplicationState.REJECTED), asked, *others)
    made = made.with_step("funds", applications=applications)
    page = _book(made)["Overzicht per fonds"]

    no, yes, total = (
        _found(page, "Fonds", words) for words in (refused.fund, asked.fund, "Samen, zonder afwijzingen")
    )
    assert (no["Status"], no["Deel van alles"]) == ("afgewezen", None)
    assert asked.amount is not None
    assert (yes["Status"], yes["Bedrag"]) == ("gevraagd", float(asked.amount))
    assert yes["Deel van alles"] > 0
    assert yes["Betaalt"]
    assert total["Bedrag"] == float(made.plan.from_funds)


def test_nothing_that_stays_at_home_stands_in_the_workbook() -> None:
    made = example(Kind.SERIES)
    asked, *others = made.funds.applications
    private = replace(
        asked, notes="Ons geheim", phone_outcome="Niet zeggen", found_through="Via Ria", person="Mw. Jansma",
        aim="Taal", why_fits="Past goed bij ons",
    )  # fmt: skip
    text = cells(budget_workbook(Edition(made.with_step("funds", applications=(private, *others)), TODAY)))

    for secret in ("Ons geheim", "Niet zeggen", "Via Ria", "Mw. Jansma", "Past goed bij ons"):
        assert secret not in text


def test_category_with_signs_of_a_formula_keeps_its_own_subtotal() -> None:
    lines = tuple(
        Line(str(at), CostKind.PURCHASE, "Zaal", Decimal(at), "keer", Decimal(10), category=category)
        for at, category in enumerate(("*", ">5", 'Zaal "Zuid"', "zaal", "Zaal"), start=1)
    )
    made = Proposal().with_step("budget", lines=lines)
    page = _book(made)["Begroting"]

    assert _found(page, "Omschrijving", "Subtotaal *")["Bedrag"] == 10
    assert _found(page, "Omschrijving", 'Subtotaal Zaal "Zuid"')["Bedrag"] == 30
    assert read_budget(budget_workbook(Edition(made, TODAY)), "b.xlsx").budget.total == made.costs.total
