"""From our table of styles to the styles part of a Word file."""

from collections.abc import Iterable

from proposal.documents.word.house import House
from proposal.documents.word.palette import GREY, Palette, Tint
from proposal.documents.word.scheme import Scheme
from proposal.documents.word.styles import ParagraphStyle, paragraph_styles

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    '<w:name w:val="Normal"/><w:qFormat/></w:style>'
)
BUILT_IN = frozenset(
    {
        "Body Text", "Title", "Subtitle", "Signature", "List Bullet", "List Number", "Quote", "caption",
        "Closing", "header", "footer", "TOC Heading",
    }
    | {f"heading {level}" for level in (1, 2, 3, 4)}
    | {f"toc {level}" for level in (1, 2)}
)  # fmt: skip


def styles_part(house: House, scheme: Scheme) -> str:
    """The whole styles.xml of our documents: defaults, paragraph, character and table styles."""
    palette = Palette(house.colour)
    paragraphs = "".join(paragraph_style(style, palette) for style in paragraph_styles(scheme))
    return (
        f"<w:styles {NAMESPACE}>{_defaults(house)}{NORMAL}{paragraphs}"
        f"{character_styles(palette)}{table_styles(palette)}</w:styles>"
    )


def _defaults(house: House) -> str:
    font = house.font.shown
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="Arial"/>'
        '<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>"
        '<w:spacing w:line="252" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )


def character_styles(palette: Palette) -> str:
    """The character styles: bold, the marking of a concept or an example, what stands in for an answer."""
    return (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/>'
        "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>"
        '<w:style w:type="character" w:customStyle="1" w:styleId="Marking"><w:name w:val="Markering"/>'
        f'<w:rPr><w:b/><w:bCs/><w:color w:val="{palette[Tint.ALERT]}"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
        "</w:rPr></w:style>"
        '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/>'
        f'<w:rPr><w:color w:val="{GREY}"/></w:rPr></w:style>'
    )


def table_styles(palette: Palette) -> str:
    """The table styles: the one that all are based on, and ours."""
    line, ink = palette[Tint.LINE], palette[Tint.INK]
    edges = (
        f'<w:top w:val="single" w:sz="12" w:space="0" w:color="{ink}"/>'
        f'<w:bottom w:val="single" w:sz="6" w:space="0" w:color="{ink}"/>'
        f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{line}"/>'
    )
    margins = "".join(
        f'<w:{side} w:w="{room}" w:type="dxa"/>'
        for side, room in (("top", 0), ("left", 85), ("bottom", 0), ("right", 85))
    )
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
        '<w:style w:type="table" w:customStyle="1" w:styleId="Overview"><w:name w:val="Overzicht"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>{edges}</w:tblBorders></w:tblPr>'
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/>'
        f'<w:color w:val="{palette[Tint.ON_PALE]}"/></w:rPr><w:tcPr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{palette[Tint.PALE]}"/></w:tcPr>'
        "</w:tblStylePr></w:style>"
    )


def paragraph_style(style: ParagraphStyle, palette: Palette) -> str:
    """One paragraph style as it stands in styles.xml."""
    custom = "" if style.name in BUILT_IN else ' w:customStyle="1"'
    following = f'<w:next w:val="{style.next}"/>' if style.next else ""
    layout, letters = "".join(_layout(style, palette)), "".join(_letters(style, palette))
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="{style.based}"/>{following}<w:qFormat/>'
        f"<w:pPr>{layout}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


def _layout(style: ParagraphStyle, palette: Palette) -> Iterable[str]:
    """The paragraph properties, in the order that the schema of Word demands."""
    if style.keep_next:
        yield "<w:keepNext/><w:keepLines/>"
    if style.page_break:
        yield "<w:pageBreakBefore/>"
    if style.list_id is not None:
        yield f'<w:numPr><w:ilvl w:val="{style.list_level}"/><w:numId w:val="{style.list_id}"/></w:numPr>'
    if style.edges:
        yield f"<w:pBdr>{''.join(_edges(style, palette))}</w:pBdr>"
    if style.fill:
        yield f'<w:shd w:val="clear" w:color="auto" w:fill="{palette[style.fill]}"/>'
    if style.tabs:
        yield f"<w:tabs>{''.join(_tab(*tab) for tab in style.tabs)}</w:tabs>"
    yield _spacing(style)
    if style.left or style.hanging or style.indent_right or style.list_id == 0:
        right = f' w:right="{style.indent_right}"' if style.indent_right else ""
        yield f'<w:ind w:left="{style.left}"{right} w:hanging="{style.hanging}"/>'
    if style.right:
        yield '<w:jc w:val="right"/>'
    if style.outline is not None:
        yield f'<w:outlineLvl w:val="{style.outline}"/>'


def _edges(style: ParagraphStyle, palette: Palette) -> Iterable[str]:
    for edge in style.edges:
        colour = palette[edge.tint]
        yield f'<w:{edge.side} w:val="single" w:sz="{edge.thick}" w:space="{edge.space}" w:color="{colour}"/>'


def _tab(kind: str, place: int) -> str:
    side, _, leader = kind.partition(" ")
    dots = f' w:leader="{leader}"' if leader else ""
    return f'<w:tab w:val="{side}"{dots} w:pos="{place}"/>'


def _spacing(style: ParagraphStyle) -> str:
    pairs = (("before", style.before), ("after", style.after), ("line", style.line or None))
    known = "".join(f' w:{side}="{space}"' for side, space in pairs if space is not None)
    rule = ' w:lineRule="auto"' if style.line else ""
    return f"<w:spacing{known}{rule}/>" if known else ""


def _letters(style: ParagraphStyle, palette: Palette) -> Iterable[str]:
    if style.bold:
        yield "<w:b/><w:bCs/>"
    if style.italic:
        yield "<w:i/><w:iCs/>"
    if style.capitals:
        yield "<w:caps/>"
    if style.tint:
        yield f'<w:color w:val="{palette[style.tint]}"/>'
    if style.tracking:
        yield f'<w:spacing w:val="{style.tracking}"/>'
    if style.size:
        yield f'<w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/>'
