"""Answering: questions of steps that are drawn on the page of an application, saved from there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from proposal.steps.course import PAGES
from proposal.steps.step import Question, Step
from proposal.web import access
from proposal.web.answering.drawing import Sheet, sheet
from proposal.web.answering.pieces import Field, Posted
from proposal.web.following.page import Page


@dataclass(frozen=True)
class Drawn:
    """Questions of one row of a step, as the form of `components/answers.html` shows them."""

    step: Step
    sheet: Sheet
    key: str
    fields: tuple[Field, ...]

    @property
    def seen(self) -> str:
        """What the form remembers of every answer in it."""
        return " ".join(each.seen for each in self.fields)


def answers_of(
    page: Page, slug: str, listed: str, row: str, names: tuple[str, ...] = (),
    refused: Mapping[str, Posted] | None = None,
) -> Drawn:  # fmt: skip
    """Return questions of row `row` of list `listed` of a step: those in `names`, all when there are none.

    With "" for the list they are single questions. `refused` is what a post brought that is not in the store,
    by the slug of its step.
    """
    step = PAGES[slug]
    drawn = sheet(step, page.loaded, (refused or {}).get(slug), not access.standing().profile_closed, True)
    asked = step.by_name[listed].columns if listed else step.questions
    wanted = {each.name: each for each in asked if not names or each.name in names}
    answers = _row(page, step, listed, row) if listed else page.proposal.step(slug)
    ordered = tuple(wanted[name] for name in names) or tuple(wanted.values())
    fields = tuple(drawn.field(each, answers, listed, row) for each in ordered if _single(each))
    return Drawn(step, drawn, "-".join(filter(None, (slug, listed, row, *names[:1]))), fields)


def problems_of(page: Page, refused: Mapping[str, Posted]) -> tuple[Field, ...]:
    """Return what of a refused post about this application could not be read, or clashes."""
    case = page.case
    rows = {case.application.id, *(each.id for each in case.terms()), *(each.id for each in case.noted)}
    drawn = (sheet(PAGES[slug], page.loaded, posted, True, True) for slug, posted in refused.items())
    return tuple(each for one in drawn for each in one.problems if rows & {*each.name.split("-")[1:2]})


def _single(question: Question) -> bool:
    return question.field is not None


def _row(page: Page, step: Step, listed: str, row: str) -> Any:
    """Return a row; an empty one when somebody took it away while this page was open."""
    shape = step.by_name[listed].ask.row
    assert shape is not None
    return page.proposal.row(f"{step.slug}.{listed}", row) or shape(row)
