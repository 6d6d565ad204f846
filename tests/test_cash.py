"""Cash: who has to pay first, from the project's own dates, what was agreed and when its funds pay."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgets.budget import CostKind
from budgets.coverage import SourceKind, Status
from proposal.exchange.examples import example
from proposal.model.cash import Ground, project_cash
from proposal.model.choices import ApplicationState, Payment
from proposal.model.following import Life, Term, TermKind
from proposal.model.fund import Paying
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


def _agreed(*terms: Term, awarded: str = "1000.00", payment: Payment | None = None) -> Proposal:
    made = _project(payment)
    return made.with_step("following", lives=(Life("f", awarded=Decimal(awarded)),), terms=terms)


def _term(row: str, on: date | None, amount: str | None, done_on: date | None = None) -> Term:
    money = None if amount is None else Decimal(amount)
    return Term(row, "f", TermKind.PAYMENT, "", on, money, done_on)


def _received(made: Proposal, paying: Mapping[str, Paying] | None = None) -> list[tuple[date, str, Ground]]:
    return [(each.day, str(each.amount), each.ground) for each in project_cash(made, paying).coming]


def test_money_comes_on_the_days_that_were_agreed() -> None:
    made = _agreed(
        _term("t1", date(2026, 9, 15), "750.00"), _term("t2", date(2027, 3, 1), "250.00"),
        payment=Payment.AFTERWARDS,
    )  # fmt: skip

    assert _received(made) == [
        (date(2026, 9, 15), "750.00", Ground.AGREED), (date(2027, 3, 1), "250.00", Ground.AGREED)
    ]  # fmt: skip


def test_money_that_came_counts_on_the_day_it_came() -> None:
    made = _agreed(_term("t1", date(2026, 9, 15), "1000.00", done_on=date(2026, 11, 3)))

    assert _received(made) == [(date(2026, 11, 3), "1000.00", Ground.RECEIVED)]
    assert project_cash(made).to_prefinance == Decimal("500.00")


def test_payment_without_an_amount_brings_the_rest() -> None:
    made = _agreed(_term("t1", date(2026, 9, 15), "600.00"), _term("t2", date(2027, 1, 5), None))

    assert [amount for _, amount, _ in _received(made)] == ["600.00", "400.00"]


def test_payment_without_a_day_is_reckoned_as_usual() -> None:
    made = _agreed(_term("t1", None, "1000.00"))

    assert _received(made) == [(date(2026, 9, 1), "1000.00", Ground.USUAL)]


def test_what_was_not_agreed_comes_as_the_fund_pays() -> None:
    made = _agreed(_term("t1", date(2026, 10, 1), "500.00"))
    paying = {"f": Paying(Payment.PARTS, Decimal(75))}

    assert _received(made, paying) == [
        (date(2026, 10, 1), "500.00", Ground.AGREED),
        (date(2026, 10, 1), "250.00", Ground.FUND),
        (date(2027, 2, 1), "250.00", Ground.FUND),
    ]


def test_what_was_not_agreed_comes_at_the_start_when_only_the_last_part_was_agreed() -> None:
    made = _agreed(_term("t1", date(2027, 1, 15), "200.00"))

    assert _received(made) == [
        (date(2027, 1, 15), "200.00", Ground.AGREED), (date(2026, 9, 1), "800.00", Ground.USUAL)
    ]  # fmt: skip


def test_fund_in_the_list_pays_as_it_says_there() -> None:
    made = _project(None)

    assert project_cash(made, {"f": Paying(Payment.AFTERWARDS)}).to_prefinance == Decimal("1000.00")
    assert project_cash(made, {"f": Paying(None, Decimal(75))}).to_prefinance == Decimal("250.00")
    assert project_cash(made, {"another": Paying(Payment.AFTERWARDS)}).to_prefinance == 0


def test_what_the_makers_entered_goes_before_the_list_of_funds() -> None:
    made = _project(Payment.BEFORE)

    assert _received(made, {"f": Paying(Payment.AFTERWARDS)}) == [
        (date(2026, 9, 1), "1000.00", Ground.ENTERED)
    ]


def test_only_what_was_promised_comes_in() -> None:
    made = _agreed(_term("t1", date(2026, 9, 15), "800.00"), awarded="600.00")

    assert _received(made) == [(date(2026, 9, 15), "600.00", Ground.AGREED)]


def test_months_below_zero_are_named_with_the_lowest() -> None:
    cash = project_cash(_project(Payment.PARTS))

    assert [month.first_day for month in cash.short] == [date(2026, 12, 1), date(2027, 1, 1)]
    assert cash.lowest
    assert cash.lowest.first_day == date(2026, 12, 1)


def test_gift_typed_as_a_source_is_no_cash() -> None:
    gift = Contribution("c", "Zaal", SourceKind.OWN_IN_KIND, Decimal(100), Status.PLEDGED)
    made = _project(None).with_step("coverage", contributions=(gift,))

    assert sum(month.received for month in project_cash(made).months) == Decimal("1000.00")


EUROS = st.decimals("0", "5000", places=2)
DAYS = st.one_of(st.none(), st.dates(date(2026, 1, 1), date(2027, 12, 31)))
TERMS = st.lists(st.tuples(DAYS, st.one_of(st.none(), EUROS), DAYS), max_size=4)
PAYING = st.builds(
    Paying, st.sampled_from([None, *Payment]), st.one_of(st.none(), st.decimals("0", "100", places=0))
)


@given(
    awarded=st.one_of(st.none(), EUROS), terms=TERMS, paying=PAYING, state=st.sampled_from(ApplicationState)
)
def test_no_cent_is_lost_or_invented(
    awarded: Decimal | None,
    terms: list[tuple[date | None, Decimal | None, date | None]],
    paying: Paying,
    state: ApplicationState,
) -> None:
    agreed = tuple(
        Term(str(number), "f", TermKind.PAYMENT, "", on, amount, done_on)
        for number, (on, amount, done_on) in enumerate(terms)
    )
    made = _project(None, own="12.34").with_step(
        "following", lives=(Life("f", awarded=awarded),), terms=agreed
    )
    fund = replace(made.funds.applications[0], state=state)
    made = made.with_step("funds", applications=(fund,))
    cash = project_cash(made, {"f": paying})

    assert sum(month.received for month in cash.months) == made.plan.money
    assert sum(each.amount for each in cash.coming) == made.plan.money
    assert sum(month.spent for month in cash.months) == made.costs.money
    assert sum(part.amount for bill in cash.bills for part in bill.parts) == made.costs.money
    assert all(each.amount > 0 for each in cash.coming)


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
def test_day_that_was_mistyped_is_reckoned_as_one_that_is_not_known(day: date) -> None:
    made = _agreed(_term("t1", day, "1000.00"))

    assert _received(made) == [(date(2026, 9, 1), "1000.00", Ground.USUAL)]
    assert project_cash(made.with_step("activities", end=day)).months == ()
