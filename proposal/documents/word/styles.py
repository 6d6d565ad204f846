"""The look of every Word document: the few paragraph styles in use, as data."""

from dataclasses import dataclass, replace

from proposal.documents.word.palette import Tint
from proposal.documents.word.scheme import Scheme

INK = "1F3A4D"
"""The colour of papers of an organisation that chose none."""

TEXT_WIDTH = 9354
"""The width of the text on an A4 with margins of 2.25 cm, in twentieths of a point."""

HEADINGS_LIST, BULLETS_LIST, NUMBERS_LIST, ANNEXES_LIST = 1, 2, 3, 4


@dataclass(frozen=True)
class Edge:
    """A line along a paragraph: its side, its thickness in eighths of a point, its distance in points."""

    side: str
    thick: int
    space: int
    tint: Tint


@dataclass(frozen=True)
class ParagraphStyle:
    """One paragraph style: sizes in half points, spaces and indents in twentieths of a point."""

    id: str
    name: str
    based: str = "Normal"
    size: int = 0
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    tracking: int = 0
    tint: Tint | None = None
    fill: Tint | None = None
    edges: tuple[Edge, ...] = ()
    before: int | None = None
    after: int | None = None
    line: int = 0
    left: int = 0
    hanging: int = 0
    indent_right: int = 0
    tabs: tuple[tuple[str, int], ...] = ()
    keep_next: bool = False
    page_break: bool = False
    outline: int | None = None
    list_id: int | None = None
    list_level: int = 0
    right: bool = False
    next: str = ""


BAND = tuple(Edge(side, 48, 6, Tint.INK) for side in ("top", "left", "bottom", "right"))
"""Lines in the colour of the ground: they give the words on a band room, and make it one with the next."""
BAND_INSET = 240
CONTENTS_INDENT = 567
"""How far a line of the list of contents stands in, a level deeper."""
RULES = tuple(Edge(side, 4, 5, Tint.LINE) for side in ("bottom", "between"))
"""Thin lines between lines of one style, and below the last."""
BOX = tuple(Edge(side, 4, 5, Tint.LINE) for side in ("top", "left", "bottom", "right"))
"""A box around lines of one style together, in which someone else may write."""
BOX_INSET = 113
LEADER = ("right dot", TEXT_WIDTH)

TEXTS = (
    ParagraphStyle("BodyText", "Body Text", before=60, after=80),
    ParagraphStyle("BodyAfterTable", "Tekst na tabel", "BodyText", before=180, after=80, next="BodyText"),
    ParagraphStyle("BodyAfterFacts", "Tekst na gegevens", "BodyText", before=140, after=80, next="BodyText"),
    ParagraphStyle("Fact", "Gegeven", before=0, after=30, left=3119, hanging=3119, tabs=(("left", 3119),)),
    ParagraphStyle("FactAfterTable", "Gegeven na tabel", "Fact", before=180, after=40, next="Fact"),
    ParagraphStyle(
        "ListBullet", "List Bullet", before=20, after=40, list_id=BULLETS_LIST, left=357, hanging=357
    ),
    ParagraphStyle(
        "ListNumber", "List Number", before=20, after=40, list_id=NUMBERS_LIST, left=357, hanging=357
    ),
    ParagraphStyle(
        "SmallNumber", "Kleine genummerde lijst", "ListNumber", size=20, before=0, after=0, line=252,
        list_id=NUMBERS_LIST, left=357, hanging=357,
    ),
    ParagraphStyle(
        "Quote", "Quote", italic=True, tint=Tint.GREY, before=100, after=0, left=284,
        keep_next=True, edges=(Edge("left", 18, 10, Tint.LINE),), next="QuoteTeller",
    ),
    ParagraphStyle(
        "QuoteTeller", "Wie het zegt", size=20, tint=Tint.GREY, before=0, after=120, left=284,
        edges=(Edge("left", 18, 10, Tint.LINE),), next="BodyText",
    ),
    ParagraphStyle("Note", "Kanttekening", size=20, tint=Tint.GREY, before=60, after=120),
    ParagraphStyle("Address", "Adresregel", before=0, after=0),
    ParagraphStyle("AddressTop", "Eerste adresregel", "Address", before=240, after=0, next="Address"),
    ParagraphStyle("Closing", "Closing", "BodyText", before=120, after=0, keep_next=True, next="Signature"),
    ParagraphStyle("Signature", "Signature", before=560, after=0, keep_next=True, next="Address"),
    ParagraphStyle(
        "Caption", "caption", size=20, bold=True, tint=Tint.GREY, before=200, after=80, keep_next=True
    ),
    ParagraphStyle("Question", "Vraag", tint=Tint.INK, bold=True, before=160, after=80, keep_next=True,
                   next="Answer"),
    ParagraphStyle("Answer", "Antwoord", edges=BOX, before=0, after=0, left=BOX_INSET,
                   indent_right=BOX_INSET),
    ParagraphStyle("Figure", "Afbeelding", before=0, after=160, next="BodyText"),
    ParagraphStyle("TableText", "Tabeltekst", size=19, before=30, after=30),
    ParagraphStyle("TableTextApart", "Tabeltekst na bedrag", "TableText", left=227),
    ParagraphStyle("TableAmount", "Tabelbedrag", "TableText", right=True),
)  # fmt: skip

