"""Live parts of a Word file: captions, references, and the list of contents, all filled in already."""

import re
from datetime import date

import pytest
from docx.oxml.ns import qn

from proposal.documents.answers import section
from proposal.documents.blocks import (
    Block,
    Blocks,
    Column,
    Contents,
    Cover,
    Heading,
    Note,
    Paragraph,
    Picture,
    Rank,
    Ref,
    Row,
)
from proposal.documents.contents import contents
from proposal.documents.pictures.drawing import Box, Drawing, Tone
from proposal.documents.tables import table
from proposal.documents.word.names import NoSuchName
from proposal.documents.word.paper import Paper
from proposal.documents.word.writing import write_word
from tests.documents.reading import headings, lines, opened, raw

COSTS = table("Kosten", (Column("Post"), Column("Bedrag", amount=True)), [Row(("Zaal", "€ 20,00"))])
QUOTES = table("Offertes", (Column("Bijlage"),), [Row(("Bijlage 6",), name="quote-a"), Row(("Bijlage 7",))])
BARS = Picture("Kosten per soort", Drawing(400, 120, (Box(0, 0, 90, 20, Tone.INK),)), "De zaal kost € 20,00.")
PLAN: Blocks = (
    Cover("Projectplan", "Feest", "De Schakel"),
    Contents(),
    *section("In het kort", (Paragraph("Kort"),)),
    *section(
        "Doel",
        (Paragraph("Waarom"),),
        section("Het doel van dit project", (Paragraph("Samen"),), level=2),
        rank=Rank.NUMBERED,
    ),
    *section("Activiteiten", (Note(("Zie ", Ref("Wie doet wat"), ".")),), rank=Rank.NUMBERED),
    *section("Bronnen", (Paragraph("Boek"),), rank=Rank.ANNEX),
    *section("Wie doet wat", (Paragraph("Ria"),), rank=Rank.ANNEX),
)


def _paper(*blocks: Block, pages: tuple[int, ...] = ()) -> Paper:
    return Paper("Projectplan", "Feest", "De Schakel", date(2026, 9, 1), blocks, pages=pages)


def _body(*blocks: Block, pages: tuple[int, ...] = ()) -> str:
    return raw(_paper(*blocks, pages=pages), "word/document.xml")


def _codes(body: str) -> list[str]:
    return re.findall(r"<w:instrText[^>]*> (.*?) </w:instrText>", body)


def _bookmarked(body: str) -> dict[str, str]:
    """The words in each bookmark, by its name."""
    pattern = r'(?=<w:bookmarkStart w:id="(\d+)" w:name="(\w+)"/>(.*?)<w:bookmarkEnd w:id="\1"/>)'
    found = re.findall(pattern, body)
    return {name: "".join(re.findall(r"<w:t[^>]*>(.*?)</w:t>", inside)) for _, name, inside in found}


def test_captions_count_tables_and_pictures_apart() -> None:
    written = [line for line in lines(_paper(*COSTS, BARS, *QUOTES)) if line.startswith(("Tabel", "Afb"))]

    assert written == ["Tabel 1. Kosten", "Afbeelding 1. Kosten per soort", "Tabel 2. Offertes"]


def test_caption_numbers_are_fields() -> None:
    codes = _codes(_body(*COSTS, BARS))

    assert codes == ["SEQ Tabel \\* ARABIC", "SEQ Afbeelding \\* ARABIC"]


def test_reference_to_a_table_is_a_field_that_says_its_number() -> None:
    body = _body(*QUOTES, *COSTS, Note(("Zie ", Ref("Kosten"), " hierboven.")))
    (name,) = _bookmarked(body)

    assert lines(_paper(*QUOTES, *COSTS, Note(("Zie ", Ref("Kosten"), " hierboven."))))[-1] == (
        "Zie Tabel 2 hierboven."
    )
    assert _codes(body)[-1] == f"REF {name} \\h"
    assert _bookmarked(body)[name] == "Tabel 2"


def test_reference_to_an_annex_is_its_number_as_word_counts_it() -> None:
    body = _body(*PLAN)
    (reference,) = (code for code in _codes(body) if code.startswith("REF"))
    name = reference.split()[1]

    assert reference == f"REF {name} \\r \\h"
    assert _bookmarked(body)[name] == "Wie doet wat"
    assert "Zie Bijlage B." in lines(_paper(*PLAN))
    assert '<w:numFmt w:val="upperLetter"/>' in raw(_paper(*PLAN), "word/numbering.xml")


def test_reference_to_a_row_says_its_first_cell() -> None:
    told = table("Toelichting", (Column("Post"),), [Row((("Zaal\nzie ", Ref("quote-a")),))])

    assert lines(_paper(*told, *QUOTES))[2:4] == ["Zaal", "zie Bijlage 6"]


