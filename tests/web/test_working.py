"""Workers: one at a time, and their jobs tried again when they fail or their worker is killed."""

import os
import re
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask

from proposal.documents.apart import end_groups_with
from proposal.store import jobs
from proposal.store.errors import Busy
from proposal.store.jobs import LOST_AFTER, State
from proposal.web import clock
from proposal.web.documents import working
from tests.browser.server import Server
from tests.offices import FAILS, HANGS, PATIENCE_SECONDS, an_office, blank_office, wait_until
from tests.web.conftest import Opening
from tests.web.pdf_work import MAKE, ask, move_back, small, standing, work


def test_no_worker_is_started_while_one_is_coming_or_at_work(opening: Opening, tmp_path: Path) -> None:
    app = opening(blank_office(tmp_path, tmp_path / "log"))
    visitor, number = small(app)
    ask(app, visitor, number)

    visitor.post(f"/proposals/{number}/pdf/")
    with app.app_context():
        claimed = jobs.claim(clock.now())
    visitor.post(f"/proposals/{number}/pdf/")
    assert claimed is not None
    assert not (tmp_path / working.LOG).exists()
    with app.app_context():
        jobs.finish(claimed, clock.now())
    move_back(app, timedelta(minutes=2))
    visitor.post(f"/proposals/{number}/pdf/")

    assert (tmp_path / working.LOG).exists()
    wait_until(lambda: standing(app, number).state is State.DONE)


def test_page_asks_a_worker_and_does_not_wait_for_it(opening: Opening, tmp_path: Path) -> None:
    app = opening(blank_office(tmp_path, tmp_path / "log"))
    visitor, number = small(app)
    address = f"/proposals/{number}/pdf/"
    assert MAKE in visitor.get(address).text
    (tmp_path / working.LOG).write_bytes(b"-" * (working.LARGEST_LOG + 1))

    answer = visitor.post(address)

    assert answer.status_code == 303
    if standing(app, number).state is not State.DONE:
        page = visitor.get(address).text
        assert "We maken je PDF" in page or "Haal alle PDF" in page
    wait_until(lambda: standing(app, number).state is State.DONE)
    job = standing(app, number)
    assert job.done == job.total > 5
    assert (tmp_path / working.LOG).stat().st_size < working.LARGEST_LOG
    assert "Haal alle PDF" in visitor.get(address).text


def test_office_that_fails_is_told_and_the_job_can_be_tried_again(opening: Opening, tmp_path: Path) -> None:
    app = opening(an_office(tmp_path, FAILS))
    visitor, number = small(app)
    ask(app, visitor, number)

    work(app)

    page = visitor.get(f"/proposals/{number}/pdf/").text
    assert "LibreOffice stopte" in page
    assert "Probeer opnieuw" in page
    assert list((tmp_path / "office").iterdir()) == []
    again = opening(blank_office(tmp_path, tmp_path / "log"))
    ask(again, visitor, number)
    work(again)
    assert "Haal alle PDF" in visitor.get(f"/proposals/{number}/pdf/").text


def test_office_that_hangs_is_ended_and_told(
    opening: Opening, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working, "SECONDS", 0.3)
    app = opening(an_office(tmp_path, HANGS))
    visitor, number = small(app)
    ask(app, visitor, number)

    work(app)

    assert standing(app, number).state is State.FAILED
    assert "Het duurde te lang" in visitor.get(f"/proposals/{number}/pdf/").text
    assert list((tmp_path / "office").iterdir()) == []


def test_worker_gives_signs_of_life_while_libreoffice_takes_long(
    opening: Opening, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working, "BEATS_EVERY", 0.05)
    begun = tmp_path / "begun"
    app = opening(an_office(tmp_path, f"touch {begun}; {HANGS}"))
    visitor, number = small(app)
    ask(app, visitor, number)

    def work_here() -> int:
        with app.app_context():
            return working.work()

    with ThreadPoolExecutor(1) as pool:
        worker = pool.submit(work_here)
        wait_until(begun.exists)
        before = standing(app, number).alive_at
        wait_until(lambda: standing(app, number).alive_at != before)
        end_groups_with((tmp_path / "office").as_uri())
        assert worker.result() == 1

    assert standing(app, number).state is State.FAILED


