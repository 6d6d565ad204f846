"""Own Word files: which are refused and why, and what papers look like that are written in one."""

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from random import Random

import docx
import pytest

from budgets.text import dutch, mark
from proposal.documents.edition import Edition
from proposal.documents.outline import plan
from proposal.documents.word.foreign.judging import judge
from proposal.documents.word.foreign.looking import look_of
from proposal.documents.word.house import PLAIN, Font, House
from proposal.documents.word.scheme import Scheme
from proposal.documents.word.template import template
from proposal.documents.word.writing import write_word
from proposal.exchange.examples import example
from proposal.model.kind import Kind
from tests.documents.foreign import ADDRESS, FORMER_AUTHOR, FORMER_TEXT, GREEN, libreoffice_template
from tests.documents.packages import TODAY
from tests.documents.reading import headings, opened, raw, words
from tests.zips import KINDS, MEGABYTE, lying_zip, memory_of

Change = Callable[[str, bytes], bytes | None]


def word_default() -> bytes:
    """A Word file with no header of its own, and with styles by other ids than LibreOffice gives."""
    packed = BytesIO()
    docx.Document().save(packed)
    return packed.getvalue()


def changed(file: bytes, change: Change, **added: bytes) -> bytes:
    """The Word file with each part changed, those left out of which nothing comes back."""
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(file)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
        for name, content in added.items():
            new.writestr(name, content)
    return packed.getvalue()


def swapped(part: str, old: str, new: str) -> bytes:
    """The file of LibreOffice with a text in one of its parts replaced."""
    before = libreoffice_template()
    after = changed(before, lambda name, it: it.replace(old.encode(), new.encode()) if name == part else it)
    assert before != after, (part, old)
    return after


def reasons(file: bytes) -> str:
    return " | ".join(dutch(each) for each in judge(file))


def written(own: bytes, kind: Kind = Kind.EVENT, concept: bool = False) -> bytes:
    still_open = (mark("Er staat nog iets open."),) if concept else ()
    edition = Edition(example(kind), TODAY, still_open, house=look_of(own))
    return write_word(plan(edition))


def _everything(packed: bytes) -> str:
    with zipfile.ZipFile(BytesIO(packed)) as archive:
        parts = [archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels"))]
    return b"\n".join(parts).decode()


def test_files_of_libreoffice_and_of_others_are_fit() -> None:
    assert judge(libreoffice_template()) == ()
    assert judge(word_default()) == ()


def test_template_of_word_is_fit() -> None:
    assert judge(swapped("[Content_Types].xml", "document.main+xml", "template.main+xml")) == ()


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        (b"", "leeg"),
        (b"%PDF-1.7", "geen Word-bestand"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "oud Word-bestand"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "wachtwoord"),
        (b"PK\x03\x04" + b"\0" * 100, "beschadigd"),
        (b"PK" + b"\0" * 5_000_001, "te groot"),
    ],
)
def test_what_is_no_word_file_is_refused_with_what_to_do(file: bytes, reason: str) -> None:
    assert reason in reasons(file)


def test_zip_of_something_else_is_no_word_file() -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("lees.mij", "hallo")

    assert "geen Word-bestand" in reasons(packed.getvalue())


def test_spreadsheet_is_no_word_file() -> None:
    assert "geen Word-bestand" in reasons(
        swapped("[Content_Types].xml", "wordprocessingml.document.main", "spreadsheetml.sheet.main")
    )


def test_damaged_part_is_refused() -> None:
    assert "beschadigd" in reasons(swapped("word/styles.xml", "</w:styles>", ""))


def test_part_that_blows_itself_up_is_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:styles '

    assert "beschadigd" in reasons(swapped("word/styles.xml", "<w:styles ", bomb))


def test_file_that_is_huge_when_unpacked_is_refused() -> None:
    file = changed(
        libreoffice_template(), lambda _, content: content, **{"word/media/x.bin": b"\0" * 61_000_000}
    )

    assert len(file) < 1_000_000
    assert "te groot" in reasons(file)


@pytest.mark.parametrize("kind", KINDS)
def test_file_that_lies_about_its_size_is_refused_unopened(kind: int) -> None:
    def refused() -> None:
        assert "beschadigd" in reasons(bomb)

    bomb = lying_zip("word/media/x.bin", kind)

    assert memory_of(refused) < 10 * MEGABYTE


