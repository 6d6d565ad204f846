"""States: how far each step is, counted from the answers whenever it is asked."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from budgets.budget import CostKind
from budgets.choice import Choice
from budgets.text import Text, mark, mark_count
from proposal.checks.asking import explained
from proposal.model.choices import PaperState
from proposal.model.finding import Finding, Weight
from proposal.model.proposal import NO_STEPS, STEPS, Place, Proposal
from proposal.model.question import Ask, answered, asks
from proposal.model.steps.activities import Activity
from proposal.model.steps.attachments import Paper
from proposal.model.steps.budget import Line

COURSE = tuple(slug for slug in STEPS if slug not in NO_STEPS)
"""The steps in the order of the course."""

READ_ONCE_MORE = "letter"
"""Where one goes on when every step is done."""


class State(Choice):
    """How far a step is; nobody sets it."""

    NEW = "new", mark("Nog niet begonnen")
    BUSY = "busy", mark("Bezig")
    DONE = "done", mark("Klaar")
    POINTS = "points", mark("Aandachtspunten")
    SKIPPED = "skipped", mark("Niet nodig")


def state_of(proposal: Proposal, slug: str, found: Iterable[Finding]) -> State:
    """Return how far step `slug` is; `found` are the findings that stand.

    Complete is: every asked core question is answered. A tip leaves a complete step done; anything heavier
    gives it points. A practice copy never becomes done.
    """
    if not proposal.needs(slug):
        return State.SKIPPED
    if not _begun(proposal, slug):
        return State.NEW
    if core_open(proposal, slug) or proposal.practice:
        return State.BUSY
    heavy = any(each.place.step == slug and each.weight is not Weight.TIP for each in found)
    return State.POINTS if heavy else State.DONE


def done(proposal: Proposal, slug: str, found: Iterable[Finding]) -> bool:
    """Return whether a step counts as done: complete, and nothing in it 'moet kloppen'."""
    complete = state_of(proposal, slug, ()) is State.DONE
    return complete and not any(each.place.step == slug and each.weight is Weight.MUST for each in found)


def core_open(proposal: Proposal, slug: str) -> tuple[Place, ...]:
    """Return the core questions of a step that this kind of project is asked and that are still open.

    A list of the core is answered when it has a row, and each row has the core of a row. A list that follows
    another has its rows. An empty list is answered as well when its makers said why it is not needed.
    """
    core = ((name, ask) for name, ask in proposal.asks(slug) if proposal.kind in ask.core)
    return tuple(place for name, ask in core for place in _open(proposal, slug, name, ask))


def progress(proposal: Proposal, found: Iterable[Finding]) -> Text:
    """Return how many of the steps that are needed are done, in words."""
    needed = [slug for slug in COURSE if proposal.needs(slug) and _asks_something(proposal, slug)]
    found = tuple(found)
    count = sum(done(proposal, slug, found) for slug in needed)
    return mark("{count} van de {all} onderdelen klaar", count=count, all=len(needed))


def _asks_something(proposal: Proposal, slug: str) -> bool:
    """Whether a step has core questions for this kind of project, or the makers began it all the same."""
    core = any(proposal.kind in ask.core for _, ask in proposal.asks(slug))
    return core or _begun(proposal, slug)


def next_step(proposal: Proposal, found: Iterable[Finding]) -> str:
    """Return the slug of the next sensible step: the first with core questions open, else with a finding."""
    needed = [slug for slug in COURSE if proposal.needs(slug)]
    incomplete = (slug for slug in needed if core_open(proposal, slug))
    with_findings = (each.place.step for each in found if each.place.step in needed)
    return next(incomplete, None) or next(with_findings, READ_ONCE_MORE)


def open_points(
    proposal: Proposal, found: Iterable[Finding], title: Callable[[str], Text]
) -> tuple[Text, ...]:
    """Return what is still open, for the list in a concept; `title` gives the title of a step."""
    steps = tuple(text for slug in COURSE for text in _open_step(proposal, slug, title))
    musts = (each for each in found if each.weight is Weight.MUST and each.place.step in COURSE)
    return steps + tuple(
        mark("{step}: {what}", step=title(each.place.step), what=each.text) for each in musts
    )


def _open_step(proposal: Proposal, slug: str, title: Callable[[str], Text]) -> Iterator[Text]:
    count = len(core_open(proposal, slug)) if proposal.needs(slug) else 0
    if count:
        yield mark_count(
            "{step}: nog {count} vraag open", "{step}: nog {count} vragen open", count, step=title(slug)
        )


def _open(proposal: Proposal, slug: str, name: str, ask: Ask) -> Iterator[Place]:
    answer = getattr(proposal.step(slug), name)
    if ask.row is None:
        if not answered(answer):
            yield Place(slug, name)
        return
    own = {each.id: each for each in answer}
    ids = [each.id for each in proposal.rows(ask.follows)] if ask.follows else list(own)
    if not ids and not _not_needed(proposal, slug, name):
        yield Place(slug, name)
    core = [column for column, of_row in asks(ask.row) if proposal.kind in of_row.core]
    for row in ids:
        empty = (each for each in core if not answered(getattr(own.get(row), each, None)))
        yield from (Place(slug, each, row) for each in empty if _wanted(proposal, own.get(row), each))


def _not_needed(proposal: Proposal, slug: str, name: str) -> bool:
    """Whether a list may stay empty: its makers said why, or what it asks stands elsewhere."""
    return explained(proposal, slug, name) or _stands_elsewhere(proposal, slug)


def _stands_elsewhere(proposal: Proposal, slug: str) -> bool:
    """Whether funds and gifts, which are entered on other pages, pay for everything already."""
    return slug == "coverage" and bool(proposal.plan.sources) and proposal.balance.balanced


def _wanted(proposal: Proposal, row: object, column: str) -> bool:
    """Whether a row needs a core column.

    A cost line needs what its kind counts with, a paper that goes along its file, and an activity its
    beginning unless its days are told one by one.
    """
    if isinstance(row, Line) and column not in ("kind", "description"):
        counts = ("quantity",) if row.kind is CostKind.OWN_HOURS else ("quantity", "price")
        return column in counts and row.id in {each.id for each in proposal.costs.left_out}
    if isinstance(row, Paper) and column == "file":
        return row.state is PaperState.ADDED
    if isinstance(row, Activity) and column == "starts":
        return not row.dates
    return True


def _begun(proposal: Proposal, slug: str) -> bool:
    """Whether anything was answered; a row that was only added, or came with another list, is no answer."""
    answers = proposal.step(slug)
    return any(_says(getattr(answers, name), ask) for name, ask in asks(type(answers)))


def _says(value: Any, ask: Ask) -> bool:
    if ask.row is None:
        return answered(value)
    return any(answered(getattr(row, column)) for row in value for column, _ in asks(ask.row))
