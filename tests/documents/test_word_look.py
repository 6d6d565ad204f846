"""The look of a Word file: cover, letterhead, header and footer, and the house style of an organisation."""

import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from docx.oxml.ns import qn
from PIL import Image

from proposal.documents.answers import section
from proposal.documents.blocks import (
    Block,
    Blocks,
    Column,
    Contents,
    Cover,
    Facts,
    Heading,
    Letterhead,
    Paragraph,
    Picture,
    Quotation,
    Row,
    Title,
)
from proposal.documents.pictures.drawing import Box, Drawing, Tone
from proposal.documents.pictures.lettering import width_of
from proposal.documents.tables import table
from proposal.documents.word.foreign.looking import look_of
from proposal.documents.word.house import PLAIN, Font, House
from proposal.documents.word.palette import Palette, Tint
from proposal.documents.word.paper import TEMPLATES, Paper
from proposal.documents.word.scheme import Scheme
from proposal.documents.word.template import build_template
from proposal.documents.word.writing import write_word
from tests.documents.foreign import libreoffice_template
from tests.documents.reading import header, lines, opened, raw

COVER = Cover(
    "Projectplan", "Feest & meer", "De Schakel", (("Plaats", "Waterstad"), ("Periode", "juli 2026"))
)
BARS = Picture("Kosten", Drawing(1000, 250, (Box(0, 0, 90, 20, Tone.INK),)), 'De "zaal" kost € 20,00.')
OWN = House(colour="8C3A12", font=Font.CAMBRIA)


def _logo() -> bytes:
    packed = BytesIO()
    Image.new("RGB", (400, 100), "#8C3A12").save(packed, "PNG")
    return packed.getvalue()


def _paper(*blocks: Block, marking: str = "", house: House = PLAIN) -> Paper:
    return Paper("Projectplan", "Feest & meer", "De Schakel", date(2026, 11, 22), blocks, marking, house)


def _colour(paper: Paper, style: str) -> str:
    found = opened(paper).styles[style].element.find(f".//{qn('w:color')}")
    assert found is not None
    return str(found.get(qn("w:val")))


def test_cover_tells_kind_title_organisation_and_facts() -> None:
    assert lines(_paper(COVER, Paragraph("Tekst"))) == [
        "Projectplan", "Feest & meer", "De Schakel", "Plaats\tWaterstad", "Periode\tjuli 2026", "Tekst",
    ]  # fmt: skip


def test_cover_has_no_header_and_footer_but_shows_the_marking() -> None:
    first = opened(_paper(COVER, marking="CONCEPT")).sections[0]

    assert first.different_first_page_header_footer
    assert [each.text for each in first.first_page_header.paragraphs] == ["CONCEPT"]
    assert [each.text for each in first.first_page_footer.paragraphs] == [""]
    assert header(_paper(COVER, marking="CONCEPT")) == "Feest & meer · De Schakel\tCONCEPT"


@pytest.mark.parametrize("house", [PLAIN, House(font=Font.ARIAL)])
def test_long_names_stand_on_one_line_with_logo_and_marking(house: House) -> None:
    paper = replace(
        _paper(COVER, marking="VOORBEELD · CONCEPT", house=replace(house, logo=_logo())),
        project="Samen sterk in de Indische Buurt: ontmoeting, taal en bewegen voor oudere vrouwen",
        organisation="Stichting Platform Samenwerkende Vrouwenorganisaties Amsterdam Nieuw-West",
    )
    named, _, right = header(paper).partition("\t")

    assert named == "Samen sterk in de Indische Buurt: ontmoeting…"
    assert width_of(named, 9) * 1.15 + width_of(right, 11) * 1.15 + 90 < 467


def test_pages_in_an_own_word_file_tell_project_and_day() -> None:
    paper = _paper(Paragraph("Tekst"), house=look_of(libreoffice_template()))

    foot = [each.text for each in opened(paper).sections[0].footer.paragraphs]

    assert foot[-1] == "Feest & meer · 22\u00a0november 2026"
    assert len(foot) > 1


def test_who_is_quoted_stands_on_the_page_of_the_quote() -> None:
    word = opened(_paper(Quotation("“Wie vraag ik dat?”", "Vader, 47 jaar"), Quotation("“Aan wie?”", "Buur")))

    assert [(each.text, each.style.name if each.style else "") for each in word.paragraphs] == [
        ("“Wie vraag ik dat?”", "Quote"), ("Vader, 47 jaar", "Wie het zegt"),
        ("“Aan wie?”", "Quote"), ("Buur", "Wie het zegt"),
    ]  # fmt: skip
    assert word.styles["Quote"].paragraph_format.keep_with_next


@pytest.mark.parametrize(
    "after", [Heading("Wat nog open staat"), Paragraph("Tekst"), Facts((("a", "b"), ("c", "d")))]
)
def test_what_follows_a_cover_starts_on_a_new_page(after: Block) -> None:
    paragraph = next(each for each in opened(_paper(COVER, after)).paragraphs[5:])

    assert paragraph.paragraph_format.page_break_before


