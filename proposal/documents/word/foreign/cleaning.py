"""Cleaning a header or footer of somebody else: what tells of people, of edits or of other parts goes out."""

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

from proposal.documents.word.foreign.opening import WORD

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

GONE = (
    "del", "moveFrom", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd",
    "commentReference", "proofErr", "permStart", "permEnd", "lang", "numPr", "moveFromRangeStart",
    "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "rPrChange", "pPrChange", "tblPrChange",
    "trPrChange", "tcPrChange", "tblGridChange", "sectPrChange", "tblPrExChange", "numberingChange", "sdtPr",
    "sdtEndPr", "smartTagPr", "customXmlPr", "footnoteReference", "endnoteReference", "object", "control",
)  # fmt: skip
OPENED = ("ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml")
SEEN = ("t", "drawing", "pict", "fldSimple", "instrText", "sym", "ptab")
PEOPLE = ("AUTHOR", "LASTSAVEDBY", "USERNAME", "USERINITIALS", "USERADDRESS")
PLACED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
FIRST_PICTURE = 9001
"""Where the numbers of pictures in headers start, far from those in the text."""


def cleaned(root: "Element") -> "Element":
    """The part itself, without edits, comments, names of people and ties to data elsewhere."""
    for tag in GONE:
        for each in list(root.iter(f"{{{WORD}}}{tag}")):
            _take_out(each)
    for tag in OPENED:
        for each in list(root.iter(f"{{{WORD}}}{tag}")):
            _open_up(each)
    for element in list(_naming_people(root)):
        _take_out(element)
    forget_edits(root)
    return root


def _naming_people(root: "Element") -> Iterator["Element"]:
    """Every field that shows the name of its author or user, with all runs of it."""
    for field in root.iter(f"{{{WORD}}}fldSimple"):
        if _names_people(field.get(f"{{{WORD}}}instr", "")):
            yield field
    for paragraph in root.iter(f"{{{WORD}}}p"):
        inside: list[Element] = []
        for run in paragraph.iterchildren(f"{{{WORD}}}r"):
            ends = {each.get(f"{{{WORD}}}fldCharType", "") for each in run.iter(f"{{{WORD}}}fldChar")}
            inside = [*inside, run] if inside or "begin" in ends else []
            if "end" in ends:
                codes = (each.text or "" for one in inside for each in one.iter(f"{{{WORD}}}instrText"))
                yield from inside if _names_people("".join(codes)) else ()
                inside = []


def _names_people(code: str) -> bool:
    return bool(set(code.upper().split()) & set(PEOPLE))


def number_pictures(root: "Element", keys: "count[int]", told: str) -> None:
    """Give each picture a number of its own, and words for who cannot see it when it has none."""
    for each in root.iter(f"{{{PLACED}}}docPr"):
        each.set("id", str(next(keys)))
        if not each.get("descr"):
            each.set("descr", told)


def says_nothing(root: "Element") -> bool:
    """Whether there is nothing to be seen: no letter, field or picture."""
    seen = (each for tag in SEEN for each in root.iter(f"{{{WORD}}}{tag}"))
    return not any(each.tag != f"{{{WORD}}}t" or (each.text or "").strip() for each in seen)


def forget_edits(root: "Element") -> None:
    """Take out the marks of what was typed in which sitting."""
    for each in root.iter():
        for name in [name for name in each.attrib if str(name).startswith(f"{{{WORD}}}rsid")]:
            del each.attrib[name]


def _take_out(element: "Element") -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _open_up(element: "Element") -> None:
    """Put what is inside an element in its place."""
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    parent[place : place + 1] = list(element)
