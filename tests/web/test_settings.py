"""Settings: a program that is not there is told at the start, and not when somebody waits for a PDF."""

from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from proposal.store.session import session
from proposal.web import settings
from proposal.web.settings import BadSetting
from tests.offices import FAILS, an_office


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
