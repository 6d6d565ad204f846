"""PDFs: made by a worker of its own, never an old one for a new one, and tried again when that fails."""

import io
import os
import re
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote

import pytest
from flask import Flask
from pypdf import PdfReader
from sqlalchemy import select

from app import create_app
from proposal.documents.apart import end_groups_with
from proposal.documents.wording import day
from proposal.exchange.examples import example, moved
from proposal.model.kind import Kind
from proposal.store import jobs, layouts
from proposal.store.errors import Busy
from proposal.store.jobs import LOST_AFTER, PDF, Job, State
from proposal.store.layouts import Kept
from proposal.store.session import database, writing
from proposal.store.work_tables import JobRow
from proposal.web import clock, working
from tests.client import Visitor
from tests.conftest import QUICK, TODAY
from tests.databases import Sqlite, settings
from tests.documents.reading import opened
from tests.offices import FAILS, HANGS, PATIENCE_SECONDS, an_office, blank_office, wait_until
from tests.web import paper_files as sample
from tests.web.owning import bring_in, user_of
from tests.web.test_papers import put

MAKE = "Maak PDF"

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


def small(app: Flask) -> tuple[Visitor, int]:
    """A visitor with the one-day event, and its number."""
    visitor = Visitor.registered(app, "an@voorbeeld.nl", "An de Vries")
    with app.test_request_context():
        event = moved(example(Kind.EVENT), clock.today())
    return visitor, bring_in(app, visitor, event)


def ask(app: Flask, visitor: Visitor, number: int) -> None:
    """Put the work in line without starting a worker."""
    with app.app_context():
        jobs.ask(number, PDF, user_of(visitor), clock.now())


def work(app: Flask) -> None:
    """Do what waits, as the command does."""
    assert app.test_cli_runner().invoke(args=["work"]).exit_code == 0


def standing(app: Flask, number: int) -> Job:
    """The job of a proposal, as it is now."""
    with app.app_context():
        found = jobs.latest(number)
    assert found is not None
    return found


def pages_of_contents(word: bytes) -> list[int]:
    """The page numbers in the list of contents of a Word file, in order."""
    listed = (each for each in opened(word).paragraphs if each.style and each.style.name.startswith("toc "))
    return [int(found[1]) for found in (re.search(r"\t(\d+)$", each.text) for each in listed) if found]


def test_pdfs_are_made_and_fetched_and_the_word_file_gets_its_page_numbers(app: Flask) -> None:
    visitor, number = small(app)
    put(visitor, number, sample.PDF, "Offerte tent.pdf")
    folder = "Waterstads Buurtfonds (voorbeeld)"
    whole = f"/proposals/{number}/package/{quote(folder)}/Aanvraag compleet.docx"
    assert pages_of_contents(visitor.client.get(whole).data) == []

    ask(app, visitor, number)
    work(app)

    page = visitor.get(f"/proposals/{number}/pdf/").text
    found = re.search(r"Je plan is nu (\d+) bladzijden", page)
    assert found
    made = f"/proposals/{number}/pdf/{quote(folder)}"
    assert len(PdfReader(io.BytesIO(visitor.client.get(f"{made}/Projectplan.pdf").data)).pages) == int(
        found[1]
    )
    pdf = PdfReader(io.BytesIO(visitor.client.get(f"{made}/Aanvraag compleet.pdf").data))
    listed = pages_of_contents(visitor.client.get(whole).data)
    assert listed == [page for level, page in _outline(pdf, pdf.outline) if level <= 2]
    assert 1 < listed[-1] <= len(pdf.pages)
    answer = visitor.client.get(f"/proposals/{number}/pdf/all/pdf.zip", buffered=True)
    with zipfile.ZipFile(io.BytesIO(answer.data)) as archive:
        names = archive.namelist()
        attached = next(each for each in names if each.endswith("Offerte tent.pdf"))
        assert archive.read(attached) == sample.PDF
        assert all(archive.read(each).startswith(b"%PDF") for each in names)
    assert f"{folder}/Aanvraag compleet.pdf" in names
    offered = visitor.get(f"/proposals/{number}/package/").text
    assert "Wat daarna veranderde, staat erbij" in offered
    assert MAKE not in offered
    assert "Brief aan" in visitor.get(f"/proposals/{number}/letter").text
    assert "nog niet gemeten" not in visitor.page.text


def _outline(pdf: PdfReader, outline: object, level: int = 1) -> Iterator[tuple[int, int]]:
    assert isinstance(outline, list)
    for each in outline:
        if isinstance(each, list):
            yield from _outline(pdf, each, level + 1)
        else:
            yield level, (pdf.get_destination_page_number(each) or 0) + 1


