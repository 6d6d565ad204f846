"""What a document opens with: its cover, its title, the head of a letter, and the list of its contents."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count, zip_longest

from proposal.documents.blocks import Cover, Letterhead, Rank, Title
from proposal.documents.contents import DEEPEST, Entry
from proposal.documents.word.comments import Margin
from proposal.documents.word.fields import CLOSED, field, linked, opened
from proposal.documents.word.picture import fitted, picture
from proposal.documents.word.styles import CONTENTS_INDENT
from proposal.documents.word.text import TAB, paragraph, right_to_left, run, split_lines, styled

NUMBER_ROOM, ANNEX_ROOM = 567, 1134
"""The room for a number in the list of contents, in twentieths of a point."""
KEPT = "<w:keepNext/>"
FEW = 6
"""So many lines of facts stay together."""
COVER_LOGO, LETTER_LOGO = (200.0, 90.0), (150.0, 56.0)
"""The room for a logo in points: at most so wide and so high."""


@dataclass(frozen=True)
class Embedded:
    """A picture that stands in the file: the name of its relation, and its size in pixels."""

    relation: str
    width: int
    height: int


Embed = Callable[[bytes], Embedded]
"""Puts the bytes of a picture into the file, once for the same picture."""


@dataclass(frozen=True)
class Logo:
    """The logo of the organisation, b"" for none, and how to bring it into the part that is being written.

    `keys` counts the pictures in that part.
    """

    content: bytes
    organisation: str
    embed: Embed
    keys: "count[int]"

    def run(self, bounds: tuple[float, float]) -> str:
        """The logo within these bounds, or nothing without one."""
        if not self.content:
            return ""
        placed = self.embed(self.content)
        width, height = fitted(placed.width, placed.height, *bounds)
        return picture(placed.relation, next(self.keys), f"Logo van {self.organisation}", width, height)

    def paragraph(self, style: str, bounds: tuple[float, float]) -> str:
        """The logo in a paragraph of its own, or nothing without one."""
        return styled(style, self.run(bounds)) if self.content else ""


def cover(block: Cover, logo: Logo) -> str:
    """The first page, without the break behind it."""
    return (
        logo.paragraph("CoverLogo", COVER_LOGO)
        + paragraph("CoverKind", block.kind)
        + paragraph("CoverTitle", block.title)
        + paragraph("CoverOrganisation", block.organisation)
        + facts("CoverFact", block.pairs)
    )


def title(block: Title, margin: Margin) -> str:
    """The band with the title, with what is said of it, and the line below it."""
    backwards = right_to_left(block.text)
    inside = margin.around(run(block.text, backwards=backwards), block.notes)
    band = styled("Title", inside, "<w:bidi/>" if backwards else "")
    return band + (paragraph("Subtitle", block.subtitle) if block.subtitle else "")


def letterhead(block: Letterhead, logo: Logo) -> str:
    """Logo and sender; the lines about the sender stand behind each other."""
    known = [line.strip() for line in block.lines if line.strip()]
    return (
        logo.paragraph("LetterLogo", LETTER_LOGO)
        + "".join(paragraph("LetterName", name) for name in known[:1])
        + "".join(paragraph("LetterLine", " · ".join(others)) for others in (known[1:],) if others)
    )


def facts(style: str, pairs: tuple[tuple[str, str], ...]) -> str:
    """The facts below each other: a few on one page, and of many the first and the last are never alone."""
    lines = [line for label, value in pairs for line in _fact_lines(label, value)]
    staying = set(range(len(lines) - 1)) if len(lines) <= FEW else {0, len(lines) - 2}
    return "".join(styled(style, line, KEPT if at in staying else "") for at, line in enumerate(lines))


def _fact_lines(label: str, value: str) -> Iterator[str]:
    """A label with its value behind it; further lines of the value stand below the first."""
    first, *rest = split_lines(value)
    yield run(label, strong=True) + TAB + run(first)
    yield from (TAB + run(line) for line in rest)


def contents_list(entries: tuple[Entry, ...], bookmarks: tuple[str, ...], pages: tuple[int, ...]) -> str:
    """The list of contents under its own heading: a field that is already filled in."""
    if not entries:
        return ""
    start, last = opened(f'TOC \\o "1-{DEEPEST}" \\h \\z \\u'), len(entries) - 1
    lines = enumerate(zip(entries, _lines(entries, bookmarks, pages), strict=True))
    return paragraph("TOCHeading", "Inhoud") + "".join(
        styled(
            f"TOC{entry.level}",
            f"{'' if place else start}{line}{CLOSED if place == last else ''}",
            _stop(entry),
        )
        for place, (entry, line) in lines
    )


def _stop(entry: Entry) -> str:
    """Where the words behind a number start. It stands in the line and not in its style, as in a list that
    Word makes itself: on a line without a number the page would go there.
    """
    if not entry.number:
        return ""
    place = CONTENTS_INDENT * (entry.level - 1) + (
        ANNEX_ROOM if entry.heading.rank is Rank.ANNEX else NUMBER_ROOM
    )
    return f'<w:tabs><w:tab w:val="left" w:pos="{place}"/></w:tabs>'


def _lines(entries: tuple[Entry, ...], bookmarks: tuple[str, ...], pages: tuple[int, ...]) -> Iterator[str]:
    """A link per heading; its page only when that was measured."""
    for entry, bookmark, page in zip_longest(entries, bookmarks, pages):
        number = run(entry.number) + TAB if entry.number else ""
        shown = TAB + field(f"PAGEREF {bookmark} \\h", run(str(page))) if page else ""
        yield linked(bookmark, number + run(entry.heading.text) + shown)
