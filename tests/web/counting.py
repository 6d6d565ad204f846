"""Counting how often a page asks the database."""

from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask
from sqlalchemy import event

from proposal.store.session import database
from tests.client import Visitor


@contextmanager
def asked(app: Flask) -> Iterator[list[str]]:
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


def count(app: Flask, visitor: Visitor, address: str) -> int:
    """Return how many statements it takes to open a page."""
    with asked(app) as statements:
        visitor.get(address)
    return len(statements)
