"""Adopting the look of somebody else's Word file: our empty document in their styles, header and footer."""

from itertools import count
from typing import TYPE_CHECKING

from budgets.opening import OFFICE, Parts
from budgets.word_elements import inside, tag
from proposal.documents.word.foreign.cleaning import FIRST_PICTURE, number_pictures
from proposal.documents.word.foreign.edges import EDGES, Edge, edges, file_name, last_section
from proposal.documents.word.foreign.elements import put, take_out
from proposal.documents.word.foreign.opening import LIMITS, open_parts, parse
from proposal.documents.word.foreign.packing import Package
from proposal.documents.word.foreign.sheet import margins
from proposal.documents.word.foreign.styles import joined, take_tabs
from proposal.documents.word.running import counting_footer

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

STYLES, DOCUMENT, SETTINGS = "word/styles.xml", "word/document.xml", "word/settings.xml"
THEME, FONTS = "word/theme/theme1.xml", "word/fontTable.xml"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
LOGO = "Beeldmerk van de organisatie"
SECTION_ORDER = (
    "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc",
    "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg",
    "textDirection", "bidi", "rtlGutter", "docGrid",
)  # fmt: skip
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


def adopt(own: bytes, template: bytes) -> bytes:
    """Our empty document `own` (a .docx) with the look of `template`, which `judge` found fit.

    Raises RefusedWord when it is no Word file after all.
    """
    theirs, made = open_parts(template), Package(dict(open_parts(own).content))
    styles, ours = theirs.xml(theirs.find("styles")), made.xml(STYLES)
    width = margins(last_section(theirs)).width
    ids = joined(styles, ours, width)
    found = {kind: edges(theirs, kind, ids) for kind in EDGES}
    for kind in EDGES:
        if not found[kind]:
            take_tabs(styles, ours, kind.title(), width)
    made.put(STYLES, styles)
    _take_theme(made, theirs)
    _take_fonts(made, theirs)
    _take_sheet(made, theirs, found)
    return made.packed()


def _take_theme(made: Package, theirs: Parts) -> None:
    """Their fonts and colours by name; pictures that fill backgrounds stay behind."""
    name = theirs.find("theme")
    if not name:
        return
    theme = theirs.xml(name)
    for fill in list(theme.iter(f"{{{DRAWING}}}blipFill")):
        parent = fill.getparent()
        if parent is not None:
            plain = f"<a:solidFill xmlns:a='{DRAWING}'><a:schemeClr val='phClr'/></a:solidFill>"
            parent.replace(fill, parse(plain.encode()))
    made.put(THEME, theme)


def _take_fonts(made: Package, theirs: Parts) -> None:
    name = theirs.find("fontTable")
    if not name:
        return
    fonts = theirs.xml(name)
    for font in fonts.iterchildren(tag("font")):
        take_out(font, "embedRegular", "embedBold", "embedItalic", "embedBoldItalic")
    made.put(FONTS, fonts)


def _take_sheet(made: Package, theirs: Parts, found: dict[str, tuple[Edge, ...]]) -> None:
    """Their margins, header and footer, on A4."""
    document = made.xml(DOCUMENT)
    section = next(document.iter(tag("sectPr")))
    _set_margins(section, theirs)
    _number_pages(found)
    keys = count(FIRST_PICTURE)
    for kind in EDGES:
        if found[kind]:
            _forget(made, section, kind)
        for number, edge in enumerate(found[kind], start=1):
            number_pictures(edge.root, keys, LOGO)
            _add_edge(made, theirs, kind, number, edge)
            _refer(section, kind, edge.pages, f"{kind}{number}")
    _tell_pages_apart(made, section, found)
    made.put(DOCUMENT, document)


def _set_margins(section: "Element", theirs: Parts) -> None:
    kept = margins(last_section(theirs))
    sheet = inside(section, "pgMar")
    for name in ("top", "right", "bottom", "left", "header", "footer", "gutter"):
        if sheet is not None:
            sheet.set(tag(name), str(getattr(kept, name)))


def _number_pages(found: dict[str, tuple[Edge, ...]]) -> None:
    """Add 'Pagina x van y' at the foot of pages that do not say it anywhere."""
    headers = {each.pages: each for each in found["header"]}
    for footer in found["footer"]:
        above = headers.get(footer.pages)
        if not footer.has_field("PAGE") and not (above is not None and above.has_field("PAGE")):
            footer.root.append(parse(counting_footer().encode())[0])


def _forget(made: Package, section: "Element", kind: str) -> None:
    """Take our own headers (or footers) out."""
    take_out(section, f"{kind}Reference")
    for each in Parts(made.content, LIMITS).relations(DOCUMENT):
        if each.kind == kind:
            made.drop(DOCUMENT, each)


def _add_edge(made: Package, theirs: Parts, kind: str, number: int, edge: Edge) -> None:
    name = f"word/{kind}{number}.xml"
    made.put(name, edge.root)
    made.declare(name, f"{WORD_TYPE}.{kind}+xml")
    made.relate(DOCUMENT, f"{kind}{number}", kind, f"{kind}{number}.xml")
    for each in edge.relations:
        if each.outside:
            made.relate(name, each.id, each.kind, each.target, outside=True)
            continue
        picture = file_name(each)
        if f"word/media/{picture}" not in made.content:
            made.content[f"word/media/{picture}"] = theirs.content[each.target]
            made.declare(f"word/media/{picture}", theirs.type_of(each.target))
        made.relate(name, each.id, each.kind, f"media/{picture}")


def _refer(section: "Element", kind: str, pages: str, key: str) -> None:
    reference = section.makeelement(tag(f"{kind}Reference"))
    reference.set(tag("type"), pages)
    reference.set(f"{{{OFFICE}}}id", key)
    section.insert(0, reference)


def _tell_pages_apart(made: Package, section: "Element", found: dict[str, tuple[Edge, ...]]) -> None:
    """Say that first or even pages differ; where only one of header and footer is theirs, ours is on all."""
    told = {each.pages for kind in EDGES for each in found[kind]} - {"default"}
    for kind in EDGES:
        own = [
            each for each in section.findall(tag(f"{kind}Reference")) if each.get(tag("type")) == "default"
        ]
        if not found[kind] and own:
            for pages in told:
                _refer(section, kind, pages, str(own[0].get(f"{{{OFFICE}}}id")))
    if "first" in told:
        put(section, section.makeelement(tag("titlePg")), SECTION_ORDER)
    if "even" in told:
        settings = made.xml(SETTINGS)
        flag = settings.makeelement(tag("evenAndOddHeaders"))
        spacing = inside(settings, "characterSpacingControl")
        settings.insert(settings.index(spacing) if spacing is not None else 0, flag)
        made.put(SETTINGS, settings)
