"""One Word file taken apart: its parts as XML, its styles with what they inherit, its paragraphs in order."""

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO

from lxml import etree

Element = etree._Element

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}


def tag(name: str) -> str:
    """The name as lxml has it: 'w:p' with the whole namespace in front."""
    space, _, local = name.partition(":")
    return f"{{{SPACES[space]}}}{local}"


def value(element: Element | None, name: str = "w:val") -> str:
    """The attribute of this element, or "" when there is no such element or attribute."""
    return (element.get(tag(name)) or "") if element is not None else ""


def find(element: Element, path: str) -> list[Element]:
    """The elements at this path, written with the short namespaces."""
    return element.findall(path, SPACES)


def text(element: Element) -> str:
    """What a reader sees of a paragraph or run: its letters, a space for a tab or a line break."""
    letters = {tag("w:tab"): " ", tag("w:br"): " ", tag("w:noBreakHyphen"): "-"}
    inside = (
        each.text or "" if each.tag == tag("w:t") else letters.get(str(each.tag), "")
        for run in element.iter(tag("w:r"))
        for each in run
    )
    return "".join(inside)


@dataclass(frozen=True, eq=False)
class WordFile:
    """A Word file as it lies on a disk; two files are not one because they hold the same bytes."""

    packed: bytes = field(repr=False)

    @cached_property
    def parts(self) -> dict[str, bytes]:
        """Every member of the file, by name."""
        with zipfile.ZipFile(BytesIO(self.packed)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    @cached_property
    def _parsed(self) -> dict[str, Element]:
        return {}

    def part(self, name: str) -> Element:
        """The XML of this part, read once; KeyError when the file has none."""
        if name not in self._parsed:
            self._parsed[name] = etree.fromstring(self.parts[name])
        return self._parsed[name]

    def targets(self, part: str) -> dict[str, str]:
        """What this part ("" for the package) names within the file: the names of parts by relation id."""
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        inside = (
            each
            for each in (self.part(relations) if relations in self.parts else ())
            if each.get("TargetMode") != "External"
        )
        return {
            each.get("Id") or "": posixpath.normpath(posixpath.join("/", folder, each.get("Target") or ""))[
                1:
            ]
            for each in inside
        }

    @cached_property
    def body(self) -> Element:
        """The body of the document."""
        return find(self.part("word/document.xml"), "w:body")[0]

    @cached_property
    def written(self) -> dict[str, Element]:
        """The parts with text of ours: the document, its headers and its footers."""
        names = (
            name for name in self.parts if name.startswith(("word/document", "word/header", "word/footer"))
        )
        return {name: self.part(name) for name in names}

    @cached_property
    def styles(self) -> dict[str, Element]:
        """The styles by id."""
        return {value(each, "w:styleId"): each for each in find(self.part("word/styles.xml"), "w:style")}

    @cached_property
    def normal(self) -> str:
        """The id of the style of a paragraph that names none."""
        return next(
            key
            for key, each in self.styles.items()
            if value(each, "w:type") == "paragraph" and value(each, "w:default") in ("1", "true")
        )

    @cached_property
    def paragraphs(self) -> tuple[Element, ...]:
        """The paragraphs of the body in reading order, those in tables included."""
        return tuple(self.body.iter(tag("w:p")))

    def style(self, paragraph: Element) -> str:
        """The id of the style of this paragraph."""
        return value(paragraph.find("w:pPr/w:pStyle", SPACES)) or self.normal

    def lineage(self, style: str) -> Iterator[Element]:
        """The style and those it is based on, nearest first."""
        while style in self.styles:
            yield self.styles[style]
            style = value(self.styles[style].find("w:basedOn", SPACES))

    def setting(self, paragraph: Element, path: str) -> Element | None:
        """What holds for this paragraph: its own property, else that of the nearest style that has one."""
        own = paragraph.find(path, SPACES)
        return own if own is not None else self._of_style(self.style(paragraph), path)

    def _of_style(self, style: str, path: str) -> Element | None:
        if (style, path) not in self._looked_up:
            found = (each.find(path, SPACES) for each in self.lineage(style))
            self._looked_up[style, path] = next((each for each in found if each is not None), None)
        return self._looked_up[style, path]

    @cached_property
    def _looked_up(self) -> dict[tuple[str, str], Element | None]:
        return {}

    def level(self, paragraph: Element) -> int:
        """The heading level of this paragraph from 1; 0 for text."""
        found = value(self.setting(paragraph, "w:pPr/w:outlineLvl"))
        return int(found) + 1 if found and int(found) < 9 else 0

    def named(self, paragraph: Element, name: str) -> bool:
        """Whether the style of this paragraph is, or is based on, the one that Word calls so."""
        return name in self._names(self.style(paragraph))

    def _names(self, style: str) -> frozenset[str]:
        if style not in self._called:
            lineage = self.lineage(style)
            self._called[style] = frozenset(value(each.find("w:name", SPACES)).casefold() for each in lineage)
        return self._called[style]

    @cached_property
    def _called(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def headings(self) -> tuple[tuple[int, str], ...]:
        """The headings as (level, text), in order."""
        ranked = ((self.level(each), text(each)) for each in self.paragraphs)
        return tuple((level, words) for level, words in ranked if level)

    @cached_property
    def bookmarks(self) -> dict[str, Element]:
        """The starts of the bookmarks by name."""
        return {value(each, "w:name"): each for each in self.body.iter(tag("w:bookmarkStart"))}