def test_contents_start_a_page_and_so_does_what_follows_them() -> None:
    blocks: Blocks = (COVER, Contents(), *section("Kort", (Paragraph("x"),)))
    document = opened(_paper(*blocks))

    assert document.styles["TOC Heading"].element.find(f".//{qn('w:pageBreakBefore')}") is not None
    assert [each.text for each in document.paragraphs if each.paragraph_format.page_break_before] == ["Kort"]


def test_letter_opens_with_its_own_head_and_has_page_numbers_all_the_same() -> None:
    paper = _paper(Letterhead(("De Schakel", "Westerkade 12", "0000 AA Waterstad")), Paragraph("Geachte"))
    first = opened(paper).sections[0]

    assert lines(paper) == ["De Schakel", "Westerkade 12 · 0000 AA Waterstad", "Geachte"]
    assert [each.text for each in first.first_page_header.paragraphs] == [""]
    assert "NUMPAGES" in first.first_page_footer.part.blob.decode()


def test_footer_tells_the_day_and_page_x_of_y() -> None:
    footer = opened(_paper(Paragraph("Tekst"))).sections[0].footer

    assert [each.text for each in footer.paragraphs] == ["22\u00a0november 2026\tPagina 1 van 1"]


@pytest.mark.parametrize("opening", [COVER, Letterhead(("De Schakel",))])
def test_logo_stands_on_the_first_page_and_in_the_header_and_says_whose_it_is(opening: Block) -> None:
    paper = _paper(opening, Paragraph("Tekst"), house=House(logo=_logo()))

    for part in ("word/document.xml", "word/header1.xml"):
        assert 'descr="Logo van De Schakel"' in raw(paper, part)
    pictures = [name for name in zipfile.ZipFile(BytesIO(write_word(paper))).namelist() if "media" in name]
    assert len(pictures) == 1


def test_logo_keeps_its_proportions() -> None:
    logo = opened(_paper(COVER, house=House(logo=_logo()))).inline_shapes[0]

    assert logo.width == pytest.approx(4 * logo.height, rel=0.01)


def test_papers_without_a_logo_have_no_picture() -> None:
    assert "<w:drawing>" not in raw(_paper(COVER), "word/header1.xml") + raw(
        _paper(COVER), "word/document.xml"
    )


def test_picture_fits_the_page_and_tells_what_it_shows() -> None:
    paper = _paper(Title("Feest"), BARS)
    (shape,) = opened(paper).inline_shapes

    assert shape.width.cm == pytest.approx(16.5, abs=0.05)
    assert shape.width == pytest.approx(4 * shape.height, rel=0.01)
    assert shape._inline.docPr.get("descr") == 'De "zaal" kost € 20,00.'


def test_same_picture_is_kept_once() -> None:
    names = zipfile.ZipFile(BytesIO(write_word(_paper(BARS, BARS)))).namelist()

    assert len([name for name in names if name.startswith("word/media/")]) == 1


def test_pictures_and_logo_have_an_id_of_their_own() -> None:
    paper = _paper(COVER, Letterhead(("De Schakel",)), BARS, BARS, house=House(logo=_logo()))
    shapes = opened(paper).element.body.iter(qn("wp:docPr"))
    ids = [shape.get("id") for shape in shapes]

    assert len(ids) == len(set(ids)) == 3


def test_colour_and_font_of_the_house_are_in_the_styles_and_the_theme() -> None:
    paper = _paper(Heading("Doel"), Paragraph("x"), house=OWN)

    assert _colour(paper, "heading 1") == "8C3A12"
    assert opened(paper).styles.element.find(f".//{qn('w:rFonts')}").get(qn("w:ascii")) == "Cambria"
    assert '<w:altName w:val="Caladea"/>' in raw(paper, "word/fontTable.xml")
    theme = raw(paper, "word/theme/theme1.xml")
    assert 'typeface="Cambria"' in theme
    assert '<a:accent1><a:srgbClr val="8C3A12"/>' in theme


def test_house_changes_styles_and_nothing_in_the_text() -> None:
    blocks = (COVER, *section("Doel", table("Kosten", (Column("Post"),), [Row(("Zaal",))])))
    plain, own = _paper(*blocks), _paper(*blocks, house=OWN)

    assert raw(plain, "word/document.xml") == raw(own, "word/document.xml")
    assert raw(plain, "word/styles.xml") != raw(own, "word/styles.xml")


@pytest.mark.parametrize(("ink", "words"), [("1F3A4D", "FFFFFF"), ("FFD800", "000000")])
def test_words_on_a_band_can_be_read_on_its_colour(ink: str, words: str) -> None:
    assert Palette(ink)[Tint.ON_INK] == words
    assert _colour(_paper(Title("Feest"), house=House(colour=ink)), "Title") == words


def test_templates_are_those_our_code_makes() -> None:
    for scheme in Scheme:
        assert (TEMPLATES / f"{scheme.value}.docx").read_bytes() == build_template(PLAIN, scheme)


def test_same_paper_gives_the_same_bytes() -> None:
    paper = _paper(COVER, Contents(), *section("Doel", (Paragraph("x"), BARS)), house=House(logo=_logo()))

    packed = zipfile.ZipFile(BytesIO(write_word(paper))).infolist()
    assert write_word(paper) == write_word(paper)
    assert {each.date_time for each in packed} == {(1980, 1, 1, 0, 0, 0)}
