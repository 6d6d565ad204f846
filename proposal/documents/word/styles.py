"""The look of every Word document: the few styles in use, as data."""

from dataclasses import dataclass

FONT = "Calibri"
INK = "1F3A4D"
GREY = "4A5560"
PALE = "E9EFF2"
LINE = "B4C0C8"


@dataclass(frozen=True)
class ParagraphStyle:
    """One paragraph style: sizes in half points, spaces and indents in twentieths of a point."""

    id: str
    name: str
    based: str = "Normal"
    size: int = 0
    bold: bool = False
    italic: bool = False
    colour: str = ""
    before: int | None = None
    after: int | None = None
    left: int = 0
    hanging: int = 0
    tabs: tuple[tuple[str, int], ...] = ()
    keep_next: bool = False
    page_break: bool = False
    outline: int | None = None
    list_id: int | None = None
    list_level: int = 0
    right: bool = False
    next: str = ""


TEXT_WIDTH = 9354
"""The width of the text on an A4 with margins of 2.25 cm, in twentieths of a point."""

HEADINGS_LIST, BULLETS_LIST, NUMBERS_LIST, ANNEXES_LIST = 1, 2, 3, 4

STYLES = (
    ParagraphStyle("BodyText", "Body Text", before=60, after=80),
    ParagraphStyle(
        "Title", "Title", size=48, bold=True, colour=INK, before=0, after=40, keep_next=True, next="Subtitle"
    ),
    ParagraphStyle("Subtitle", "Subtitle", size=26, colour=GREY, after=240, next="BodyText"),
    ParagraphStyle(
        "Heading1",
        "heading 1",
        size=32,
        bold=True,
        colour=INK,
        before=300,
        after=100,
        keep_next=True,
        outline=0,
        list_id=HEADINGS_LIST,
        left=567,
        hanging=567,
        next="BodyText",
    ),
    ParagraphStyle(
        "Heading2",
        "heading 2",
        size=26,
        bold=True,
        colour=INK,
        before=200,
        after=60,
        keep_next=True,
        outline=1,
        list_id=HEADINGS_LIST,
        list_level=1,
        left=567,
        hanging=567,
        next="BodyText",
    ),
    ParagraphStyle(
        "Heading3",
        "heading 3",
        size=22,
        bold=True,
        colour=INK,
        before=160,
        after=20,
        keep_next=True,
        outline=2,
        next="BodyText",
    ),
    ParagraphStyle(
        "PlainHeading1",
        "Kop 1 zonder nummer",
        based="Heading1",
        list_id=0,
        left=0,
        hanging=0,
        outline=0,
        next="BodyText",
    ),
    ParagraphStyle(
        "PlainHeading2",
        "Kop 2 zonder nummer",
        based="Heading2",
        list_id=0,
        left=0,
        hanging=0,
        outline=1,
        next="BodyText",
    ),
    ParagraphStyle(
        "PartHeading",
        "Kop deel",
        based="PlainHeading1",
        list_id=0,
        size=40,
        page_break=True,
        before=0,
        after=200,
        outline=0,
        next="BodyText",
    ),
    ParagraphStyle(
        "AnnexHeading",
        "Kop bijlage",
        based="PlainHeading1",
        list_id=ANNEXES_LIST,
        left=1474,
        hanging=1474,
        outline=0,
        next="BodyText",
    ),
    ParagraphStyle("Fact", "Gegeven", before=0, after=30, left=3119, hanging=3119, tabs=(("left", 3119),)),
    ParagraphStyle(
        "ListBullet", "List Bullet", before=20, after=40, list_id=BULLETS_LIST, left=357, hanging=357
    ),
    ParagraphStyle(
        "ListNumber", "List Number", before=20, after=40, list_id=NUMBERS_LIST, left=357, hanging=357
    ),
    ParagraphStyle("Quote", "Quote", italic=True, colour=GREY, before=80, after=120, left=567),
    ParagraphStyle("Note", "Kanttekening", size=20, colour=GREY, before=60, after=120),
    ParagraphStyle(
        "BodyAfterTable", "Tekst na tabel", based="BodyText", before=180, after=80, next="BodyText"
    ),
    ParagraphStyle(
        "FactAfterTable",
        "Gegeven na tabel",
        based="Fact",
        before=180,
        after=40,
        left=3119,
        hanging=3119,
        next="Fact",
    ),
    ParagraphStyle("Address", "Adresregel", before=0, after=0),
    ParagraphStyle("AddressTop", "Eerste adresregel", based="Address", before=240, after=0, next="Address"),
    ParagraphStyle("Signature", "Signature", before=640, after=0, keep_next=True, next="Address"),
    ParagraphStyle(
        "Caption", "caption", size=20, bold=True, colour=GREY, before=200, after=80, keep_next=True
    ),
    ParagraphStyle("TableText", "Tabeltekst", size=19, before=30, after=30),
    ParagraphStyle("TableAmount", "Tabelbedrag", based="TableText", size=19, right=True),
    ParagraphStyle("TOC1", "toc 1", before=80, after=20, bold=True, tabs=(("right", TEXT_WIDTH),)),
    ParagraphStyle("TOC2", "toc 2", before=0, after=20, left=357, tabs=(("right", TEXT_WIDTH),)),
    ParagraphStyle("Header", "header", size=18, colour=GREY, tabs=(("right", TEXT_WIDTH),)),
    ParagraphStyle("Footer", "footer", size=18, colour=GREY, tabs=(("right", TEXT_WIDTH),)),
)
