"""Money is the same everywhere: in letter, plan, budget, fund list and workbook, also when read back."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from docx.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from budgets.budget import CostKind
from budgets.columns import BUDGET_SHEET, COVERAGE_SHEET
from budgets.coverage import SourceKind, Status
from budgets.money import read_money
from budgets.notation import format_money
from budgets.spreadsheet import read_budget
from proposal.documents.budget_paper import budget
from proposal.documents.budget_workbook import budget_workbook
from proposal.documents.edition import Edition
from proposal.documents.fund_list import fund_list
from proposal.documents.letter import letter
from proposal.documents.outline import plan
from proposal.exchange.examples import example
from proposal.model.choices import ApplicationState
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.steps.budget import Line
from tests.builders import filled
from tests.documents.packages import TODAY
from tests.documents.reading import Packed, lines, opened, words

CASES = [example(Kind.SERIES), example(Kind.EVENT), filled(Kind.SERIES).proposal]
NAMES = ["lang", "feest", "alles"]


@pytest.fixture(params=CASES, ids=NAMES, name="proposal")
def _proposal(request: pytest.FixtureRequest) -> Proposal:
    found: Proposal = request.param
    return found


def _table(packed: Packed, first: str) -> dict[str, str]:
    """The rows of the first table whose first header is this: label to last cell."""
    return {row.cells[0].text: row.cells[-1].text for row in _found(packed, first).rows}


def _found(packed: Packed, first: str) -> Table:
    """The first table whose first header is this."""
    return next(each for each in opened(packed).tables if each.rows[0].cells[0].text == first)


LONGER = pytest.mark.parametrize("proposal", [CASES[0], CASES[2]], ids=["lang", "alles"])


@LONGER
def test_totals_are_equal_in_plan_and_budget(proposal: Proposal) -> None:
    edition, costs = Edition(proposal, TODAY), proposal.costs
    in_plan, told = _table(plan(edition), "Soort kosten"), _table(budget(edition), "Post")
    in_budget = {label.partition(" (zie")[0]: amount for label, amount in told.items()}

    for label, amount in (
        ("Totaal", costs.total),
        ("Waarvan in natura", costs.in_kind),
        ("Waarvan te betalen in geld", costs.money),
    ):
        assert in_plan[label] == in_budget[label] == format_money(amount)


def test_plan_of_a_one_off_event_has_the_sums_of_the_budget_beside_each_other() -> None:
    edition = Edition(example(Kind.EVENT), TODAY)
    costs, cover = edition.proposal.costs, edition.proposal.plan
    rows = {row.cells[0].text: row for row in _found(plan(edition), "Kosten").rows}
    sums = {label: (row.cells[1].text, row.cells[3].text) for label, row in rows.items()}

    assert sums["Totaal"] == (format_money(costs.total), format_money(cover.total))
    assert sums["Waarvan in natura"] == (format_money(costs.in_kind), format_money(cover.in_kind))
    assert sums["Waarvan in geld"] == (format_money(costs.money), format_money(cover.money))


@LONGER
def test_coverage_is_equal_in_plan_and_budget(proposal: Proposal) -> None:
    edition = Edition(proposal, TODAY)

    assert _table(plan(edition), "Bron") == _table(budget(edition), "Bron")
    assert _table(plan(edition), "Bron")["Totaal"] == format_money(proposal.plan.total)


def test_letter_carries_the_amount_of_its_own_fund_and_the_common_sums(proposal: Proposal) -> None:
    for application, _, dispatch in proposal.letters():
        assert application.amount is not None
        from_funds = proposal.asked_of_funds if dispatch.sent_on else proposal.plan.from_funds
        covered = proposal.plan.total - proposal.plan.from_funds + from_funds
        written = letter(Edition(proposal, TODAY), application.id)
        table = _found(written, "Kosten")

        assert f"Gevraagd aan uw fonds\t{format_money(application.amount)}" in lines(written)
        assert [cell.text for cell in table.rows[-1].cells] == [
            "Totaal", format_money(proposal.costs.total), "Totaal", format_money(covered),
        ]  # fmt: skip
        for side in (1, 3):
            amounts = (row.cells[side].text for row in table.rows[1:])
            *parts, total = (read_money(text) for text in amounts if text)
            assert sum(parts) == total


def test_fund_list_adds_up_to_what_the_funds_are_asked(proposal: Proposal) -> None:
    listed = _table(fund_list(Edition(proposal, TODAY)), "Fonds")

    assert listed["Samen"] == format_money(proposal.plan.from_funds)


def test_workbook_holds_the_same_sums_as_formulas_with_outcomes(proposal: Proposal) -> None:
    written = budget_workbook(Edition(proposal, TODAY))
    live, computed = (
        openpyxl.load_workbook(BytesIO(written)),
        openpyxl.load_workbook(BytesIO(written), data_only=True),
    )
    costs, coverage = _sums(computed[BUDGET_SHEET], "D", "I"), _sums(computed[COVERAGE_SHEET], "B", "D")

    assert costs["Totaal"] == float(proposal.costs.total)
    assert costs["Totaal waarvan in natura"] == float(proposal.costs.in_kind)
    assert costs["Totaal waarvan te betalen in geld"] == float(proposal.costs.money)
    assert coverage["Totaal"] == float(proposal.plan.total)
    assert coverage["Totaal dekking min totaal kosten"] == float(proposal.balance.difference)
    assert str(_sums(live[BUDGET_SHEET], "D", "I")["Totaal"]).startswith("=SUM(")


def _sums(sheet: Worksheet, label: str, amount: str) -> dict[object, object]:
    return {
        sheet[f"{label}{row}"].value: sheet[f"{amount}{row}"].value for row in range(1, sheet.max_row + 1)
    }


@pytest.mark.parametrize("kind", [Kind.SERIES, Kind.EVENT])
def test_workbook_can_be_read_back_as_the_same_budget(kind: Kind) -> None:
    proposal = example(kind)
    found = read_budget(budget_workbook(Edition(proposal, TODAY)), "begroting.xlsx")

    assert found.problems == ()
    in_order = (line for category in proposal.costs.by_category for line in category.lines)
    assert [replace(each, activities=()) for each in found.budget.lines] == [
        replace(each, activities=()) for each in in_order
    ]
    assert (found.budget.total, found.budget.in_kind) == (proposal.costs.total, proposal.costs.in_kind)
    assert found.plan.total == proposal.plan.total


def test_rejected_source_is_left_out_of_what_a_fund_sees() -> None:
    made = example(Kind.SERIES)
    refused, *others = made.funds.applications
    applications = (replace(refused, state=ApplicationState.REJECTED), *others)
    edition = Edition(made.with_step("funds", applications=applications), TODAY)

    assert refused.fund not in _table(budget(edition), "Bron")
    assert refused.fund not in _table(plan(edition), "Bron")
    assert _table(fund_list(edition), "Fonds")[refused.fund] != ""
    in_workbook = openpyxl.load_workbook(BytesIO(budget_workbook(edition)))[COVERAGE_SHEET]
    named = [cell for row in in_workbook.values for cell in row]
    assert refused.fund not in named
    assert others[0].fund in named


def test_gift_stands_on_both_sides_with_the_same_amount() -> None:
    made = example(Kind.SERIES)
    written = budget(Edition(made, TODAY))
    costs, coverage = _table(written, "Post"), _table(written, "Bron")
    both = {row.cells[0].text: row.cells[1].text for row in _found(written, "Post in de begroting").rows}
    gifts = [each for each in made.plan.sources if each.mirror_of]
    described = {line.id: line.description for line in made.costs.lines}

    assert gifts
    for gift in gifts:
        post = described[gift.mirror_of]
        assert gift.kind is SourceKind.OWN_IN_KIND
        assert gift.status is Status.PLEDGED
        assert costs[f"{post} (in natura)"] == coverage[gift.name] == format_money(gift.counted)
        assert both[post] == gift.name
    assert _table(written, "Post in de begroting")["Samen"] == coverage["Waarvan in natura"]


def test_own_hours_are_counted_in_hours_and_cost_nothing() -> None:
    before = filled(Kind.SERIES).proposal
    cooking = Line("own", CostKind.OWN_HOURS, "Koken met elkaar", quantity=Decimal(12), price=Decimal(50))
    made = before.with_step("budget", lines=(*before.budget.lines, cooking))

    text = words(budget(Edition(made, TODAY)))

    assert "Uren per soort werk" in text
    assert made.own_hours == before.own_hours + 12
    assert made.costs.total == before.costs.total
    assert format_money(before.costs.total) in text
    assert "Koken met elkaar" in text


@pytest.mark.parametrize("kind", list(CostKind))
def test_kind_of_cost_is_read_back_from_the_words_of_the_workbook(kind: CostKind) -> None:
    line = Line("a", kind=kind, description="Zaal", quantity=Decimal(2), price=Decimal(5))
    made = Proposal().with_step("budget", lines=(line,))
    read = read_budget(budget_workbook(Edition(made, TODAY)), "Begroting.xlsx")

    assert [row.line.kind for row in read.costs] == [kind]
