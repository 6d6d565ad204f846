"""What is asked about costs, hours, allowances and who pays."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budgets.budget import CostKind
from budgets.coverage import SourceKind
from budgets.text import dutch
from proposal.checks import allowances, budget, costs, coverage, hours, payers, vat
from proposal.model.choices import Basis, LegalForm, Payment, Vat, YesNo
from proposal.model.finding import Weight
from proposal.model.following import Term, TermKind
from proposal.model.kind import Kind
from proposal.model.steps.activities import Activity
from proposal.model.steps.budget import Line
from proposal.model.steps.coverage import Contribution
from proposal.model.steps.funds import Application
from tests.checks.sound import LINES, TODAY, Case, Change, added, both, of_kind, row, small, sound, step

L = "budget.lines"
FUNDS = "funds.applications"
ALLOWANCE = Line(
    "v1", CostKind.ALLOWANCE, "Vergoeding", Decimal(10), "uren", Decimal(5), recipients=2, year=2025
)


def _paid(on: date) -> Change:
    """The first fund pays all of it on this day, as was agreed."""
    return step("following", terms=(Term("t", "f1", TermKind.PAYMENT, on=on),))


FIVE_MORE = tuple(Application(f"s{n}", f"Fonds {n}", Decimal(999)) for n in range(6))
NO_MONEY_OF_OUR_OWN = both(
    step("coverage", contributions=sound().coverage.contributions[1:]),
    step("budget", lines=tuple(each for each in LINES if each.id not in ("b3", "b4", "b10"))),
    step("volunteers", number=None, hours=()),
)
DEAR = row(L, "b1", price=Decimal(400))

CASES = (
    Case(hours.own_hours_priced, row(L, "b2", person="m1"), "budget.kind", "b2"),
    Case(hours.own_hours_priced, row(L, "b3", person="m2"), "budget.kind", "b3"),
    Case(hours.own_hours_priced, row(L, "b1", description="Uren van vrijwilligers"), "budget.kind", "b1"),
    Case(hours.price_of_own_hours, row(L, "b10", price=Decimal(20)), "budget.price", "b10"),
    Case(
        hours.own_hours_as_income,
        row("coverage.contributions", "c1", name="Eigen uren"),
        "coverage.name",
        "c1",
    ),
    Case(costs.line_not_counted, row(L, "b1", price=None), "budget.price", "b1"),
    Case(costs.line_not_counted, row(L, "b1", quantity=None), "budget.quantity", "b1"),
    Case(costs.ground_unknown, row(L, "b5", basis=None), "budget.basis", "b5"),
    Case(
        costs.estimate_unexplained,
        row(L, "b5", basis=Basis.ESTIMATE, explanation=""),
        "budget.explanation",
        "b5",
    ),
    Case(costs.round_estimate, row(L, "b5", basis=Basis.ESTIMATE), "budget.basis", "b5"),
    Case(costs.quote_incomplete, row(L, "b2", quote_date=None), "budget.quote_date", "b2"),
    Case(costs.quote_incomplete, row(L, "b2", quote_paper=""), "budget.quote_paper", "b2"),
    Case(
        costs.big_without_sum,
        row(L, "b1", quantity=Decimal(1), price=Decimal(1800), basis=Basis.ESTIMATE),
        "budget.quantity",
        "b1",
    ),
    Case(costs.work_without_hours, row(L, "b3", unit="project"), "budget.unit", "b3"),
    Case(costs.hired_without_reason, row(L, "b2", not_in_house=""), "budget.not_in_house", "b2"),
    Case(costs.gift_without_giver, row(L, "b4", giver=""), "budget.giver", "b4"),
    Case(
        costs.costs_nothing, row(L, "b6", price=Decimal(0), explanation=""), "budget.explanation", "b6"
    ),
    Case(
        costs.structural_costs,
        row(L, "b1", description="Tekort van vorig jaar"),
        "budget.description",
        "b1",
    ),
    Case(
        costs.overhead_unexplained,
        row(L, "b1", kind=CostKind.OVERHEAD, explanation=""),
        "budget.explanation",
        "b1",
    ),
    Case(vat.vat_unanswered, step("budget", vat=None), "budget.vat"),
    Case(vat.vat_mixed, row(L, "b1", description="Zaal (excl. btw)"), "budget.description", "b1"),
    Case(
        vat.vat_mixed,
        both(step("budget", vat=Vat.EXCLUDED), row(L, "b1", description="Zaal, inclusief btw")),
        "budget.description",
        "b1",
    ),
    Case(
        vat.vat_claimed_back,
        both(step("budget", vat=Vat.EXCLUDED), step("organisation", legal_form=LegalForm.GROUP)),
        "budget.vat",
    ),
    Case(
        allowances.allowance_above_maximum,
        added(L, replace(ALLOWANCE, price=Decimal("5.61"))),
        "budget.price",
        "v1",
    ),
    Case(
        allowances.allowance_above_maximum,
        added(L, replace(ALLOWANCE, unit="maanden", price=Decimal("210.01"))),
        "budget.price",
        "v1",
    ),
    Case(
        allowances.allowance_above_year,
        added(L, replace(ALLOWANCE, quantity=Decimal(1000), recipients=2)),
        "budget.price",
        "v1",
    ),
    Case(
        allowances.allowance_above_year,
        added(
            L,
            replace(ALLOWANCE, quantity=Decimal(300), recipients=1, person="m1"),
            replace(ALLOWANCE, id="v2", quantity=Decimal(300), recipients=1, person="m1"),
        ),
        "budget.price",
        "v2",
    ),
    Case(budget.contingency, row(L, "b9", percentage=Decimal(11)), "budget.percentage", "b9"),
    Case(budget.contingency, step("budget", lines=LINES[:8]), "budget.lines"),
    Case(budget.overhead, row(L, "b1", kind=CostKind.OVERHEAD), "budget.price", "b1"),
    Case(budget.forgotten_costs, row(L, "b6", description="Bloemen"), "budget.lines"),
    Case(budget.often_excluded, row(L, "b6", description="Hapjes"), "budget.description", "b6"),
    Case(budget.often_excluded, row(L, "b1", description="Twee laptops"), "budget.description", "b1"),
    Case(
        budget.activity_without_costs,
        added("activities.activities", Activity("a3", "Uitje")),
        "activities.needs",
        "a3",
    ),
    Case(budget.costs_without_activity, row(L, "b6", activities=()), "budget.activities", "b6"),
    Case(budget.counts_differ, row(L, "b1", quantity=Decimal(25)), "budget.quantity", "b1"),
    Case(coverage.not_balanced, row(L, "b1", price=Decimal(61)), "coverage.contributions"),
    Case(coverage.not_balanced, step("coverage", contributions=()), "funds.applications"),
    Case(
        coverage.gifts_differ,
        row("coverage.contributions", "c1", kind=SourceKind.OWN_IN_KIND),
        "coverage.kind",
        "c1",
    ),
    Case(
        coverage.fund_entered_twice,
        row("coverage.contributions", "c2", name="stichting buurtvuur, voorbeeld"),
        "coverage.name",
        "c2",
    ),
    Case(
        coverage.line_paid_twice,
        both(row(FUNDS, "f1", pays=("b1",)), row(FUNDS, "f2", pays=("b1",))),
        "budget.description",
        "b1",
    ),
    Case(
        coverage.source_without_status,
        row("coverage.contributions", "c2", status=None),
        "coverage.status",
        "c2",
    ),
    Case(
        coverage.zero_without_reason,
        row("coverage.contributions", "c2", amount=Decimal(0)),
        "coverage.zero_reason",
        "c2",
    ),
    Case(payers.no_own_contribution, NO_MONEY_OF_OUR_OWN, "coverage.contributions"),
    Case(
        payers.one_fund_pays_most, row(FUNDS, "f1", amount=Decimal(4000)), "funds.amount", "f1"
    ),
    Case(
        payers.one_payer,
        both(
            DEAR, step("coverage", contributions=sound().coverage.contributions[:1]),
            step("funds", applications=sound().funds.applications[:1]),
        ),
        "funds.applications",
    ),
    Case(
        payers.one_fund_asked,
        step("funds", applications=sound().funds.applications[:1]),
        "funds.applications",
    ),
    Case(payers.many_small_requests, both(DEAR, added(FUNDS, *FIVE_MORE)), "funds.applications"),
    Case(payers.nobody_prefinances, step("coverage", prefinance=""), "coverage.prefinance"),
    Case(
        payers.nobody_prefinances,
        both(step("coverage", prefinance=""), row(FUNDS, "f1", payment=None), _paid(date(2031, 1, 1))),
        "coverage.prefinance",
    ),
)  # fmt: skip

ALLOWED = both(
    row(L, "b2", person="m1", own_reason="Dit fonds rekent € 20 per uur."),
    row(FUNDS, "f1", hours_allowed=YesNo.YES),
)
SILENT = (
    (hours.own_hours_priced, ALLOWED),
    (hours.own_hours_priced, row(L, "b5", description="Onkosten, geen eigen uren")),
    (hours.own_hours_priced, row(L, "b2", description="Coach voor vrijwilligers")),
    (costs.line_not_counted, row(L, "b10", quantity=None)),
    (costs.line_not_counted, row(L, "b1", price=Decimal(0))),
    (costs.structural_costs, row(L, "b1", description="Workshop omgaan met schulden")),
    (costs.round_estimate, row(L, "b5", basis=Basis.RATE)),
    (costs.round_estimate, row(L, "b5", basis=Basis.QUOTE)),
    (costs.round_estimate, row(L, "b5", basis=Basis.ESTIMATE, price=Decimal("47.30"))),
    (vat.vat_unanswered, both(step("budget", vat=None), of_kind(Kind.EVENT))),
    (allowances.allowance_above_maximum, added(L, replace(ALLOWANCE, price=Decimal("5.60")))),
    (budget.contingency, both(step("budget", lines=LINES[:8]), of_kind(Kind.EVENT))),
    (budget.contingency, small()),
    (budget.forgotten_costs, small()),
    (budget.often_excluded, both(row(L, "b6", description="Hapjes"),
                                 row("coverage.contributions", "c1", pays=("b6",)))),
    (budget.costs_without_activity, row(L, "b6", activities=("*",))),
    (budget.counts_differ, row(L, "b1", quantity=Decimal(60))),
    (budget.counts_differ, row(L, "b1", quantity=Decimal(25), unit="personen")),
    (payers.no_own_contribution, both(NO_MONEY_OF_OUR_OWN, step("volunteers", number=5))),
    (payers.no_own_contribution,
     both(NO_MONEY_OF_OUR_OWN, added(L, Line("u", CostKind.OWN_HOURS, quantity=Decimal(12))))),
    (payers.no_own_contribution,
     both(NO_MONEY_OF_OUR_OWN, added("coverage.contributions",
          Contribution("c3", "Eigen geld", SourceKind.OWN_MONEY, Decimal(0), zero_reason="Net begonnen.")))),
    (payers.little_own_contribution, both(DEAR, step("volunteers", number=3))),
    (payers.one_fund_pays_most, both(row(FUNDS, "f1", amount=Decimal(4000)), of_kind(Kind.EVENT))),
    (payers.one_fund_asked, both(step("funds", applications=sound().funds.applications[:1]),
                                   of_kind(Kind.EVENT))),
    (coverage.not_balanced, step("budget", lines=())),
    (payers.nobody_prefinances,
     both(step("coverage", prefinance=""), row(FUNDS, "f1", payment=Payment.PARTS), _paid(date(2020, 1, 1)))),
)  # fmt: skip


def test_little_own_contribution_is_a_tip_when_nobody_gives_hours() -> None:
    few = both(step("volunteers", number=None, hours=()), step("budget", lines=LINES[:9]), DEAR)

    found = payers.little_own_contribution(few(sound()), TODAY)

    assert [each.weight for each in found] == [Weight.TIP]


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("443.05", "Wie betaalt wat nog mist? Er is €\xa0137,45 tekort."),
        ("600.50", "Waar is het geld voor dat overblijft? Er is €\xa020,00 te veel."),
    ],
)
def test_gap_is_named_to_the_cent(amount: str, words: str) -> None:
    spoilt = row("coverage.contributions", "c1", amount=Decimal(amount))(sound())

    (found,) = coverage.not_balanced(spoilt, TODAY)

    assert dutch(found.text) == words
    assert found.blocks


def test_allowance_of_a_year_that_is_not_known_is_a_tip_that_says_so() -> None:
    spoilt = added(L, replace(ALLOWANCE, year=2027))(sound())

    (found,) = allowances.allowance_above_maximum(spoilt, TODAY)

    assert found.weight is Weight.TIP
    assert "2027" in dutch(found.reason)
    assert allowances.allowance_above_year(spoilt, TODAY) == ()


def test_allowance_without_a_year_is_held_against_the_year_in_which_the_project_starts() -> None:
    spoilt = both(
        step("activities", start=date(2025, 9, 1)),
        added(L, replace(ALLOWANCE, year=None, price=Decimal(6))),
    )(sound())

    assert [each.weight for each in allowances.allowance_above_maximum(spoilt, TODAY)] == [Weight.MUST]


def test_only_hours_and_sums_block() -> None:
    spoilt = both(row(L, "b2", person="m1"), row(L, "b1", price=None), row(L, "b5", basis=None))(sound())

    asked = [*hours.own_hours_priced(spoilt, TODAY), *costs.line_not_counted(spoilt, TODAY)]

    assert all(each.blocks for each in asked)
    assert not any(each.blocks for each in costs.ground_unknown(spoilt, TODAY))
