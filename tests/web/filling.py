"""Filling in: a whole proposal typed into the pages, step by step, as a person would."""

from typing import Any

from proposal.model.proposal import Proposal
from proposal.model.question import answered
from proposal.steps.course import COURSE
from proposal.steps.fields import RowPick
from proposal.steps.step import Question, Step
from tests.client import Visitor

Ids = dict[tuple[str, str], str]
"""The new id of every row, by its list ("step.list") and the id it had."""


def fill_in(visitor: Visitor, number: int, wanted: Proposal) -> Ids:
    """Type every answer of `wanted` into the pages of proposal `number` and return the new ids of its rows.

    Rows come first, so that what points to them can be picked.
    """
    ids: Ids = {}
    kind = {"kind": str(wanted.kind)}
    assert visitor.save(_address(number, COURSE[0]), kind).status_code == 303
    for step in COURSE:
        visitor.get(_address(number, step))
        for question in step.asked(wanted.kind):
            if question.rows is not None and not question.ask.follows:
                rows = getattr(wanted.step(step.slug), question.name)
                added = visitor.add_rows(_address(number, step), question.name, len(rows))
                ids |= {(home(step, question), row.id): new for row, new in zip(rows, added, strict=True)}
    for step in COURSE:
        answers = dict(_answers(step, wanted, ids))
        if answers:
            answer = visitor.save(_address(number, step), answers)
            assert answer.status_code == 303, (step.slug, answer.status_code, _refused(answer.text))
    return ids


def _answers(step: Step, wanted: Proposal, ids: Ids) -> Any:
    answers = wanted.step(step.slug)
    for question in (*step.set_aside, *step.asked(wanted.kind)):
        value = getattr(answers, question.name)
        if question.rows is None:
            yield from _typed(question, question.name, value, ids)
            continue
        for row in value:
            for column in question.columns:
                name = f"{question.name}-{ids[home(step, question), row.id]}-{column.name}"
                yield from _typed(column, name, getattr(row, column.name), ids)


def _typed(question: Question, name: str, value: Any, ids: Ids) -> Any:
    field = question.field
    assert field is not None
    if not answered(value) or field.draw == "upload":
        return
    if isinstance(field, RowPick):
        picked = [value] if isinstance(value, str) else value
        yield name, [ids.get((question.ask.refers, each), each) for each in picked]
    elif isinstance(value, tuple) and field.draw == "picks":
        yield name, [str(each) for each in value]
    else:
        yield name, field.shown(value)


def home(step: Step, question: Question) -> str:
    """Return the list that gives a repeating question its rows."""
    return question.ask.follows or f"{step.slug}.{question.name}"


def _address(number: int, step: Step) -> str:
    return f"/proposals/{number}/{step.slug}"


def _refused(page: str) -> str:
    return page.partition('id="problems"')[2].partition("</ul>")[0][:500]
