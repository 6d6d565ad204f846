"""Overview: what the list of proposals and the task list show of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from itertools import groupby

from budgets.text import Text, mark
from proposal.checks import State, core_open, findings, fit, next_step, progress, standing, state_of
from proposal.checks import beside as gravest
from proposal.model.finding import Finding
from proposal.model.proposal import Proposal
from proposal.steps.course import COURSE, step
from proposal.steps.step import Step
from proposal.store import language_check, organisations, people, proposals
from proposal.store.loading import MOST_KEPT, Kept
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
class Checking:
    """A project of which one checks the language; `signed_at` is None while one did not sign it off."""

    id: int
    title: str
    signed_at: datetime | None


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
    named |= organisations.names({each.organisation_id or 0 for each in mine} - {0} - member)
    whole = {each.proposal.id: each for each in proposals.load_all(each.id for each in mine)}
    cards = [(each.organisation_id, _card(each, whole[each.id])) for each in mine if each.id in whole]
    found = [Group(number, name, _of(cards, number), number in member) for number, name in named.items()]
    loose = _of(cards, None)
    return (*found, Group(None, "", loose)) if loose or not found else tuple(found)


def choices(user_id: int) -> tuple[tuple[int, str], ...]:
    """Return (number, title) of a user's proposals, the last visited first, practice copies left out."""
    mine = [each.id for each in proposals.of_user(user_id) if not each.practice]
    titles = {each.proposal.id: each.proposal.title for each in proposals.load_all(mine)}
    return tuple((number, titles[number]) for number in mine)


def checking(user_id: int) -> tuple[Checking, ...]:
    """Return the projects of which a user checks the language, the first asked first."""
    asked = dict(language_check.of_user(user_id))
    return tuple(
        Checking(each.proposal.id, each.proposal.title, asked[each.proposal.id])
        for each in (proposals.load_all(asked) if asked else ())
    )


def _of(cards: list[tuple[int | None, Card]], organisation_id: int | None) -> tuple[Card, ...]:
    return tuple(card for owner, card in cards if owner == organisation_id)


def _card(listed: proposals.Listed, loaded: Loaded) -> Card:
    return Card(listed.id, loaded.proposal.title, listed.practice, how_far(loaded, clock.today()),
                listed.step or "idea", listed.visited_at)  # fmt: skip


def lines(organisation_id: int, user_id: int) -> tuple[Line, ...]:
    """Return the projects of an organisation as its members see them: only how they stand."""
    writing = {each.id for each in proposals.of_user(user_id)}
    shared = dict(proposals.of_organisation(organisation_id))
    writers = people.writers_of(shared)
    found = proposals.load_all(shared)
    return tuple(
        _line(each, writers[each.proposal.id], shared[each.proposal.id] or each.proposal.id in writing)
        for each in found
    )


def _line(loaded: Loaded, writers: tuple[int, ...], reads: bool) -> Line:
    proposal = loaded.proposal
    return Line(proposal.id, proposal.title, writers, how_far(loaded, clock.today()), proposal.costs.total,
                proposal.plan.pledged, reads)  # fmt: skip


@lru_cache(maxsize=MOST_KEPT)
def asked(loaded: Loaded, today: date) -> tuple[Finding, ...]:
    """Return all findings of a proposal, also those that were put away."""
    return findings(loaded.proposal, today)


@lru_cache(maxsize=MOST_KEPT)
def still_standing(loaded: Loaded, today: date) -> tuple[Finding, ...]:
    """Return the findings of a proposal that were not put away."""
    return standing(asked(loaded, today), loaded.away)


@lru_cache(maxsize=MOST_KEPT)
def beside(loaded: Loaded, today: date, slug: str) -> tuple[Finding, ...]:
    """Return the gravest findings of one step that were not put away."""
    return gravest(still_standing(loaded, today), slug)


@lru_cache(maxsize=MOST_KEPT)
def fitting(loaded: Loaded, today: date) -> tuple[Text, ...]:
    """Return in words whether a fund could help."""
    return fit(loaded.proposal, today)


@lru_cache(maxsize=MOST_KEPT)
def how_far(loaded: Loaded, today: date) -> Text:
    """Return in words how many steps of a proposal are done, or filled in where it is a practice copy."""
    if loaded.proposal.practice:
        return _practised(loaded.proposal)
    return progress(loaded.proposal, still_standing(loaded, today))


@lru_cache(maxsize=MOST_KEPT)
def onward(loaded: Loaded, today: date) -> Step:
    """Return the next sensible step of a proposal; a practice copy is walked through from the start."""
    if loaded.proposal.practice:
        return COURSE[0]
    return step(next_step(loaded.proposal, still_standing(loaded, today)))


def _practised(proposal: Proposal) -> Text:
    """A practice copy is never done (see `state_of`), so what counts is what is filled in."""
    needed = [each.slug for each in COURSE if proposal.needs(each.slug)]
    count = sum(proposal.begun(slug) and not core_open(proposal, slug) for slug in needed)
    return mark("Oefenkopie: {count} van de {all} onderdelen ingevuld", count=count, all=len(needed))


def put_away(loaded: Loaded, today: date) -> tuple[tuple[Finding, str], ...]:
    """Return the findings that the makers put away, each with the reason they gave."""
    found = asked(loaded, today)
    standing_still = frozenset(still_standing(loaded, today))
    reasons = {(each.code, each.place): each.reason for each in loaded.away}
    return tuple((each, reasons[each.code, each.place]) for each in found if each not in standing_still)


@lru_cache(maxsize=MOST_KEPT)
def chapters(loaded: Loaded, today: date) -> tuple[tuple[Text, tuple[Task, ...]], ...]:
    """Return the task list by chapter of the course."""
    grouped = groupby(_tasks(loaded, today), lambda each: each.step.chapter)
    return tuple((chapter, tuple(of_chapter)) for chapter, of_chapter in grouped)


def _tasks(loaded: Loaded, today: date) -> Iterator[Task]:
    """Yield every step with its state and its last change."""
    found, last = still_standing(loaded, today), _last(loaded)
    for each in COURSE:
        change = last.get(each.slug)
        state = state_of(loaded.proposal, each.slug, found)
        yield Task(each, state, change.at if change else None, change.who if change else None)


def _last(loaded: Loaded) -> dict[str, Kept]:
    found: dict[str, Kept] = {}
    for place, each in loaded.answers.items():
        if place.step not in found or each.at > found[place.step].at:
            found[place.step] = each
    return found
