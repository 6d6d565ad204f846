"""Headers and footers of own Word files: what would fetch, start or tell something stays out of papers."""

import time
import zipfile
from io import BytesIO
from random import Random
from xml.sax.saxutils import escape

import pytest
from lxml import etree

from proposal.documents.word.foreign.cleaning import cleaned
from proposal.documents.word.foreign.judging import LARGEST_EDGE, MOST_USED, PICTURE_MEGABYTES, judge
from tests.documents.foreign import ADDRESS, libreoffice_template
from tests.documents.reading import raw
from tests.documents.test_foreign import changed, reasons, swapped, written
from tests.zips import MEGABYTE

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OUTSIDE = (
    'DDEAUTO cmd "/c calc"', 'DDE cmd "/c calc"', 'LINK Word.Document.8 "http://stil.voorbeeld/a.docx"',
    'INCLUDETEXT "/etc/stil"', 'INCLUDEPICTURE "http://stil.voorbeeld/a.png" \\d', 'IMPORT "http://stil"',
    'INCLUDE "http://stil"', 'DATABASE \\d "http://stil"', "MACROBUTTON stil hier", 'FILLIN "stil"',
    'ASK stil "stil"', "AUTOTEXT stil", 'HYPERLINK "file:///stil"', "EMBED stil", "ADDIN stil", "stil",
    '"DDEAUTO" cmd stil',
)  # fmt: skip
SHOWN = "Stichting De Schakel"


def _mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _code(text: str) -> str:
    return f"<w:r><w:instrText>{escape(text)}</w:instrText></w:r>"