FRONT = (
    ParagraphStyle(
        "Title", "Title", size=44, bold=True, tint=Tint.ON_INK, fill=Tint.INK, edges=BAND, before=0, after=0,
        line=240, left=BAND_INSET, indent_right=BAND_INSET, keep_next=True, next="Subtitle",
    ),
    ParagraphStyle(
        "Subtitle", "Subtitle", size=24, tint=Tint.ON_INK, fill=Tint.INK, edges=BAND, before=0, after=280,
        line=240, left=BAND_INSET, indent_right=BAND_INSET, next="BodyText",
    ),
    ParagraphStyle("CoverLogo", "Omslag logo", before=0, after=0, next="CoverKind"),
    ParagraphStyle(
        "CoverKind", "Omslag soort", size=24, bold=True, capitals=True, tracking=40, tint=Tint.ON_INK,
        fill=Tint.INK, edges=BAND, before=2400, after=0, left=BAND_INSET, indent_right=BAND_INSET,
        keep_next=True, next="CoverTitle",
    ),
    ParagraphStyle(
        "CoverTitle", "Omslag titel", size=72, bold=True, tint=Tint.ON_INK, fill=Tint.INK, edges=BAND,
        before=240, after=240, line=228, left=BAND_INSET, indent_right=BAND_INSET, keep_next=True,
        next="CoverOrganisation",
    ),
    ParagraphStyle(
        "CoverOrganisation", "Omslag organisatie", size=32, tint=Tint.ON_INK, fill=Tint.INK, edges=BAND,
        before=0, after=600, left=BAND_INSET, indent_right=BAND_INSET, next="CoverFact",
    ),
    ParagraphStyle(
        "CoverFact", "Omslag gegeven", size=24, before=80, after=80, left=3119, hanging=3119,
        tabs=(("left", 3119),), edges=RULES,
    ),
    ParagraphStyle("LetterLogo", "Briefhoofd logo", before=0, after=80, next="LetterName"),
    ParagraphStyle(
        "LetterName", "Briefhoofd naam", size=30, bold=True, tint=Tint.INK, before=0, after=20,
        keep_next=True, next="LetterLine",
    ),
    ParagraphStyle(
        "LetterLine", "Briefhoofd gegevens", size=18, tint=Tint.GREY, before=0, after=360,
        edges=(Edge("bottom", 12, 6, Tint.INK),), next="BodyText",
    ),
    ParagraphStyle("TOCHeading", "TOC Heading", size=32, bold=True, tint=Tint.INK, before=0, after=120,
                   keep_next=True, page_break=True, next="BodyText"),
    ParagraphStyle("TOC1", "toc 1", size=20, before=50, after=0, line=240, bold=True, tabs=(LEADER,)),
    ParagraphStyle("TOC2", "toc 2", size=19, before=0, after=0, line=240, left=CONTENTS_INDENT,
                   tabs=(LEADER,)),
    ParagraphStyle("Header", "header", size=18, tint=Tint.GREY, after=120, tabs=(("right", TEXT_WIDTH),),
                   edges=(Edge("bottom", 4, 4, Tint.LINE),)),
    ParagraphStyle("FirstHeader", "Kop eerste bladzijde", size=18, right=True),
    ParagraphStyle("Footer", "footer", size=18, tint=Tint.GREY, tabs=(("right", TEXT_WIDTH),),
                   edges=(Edge("top", 4, 4, Tint.LINE),)),
)  # fmt: skip

