"""Homework: what counts as handed in, in words for participants and trainers alike."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from types import MappingProxyType
from typing import Any

from budgets.text import Text, mark
from proposal.model.course import Homework
from proposal.model.kind import Kind
from proposal.model.proposal import Place, Proposal
from proposal.model.question import answered, asks
from proposal.model.steps.idea import FIVE_QUESTIONS, ONE_PAGE
from proposal.model.typed import words

FEWEST_WORDS = 10
"""Of a few lines on an idea: two short sentences."""


@dataclass(frozen=True)
class Point:
    """One thing that homework asks: `place` is where it is made, `yet` tells more of what is missing.

    Nothing hangs on a point that is not there: a draft may be wrong, and is handed in all the same.
    """

    label: Text
    place: Place
    there: bool
    yet: Text | None = None


_A4 = {
    "what": mark("Wat je gaat doen"),
    "for_whom": mark("Voor wie"),
    "with_whom": mark("Met wie"),
    "how": mark("Hoe"),
    "outcome": mark("Met welk resultaat"),
}
_KINDLY = {
    Homework.LINES: mark("Schrijf op wat in je opkomt. Er is nog niets goed of fout."),
    Homework.A4: mark(
        "Je eerste A4 mag rammelen. Van een plan dat nog niet klopt, leert de hele groep het meest."
    ),
    Homework.BUDGET: mark(
        "Je eerste begroting mag gaten hebben en hoeft nog niet te kloppen. "
        "Hoe je een goede maakt, leer je op de avond zelf."
    ),
    Homework.FINISHED: mark("Lukt het niet helemaal? Lever dan in wat je hebt, en zeg wat er nog komt."),
}
_AS_IT_IS = mark("Lever gerust in wat je hebt. Ook met half werk kunnen je begeleiders je verder helpen.")


def points(
    wanted: Homework, proposal: Proposal, busy: Mapping[str, Text] = MappingProxyType({})
) -> tuple[Point, ...]:
    """Return what this homework asks, and whether it is there (`vip-course.md`, sections 2 and 3).

    `busy` are the titles, by slug, of the steps that have questions of their core open.
    """
    found = tuple(_RULES[wanted](proposal))
    return (*found, *_everything(busy)) if wanted is Homework.FINISHED else found


def rule(wanted: Homework) -> tuple[Text, ...]:
    """Return in words what counts as handed in."""
    return tuple(each.label for each in points(wanted, Proposal()))


def kindly(wanted: Homework) -> Text:
    """Return what takes away the fear of handing in something that is not right yet."""
    return _KINDLY.get(wanted, _AS_IT_IS)


def _lines(proposal: Proposal) -> Iterator[Point]:
    told = words(proposal.idea.few_lines) + words(proposal.idea.what)
    label = mark("Een paar zinnen over je idee, samen minstens {fewest} woorden", fewest=FEWEST_WORDS)
    yield Point(label, Place("idea", "few_lines"), told >= FEWEST_WORDS, _counted(told))


def _a4(proposal: Proposal) -> Iterator[Point]:
    for name in FIVE_QUESTIONS:
        yield Point(_A4[name], Place("idea", name), answered(getattr(proposal.idea, name)))
    count = sum(words(getattr(proposal.idea, name)) for name in FIVE_QUESTIONS)
    label = mark("Samen passen ze op één A4: hoogstens {most} woorden", most=ONE_PAGE)
    yield Point(label, Place("idea", "what"), 0 < count <= ONE_PAGE, _counted(count))


def _counted(count: int) -> Text | None:
    return mark("het zijn er nu {count}", count=count) if count else None


def _budget(proposal: Proposal) -> Iterator[Point]:
    label = mark("Een begroting met minstens één post met een bedrag")
    yield Point(label, Place("budget", "lines"), bool(proposal.costs.total))


def _seven_points(proposal: Proposal) -> Iterator[Point]:
    """The homework of meeting 3; what a one-off event is not asked is not asked here either."""
    event = proposal.kind is Kind.EVENT
    yield _core(proposal, event)
    yield _planning(proposal)
    yield _any(proposal, mark("Partners: met wie"), "partners", "partners")
    yield _any(proposal, mark("Resultaten: wat er straks anders is"), "results", "results")
    factors = ("setback",) if event else ("failures", "no_failures", "successes")
    yield _any(proposal, mark("Wat helpt, en wat kan tegenvallen"), "factors", *factors)
    evaluation = ("look_back",) if event else ("how", "moments")
    yield _any(proposal, mark("Evaluatie: hoe je weet of het lukte"), "evaluation", *evaluation)
    if not event:
        yield _any(proposal, mark("Wat er daarna komt"), "evaluation", "next_steps")


def _core(proposal: Proposal, event: bool) -> Point:
    """The first of the seven points, which tells what to begin with. Of an event the A4 tells enough."""
    spared = not proposal.needs("scope")
    parts = (
        (mark("het doel"), "idea.outcome" if spared else "scope.aim"),
        (mark("de activiteiten"), "activities.activities"),
        (mark("de werkwijze"), "idea.how" if event else "approach.method"),
    )
    missing = next(((what, place) for what, place in parts if not _says(_at(proposal, place))), None)
    label = mark("Doel, activiteiten en werkwijze")
    if missing is None:
        return Point(label, _place(parts[0][1]), True)
    what, place = missing
    return Point(label, _place(place), False, mark("nog te doen: {what}", what=what))


def _planning(proposal: Proposal) -> Point:
    known = proposal.activities
    dated = known.start or any(each.starts or each.dates for each in known.activities)
    return Point(mark("Planning: wanneer gebeurt wat"), Place("activities", "activities"), bool(dated))


def _letter(proposal: Proposal) -> Point:
    return _any(proposal, mark("Je brief: wat je het fonds over het project vertelt"), "letter", "project")


def _plan(proposal: Proposal) -> Iterator[Point]:
    yield _any(proposal, mark("Voor wie het is"), "audience", "who")
    yield from _seven_points(proposal)
    yield from _budget(proposal)


def _plan_and_letter(proposal: Proposal) -> Iterator[Point]:
    yield from _seven_points(proposal)
    yield _letter(proposal)


def _whole(proposal: Proposal) -> Iterator[Point]:
    yield from _plan(proposal)
    paid = Place("coverage", "contributions")
    yield Point(mark("Dekkingsplan: wie betaalt wat"), paid, bool(proposal.plan.sources))
    yield _any(proposal, mark("Minstens één fonds op je fondsenlijst"), "funds", "applications")
    yield _letter(proposal)


def _finished(proposal: Proposal) -> Iterator[Point]:
    yield from _whole(proposal)
    even = bool(proposal.costs.total) and proposal.balance.balanced
    label = mark("Begroting en dekkingsplan komen op hetzelfde bedrag uit")
    yield Point(label, Place("coverage", "contributions"), even)


def _everything(busy: Mapping[str, Text]) -> Iterator[Point]:
    """Yield a point for each step with core questions open, else one that there is none."""
    if not busy:
        label = mark("Van elk onderdeel zijn de belangrijkste vragen beantwoord")
        yield Point(label, Place("idea", ""), True)
    for slug, title in busy.items():
        label = mark("{step}: de belangrijkste vragen beantwoord", step=title)
        yield Point(label, Place(slug, ""), False)


def _any(proposal: Proposal, label: Text, slug: str, *names: str) -> Point:
    """Return a point that is there when one of these questions is answered, or the step is set aside."""
    told = any(_says(getattr(proposal.step(slug), each)) for each in names)
    return Point(label, Place(slug, names[0]), told or not proposal.needs(slug))


def _says(value: Any) -> bool:
    """Whether a question was answered; a list is when one of its rows says something."""
    if isinstance(value, tuple) and value and is_dataclass(value[0]):
        return any(answered(getattr(row, name)) for row in value for name, _ in asks(type(row)))
    return answered(value)


def _at(proposal: Proposal, place: str) -> Any:
    slug, _, name = place.partition(".")
    return getattr(proposal.step(slug), name)


def _place(place: str) -> Place:
    slug, _, name = place.partition(".")
    return Place(slug, name)


_RULES: dict[Homework, Callable[[Proposal], Iterator[Point]]] = {
    Homework.LINES: _lines,
    Homework.A4: _a4,
    Homework.BUDGET: _budget,
    Homework.SEVEN_POINTS: _seven_points,
    Homework.LETTER: _plan_and_letter,
    Homework.PLAN: _plan,
    Homework.WHOLE: _whole,
    Homework.FINISHED: _finished,
}
