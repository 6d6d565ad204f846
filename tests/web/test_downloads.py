"""Downloads: real zips and Word files, a concept while something is open, and one fund apart from another."""

import io
import re
import zipfile
from dataclasses import replace
from html import unescape
from urllib.parse import quote, unquote

import pytest
from flask import Flask
from openpyxl import load_workbook

from proposal.exchange.examples import example, moved
from proposal.model.kind import Kind
from proposal.store import proposals
from tests.client import Visitor
from tests.conftest import TODAY
from tests.web import paper_files as sample
from tests.web.owning import bring_in
from tests.web.test_papers import put

HOME = "Alleen voor jullie"


def a_large_one(app: Flask, visitor: Visitor) -> int:
    """Keep the large example as a proposal of this visitor, no practice copy."""
    return bring_in(app, visitor, moved(example(Kind.SERIES), TODAY))


def unzipped(visitor: Visitor, address: str) -> zipfile.ZipFile:
    """Fetch a zip and open it, every member checked."""
    answer = visitor.client.get(address, buffered=True)
    assert answer.mimetype == "application/zip", answer.status
    assert int(answer.headers["Content-Length"]) == len(answer.data)
    archive = zipfile.ZipFile(io.BytesIO(answer.data))
    assert archive.testzip() is None
    return archive


def text_of(word: bytes) -> str:
    """Return the words of a Word file: of its body and of its headers."""
    with zipfile.ZipFile(io.BytesIO(word)) as archive:
        parts = [each for each in archive.namelist() if re.fullmatch(r"word/(document|header\d*)\.xml", each)]
        return " ".join(re.sub(r"<[^>]+>", "", archive.read(each).decode()) for each in parts)


def test_package_has_a_folder_for_each_fund_with_the_attachments(app: Flask, visitor: Visitor) -> None:
    number = a_large_one(app, visitor)
    put(visitor, number, sample.PDF, "Offerte keuken.pdf")
    with app.app_context():
        funds = [each.fund for each in proposals.load(number).proposal.funds.applications]

    with unzipped(visitor, f"/proposals/{number}/package/all/package.zip") as archive:
        names = archive.namelist()
        for fund in funds:
            inside = [each for each in names if each.startswith(f"{fund}/")]
            assert any("Brief" in each for each in inside)
            attached = next(each for each in inside if each.endswith("Offerte keuken.pdf"))
            assert archive.read(attached) == sample.PDF
        assert any(each.startswith(f"{HOME}/") for each in names)


def test_folder_of_one_fund_holds_nothing_else(app: Flask, visitor: Visitor) -> None:
    number = a_large_one(app, visitor)
    with app.app_context():
        fund, other, *_ = (each.fund for each in proposals.load(number).proposal.funds.applications)

    with unzipped(visitor, f"/proposals/{number}/package/{quote(fund)}.zip") as archive:
        assert {each.partition("/")[0] for each in archive.namelist()} == {fund}
        letter = next(each for each in archive.namelist() if "Brief" in each)
        assert fund in text_of(archive.read(letter))
    assert visitor.finds_nothing(f"/proposals/{number}/package/{quote(HOME)}.zip")
    assert other != fund


