"""From blocks to the XML of a Word document, as one string: that is many times faster than cell by cell."""

import re
from dataclasses import dataclass, replace
from itertools import count

from proposal.documents.blocks import (
    Aside,
    Asked,
    Block,
    Contents,
    Cover,
    Dateline,
    Facts,
    Heading,
    Held,
    Items,
    Labelled,
    Letterhead,
    Note,
    Paragraph,
    Picture,
    Rank,
    Ref,
    RunIn,
    Table,
    Title,
)
from proposal.documents.contents import Entry, contents, headings
from proposal.documents.pictures.png import draw_png
from proposal.documents.word.comments import Margin
from proposal.documents.word.controls import Controls, stamped_beside
from proposal.documents.word.fields import bookmarked, counted
from proposal.documents.word.front import KEPT, Embed, Logo, contents_list, cover, letterhead, title
from proposal.documents.word.names import ASIDE, names
from proposal.documents.word.paper import Paper
from proposal.documents.word.picture import NAMESPACES, fitted, picture
from proposal.documents.word.plain import plain_block
from proposal.documents.word.references import paragraphs, runs
from proposal.documents.word.scheme import Scheme, scheme
from proposal.documents.word.styles import NUMBERED_LEVELS
from proposal.documents.word.styling import NAMESPACE
from proposal.documents.word.table import whole_table
from proposal.documents.word.text import paragraph, right_to_left, run, split_lines, styled
from proposal.documents.wording import day, joined

TEXTS = (Paragraph, Labelled, RunIn, Aside, Table, Picture)
"""What may open with a paragraph of text; a table and a picture do with the line that leads up to them."""
HIGHEST = 620.0
"""The room for a picture from top to bottom, in points."""
FIRST_REFERENCE = 1000
"""The keys of bookmarks: those of headings stay below it."""
FIRST_PICTURE = 100
NEW_PAGE = "<w:pageBreakBefore/>"
FIRST_PLACE = re.compile(r'<w:pStyle w:val="\w+"/>(<w:keepNext/>)?')
"""Where Word wants a page break among the properties of a paragraph."""


@dataclass(frozen=True)
class Markup:
    """The body of a document, how many numbered lists in it start again at 1, and the comments on it."""

    body: str
    numbered_lists: int
    margin: Margin


def markup(paper: Paper, first_list: int, embed: Embed, width: int) -> Markup:
    """The body of the paper; its numbered lists get the numbers from `first_list` upwards.

    `width` is the room for text from left to right, in twentieths of a point.
    """
    writing = _Writing(paper, embed, first_list, width)
    body = "".join(
        writing.placed(before, block)
        for before, block in zip((None, *paper.blocks), paper.blocks, strict=False)
    )
    lists = next(writing.lists) - first_list
    inside = stamped_beside(body)
    return Markup(f"<w:body {NAMESPACE} {NAMESPACES}>{inside}</w:body>", lists, writing.margin)


