"""Recognising: which comments in a file that came back are our own, whatever a program did to their numbers.

Word keeps who, when and what. LibreOffice gives other numbers and forgets who answered whom; others set the
clock to another zone, or take names and moments away from all comments at once.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from proposal.exchange.items import Heard
from proposal.model.margin import CHECKS, MarginNote, unworded
from proposal.model.proposal import Place
from proposal.model.returned import Said


@dataclass(frozen=True)
class Ours:
    """A comment or reply as our files have it, at its place; `heard` tells of which comment it is part.

    `heard` is None for one that who brings the file may not read. `revised` tells that its words were
    changed: then who and when are enough.
    """

    note: MarginNote
    place: Place | None
    heard: Heard | None
    revised: bool = False


@dataclass(frozen=True)
class Recognised:
    """What was said in a file, and by key which of that is ours; what nobody said or may read is left out."""

    said: tuple[Said, ...]
    known: dict[str, Heard]


def recognise(said: Sequence[Said], ours: Iterable[Ours]) -> Recognised:
    """Tell our comments in a file from new ones; what answered one that is left out stands by itself."""
    left, found = tuple(ours), dict[str, Ours]()
    for of_said, of_ours in _WAYS:
        by_sign = {sign: each for each in reversed(left) if (sign := of_ours(each)) is not None}
        now = {
            each.key: by_sign[sign]
            for each in said
            if each.key not in found and (sign := of_said(each)) in by_sign and sign is not None
        }
        found |= now
        used = {id(each) for each in now.values()}
        left = tuple(each for each in left if id(each) not in used)
    known = {key: each.heard for key, each in found.items() if each.heard is not None}
    out = {key for key, each in found.items() if each.heard is None}
    out |= {each.key for each in said if _name(each.who) == _name(CHECKS)}
    return Recognised(tuple(_loose(each, out) for each in said if each.key not in out), known)


def _loose(said: Said, out: set[str]) -> Said:
    return replace(said, parent="") if said.parent in out else said


Sign: TypeAlias = tuple[Hashable, ...] | None


def _said_exactly(each: Said) -> Sign:
    return (_name(each.who), _minute(each), _letters(each.text)) if each.at else None


def _ours_exactly(each: Ours) -> Sign:
    return _name(each.note.who), f"{each.note.at:%Y%m%d%H%M}", _letters(each.note.text)


def _said_there(each: Said) -> Sign:
    return _name(each.who), each.place, _letters(each.text)


def _ours_there(each: Ours) -> Sign:
    return _name(each.note.who), each.place, _letters(each.note.text)


def _said_by_nobody(each: Said) -> Sign:
    return None if each.at else (each.place, _letters(each.text))


def _ours_by_nobody(each: Ours) -> Sign:
    return each.place, _letters(each.note.text)


def _said_then(each: Said) -> Sign:
    return (_name(each.who), _minute(each)) if each.at else None


def _ours_then(each: Ours) -> Sign:
    return (_name(each.note.who), f"{each.note.at:%Y%m%d%H%M}") if each.revised else None


_WAYS: tuple[tuple[Callable[[Said], Sign], Callable[[Ours], Sign]], ...] = (
    (_said_exactly, _ours_exactly),
    (_said_there, _ours_there),
    (_said_by_nobody, _ours_by_nobody),
    (_said_then, _ours_then),
)
"""By what a comment is known, the surest way first."""


def _minute(each: Said) -> str:
    return f"{each.at:%Y%m%d%H%M}"


def _name(who: str) -> str:
    return " ".join(who.casefold().split())


def _letters(text: str) -> str:
    """The letters and digits alone: programs write spaces and quotation marks in their own way."""
    return "".join(each for each in unworded(text)[1].casefold() if each.isalnum())
