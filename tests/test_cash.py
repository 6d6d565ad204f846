"""Cash: who has to pay first, from the project's own dates and from when its funds pay."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from budgets.budget import CostKind
from budgets.coverage import SourceKind, Status
from proposal.exchange.examples import example
from proposal.model.cash import project_cash
from proposal.model.choices import ApplicationState, Payment
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.steps.budget import Line
from proposal.model.steps.coverage import Contribution
from proposal.model.steps.funds import Application


def _project(payment: Payment | None, price: str = "1000.00", own: str = "0.00") -> Proposal:
    line = Line("l", kind=CostKind.PURCHASE, description="Zaal", quantity=Decimal(1), price=Decimal(price))
    fund = Application("f", "Fonds", Decimal(price), ApplicationState.AWARDED, payment=payment)
    given_money = Contribution("c", "Kas", SourceKind.OWN_MONEY, Decimal(own), Status.RECEIVED)
    return (
        Proposal()
        .with_step("activities", start=date(2026, 9, 1), end=date(2026, 12, 31))
        .with_step("budget", lines=(line,))
        .with_step("funds", applications=(fund,))
        .with_step("coverage", contributions=(given_money,))
    )


def test_fund_that_pays_beforehand_leaves_nothing_to_lend() -> None:
    assert project_cash(_project(Payment.BEFORE)).to_prefinance == 0


def test_fund_that_pays_afterwards_leaves_all_costs_to_lend() -> None:
    assert project_cash(_project(Payment.AFTERWARDS)).to_prefinance == Decimal("1000.00")


def test_fund_that_pays_in_parts_leaves_the_last_part_to_lend() -> None:
    assert project_cash(_project(Payment.PARTS)).to_prefinance == Decimal("200.00")


def test_own_money_is_spent_before_anything_is_lent() -> None:
    assert project_cash(_project(Payment.AFTERWARDS, own="150.00")).to_prefinance == Decimal("850.00")


def test_project_without_dates_has_no_months() -> None:
    assert project_cash(Proposal()).months == ()


def test_gifts_in_kind_are_no_cash() -> None:
    cash = project_cash(example(Kind.SERIES))

    assert sum(month.spent for month in cash.months) == example(Kind.SERIES).costs.money


@given(price=st.decimals("0.01", "99999", places=2), payment=st.sampled_from([None, *Payment]))
def test_all_that_goes_out_and_comes_in_adds_up_to_the_cent(price: Decimal, payment: Payment | None) -> None:
    cash = project_cash(_project(payment, str(price)))

    assert sum(month.spent for month in cash.months) == price
    assert sum(month.received for month in cash.months) == price
    assert cash.months[-1].balance == 0
