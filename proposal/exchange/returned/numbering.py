"""Signs before the items of a list: somebody who types '- ' in Word sees it turn into a list with bullets."""

from collections import defaultdict
from typing import TYPE_CHECKING

from budgets.word_elements import inside, tag, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BULLET, NO_SIGN = "bullet", ("none", "")
DEEP = tuple("012345678")
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
        self._of_style: dict[str, tuple[str, str]] = {}
        self._formats: dict[tuple[str, str], str] = {}
        for each in numbering if numbering is not None else ():
            if each.tag == tag("abstractNum"):
                self._kinds[str(each.get(tag("abstractNumId")))] = each
            elif each.tag == tag("num"):
                self._lists[str(each.get(tag("numId")))] = value(each, "abstractNumId")
        for each in styles if styles is not None else ():
            self._styles[str(each.get(tag("styleId")))] = each

    def sign(self, properties: "Element | None") -> str:
        """Return what stands before a paragraph with these properties, such as '- ' or '2. '; "" for none."""
        given = inside(properties, "numPr")
        own = (value(given, "numId"), value(given, "ilvl"))
        number, deep = own if given is not None else self._by_style(value(properties, "pStyle"))
        level = int(deep) if deep in DEEP else 0
        written = self._format(number, str(level))
        if written in NO_SIGN:
            return ""
        if written == BULLET:
            return "- "
        self._counts[number, level] += 1
        for deeper in range(level + 1, len(DEEP)):
            self._counts.pop((number, deeper), None)
        return f"{_counted(self._counts[number, level], written)}. "

    def _by_style(self, style: str) -> tuple[str, str]:
        """Return the list of a style and its level in it, its own or else that of what it is based on."""
        if style not in self._of_style:
            given, based, bases = None, style, 0
            while given is None and based in self._styles and bases < MOST_BASES:
                given = inside(self._styles[based], "pPr", "numPr")
                based, bases = value(self._styles[based], "basedOn"), bases + 1
            self._of_style[style] = value(given, "numId"), value(given, "ilvl")
        return self._of_style[style]

    def _format(self, number: str, level: str) -> str:
        """Return how a level of a list is written, "" for what is no list."""
        if (number, level) not in self._formats:
            kind = self._kinds.get(self._lists.get(number, ""))
            levels = kind.iter(tag("lvl")) if kind is not None else ()
            found = next((each for each in levels if each.get(tag("ilvl")) == level), None)
            self._formats[number, level] = value(found, "numFmt") or (BULLET if kind is not None else "")
        return self._formats[number, level]


def _counted(number: int, written: str) -> str:
    letter = LETTERS[(number - 1) % len(LETTERS)]
    return {"lowerLetter": letter, "upperLetter": letter.upper()}.get(written, str(number))
