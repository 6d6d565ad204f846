"""Laying out: LibreOffice makes PDFs that one can search and listen to, with true page numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from proposal.documents.blocks import Blocks, Contents, Heading, Paragraph, Rank
from proposal.documents.contents import contents, pages_of
from proposal.documents.edition import Edition
from proposal.documents.laying_out import LaidOut, guessed, lay_out
from proposal.documents.length import length
from proposal.documents.letter import letter, letter_pages
from proposal.documents.office import find_office, office
from proposal.documents.outline import plan
from proposal.documents.word.paper import Paper
from proposal.exchange.examples import example
from proposal.model.kind import Kind

TODAY = date(2026, 3, 2)
PAGE: Blocks = (Paragraph("Samen eten met de buurt. " * 40),) * 3
PARTS = ("Inleiding", "Doel", "Geld", "Bronnen")
PAPER = Paper(
    "Proef", "Buurttafel", "De Brug", TODAY,
    (Contents(), Heading(PARTS[0]), *PAGE,
     Heading(PARTS[1], rank=Rank.NUMBERED), *PAGE * 3,
     Heading(PARTS[2], rank=Rank.NUMBERED), *PAGE * 3,
     Heading(PARTS[3], rank=Rank.ANNEX, new_page=True), *PAGE),
)  # fmt: skip


@dataclass(frozen=True)
class Done:
    """What was laid out in one go of LibreOffice."""

    plan: LaidOut
    letter: LaidOut
    own: LaidOut
    papers: tuple[Paper, Paper, Paper]
    left: tuple[Path, ...]


@pytest.fixture(name="done", scope="module")
def _done(tmp_path_factory: pytest.TempPathFactory) -> Done:
    program, place = find_office(), tmp_path_factory.mktemp("office")
    assert program, "LibreOffice is needed: see tests/needs.sh"
    of = Edition(example(Kind.EVENT), TODAY)
    papers = (plan(of), letter(of, of.proposal.funds.applications[0].id), PAPER)
    with office(program, place, 600) as at_work:
        of_plan, of_letter, own = lay_out(papers, at_work.to_pdf)
    return Done(of_plan, of_letter, own, papers, tuple(place.iterdir()))


def test_pdf_has_tags_a_language_a_title_and_bookmarks(done: Done) -> None:
    reader = PdfReader(BytesIO(done.plan.pdf))
    root: Any = reader.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "nl-NL"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/Outlines"]["/Count"]
    assert reader.metadata is not None
    assert reader.metadata.title == done.papers[0].title


def test_contents_list_gives_the_pages_on_which_the_headings_stand(done: Done) -> None:
    pages = [each.extract_text() for each in PdfReader(BytesIO(done.own.pdf)).pages]

    listed = {
        name: int(page) for name, page in re.findall(rf"({'|'.join(PARTS)})[ .\t]*(\d+)$", pages[0], re.M)
    }

    assert tuple(listed) == PARTS
    assert listed["Geld"] > listed["Doel"]
    for name, page in listed.items():
        assert name in pages[page - 1], name
        assert [each.page for each in done.own.layout.headings if name in each.text] == [page]


def test_layout_has_a_heading_for_each_entry_of_the_contents(done: Done) -> None:
    for paper, made in zip(done.papers, (done.plan, done.letter, done.own), strict=True):
        entries = contents(paper.blocks)
        assert len(pages_of(entries, made.layout)) == len(entries)
        assert made.paper.key == paper.key
        assert made.paper.pages == pages_of(entries, made.layout)


def test_right_guess_of_the_page_numbers_spares_a_second_round(done: Done) -> None:
    asked = []

    def again(files: Sequence[bytes]) -> tuple[bytes, ...]:
        asked.append(len(files))
        return tuple(done.own.pdf for _ in files)

    (made,) = lay_out([guessed(PAPER, (done.plan, done.own, done.letter))], again)

    assert asked == [1]
    assert made.paper.pages == done.own.paper.pages
    lay_out([guessed(PAPER, ())], again)
    assert asked == [1, 1, 1]


def test_length_is_that_of_the_real_pages(done: Done) -> None:
    found = length(PAPER, done.own.layout)
    annex = next(each.page for each in done.own.layout.headings if "Bronnen" in each.text)

    assert found.pages == len(PdfReader(BytesIO(done.own.pdf)).pages)
    assert found.body <= annex - 1
    assert {each.title.split()[-1] for each in found.longest[:2]} == {"Doel", "Geld"}
    assert found.longest[0].pages > 1
    assert letter_pages(done.letter.layout) == len(PdfReader(BytesIO(done.letter.pdf)).pages) <= 2


def test_office_leaves_nothing_behind(done: Done) -> None:
    assert done.left == ()
