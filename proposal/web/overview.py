"""Overview: what the list of proposals and the task list show of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby

from budgets.text import Text
from proposal.checks import State, findings, progress, standing, state_of
from proposal.model.finding import Finding
from proposal.model.proposal import Proposal
from proposal.steps.course import COURSE
from proposal.steps.step import Step
from proposal.store import organisations, people, proposals, putaway
from proposal.store.proposals import Loaded
from proposal.web import clock


@dataclass(frozen=True)
class Card:
    """A proposal on the list: its title, how far it is, and where to go on."""

    id: int
    title: str
    practice: bool
    progress: Text
    step: str
    visited_at: datetime | None


@dataclass(frozen=True)
class Group:
    """The proposals of one organisation, or those without one (`id` None)."""

    id: int | None
    name: str
    cards: tuple[Card, ...]
    member: bool = False


@dataclass(frozen=True)
class Line:
    """A project of an organisation as its members see it; `reads` when this one may open it."""

    id: int
    title: str
    writers: tuple[int, ...]
    progress: Text
    costs: Decimal
    pledged: Decimal
    reads: bool


@dataclass(frozen=True)
class Task:
    """A line of the task list."""

    step: Step
    state: State
    at: datetime | None
    who: int | None


def groups(user_id: int) -> tuple[Group, ...]:
    """Return a user's proposals by organisation, also by one that has none; those without one come last."""
    mine = proposals.of_user(user_id)
    named = {each.id: each.name for each in organisations.of_user(user_id)}
    member = frozenset(named)
    named |= {each.organisation_id: organisations.name(each.organisation_id) for each in mine
              if each.organisation_id is not None and each.organisation_id not in named}  # fmt: skip
    found = [Group(number, name, _cards(mine, number), number in member) for number, name in named.items()]
    loose = _cards(mine, None)
    return (*found, Group(None, "", loose)) if loose or not found else tuple(found)


def _cards(mine: tuple[proposals.Listed, ...], organisation_id: int | None) -> tuple[Card, ...]:
    return tuple(_card(each) for each in mine if each.organisation_id == organisation_id)


def _card(listed: proposals.Listed) -> Card:
    proposal = proposals.load(listed.id).proposal
    found = still_standing(proposal, clock.today())
    return Card(listed.id, proposal.title, listed.practice, progress(proposal, found), listed.step or "idea",
                listed.visited_at)  # fmt: skip


def lines(organisation_id: int, user_id: int) -> tuple[Line, ...]:
    """Return the projects of an organisation as its members see them: only how they stand."""
    writing = {each.id for each in proposals.of_user(user_id)}
    found = proposals.of_organisation(organisation_id)
    return tuple(_line(number, shared or number in writing) for number, shared in found)


def _line(number: int, reads: bool) -> Line:
    proposal = proposals.load(number).proposal
    writers = tuple(each.user_id for each in people.writers(number))
    how_far = progress(proposal, still_standing(proposal, clock.today()))
    return Line(number, proposal.title, writers, how_far, proposal.costs.total, proposal.plan.pledged, reads)


@lru_cache(maxsize=MOST_KEPT)
def still_standing(loaded: Loaded, today: date) -> tuple[Finding, ...]:
    """Return the findings of a proposal that were not put away."""
    return standing(findings(loaded.proposal, today), loaded.away)


def chapters(loaded: Loaded, found: tuple[Finding, ...]) -> tuple[tuple[Text, tuple[Task, ...]], ...]:
    """Return the task list by chapter of the course."""
    grouped = groupby(tasks(loaded, found), lambda each: each.step.chapter)
    return tuple((chapter, tuple(of_chapter)) for chapter, of_chapter in grouped)


def tasks(loaded: Loaded, found: tuple[Finding, ...]) -> Iterator[Task]:
    """Yield every step with its state and its last change."""
    for step in COURSE:
        kept = [each for place, each in loaded.answers.items() if place.step == step.slug]
        last = max(kept, key=lambda each: each.at, default=None)
        state = state_of(loaded.proposal, step.slug, found)
        yield Task(step, state, last.at if last else None, last.who if last else None)
