"""Fields in a header or footer of others: counted pages stay, what reaches outside or names people goes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import accumulate
from typing import TYPE_CHECKING

from budgets.word_elements import tag
from proposal.documents.word.foreign.elements import open_up, remove

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

HARMLESS = frozenset(
    ("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE",
     "STYLEREF", "TITLE", "IF", "=", "QUOTE", "SYMBOL")
)  # fmt: skip
"""Fields that need nothing but the document itself: all others may fetch, start or ask something."""
TELLING = frozenset(
    ("AUTHOR", "MANAGER", "LASTSAVEDBY", "USERNAME", "USERINITIALS", "USERADDRESS", "FILENAME", "TEMPLATE")
)
"""Words in fields that show who made the file, or where it lay."""
NESTED = "?"
"""What stands for a field within the code of another one."""


class Fate(IntEnum):
    """What becomes of a field, the worst last: it stays, only what it shows stays, or nothing of it does."""

    LIVE = 0
    SHOWN = 1
    GONE = 2


@dataclass
class _Open:
    """A field that has begun: where, its code so far, where what it shows begins, and what is within."""

    begin: int
    code: list[str] = field(default_factory=list)
    shown: int | None = None
    within: Fate = Fate.LIVE

    @property
    def fate(self) -> Fate:
        return max(self.within, fate("".join(self.code)))

    def out(self, end: int, least: Fate = Fate.LIVE) -> Iterator[tuple[int, int]]:
        """Yield from where to where it goes out, when it ends at `end`."""
        found = max(self.fate, least)
        if found is Fate.GONE or (found is Fate.SHOWN and self.shown is None):
            yield self.begin, end + 1
        elif found is Fate.SHOWN and self.shown is not None:
            yield self.begin, self.shown + 1
            yield end, end + 1


def fate(code: str) -> Fate:
    """What becomes of a field with this code."""
    words = re.findall(r"=|[A-Z]+", code.upper())
    kind = re.match(r"\s*(=|[A-Z]+)", code.upper())
    if kind and kind[1] in HARMLESS:
        return Fate.LIVE
    return Fate.GONE if TELLING.intersection(words) else Fate.SHOWN


def settle_fields(root: "Element") -> None:
    """Leave the harmless fields in a part; of others only what they show, of those that tell nothing."""
    for simple in list(root.iter(tag("fldSimple"))):
        found = fate(simple.get(tag("instr"), ""))
        if found is Fate.GONE:
            remove(simple)
        elif found is Fate.SHOWN:
            open_up(simple)
    pieces = [each for each in root.iter() if _is_piece(each)]
    _sweep(pieces, _out(pieces))


def _is_piece(element: "Element") -> bool:
    parent = element.getparent()
    in_run = parent is not None and parent.tag == tag("r") and element.tag != tag("rPr")
    return in_run or element.tag in (tag("fldChar"), tag("instrText"))


def _out(pieces: list["Element"]) -> Iterator[tuple[int, int]]:
    """Yield from where to where pieces go out; a field within another comes before it."""
    opened: list[_Open] = []
    for at, piece in enumerate(pieces):
        step = piece.get(tag("fldCharType")) if piece.tag == tag("fldChar") else ""
        if step == "begin":
            opened.append(_Open(at))
        elif opened and step == "separate" and opened[-1].shown is None:
            opened[-1].shown = at
        elif opened and step == "end":
            yield from _closed(opened, at)
        elif opened and opened[-1].shown is None and piece.tag in (tag("instrText"), tag("t")):
            opened[-1].code.append(piece.text or "")
        elif piece.tag in (tag("fldChar"), tag("instrText")):
            yield at, at + 1
    for each in opened:
        yield from each.out(len(pieces), Fate.SHOWN)


def _closed(opened: list[_Open], at: int) -> Iterator[tuple[int, int]]:
    """End the innermost field; the one whose code it is part of can be no better than it."""
    ended = opened.pop()
    yield from ended.out(at)
    if opened and opened[-1].shown is None:
        opened[-1].within = max(opened[-1].within, ended.fate)
        opened[-1].code.append(NESTED)


def _sweep(pieces: list["Element"], spans: Iterable[tuple[int, int]]) -> None:
    """Take out every piece in one of the spans, and the runs that are empty then."""
    steps = [0] * (len(pieces) + 2)
    for start, end in spans:
        steps[start] += 1
        steps[end] -= 1
    gone = [piece for piece, depth in zip(pieces, accumulate(steps), strict=False) if depth]
    runs = dict.fromkeys(run for each in gone if (run := each.getparent()) is not None)
    for each in gone:
        remove(each)
    for run in runs:
        if all(each.tag == tag("rPr") for each in run):
            remove(run)
