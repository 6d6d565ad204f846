"""Length: the plan and the letters are held against what a fund reads, by the pages they really have."""

from dataclasses import replace
from decimal import Decimal

from budgets.text import dutch
from proposal.checks import length as checks
from proposal.model.kind import Kind
from proposal.model.length import Length, Share
from proposal.model.proposal import Place, Proposal
from proposal.model.steps.funds import Application
from tests.checks.sound import of_kind, row, sound

FUNDS = "funds.applications"


def limited(most: int) -> Proposal:
    """The sound proposal, of which one fund wants a plan of at most so many pages."""
    return row(FUNDS, "f1", most_pages=most)(sound())


def test_plan_that_is_longer_than_a_fund_wants_is_asked_about() -> None:
    (found,) = checks.too_long_for(limited(9), Length(10, 7))

    assert (found.place, found.code) == (Place("funds", "most_pages", "f1"), "too_long_for")
    assert "Het mag 9 bladzijden zijn en het zijn er nu 10" in dutch(found.reason)
    assert list(checks.fitting(limited(9), Length(10, 7))) == []


def test_plan_within_the_limit_of_a_fund_fits_and_nothing_is_said_of_funds_without_one() -> None:
    assert list(checks.too_long_for(limited(10), Length(10, 7))) == []
    (line,) = checks.fitting(limited(10), Length(10, 7))
    assert "hoogstens 10 bladzijden" in dutch(line)
    assert list(checks.fitting(sound(), Length(10, 7))) == []


def test_body_is_held_against_eight_pages_and_for_an_event_against_two() -> None:
    event = of_kind(Kind.EVENT)(sound())

    assert "liever" not in dutch(checks.aim(sound(), Length(12, 8)))
    assert "hoogstens 8" in dutch(checks.aim(sound(), Length(12, 9)))
    assert "liever" not in dutch(checks.aim(event, Length(4, 2)))
    assert "hoogstens 2" in dutch(checks.aim(event, Length(4, 3)))


def test_letter_of_three_pages_is_asked_about_and_one_that_was_not_measured_is_not() -> None:
    (found,) = checks.long_letters(sound(), {"f1": 3, "f2": None})

    assert found.place == Place("letter", "own_words", "f1")
    assert "Hij is nu 3 bladzijden" in dutch(found.reason)
    assert list(checks.long_letters(sound(), {"f1": 2})) == []


def test_letters_that_are_all_too_long_are_asked_about_once_with_the_funds_by_name() -> None:
    two = sound().with_step(
        "funds", applications=tuple(Application(each, fund=f"Fonds {each}") for each in ("a", "b"))
    )

    (found,) = checks.long_letters(two, {"a": 3, "b": 4})

    assert found.place == Place("letter", "project")
    assert "Fonds a, Fonds b" in dutch(found.text)
    assert "4 bladzijden" in dutch(found.reason)


def test_longest_parts_are_named_with_their_pages() -> None:
    shares = (Share("3 Activiteiten", Decimal("2.4")), Share("4 Werkwijze", Decimal("1.0")))

    said = [dutch(each) for each in checks.longest(replace(Length(12, 8), longest=shares))]

    assert said == ["3 Activiteiten: 2,4 bladzijden", "4 Werkwijze: 1 bladzijde"]
