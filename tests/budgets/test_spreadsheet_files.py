"""Files of all kinds that people bring as a budget."""

import io
import zipfile
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgets.admission import MOST_BYTES_UNPACKED, UnreadableFile
from budgets.lines import SpreadsheetBudget
from budgets.spreadsheet import read_budget
from tests.budgets.test_spreadsheet import HEADER, problems, workbook
from tests.zips import KINDS, MEGABYTE, lying_zip, memory_of


def read_csv(text: str, encoding: str = "utf-8") -> SpreadsheetBudget:
    return read_budget(text.encode(encoding), "begroting.csv")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_csv_is_read_as_excel_writes_it(encoding: str) -> None:
    found = read_csv("Omschrijving;Aantal;Prijs\r\nCafé, zaal;8;€ 85,50\r\nTotaal;;684\r\n", encoding)

    assert found.budget.lines[0].description == "Café, zaal"
    assert found.budget.total == Decimal(684)


@pytest.mark.parametrize("text", ["Post\tBedrag\nZaal\t1.200,50\n", 'Post,Bedrag\nZaal,"1.200,50"\n'])
def test_csv_may_have_another_separator(text: str) -> None:
    assert read_csv(text).budget.total == Decimal("1200.50")


def test_problem_in_a_csv_names_the_file() -> None:
    found = read_csv("Post;Bedrag\nZaal;veel\n")

    assert problems(found)[0].startswith("Blad begroting.csv, rij 2, kolom B (Bedrag): hier staat 'veel'.")


def test_file_may_be_named_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "begroting.csv"
    path.write_text("Post;Bedrag\nZaal;680\n", encoding="utf-8")

    assert read_budget(path, path.name).budget.total == Decimal(680)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7 rubbish",
        b"PK\x03\x04rubbish",
        b"\xd0\xcf\x11\xe0\x00\x00old",
        b"Naam;Telefoon\nRia;06\n",
    ],
)
def test_file_that_holds_no_budget_is_refused_with_what_to_do(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"Zet boven de kolommen|Bewaar het in Excel als \.xlsx"):
        read_budget(data, "iets.xlsx")


def test_damaged_workbook_is_refused() -> None:
    data = workbook(Begroting=[HEADER, ("Zaal", 8, 85, 680)])
    with pytest.raises(UnreadableFile, match="Bewaar het in Excel"):
        read_budget(data.replace(b"xl/workbook.xml", b"xl/werkboek.xml"), "stuk.xlsx")
    with pytest.raises(UnreadableFile, match="Bewaar het in Excel"):
        read_budget(data[len(data) // 2 :], "half.xlsx")


def test_workbook_that_unpacks_too_large_is_refused() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * (MOST_BYTES_UNPACKED + 1))

    with pytest.raises(UnreadableFile, match="te groot"):
        read_budget(bomb.getvalue(), "groot.xlsx")


@pytest.mark.parametrize("kind", KINDS)
def test_workbook_that_lies_about_its_size_is_refused_unopened(kind: int) -> None:
    def refused() -> None:
        with pytest.raises(UnreadableFile, match="Bewaar het in Excel"):
            read_budget(bomb, "klein.xlsx")

    bomb = lying_zip("[Content_Types].xml", kind)

    assert memory_of(refused) < 10 * MEGABYTE


def test_file_with_too_many_rows_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="te groot"):
        read_csv("Post;Bedrag\n" + "Zaal;1\n" * 2000)


WORDS = [
    "",
    "Post",
    "Bedrag",
    "Aantal",
    "Baten",
    "Bron",
    "Totaal",
    "Kosten",
    "Status",
    "Zaal",
    "€ 5,-",
    "12,5",
    "-3",
    "veel",
]


@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=6), max_size=8))
def test_any_table_is_read_or_refused(rows: list[list[str]]) -> None:
    text = "\n".join(";".join(row) for row in rows)
    with suppress(UnreadableFile):
        found = read_csv(text)
        assert all(problem.row <= len(rows) for problem in found.problems)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_csv_is_read_in_any_separator_and_encoding(separator: str, encoding: str) -> None:
    rows = (("Post", "Bedrag", "Toelichting"), ("Café", '"1.200,50"', '"Thee, koffie; koek"'))

    found = read_csv("\r\n".join(separator.join(row) for row in rows), encoding)

    assert (found.costs[0].line.description, found.budget.total) == ("Café", Decimal("1200.50"))
    assert found.costs[0].explanation == "Thee, koffie; koek"


def test_csv_may_name_its_separator_and_keeps_its_row_numbers() -> None:
    assert read_csv("sep=,\nPost,Bedrag\nZaal,680\n").costs[0].row == 3


def changed(part: str, before: bytes, after: bytes) -> bytes:
    """A budget of which one part was changed by hand."""
    data = io.BytesIO()
    book = zipfile.ZipFile(io.BytesIO(workbook(Begroting=[HEADER, ("Zaal", 8, 85, 680)])))
    with zipfile.ZipFile(data, "w") as archive:
        for name in book.namelist():
            content = book.read(name)
            archive.writestr(name, content.replace(before, after) if name == part else content)
    return data.getvalue()


def test_workbook_with_entities_is_refused() -> None:
    evil = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet'

    with pytest.raises(UnreadableFile, match="niet in een spreadsheet hoort"):
        read_budget(changed("xl/worksheets/sheet1.xml", b"<worksheet", evil), "kwaad.xlsx")


def test_workbook_with_macros_is_refused() -> None:
    data = io.BytesIO(workbook(Begroting=[HEADER, ("Zaal", 8, 85, 680)]))
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")

    with pytest.raises(UnreadableFile, match="macro"):
        read_budget(data.getvalue(), "macro.xlsm")


def test_workbook_that_is_wider_than_a_budget_is_refused() -> None:
    far = changed("xl/worksheets/sheet1.xml", b'r="D2"', b'r="XFD2"')

    with pytest.raises(UnreadableFile, match="te groot"):
        read_budget(far, "breed.xlsx")


def test_file_of_libreoffice_is_refused_with_what_to_save_it_as() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("content.xml", "<office/>")

    with pytest.raises(UnreadableFile, match="LibreOffice"):
        read_budget(data.getvalue(), "begroting.ods")


HUGE = {
    "xl/worksheets/sheet1.xml": (b"</sheetData>", b"<row/>" * 100_000 + b"</sheetData>"),
    "xl/styles.xml": (b"</cellXfs>", b'<xf fontId="0" numFmtId="0"/>' * 40_000 + b"</cellXfs>"),
}


@pytest.mark.parametrize("part", HUGE)
def test_workbook_with_more_than_any_budget_has_is_refused_in_little_memory(part: str) -> None:
    before, after = HUGE[part]
    large = changed(part, before, after)

    def refused() -> None:
        with pytest.raises(UnreadableFile, match="te groot"):
            read_budget(large, "groot.xlsx")

    assert memory_of(refused) < 10 * MEGABYTE


@pytest.mark.parametrize("text", ["a\n" * 1_000_000, "a;" * 1_000_000])
def test_csv_with_more_than_any_budget_has_is_refused_in_little_memory(text: str) -> None:
    data = text.encode()

    def refused() -> None:
        with pytest.raises(UnreadableFile, match="te groot"):
            read_budget(data, "lang.csv")

    assert memory_of(refused) < 100 * MEGABYTE