def test_file_without_heading_styles_is_refused_with_those_it_lacks() -> None:
    told = reasons(swapped("word/styles.xml", 'w:val="Heading 2"', 'w:val="Tussenkop"'))

    assert "Kop 2" in told
    assert "Kop 1" not in told


def test_all_reasons_are_told_at_once() -> None:
    file = swapped("[Content_Types].xml", "openxmlformats-officedocument.wordprocessingml.document.main",
                   "ms-word.document.macroEnabled.main")  # fmt: skip
    file = changed(file, lambda name, it: it.replace(b'"Heading 1"', b'"Kopje"') if "styles" in name else it)
    file = changed(file, lambda name, it: it.replace(b'w:left="1701"', b'w:left="7000"'))

    assert len(judge(file)) == 3
    for reason in ("macro's", "Kop 1", "marges"):
        assert reason in reasons(file)


def test_macros_are_seen_by_their_part_too() -> None:
    file = changed(libreoffice_template(), lambda _, content: content, **{"word/vbaProject.bin": b"x"})

    assert "macro's" in reasons(file)


def test_template_on_the_internet_is_refused_and_one_on_a_disk_is_left_behind() -> None:
    for address, fit in (("https://voorbeeld.nl/brief.dotm", False), ("file:///C:/brief.dotx", True)):
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
        listed = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{kind}" Target="{address}" TargetMode="External"/>'
            "</Relationships>"
        )
        file = changed(
            libreoffice_template(), lambda _, content: content,
            **{"word/_rels/settings.xml.rels": listed.encode()},
        )  # fmt: skip

        assert (judge(file) == ()) is fit
        if fit:
            assert address not in _everything(written(file))


def test_picture_from_outside_in_the_header_is_refused() -> None:
    assert "koppeling" in reasons(
        swapped("word/_rels/header1.xml.rels", 'Target="media/image1.png"',
                'Target="https://voorbeeld.nl/logo.png" TargetMode="External"')
    )  # fmt: skip


def test_paper_in_an_own_file_has_its_header_footer_and_margins_on_a4() -> None:
    section = opened(written(libreoffice_template())).sections[0]

    assert (section.page_width, section.page_height) == (7560310, 10692130)
    assert section.left_margin is not None
    assert section.left_margin.twips == 1701
    assert ADDRESS in section.footer.paragraphs[0].text
    assert section.header.part.element.xpath(".//pic:pic")


def test_tables_are_as_wide_as_the_sheet_leaves() -> None:
    document = opened(written(libreoffice_template()))
    room = 11906 - 1701 - 1417

    widths = [
        int(each.get(docx.oxml.ns.qn("w:w")))
        for each in document.element.body.iter(docx.oxml.ns.qn("w:tblW"))
    ]

    assert widths
    assert all(room - 10 <= each <= room for each in widths)


def test_paper_in_an_own_file_says_what_it_says_otherwise() -> None:
    plain = Edition(example(Kind.SERIES), TODAY)
    dressed = replace(plain, house=look_of(libreoffice_template()))

    assert words(plan(dressed)) == words(plan(plain))
    assert headings(plan(dressed)) == headings(plan(plain))


def test_headings_have_the_look_of_the_file_and_our_numbers() -> None:
    packed = written(libreoffice_template())
    style = opened(packed).styles["Heading 1"]

    assert style.font.name is None
    assert str(style.base_style.font.color.rgb) == GREEN
    assert style.base_style.font.name == "Carlito"
    assert style.element.pPr.numPr.numId.val == 1
    assert "upperRoman" not in raw(packed, "word/numbering.xml")


def test_styles_that_the_file_lacks_look_as_those_it_has() -> None:
    styles = opened(written(libreoffice_template())).styles

    assert styles["Kop bijlage"].font.size is None
    assert styles["Kop bijlage"].base_style.name == "Kop 1 zonder nummer"
    assert styles["Kop 1 zonder nummer"].base_style.name == "Heading 1"
    assert styles["Tabeltekst"].font.size.pt == pytest.approx(10, abs=0.5)


def test_nothing_is_left_of_text_and_author_of_the_file() -> None:
    everything = _everything(written(libreoffice_template()))

    assert FORMER_AUTHOR not in everything
    assert FORMER_TEXT not in everything
    assert "LibreOffice" not in everything
    assert 'w:val="en-US"' not in everything