def test_old_pdf_is_not_given_for_a_changed_text(opening: Opening, tmp_path: Path) -> None:
    app = opening(blank_office(tmp_path, tmp_path / "log"))
    visitor, number = small(app)
    address = f"/proposals/{number}/pdf/"
    ask(app, visitor, number)
    work(app)
    assert "verouderd" not in visitor.get(address).text
    old = f"{address}Alleen voor jullie/Pitch.pdf"
    plan = next(each for each in re.findall(r'href="([^"]+)"', visitor.page.text) if "Projectplan" in each)
    assert visitor.client.get(plan).data.startswith(b"%PDF")

    visitor.save(f"/proposals/{number}/audience", {"why_now": "Het plein wordt in mei opgeknapt."})

    page = visitor.get(address).text
    assert "verouderd: maak opnieuw" in page
    assert "is zoals het nu is nog niet gemeten" in page
    assert re.search(r"Op .+ was het 1 bladzijde\. Daarna is er iets veranderd", page)
    assert plan not in page
    for each in (plan, f"{address}all/pdf.zip"):
        assert visitor.client.get(each).headers["Location"].endswith(address)
    assert visitor.client.get(old).data.startswith(b"%PDF")
    visitor.save(f"/proposals/{number}/letter", {"introduction": "Wij zijn de buren van het plein."})
    assert re.search(r"Op .+ was hij 1 bladzijde\.", visitor.get(f"/proposals/{number}/letter").text)
    made = (tmp_path / "log").read_text().count("one")
    ask(app, visitor, number)
    work(app)
    assert "verouderd" not in visitor.get(address).text
    assert 0 < (tmp_path / "log").read_text().count("one") - made < made


def test_letter_dated_by_the_day_of_making_is_outdated_tomorrow_and_nothing_else_is(
    opening: Opening, tmp_path: Path
) -> None:
    app = opening(blank_office(tmp_path, tmp_path / "log"))
    visitor = Visitor.registered(app, "an@voorbeeld.nl", "An de Vries")
    app.config["TODAY"] = TODAY
    event = moved(example(Kind.EVENT), TODAY)
    number = bring_in(app, visitor, event.with_step("letter", letters=()))
    address, tomorrow = f"/proposals/{number}/pdf/", TODAY + timedelta(days=1)
    ask(app, visitor, number)
    work(app)
    assert "verouderd" not in visitor.get(address).text

    app.config["TODAY"] = tomorrow

    page = visitor.get(address).text
    old = re.findall(r"<li>([^<]+\.pdf) <span[^>]*>verouderd", page)
    assert [each.split()[0] for each in old] == ["Brief", "Aanvraag"]
    assert f"gemaakt op {day(TODAY)}" in page
    assert "nog niet gemeten" not in page
    made = (tmp_path / "log").read_text().count("one")
    ask(app, visitor, number)
    work(app)
    page = visitor.get(address).text
    assert "verouderd" not in page
    assert page.count(f"gemaakt op {day(tomorrow)}") == 2
    assert f"gemaakt op {day(TODAY)}" in page
    assert (tmp_path / "log").read_text().count("one") == made + 2


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
    _move_back(app, timedelta(minutes=2))
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
    _move_back(app, LOST_AFTER)
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

    _move_back(app, timedelta(minutes=2))

    assert "Het maken is niet begonnen" in visitor.get(f"/proposals/{number}/pdf/").text


def test_without_libreoffice_the_pages_tell_how_to_make_a_pdf_and_to_count_its_pages(
    app: Flask, visitor: Visitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = bring_in(app, visitor, moved(example(Kind.EVENT), TODAY))
    monkeypatch.setenv("PATH", str(tmp_path))
    for address in ("glasses", "package/", "letter", "pdf/"):
        page = visitor.get(f"/proposals/{number}/{address}").text
        assert "Meten kan niet op deze server" in page, address
        assert "Meet het" not in page, address
        assert "Meten gaat vanzelf" not in page, address

    for address in ("package/", "pdf/"):
        page = visitor.get(f"/proposals/{number}/{address}").text
        assert "kies Bestand, Opslaan als" in page
        assert MAKE not in page
    assert visitor.post(f"/proposals/{number}/pdf/").status_code == 404
    ask(app, visitor, number)
    work(app)
    assert "LibreOffice is niet meer te vinden" in visitor.get(f"/proposals/{number}/pdf/").text


def test_pdfs_of_another_are_not_there(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    other = Visitor.registered(app, "bob@voorbeeld.nl", "Bob")

    for address in ("", "all/pdf.zip", "Aanvraag/Projectplan.pdf"):
        assert other.finds_nothing(f"/proposals/{number}/pdf/{address}")
    assert visitor.finds_nothing(f"/proposals/{number}/pdf/Aanvraag/Geheim.pdf")


def test_glasses_do_not_say_that_there_are_no_questions_above_one_about_length(
    app: Flask, visitor: Visitor
) -> None:
    number = bring_in(app, visitor, moved(example(Kind.SERIES), TODAY))
    assert "Er zijn nu geen vragen" in visitor.get(f"/proposals/{number}/glasses").text

    with app.app_context():
        for key, each in working.papers(number).items():
            layouts.keep(number, key, Kept(each.name, 3, (), 0, clock.now()), b"")

    page = visitor.get(f"/proposals/{number}/glasses").text
    assert page.count("Kunnen de brieven korter?") == 1
    assert "Er zijn nu geen vragen" not in page


def test_length_of_nothing_measured_is_not_guessed(app: Flask, visitor: Visitor) -> None:
    number = bring_in(app, visitor, moved(example(Kind.SERIES), TODAY))

    for address in ("package/", "glasses", "letter", "sending"):
        page = visitor.get(f"/proposals/{number}/{address}").text
        assert "nog niet gemeten" in page, address
        assert "Je plan is nu" not in page, address


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


def _move_back(app: Flask, time: timedelta) -> None:
    """Let every job have been asked for, and have begun, so much earlier."""
    with app.app_context(), writing() as current:
        for row in current.execute(select(JobRow)).scalars():
            row.made_at -= time
            row.alive_at = row.alive_at and row.alive_at - time