def test_fund_called_all_has_its_own_folder(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    funds = f"/proposals/{number}/funds"
    for name in ("all", "Fonds / 'Ë' & co", "All"):
        row = visitor.add_row(funds, "applications")
        visitor.save(funds, {f"applications-{row}-fund": name})
    page = visitor.get(f"/proposals/{number}/package/").text

    links = re.findall(rf'<p><a href="(/proposals/{number}/package/[^"/]+\.zip)"', page)

    folders = []
    for link in links:
        with unzipped(visitor, unescape(link)) as archive:
            (folder,) = {each.partition("/")[0] for each in archive.namelist()}
            folders.append(folder)
    assert folders == ["all", "Fonds - 'Ë' & co", "All (3)"]


def test_unfinished_proposal_comes_as_a_concept_and_says_what_is_open(visitor: Visitor) -> None:
    number = visitor.begin()
    visitor.save(f"/proposals/{number}/idea", {"what": "Samen koken", "title": "Tafel & <buurt>"})

    page = visitor.get(f"/proposals/{number}/package/")
    assert "CONCEPT" in page.text
    assert "Idee: nog" in page.text
    with unzipped(visitor, f"/proposals/{number}/package/all/package.zip") as archive:
        plan = next(each for each in archive.namelist() if each.endswith("Projectplan.docx"))
        assert "CONCEPT" in text_of(archive.read(plan))
        assert "Tafel &amp; &lt;buurt&gt;" in text_of(archive.read(plan))


def test_a4_of_the_idea_can_be_fetched_at_once(visitor: Visitor) -> None:
    number = visitor.begin()
    visitor.save(f"/proposals/{number}/idea", {"what": "Samen koken in de buurtkeuken"})

    page = visitor.get(f"/proposals/{number}/idea").text
    link = re.search(r'href="([^"]*A4\.docx)"', page)
    assert link
    answer = visitor.client.get(link[1])

    assert "Samen koken in de buurtkeuken" in text_of(answer.data)
    assert "A4.docx" in answer.headers["Content-Disposition"]


def test_every_file_that_the_page_lists_can_be_fetched(app: Flask, visitor: Visitor) -> None:
    number = a_large_one(app, visitor)
    page = visitor.get(f"/proposals/{number}/package/").text

    links = re.findall(rf'<li><a href="(/proposals/{number}/package/[^"]+)"', page)

    assert len(links) > 15
    for link in links:
        fetched = visitor.client.get(link)
        assert zipfile.is_zipfile(io.BytesIO(fetched.data))
    sheet = next(each for each in links if each.endswith(".xlsx"))
    book = load_workbook(io.BytesIO(visitor.client.get(sheet).data))
    assert book.sheetnames
    book.close()


def test_files_of_a_fund_with_an_unusual_name_can_be_fetched_under_it(app: Flask, visitor: Visitor) -> None:
    fund = "Fonds ‘€uro’ – Šimić 🌻"
    made = moved(example(Kind.SERIES), TODAY)
    first, *others = made.funds.applications
    made = made.with_step("funds", applications=(replace(first, fund=fund), *others))
    number = bring_in(app, visitor, made)
    page = visitor.get(f"/proposals/{number}/package/").text

    links = [each for each in re.findall(r'<li><a href="([^"]+)"', page) if quote(fund) in each]

    assert any(quote(f"Brief {fund}") in each for each in links)
    for link in (*links, f"/proposals/{number}/package/{quote(fund)}.zip"):
        answer = visitor.client.get(link, buffered=True)
        assert zipfile.is_zipfile(io.BytesIO(answer.data))
        assert answer.headers["Cache-Control"] == "no-store"
        assert (quote(fund) in answer.headers["Content-Disposition"]) == (
            fund in unquote(link).rpartition("/")[2]
        )


@pytest.mark.parametrize("address", ["", "all/package.zip", "Aanvraag.zip", "Aanvraag/Projectplan.docx"])
def test_package_of_another_is_not_there(app: Flask, visitor: Visitor, address: str) -> None:
    number = visitor.begin()
    other = Visitor.registered(app, "bob@voorbeeld.nl", "Bob")

    assert other.finds_nothing(f"/proposals/{number}/package/{address}")


@pytest.mark.parametrize("name", ["long", "one-day"])
def test_example_can_be_read_and_copied_to_practise(app: Flask, visitor: Visitor, name: str) -> None:
    visitor.get("/examples/")
    assert "VOORBEELD" in visitor.get(f"/examples/{name}").text

    number = int(visitor.post(f"/examples/{name}").headers["Location"].split("/")[2])

    for page in ("", "idea", "budget", "package/", "glasses"):
        assert "VOORBEELD" in visitor.get(f"/proposals/{number}/{page}").text
    with app.app_context():
        copied = proposals.load(number).proposal
        assert copied.practice
        assert copied.activities.start is not None
        assert copied.activities.start > TODAY
    with unzipped(visitor, f"/proposals/{number}/package/all/package.zip") as archive:
        for each in archive.namelist():
            if each.endswith(".docx"):
                assert "VOORBEELD" in text_of(archive.read(each))


def test_example_can_be_read_without_an_account(app: Flask) -> None:
    stranger = Visitor(app)

    assert "Lees het voorbeeld" in stranger.get("/examples/").text
    stranger.get("/examples/long")
