"""From our table of styles to the styles part of a Word file."""

from collections.abc import Iterable

from proposal.documents.word.styles import FONT, INK, LINE, PALE, STYLES, ParagraphStyle

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
