"""Settings: a program that is not there is told at the start, and not when somebody waits for a PDF."""

from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from app import create_app
from proposal.store.session import database, session
from proposal.web import settings
from proposal.web.settings import BadSetting
from tests.conftest import QUICK
from tests.databases import Sqlite
from tests.offices import FAILS, an_office
from tests.store.builders import a_user


def test_libreoffice_that_is_not_where_it_was_said_to_be_is_refused(app: Flask, tmp_path: Path) -> None:
    program = an_office(tmp_path, FAILS)
    told = {"VIP_DATA": str(tmp_path / "data"), "SOFFICE": program}

    with app.app_context():
        assert settings.read(told).soffice == program
        with pytest.raises(BadSetting, match="SOFFICE wijst naar /weg"):
            settings.read({**told, "SOFFICE": "/weg"})


def test_log_of_a_fault_in_the_database_tells_no_texts_of_people(inside: Flask) -> None:
    with pytest.raises(OperationalError) as told:
        session().execute(text("SELECT :words FROM nowhere"), {"words": "onze geheime zin"})

    assert "geheime" not in str(told.value)


@pytest.mark.parametrize(
    ("told", "start"),
    [
        ({}, "http://127.0.0.1:8000/reset/"),
        ({"PORT": "8123"}, "http://127.0.0.1:8123/reset/"),
        ({"HOST": "0.0.0.0", "PORT": "8123"}, "http://127.0.0.1:8123/reset/"),
        ({"HOST": "::1"}, "http://[::1]:8000/reset/"),
        ({"HOST": "0.0.0.0", "ADDRESS": "https://vip.voorbeeld.nl/"}, "https://vip.voorbeeld.nl/reset/"),
    ],
    ids=["usual", "port", "everywhere", "newer internet", "address"],
)
def test_link_of_a_command_leads_to_where_its_settings_say_the_program_is(
    sqlite: Sqlite, tmp_path: Path, told: dict[str, str], start: str
) -> None:
    chosen = settings.read({"VIP_DATA": str(tmp_path), "DATABASE_URL": sqlite.empty(tmp_path), **told})
    app = create_app(chosen, TESTING=True, **QUICK)
    with app.app_context():
        a_user("an@voorbeeld.nl")

    link = app.test_cli_runner().invoke(args=["reset-password", "an@voorbeeld.nl"]).output

    assert link.startswith(start)
    with app.app_context():
        database.engine.dispose()
