"""What trainers, the group and a language checker may see: nothing of a kind that was not given."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Any

import pytest

from proposal.coaching.consent import own, shared, visible
from proposal.model.choices import YesNo
from proposal.model.course import Shown
from proposal.model.kind import Kind
from proposal.model.proposal import STEPS, Place, Unreadable
from proposal.model.question import Ask, asks
from tests.builders import PLANTED, Filled, filled, with_texts, without_consent

TEXTS, MONEY, PEOPLE = Shown.TEXTS, Shown.MONEY, Shown.PEOPLE
SETS = [frozenset(chosen) for size in range(4) for chosen in combinations(Shown, size)]
OF_MONEY = {"budget", "coverage", "funds", "following", "sending", "short"}
PERSONAL = ("name", "phone", "email", "address", "contact", "person", "signatory", "by_whom")
"""Words in the names of questions that ask who somebody is or how to reach them."""
OF_THINGS = {
    "audience.subgroups.name", "coverage.contributions.name", "evaluation.instruments.name",
    "initiatives.existing.name", "partners.partners.name", "volunteers.channels.name",
    "volunteers.first_contact",
    "volunteers.contact_norm", "volunteers.contact_lost", "audience.quotes.renamed",
    "funds.applications.phoned_on",
}  # fmt: skip
"""Questions that are named so but ask about no person."""


def _in_order(kinds: Iterable[Shown]) -> str:
    """What a test is called with these kinds: the same in every process, as sets are not."""
    return "+".join(sorted(kinds)) or "nothing"


@pytest.fixture(scope="module")
def whole() -> Filled:
    return filled(Kind.SERIES)


@pytest.mark.parametrize("kinds", SETS, ids=_in_order)
def test_no_answer_of_a_kind_that_was_not_given_is_left(whole: Filled, kinds: frozenset[Shown]) -> None:
    left = set(_marks(visible(whole.proposal, kinds)))

    given = (each.value for each in whole.planted if not each.own and _kinds(each.place) <= kinds)
    assert left == {mark for value in given for mark in _marks(value)}


@pytest.mark.parametrize("kinds", [each for each in SETS if MONEY not in each], ids=_in_order)
def test_without_money_no_amount_fund_or_line_is_left(whole: Filled, kinds: frozenset[Shown]) -> None:
    shown = visible(whole.proposal, kinds)

    assert (shown.costs.total, shown.plan.sources, shown.idea.amount) == (Decimal(0), (), None)
    assert (shown.organisation.reserves, shown.organisation.yearly_costs) == (None, None)
    assert shown.budget == replace(STEPS["budget"]())
    assert shown.funds == replace(STEPS["funds"]())


def test_what_is_for_the_makers_only_is_never_left(whole: Filled) -> None:
    left = set(_marks(visible(whole.proposal, frozenset(Shown))))

    assert not left & {mark for each in whole.planted if each.own for mark in _marks(each.value)}
    assert whole.proposal.pitch.four not in left


def test_everything_else_is_left_when_all_kinds_are_given(whole: Filled) -> None:
    shown = visible(whole.proposal, frozenset(Shown))

    assert (shown.costs, shown.plan) == (whole.proposal.costs, whole.proposal.plan)
    assert shown.activities == whole.proposal.activities


def test_of_a_person_without_consent_for_people_the_role_is_left(whole: Filled) -> None:
    shown = visible(whole.proposal, frozenset({TEXTS})).approach.people

    assert [each.name for each in shown] == ["", "", ""]
    assert [each.role for each in shown] == [each.role for each in whole.proposal.approach.people]


def test_references_to_rows_that_are_gone_are_gone_too(whole: Filled) -> None:
    lines = visible(whole.proposal, frozenset({MONEY})).budget.lines

    assert {(each.activities, each.quote_paper) for each in lines} == {((), "")}


def test_words_of_others_that_may_not_be_used_are_gone(whole: Filled) -> None:
    kept = visible(whole.proposal, frozenset(Shown)).audience.quotes

    assert [each.consent for each in kept] == [YesNo.YES] * 3
    assert visible(without_consent(whole.proposal), frozenset(Shown)).audience.quotes == ()


def test_a_member_sees_all_but_what_is_for_the_makers_only(whole: Filled) -> None:
    given = (each.value for each in whole.planted if not each.own)

    assert set(_marks(shared(whole.proposal))) == {mark for value in given for mark in _marks(value)}
    assert len(shared(without_consent(whole.proposal)).audience.quotes) == 3


@pytest.mark.parametrize(
    ("place", "for_makers"),
    [
        (Place("pitch", "four"), True),
        (Place("funds", "contacts"), True),
        (Place("funds", "said", "a"), True),
        (Place("funds", "notes", "a"), True),
        (Place("funds", "fund", "a"), False),
        (Place("funds", "", "a"), False),
        (Place("idea", "what"), False),
        (Place("", ""), False),
    ],
    ids=lambda each: f"{each.step}.{each.question}" if isinstance(each, Place) else None,
)
def test_place_is_for_the_makers_when_its_question_or_list_is(place: Place, for_makers: bool) -> None:
    assert own(place) is for_makers


@pytest.mark.parametrize(
    ("place", "kinds"),
    [
        (Place("activities", "start"), {TEXTS}),
        (Place("budget", "price", "budget-lines-1"), {MONEY}),
        (Place("organisation", "contact_phone"), {PEOPLE}),
        (Place("organisation", "reserves"), {PEOPLE, MONEY}),
        (Place("activities", "times", "activities-activities-2"), {TEXTS}),
        (Place("funds", "next_on", "funds-contacts-1"), None),
    ],
    ids=lambda each: f"{each.step}.{each.question}" if isinstance(each, Place) else _in_order(each or ()),
)
def test_what_could_not_be_read_is_left_with_its_kind_only(
    whole: Filled, place: Place, kinds: set[Shown] | None
) -> None:
    made = replace(whole.proposal, unreadable=(Unreadable(place, "tien of elf"),))

    seen = [bool(visible(made, each).unreadable) for each in SETS]

    assert seen == [kinds is not None and kinds <= each for each in SETS]


def test_a_question_that_asks_for_a_person_is_of_people_unless_it_asks_about_a_thing() -> None:
    asking = {
        place for place in _places() if any(word in place.rpartition(".")[2] for word in PERSONAL)
    } - OF_THINGS

    assert {place for place in asking if PEOPLE not in _kinds(place)} == {
        place for place in asking if _ask(place).own or _ask(place).refers
    }


def test_the_hardest_texts_are_blanked_as_well(whole: Filled) -> None:
    made = with_texts(whole.proposal, "geheim")

    assert "geheim" not in repr(visible(made, frozenset()))


def _marks(value: Any) -> Iterator[Any]:
    """Yield every text, number and day in `value` that was planted; each of them stands in one place."""
    if is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from _marks(getattr(value, each.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from _marks(part)
    elif value and (type(value) in (int, Decimal, date) or str(value).startswith(PLANTED)):
        yield value


def _kinds(place: str) -> frozenset[Shown]:
    """Return the kinds of an answer as the promise to participants says it: by step, amounts, and persons."""
    slug = place.partition(".")[0]
    told = {MONEY} if slug in OF_MONEY else {PEOPLE} if slug == "organisation" else set()
    return frozenset(told | ({_ask(place).tells} - {TEXTS}) or {TEXTS})


def _ask(place: str) -> Ask:
    slug, *names = place.split(".")
    ask = dict(asks(STEPS[slug]))[names[0]]
    return ask if len(names) == 1 or ask.row is None else dict(asks(ask.row))[names[1]]


def _places() -> Iterator[str]:
    for slug, answers in STEPS.items():
        for name, ask in asks(answers):
            yield from (
                (f"{slug}.{name}.{each}" for each, _ in asks(ask.row)) if ask.row else [f"{slug}.{name}"]
            )
