"""Nothing that was answered is missing: every answer, for every kind of project, is in the right folder."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from budgets.choice import Choice
from budgets.notation import format_money, format_number
from budgets.text import dutch
from proposal.documents.edition import Edition
from proposal.documents.package import HOME
from proposal.documents.wording import chosen, day, month
from proposal.model.kind import Kind
from tests.builders import Planted, filled
from tests.documents.packages import TODAY, Packed, packed

STAYS_HOME = {
    "idea.few_lines": "the first lines are the seed of the plan, on the A4",
    "idea.what": "the A4 answer, deepened in the plan; in the plan only while there is no summary",
    "idea.for_whom": "as idea.what",
    "idea.with_whom": "as idea.what",
    "idea.how": "as idea.what",
    "idea.outcome": "as idea.what",
    "idea.month": "an estimate; the plan has the real dates",
    "idea.amount": "an estimate; the plan has the real sums",
    "funds.applications.state": "a fund sees the status of the coverage plan, not where the makers stand",
    "funds.applications.why_fits": "a note of the makers; the letter has their own paragraph for this fund",
    "funds.applications.aim": "what the fund says of itself; it knows that",
    "funds.applications.deadline": "the fund's own rule",
    "funds.applications.decision_on": "what the makers expect of the fund",
    "funds.applications.conditions": "the fund's own rule",
    "funds.applications.most_pages": "the fund's own rule",
    "funds.applications.payment": "the fund's own rule",
    "funds.applications.payment_when": "the fund's own rule",
    "funds.applications.hours_allowed": "the fund's own rule",
    "attachments.papers.about": "said in the letter of a paper that goes along; of others the makers keep it",
    "attachments.papers.on": "as attachments.papers.about",
    "attachments.papers.reason": "in the letter of a paper that is missing, not of one that comes later",
    "funds.applications.person": "the letter names the addressee that was filled in",
    "funds.applications.person_function": "as funds.applications.person",
}
"""Answers that are not marked as for yourself only, and still stay in the folder for the makers."""

NOT_IN_EVERY_ROW = {
    "budget.lines.price": "a percentage of the other lines has no price",
    "budget.lines.quantity": "a percentage of the other lines has no quantity",
    "budget.lines.percentage": "only contingency has a percentage",
}
"""Answers that a kind of cost line has no place for."""

NOWHERE = {
    "attachments.papers.file": "the number of a stored file; the file itself goes along",
}
"""Answers that are in no document, with the reason; at most ten."""


@pytest.fixture(params=list(Kind), ids=str, name="kind", scope="module")
def _kind(request: pytest.FixtureRequest) -> Kind:
    kind: Kind = request.param
    return kind


@pytest.fixture(name="planted", scope="module")
def _planted(kind: Kind) -> tuple[Planted, ...]:
    return tuple(each for each in filled(kind).planted if each.place not in NOWHERE)


@pytest.fixture(name="package", scope="module")
def _package(kind: Kind) -> Packed:
    return packed(Edition(filled(kind).proposal, TODAY))


@pytest.fixture(name="outside", scope="module")
def _outside(package: Packed) -> str:
    return "\n".join(package.read(folder) for folder in package.folders)


def _shown(value: Any) -> tuple[str, ...]:
    """The ways in which a value may stand in a document."""
    match value:
        case Choice():
            words = {chosen(value), dutch(value.label)}
            return (*words, *(each.lower() for each in words))
        case date():
            return (day(value), month(value))
        case Decimal():
            return (format_money(value), format_number(value))
        case int():
            return (format_number(value), str(value))
        case tuple():
            return tuple(way for each in value for way in _shown(each))
        case _:
            return (str(value),)


def _stays_home(each: Planted) -> bool:
    return each.own or each.place in STAYS_HOME or each.place.endswith(".why_not")


def _missing(planted: tuple[Planted, ...], text: str) -> list[str]:
    """The places whose answers are not all found; of a choice one is enough, for a word may recur."""
    found: dict[str, list[bool]] = {}
    for each in planted:
        found.setdefault(each.place, []).append(any(way in text for way in _shown(each.value)))
    loose = {each.place for each in planted if _chosen(each.value)} | NOT_IN_EVERY_ROW.keys()
    return [place for place, hits in found.items() if not (any(hits) if place in loose else all(hits))]


def _chosen(value: Any) -> bool:
    return isinstance(value, Choice) or (
        isinstance(value, tuple) and all(isinstance(each, Choice) for each in value)
    )


def test_every_answer_for_a_fund_is_in_the_folders_for_funds(
    planted: tuple[Planted, ...], outside: str
) -> None:
    assert _missing(tuple(each for each in planted if not _stays_home(each)), outside) == []


def test_every_other_answer_is_in_the_folder_for_the_makers(
    planted: tuple[Planted, ...], package: Packed
) -> None:
    assert _missing(tuple(each for each in planted if _stays_home(each)), package.read(HOME)) == []


def test_nothing_for_yourself_only_leaves_the_house(planted: tuple[Planted, ...], outside: str) -> None:
    own = [each for each in planted if each.own and not _chosen(each.value)]

    assert own
    assert [each.place for each in own if any(_stands(way, outside) for way in _own_ways(each.value))] == []


def _own_ways(value: Any) -> tuple[str, ...]:
    """How a value for yourself only would be written; of a day not its month alone, which others share."""
    return (day(value),) if isinstance(value, date) else _shown(value)


def _stands(words: str, text: str) -> bool:
    """Whether these words stand there on their own, not as a piece of a longer number or word."""
    return re.search(rf"(?<![\w.,]){re.escape(words)}(?![\w]|[.,]\d)", text) is not None


def test_exceptions_are_few() -> None:
    assert len(NOWHERE) <= 10
