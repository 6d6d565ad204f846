"""Carrying over: what was written earlier stands above the later question, so that nothing is asked twice."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from flask_login import current_user

from budgets.text import Text, mark
from proposal.exchange.examples import example, headings
from proposal.model.change import Change
from proposal.model.proposal import Proposal
from proposal.model.question import answered
from proposal.steps import reading
from proposal.steps.course import step as step_of
from proposal.steps.step import Step
from proposal.store import answers, proposals, settling
from proposal.store.answers import Hand
from proposal.web import clock
from proposal.web.answering import telling


@dataclass(frozen=True)
class Flow:
    """The answer `source` ("step.question", or "step.list.question" in the same row) comes back at `to`."""

    source: str
    to: str


@dataclass(frozen=True)
class Growth:
    """A row of list `source` becomes one of list `to`; `columns` pairs its questions with those of the new.

    The first pair tells rows apart: what stands there already is not offered again. In `points` the new row
    keeps the id of the row it came from; nor is a row offered to which another points so.
    """

    source: str
    to: str
    columns: tuple[tuple[str, str], ...]
    text: Callable[[str], Text]
    points: str = ""


@dataclass(frozen=True)
class Earlier:
    """What was written at `title`; `copies` when it may be taken over into a field that is still empty."""

    title: Text
    text: str
    copies: bool


@dataclass(frozen=True)
class Offer:
    """A row, or all headings, that can be added with one click on the button of this deed."""

    text: Text
    deed: str


FLOWS = (
    Flow("idea.few_lines", "idea.what"),
    Flow("idea.for_whom", "audience.who"),
    Flow("idea.outcome", "scope.aim"),
    Flow("idea.what", "activities.activities"),
    Flow("idea.how", "approach.method"),
    Flow("idea.with_whom", "partners.partners"),
    Flow("idea.outcome", "results.results"),
    Flow("organisation.does", "letter.introduction"),
    Flow("idea.what", "letter.project"),
    Flow("audience.problems", "letter.background"),
    Flow("audience.why_now", "letter.urgency"),
    Flow("funds.applications.why_fits", "letter.letters.own_words"),
    Flow("idea.summary", "pitch.four"),
    Flow("pitch.four", "pitch.ten"),
)
GROWTHS = (
    Growth(
        "initiatives.existing",
        "partners.partners",
        (("name", "name"), ("agreed", "does")),
        lambda name: mark("Maak partner: {name}", name=name),
    ),
    Growth(
        "activities.activities",
        "budget.lines",
        (("needs", "description"),),
        lambda needs: mark("Zet in de begroting: {needs}", needs=needs),
        points="activities",
    ),
)
HEADINGS = {
    "budget.lines": ("category", mark("Begin met de kopjes uit het voorbeeld, zonder teksten en bedragen")),
    "approach.people": ("role", mark("Begin met de rollen uit het voorbeeld, zonder namen")),
}
"""Per list, the only question that a new project may take from an example."""

_BY_PLACE = {each.to: each for each in FLOWS}


def place_of(step: str, question: str, listed: str = "") -> str:
    """Return the name of a question in the tables above."""
    return ".".join(part for part in (step, listed, question) if part)


def earlier(proposal: Proposal, to: str, row: str = "", *, empty: bool = False) -> Earlier | None:
    """Return what was written earlier and belongs at question `to` ("step.question"), or None."""
    flow = _BY_PLACE.get(to)
    text = _text(proposal, flow.source, row) if flow is not None else ""
    if flow is None or not text.strip():
        return None
    return Earlier(step_of(flow.source.partition(".")[0]).title, text, copies=empty)


def offers(proposal: Proposal, to: str) -> tuple[Offer, ...]:
    """Return what can be added with one click to the list `to` ("step.list")."""
    listed = to.partition(".")[2]
    found = [
        Offer(growth.text(telling.shortened(text)), f"grow:{listed}:{row.id}")
        for growth in GROWTHS
        if growth.to == to
        for row, text in _growing(proposal, growth)
    ]
    if to in HEADINGS and not proposal.rows(to):
        found.append(Offer(HEADINGS[to][1], f"headings:{listed}"))
    return tuple(found)


def copy(proposal_id: int, step: Step, name: str, _row: str) -> str:
    """Take the earlier text over into the question with this name, when that is empty."""
    found = reading.find(step, name)
    loaded = proposals.load(proposal_id)
    if found is not None:
        place = found.place(step)
        to = place_of(step.slug, found.question.name, found.listed)
        text = earlier(loaded.proposal, to, found.row, empty=True)
        kept = loaded.answers.get(place)
        if text is not None and not (kept and (kept.typed or _filled(loaded.proposal, to, found.row))):
            change = Change(place, found.listed, text.text, text.text, kept.revision if kept else 0)
            answers.save(proposal_id, (change,), _hand())
    return f"f-{name}"


def grow(proposal_id: int, step: Step, listed: str, row: str) -> str:
    """Add a row to a list of this step from a row of another; returns the mark of the new row."""
    proposal = proposals.load(proposal_id).proposal
    for growth in GROWTHS:
        source = proposal.row(growth.source, row) if growth.to == f"{step.slug}.{listed}" else None
        if source is not None:
            columns = [(to, getattr(source, name)) for name, to in growth.columns if getattr(source, name)]
            points = [(growth.points, (row,))] if growth.points else []
            (added,) = settling.add_rows(proposal_id, step.slug, listed, [columns + points], _hand())
            return f"{listed}-{added}"
    return listed


def take_headings(proposal_id: int, step: Step, listed: str, _row: str) -> str:
    """Add a row for each heading of the example, while the list is empty."""
    proposal = proposals.load(proposal_id).proposal
    to = f"{step.slug}.{listed}"
    if to in HEADINGS and not proposal.rows(to):
        column = HEADINGS[to][0]
        named = headings(example(proposal.kind)).rows(to)
        rows: Iterable[list[tuple[str, Any]]] = ([(column, getattr(each, column))] for each in named)
        settling.add_rows(proposal_id, step.slug, listed, rows, _hand())
    return listed


def _growing(proposal: Proposal, growth: Growth) -> Iterable[tuple[Any, str]]:
    """Yield the rows that may grow, each with the text that tells it apart."""
    (source, to), *_ = growth.columns
    grown = proposal.rows(growth.to)
    there = {getattr(each, to).strip().casefold() for each in grown}
    pointed = {row for each in grown if growth.points for row in getattr(each, growth.points)}
    for row in proposal.rows(growth.source):
        text = getattr(row, source).strip()
        if text and text.casefold() not in there and row.id not in pointed:
            yield row, text


def _text(proposal: Proposal, source: str, row: str) -> str:
    slug, *listed, question = source.split(".")
    holder = proposal.row(f"{slug}.{listed[0]}", row) if listed else proposal.step(slug)
    return "" if holder is None else str(getattr(holder, question))


def _filled(proposal: Proposal, to: str, row: str) -> bool:
    return answered(_text(proposal, to, row))


def _hand() -> Hand:
    return Hand(current_user.id, "", clock.now())
