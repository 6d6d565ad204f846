"""Hands that change a Word file: in its XML, or by python-docx."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from lxml import etree

from tests.documents.check.word_file import Element, WordFile, find, tag, text
from tests.exchange.returned.word_files import ROOTS, SPACES, packed, run, tracked

if TYPE_CHECKING:
    from docx.document import Document

Edit = Callable[[bytes], bytes]
RELATIONS = "word/_rels/document.xml.rels"
KINDS = {
    "commentsExtended": "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
    "footnotes": "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes",
    "comments": "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
}
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{name}+xml"
FROM, TO = "2026-11-20T14:03:00Z", "2026-11-21T08:30:00Z"


@dataclass(frozen=True)
class Hands:
    """A copy that lies open, to be changed in its XML."""

    file: WordFile

    @cached_property
    def body(self) -> Element:
        """All that stands in it."""
        (body,) = find(self.file.part("word/document.xml"), "w:body")
        return body

    def control(self, named: str) -> Element:
        """The control with this tag."""
        return next(each for each in self.body.iter(tag("w:sdt")) if self.tag_of(each) == named)

    @staticmethod
    def tag_of(control: Element) -> str:
        """The tag of a control."""
        (found,) = find(control, "w:sdtPr/w:tag")
        return str(found.get(tag("w:val")))

    def paragraphs(self, named: str) -> list[Element]:
        """The paragraphs in the control with this tag."""
        return list(self.control(named).iter(tag("w:p")))

    def row(self, named: str) -> Element:
        """The row of a table in which the control with this tag stands."""
        return next(self.control(named).iterancestors(tag("w:tr")))

    def beginning(self, words: str) -> Element:
        """The paragraph that begins with these words."""
        return next(each for each in self.body.iter(tag("w:p")) if text(each).startswith(words))

    def say(self, named: str, old: str, *new: str) -> None:
        """Write other runs, or text, in the place of the words `old`, in the answer with this tag."""
        found = next(each for each in self.control(named).iter(tag("w:r")) if old in text(each))
        before, _, after = text(found).partition(old)
        written = (run(before) if before else "", *new, run(after) if after else "")
        replace_with(found, *(each if each.startswith("<") else run(each) for each in written if each))

    def swap(self, named: str, old: str, new: str, who: str = "Ria Jansen") -> None:
        """Let somebody replace words while changes are tracked."""
        went = tracked("del", run(old), who) if old else ""
        self.say(named, old, went, tracked("ins", run(new), who, TO) if new else "")

    def add_part(self, name: str, inside: str) -> None:
        """Add a part, such as the comments."""
        types, relations = self.file.part("[Content_Types].xml"), self.file.part(RELATIONS)
        types.append(
            xml(f'<Override PartName="/word/{name}.xml" ContentType="{TYPE.format(name=name)}"/>', types)
        )
        related = f'<Relationship Id="x{name}" Type="{KINDS[name]}" Target="{name}.xml"/>'
        relations.append(xml(related, relations))
        root = ROOTS[name]
        self.file.parts[f"word/{name}.xml"] = f"<{root} {SPACES}>{inside}</{root}>".encode()

    def closed(self) -> bytes:
        """The file with what was changed."""
        names = ("word/document.xml", "[Content_Types].xml", RELATIONS)
        return packed({**self.file.parts, **{each: etree.tostring(self.file.part(each)) for each in names}})


def by_hand(done: Callable[[Hands], object]) -> Edit:
    """Change the XML of a file."""

    def edit(file: bytes) -> bytes:
        hands = Hands(WordFile(file))
        done(hands)
        return hands.closed()

    return edit


def by_docx(done: "Callable[[Document], object]") -> Edit:
    """Change a file by python-docx."""

    def edit(file: bytes) -> bytes:
        import docx

        document, saved = docx.Document(BytesIO(file)), BytesIO()
        done(document)
        document.save(saved)
        return saved.getvalue()

    return edit


def xml(inside: str, like: Element | None = None) -> Element:
    """An element from XML with the prefixes of Word, or in the namespace of another element."""
    own = f"xmlns={quoteattr(etree.QName(like).namespace or '')}" if like is not None else ""
    return etree.fromstring(f"<all {SPACES} {own}>{inside}</all>")[0]


def replace_with(element: Element, *inside: str) -> None:
    """Put XML in the place of an element."""
    for each in xml(f"<these>{''.join(inside)}</these>"):
        element.addprevious(each)
    take_out(element)


def take_out(element: Element) -> None:
    """Take an element away."""
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def unwrap(control: Element) -> None:
    """Take a control away, and leave what stands in it."""
    for each in find(control, "w:sdtContent/*"):
        control.addprevious(each)
    take_out(control)


def unmark(element: Element) -> None:
    """Take the bookmarks in an element away."""
    for name in ("w:bookmarkStart", "w:bookmarkEnd"):
        for each in list(element.iter(tag(name))):
            take_out(each)


def wrap(element: Element, inside: str) -> None:
    """Put XML around an element, where it says `<here/>`."""
    around = xml(inside)
    element.addprevious(around)
    here = next(around.iter("here"))
    here.addprevious(element)
    take_out(here)


def behind(element: Element, inside: str) -> None:
    """Put XML behind an element."""
    element.addnext(xml(inside))


def twice(element: Element) -> Element:
    """Put a copy of an element behind it, and return that."""
    copy = deepcopy(element)
    element.addnext(copy)
    return copy
