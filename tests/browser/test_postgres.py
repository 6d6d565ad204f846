"""The same journey on PostgreSQL: writing, rows and two browsers at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Seat
from tests.browser.server import Server
from tests.databases import Postgres


@pytest.fixture
def on_postgres(postgres: Postgres, tmp_path: Path) -> Iterator[Server]:
    """The program on a PostgreSQL database of its own."""
    started = Server(tmp_path, postgres.empty(tmp_path))
    yield started
    started.stop()


def test_first_sentence_rows_and_a_clash_on_postgres(seat: Seat, on_postgres: Server) -> None:
    one, other = seat(at=on_postgres), seat(at=on_postgres)
    proposal = one.start()
    other.page.goto("/login")
    other.log_in(mail=one.mail)
    other.answer("what").fill("Wij koken op zondag.")
    other.sees_state("saved")

    one.answer("what").press_sequentially("Wij koken op donderdag.")
    one.sees_state("clash")
    one.press("Houd mijn tekst")
    one.sees_state("saved")
    other.sees_answers({"what": "Wij koken op donderdag."})

    one.page.goto(f"{proposal}/activities")
    one.press("Activiteit toevoegen")
    expect(one.page.locator(".row-card")).to_have_count(1)
    name = f"activities-{one.rows('activities')[0]}-what"
    one.answer(name).fill("Koken")
    one.sees_state("saved")
    one.sees_answers({name: "Koken"})
