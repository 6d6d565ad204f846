"""Signs before the items of a list: somebody who types '- ' in Word sees it turn into a list with bullets."""

from collections import defaultdict
from typing import TYPE_CHECKING

from proposal.exchange.returned.elements import inside, tag, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BULLETS = ("bullet", "none")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
MOST_BASES = 12
"""So many styles deep a style may be based on others."""


class Numbering:
    """Tells the sign before each paragraph that is in a list, counting along in the order of the file."""

    def __init__(self, numbering: "Element | None", styles: "Element | None") -> None:
        """`numbering` and `styles` are the parts of a file in which its lists and styles stand."""
        self._counts: dict[tuple[str, int], int] = defaultdict(int)
        self._kinds: dict[str, Element] = {}
        self._lists: dict[str, str] = {}
        self._styles: dict[str, Element] = {}
        for each in numbering if numbering is not None else ():
            if each.tag == tag("abstractNum"):
                self._kinds[str(each.get(tag("abstractNumId")))] = each
            elif each.tag == tag("num"):
                self._lists[str(each.get(tag("numId")))] = value(each, "abstractNumId")
        for each in styles if styles is not None else ():
            self._styles[str(each.get(tag("styleId")))] = each

    def sign(self, properties: "Element | None") -> str:
        """Return what stands before a paragraph with these properties, such as '- ' or '2. '; "" for none."""
        number, level = self._list_of(properties)
        kind = self._kinds.get(self._lists.get(number, ""))
        if kind is None:
            return ""
        levels = (each for each in kind.iter(tag("lvl")) if each.get(tag("ilvl")) == str(level))
        written = value(next(levels, None), "numFmt")
        if written in BULLETS or not written:
            return "- " if written != "none" else ""
        self._counts[number, level] += 1
        for deeper in range(level + 1, 9):
            self._counts.pop((number, deeper), None)
        return f"{_counted(self._counts[number, level], written)}. "

    def _list_of(self, properties: "Element | None") -> tuple[str, int]:
        """Return the list of a paragraph and its level in it, its own or else that of its style."""
        given = inside(properties, "numPr")
        style, bases = value(properties, "pStyle"), 0
        while given is None and style in self._styles and bases < MOST_BASES:
            based = self._styles[style]
            given, style, bases = inside(based, "pPr", "numPr"), value(based, "basedOn"), bases + 1
        level = value(given, "ilvl")
        return value(given, "numId"), int(level) if level in set("012345678") else 0


def _counted(number: int, written: str) -> str:
    letter = LETTERS[(number - 1) % len(LETTERS)]
    return {"lowerLetter": letter, "upperLetter": letter.upper()}.get(written, str(number))