def _text(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def _field(code: str, shown: str = _text(SHOWN)) -> str:
    """A field whose code is given as runs."""
    return _mark("begin") + code + _mark("separate") + shown + _mark("end")


def _footer(inside: str) -> str:
    """The footer of papers in a file that has these runs in its footer, behind the address."""
    file = swapped("word/footer1.xml", "</w:p></w:ftr>", f"{inside}</w:p></w:ftr>")
    assert judge(file) == ()
    footer = raw(written(file), "word/footer1.xml")
    assert ADDRESS in footer
    return footer


@pytest.mark.parametrize("code", OUTSIDE)
def test_field_that_reaches_outside_is_left_as_the_text_it_showed(code: str) -> None:
    simple = f"<w:fldSimple w:instr='{code}'>{_text(SHOWN)}</w:fldSimple>"

    for inside in (_field(_code(code)), simple):
        footer = _footer(inside)

        assert SHOWN in footer
        assert "stil" not in footer
        assert "calc" not in footer


@pytest.mark.parametrize(
    "inside",
    [
        _field(_code(" DDE") + _code("AUTO stil")),
        _field(_text("DDEAUTO") + _code(" stil")),
        _field(_field(_code("QUOTE 68 68 69"), _text("DDE")) + _code(" PAGE stil")),
        _field(_code("IF 1 = 1 ") + _field(_code("INCLUDETEXT stil"), _text("gehaald"))),
        _field(_code("PAGE"), _field(_code("DDEAUTO stil"))),
        _mark("begin") + _code("PAGE") + _mark("separate") + _code("stil") + _text(SHOWN) + _mark("end"),
        _text(SHOWN) + _mark("begin") + _code("DDEAUTO stil"),
        _mark("begin") + _code("DDEAUTO stil") + _mark("separate") + _text(SHOWN),
        _text(SHOWN) + _code("DDEAUTO stil") + _mark("end"),
    ],
)
def test_field_that_reaches_outside_is_found_however_it_is_written(inside: str) -> None:
    footer = _footer(inside)

    assert SHOWN in footer
    assert "DDE" not in footer
    assert "stil" not in footer


def test_fields_that_need_only_the_paper_itself_stay() -> None:
    page = _field(_code(" PAGE \\* MERGEFORMAT "), _text("3"))
    footer = _footer(
        _field(_code("IF ") + page + _code(' = 1 "" "blad"')) + _field(_code('STYLEREF "Kop 1"'))
        + '<w:fldSimple w:instr=" DATE "><w:r><w:t>1-2-2026</w:t></w:r></w:fldSimple>'
    )  # fmt: skip

    for kept in ("PAGE", "MERGEFORMAT", "IF ", "STYLEREF", " DATE ", "blad"):
        assert kept in footer
    assert footer.count('"begin"') == footer.count('"separate"') == footer.count('"end"')


@pytest.mark.parametrize(
    "inside",
    [
        _field(_code("FILENAME \\p"), _text("C:\\Users\\Piet")),
        _field(_code('DOCPROPERTY "Author"'), _text("Piet")),
        _field(_code("IF 1 = 1 ") + _field(_code("USERNAME"), _text("Piet")), _text("Piet")),
        '<w:fldSimple w:instr="INFO Author"><w:r><w:t>Piet</w:t></w:r></w:fldSimple>',
    ],
)
def test_field_that_tells_of_people_leaves_nothing(inside: str) -> None:
    assert "Piet" not in _footer(inside)


def test_field_of_a_form_keeps_no_macro() -> None:
    macro = '<w:ffData><w:entryMacro w:val="stil"/></w:ffData>'
    begin = f'<w:r><w:fldChar w:fldCharType="begin">{macro}</w:fldChar></w:r>'

    assert "stil" not in _footer(begin + _code("PAGE") + _mark("separate") + _text("1") + _mark("end"))


def test_drawings_of_old_word_fetch_nothing() -> None:
    names = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    footer = _footer(
        f'<w:r><w:pict {names}><v:shape id="vorm" o:href="http://stil" href="http://stil">'
        '<v:imagedata src="http://stil" o:althref="http://stil" o:href="http://stil"/></v:shape>'
        '<o:OLEObject Type="Link" ShapeID="stil"/></w:pict></w:r>'
    )

    assert 'id="vorm"' in footer
    assert "stil" not in footer


def test_vector_form_of_a_picture_stays_behind() -> None:
    vector = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
    extra = (
        '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">'
        f'<s:svgBlip xmlns:s="{vector}" r:embed="rId1"/></a:ext></a:extLst></a:blip>'
    )
    header = raw(libreoffice_template(), "word/header1.xml")
    blip = header[header.index("<a:blip") : header.index("</a:blip>") + len("</a:blip>")]

    made = raw(
        written(swapped("word/header1.xml", blip, blip.replace("</a:blip>", extra))), "word/header1.xml"
    )

    assert "r:embed" in made
    assert "svgBlip" not in made
    assert "96DAC541" not in made


def test_header_that_is_no_letter_paper_is_refused() -> None:
    many = "<w:ins><w:r/></w:ins>" * (LARGEST_EDGE // 20)

    assert "te veel" in reasons(swapped("word/footer1.xml", "</w:p></w:ftr>", f"{many}</w:p></w:ftr>"))


def test_header_with_more_pictures_than_paper_has_room_for_is_refused() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    one = '<Relationship Id="m{number}" Type="{kind}" Target="media/image1.png"/>'
    many = "".join(one.format(number=number, kind=kind) for number in range(MOST_USED))

    assert "te veel" in reasons(
        swapped("word/_rels/header1.xml.rels", "</Relationships>", f"{many}</Relationships>")
    )


def test_heavy_picture_that_would_be_in_every_document_is_refused() -> None:
    def heavy(size: int) -> str:
        noise = Random(1).randbytes(size)
        return reasons(
            changed(libreoffice_template(), lambda name, it: noise if name.endswith(".png") else it)
        )

    assert "Afbeeldingen comprimeren" in heavy(PICTURE_MEGABYTES * MEGABYTE + 1)
    assert heavy(PICTURE_MEGABYTES * MEGABYTE) == ""


def test_picture_that_is_in_the_header_twice_comes_along_once() -> None:
    def again(name: str, content: bytes) -> bytes:
        if name == "word/_rels/header1.xml.rels":
            listed = content[content.index(b"<Relationship ") : content.index(b"</Relationships>")]
            one = listed.replace(b'Id="rId1"', b'Id="rId2"')
            return content.replace(b"</Relationships>", one + b"</Relationships>")
        if name == "word/header1.xml":
            drawing = content[content.index(b"<w:drawing") : content.index(b"</w:drawing>") + 12]
            other = b"<w:r>" + drawing.replace(b'r:embed="rId1"', b'r:embed="rId2"') + b"</w:r></w:p></w:hdr>"
            return content.replace(b"</w:p></w:hdr>", other)
        return content

    packed = written(changed(libreoffice_template(), again))

    assert raw(packed, "word/header1.xml").count("<w:drawing") == 2
    with zipfile.ZipFile(BytesIO(packed)) as archive:
        assert len([name for name in archive.namelist() if name.startswith("word/media/own_")]) == 1


@pytest.mark.parametrize(
    "one",
    [
        "<w:ins><w:r><w:t>a</w:t></w:r></w:ins>",
        '<w:r><w:fldChar w:fldCharType="begin"/><w:t>a</w:t></w:r>',
    ],
)
def test_cleaning_takes_as_long_as_the_header_is(one: str) -> None:
    root = etree.fromstring(f'<w:hdr xmlns:w="{WORD}"><w:p>{one * 50_000}</w:p></w:hdr>')
    began = time.process_time()

    cleaned(root)

    assert time.process_time() - began < 10
