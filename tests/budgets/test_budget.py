"""What a budget adds up to."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgets.budget import WHOLE_PROJECT, Budget, CostKind, CostLine
from budgets.text import dutch

quantities = st.none() | st.decimals(0, 999, places=2)
prices = st.none() | st.decimals(0, 9999, places=2)
activities = st.lists(st.sampled_from(["a1", "a2", "a3", WHOLE_PROJECT]), max_size=4).map(tuple)
lines = st.builds(
    CostLine,
    id=st.uuids().map(str),
    kind=st.sampled_from(CostKind),
    category=st.sampled_from(["", "Zaal", "Mensen"]),
    activities=activities,
    quantity=quantities,
    price=prices,
    percentage=st.none() | st.decimals(0, 100, places=1),
)
budgets = st.lists(lines, max_size=12).map(tuple).map(Budget)


def line(
    id: str, quantity: str, price: str, kind: CostKind = CostKind.PURCHASE, category: str = ""
) -> CostLine:
    return CostLine(id, kind, category=category, quantity=Decimal(quantity), price=Decimal(price))


HALL = line("hall", "8", "85", category="Zaal")
LAWYER = line("lawyer", "40", "75", CostKind.PRO_BONO, "Mensen")
KITCHEN = line("kitchen", "3", "20.50", CostKind.FREE_GOODS, "Zaal")
COFFEE = line("coffee", "2.5", "4.99")
HOURS = line("hours", "840", "25", CostKind.OWN_HOURS)
CONTINGENCY = CostLine("rest", CostKind.CONTINGENCY, percentage=Decimal(5))


def test_line_is_quantity_times_price_rounded_half_up() -> None:
    assert COFFEE.amount() == Decimal("12.48")
    assert line("x", "0.5", "0.01").amount() == Decimal("0.01")


def test_budget_tells_three_sums() -> None:
    budget = Budget((HALL, LAWYER, KITCHEN, COFFEE))

    assert budget.total == Decimal("3753.98")
    assert budget.in_kind == Decimal("3061.50")
    assert budget.money == Decimal("692.48")


def test_own_hours_are_counted_in_hours_and_as_no_money() -> None:
    budget = Budget((HALL, HOURS))

    assert budget.own_hours == 840
    assert budget.total == HALL.amount()
    assert budget.left_out == ()


def test_contingency_is_a_percentage_of_the_other_lines_paid_in_money() -> None:
    budget = Budget((CONTINGENCY, HALL, LAWYER, COFFEE, HOURS))

    assert budget.amount_of("rest") == Decimal("34.62")
    assert budget.total == Decimal("3727.10")


def test_contingency_is_not_counted_over_contingency() -> None:
    budget = Budget((HALL, CONTINGENCY, CostLine("more", CostKind.CONTINGENCY, percentage=Decimal(10))))

    assert budget.amounts == (Decimal("680.00"), Decimal("34.00"), Decimal("68.00"))


def test_contingency_without_percentage_is_a_fixed_sum() -> None:
    assert Budget((HALL, line("fixed", "1", "465", CostKind.CONTINGENCY))).amount_of("fixed") == 465


@pytest.mark.parametrize(
    "missing",
    [
        CostLine("x", quantity=Decimal(3)),
        CostLine("x", price=Decimal(3)),
        CostLine("x", CostKind.CONTINGENCY),
        CostLine("x", CostKind.OWN_HOURS),
    ],
)
def test_line_with_something_missing_counts_as_zero_and_is_named(missing: CostLine) -> None:
    budget = Budget((HALL, missing))

    assert budget.total == HALL.amount()
    assert budget.left_out == (missing,)


def test_categories_stand_in_the_order_of_the_budget() -> None:
    budget = Budget((HALL, LAWYER, COFFEE, KITCHEN))

    assert [(category.name, category.subtotal) for category in budget.by_category] == [
        ("Zaal", Decimal("741.50")),
        ("Mensen", Decimal("3000.00")),
        ("", Decimal("12.48")),
    ]
    assert budget.by_category[0].lines == (HALL, KITCHEN)


def test_line_for_several_activities_is_split_to_the_cent() -> None:
    shared = CostLine("x", activities=("a1", "a2", "a3"), quantity=Decimal(1), price=Decimal(100))
    own = CostLine("y", activities=("a2",), quantity=Decimal(1), price=Decimal(10))
    everywhere = CostLine("z", activities=("a1", WHOLE_PROJECT), quantity=Decimal(1), price=Decimal(7))

    costs = Budget((shared, own, everywhere, HALL)).by_activity

    assert costs.of("a1") == Decimal("33.34")
    assert costs.of("a2") == Decimal("43.33")
    assert costs.of("unknown") == 0
    assert costs.whole_project == Decimal("687.00")


def test_line_that_is_not_there_costs_nothing() -> None:
    assert Budget((HALL,)).amount_of("gone") == 0


def test_empty_budget_is_zero_everywhere() -> None:
    budget = Budget()

    assert not any((budget.total, budget.in_kind, budget.money, budget.own_hours))
    assert budget.by_category == ()


@given(budgets)
def test_every_way_of_adding_gives_the_same_total(budget: Budget) -> None:
    by_activity = budget.by_activity

    assert sum(budget.amounts) == budget.total == budget.money + budget.in_kind
    assert sum(category.subtotal for category in budget.by_category) == budget.total
    assert sum(share.amount for share in by_activity.shares) + by_activity.whole_project == budget.total
    assert sum(budget.sum_of(kind) for kind in CostKind) == budget.total


@given(budgets)
def test_every_amount_has_two_places(budget: Budget) -> None:
    assert all(amount.as_tuple().exponent == -2 for amount in (*budget.amounts, budget.total, budget.money))


def test_kinds_are_ten_and_all_have_a_name() -> None:
    assert len({dutch(kind.label) for kind in CostKind}) == 10
