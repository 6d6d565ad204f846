"""Reads real Word files back, so that tests see what a person with Word would see."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import TypeAlias

from docx import Document
from docx.document import Document as Word
from docx.oxml.ns import qn

from proposal.documents.word.paper import Paper
from proposal.documents.word.writing import write_word

Packed: TypeAlias = bytes | Paper
PARAGRAPH, TEXT, TAB = qn("w:p"), qn("w:t"), qn("w:tab")


def written(packed: Packed) -> bytes:
    """The Word file, also of a paper that was not written yet."""
    return write_word(packed) if isinstance(packed, Paper) else packed


def opened(packed: Packed) -> Word:
    """The Word file as python-docx reads it."""
    return Document(BytesIO(written(packed)))


def lines(packed: Packed) -> list[str]:
    """Every paragraph of the body in reading order, those in tables included; a tab is a tab."""
    return [_text(paragraph) for paragraph in opened(packed).element.body.iter(PARAGRAPH)]


def words(packed: Packed) -> str:
    """Everything that stands in the body of the file, one paragraph a line."""
    return "\n".join(lines(packed))


def headings(packed: Packed, level: int = 1) -> list[str]:
    """The headings of this outline level, in order, whatever their style is called."""
    return [each.text for each in opened(packed).paragraphs if _outline(each.style) == level]


def numbered_headings(packed: Packed) -> list[str]:
    """The headings of level 1 that count with the parts of the plan."""
    return [each.text for each in opened(packed).paragraphs if each.style and each.style.name == "Heading 1"]


def header(packed: Packed) -> str:
    """What stands at the top of every page."""
    return "\n".join(each.text for each in opened(packed).sections[0].header.paragraphs)


def raw(packed: Packed, part: str) -> str:
    """The XML of one part of the file."""
    return zipfile.ZipFile(BytesIO(written(packed))).read(part).decode()


def faults(packed: Packed) -> list[str]:
    """What a careful office would not send: the rules for good Word that hold for each of our files."""
    return [*_property_faults(packed), *_page_faults(packed), *_body_faults(packed)]


def _property_faults(packed: Packed) -> Iterator[str]:
    known = opened(packed).core_properties
    if not known.title or not known.author or known.language != "nl-NL":
        yield f"properties: title {known.title!r}, author {known.author!r}, language {known.language!r}"
    traces = " ".join((known.author, known.comments, known.keywords, known.title)).casefold()
    if "python" in traces or "docx" in traces or "generated" in traces:
        yield f"properties: trace of a library in {traces!r}"


def _page_faults(packed: Packed) -> Iterator[str]:
    page = opened(packed).sections[0]
    if (page.page_width, page.page_height) != (7560310, 10692130):
        yield f"page: {page.page_width} x {page.page_height} is no A4"
    if 'w:name="compatibilityMode"' not in (settings := raw(packed, "word/settings.xml")):
        yield "settings: no compatibility mode"
    if not re.search(r'compatibilityMode"[^>]*w:val="15"', settings) or "updateFields" in settings:
        yield "settings: opens in compatibility mode, or asks to update fields"
    if 'w:lang w:val="nl-NL"' not in raw(packed, "word/styles.xml"):
        yield "styles: the language is not Dutch"
    footer = raw(packed, "word/footer1.xml")
    if "PAGE" not in footer or "NUMPAGES" not in footer:
        yield "footer: no page x of y"


def _body_faults(packed: Packed) -> Iterator[str]:
    document = opened(packed)
    yield from (
        f"empty paragraph after {before.text!r}"
        for before, each in zip(document.paragraphs, document.paragraphs[1:], strict=False)
        if not each.text.strip()
    )
    for table in document.tables:
        marked = [row.find(qn("w:trPr")) for row in table._tbl.tr_lst]
        if marked[0] is None or marked[0].find(qn("w:tblHeader")) is None:
            yield "table: the header row is not repeated"
        if any(each is None or each.find(qn("w:cantSplit")) is None for each in marked):
            yield "table: a row may be torn over two pages"
    levels = [level for each in document.paragraphs if (level := _outline(each.style))]
    if any(after > before + 1 for before, after in zip([0, *levels], levels, strict=False)):
        yield f"headings: a level is skipped in {levels}"


def _outline(style: object) -> int:
    """The heading level of a style, also when it takes it from the style it is based on; 0 for text."""
    while style is not None:
        found = style.element.find(f".//{qn('w:outlineLvl')}")  # type: ignore[attr-defined]
        if found is not None:
            return int(found.get(qn("w:val"))) + 1
        style = style.base_style  # type: ignore[attr-defined]
    return 0


def _text(paragraph: object) -> str:
    parts = paragraph.iter(TEXT, TAB)  # type: ignore[attr-defined]
    return "".join(
        "\t" if part.tag == TAB and part.getparent().tag == qn("w:r") else part.text or "" for part in parts
    )
