"""The mark of files that go out: a property that Word, Excel and LibreOffice keep, and that no page shows."""

import zipfile
from dataclasses import replace
from io import BytesIO

import openpyxl
from docx import Document

from proposal.documents.budget_workbook import budget_workbook
from proposal.documents.edition import Edition
from proposal.documents.outline import plan
from proposal.documents.word.writing import write_word
from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.model.passage import PROPERTY
from tests.documents.packages import TODAY
from tests.documents.reading import raw

MARK = "k3f9x0a7b2cd"
FESTIVAL = Edition(example(Kind.EVENT), TODAY)
CUSTOM = "docProps/custom.xml"


def test_word_file_has_its_mark_as_a_property() -> None:
    packed = write_word(plan(replace(FESTIVAL, mark=MARK)))

    assert f'name="{PROPERTY}"' in raw(packed, CUSTOM)
    assert f">{MARK}<" in raw(packed, CUSTOM)
    assert MARK not in raw(packed, "word/document.xml")
    assert Document(BytesIO(packed)).paragraphs


def test_workbook_has_its_mark_as_a_property() -> None:
    packed = budget_workbook(replace(FESTIVAL, mark=MARK))

    with zipfile.ZipFile(BytesIO(packed)) as archive:
        assert f'name="{PROPERTY}"><vt:lpwstr>{MARK}<' in archive.read(CUSTOM).decode()
    openpyxl.load_workbook(BytesIO(packed)).close()


def test_files_without_a_mark_have_no_such_property() -> None:
    for packed in (write_word(plan(FESTIVAL)), budget_workbook(FESTIVAL)):
        assert CUSTOM not in zipfile.ZipFile(BytesIO(packed)).namelist()


def test_mark_does_not_count_for_how_a_paper_is_laid_out() -> None:
    assert plan(replace(FESTIVAL, mark=MARK)).key == plan(FESTIVAL).key
