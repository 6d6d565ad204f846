"""How questions name what they are about, and how one sees that it changed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgets.text import dutch, mark
from proposal.checks.asking import LONGEST_NAME, listed, percent, same, seen, short
from proposal.model.choices import YesNo
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.size import grown, small
from tests.checks.sound import LINES, Change, both, of_kind, row, sound, step


@given(st.text())
def test_name_of_a_row_fits_in_a_question(text: str) -> None:
    assert 0 < len(short(text)) <= LONGEST_NAME


def test_names_are_listed_in_one_sentence() -> None:
    names = [mark("een"), mark("twee"), mark("drie")]

    assert dutch(listed(names, mark("{first}, {rest}"))) == "een, twee, drie"
    assert dutch(listed(names[:1], mark("{first}, {rest}"))) == "een"


def test_share_is_read_as_a_percentage() -> None:
    assert dutch(percent(Decimal("12.50"))) == "12,5 %"


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Vaders, in de buurt.", "vaders in de  buurt", True),
        ("Vaders", "Moeders", False),
        ("", "", False),
        ("…", "!", False),
    ],
)
def test_texts_are_the_same_by_their_words(one: str, other: str, alike: bool) -> None:
    assert same(one, other) is alike


def test_what_a_rule_saw_is_written_as_texts() -> None:
    assert seen(None, YesNo.NO, Decimal("2.50"), ("a", None, 3)) == ("", "no", "2.50", "a, , 3")
    assert seen() == ("",)


@pytest.mark.parametrize(
    ("change", "is_small", "is_grown"),
    [
        (step("budget", lines=LINES), False, True),
        (of_kind(Kind.EVENT), False, False),
        (both(step("budget", lines=LINES[:1]), row("budget.lines", "b1", price=Decimal(80))), True, False),
        (step("budget", lines=()), False, True),
        (both(step("budget", lines=()), step("idea", amount=Decimal(2500))), True, False),
    ],
)
def test_project_is_grown_above_two_and_a_half_thousand_and_no_event(
    change: Change, is_small: bool, is_grown: bool
) -> None:
    proposal: Proposal = change(sound())

    assert (small(proposal), grown(proposal)) == (is_small, is_grown)
