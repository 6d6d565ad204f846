"""What a fund promised: it counts to the cent wherever sums are, and what was asked stays what was asked."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgets.money import format_money
from budgets.text import dutch
from proposal.documents.edition import Edition
from proposal.documents.fund_list import full_fund_list, fund_list
from proposal.documents.letter import letter
from proposal.documents.outline import plan
from proposal.documents.word.paper import Paper
from proposal.exchange.examples import example
from proposal.model.choices import ApplicationState
from proposal.model.following import Life
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal, both_amounts
from tests.documents.packages import TODAY
from tests.documents.reading import lines

SERIES = example(Kind.SERIES)
LESS = Decimal("3000.50")
ASKED = Decimal("3500.00")


def awarded(amount: Decimal | None, state: ApplicationState = ApplicationState.AWARDED) -> Proposal:
    """The example in which the fund that was asked € 3.500 answered so, and nothing was sent yet."""
    funds = tuple(
        replace(each, state=state if each.id == "taal" else each.state) for each in SERIES.funds.applications
    )
    letters = tuple(replace(each, on=None) for each in SERIES.letter.letters)
    answered = SERIES.with_step("funds", applications=funds).with_step("letter", letters=letters)
    lives = (Life("taal", awarded=amount, thanks="Dank voor uw vertrouwen"),)
    return answered.with_step("following", lives=lives).with_step("sending", dispatches=())


def _told(paper: Paper) -> str:
    return "\n".join(lines(paper)).replace("\N{NO-BREAK SPACE}", " ")


@given(amount=st.decimals("0", "9999.99", places=2))
def test_what_was_promised_counts_in_the_coverage_plan_to_the_cent(amount: Decimal) -> None:
    made = awarded(amount)

    assert made.plan.total == SERIES.plan.total - ASKED + amount
    assert made.plan.pledged == SERIES.plan.pledged + amount
    assert made.balance.difference == SERIES.balance.difference - ASKED + amount
    assert made.asked_of_funds == SERIES.asked_of_funds == SERIES.plan.from_funds


@pytest.mark.parametrize("state", [ApplicationState.WRITTEN, ApplicationState.QUESTION, None])
def test_amount_counts_only_once_the_fund_said_yes(state: ApplicationState) -> None:
    assert awarded(LESS, state).plan.total == SERIES.plan.total


def test_award_without_an_amount_is_what_was_asked() -> None:
    made = awarded(None)

    assert made.plan.pledged == SERIES.plan.pledged + ASKED
    assert both_amounts(made.funds.applications[0], made.life("taal")) is None


def test_both_amounts_are_told_where_they_differ() -> None:
    made = awarded(LESS)
    asked = next(each for each in made.funds.applications if each.id == "taal")
    both = both_amounts(asked, made.life("taal"))

    assert both is not None
    assert dutch(both).replace("\N{NO-BREAK SPACE}", " ") == "gevraagd € 3.500,00, toegezegd € 3.000,50"
    assert "gevraagd € 3.500,00, toegezegd € 3.000,50" in _told(full_fund_list(Edition(made, TODAY)))


def test_fund_that_gave_less_reads_in_its_own_letter_what_was_asked() -> None:
    told = _told(letter(Edition(awarded(LESS), TODAY), "taal"))

    assert "€ 3.500,00" in told
    assert "€ 3.000,50" not in told


def test_other_fund_reads_what_was_promised_and_no_word_of_thanks() -> None:
    told = _told(letter(Edition(awarded(LESS), TODAY), "vuur"))

    assert "Fonds Meedoen en Taal (voorbeeld): € 3.000,50, toegezegd" in told
    assert "Dank voor uw vertrouwen" not in told
    assert "€ 3.500,00" not in told


def test_outward_list_of_funds_adds_up_to_what_was_promised_and_asked() -> None:
    made = awarded(LESS)
    told = _told(fund_list(Edition(made, TODAY)))

    assert "toegezegd\n€ 3.000,50" in told
    assert format_money(made.plan.from_funds).replace("\N{NO-BREAK SPACE}", " ") in told


def test_plan_tells_what_was_asked_and_what_is_certain() -> None:
    made = awarded(LESS)
    told = _told(plan(Edition(made, TODAY)))

    for amount in (made.asked_of_funds, made.plan.pledged):
        assert format_money(amount).replace("\N{NO-BREAK SPACE}", " ") in told
