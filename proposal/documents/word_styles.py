"""The look of every Word document: the few styles in use, as data, and the styles part made from them."""

from collections.abc import Iterable
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
        before=360,
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
        before=240,
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
    ParagraphStyle("Signature", "Signature", before=840, after=0, keep_next=True, next="Address"),
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

DEFAULTS = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="Arial"/>'
    '<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/>'
    "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
    '<w:spacing w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
)
NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    '<w:name w:val="Normal"/><w:qFormat/></w:style>'
)
CHARACTERS = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/>'
    "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>"
    '<w:style w:type="character" w:customStyle="1" w:styleId="Marking"><w:name w:val="Markering"/>'
    '<w:rPr><w:b/><w:bCs/><w:color w:val="9A1F1F"/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:style>'
)
EDGES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>'
    for side in ("top", "bottom", "insideH")
)
TABLES = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="table" w:customStyle="1" w:styleId="Overview"><w:name w:val="Overzicht"/>'
    f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>{EDGES}</w:tblBorders></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/>'
    f'<w:color w:val="{INK}"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{PALE}"/></w:tcPr>'
    "</w:tblStylePr></w:style>"
)


def styles_part() -> str:
    """The whole styles.xml of our documents: defaults, paragraph, character and table styles."""
    paragraphs = "".join(_paragraph_style(style) for style in STYLES)
    return f"<w:styles {NAMESPACE}>{DEFAULTS}{NORMAL}{paragraphs}{CHARACTERS}{TABLES}</w:styles>"


NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BUILT_IN = frozenset(
    {
        "Body Text",
        "Title",
        "Subtitle",
        "Signature",
        "List Bullet",
        "List Number",
        "Quote",
        "caption",
        "header",
        "footer",
    }
    | {f"heading {level}" for level in (1, 2, 3)}
    | {f"toc {level}" for level in (1, 2)}
)


def _paragraph_style(style: ParagraphStyle) -> str:
    custom = "" if style.name in BUILT_IN else ' w:customStyle="1"'
    following = f'<w:next w:val="{style.next}"/>' if style.next else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="{style.based}"/>{following}<w:qFormat/>'
        f"<w:pPr>{_joined(_layout(style))}</w:pPr><w:rPr>{_joined(_letters(style))}</w:rPr></w:style>"
    )


def _joined(parts: Iterable[str]) -> str:
    return "".join(parts)


def _layout(style: ParagraphStyle) -> Iterable[str]:
    """The paragraph properties, in the order that the schema of Word demands."""
    if style.keep_next:
        yield "<w:keepNext/><w:keepLines/>"
    if style.page_break:
        yield "<w:pageBreakBefore/>"
    if style.list_id is not None:
        yield f'<w:numPr><w:ilvl w:val="{style.list_level}"/><w:numId w:val="{style.list_id}"/></w:numPr>'
    if style.tabs:
        stops = "".join(f'<w:tab w:val="{side}" w:pos="{place}"/>' for side, place in style.tabs)
        yield f"<w:tabs>{stops}</w:tabs>"
    yield _spacing(style)
    if style.left or style.hanging or style.list_id == 0:
        yield f'<w:ind w:left="{style.left}" w:hanging="{style.hanging}"/>'
    if style.right:
        yield '<w:jc w:val="right"/>'
    if style.outline is not None:
        yield f'<w:outlineLvl w:val="{style.outline}"/>'


def _spacing(style: ParagraphStyle) -> str:
    pairs = (("before", style.before), ("after", style.after))
    known = "".join(f' w:{side}="{space}"' for side, space in pairs if space is not None)
    return f"<w:spacing{known}/>" if known else ""


def _letters(style: ParagraphStyle) -> Iterable[str]:
    if style.bold:
        yield "<w:b/><w:bCs/>"
    if style.italic:
        yield "<w:i/><w:iCs/>"
    if style.colour:
        yield f'<w:color w:val="{style.colour}"/>'
    if style.size:
        yield f'<w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/>'
