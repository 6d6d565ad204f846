"""Checks of one fund: each asks where it should, and is silent where nothing is wrong or known."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budgets.text import dutch
from proposal.checks.of_fund import CHECKS, findings
from proposal.checks.of_fund.texts import too_many_pages
from proposal.funds.catalogue import shipped
from proposal.model.finding import Finding, Weight
from proposal.model.fund import MoneyRules, TextPart, TextRule, Unit
from proposal.model.proposal import STEPS, Proposal
from proposal.model.question import asks
from proposal.model.timing import Timing
from tests.checks.of_fund_cases import BARE, CASES, Case, reads
from tests.checks.sound import TODAY, sound


def found(case: Case) -> tuple[Finding, ...]:
    proposal = case.change(sound())
    return case.check(proposal, proposal.funds.applications[0], case.fund, TODAY)


@pytest.mark.parametrize("case", [each for each in CASES if each.words is not None], ids=str)
def test_check_asks(case: Case) -> None:
    said = [f"{dutch(each.text)} {dutch(each.reason)}".replace("\xa0", " ") for each in found(case)]

    assert any(str(case.words) in each for each in said), said
    assert {each.code for each in found(case)} == {case.check.__name__}


@pytest.mark.parametrize("case", [each for each in CASES if each.words is None], ids=str)
def test_check_stays_silent(case: Case) -> None:
    assert found(case) == ()


def test_every_check_has_a_case_in_which_it_asks_and_one_in_which_it_is_silent() -> None:
    names = {each.__name__ for each in CHECKS}

    assert {each.check.__name__ for each in CASES if each.words is not None} == names
    assert {each.check.__name__ for each in CASES if each.words is None} == names


def test_fund_of_which_nothing_is_known_asks_nothing_of_its_own() -> None:
    proposal = sound()

    assert findings(proposal, proposal.funds.applications[0], BARE, TODAY) == ()


def test_gravest_comes_first_and_each_question_is_asked_once() -> None:
    proposal = sound()
    strict = replace(
        BARE, money=MoneyRules(at_most=Decimal(1000), own_share=Decimal(50)), timing=Timing(lead_weeks=40)
    )

    asked = findings(proposal, proposal.funds.applications[0], strict, TODAY)

    assert [each.weight for each in asked] == [Weight.MUST, Weight.MUST, Weight.POINT]
    assert len({(each.code, each.place) for each in asked}) == len(asked)


def test_letter_that_is_a_copy_is_told_with_the_fund_it_is_for() -> None:
    proposal = sound()
    letters = tuple(replace(each, own_words="U helpt iedereen.") for each in proposal.letter.letters)
    copied = proposal.with_step("letter", letters=letters)

    asked = findings(copied, copied.funds.applications[1], BARE, TODAY)

    assert [each.code for each in asked] == ["same_letter"]


def test_pages_that_were_measured_are_held_against_the_fund() -> None:
    application = sound().funds.applications[0]
    strict = reads(TextPart.PLAN, 4, Unit.PAGES)

    assert [each.code for each in too_many_pages(application, strict, 6, None)] == ["too_many_pages"]
    assert not list(too_many_pages(application, strict, 4, 9))
    assert not list(too_many_pages(application, strict, None, None))
    letter = replace(strict, texts=(TextRule(TextPart.LETTER, 1, Unit.PAGES),))
    assert "hoogstens 1 bladzijde A4" in dutch(next(too_many_pages(application, letter, 9, 2)).reason)


@pytest.mark.parametrize("proposal", [sound(), Proposal()], ids=["sound", "empty"])
def test_every_shipped_fund_can_be_held_against_any_application(proposal: Proposal) -> None:
    application = sound().funds.applications[0]

    for fund in shipped():
        for day in (TODAY, date(2027, 12, 31)):
            for each in findings(proposal, application, fund, day):
                assert dutch(each.text).endswith("?")
                assert dutch(each.reason).endswith((".", "?"))
                assert _exists(each.place.step, each.place.question), each.place


def _exists(slug: str, question: str) -> bool:
    asked = dict(asks(STEPS[slug]))
    columns = {name for each in asked.values() if each.row for name, _ in asks(each.row)}
    return question in asked or question in columns
