"""Rules for the pages as they come out of LibreOffice: nothing lost, torn, cut, overlapping or left alone."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import takewhile
from typing import Any, TypeAlias

from tests.documents.check.laid_out import LaidOut, Word, squeezed
from tests.documents.check.numbering import labels
from tests.documents.check.word_file import SPACES, Element, WordFile, find, tag, text, value

PageRule: TypeAlias = Callable[[LaidOut], Iterator[str]]

STRAY = 9.0
"""So many points a sign may stand outside the text: a bullet, a quotation mark, the edge of a table."""

COMPANY = 20
"""So many letters below a heading are more than the number that stands before it."""

PLAIN = re.compile(r"[^!-~]")


def every_page_has_header_and_footer(laid: LaidOut) -> Iterator[str]:
    """Each page opens with the header and ends with the footer of the Word file."""
    try:
        assert laid.bodies
    except ValueError as error:
        yield str(error)


def words_are_those_of_the_file(laid: LaidOut) -> Iterator[str]:
    """The pages read, letter by letter and in order, as the paragraphs of the Word file.

    Spaces and capitals do not count, ligatures are taken apart, numbers of lists and headings count along.
    Between two paragraphs only a header row may stand that is repeated on a new page. Letters from another
    font (emoji, other scripts) come later in their line: of such a paragraph their order does not count.
    """
    pages, at, numbers = "".join(laid.bodies), 0, labels(laid.file)
    repeated = {_letters(row) for row in laid.file.body.iter(tag("w:tr")) if _is_header(row)}
    for wanted in _pieces(laid.file, numbers):
        at = _past(pages, at, repeated) if not _reads(pages, at, wanted) else at
        if not _reads(pages, at, wanted):
            yield f"the file has {wanted[:60]!r} where the page has {pages[at : at + 60]!r}"
            return
        at += len(wanted)
    if at < len(pages):
        yield f"the page has {pages[at : at + 60]!r} too much"


def rows_are_on_one_page(laid: LaidOut) -> Iterator[str]:
    """A row of a table stands on one page, whatever is in it."""
    pages = [PLAIN.sub("", each) for each in laid.bodies]
    for row in laid.file.body.iter(tag("w:tr")):
        letters = PLAIN.sub("", _letters(row))
        if not any(letters in page for page in pages):
            yield f"a row is torn: {letters[:60]!r}"


def no_heading_ends_a_page(laid: LaidOut) -> Iterator[str]:
    """Below a heading stands something of what it heads."""
    foot = _margin(laid, "bottom")
    for title, page, top in laid.outline:
        height = float(laid.reader.pages[page].mediabox.height)
        below = "".join(
            each.text
            for each in laid.words[page]
            if each.top > top - 3 and each.bottom < height - foot + STRAY
        )
        if len(below) < len(squeezed(title)) + COMPANY:
            yield f"{title!r} stands alone at the foot of page {page + 1}"


def nothing_leaves_the_margins(laid: LaidOut) -> Iterator[str]:
    """Every word stands between the margins and above the edge of the paper."""
    left, right = _margin(laid, "left"), _margin(laid, "right")
    for number, words in enumerate(laid.words, start=1):
        box = laid.reader.pages[number - 1].mediabox
        for each in words:
            wide = each.left < left - STRAY or each.right > float(box.width) - right + STRAY
            if wide or each.top < 0 or each.bottom > float(box.height):
                yield f"{each.text[:40]!r} on page {number} stands at {each.left:.0f} to {each.right:.0f}"


def nothing_overlaps(laid: LaidOut) -> Iterator[str]:
    """No word is printed over another."""
    for number, words in enumerate(laid.words, start=1):
        plain = sorted((each for each in words if not PLAIN.search(each.text)), key=lambda each: each.top)
        for place, one in enumerate(plain):
            beside = takewhile(lambda each: each.top < one.bottom, plain[place + 1 :])  # noqa: B023
            for other in (each for each in beside if _overlap(one, each)):
                yield f"{one.text!r} and {other.text!r} overlap on page {number}"


def pages_can_be_listened_to(laid: LaidOut) -> Iterator[str]:
    """The PDF is tagged, says its language and title, and has the headings as its bookmarks."""
    root: Any = laid.reader.trailer["/Root"]
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "the PDF is not tagged"
    yield from (f"the PDF has no {name}" for name in ("/StructTreeRoot", "/Lang") if name not in root)
    named = laid.reader.metadata and laid.reader.metadata.title
    if str(root.get("/Lang")) != "nl-NL" or not named:
        yield f"the PDF is in {root.get('/Lang')} and has title {named!r}"
    marks = [squeezed(title) for title, _, _ in laid.outline]
    numbers = labels(laid.file)
    headings = [
        squeezed(numbers.get(each, "") + text(each)) for each in laid.file.paragraphs if laid.file.level(each)
    ]
    if marks != headings:
        yield f"{len(headings)} headings and {len(marks)} bookmarks: {sorted(set(headings) ^ set(marks))[:3]}"


def _pieces(file: WordFile, numbers: dict[Element, str]) -> Iterator[str]:
    """What is read in one go: paragraph by paragraph."""
    return (squeezed(numbers.get(each, "") + text(each)) for each in file.body.iter(tag("w:p")))


def _reads(pages: str, at: int, wanted: str) -> bool:
    here = pages[at : at + len(wanted)]
    return here == wanted or (bool(PLAIN.search(wanted)) and Counter(here) == Counter(wanted))


def _past(pages: str, at: int, repeated: set[str]) -> int:
    """The place after the header row that is repeated here, if one is."""
    return at + max((len(each) for each in repeated if pages.startswith(each, at)), default=0)


def _letters(row: Element) -> str:
    return squeezed("".join(text(each) for each in row.iter(tag("w:p"))))


def _is_header(row: Element) -> bool:
    return row.find("w:trPr/w:tblHeader", SPACES) is not None


def _margin(laid: LaidOut, side: str) -> float:
    section = find(laid.file.body, "w:sectPr")[-1]
    return int(value(section.find("w:pgMar", SPACES), f"w:{side}")) / 20


def _overlap(one: Word, other: Word) -> bool:
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.bottom, other.bottom) - max(one.top, other.top)
    return wide > 2 and high > 0.4 * min(one.bottom - one.top, other.bottom - other.top)


PAGE_RULES: tuple[PageRule, ...] = (
    every_page_has_header_and_footer,
    words_are_those_of_the_file,
    rows_are_on_one_page,
    no_heading_ends_a_page,
    nothing_leaves_the_margins,
    nothing_overlaps,
    pages_can_be_listened_to,
)
