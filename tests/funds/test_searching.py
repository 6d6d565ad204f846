"""Searching: what a volunteer types finds the funds meant, in the order of the ranking."""

import pytest

from proposal.funds.fitting.matching import Match, Verdict, matches
from proposal.funds.fitting.searching import Wish, narrowed
from proposal.model.choices import Theme
from proposal.model.fund import Area
from tests.funds.cases import TODAY, fund, project

FUNDS = (
    fund(name="Fonds De Brug", website="fondsdebrug.example", reaches="buren"),
    fund(name="Stichting Hélène", area=Area(("Groningen",)), area_words="de stad"),
    fund(name="Sportpot", themes=(Theme.SPORT,), reaches="jeugd in de wijk"),
)
FOUND = matches(project(), FUNDS, TODAY)


def _names(found: tuple[Match, ...]) -> list[str]:
    return [each.fund.name for each in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", ["Fonds De Brug", "Sportpot", "Stichting Hélène"]),
        ("brug", ["Fonds De Brug"]),
        ("HELENE", ["Stichting Hélène"]),
        ("gron", ["Stichting Hélène"]),
        ("roningen", []),
        ("wijk sport", ["Sportpot"]),
        ("wijk brug", []),
        ("bewegen", ["Sportpot"]),
        ("fondsdebrug.example", ["Fonds De Brug"]),
        ("(.*", []),
    ],
)
def test_words_find_funds_by_what_is_told_of_them(words: str, expected: list[str]) -> None:
    assert _names(narrowed(FOUND, Wish(words))) == expected


def test_theme_and_verdict_narrow_together() -> None:
    assert _names(narrowed(FOUND, Wish(theme=Theme.NEIGHBOURHOOD))) == ["Fonds De Brug", "Stichting Hélène"]
    assert _names(narrowed(FOUND, Wish(theme=Theme.NEIGHBOURHOOD, verdict=Verdict.NO))) == [
        "Stichting Hélène"
    ]
