"""Places: every question, row and cell of a draft that can be spoken of, with its text in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from budgets.text import Text, mark
from proposal.coaching.consent import seen
from proposal.model.course import Shown
from proposal.model.proposal import STEPS, Place, Proposal
from proposal.model.question import asks
from proposal.steps.course import COURSE, PAGES
from proposal.steps.fields import Line, Prose
from proposal.steps.step import Question, Step
from proposal.web import access
from proposal.web.answering import telling
from proposal.web.say import language, say, speaking

WHOLE = Place("", "")
"""The draft as a whole."""
WHOLE_PLAN = mark("Het hele plan")
NOWHERE = Place("", "", "-")
"""No place at all: what an address names that the course does not have."""


@dataclass(frozen=True)
class Spot:
    """A place in a draft and what stands there: `question` is None for a step or a row.

    `listed` is the repeating question of a row or a cell, and `label` the words by which one knows the row.
    """

    place: Place
    caption: Text
    text: str = ""
    question: Question | None = None
    listed: Question | None = None
    label: str = ""

    @property
    def rewordable(self) -> bool:
        """Whether another wording can be proposed: only where people type the words themselves."""
        return self.question is not None and type(self.question.field) in (Line, Prose)

    @property
    def key(self) -> str:
        """Its mark on the page of the draft."""
        return key(self.place)

    @property
    def home(self) -> Place:
        """The place under which it is drawn: for a row or a cell its list."""
        return self.place if self.listed is None else Place(self.place.step, self.listed.name)


def key(place: Place) -> str:
    """Return a place as it stands in an address and as a mark on the page: step, row and question."""
    return f"{place.step}-{place.row}-{place.question}"


def place_of(key: str) -> Place:
    """Return the place of a `key`; NOWHERE for what is none."""
    step, row, question = (*key.split("-"), "", "")[:3]
    return Place(step, question, row) if key == "--" or step in PAGES else NOWHERE


def of_draft(proposal: Proposal) -> dict[Place, Spot]:
    """Return every place of the course in reading order, with what stands there."""
    return {WHOLE: Spot(WHOLE, WHOLE_PLAN)} | {
        each.place: each for step in COURSE for each in of_step(step, telling.lines(step, proposal), proposal)
    }


def called(place: Place, spots: Mapping[Place, Spot]) -> Text:
    """Return what people call a place: its question, or the list or step in which it stands or stood."""
    spot = spots.get(place)
    if spot is not None and spot.question is not None:
        return spot.caption
    if spot is not None and spot.listed is not None:
        return spot.listed.caption
    return PAGES[place.step].title if place.step in PAGES else WHOLE_PLAN


def in_dutch(proposal: Proposal, spots: dict[Place, Spot]) -> dict[Place, Spot]:
    """Return the places of a draft as told in Dutch; `spots` are those in the language of the reader.

    So a comment knows what it was about in one language, and readers of another see no change that is none.
    """
    if language() == "nl":
        return spots
    with speaking("nl"):
        return of_draft(proposal)


def of_step(step: Step, lines: tuple[telling.Line, ...], proposal: Proposal) -> Iterator[Spot]:
    """Yield the places of a step, in reading order; `lines` are its questions as `telling` tells them."""
    yield Spot(Place(step.slug, ""), step.title)
    for each in lines:
        place = Place(step.slug, each.question.name)
        rows = tuple(_rows(step, each, proposal))
        text = "\n".join(spot.text for spot in rows if spot.question is None) if rows else each.answer
        yield Spot(place, each.question.caption, text, each.question)
        yield from rows


def sees(shown: frozenset[Shown] | None, place: Place) -> bool:
    """Whether someone who sees these kinds of answer, or what `access` tells if None, may hear of a place.

    Of a row that is gone it is not known in which list it stood, so all that could be are asked.
    """
    if not (place.row or place.question):
        return True
    if shown is None:
        return access.tells(place)
    if not place.row:
        return place.question in seen(place.step, "", shown)
    lists = [(name, ask.row) for name, ask in asks(STEPS[place.step]) if ask.row]
    columns = [(name, {each for each, _ in asks(row)}) for name, row in lists]
    if place.question:
        return all(place.question in seen(place.step, name, shown) for name, has in columns
                   if place.question in has)  # fmt: skip
    return all(has <= seen(place.step, name, shown) for name, has in columns)


def _rows(step: Step, line: telling.Line, proposal: Proposal) -> Iterator[Spot]:
    """Yield the rows of a repeating question, each followed by its cells."""
    if line.question.rows is None:
        return
    rows = proposal.rows(f"{step.slug}.{line.question.name}")
    for number, (row, cells) in enumerate(zip(rows, line.rows, strict=True), 1):
        label = telling.label_in(line.question, row, proposal) or say(
            mark("{one} {number}", one=line.question.rows.one, number=number)
        )
        text = "; ".join(cell.answer for cell in cells if cell.answer)
        yield Spot(Place(step.slug, "", row.id), line.question.rows.one, text, None, line.question, label)
        for cell in cells:
            place = Place(step.slug, cell.question.name, row.id)
            yield Spot(place, cell.question.caption, cell.answer, cell.question, line.question, label)
