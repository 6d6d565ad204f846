"""Cleaning a header or footer of somebody else: what tells of people, of edits or of other parts goes out."""

from itertools import count
from typing import TYPE_CHECKING

from budgets.word_elements import tag
from proposal.documents.word.foreign.elements import open_up, remove
from proposal.documents.word.foreign.fields import settle_fields

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

GONE = (
    "del", "moveFrom", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd",
    "commentReference", "proofErr", "permStart", "permEnd", "lang", "numPr", "moveFromRangeStart",
    "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "rPrChange", "pPrChange", "tblPrChange",
    "trPrChange", "tcPrChange", "tblGridChange", "sectPrChange", "tblPrExChange", "numberingChange", "sdtPr",
    "sdtEndPr", "smartTagPr", "customXmlPr", "footnoteReference", "endnoteReference", "object", "control",
    "ffData", "fldData", "delText", "delInstrText",
)  # fmt: skip
OPENED = ("ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml")
SEEN = ("t", "drawing", "pict", "fldSimple", "instrText", "sym", "ptab")
REACHING = ("src", "href", "althref", "relid", "action")
"""Attributes of drawings, old and new, that say where something is outside the file."""
VECTOR = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
OLD_OFFICE = "urn:schemas-microsoft-com:office:office"
PLACED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
FIRST_PICTURE = 9001
"""Where the numbers of pictures in headers start, far from those in the text."""


def cleaned(root: "Element") -> "Element":
    """The part itself, without edits, comments, names of people and ties to data elsewhere."""
    for name in GONE:
        for each in list(root.iter(tag(name))):
            remove(each)
    for name in OPENED:
        for each in list(root.iter(tag(name))):
            open_up(each)
    settle_fields(root)
    _stay_inside(root)
    forget_edits(root)
    return root


def _stay_inside(root: "Element") -> None:
    """Let no drawing fetch anything: a second, vector form of a picture may, and so may its attributes."""
    vectors = (each.getparent() for each in root.iter(f"{{{VECTOR}}}svgBlip"))
    for each in [*vectors, *root.iter(f"{{{OLD_OFFICE}}}OLEObject")]:
        if each is not None:
            remove(each)
    for each in root.iter():
        for name in [name for name in each.attrib if str(name).rpartition("}")[2].lower() in REACHING]:
            del each.attrib[name]


def number_pictures(root: "Element", keys: "count[int]", told: str) -> None:
    """Give each picture a number of its own, and words for who cannot see it when it has none."""
    for each in root.iter(f"{{{PLACED}}}docPr"):
        each.set("id", str(next(keys)))
        if not each.get("descr"):
            each.set("descr", told)


def says_nothing(root: "Element") -> bool:
    """Whether there is nothing to be seen: no letter, field or picture."""
    seen = (each for name in SEEN for each in root.iter(tag(name)))
    return not any(each.tag != tag("t") or (each.text or "").strip() for each in seen)


def forget_edits(root: "Element") -> None:
    """Take out the marks of what was typed in which sitting."""
    for each in root.iter():
        for name in [name for name in each.attrib if str(name).startswith(tag("rsid"))]:
            del each.attrib[name]
