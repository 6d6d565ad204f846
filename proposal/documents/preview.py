"""Preview: parts of a Word file of ours as HTML for a page, read from the file itself."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING, Any

from proposal.documents.blocks import Picture
from proposal.documents.contents import Entry, headings
from proposal.documents.pictures.drawing import Drawing
from proposal.documents.pictures.svg import draw_svg
from proposal.documents.word.house import PLAIN
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
ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
HEAD = re.compile(r"<th>(.*?)</th>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
FIGURE = re.compile(r'<p class="Figure"><img alt="(\d+)"[^>]*></p>')
MOST_NARROW = 2
"""So many columns fit on a phone; of a `wide` table the page can set the cells below each other."""
DOT = Drawing(1, 1, ())
"""What stands in the file for a picture, which a page draws itself."""


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


def preview(
    paper: Paper, wanted: Callable[[str], bool], phone: tuple[Picture, ...] = (), mark: str = "sheet"
) -> str:
    """The parts of this document with a main heading that is `wanted`, as HTML; "" when it has none of them.

    What stands above the first main heading is the part "". Every text is escaped. Pictures are drawings,
    for a wide place and for a narrow one as they are in `phone`; their ids, and no others, begin with `mark`.
    The look of the house is left to the page.
    """
    import docx  # 0.2 s to load, and most pages show no document

    pictures = tuple(each for each in paper.blocks if isinstance(each, Picture))
    document = docx.Document(BytesIO(write_word(_bare(paper))))
    styles = paragraph_styles(scheme(paper.blocks))
    found = tuple(_shown(_parts(document, paper, styles), wanted))
    drawn = partial(_figure, pictures, {each.told: each for each in phone}, mark)
    return FIGURE.sub(drawn, _html(document, styles, iter(found)))


def _bare(paper: Paper) -> Paper:
    """The paper without its look, and with the number of each picture in the place of what it tells."""
    places = count()
    blocks = tuple(
        replace(each, drawing=DOT, told=str(next(places))) if isinstance(each, Picture) else each
        for each in paper.blocks
    )
    return replace(paper, blocks=blocks, house=PLAIN)


def _figure(pictures: tuple[Picture, ...], phone: dict[str, Picture], mark: str, found: re.Match[str]) -> str:
    """A picture twice, of which the page shows the one that fits."""
    wide = pictures[int(found[1])]
    drawn = (("wide", wide), ("narrow", phone.get(wide.told, wide)))
    inside = (
        f'<div class="picture-{place}">{draw_svg(each, f"{mark}-{found[1]}-{place}")}</div>'
        for place, each in drawn
    )
    return f'<div class="picture">{"".join(inside)}</div>'


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
        convert_image=mammoth.images.img_element(lambda _: {}),
    )
    numbered = HEADING.sub(lambda heading: _opened(heading[0], next(found)), LINK.sub("", read.value))
    return TABLE.sub(_table, numbered)


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
    """A table with its caption inside, in a box of its own that the keyboard can scroll sideways.

    Every cell says below which head it stands, for places that are too narrow for columns.
    """
    caption = f"<caption>{found[1]}</caption>" if found[1] else ""
    head, _, rows = found[2].partition("</thead>")
    heads = tuple(TAG.sub("", each[1]).replace('"', "&quot;") for each in HEAD.finditer(head))
    marked = ROW.sub(lambda row: _row(row[0], heads), rows)
    inside = head.replace("<th>", '<th scope="col">') + "</thead>" + marked
    wide = ' class="wide"' if len(heads) > MOST_NARROW else ""
    return f'<div class="scrolls" tabindex="0" role="group"><table{wide}>{caption}{inside}</table></div>'


def _row(row: str, heads: tuple[str, ...]) -> str:
    """A row of which each cell but the first knows its head."""
    first, *others = row.split("<td>")[1:]
    told = (f'<td data-head="{head}">{cell}' for head, cell in zip(heads[1:], others, strict=True))
    return f"<tr><td>{first}{''.join(told)}"
