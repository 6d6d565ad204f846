"""The whole road on both databases: every step typed into the pages, and what the store then holds."""

from dataclasses import replace
from typing import Any

import pytest
from flask import Flask

from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.steps.course import COURSE
from proposal.steps.step import Question, Step
from proposal.store import proposals
from tests.client import Visitor
from tests.web.filling import Ids, fill_in, home

ROADS = [("sqlite", Kind.SERIES), ("postgres", Kind.SERIES), ("sqlite", Kind.EVENT)]


@pytest.mark.parametrize(("app", "kind"), ROADS, indirect=["app"])
def test_everything_typed_into_the_pages_is_in_the_proposal(app: Flask, visitor: Visitor, kind: Kind) -> None:
    number = visitor.begin()
    wanted = example(kind)

    ids = fill_in(visitor, number, wanted)

    with app.app_context():
        found = proposals.load(number).proposal
    for step in COURSE:
        for question in step.asked(kind):
            place = f"{step.slug}.{question.name}"
            expected = _expected(step, question, getattr(wanted.step(step.slug), question.name), ids)
            assert getattr(found.step(step.slug), question.name) == expected, place
    assert found.costs.total == wanted.costs.total
    assert found.balance == wanted.balance
    assert found.unreadable == ()


def _expected(step: Step, question: Question, value: Any, ids: Ids) -> Any:
    """Return what the store must hold: the same answer, with the ids that the rows were given."""
    if question.rows is not None:
        return tuple(_row(step, question, row, ids) for row in value)
    if not question.ask.refers:
        return "" if question.name == "file" else value
    if isinstance(value, tuple):
        return tuple(ids.get((question.ask.refers, each), each) for each in value)
    return ids.get((question.ask.refers, value), value)


def _row(step: Step, question: Question, row: Any, ids: Ids) -> Any:
    changed = {each.name: _expected(step, each, getattr(row, each.name), ids) for each in question.columns}
    return replace(row, id=ids[home(step, question), row.id], **changed)
