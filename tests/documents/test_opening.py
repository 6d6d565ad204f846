"""Every document opens in another program: one run of LibreOffice turns them all into pages."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from proposal.documents.edition import Edition
from proposal.exchange.examples import example
from proposal.model.kind import Kind
from tests.builders import filled
from tests.documents.packages import TODAY, packed
from tests.documents.test_package import HARD, _with_texts

KEY_TEXTS = {
    "Projectplan.docx": "Het project in het kort",
    "Begroting en dekkingsplan.docx": "Toelichting per post",
    "Organisatie.docx": "Wie wij zijn",
    "Fondsenlijst.docx": "Fonds",
    "Aanvraag compleet.docx": "Wat hierin staat",
    "A4.docx": "Met welk resultaat",
    "Checklist communicatie.docx": "Stap voor stap",
}
LONG, SHORT, HARD_TEXTS = "lang", "feest", "moeilijk"


@pytest.fixture(name="opened", scope="module")
def _opened(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The text of every page of every Word file, by 'case/folder/file'; one fund's folder for each case."""
    folder = tmp_path_factory.mktemp("openen")
    files = dict(_word_files())
    written = {path: folder / f"{number}.docx" for number, path in enumerate(files)}
    for path, target in written.items():
        target.write_bytes(files[path])
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profiel", "--headless", "--convert-to", "pdf",
         "--outdir", str(folder), *map(str, written.values())],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return {path: _pages(file.with_suffix(".pdf")) for path, file in written.items()}


def _word_files() -> Iterator[tuple[str, bytes]]:
    cases = {
        LONG: example(Kind.SERIES),
        SHORT: example(Kind.EVENT),
        HARD_TEXTS: _with_texts(filled(Kind.SERIES).proposal, HARD),
    }
    for name, proposal in cases.items():
        package = packed(Edition(proposal, TODAY))
        for path, file in package.files.items():
            if path.endswith(".docx") and path.split("/")[0] not in package.folders[1:]:
                yield f"{name}/{path}", file


def _pages(pdf: Path) -> list[str]:
    return [page.extract_text() for page in PdfReader(pdf).pages]


def _body(opened: dict[str, list[str]], case: str) -> int:
    """How many pages the plan has before its first annex."""
    pages = next(pages for path, pages in opened.items() if path.startswith(case) and "Projectplan" in path)
    return next(number for number, page in enumerate(pages) if "\nBijlage 1 " in page)


def test_every_document_has_pages_with_its_key_text(opened: dict[str, list[str]]) -> None:
    assert [path for path, pages in opened.items() if not "".join(pages).strip()] == []
    for path, pages in opened.items():
        assert KEY_TEXTS.get(path.split("/")[-1], "") in "\n".join(pages), path
    assert len({path.split("/")[0] for path in opened}) == 3


def test_hard_texts_arrive_on_the_page(opened: dict[str, list[str]]) -> None:
    plans = [pages for path, pages in opened.items() if path.startswith(HARD_TEXTS) and "Projectplan" in path]

    assert [pages for pages in plans if "Zeeën & cafés" not in "\n".join(pages)] == []


def test_body_of_a_plan_is_as_long_as_a_fund_reads(opened: dict[str, list[str]]) -> None:
    page_in_short = 1

    assert 4 <= _body(opened, LONG) - page_in_short <= 8
    assert _body(opened, SHORT) <= 3


def test_letter_fits_two_pages(opened: dict[str, list[str]]) -> None:
    letters = {path: len(pages) for path, pages in opened.items() if "/Brief " in path}

    assert {
        path: count for path, count in letters.items() if path.startswith((LONG, SHORT)) and count > 2
    } == {}
    assert len(letters) == 3
