"""Controls: each answer that goes out stands in a content control, and what stands beside them is known too.

The control is one block around the paragraphs of the answer: Word keeps it as that, whatever is typed in it.
It is called a building block, which it is to neither: of every other control LibreOffice makes one around the
first line, and there drops words before comments and what was tracked. LibreOffice 7 keeps no tags, so the
gallery of that block has the tag as well; and in case a program keeps no controls, the first paragraph stands
in a bookmark, which stays as long as one of its letters does.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr, unescape

from proposal.documents.word.comments import Margin, Piece
from proposal.documents.word.text import NOT_IN_XML, right_to_left, styled
from proposal.model.passage import PLACEHOLDER, stamp

if TYPE_CHECKING:
    from proposal.documents.blocks import Held

FIRST_CONTROL, FIRST_STAMP = 10_000, 100_000
"""The numbers of controls and their bookmarks, and of stamps: those of other bookmarks stay below them."""
LONGEST_TITLE = 64
PARTS = re.compile(r"(<w:sdt>.*?</w:sdt>)", re.S)
PARAGRAPH = re.compile(r"<w:p>(<w:pPr>.*?</w:pPr>)?(.*?)</w:p>", re.S)
LETTERS = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")


@dataclass(frozen=True)
class Controls:
    """The controls of one file, each with a number of its own; what was said of them goes to the `margin`."""

    margin: Margin
    keys: Iterator[int] = field(default_factory=lambda: count(FIRST_CONTROL))

    def held(self, answer: "Held", style: str, properties: str = "") -> str:
        """The answer in its control, a paragraph in this style for every line; an empty one says so."""
        lines = self.margin.marked(answer.text or PLACEHOLDER, answer.notes)
        return _held(answer, style, next(self.keys), lines, properties)


def _held(answer: "Held", style: str, key: int, lines: list[list[Piece]], properties: str) -> str:
    title = quoteattr(NOT_IN_XML.sub("", answer.caption)[:LONGEST_TITLE])
    waiting = "" if answer.text else "<w:showingPlcHdr/>"
    opening, closing = _bookmark(answer.bookmark, key) if answer.bookmark else ("", "")
    first, *others = lines
    character = "" if answer.text else "PlaceholderText"
    named = quoteattr(answer.tag)
    inside = _line(style, first, properties, opening, character, closing)
    inside += "".join(_line(style, each, properties) for each in others)
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val={title}/><w:tag w:val={named}/><w:id w:val="{key}"/>{waiting}'
        f"<w:docPartObj><w:docPartGallery w:val={named}/><w:docPartUnique/></w:docPartObj></w:sdtPr>"
        f"<w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    )


def stamped_beside(body: str) -> str:
    """The body with a stamp at every paragraph outside its controls; without controls it stays as it is."""
    parts = PARTS.split(body)
    if len(parts) == 1:
        return body
    numbers = count(1)
    return "".join(each if place % 2 else _stamped(each, numbers) for place, each in enumerate(parts))


def _stamped(part: str, numbers: "count[int]") -> str:
    def with_stamp(found: re.Match[str]) -> str:
        properties, inside = found[1] or "", found[2]
        number = next(numbers)
        text = unescape("".join(LETTERS.findall(inside)))
        return f"<w:p>{properties}{_point(stamp(number, text), FIRST_STAMP + number)}{inside}</w:p>"

    return PARAGRAPH.sub(with_stamp, part)


def _line(
    style: str, line: list[Piece], properties: str, opening: str = "", character: str = "", closing: str = ""
) -> str:
    """One line of an answer, letter by letter as it is: it has to come back the same."""
    backwards = right_to_left("".join(letters for _, letters in line))
    worn = (f'<w:rStyle w:val="{character}"/>' if character else "") + ("<w:rtl/>" if backwards else "")
    dress = f"<w:rPr>{worn}</w:rPr>" if worn else ""
    inside = "".join(marks + _run(dress, NOT_IN_XML.sub("", letters)) for marks, letters in line)
    within = opening + inside + closing
    return styled(style, within, f"{properties}<w:bidi/>" if backwards else properties)


def _run(dress: str, letters: str) -> str:
    words = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escape(each)}</w:t>' if each else "" for each in letters.split("\t")
    )
    return f"<w:r>{dress}{words}</w:r>" if letters else ""


def _point(name: str, key: int) -> str:
    """A bookmark between two letters."""
    return "".join(_bookmark(name, key))


def _bookmark(name: str, key: int) -> tuple[str, str]:
    """Return the begin and the end of a bookmark."""
    return f'<w:bookmarkStart w:id="{key}" w:name={quoteattr(name)}/>', f'<w:bookmarkEnd w:id="{key}"/>'
