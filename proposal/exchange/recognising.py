"""Recognising: which comments in a file that came back are our own, whatever a program did to their numbers.

Word keeps who, when and what. LibreOffice gives other numbers and forgets who answered whom; others set the
clock to another zone, or take names and moments away from all comments at once.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from proposal.exchange.items import Heard
from proposal.model.margin import CHECKS, SOMEBODY, MarginNote, unworded
from proposal.model.proposal import Place
from proposal.model.returned import Said


@dataclass(frozen=True)
class Ours:
    """A comment or reply as our files have it, at its place and on the words of `quote`, "" for all there;
    `heard` tells of which comment it is part.

    `heard` is None for one that who brings the file may not read: only the surest sign is enough for it.
    `revised` tells that its words were changed: then who and when are enough.
    """

    note: MarginNote
    place: Place | None
    heard: Heard | None
    revised: bool = False
    quote: str = ""


@dataclass(frozen=True)
class Recognised:
    """What was said in a file, and by key which of that is ours; what nobody said or may read is left out."""

    said: tuple[Said, ...]
    known: dict[str, Heard]


def recognise(said: Sequence[Said], ours: Iterable[Ours]) -> Recognised:
    """Tell our comments in a file from new ones; what answered one that is left out stands by itself.

    Each of ours is one in the file: what stands there once more is new.
    """
    left, found = tuple(ours), dict[str, Ours]()
    for way in _WAYS:
        found |= _known(way, [each for each in said if each.key not in found], left)
        used = {id(each) for each in found.values()}
        left = tuple(each for each in left if id(each) not in used)
    known = {key: each.heard for key, each in found.items() if each.heard is not None}
    out = {key for key, each in found.items() if each.heard is None}
    out |= {each.key for each in said if _name(each.who) == _name(CHECKS)}
    return Recognised(tuple(_loose(each, out) for each in said if each.key not in out), known)


def _loose(said: Said, out: set[str]) -> Said:
    return replace(said, parent="") if said.parent in out else said


@dataclass(frozen=True)
class _Marks:
    """By what a comment can be known, as far as all programs write it alike."""

    who: str
    minute: str
    place: Place | None
    letters: str
    quote: str


Sign: TypeAlias = tuple[Hashable, ...]


@dataclass(frozen=True)
class _Way:
    """Which marks have to be the same, for which of what was said in a file and which of ours."""

    sign: Callable[[_Marks], Sign]
    said: Callable[[Said], bool]
    ours: Callable[[Ours], bool]


def _known(way: _Way, said: Iterable[Said], ours: Iterable[Ours]) -> dict[str, Ours]:
    waiting: dict[Sign, deque[Ours]] = defaultdict(deque)
    for each in ours:
        if way.ours(each):
            waiting[way.sign(_of_ours(each))].append(each)
    signs = ((one.key, waiting.get(way.sign(_of_said(one)))) for one in said if way.said(one))
    return {key: same.popleft() for key, same in signs if same}


def _of_said(each: Said) -> _Marks:
    return _marks(each.who, f"{each.at:%Y%m%d%H%M}" if each.at else "", each.place, each.text, each.quote)


def _of_ours(each: Ours) -> _Marks:
    return _marks(each.note.who, f"{each.note.at:%Y%m%d%H%M}", each.place, each.note.text, each.quote)


def _marks(who: str, minute: str, place: Place | None, text: str, quote: str) -> _Marks:
    return _Marks(_name(who), minute, place, _letters(unworded(text)[1]), _letters(quote))


def _dated(said: Said) -> bool:
    return said.at is not None


def _undated(said: Said) -> bool:
    return said.at is None


def _nowhere(said: Said) -> bool:
    return said.place is None


def _whenever(_said: Said) -> bool:
    return True


def _whatever(_ours: Ours) -> bool:
    return True


def _read(ours: Ours) -> bool:
    return ours.heard is not None


def _read_nowhere(ours: Ours) -> bool:
    return _read(ours) and ours.place is None


_WAYS = (
    _Way(lambda each: (each.who, each.minute, each.place, each.letters, each.quote), _dated, _whatever),
    _Way(lambda each: (each.who, each.minute, each.place, each.letters), _dated, _whatever),
    _Way(lambda each: (each.who, each.minute, each.letters), lambda said: _dated(said) and _nowhere(said),
         _whatever),
    _Way(lambda each: (each.who, each.minute, each.letters), _dated, _read),
    _Way(lambda each: (each.who, each.minute, each.quote + each.letters), _dated, _read_nowhere),
    _Way(lambda each: (each.who, each.place, each.quote + each.letters), _nowhere, _read),
    _Way(lambda each: (each.who, each.place, each.letters, each.quote), _whenever, _read),
    _Way(lambda each: (each.who, each.place, each.letters), _whenever, _read),
    _Way(lambda each: (each.place, each.letters, each.quote), _undated, _read),
    _Way(lambda each: (each.place, each.letters), _undated, _read),
    _Way(lambda each: (each.who, each.minute), _dated, lambda ours: _read(ours) and ours.revised),
)  # fmt: skip
"""By what a comment is known, the surest way first.

What stands in no answer of the file has no place there. The words it is about are kept before its own, also
those in an answer that who brought it may not see.
"""


def _name(who: str) -> str:
    return " ".join((who or SOMEBODY).casefold().split())


def _letters(text: str) -> str:
    """The letters and digits alone: programs write spaces and quotation marks in their own way.

    Words without any, such as a face or dots, are the same only sign by sign.
    """
    return "".join(each for each in text.casefold() if each.isalnum()) or "".join(text.split())
