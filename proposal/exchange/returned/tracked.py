"""The text of a Word file letter by letter, with what was tracked: what came in, what went out, and whose."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from budgets.word_elements import inside, is_on, tag, value
from proposal.exchange.returned.elements import Stroke, stroke, strokes
from proposal.exchange.returned.fields import Fields
from proposal.exchange.returned.flow import NOBODY, Atom, Cell, Control, Flow, Kind, Paragraph, TableRow
from proposal.exchange.returned.numbering import Numbering
from proposal.exchange.returned.signs import sign
from proposal.exchange.returned.waiting import WAITING
from proposal.model.passage import untagged
from proposal.model.proposal import Place

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

OFFICE_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
CHOICES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
PICTURES = (
    f"{{{DRAWING}/picture}}pic", f"{{{DRAWING}/chart}}chart", f"{{{DRAWING}/diagram}}relIds",
    "{urn:schemas-microsoft-com:vml}imagedata",
)  # fmt: skip
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class _Around:
    """What holds for all that is inside an element; `within` tells whether that is in a paragraph."""

    owner: int = NOBODY
    came: Stroke | None = None
    went: Stroke | None = None
    path: tuple[Cell, ...] = ()
    strand: int = 0
    within: bool = False


class Reader:
    """Reads the body of a file, with the notes and text boxes where they belong."""

    def __init__(
        self, numbering: Numbering, notes: Mapping[tuple[str, str], "Element"],
        waiting: Collection[str] = (WAITING,), fields: bool = True,
    ) -> None:  # fmt: skip
        """`notes` are the foot- and endnotes by sort ("footnote") and number, and `waiting` the styles of
        words that stand where none were typed.

        Without `fields` it reads them as plain words, for a file in which one has no end.
        """
        self.flow = Flow()
        self._numbering = numbering
        self._given, self._notes = notes, dict(notes)
        self._here, self._sign = Paragraph(0), ""
        self._waiting, self._waits = waiting, False
        self._paragraphs = self._tables = self._strands = 0
        self._fields = Fields(fields)
        self._table: list[int] = []

    def read(self, body: "Element") -> Flow:
        """Return all that stands in the body."""
        self._within(body, _Around())
        if self._fields.are_open:
            return Reader(self._numbering, self._given, self._waiting, fields=False).read(body)
        return self.flow

    def _within(self, element: "Element", around: _Around) -> None:
        for child in element:
            handler = _HANDLERS.get(str(child.tag), Reader._within)
            if handler is not None:
                handler(self, child, around)

    def _paragraph(self, element: "Element", around: _Around) -> None:
        outer, properties = (self._here, self._sign), inside(element, "pPr")
        self._sign = self._numbering.sign(properties)
        self._paragraphs += 1
        self._here = Paragraph(
            self._paragraphs, around.path, value(properties, "pStyle"), bool(self._sign), around.strand
        )
        self._within(element, replace(around, within=True))
        came, went = strokes(inside(properties, "rPr"))
        if came is not None or went is not None:
            around = replace(around, came=around.came or came, went=around.went or went)
        self._put(Kind.END, "\n", around)
        self._here, self._sign = outer

    def _beside(self, element: "Element", around: _Around) -> None:
        """Read a text box or a note, which is a text of its own."""
        outer = (self._fields, self._table)
        self._fields, self._table = Fields(self._fields.heeded), []
        self._strands += 1
        self._within(element, _Around(came=around.came, went=around.went, strand=self._strands))
        self._fields, self._table = outer

    def _control(self, element: "Element", around: _Around) -> None:
        properties, content = inside(element, "sdtPr"), inside(element, "sdtContent")
        names = (value(properties, "tag"), value(properties, "docPartObj", "docPartGallery"))
        found = next((known for name in names if (known := untagged(name))), None)
        if found is not None and not self._is_in(around.owner, found[0]):
            caption, empty = value(properties, "alias"), is_on(properties, "showingPlcHdr")
            self.flow.controls.append(Control(*found, caption, empty, around.within, around.path))
            around = replace(around, owner=len(self.flow.controls) - 1)
            self._put(Kind.CONTROL, "", around)
        if content is not None:
            self._within(content, around)

    def _is_in(self, owner: int, place: Place) -> bool:
        return owner != NOBODY and self.flow.controls[owner].place == place

    def _came(self, element: "Element", around: _Around) -> None:
        self._within(element, replace(around, came=stroke(element)))

    def _went(self, element: "Element", around: _Around) -> None:
        self._within(element, replace(around, went=stroke(element)))

    def _table_of(self, element: "Element", around: _Around) -> None:
        outer, self._table = self._table, [self._tables, -1, -1]
        self._tables += 1
        self._within(element, around)
        self._table = outer

    def _row(self, element: "Element", around: _Around) -> None:
        if self._table:
            table, row, _ = self._table
            self._table = [table, row + 1, -1]
            properties = inside(element, "trPr")
            came, went = strokes(properties)
            self.flow.rows[table, row + 1] = TableRow(is_on(properties, "tblHeader"), came, went)
            around = replace(around, went=around.went or went)
        self._within(element, around)

    def _cell(self, element: "Element", around: _Around) -> None:
        if self._table:
            self._table[2] += 1
            table, row, column = self._table
            properties = inside(element, "tcPr")
            came, went = inside(properties, "cellIns"), inside(properties, "cellDel")
            around = replace(
                around, path=(*around.path, (table, row, column)),
                came=stroke(came) if came is not None else around.came,
                went=stroke(went) if went is not None else around.went,
            )  # fmt: skip
        self._within(element, around)

    def _run(self, element: "Element", around: _Around) -> None:
        outer, self._waits = self._waits, value(element, "rPr", "rStyle") in self._waiting
        self._within(element, around)
        self._waits = outer

    def _picture(self, element: "Element", around: _Around) -> None:
        self._put(Kind.PICTURE, "", around)

    def _words(self, element: "Element", around: _Around) -> None:
        text = (element.text or "").replace("\r", " ").replace("\n", " ")
        self._letters(text if element.get(XML_SPACE) == "preserve" else text.strip(" \t"), around)

    def _letters(self, text: str, around: _Around) -> None:
        if not text or self._fields.hide:
            return
        if self._sign:
            self._put(Kind.SIGN, self._sign, around)
            self._sign = ""
        self._put(Kind.WORDS, text, around)

    def _put(self, kind: Kind, text: str, around: _Around) -> None:
        self.flow.atoms.append(Atom(
            kind, text, self._here, around.owner, around.came, around.went, self._waits
        ))  # fmt: skip

    def _pictured(self, element: "Element", around: _Around) -> None:
        self._letters(sign(str(element.get(tag("font"), "")), str(element.get(tag("char"), ""))), around)

    def _choice(self, element: "Element", around: _Around) -> None:
        """Of what stands there in two ways for old and new programs, read one."""
        both = (element.find(f"{CHOICES}{name}") for name in ("Choice", "Fallback"))
        chosen = next((each for each in both if each is not None), None)
        if chosen is not None:
            self._within(chosen, around)

    def _field_mark(self, element: "Element", around: _Around) -> None:
        self._fields.mark(str(element.get(tag("fldCharType"), "")))

    def _instruction(self, element: "Element", around: _Around) -> None:
        self._fields.tell(element.text or "")

    def _simple_field(self, element: "Element", around: _Around) -> None:
        self._fields.begin(str(element.get(tag("instr"), "")))
        self._within(element, around)
        self._fields.end()

    def _bookmark(self, element: "Element", around: _Around) -> None:
        self._put(Kind.BOOKMARK, str(element.get(tag("name"), "")), around)

    def _note(self, element: "Element", around: _Around) -> None:
        sort = str(element.tag).removeprefix(tag("")).removesuffix("Reference")
        found = self._notes.pop((sort, str(element.get(tag("id")))), None)
        if found is not None and around.strand == 0:
            self._beside(found, around)


Handler: TypeAlias = Callable[[Reader, "Element", _Around], None]


def _said(kind: Kind) -> Handler:
    def put(reader: Reader, element: "Element", around: _Around) -> None:
        reader._put(kind, str(element.get(tag("id"), "")), around)

    return put


def _fixed(text: str) -> Handler:
    def put(reader: Reader, element: "Element", around: _Around) -> None:
        reader._letters(text, around)

    return put


def _passed_over() -> Iterator[str]:
    names = (
        "pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "tblPrEx", "sectPr", "rt",
        "customXmlPr", "smartTagPr", "softHyphen", "annotationRef", "footnoteRef", "endnoteRef",
    )  # fmt: skip
    yield from map(tag, names)


_HANDLERS: dict[str, Handler | None] = {
    **dict.fromkeys(_passed_over()),
    tag("p"): Reader._paragraph,
    tag("r"): Reader._run,
    tag("sdt"): Reader._control,
    **dict.fromkeys((tag("ins"), tag("moveTo")), Reader._came),
    **dict.fromkeys((tag("del"), tag("moveFrom")), Reader._went),
    tag("tbl"): Reader._table_of,
    tag("tr"): Reader._row,
    tag("tc"): Reader._cell,
    **dict.fromkeys((tag("t"), tag("delText"), f"{OFFICE_MATH}t"), Reader._words),
    **dict.fromkeys((tag("tab"), tag("ptab")), _fixed("\t")),
    **dict.fromkeys((tag("br"), tag("cr")), _fixed("\n")),
    tag("noBreakHyphen"): _fixed("\u2011"),
    tag("sym"): Reader._pictured,
    **dict.fromkeys(PICTURES, Reader._picture),
    f"{CHOICES}AlternateContent": Reader._choice,
    tag("fldChar"): Reader._field_mark,
    **dict.fromkeys((tag("instrText"), tag("delInstrText")), Reader._instruction),
    tag("fldSimple"): Reader._simple_field,
    tag("bookmarkStart"): Reader._bookmark,
    tag("commentRangeStart"): _said(Kind.SAID_FROM),
    tag("commentRangeEnd"): _said(Kind.SAID_TO),
    tag("commentReference"): _said(Kind.SAID),
    tag("txbxContent"): Reader._beside,
    **dict.fromkeys((tag("footnoteReference"), tag("endnoteReference")), Reader._note),
}
"""What is done with each element; what is not among them is looked into."""
