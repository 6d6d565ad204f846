"""PDFs: made and fetched, with their page numbers in the Word file, and never an old one for a new one."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import quote

import pytest
from flask import Flask
from pypdf import PdfReader

from proposal.documents.wording import day
from proposal.exchange.examples import example, moved
from proposal.model.kind import Kind
from tests.client import Visitor
from tests.conftest import TODAY
from tests.documents.reading import opened
from tests.offices import blank_office
from tests.web import paper_files as sample
from tests.web.conftest import Opening
from tests.web.owning import bring_in
from tests.web.pdf_work import MAKE, ask, small, work
from tests.web.test_papers import put


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
    assert f"gemaakt op {_on_page(TODAY)}" in page
    assert "nog niet gemeten" not in page
    made = (tmp_path / "log").read_text().count("one")
    ask(app, visitor, number)
    work(app)
    page = visitor.get(address).text
    assert "verouderd" not in page
    assert page.count(f"gemaakt op {_on_page(tomorrow)}") == 2
    assert f"gemaakt op {_on_page(TODAY)}" in page
    assert (tmp_path / "log").read_text().count("one") == made + 2


def _on_page(on: date) -> str:
    return day(on).replace("\xa0", " ")


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