def test_reference_to_what_is_not_there_is_refused() -> None:
    with pytest.raises(NoSuchName):
        write_word(_paper(Note(("Zie ", Ref("Begroting"), "."))))


def test_only_what_is_referred_to_has_a_bookmark() -> None:
    assert _bookmarked(_body(*COSTS, *QUOTES)) == {}


def test_table_that_comes_twice_has_its_bookmark_once() -> None:
    body = _body(*QUOTES, *QUOTES, Note((Ref("quote-a"), Ref("Offertes"))))

    assert sorted(_bookmarked(body).values()) == ["Bijlage 6", "Tabel 1"]
    assert body.count("<w:bookmarkStart") == 2


def test_contents_lead_to_every_heading_of_two_levels() -> None:
    body = _body(*PLAN)
    links = re.findall(r'<w:hyperlink w:anchor="(\w+)"[^>]*>(.*?)</w:hyperlink>', body)
    shown = [re.sub(r"<w:tab/>", " ", inside) for _, inside in links]

    assert [re.sub(r"<[^>]+>", "", inside) for inside in shown] == [
        "In het kort", "1 Doel", "1.1 Het doel van dit project", "2 Activiteiten", "Bijlage A Bronnen",
        "Bijlage B Wie doet wat",
    ]  # fmt: skip
    assert [_bookmarked(body)[anchor] for anchor, _ in links] == [
        "In het kort", "Doel", "Het doel van dit project", "Activiteiten", "Bronnen", "Wie doet wat",
    ]  # fmt: skip


def test_contents_are_one_field_that_asks_for_nothing() -> None:
    body = _body(*PLAN)

    assert 'TOC \\o "1-2" \\h \\z \\u' in _codes(body)
    assert body.count('fldCharType="begin"') == body.count('fldCharType="end"')
    assert "w:dirty" not in body
    assert "updateFields" not in raw(_paper(*PLAN), "word/settings.xml")


def test_contents_have_pages_once_they_were_measured() -> None:
    body = _body(*PLAN, pages=(3, 4, 4, 5, 6, 6))

    assert "PAGEREF" not in _body(*PLAN)
    assert [code.split()[0] for code in _codes(body)].count("PAGEREF") == 6
    assert lines(_paper(*PLAN, pages=(3, 4, 4, 5, 6, 6)))[4:7] == [
        "In het kort\t3", "1\tDoel\t4", "1.1\tHet doel van dit project\t4",
    ]  # fmt: skip


def test_what_stands_before_the_first_part_of_bound_documents_is_a_part_as_well() -> None:
    opening = (Heading("Wat nog open staat"), Paragraph("x"))
    bound: Blocks = (*opening, Heading("Brief", rank=Rank.PART), Heading("Betreft"))

    assert headings(_paper(*bound)) == ["Wat nog open staat", "Brief"]
    assert headings(_paper(*bound), 2) == ["Betreft"]


def test_contents_name_the_heading_above_them_nowhere() -> None:
    document = opened(_paper(*PLAN))
    (style,) = {each.style.name for each in document.paragraphs if each.text == "Inhoud" and each.style}

    assert style == "TOC Heading"
    assert document.styles["TOC Heading"].element.find(f".//{qn('w:outlineLvl')}") is None


def test_bound_documents_stand_a_level_above_their_parts() -> None:
    bound: Blocks = (Contents(), Heading("Brief", rank=Rank.PART), Heading("Betreft"),
                     Heading("Projectplan", rank=Rank.PART), *PLAN[2:])  # fmt: skip

    assert headings(_paper(*bound)) == ["Brief", "Projectplan"]
    assert headings(_paper(*bound), 2) == ["Betreft", "In het kort", "Doel", "Activiteiten", "Bronnen",
                                           "Wie doet wat"]  # fmt: skip
    assert [(each.level, each.number) for each in contents(bound)] == [
        (1, ""), (2, ""), (1, ""), (2, ""), (2, "1"), (2, "2"), (2, "Bijlage A"), (2, "Bijlage B"),
    ]  # fmt: skip


def test_cell_refers_to_the_text_that_it_has_no_room_for() -> None:
    long = " ".join(f"woord{number}" for number in range(700))
    columns = (Column("Post", 1), Column("Waarom", 2))
    rows = [Row(("Zaal", long)), Row(("Thee", f"{long} thee"))]
    body = _body(*table("Kosten", columns, rows))
    read = lines(_paper(*table("Kosten", columns, rows)))

    assert [each for each in read if each.startswith("Zie ")] == ["Zie Toelichting 1", "Zie Toelichting 2"]
    assert [each[:21] for each in read if each.startswith("Toel")] == [
        "Toelichting 1. Zaal. ", "Toelichting 2. Thee. ",
    ]  # fmt: skip
    assert len([each for each in _codes(body) if each.startswith("REF _Ref")]) == 2
