"""What every test can ask for: an application on an empty database, and a browser without a screen for it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from flask import Flask

from app import create_app
from proposal.store.session import database
from tests.client import Visitor, as_servers_send
from tests.databases import Postgres, Sqlite, postgres_server, settings
from tests.haste import keep_what_stays, make_haste

make_haste()

TODAY = date(2026, 3, 2)
"""The day on which tests take place, unless they say otherwise."""

QUICK = {
    "SECURITY_PASSWORD_HASH_PASSLIB_OPTIONS": {
        "argon2__time_cost": 1, "argon2__memory_cost": 32, "argon2__parallelism": 1
    }
}  # fmt: skip
"""Passwords of tests are worth nothing: hashing them slowly would only cost time."""


@pytest.fixture(scope="module", autouse=True)
def _tidied() -> None:
    """Nothing that a file of tests leaves behind slows the next."""
    keep_what_stays()


@pytest.fixture(scope="session")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> Sqlite:
    """Empty SQLite databases."""
    return Sqlite(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postgres]:
    """Empty PostgreSQL databases, on a server of our own."""
    with postgres_server() as socket:
        yield Postgres(tmp_path_factory.mktemp("postgres"), socket)


@pytest.fixture
def app(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Flask]:
    """An application on an empty database: SQLite, or as a test's parameter says (see `both`)."""
    kind = getattr(request, "param", "sqlite")
    address = request.getfixturevalue(kind).empty(tmp_path)
    made = create_app(settings(tmp_path, address), TESTING=True, TODAY=TODAY, **QUICK)
    made.wsgi_app = as_servers_send(made.wsgi_app)  # type: ignore[assignment,method-assign]
    yield made
    with made.app_context():
        database.engine.dispose()


@pytest.fixture
def inside(app: Flask) -> Iterator[Flask]:
    """The application, inside whose context the store can be called."""
    with app.app_context():
        yield app


@pytest.fixture
def visitor(app: Flask) -> Visitor:
    """Someone with an account, logged in."""
    return Visitor.registered(app, "an@voorbeeld.nl", "An de Vries")


FIRST = (
    "tests/web/test_working.py",
    "tests/documents/check/",
    "tests/browser/",
    "tests/documents/",
    "tests/web/",
)
"""What takes longest begins first, so that no core is left with a long file when the others have done."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests in the order in which they begin; those of one file stay in theirs."""
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    return next((at for at, each in enumerate(FIRST) if item.nodeid.startswith(each)), len(FIRST))
