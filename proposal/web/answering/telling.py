"""Telling: an answer in the words in which people read it, with the names of rows it points to."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from flask import g

from budgets.text import mark
from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.question import answered, asks
from proposal.steps.course import step
from proposal.steps.fields import RowPick, Upload
from proposal.steps.step import Question, Step
from proposal.store import files
from proposal.web.say import day, say

WHOLE_PROJECT = mark("het hele project")
LONGEST = 70


def told(question: Question, value: Any, proposal: Proposal) -> str:
    """Return an answer in words; "" when there is none. Ids of rows become the names of those rows."""
    asked = question.field
    assert asked is not None
    if not answered(value):
        return ""
    if isinstance(asked, Upload):
        return _files(proposal.id).get(value, "")
    if isinstance(asked, RowPick):
        ids = [value] if isinstance(value, str) else value
        return ", ".join(_row(question.ask.refers, each, proposal) for each in ids)
    return ", ".join(say(part) for part in asked.told(value))


def label(row: Any, proposal: Proposal) -> str:
    """Return the words by which people know a row: its first text, shortened.

    Where that names a row of another list, these are the words for that one, and the first day in this one.
    """
    if row is None:
        return ""
    for name, ask in asks(type(row)):
        value = getattr(row, name)
        if type(value) is str and value.strip():
            if not ask.refers:
                return shortened(value)
            if words := _row(ask.refers, value, proposal):
                return ", ".join((words, *_first_day(row)))
    return ""


def _first_day(row: Any) -> tuple[str, ...]:
    days = (getattr(row, name) for name, _ in asks(type(row)))
    return tuple(day(each) for each in days if isinstance(each, date))[:1]


def label_in(question: Question, row: Any, proposal: Proposal) -> str:
    """Return the words by which people know a row of `question`, also when it follows another list."""
    follows = question.ask.follows
    return label(proposal.row(follows, row.id) if follows else row, proposal)


def shortened(text: str) -> str:
    """Return the beginning of a text, short enough for a list."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


@lru_cache(maxsize=256)
def examples(slug: str, kind: Kind, _language: str) -> dict[str, str]:
    """Return what the built-in example answers, by question; "list.question" takes the first answer."""
    shown = example(kind)
    found: dict[str, str] = {}
    for name, question in step(slug).by_name.items():
        if question.field is None:
            continue
        listed, _, column = name.rpartition(".")
        answers = getattr(shown.step(slug), listed) if listed else (shown.step(slug),)
        values = (getattr(each, column) for each in answers)
        found[name] = next((told(question, each, shown) for each in values if answered(each)), "")
    return found


@dataclass(frozen=True)
class Line:
    """A question with its answer in words, as it stands on paper; `rows` for a repeating question."""

    question: Question
    answer: str
    rows: tuple[tuple["Line", ...], ...] = ()


def lines(of: Step, proposal: Proposal) -> tuple[Line, ...]:
    """Return the questions of a step that this project is asked, each with its answer in words."""
    return tuple(_line(each, proposal.step(of.slug), proposal) for each in of.asked(proposal.kind))


def _line(question: Question, answers: Any, proposal: Proposal) -> Line:
    value = getattr(answers, question.name)
    if question.rows is None:
        return Line(question, told(question, value, proposal))
    return Line(
        question, "", tuple(tuple(_line(c, row, proposal) for c in question.columns) for row in value)
    )


def _files(proposal_id: int) -> dict[str, str]:
    """Return the names of the files of a proposal by number, looked up once a request."""
    known: dict[int, dict[str, str]] = g.setdefault("files", {})
    if proposal_id not in known:
        known[proposal_id] = {str(each.id): each.name for each in files.of_proposal(proposal_id)}
    return known[proposal_id]


def _row(refers: str, row: str, proposal: Proposal) -> str:
    return say(WHOLE_PROJECT) if row == "*" else label(proposal.row(refers, row), proposal)
