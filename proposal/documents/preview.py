"""Preview: parts of a Word file of ours as HTML for a page, read from the file itself."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

from proposal.documents.contents import Entry, headings
from proposal.documents.word.paper import Paper
from proposal.documents.word.scheme import scheme
from proposal.documents.word.styles import BULLETS_LIST, NUMBERS_LIST, ParagraphStyle, paragraph_styles
from proposal.documents.word.writing import write_word

if TYPE_CHECKING:
    from docx.document import Document

HIGHEST = 4
"""Headings of level 1 are an h4: above them stand the titles of the page, the preview and the document."""

LINK = re.compile(r"</?a\b[^>]*>")
HEADING = re.compile(r"<h[4-6]\b[^>]*>")
TABLE = re.compile(r'(?:<p class="Caption">(Tabel (?:(?!</p>).)*)</p>)?<table>(.*?)</table>', re.DOTALL)
FIGURE = re.compile(r'<p class="Figure">(<img [^>]*>)</p>')


@dataclass(frozen=True)
class _Part:
    """What stands below one main heading: its elements in the Word file, and its headings."""

    title: str
    elements: tuple[Any, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class _Found:
    """A heading that is shown; `cut` when the document says more between it and what is shown above it."""

    entry: Entry
    cut: bool


def preview(paper: Paper, wanted: Callable[[str], bool]) -> str:
    """The parts of this document with a main heading that is `wanted`, as HTML; "" when it has none of them.

    What stands above the first main heading is the part "". Every text is escaped, and no element has an id.
    The look of the house is left to the page, except for its colours in pictures.
    """
    import docx  # 0.2 s to load, and most pages show no document

    bare = replace(paper, house=replace(paper.house, logo=b"", template=b""))
    document = docx.Document(BytesIO(write_word(bare)))
    styles = paragraph_styles(scheme(paper.blocks))
    found = tuple(_shown(_parts(document, paper, styles), wanted))
    return _html(document, styles, iter(found))


def _shown(parts: Iterator[_Part], wanted: Callable[[str], bool]) -> Iterator[_Found]:
    """The headings of the wanted parts; the other parts are taken out of the file."""
    some, cut = False, False
    for part in parts:
        if wanted(part.title):
            yield from (_Found(each, cut and each is part.entries[0]) for each in part.entries)
            some, cut = True, False
        else:
            _remove(part.elements)
            cut = some


def _parts(document: "Document", paper: Paper, styles: tuple[ParagraphStyle, ...]) -> Iterator[_Part]:
    """The parts of the file, in order; they and those of the blocks are the same."""
    main = {each.id for each in styles if each.outline == 0}
    elements = _cut(document.element.body[:-1], lambda each: each.tag.endswith("}p") and each.style in main)
    entries = _cut(headings(paper.blocks), lambda each: each.level == 1)
    for inside, known in zip(elements, entries, strict=True):
        yield _Part(known[0].heading.text if known else "", inside, known)


def _cut(things: Any, opens: Callable[[Any], bool]) -> tuple[tuple[Any, ...], ...]:
    """The things in stretches: one before the first that `opens` a stretch, and one for each of these."""
    stretches: list[list[Any]] = [[]]
    for each in things:
        if opens(each):
            stretches.append([])
        stretches[-1].append(each)
    return tuple(tuple(stretch) for stretch in stretches)


def _remove(elements: tuple[Any, ...]) -> None:
    for each in elements:
        each.getparent().remove(each)


def _html(document: "Document", styles: tuple[ParagraphStyle, ...], found: Iterator[_Found]) -> str:
    import mammoth  # 0.1 s to load, and most pages show no document

    packed = BytesIO()
    document.save(packed)
    read = mammoth.convert_to_html(
        packed,
        style_map=_style_map(styles),
        include_default_style_map=False,
        include_embedded_style_map=False,
        ignore_empty_paragraphs=False,
    )
    numbered = HEADING.sub(lambda heading: _opened(heading[0], next(found)), LINK.sub("", read.value))
    return FIGURE.sub(_box(r"\1"), TABLE.sub(_table, numbered))


def _style_map(styles: tuple[ParagraphStyle, ...]) -> str:
    """Every style of ours as an element that bears the name of the style as its class."""
    paragraphs = (f"p.{each.id} => {_element(each)}" for each in styles)
    return "\n".join((*paragraphs, "r[style-name='Strong'] => strong"))


def _element(style: ParagraphStyle) -> str:
    if style.id.startswith("TOC"):
        return "!"
    if style.outline is not None:
        return f"h{HIGHEST + style.outline}.{style.id}:fresh"
    if style.list_id in (BULLETS_LIST, NUMBERS_LIST):
        return f"{'ol' if style.list_id == NUMBERS_LIST else 'ul'}.{style.id} > li:fresh"
    return f"blockquote.{style.id} > p:fresh" if style.id == "Quote" else f"p.{style.id}:fresh"


def _opened(heading: str, found: _Found) -> str:
    """The beginning of a heading with the number that Word counts out; where parts were skipped, a line."""
    number = f'<span class="number">{found.entry.number}</span> ' if found.entry.number else ""
    return f"{'<hr>' if found.cut else ''}{heading}{number}"


def _table(found: re.Match[str]) -> str:
    """A table with its caption inside."""
    caption = f"<caption>{found[1]}</caption>" if found[1] else ""
    inside = found[2].replace("<th>", '<th scope="col">')
    return _box(f"<table>{caption}{inside}</table>")


def _box(inside: str) -> str:
    """What may be wider than the page in a box of its own, which the keyboard can scroll sideways."""
    return f'<div class="scrolls" tabindex="0" role="group">{inside}</div>'
