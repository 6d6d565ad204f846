"""Header and footer of somebody else's Word file: which are in use, and what of them comes along."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from budgets.opening import OFFICE, WORD, Parts, Relation
from budgets.word_elements import is_on, tag
from proposal.documents.word.foreign.cleaning import cleaned, says_nothing

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

EDGES = ("header", "footer")
WEB = ("http://", "https://", "mailto:")
LINKS = tuple(
    f"{{http://schemas.openxmlformats.org/drawingml/2006/main}}hlink{on}" for on in ("Click", "Hover")
)
"""Links on pictures, which are nothing without the part they lead to."""
STYLED = ("pStyle", "rStyle", "tblStyle")


@dataclass(frozen=True)
class Reference:
    """A header or footer in use: for which pages (default, first, even), and its part."""

    pages: str
    target: str


@dataclass(frozen=True)
class Edge:
    """A header or footer as it comes along: for which pages, its XML, what it refers to, and those files."""

    pages: str
    root: "Element"
    relations: tuple[Relation, ...] = ()

    @property
    def bare(self) -> bool:
        """Whether nothing is to be seen in it."""
        return says_nothing(self.root)

    def has_field(self, name: str) -> bool:
        """Whether this field stands in it, such as PAGE."""
        simple = (each.get(tag("instr"), "") for each in self.root.iter(tag("fldSimple")))
        written = (each.text or "" for each in self.root.iter(tag("instrText")))
        return any(name in code.upper().split() for code in (*simple, *written))


def last_section(parts: Parts) -> "Element | None":
    """The section at the end of the text, whose sheet, header and footer are those of the whole."""
    sections = _sections(parts)
    return sections[-1] if sections else None


def references(parts: Parts, kind: str) -> tuple[Reference, ...]:
    """The headers (or footers) that are to be seen on some page; a section has those of the one before it."""
    known = {each.id: each.target for each in parts.relations(parts.main) if each.target in parts.content}
    found: dict[str, str] = {}
    for section in _sections(parts):
        for each in section.iter(tag(f"{kind}Reference")):
            found[each.get(tag("type"), "default")] = known.get(each.get(f"{{{OFFICE}}}id", ""), "")
    return tuple(Reference(pages, found[pages]) for pages in pages_told_apart(parts) if found.get(pages))


def pages_told_apart(parts: Parts) -> Iterator[str]:
    """The kinds of page that have a header of their own: all, and perhaps the first and the even ones."""
    yield "default"
    if is_on(last_section(parts), "titlePg"):
        yield "first"
    settings = parts.find("settings")
    if settings and is_on(parts.xml(settings), "evenAndOddHeaders"):
        yield "even"


def edges(parts: Parts, kind: str, ids: dict[str, str]) -> tuple[Edge, ...]:
    """The headers (or footers) as they come along, with `ids` for styles that are called otherwise here.

    Nothing when there is nothing to be seen in any of them; else one for every kind of page.
    """
    known = {each.pages: each.target for each in references(parts, kind)}
    found = tuple(_edge(parts, kind, pages, known.get(pages, ""), ids) for pages in pages_told_apart(parts))
    return () if all(each.bare for each in found) else found


def _edge(parts: Parts, kind: str, pages: str, target: str, ids: dict[str, str]) -> Edge:
    if not target:
        return Edge(pages, _empty(kind))
    root = cleaned(parts.xml(target))
    for name in STYLED:
        for each in root.iter(tag(name)):
            style = each.get(tag("val"), "")
            each.set(tag("val"), ids.get(style, style))
    used = frozenset(value for each in root.iter() for name, value in each.attrib.items() if OFFICE in name)
    kept = tuple(each for each in _fit(parts, target) if each.id in used)
    _untie(root, frozenset(each.id for each in kept))
    return Edge(pages, root, kept)


def _untie(root: "Element", kept: frozenset[str]) -> None:
    """Forget what refers to parts that do not come along."""
    for each in list(root.iter()):
        loose = [name for name, value in each.attrib.items() if f"{{{OFFICE}}}" in name and value not in kept]
        parent = each.getparent()
        if loose and each.tag in LINKS and parent is not None:
            parent.remove(each)
        for name in loose:
            del each.attrib[name]


def _fit(parts: Parts, target: str) -> Iterator[Relation]:
    """Yield the pictures and links that may come along; a vector picture for browsers may fetch others."""
    for each in parts.relations(target):
        inside = each.kind == "image" and not each.outside and each.target in parts.content
        drawn = inside and "svg" not in parts.type_of(each.target)
        if drawn or (each.kind == "hyperlink" and each.outside and each.target.startswith(WEB)):
            yield each


def _empty(kind: str) -> "Element":
    from lxml import etree  # see opening.parse

    style = f"<w:pPr><w:pStyle w:val='{kind.title()}'/></w:pPr>"
    name = {"header": "hdr", "footer": "ftr"}[kind]
    return etree.fromstring(f"<w:{name} xmlns:w='{WORD}'><w:p>{style}</w:p></w:{name}>")


def _sections(parts: Parts) -> list["Element"]:
    return list(parts.xml(parts.main).iter(tag("sectPr")))


def file_name(relation: Relation) -> str:
    """A name of our own for a picture that comes along, with the ending that says what it is.

    The same picture has the same name everywhere, so that it comes along once.
    """
    ending = posixpath.splitext(relation.target)[1].lower()
    return f"own_{sha256(relation.target.encode()).hexdigest()[:16]}{ending}"
