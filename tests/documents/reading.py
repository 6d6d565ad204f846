"""Reads real Word files back, so that tests see what a person with Word would see."""

import re
import zipfile
from io import BytesIO
from typing import TypeAlias

from docx import Document
from docx.document import Document as Word
from docx.oxml.ns import qn

from proposal.documents.word.paper import Paper
from proposal.documents.word.writing import write_word
from tests.documents.check.rules import WORD_RULES
from tests.documents.check.word_file import WordFile

Packed: TypeAlias = bytes | Paper
UNBROKEN = re.compile(r"(?<=\d)\u00a0(?=[a-z])")
"""Between a day and its month, where a reader sees a space."""
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
    """What a careful office would not send, as 'rule: what is wrong'; nothing for a good Word file."""
    file = WordFile(written(packed))
    return [f"{rule.__name__}: {found}" for rule in WORD_RULES for found in rule(file)]


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
    read = "".join(
        "\t" if part.tag == TAB and part.getparent().tag == qn("w:r") else part.text or "" for part in parts
    )
    return UNBROKEN.sub(" ", read)
