"""What else of somebody's Word file our papers take over, and what a page can show of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from budgets.opening import Parts
from budgets.word_elements import inside, tag
from proposal.documents.word.colour import darker
from proposal.documents.word.foreign.edges import EDGES, Edge, edges
from proposal.documents.word.foreign.opening import open_parts
from proposal.documents.word.foreign.stylesheet import Sheet
from proposal.documents.word.house import PLAIN, Font, House
from proposal.documents.word.logo import Logo, RefusedLogo, read_logo

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


@dataclass(frozen=True)
class Given:
    """What is to be read in the header and footer of a Word file, and the first picture in its header."""

    header: tuple[str, ...]
    footer: tuple[str, ...]
    picture: Logo | None


def given_by(file: bytes) -> Given:
    """What a page can show of the header and footer of a Word file. Raises RefusedWord."""
    parts = open_parts(file)
    found = {kind: edges(parts, kind, {}) for kind in EDGES}
    header, footer = (tuple(_lines(found[kind])) for kind in EDGES)
    return Given(header, footer, next(_pictures(parts, found["header"]), None))


def _lines(found: tuple[Edge, ...]) -> Iterator[str]:
    for paragraph in (each for edge in found[:1] for each in edge.root.iter(tag("p"))):
        line = "".join(each.text or "" for each in paragraph.iter(tag("t"))).strip()
        if line:
            yield line


def _pictures(parts: Parts, found: tuple[Edge, ...]) -> Iterator[Logo]:
    for relation in (each for edge in found for each in edge.relations if each.kind == "image"):
        try:
            yield read_logo(parts.content[relation.target])
        except RefusedLogo:
            continue  # a drawing of Windows or a line of some pixels: no page can show it, and Word will


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
        said = inside(sheet.root, "docDefaults", "rPrDefault", "rPr", "rFonts")
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
