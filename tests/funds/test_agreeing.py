"""What can be written down at once of a fund that said yes: only what is known, to the cent."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgets.text import dutch
from proposal.funds.following.agreeing import offers, over_promised
from proposal.model.choices import ApplicationState, Payment
from proposal.model.following import Life, Term, TermKind
from proposal.model.fund import Fund, Paying, Reporting
from proposal.model.proposal import Proposal
from proposal.model.steps.funds import Application


def _made(payment: Payment | None = None, awarded: str | None = "3000.00", *terms: Term) -> Proposal:
    fund = Application("f", "Fonds", Decimal("3500.00"), ApplicationState.AWARDED, payment=payment)
    life = Life("f", awarded=None if awarded is None else Decimal(awarded))
    return (
        Proposal()
        .with_step("funds", applications=(fund,))
        .with_step("following", lives=(life,), terms=terms)
        .with_step("activities", end=date(2027, 6, 30))
    )


def _offered(made: Proposal, fund: Fund | None) -> list[tuple[str, str, date | None, Decimal | None]]:
    found = offers(made, made.funds.applications[0], fund)
    return [(each.key, dutch(row.what), row.on, row.amount) for each in found for row in each.rows]


def test_fund_that_pays_in_parts_gives_two_payments_with_days_to_fill_in() -> None:
    fund = Fund("Fonds", paying=Paying(Payment.PARTS, Decimal(75)))

    assert _offered(_made(), fund) == [
        ("payments", "Eerste deel (75 %)", None, Decimal("2250.00")),
        ("payments", "Laatste deel", None, Decimal("750.00")),
    ]


def test_report_is_due_so_many_weeks_after_the_end() -> None:
    fund = Fund("Fonds", reporting=Reporting(weeks=13))

    assert _offered(_made(), fund) == [
        ("report", "Verslag, binnen 13 weken na het einde", date(2027, 9, 29), None)
    ]


def test_nothing_is_offered_of_a_fund_of_which_nothing_is_known() -> None:
    assert _offered(_made(), None) == []
    assert _offered(_made(), Fund("Fonds")) == []


def test_amounts_stay_open_when_the_part_in_advance_is_not_known() -> None:
    assert _offered(_made(Payment.PARTS), None) == [
        ("payments", "Eerste deel", None, None), ("payments", "Laatste deel", None, None)
    ]  # fmt: skip


def test_day_of_the_report_stays_open_while_the_end_is() -> None:
    made = _made().with_step("activities", end=None)

    assert _offered(made, Fund("Fonds", reporting=Reporting(weeks=8)))[0][2] is None


def test_end_that_was_mistyped_gives_no_day_to_report() -> None:
    made = _made().with_step("activities", end=date(9999, 12, 31))

    assert _offered(made, Fund("Fonds", reporting=Reporting(weeks=8)))[0][2] is None


@pytest.mark.parametrize(
    ("payment", "what"),
    [(Payment.BEFORE, "Het hele bedrag, vooraf"), (Payment.AFTERWARDS, "Het hele bedrag, na afloop")],
)
def test_what_comes_at_once_is_one_payment(payment: Payment, what: str) -> None:
    assert _offered(_made(payment), None) == [("payments", what, None, Decimal("3000.00"))]


def test_what_is_on_the_list_is_not_offered_again() -> None:
    fund = Fund("Fonds", paying=Paying(Payment.PARTS, Decimal(75)), reporting=Reporting(weeks=8))
    made = _made(None, "3000.00", Term("a", "f", TermKind.PAYMENT), Term("b", "f", TermKind.REPORT))

    assert _offered(made, fund) == []
    other = _made(None, "3000.00", Term("a", "other", TermKind.PAYMENT))
    assert len(_offered(other, fund)) == 3


@given(amount=st.decimals("0.01", "99999", places=2), share=st.decimals("0", "100", places=1))
def test_two_payments_are_together_what_was_promised(amount: Decimal, share: Decimal) -> None:
    made = _made(None, str(amount))
    rows = _offered(made, Fund("Fonds", paying=Paying(Payment.PARTS, share)))

    assert sum(each[3] or 0 for each in rows) == amount


def test_payments_above_what_was_promised_are_noticed() -> None:
    terms = (
        Term("a", "f", TermKind.PAYMENT, amount=Decimal("2500.00")),
        Term("b", "f", TermKind.PAYMENT, amount=Decimal("500.01")),
    )
    made = _made(None, "3000.00", *terms)

    assert over_promised(made, made.funds.applications[0]) == Decimal("0.01")
    assert over_promised(_made(), made.funds.applications[0]) == 0