_PART = ParagraphStyle(
    "Heading1", "heading 1", size=40, bold=True, tint=Tint.INK, before=0, after=200, keep_next=True,
    page_break=True, outline=0, next="BodyText", edges=(Edge("bottom", 18, 4, Tint.INK),),
)  # fmt: skip
_LEVELS = (
    ParagraphStyle("", "", size=32, bold=True, tint=Tint.INK, before=280, after=80, next="BodyText"),
    ParagraphStyle("", "", size=26, bold=True, tint=Tint.INK, before=170, after=40, next="BodyText"),
    ParagraphStyle("", "", size=22, bold=True, tint=Tint.INK, before=140, after=20, next="BodyText"),
)
_LETTER = ((24, 160, 100), (22, 140, 20))
"""Size, space before and space after of the two headings of a letter."""
NUMBERED_LEVELS = 2
NUMBER_ROOM, ANNEX_ROOM = 624, 1644
"""The room for the number of a heading, and for 'Bijlage A', in twentieths of a point."""


def paragraph_styles(scheme: Scheme) -> tuple[ParagraphStyle, ...]:
    """Every paragraph style of a document whose headings count so, each after the one it is based on."""
    return (*TEXTS, *FRONT, *_headings(scheme))


def _headings(scheme: Scheme) -> tuple[ParagraphStyle, ...]:
    numbered = scheme is not Scheme.PLAIN
    real = tuple(_heading(scheme, place, numbered) for place in range(len(_LEVELS)))
    in_letter = tuple(_in_letter(real[place], place) for place in range(len(_LETTER)))
    if not numbered:
        return (*real, *in_letter)
    bare = tuple(_unnumbered(real[place], place) for place in range(NUMBERED_LEVELS))
    annex = replace(
        bare[0], id="AnnexHeading", name="Kop bijlage", based=bare[0].id, list_id=ANNEXES_LIST, list_level=0,
        left=ANNEX_ROOM, hanging=ANNEX_ROOM,
    )  # fmt: skip
    return (*((_PART,) if scheme is Scheme.BOUND else ()), *real, *bare, annex, *in_letter)


def _heading(scheme: Scheme, place: int, numbered: bool) -> ParagraphStyle:
    level = place + scheme.deeper + 1
    made = replace(
        _LEVELS[place], id=f"Heading{level}", name=f"heading {level}", outline=level - 1, keep_next=True
    )
    if not numbered or place >= NUMBERED_LEVELS:
        return made
    return replace(made, list_id=HEADINGS_LIST, list_level=place, left=NUMBER_ROOM, hanging=NUMBER_ROOM)


def _in_letter(heading: ParagraphStyle, place: int) -> ParagraphStyle:
    size, before, after = _LETTER[place]
    return replace(
        heading, id=f"LetterHeading{place + 1}", name=f"Kop brief {place + 1}", based=heading.id, size=size,
        before=before, after=after, list_id=0, list_level=0, left=0, hanging=0, outline=place,
    )  # fmt: skip


def _unnumbered(heading: ParagraphStyle, place: int) -> ParagraphStyle:
    return replace(
        heading, id=f"PlainHeading{place + 1}", name=f"Kop {place + 1} zonder nummer", based=heading.id,
        list_id=0, list_level=0, left=0, hanging=0,
    )  # fmt: skip
