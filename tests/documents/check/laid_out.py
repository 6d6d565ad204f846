"""One Word file as LibreOffice lays it out: the words of each page in order, and where they stand."""

import re
import subprocess
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO

from lxml import etree
from pypdf import PdfReader

from tests.documents.check.structure import fields
from tests.documents.check.word_file import WordFile, tag, text

PARSER = etree.XMLParser(recover=True)
COUNT = r"(?<=\D){}(?!\d)"
"""A number that a field counted: it follows letters, so that the 1 of a date is not taken for one."""
PAGE_WORD = re.compile(r"\{[^}]*\}word$")


@dataclass(frozen=True)
class Word:
    """One word on a page, in points from the top left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def squeezed(words: str) -> str:
    """The letters alone: no spaces, capitals or marks of direction, ligatures taken apart."""
    plain = unicodedata.normalize("NFKC", words).casefold()
    return "".join(each for each in plain if not each.isspace() and unicodedata.category(each) != "Cf")


@dataclass(frozen=True)
class LaidOut:
    """A Word file and the PDF that was made of it."""

    file: WordFile
    pdf: bytes = field(repr=False)

    @cached_property
    def reader(self) -> PdfReader:
        """The PDF as pypdf reads it."""
        return PdfReader(BytesIO(self.pdf))

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """The text of each page in the order in which it was written: header, body, footer."""
        return tuple(self._told("-raw").split("\f")[:-1])

    @cached_property
    def words(self) -> tuple[tuple[Word, ...], ...]:
        """The words of each page and where they stand."""
        told = etree.fromstring(self._told("-bbox").encode(), PARSER)
        return tuple(
            tuple(_word(each) for each in page if PAGE_WORD.search(str(each.tag)))
            for page in told.iter("{*}page")
        )

    @cached_property
    def bodies(self) -> tuple[str, ...]:
        """The letters of each page without header and footer; ValueError when a page lacks them."""
        headers, footers = tuple(self._around("header")), tuple(self._around("footer"))
        return tuple(_between(squeezed(page), headers, footers) for page in self.pages)

    @cached_property
    def outline(self) -> tuple[tuple[str, int, float], ...]:
        """The bookmarks as (title, page from 0, points from the top), in order."""
        return tuple(self._outlined(self.reader.outline))

    def _outlined(self, items: object) -> Iterator[tuple[str, int, float]]:
        assert isinstance(items, list)
        for each in items:
            if isinstance(each, list):
                yield from self._outlined(each)
            else:
                page = self.reader.get_destination_page_number(each)
                assert page is not None
                height = float(self.reader.pages[page].mediabox.height)
                yield each.title, page, height - float(each.top or 0)

    def _around(self, kind: str) -> Iterator[tuple[str, ...]]:
        """What the headers or footers of the file read, in pieces: between them a field counts."""
        for name, part in self.file.written.items():
            if name.startswith(f"word/{kind}"):
                counted = {COUNT.format(squeezed(shown)) for code, shown in fields(part) if "PAGE" in code}
                letters = squeezed("".join(text(each) for each in part.iter(tag("w:p"))))
                yield tuple(re.split("|".join(counted), letters)) if counted else (letters,)

    def _told(self, how: str) -> str:
        asked = ["pdftotext", how, "-enc", "UTF-8", "-", "-"]
        return subprocess.run(asked, input=self.pdf, check=True, capture_output=True).stdout.decode(
            errors="replace"
        )


def _word(element: etree._Element) -> Word:
    left, top, right, bottom = (float(element.get(name) or 0) for name in ("xMin", "yMin", "xMax", "yMax"))
    return Word(element.text or "", left, top, right, bottom)


def _between(page: str, headers: tuple[tuple[str, ...], ...], footers: tuple[tuple[str, ...], ...]) -> str:
    opened = max((_opening(page, each) for each in headers), default=-1)
    closed = max((_opening(page[::-1], _mirrored(each)) for each in footers), default=-1)
    if opened < 0 or closed < 0:
        raise ValueError(f"no header or no footer on a page that reads {page[:60]!r} … {page[-30:]!r}")
    return page[opened : len(page) - closed]


def _opening(page: str, pieces: tuple[str, ...]) -> int:
    """How many letters these pieces take at the start of the page, with numbers between them; -1 for none.

    Letters from another font come later in their line, so that of a single piece their order does not count.
    """
    if found := re.match(r"\d+".join(map(re.escape, pieces)), page):
        return found.end()
    (first, *others) = pieces
    return len(first) if not others and sorted(page[: len(first)]) == sorted(first) else -1


def _mirrored(pieces: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(each[::-1] for each in reversed(pieces))
