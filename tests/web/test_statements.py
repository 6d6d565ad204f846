"""Statements: how often a page asks the database, whatever it shows."""

from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask
from sqlalchemy import event

from proposal.store.session import database
from tests.client import Visitor
from tests.coursing import a_course, takes_part
from tests.store.builders import a_user

MOST = 4
MOST_OF_LIST = 5
MOST_OF_TASKS = 6
"""The task list also tells what others said, and what is to be handed in."""
MOST_ANEW = 8
MOST_OF_COURSE = 9


@contextmanager
def _asked(app: Flask) -> Iterator[list[str]]:
    """Give the list of statements that are sent meanwhile, without those that begin and end a transaction."""
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        if not statement.startswith(("BEGIN", "COMMIT")):
            statements.append(statement)

    with app.app_context():
        engine = database.engine
    event.listen(engine, "before_cursor_execute", note)
    yield statements
    event.remove(engine, "before_cursor_execute", note)


def _count(app: Flask, visitor: Visitor, address: str) -> int:
    with _asked(app) as statements:
        visitor.get(address)
    return len(statements)


def _changed(visitor: Visitor, number: int, title: str) -> None:
    visitor.save(f"/proposals/{number}/idea", {"title": title})


def test_pages_of_a_proposal_take_few_statements(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    for page in ("idea", "activities", "budget", "", "glasses"):
        visitor.get(f"/proposals/{number}/{page}")

        assert _count(app, visitor, f"/proposals/{number}/{page}") <= (MOST if page else MOST_OF_TASKS), page


def test_page_takes_as_many_statements_with_twelve_rows_as_with_one(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    address = f"/proposals/{number}/activities"
    visitor.add_row(address, "activities")
    visitor.get(address)
    with_one = _count(app, visitor, address)
    for _ in range(11):
        visitor.add_row(address, "activities")

    anew = _count(app, visitor, address)

    assert _count(app, visitor, address) == with_one
    assert anew <= MOST_ANEW


def test_list_takes_as_many_statements_with_six_projects_as_with_one(app: Flask, visitor: Visitor) -> None:
    first = visitor.begin()
    visitor.get("/proposals")
    with_one = _count(app, visitor, "/proposals")
    _changed(visitor, first, "Tuin")
    anew_with_one = _count(app, visitor, "/proposals")
    others = [visitor.begin() for _ in range(5)]
    visitor.get("/proposals")
    with_six = _count(app, visitor, "/proposals")
    for number in (first, *others):
        _changed(visitor, number, f"Plan {number}")

    anew_with_six = _count(app, visitor, "/proposals")

    assert with_one == with_six <= MOST_OF_LIST
    assert anew_with_one == anew_with_six <= MOST_ANEW


def test_courses_take_as_many_statements_with_five_as_with_one(app: Flask, visitor: Visitor) -> None:
    with app.app_context():
        first = a_course(1)
    pages = ("/courses", f"/courses/{first}", f"/courses/{first}/trainers", f"/courses/{first}/link")
    visitor.get("/courses")
    before = [_count(app, visitor, each) for each in pages]
    with app.app_context():
        for _ in range(4):
            a_course(1)
        for each in range(10):
            takes_part(first, a_user(f"mens{each}@voorbeeld.nl"), None)

    assert [_count(app, visitor, each) for each in pages] == before
    assert max(before) <= MOST_OF_COURSE
