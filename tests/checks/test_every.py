"""Every check asks where a sound plan is spoilt, and keeps silent where there is nothing to ask."""

import pytest

from budgets.text import dutch
from proposal.checks import findings
from proposal.checks.asking import Check
from proposal.checks.every import CHECKS
from tests.checks import test_funds_and_papers, test_idea_and_audience, test_money, test_plan_and_people
from tests.checks.sound import TODAY, Case, Change, asks, sound

THEMES = (test_idea_and_audience, test_plan_and_people, test_money, test_funds_and_papers)
CASES: tuple[Case, ...] = tuple(case for theme in THEMES for case in theme.CASES)
SILENT: tuple[tuple[Check, Change], ...] = tuple(pair for theme in THEMES for pair in theme.SILENT)
APART = {"no_insurance_or_permission", "little_own_contribution"}
"""Tried in a test of their own."""


@pytest.mark.parametrize("case", CASES, ids=str)
def test_check_asks_once_the_plan_is_spoilt(case: Case) -> None:
    assert asks(case)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_finding_reaches_the_makers_at_a_question_they_see(case: Case) -> None:
    assert case.check.__name__ in {each.code for each in findings(case.change(sound()), TODAY)}


def test_finding_is_always_a_question() -> None:
    asked = {each.text for case in CASES for each in case.check(case.change(sound()), TODAY)}

    assert [each.msgid for each in asked if "?" not in dutch(each)] == []


@pytest.mark.parametrize(("check", "change"), SILENT)
def test_check_keeps_silent(check: Check, change: Change) -> None:
    assert check(change(sound()), TODAY) == ()


def test_every_check_is_seen_asking() -> None:
    assert {case.check.__name__ for case in CASES} | APART == {each.__name__ for each in CHECKS}
