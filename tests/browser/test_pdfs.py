"""PDFs in a browser: asked for with one press, and the page tells by itself when they are there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Seat
from tests.browser.looking import assert_accessible
from tests.browser.server import Server
from tests.offices import waiting_office

PATIENCE = 300_000
"""Milliseconds for a worker that shares the machine with all other tests."""


@pytest.fixture
def door(tmp_path: Path) -> Path:
    """The file that lets the office of `at_office` begin."""
    return tmp_path / "open"


@pytest.fixture
def at_office(tmp_path: Path, door: Path) -> Iterator[Server]:
    """The program with an office that waits."""
    started = Server(tmp_path, soffice=waiting_office(tmp_path, door))
    yield started
    started.stop()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "plain"])
def test_page_tells_by_itself_when_the_pdfs_are_there(
    seat: Seat, at_office: Server, door: Path, scripts: bool
) -> None:
    person = seat(at=at_office, scripts=scripts)
    proposal = person.start()
    person.page.goto(f"{proposal}/pdf/")
    expect(person.page.get_by_text("nog niet gemeten")).to_be_visible()

    person.press("Maak PDF's")

    expect(person.page.get_by_text("We maken je PDF's.")).to_be_visible()
    if scripts:
        assert_accessible(person.page)
    door.touch()
    expect(person.page.get_by_role("link", name="Haal alle PDF's op")).to_be_visible(timeout=PATIENCE)
    expect(person.page.get_by_text("Je plan is nu")).to_be_visible()
    if scripts:
        assert_accessible(person.page)