def test_end_of_a_job_is_noted_however_busy_the_database_is() -> None:
    refusals = [Busy] * working.MOST_ASKED

    def note() -> None:
        if refusals:
            raise refusals.pop()

    with pytest.raises(Busy):
        working.insisting(note)
    refusals.append(Busy)
    working.insisting(note)

    assert refusals == []


def test_job_of_a_worker_that_was_killed_is_taken_up_once_it_is_silent(
    opening: Opening, tmp_path: Path
) -> None:
    begun = tmp_path / "begun"
    app = opening(an_office(tmp_path, f"touch {begun}; {HANGS}"))
    visitor, number = small(app)
    ask(app, visitor, number)
    killed = _worker(app, tmp_path)
    wait_until(begun.exists)
    os.killpg(killed.pid, signal.SIGKILL)
    killed.wait()
    assert standing(app, number).state is State.RUNNING

    opened = opening(blank_office(tmp_path, tmp_path / "log"))
    work(opened)
    assert standing(app, number).state is State.RUNNING
    assert "We maken je PDF" in visitor.get(f"/proposals/{number}/pdf/").text
    move_back(app, LOST_AFTER)
    assert "Het maken is gestopt" in visitor.get(f"/proposals/{number}/pdf/").text
    work(opened)

    assert (standing(app, number).state, standing(app, number).tries) == (State.DONE, 2)
    assert list((tmp_path / "office").iterdir()) == []


def test_two_workers_at_once_make_each_document_once(opening: Opening, tmp_path: Path) -> None:
    app = opening(blank_office(tmp_path, tmp_path / "log"))
    visitor, number = small(app)
    ask(app, visitor, number)

    workers = [_worker(app, tmp_path) for _ in range(2)]
    assert [each.wait(PATIENCE_SECONDS) for each in workers] == [0, 0]

    job = standing(app, number)
    assert (job.state, job.tries) == (State.DONE, 1)
    assert job.total <= (tmp_path / "log").read_text().count("one") <= 2 * job.total
    said = (tmp_path / "workers").read_text()
    assert sorted(re.findall(r"Gedaan: (\d)", said)) == ["0", "1"]


def test_work_that_never_began_can_be_asked_for_again(opening: Opening, tmp_path: Path) -> None:
    app = opening(blank_office(tmp_path, tmp_path / "log"))
    visitor, number = small(app)
    ask(app, visitor, number)
    assert "Je bent zo aan de beurt" in visitor.get(f"/proposals/{number}/pdf/").text

    move_back(app, timedelta(minutes=2))

    assert "Het maken is niet begonnen" in visitor.get(f"/proposals/{number}/pdf/").text


def test_work_that_waited_while_the_program_was_off_is_done_once_it_starts(
    opening: Opening, tmp_path: Path
) -> None:
    app = opening(blank_office(tmp_path, tmp_path / "log"))
    visitor, number = small(app)
    ask(app, visitor, number)
    chosen = app.config["SETTINGS"]

    server = Server(tmp_path, chosen.database, chosen.soffice)

    try:
        wait_until(lambda: standing(app, number).state is State.DONE)
    finally:
        server.stop()


def _worker(app: Flask, folder: Path) -> "subprocess.Popen[bytes]":
    """Start a worker as the page does, as a process group of its own."""
    chosen = app.config["SETTINGS"]
    told = {"VIP_DATA": str(chosen.data), "DATABASE_URL": chosen.database, "SECRET_KEY": chosen.secret_key}
    with (folder / "workers").open("ab") as output:
        return subprocess.Popen(
            [sys.executable, "-m", "flask", "--app", "app", "work"],
            cwd=app.root_path, env={**os.environ, **told, "SOFFICE": chosen.soffice},
            stdout=output, stderr=output, start_new_session=True,
        )  # fmt: skip
