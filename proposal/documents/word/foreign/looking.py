"""What else of somebody's Word file our papers take over: its colour, and the font nearest to its own."""

from typing import TYPE_CHECKING

from proposal.documents.word.colour import darker
from proposal.documents.word.foreign.elements import child, tag
from proposal.documents.word.foreign.opening import Parts, open_parts
from proposal.documents.word.foreign.styles import Sheet
from proposal.documents.word.house import PLAIN, Font, House

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

COLOURED = ("heading 1", "heading 2", "title")
BLACK = "000000"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


def look_of(file: bytes) -> House:
    """The look of a Word file that `judge` found fit.

    Covers, tables and pictures get the colour of its headings, darker where it cannot be read on white
    and plain when that is black; pictures get that font of ours. Raises RefusedWord.
    """
    parts = open_parts(file)
    sheet = Sheet(parts.xml(parts.find("styles")))
    return House(_colour(sheet), _font(parts, sheet), template=file)


def _colour(sheet: Sheet) -> str:
    for name in COLOURED:
        style = sheet.by_name.get(("paragraph", name))
        found = sheet.resolved(style, "rPr", "color")
        value = str(found.get(tag("val"), "")).upper() if found is not None else ""
        if len(value) == 6 and value != BLACK and not set(value) - set("0123456789ABCDEF"):
            return darker(value)
    return PLAIN.colour


def _font(parts: Parts, sheet: Sheet) -> Font:
    written = {name.casefold() for name in _font_names(parts, sheet)}
    return next((font for font in Font if {each.casefold() for each in font.value} & written), PLAIN.font)


def _font_names(parts: Parts, sheet: Sheet) -> list[str]:
    normal = sheet.by_name.get(("paragraph", "normal"))
    said = sheet.resolved(normal, "rPr", "rFonts")
    if said is None:
        said = child(sheet.root, "docDefaults", "rPrDefault", "rPr", "rFonts")
    if said is None:
        return []
    return [str(said.get(tag("ascii"), "")), *(_of_theme(parts) if said.get(tag("asciiTheme")) else ())]


def _of_theme(parts: Parts) -> list[str]:
    name = parts.find("theme")
    found = parts.xml(name).iter(f"{{{DRAWING}}}minorFont") if name else ()
    return [_latin(each) for each in found]


def _latin(font: "Element") -> str:
    latin = font.find(f"{{{DRAWING}}}latin")
    return str(latin.get("typeface", "")) if latin is not None else ""