def test_author_of_the_file_is_not_named_in_a_field() -> None:
    def step(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = "<w:r><w:instrText> AUTHOR </w:instrText></w:r>"
    shown = f"<w:r><w:t>{FORMER_AUTHOR}</w:t></w:r>"
    simple = f'<w:fldSimple w:instr=" AUTHOR ">{shown}</w:fldSimple>'
    field = step("begin") + code + step("separate") + shown + step("end")

    packed = written(swapped("word/footer1.xml", "</w:p></w:ftr>", f"{field}{simple}</w:p></w:ftr>"))

    assert FORMER_AUTHOR not in raw(packed, "word/footer1.xml")
    assert ADDRESS in raw(packed, "word/footer1.xml")


def test_pages_are_counted_where_the_file_does_not() -> None:
    assert "NUMPAGES" in raw(written(libreoffice_template()), "word/footer1.xml")


def test_pages_are_not_counted_twice() -> None:
    counted = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>'

    packed = written(swapped("word/footer1.xml", "</w:p></w:ftr>", counted))

    assert raw(packed, "word/footer1.xml").count("PAGE") == 1


def test_own_files_do_not_pile_up_in_memory() -> None:
    many = 16

    def try_colours() -> None:
        for number in range(many):
            template(House(f"{number:06X}", template=bytes(bytearray(file))), Scheme.PLAN)

    noise = Random(1).randbytes(MEGABYTE // 2)
    file = changed(libreoffice_template(), lambda name, it: noise if name.endswith(".png") else it)

    assert memory_of(try_colours) < many * len(file)


def test_concept_is_marked_in_the_header_of_the_file() -> None:
    for concept in (True, False):
        marked = opened(written(libreoffice_template(), concept=concept)).sections[0].header

        assert ("CONCEPT" in "".join(each.text for each in marked.paragraphs)) is concept


def test_file_without_header_gets_ours() -> None:
    section = opened(written(word_default())).sections[0]

    assert example(Kind.EVENT).title in section.header.paragraphs[0].text
    assert "Pagina" in section.footer.paragraphs[0].text


def test_paper_in_an_own_file_is_the_same_at_every_call() -> None:
    assert written(libreoffice_template()) == written(libreoffice_template())


def test_colour_and_font_are_those_of_the_file() -> None:
    look = look_of(libreoffice_template())

    assert (look.colour, look.font) == (GREEN, Font.CAMBRIA)


def test_light_colour_of_the_file_is_darker_on_covers() -> None:
    light = swapped("word/styles.xml", f'w:val="{GREEN.lower()}"', 'w:val="ff9900"')

    assert look_of(light).colour not in ("FF9900", PLAIN.colour)


def test_styles_are_known_by_name_in_a_dutch_file() -> None:
    dutch_file = changed(
        word_default(),
        lambda name, it: (
            re.sub(rb'"Heading([1-9])"', rb'"Kop\1"', it).replace(b'"Normal"', b'"Standaard"', 1)
            if name.startswith("word/")
            else it
        ),
    )

    assert judge(dutch_file) == ()
    assert headings(written(dutch_file)) == headings(written(word_default()))
    assert "Kop1" not in _everything(written(dutch_file))


def test_first_page_of_letter_paper_keeps_its_own_header() -> None:
    def with_first_page(name: str, content: bytes) -> bytes:
        if name == "word/document.xml":
            first = b'<w:headerReference w:type="first" r:id="rId90"/><w:headerReference w:type="default"'
            content = content.replace(b'<w:headerReference w:type="default"', first)
            return content.replace(b"<w:docGrid", b"<w:titlePg/><w:docGrid")
        if name == "word/_rels/document.xml.rels":
            kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
            one = b'<Relationship Id="rId90" Type="%b" Target="header9.xml"/></Relationships>' % kind
            return content.replace(b"</Relationships>", one)
        return content

    first = (
        '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p>'
        '<w:ins w:author="Piet de Vorige"><w:r><w:t>Secretariaat</w:t></w:r></w:ins></w:p></w:hdr>'
    )
    file = changed(libreoffice_template(), with_first_page, **{"word/header9.xml": first.encode()})

    packed = written(file, concept=True)
    section = opened(packed).sections[0]

    assert section.different_first_page_header_footer
    assert [each.text for each in section.first_page_header.paragraphs] == ["CONCEPT", "Secretariaat"]
    assert "CONCEPT" in section.header.paragraphs[0].text
    assert "NUMPAGES" in raw(packed, "word/footer2.xml")
    assert FORMER_AUTHOR not in _everything(packed)
