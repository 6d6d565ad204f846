"""The built-in examples are whole, add up, can be read by the pages, and move to the coming year."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from budgets.coverage import paid_twice
from budgets.text import dutch
from proposal.exchange.document import read, write
from proposal.exchange.examples import LARGE, LEAD_TIME, SMALL, example, headings, moved
from proposal.model.kind import Kind
from proposal.model.proposal import STEPS, Proposal
from proposal.model.question import Ask, answered, asks
from proposal.model.typed import words
from proposal.steps.course import COURSE
from proposal.steps.fields import Answer, Picks, RowPicks, Upload
from proposal.steps.step import SET_ASIDE

TODAY = date(2026, 11, 22)
BOTH = (example(Kind.SERIES), example(Kind.EVENT))
RELEASED = sorted((Path(__file__).parent / "released").glob("v*.json"))

NO_FILE = {"attachments.papers.file"}
"""The examples carry no attached files."""

NO_ALLOWANCE = {"budget.lines.recipients", "budget.lines.year", "budget.lines.own_reason"}
"""Nobody gets an allowance, and own hours have no price."""

NO_PERCENTAGE = {"budget.lines.percentage"}
"""Contingency is an amount in the large example, so that its sources pay it to the cent."""

NO_EXPERT = {"budget.lines.not_in_house", "budget.lines.person"}
"""No expert is hired for a feast."""

NO_NEED = {"initiatives.no_existing", "factors.no_failures", "evaluation.no_moments"}
"""The lists that these stand in for have rows."""

NO_HOURS = {"volunteers.hours"}
"""The hours of the helpers of the feast stand in its budget."""

NO_LEGAL_FORM = {"organisation.kvk", "organisation.rsin", "organisation.wbtr"}
"""A group without legal form has no such thing."""

NOT_YET = {
    "following.lives.listed", "following.lives.awarded", "following.lives.refusal", "following.lives.learned",
    "following.lives.thanks", "following.lives.thanks_on", "following.terms", "following.ticks",
}  # fmt: skip
"""The funds of the examples are in no list, and none of them said yes or no yet."""


@pytest.mark.parametrize("path", [LARGE, SMALL], ids=["large", "small"])
def test_example_is_written_as_the_program_writes_it(path: Path) -> None:
    assert write(read(path.read_bytes())) == path.read_bytes()


@pytest.mark.parametrize("path", RELEASED, ids=[each.stem for each in RELEASED])
def test_document_of_an_earlier_release_still_loads(path: Path) -> None:
    assert read(path.read_bytes()).title


def test_sums_of_the_large_example_are_known() -> None:
    proposal = example(Kind.SERIES)
    costs, plan = proposal.costs, proposal.plan
    assert (costs.total, costs.in_kind, costs.money) == (
        Decimal("13385.00"),
        Decimal("3925.00"),
        Decimal("9460.00"),
    )
    assert (plan.from_funds, plan.pledged) == (Decimal("6880.00"), Decimal("6505.00"))
    assert proposal.own_hours == 840
    assert dutch(proposal.balance.text) == "sluitend"


def test_sums_of_the_small_example_are_known() -> None:
    proposal = example(Kind.EVENT)
    costs = proposal.costs
    assert (costs.total, costs.in_kind, costs.money) == (
        Decimal("1570.00"),
        Decimal("150.00"),
        Decimal("1420.00"),
    )
    assert proposal.plan.from_funds == Decimal("500.00")
    assert proposal.own_hours == 140
    assert dutch(proposal.balance.text) == "sluitend"


@pytest.mark.parametrize("proposal", BOTH, ids=["large", "small"])
def test_example_pays_nothing_twice_and_has_one_person_in_charge(proposal: Proposal) -> None:
    assert paid_twice(proposal.costs, proposal.plan) == ()
    assert proposal.costs.left_out == ()
    assert proposal.lead is not None


def test_large_example_answers_every_question_of_longer_projects() -> None:
    assert _open(example(Kind.SERIES)) == NO_FILE | NO_ALLOWANCE | NO_PERCENTAGE | NO_NEED | NOT_YET


def test_small_example_answers_every_question_of_an_event() -> None:
    assert _open(example(Kind.EVENT)) == (
        NO_FILE | NO_ALLOWANCE | NO_EXPERT | NO_HOURS | NO_LEGAL_FORM | NOT_YET
    )


@pytest.mark.parametrize("proposal", BOTH, ids=["large", "small"])
def test_example_points_only_to_rows_that_are_there(proposal: Proposal) -> None:
    for place, values, ask in _asked(proposal):
        pointed = values if ask.refers else ()
        for row in (each for value in pointed for each in ((value,) if isinstance(value, str) else value)):
            assert row in ("", "*") or proposal.row(ask.refers, row) is not None, (place, row)
        if ask.follows:
            assert [each.id for each in values[0]] == [each.id for each in proposal.rows(ask.follows)]


@pytest.mark.parametrize("proposal", BOTH, ids=["large", "small"])
def test_every_answer_of_an_example_could_have_been_typed(proposal: Proposal) -> None:
    for place, field, value in _fields(proposal):
        assert _typed(field, value) == value, place
        assert not field.words or words(str(value)) <= field.words, place


@pytest.mark.parametrize("proposal", BOTH, ids=["large", "small"])
def test_texts_of_an_example_name_no_year_so_they_stay_true_when_it_moves(proposal: Proposal) -> None:
    for place, values, _ in _asked(proposal):
        for value in values:
            assert not (isinstance(value, str) and re.search(r"\b20[1-4]\d\b", value)), (place, value)


@pytest.mark.parametrize(
    "today", [TODAY, date(2026, 5, 4), date(2026, 5, 5), date(2028, 2, 29), date(2031, 9, 1)]
)
def test_example_moves_to_the_first_september_that_leaves_funds_their_time(today: date) -> None:
    start = moved(example(Kind.SERIES), today).activities.start
    assert start is not None
    assert start.month == 9
    assert start - today >= LEAD_TIME
    assert start.replace(year=start.year - 1) - today < LEAD_TIME


@pytest.mark.parametrize("proposal", BOTH, ids=["large", "small"])
def test_moved_example_keeps_its_weekdays_and_its_sums(proposal: Proposal) -> None:
    later = moved(proposal, TODAY)
    pairs = list(zip(_dates(proposal), _dates(later), strict=True))
    assert {old.weekday() - new.weekday() for old, new in pairs} == {0}
    assert len({new - old for old, new in pairs}) == 1
    assert later.costs == proposal.costs
    assert later.activities.start is not None
    assert later.idea.month == later.activities.start.replace(day=1)


def test_moved_example_takes_the_years_of_its_figures_along() -> None:
    before, after = example(Kind.SERIES), moved(example(Kind.SERIES), TODAY)
    years = [
        (old.year, new.year) for old, new in zip(before.audience.figures, after.audience.figures, strict=True)
    ]
    assert years == [(2026, 2027), (2025, 2026), (2025, 2026)]


def test_proposal_without_a_start_stays_as_it_is() -> None:
    assert moved(Proposal(), TODAY) == Proposal()


def test_headings_take_over_names_of_categories_and_roles_only() -> None:
    taken = headings(example(Kind.SERIES))
    assert [each.category for each in taken.budget.lines][:2] == ["Ruimte", "Docenten en sprekers"]
    assert taken.approach.people[0].role == "Projectleider"
    assert taken.costs.total == 0
    bare = headings(taken)
    assert bare == taken
    assert not any(taken.begun(slug) for slug in STEPS if slug not in ("budget", "approach"))


def _asked(proposal: Proposal) -> Iterator[tuple[str, tuple[Any, ...], Ask]]:
    """Yield every question its kind is asked, with place and values: for a column those of all rows."""
    for slug in STEPS:
        for name, ask in proposal.asks(slug):
            if name in SET_ASIDE:
                continue
            value = getattr(proposal.step(slug), name)
            yield f"{slug}.{name}", (value,), ask
            for column, inner in asks(ask.row) if ask.row and value else ():
                yield f"{slug}.{name}.{column}", tuple(getattr(row, column) for row in value), inner


def _open(proposal: Proposal) -> set[str]:
    return {place for place, values, _ in _asked(proposal) if not any(answered(each) for each in values)}


def _fields(proposal: Proposal) -> Iterator[tuple[str, Answer, Any]]:
    """Yield every answer with its place and the field that asks it."""
    for step in COURSE:
        for question in step.questions:
            value = getattr(proposal.step(step.slug), question.name)
            if question.field is not None:
                yield f"{step.slug}.{question.name}", question.field, value
            for column in question.columns:
                for row in value:
                    assert column.field is not None
                    yield f"{step.slug}.{row.id}.{column.name}", column.field, getattr(row, column.name)


def _typed(field: Answer, value: Any) -> Any:
    """Return what the field reads back when `value` is shown in it and posted again."""
    if isinstance(field, Upload) or not answered(value):
        return value
    if isinstance(field, Picks | RowPicks):
        found = field.read_all(list(value))
        return value if set(found) == set(value) else found
    return field.read_all([field.shown(value)])


def _dates(value: Any) -> Iterator[date]:
    if isinstance(value, date):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _dates(each)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            if name != "month":
                yield from _dates(getattr(value, name))