class _Writing:
    """What counts on through one document, and what its blocks have to know of each other."""

    def __init__(self, paper: Paper, embed: Embed, first_list: int, width: int) -> None:
        self.paper, self.embed, self.width = paper, embed, width
        self.scheme = scheme(paper.blocks)
        self.entries = iter(headings(paper.blocks))
        self.listed = contents(paper.blocks)
        self.names = names(paper.blocks, FIRST_REFERENCE)
        self.tables, self.figures, self.asides, self.lists = count(1), count(1), count(1), count(first_list)
        self.keys, self.marks, self.margin = count(1), count(1), Margin()
        self.controls = Controls(self.margin)
        self.logo = Logo(paper.house.logo, paper.organisation, embed, self.keys)

    def placed(self, before: Block | None, block: Block) -> str:
        """The block, kept off a table above it, and on a new page behind the cover and the contents."""
        match before:
            case Table():
                return _with_room(self.block(block), block, "AfterTable")
            case Facts() if not isinstance(block, Facts):
                return _with_room(self.block(block), block, "AfterFacts")
            case Cover(alone=True) | Contents():
                return _on_new_page(self.block(block), block)
            case _:
                return self.block(block)

    def block(self, block: Block) -> str:
        match block:
            case Table() | Picture() | Aside() | Held() | Asked():
                return self._counted(block)
            case Items():
                return self._items(block)
            case Heading():
                return self._heading(next(self.entries))
            case Contents():
                marks = tuple(_bookmark(place) for place, _ in enumerate(self.listed, start=1))
                return contents_list(self.listed, marks, self.paper.pages)
            case Cover():
                return cover(block, self.logo)
            case Letterhead():
                return letterhead(block, self.logo if self.paper.blocks[0] is block else self._no_logo())
            case Dateline(place, on):
                return paragraph("BodyText", joined(place, day(on or self.paper.made)))
            case Note(text):
                return paragraphs("Note", text, self.names)
            case Title():
                return title(block, self.margin)
            case _:
                return plain_block(block)

    def _no_logo(self) -> Logo:
        """Within bound documents the header above a letter has the logo already."""
        return replace(self.logo, content=b"")

    def _heading(self, entry: Entry) -> str:
        backwards = right_to_left(entry.heading.text)
        inside = self.margin.around(run(entry.heading.text, backwards=backwards), entry.heading.notes)
        if entry in self.listed:
            key = next(self.marks)
            inside = bookmarked(_bookmark(key), key, inside)
        return styled(
            _style(entry, self.scheme),
            self._named(entry.heading.text, entry.number, inside),
            (NEW_PAGE if entry.heading.new_page else "") + ("<w:bidi/>" if backwards else ""),
        )

    def _named(self, name: str, shown: str, inside: str) -> str:
        """The content, in a bookmark when a reference points at it."""
        target = self.names.claim(name, shown)
        return bookmarked(target.bookmark, target.key, inside) if target else inside

    def _items(self, block: Items) -> str:
        style = ("SmallNumber" if block.small else "ListNumber") if block.numbered else "ListBullet"
        restart = (
            f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{next(self.lists)}"/></w:numPr>'
            if block.numbered
            else ""
        )
        return "".join(paragraph(style, " ".join(split_lines(text)), restart) for text in block.texts)

    def _counted(self, block: Table | Picture | Aside | Held | Asked) -> str:
        match block:
            case Table():
                return self._table(block)
            case Picture():
                return self._picture(block)
            case Aside():
                return self._aside(block)
            case Held():
                return self.controls.held(block, "Answer")
            case Asked(text, notes):
                return styled("Question", self.margin.around(run(text), notes))

    def _table(self, table: Table) -> str:
        caption = self._lead(table) + self._caption("Tabel", table.caption, self.tables)
        return caption + whole_table(table, self.names, self.width, self.controls)

    def _picture(self, block: Picture) -> str:
        placed = self.embed(draw_png(block.drawing, self.paper.house))
        width, height = fitted(block.drawing.width, block.drawing.height, self.width / 20, HIGHEST)
        shown = picture(placed.relation, next(self.keys), block.told, width, height)
        caption = self._lead(block) + self._caption("Afbeelding", block.caption, self.figures)
        return caption + styled("Figure", shown)

    def _lead(self, block: Table | Picture) -> str:
        """'Tabel 3 laat zien …', on the page of what it leads up to."""
        if not block.lead:
            return ""
        told = (block.lead,) if isinstance(block.lead, str) else block.lead
        return paragraphs("BodyText", (Ref(block.caption), " ", *told), self.names, KEPT)

    def _aside(self, block: Aside) -> str:
        number = next(self.asides)
        opening = self._named(block.name, f"{ASIDE} {number}", counted(ASIDE, number, strong=True))
        words = (block.text,) if isinstance(block.text, str) else block.text
        told = run(f". {block.label}. ", strong=True) + runs(words, self.names)
        return styled("BodyText", opening + told)

    def _caption(self, kind: str, text: str, places: "count[int]") -> str:
        """'Tabel 3. Planning', of which a reference shows 'Tabel 3'."""
        if not text:
            return ""
        number = next(places)
        opening = self._named(text, f"{kind} {number}", counted(kind, number))
        return styled("Caption", opening + run(f". {text}"))


def _bookmark(place: int) -> str:
    return f"_Toc{place:06}"


def _style(entry: Entry, scheme: Scheme) -> str:
    """The style of a heading: one of Word's own wherever it counts, or nothing in the document does."""
    rank, level = entry.heading.rank, entry.heading.level
    if rank is Rank.ANNEX:
        return "AnnexHeading"
    if rank is Rank.LETTER:
        return f"LetterHeading{level}"
    if rank is Rank.PLAIN and scheme is not Scheme.PLAIN and level <= NUMBERED_LEVELS:
        return f"PlainHeading{level}"
    return f"Heading{entry.level}"


def _with_room(xml: str, block: Block, after: str) -> str:
    """The block with a style for its first paragraph that keeps it off what stands above."""
    if isinstance(block, TEXTS):
        return xml.replace('w:val="BodyText"', f'w:val="Body{after}"', 1)
    return xml.replace('w:val="Fact"', f'w:val="Fact{after}"', 1) if isinstance(block, Facts) else xml


def _on_new_page(xml: str, block: Block) -> str:
    """The block with its first paragraph at the top of a page, when it is not there by its style already."""
    there = isinstance(block, Heading) and (block.new_page or block.rank is Rank.PART)
    if there or isinstance(block, Contents):
        return xml
    return FIRST_PLACE.sub(rf"\g<0>{NEW_PAGE}", xml, count=1)
