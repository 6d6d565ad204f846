"""What keeps one application from being sent, and what does not."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from budgets.coverage import SourceKind
from proposal.checks import obstacles
from proposal.model.choices import YesNo
from proposal.model.proposal import Place, Proposal, Unreadable
from proposal.model.sending import Dispatch
from tests.checks.sound import TODAY, Change, both, row, sound, step

ONE = "f1"
HOURS = row("budget.lines", "b2", person="m1", own_reason="Dit fonds rekent € 20 per uur.")


def codes(proposal: Proposal, row_id: str = ONE) -> set[str]:
    application = next(each for each in proposal.funds.applications if each.id == row_id)
    found = obstacles(proposal, application, TODAY)
    assert all(each.blocks for each in found)
    return {each.code for each in found}


def test_sound_application_can_be_sent() -> None:
    assert codes(sound()) == codes(sound(), "f2") == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (row("coverage.contributions", "c1", amount=Decimal("580.49")), "not_balanced"),
        (row("coverage.contributions", "c1", kind=SourceKind.OWN_IN_KIND), "gifts_differ"),
        (row("budget.lines", "b1", price=None), "line_not_counted"),
        (row("funds.applications", ONE, fund=" "), "letter_without_fund"),
        (row("funds.applications", ONE, amount=None), "letter_without_amount"),
        (step("organisation", signatory_name=""), "letter_without_signatory"),
        (step("organisation", contact_name=""), "nobody_to_call"),
        (step("organisation", contact_phone=""), "nobody_to_call"),
        (row("budget.lines", "b2", person="m1"), "own_hours_priced"),
        (row("coverage.contributions", "c1", name="Eigen uren"), "own_hours_as_income"),
        (step("budget", lines=()), "nothing_to_pay"),
        (step("sending", dispatches=(Dispatch(ONE, sent_on=TODAY + timedelta(1)),)), "sent_on_a_day_to_come"),
        (lambda proposal: replace(proposal, practice=True), "practice_copy"),
        (
            lambda proposal: replace(
                proposal, unreadable=(Unreadable(Place("funds", "amount", ONE), "abc"),)
            ),
            "unreadable",
        ),
    ],
)
def test_application_waits_until_its_sums_and_names_are_there(change: Change, code: str) -> None:
    assert code in codes(change(sound()))


@pytest.mark.parametrize(
    "change",
    [
        step("audience", talks=(), figures=(), why_now=""),
        step("partners", partners=()),
        step("attachments", papers=()),
        step("approach", people=()),
        both(step("organisation", signatory_name=""), row("letter.letters", ONE, signatory="Els de Groot")),
        lambda proposal: replace(proposal, unreadable=(Unreadable(Place("idea", "month"), "zomer"),)),
    ],
)
def test_everything_else_only_asks(change: Change) -> None:
    assert codes(change(sound())) == set()


def test_letter_of_another_fund_keeps_nothing_back() -> None:
    spoilt = both(
        row("funds.applications", "f2", amount=None),
        row("coverage.contributions", "c2", amount=Decimal(3000)),
    )(sound())

    assert codes(spoilt, ONE) == set()
    assert codes(spoilt, "f2") == {"letter_without_amount"}


def test_own_hours_in_euros_go_only_to_the_fund_that_allows_them() -> None:
    spoilt = both(HOURS, row("funds.applications", ONE, hours_allowed=YesNo.YES))(sound())

    assert codes(spoilt, ONE) == set()
    assert codes(spoilt, "f2") == {"own_hours_priced"}


def test_own_hours_need_the_rule_of_the_fund_as_explanation() -> None:
    spoilt = both(HOURS, row("budget.lines", "b2", own_reason=""),
                  row("funds.applications", ONE, hours_allowed=YesNo.YES))(sound())  # fmt: skip

    assert codes(spoilt, ONE) == {"own_hours_priced"}
