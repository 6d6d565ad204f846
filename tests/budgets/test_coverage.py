"""Who pays what, and whether it agrees with the costs."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from budgets.budget import Budget, CostKind, CostLine
from budgets.cashflow import Dated, cash_flow
from budgets.coverage import (
    Balance,
    CoveragePlan,
    Payment,
    Source,
    SourceKind,
    Status,
    gap,
    mirror_gap,
    mirrored,
    paid_twice,
    shares,
)
from budgets.text import dutch
from tests.budgets.test_budget import budgets

HALL = CostLine("hall", description="Zaal", quantity=Decimal(8), price=Decimal(85))
LAWYER = CostLine(
    "lawyer", CostKind.PRO_BONO, "Jurist", quantity=Decimal(40), price=Decimal(75), giver="Rechtswinkel"
)
PROJECTOR = CostLine("beamer", CostKind.FREE_GOODS, "Beamer", quantity=Decimal(1), price=Decimal("120"))
BUDGET = Budget((HALL, LAWYER, PROJECTOR))


def source(id: str, amount: str, status: Status = Status.ASKED, kind: SourceKind = SourceKind.FUND) -> Source:
    return Source(id, kind, id, Decimal(amount), status)


def test_gift_stands_on_both_sides_under_the_name_of_its_giver() -> None:
    lawyer, projector = mirrored(BUDGET)

    assert (lawyer.name, lawyer.amount, lawyer.mirror_of) == ("Rechtswinkel", Decimal("3000.00"), "lawyer")
    assert lawyer.kind is SourceKind.OWN_IN_KIND
    assert lawyer.status is Status.PLEDGED
    assert projector.name == "Beamer"


@given(budgets)
def test_gifts_are_equal_on_both_sides(budget: Budget) -> None:
    plan = CoveragePlan(mirrored(budget))

    assert mirror_gap(budget, plan).balanced
    assert plan.total == plan.in_kind == budget.in_kind
    assert gap(budget, plan).difference == -budget.money
    assert paid_twice(budget, plan) == ()


def test_plan_keeps_money_and_gifts_apart() -> None:
    plan = CoveragePlan(
        (*mirrored(BUDGET), source("fund", "500"), source("own", "180", kind=SourceKind.OWN_MONEY))
    )

    assert (plan.total, plan.in_kind, plan.money) == (Decimal(3800), Decimal(3120), Decimal(680))
    assert plan.own == Decimal(3300)
    assert gap(BUDGET, plan).balanced


def test_plan_knows_what_is_certain_and_what_is_asked_of_funds() -> None:
    plan = CoveragePlan(
        (
            source("a", "100", Status.TO_ASK),
            source("b", "200", Status.ASKED),
            source("c", "400", Status.PLEDGED),
            source("d", "800", Status.RECEIVED, SourceKind.MUNICIPALITY),
        )
    )

    assert (plan.pledged, plan.open, plan.from_funds) == (Decimal(1200), Decimal(300), Decimal(700))


def test_rejected_source_counts_as_zero_and_stays_visible() -> None:
    plan = CoveragePlan((source("yes", "680"), source("no", "900", Status.REJECTED)))

    assert plan.total == plan.from_funds == Decimal(680)
    assert [share.source.id for share in shares(BUDGET, plan)] == ["yes", "no"]
    assert shares(BUDGET, plan)[1].of_total == 0


def test_source_without_amount_counts_as_zero() -> None:
    assert CoveragePlan((Source("later"),)).total == 0


@pytest.mark.parametrize(
    ("costs", "covered", "words"),
    [
        ("1000.00", "862.55", "€\u00a0137,45 tekort"),
        ("1000.00", "1000.00", "sluitend"),
        ("1000.00", "1020.00", "€\u00a020,00 te veel"),
    ],
)
def test_balance_says_to_the_cent_what_is_missing(costs: str, covered: str, words: str) -> None:
    assert dutch(Balance(Decimal(costs), Decimal(covered)).text) == words


def test_share_of_a_source_is_given_over_all_and_over_the_money() -> None:
    fund, gift = shares(BUDGET, CoveragePlan((source("fund", "340"), *mirrored(BUDGET)[:1])))

    assert (fund.of_total, fund.of_money) == (Decimal("8.95"), Decimal("50.00"))
    assert (gift.of_total, gift.of_money) == (Decimal("78.95"), None)


def test_told_shares_add_up_to_a_hundred() -> None:
    thirds = CoveragePlan((source("a", "1266.67"), source("b", "1266.67"), source("c", "1266.66")))
    found = shares(BUDGET, thirds)

    assert [each.told_of_total for each in found] == [34, 33, 33]
    assert [each.told_of_money for each in shares(BUDGET, CoveragePlan((source("a", "340"),)))] == [50]


def paying(id: str, *payments: Payment, status: Status = Status.ASKED) -> Source:
    return Source(id, SourceKind.FUND, id, Decimal(680), status, payments)


def test_line_paid_by_two_sources_is_named_with_both() -> None:
    plan = CoveragePlan((paying("a", Payment("hall")), paying("b", Payment("hall", Decimal("0.01")))))

    (twice,) = paid_twice(BUDGET, plan)

    assert (twice.line, twice.amount, twice.paid) == (HALL, Decimal(680), Decimal("680.01"))
    assert [payer.id for payer in twice.sources] == ["a", "b"]


def test_line_shared_by_two_sources_is_not_paid_twice() -> None:
    plan = CoveragePlan(
        (
            paying("a", Payment("hall", Decimal(600))),
            paying("b", Payment("hall", Decimal(80)), Payment("gone")),
        )
    )

    assert paid_twice(BUDGET, plan) == ()


def test_rejected_source_pays_no_line() -> None:
    plan = CoveragePlan((paying("a", Payment("hall")), paying("b", Payment("hall"), status=Status.REJECTED)))

    assert paid_twice(BUDGET, plan) == ()


def test_sources_may_share_a_line_when_they_have_no_more_than_their_lines_cost() -> None:
    course = CostLine("course", quantity=Decimal(1), price=Decimal(680))
    budget = Budget((HALL, course))
    both = paying("b", Payment("hall"), Payment("course"))

    assert paid_twice(budget, CoveragePlan((paying("a", Payment("hall")), both))) == ()

    (twice,) = paid_twice(budget, CoveragePlan((paying("a", Payment("hall")), both, both)))
    assert twice.line is HALL


def test_cash_flow_shows_who_has_to_pay_first() -> None:
    flow = cash_flow(
        [Dated(date(2026, 11, 3), Decimal(400)), Dated(date(2027, 1, 9), Decimal(300))],
        [Dated(date(2026, 11, 20), Decimal(100)), Dated(date(2027, 2, 1), Decimal(600))],
    )

    assert [(month.first_day, month.balance) for month in flow.months] == [
        (date(2026, 11, 1), Decimal(-300)),
        (date(2026, 12, 1), Decimal(-300)),
        (date(2027, 1, 1), Decimal(-600)),
        (date(2027, 2, 1), Decimal(0)),
    ]
    assert flow.lowest is flow.months[2]
    assert flow.to_prefinance == Decimal(600)


def test_cash_flow_that_is_never_short_needs_no_loan() -> None:
    assert cash_flow([], [Dated(date(2026, 5, 1), Decimal(5))]).to_prefinance == 0
    assert cash_flow([], []).lowest is None
