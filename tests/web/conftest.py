"""Applications for tests that can send mail, or with another program in the place of LibreOffice."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from app import create_app
from proposal.store.session import database
from tests.conftest import QUICK, TODAY
from tests.databases import Sqlite, settings
from tests.web.postbox import Postbox, postbox

Opening = Callable[[str], Flask]
"""Gives the application with this program in the place of LibreOffice, on the one database of the test."""


@pytest.fixture
def opening(sqlite: Sqlite, tmp_path: Path) -> Iterator[Opening]:
    """An application that lives today, as the workers that it starts do."""
    address, made = sqlite.empty(tmp_path), []

    def open_with(program: str) -> Flask:
        chosen = replace(settings(tmp_path, address), soffice=program)
        made.append(create_app(chosen, TESTING=True, **QUICK))
        return made[-1]

    yield open_with
    for each in made:
        with each.app_context():
            database.engine.dispose()


@pytest.fixture
def post() -> Iterator[Postbox]:
    """A mail server."""
    with postbox() as server:
        yield server


@pytest.fixture
def mailing(sqlite: Sqlite, tmp_path: Path, post: Postbox) -> Iterator[Flask]:
    """An application that can send mail."""
    chosen = replace(
        settings(tmp_path, sqlite.empty(tmp_path)), address="https://vip.voorbeeld.nl", mail_host="127.0.0.1",
        mail_port=post.port, mail_from="Van Idee naar Project <post@vip.voorbeeld.nl>",
    )  # fmt: skip
    made = create_app(chosen, TESTING=True, TODAY=TODAY, **QUICK)
    yield made
    with made.app_context():
        database.engine.dispose()
