"""The built-in examples: a project of ten months and a feast of one afternoon, both made up."""

from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from proposal.exchange.document import read
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.size import USUAL_WEEKS
from proposal.model.steps.approach import Approach, Person
from proposal.model.steps.budget import Budget, Line

LARGE = Path(__file__).with_name("example.json")
SMALL = Path(__file__).with_name("example-small.json")

LEAD_TIME = timedelta(weeks=USUAL_WEEKS)

LAST_DAY_OF_ANY_MONTH = 28


def example(kind: Kind) -> Proposal:
    """Return the example for this kind of project: the feast for a one-off event, else the long project."""
    return _read(SMALL if kind is Kind.EVENT else LARGE)


def moved(proposal: Proposal, today: date) -> Proposal:
    """Return the proposal with all dates moved by the same whole weeks, so weekdays stay what they were.

    It starts in the same month (September for the long example) of the first year that leaves funds their
    lead time. Years of figures and sources move along by whole years.
    """
    start = proposal.activities.start
    if start is None:
        return proposal
    by = _next(start, today + LEAD_TIME) - start
    found: Proposal = _later(proposal, by)
    month = found.idea.month
    return found if month is None else found.with_step("idea", month=month.replace(day=1))


def headings(proposal: Proposal) -> Proposal:
    """Return a proposal with only the names of cost categories and roles, each in a row of its own."""
    categories = dict.fromkeys(each.category for each in proposal.budget.lines if each.category)
    roles = dict.fromkeys(each.role for each in proposal.approach.people if each.role)
    lines = tuple(Line(f"line{number}", category=each) for number, each in enumerate(categories, 1))
    people = tuple(Person(f"person{number}", role=each) for number, each in enumerate(roles, 1))
    return Proposal(budget=Budget(lines=lines), approach=Approach(people=people))


@cache
def _read(path: Path) -> Proposal:
    return read(path.read_bytes())


def _next(start: date, earliest: date) -> date:
    """Return the first day from `earliest` on that has the weekday of `start`, on or just after its date."""
    year = earliest.year - 1
    while True:
        anniversary = date(year, start.month, min(start.day, LAST_DAY_OF_ANY_MONTH))
        found = anniversary + timedelta(days=(start.weekday() - anniversary.weekday()) % 7)
        if found >= earliest:
            return found
        year += 1


def _later(value: Any, by: timedelta) -> Any:
    """Return a date, a tuple, or a dataclass with all it holds, moved by `by`; other values as they are."""
    match value:
        case date():
            return value + by
        case tuple():
            return tuple(_later(each, by) for each in value)
        case _ if is_dataclass(value) and not isinstance(value, type):
            return replace(
                value,
                **{each.name: _answer(each.name, getattr(value, each.name), by) for each in fields(value)},
            )
        case _:
            return value


def _answer(name: str, value: Any, by: timedelta) -> Any:
    if name == "year" and isinstance(value, int):
        return value + round(by / timedelta(days=365.25))
    return _later(value, by)
