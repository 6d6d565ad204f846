"""Excerpts: what one reads in the documents of the answers of one step."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import Any

from proposal.documents.blocks import Letterhead, Picture
from proposal.documents.budget_paper import BUDGET_OUTLINE, budget
from proposal.documents.edition import STILL_OPEN, Edition
from proposal.documents.first_page import first_page
from proposal.documents.fund_list import fund_list
from proposal.documents.letter import letter
from proposal.documents.organisation_paper import organisation
from proposal.documents.outline import EVENT_OUTLINE, OUTLINE, Part, plan
from proposal.documents.pictures.phone import on_phone
from proposal.documents.pitch import pitch
from proposal.documents.preview import preview
from proposal.documents.word.paper import Paper
from proposal.documents.word.running import running


@dataclass(frozen=True)
class Excerpt:
    """What one document says of a step, as HTML, and what stands at the top of its sheet.

    `running` is what the header says, "" where a letter opens with its own head; `marking` stands there in
    both. `home` when the document stays with the makers.
    """

    document: str
    running: str
    marking: str
    home: bool
    html: str


@dataclass(frozen=True)
class _Source:
    """A document; the whole of it tells of `steps`, or each part of its `outline` tells of its own."""

    document: str
    make: Callable[[Edition], Paper]
    steps: tuple[str, ...] = ()
    outline: tuple[Part[Any], ...] = ()
    home: bool = False

    def tells_of(self, step: str) -> bool:
        return step in self.steps or any(step in part.steps for part in self.outline)

    def shows(self, step: str, title: str) -> bool:
        """Whether the part with this main heading tells of the step; what is open tells of none."""
        if step in self.steps:
            return title != STILL_OPEN
        return any(part.title == title and step in part.steps for part in self.outline)


_ALIKE = (
    _Source("Projectplan", plan, outline=(*OUTLINE, *EVENT_OUTLINE)),
    _Source("Begroting en dekkingsplan", budget, outline=BUDGET_OUTLINE),
    _Source("Informatie over de organisatie", organisation, ("organisation",)),
    _Source("Fondsenlijst", fund_list, ("funds", "sending")),
    _Source("A4", first_page, ("idea",), home=True),
    _Source("Presentatie", pitch, ("pitch",), home=True),
)
LETTER_STEPS = ("letter", "attachments", "funds")
"""The steps of which letters tell, all of them to the same effect except for what is for one fund alone."""


def excerpts(edition: Edition, step: str, application: str = "") -> tuple[Excerpt, ...]:
    """What the documents say of this step, without those that say nothing yet.

    Of the letters only the one for this application is read; NoSuchApplication when there is none.
    """
    told = (source for source in _sources(application) if source.tells_of(step))
    phone = on_phone(edition.proposal)
    made = (_excerpt(source, source.make(edition), step, phone) for source in told)
    return tuple(each for each in made if each.html)


def samples(edition: Edition, parts: int) -> tuple[Excerpt, ...]:
    """The cover of the plan, the letter to the first fund, and so many parts of the budget, the words above
    them being one.
    """
    phone, seen = on_phone(edition.proposal), count()
    first = edition.proposal.funds.applications[:1]
    letters = (_Source("Brief", partial(letter, application=each.id), LETTER_STEPS) for each in first)
    paper = budget(edition)
    html = preview(paper, lambda _: next(seen) < parts, phone)
    return (
        _cover(edition, phone),
        *(_excerpt(each, each.make(edition), "letter", phone) for each in letters),
        Excerpt("Begroting en dekkingsplan", running(paper), paper.marking, False, html),
    )


def _cover(edition: Edition, phone: tuple[Picture, ...]) -> Excerpt:
    """The cover of the plan, with the project in short when that stands on it."""
    paper = plan(edition)
    html = preview(paper, lambda title: title in ("", OUTLINE[0].title), phone)
    return Excerpt("Projectplan", "", paper.marking, False, html)


def _sources(application: str) -> Iterator[_Source]:
    if application:
        yield _Source("Brief", partial(letter, application=application), LETTER_STEPS)
    yield from _ALIKE


def _excerpt(source: _Source, paper: Paper, step: str, phone: tuple[Picture, ...]) -> Excerpt:
    html = preview(paper, partial(source.shows, step), phone, source.document.partition(" ")[0].lower())
    named = "" if isinstance(paper.blocks[0], Letterhead) else running(paper)
    return Excerpt(source.document, named, paper.marking, source.home, html)
