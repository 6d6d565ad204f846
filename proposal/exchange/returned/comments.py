"""Comments of a Word file: by whom and when, on which words of which answer, and what they answer."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from budgets.opening import Parts
from budgets.text import mark
from budgets.word_elements import tag
from proposal.exchange.returned.elements import author
from proposal.exchange.returned.flow import NOBODY, Flow, Kind, live
from proposal.exchange.returned.numbering import Numbering
from proposal.exchange.returned.opening import BadReturn, part
from proposal.exchange.returned.threads import Threads
from proposal.exchange.returned.tracked import Reader
from proposal.model.proposal import Place
from proposal.model.returned import Said
from proposal.model.typed import cleaned

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_SAID = 1000
SPACES = re.compile(r"\s+")
LONGEST_KEY = 40
LONGEST_QUOTE = 1000
"""Letters: a comment on more than that is one on the whole answer."""


@dataclass(frozen=True)
class _Spot:
    """Where a comment stands: its answer, and the words in it."""

    place: Place | None = None
    quote: str = ""
    nth: int = 0


@dataclass(frozen=True)
class _Range:
    """From which atom up to which a comment goes; the same for one at a single point."""

    first: int
    last: int


@dataclass
class _Text:
    """The words of an owner with single spaces: which atoms they are, and where each begins in `tight`."""

    at: list[int] = field(default_factory=list)
    begin: list[int] = field(default_factory=list)
    tight: str = ""


def said(parts: Parts, flow: Flow, texts: Mapping[Place, str]) -> tuple[Said, ...]:
    """Return the comments of a file in the order of its text; `texts` are the answers by place.

    A comment on several answers belongs to the first, and one on a whole answer or on the caption of its
    question quotes nothing. Raises
    BadReturn when there are too many.
    """
    root = part(parts, "comments")
    comments = list(root.iter(tag("comment"))) if root is not None else []
    if len(comments) > MOST_SAID:
        raise BadReturn(mark(
            "In dit bestand staan meer dan {most} opmerkingen. Verwijder in Word wat al gedaan is.",
            most=MOST_SAID,
        ))  # fmt: skip
    if root is None:
        return ()
    own = _own_keys(comments)
    threads, ranges, spots = Threads(parts, root), _ranges(flow), _Spots(flow, texts)
    order = {key: at for at, key in enumerate(ranges)}
    found = []
    for each in comments:
        key = str(each.get(tag("id"), ""))
        parent = threads.parent(key)
        spot = spots.of(ranges.get(own[key]) or ranges.get(own.get(parent, "")))
        found.append(Said(
            key, author(each), threads.moment(each), _text(each), spot.place, spot.quote, spot.nth, parent,
            threads.is_resolved(key),
        ))  # fmt: skip
    return tuple(sorted(found, key=lambda each: _rank(order, own[each.key], own.get(each.parent, ""))))


def _rank(order: Mapping[str, int], *numbers: str) -> int:
    """Return the place in the text of the first of these comments that has one, else behind all."""
    return next((order[each] for each in numbers if each in order), len(order))


def _own_keys(comments: Iterable["Element"]) -> dict[str, str]:
    """Give comments with one number, or with a very long one, a key of their own.

    Return by the key of each the number that it has in the text.
    """
    found: dict[str, str] = {}
    for each in comments:
        number = str(each.get(tag("id"), ""))
        key = number[:LONGEST_KEY]
        while key in found:
            key = f"{key}-{len(found)}"
        found[key] = number
        each.set(tag("id"), key)
    return found


def _text(comment: "Element") -> str:
    return cleaned(live(Reader(Numbering(None, None), {}).read(comment).atoms))


def _ranges(flow: Flow) -> dict[str, _Range]:
    """Return where each comment stands, in their order; one with a begin only stands at a point."""
    found: dict[str, _Range] = {}
    for at, atom in enumerate(flow.atoms):
        if atom.kind in (Kind.SAID_FROM, Kind.SAID):
            found.setdefault(atom.text, _Range(at, at))
        elif atom.kind is Kind.SAID_TO and atom.text in found:
            found[atom.text] = _Range(found[atom.text].first, at)
    return found


class _Spots:
    """Tells of a range in a file in which answer it is, and on which words."""

    def __init__(self, flow: Flow, texts: Mapping[Place, str]) -> None:
        self._flow = flow
        self._texts = {place: _tight(text) for place, text in texts.items()}
        pieces: dict[int, list[int]] = {}
        self._in_answers: list[int] = []
        self._with_words: tuple[list[int], list[int]] = ([], [])
        for at, atom in enumerate(flow.atoms):
            if atom.owner != NOBODY:
                self._in_answers.append(at)
            if atom.live:
                pieces.setdefault(atom.owner, []).append(at)
                if atom.text.strip():
                    self._with_words[atom.owner == NOBODY].append(at)
        self._words = {owner: self._of(atoms) for owner, atoms in pieces.items()}

    def of(self, range_: _Range | None) -> _Spot:
        """Return the answer of a range, and the words in it that it is about."""
        if range_ is None:
            return _Spot()
        owner = self._owner(range_)
        text = self._words.get(owner, _Text())
        first, last = bisect_left(text.at, range_.first), bisect_right(text.at, range_.last)
        begin, end = ((*text.begin[at : at + 1], len(text.tight))[0] for at in (first, last))
        words = cleaned(text.tight[begin : min(end, begin + LONGEST_QUOTE + 1)])
        if owner == NOBODY:
            return self._captioned(range_) or _Spot(quote=words)
        place = self._flow.controls[owner].place
        whole = words in ("", self._texts.get(place, "")) or end - begin > LONGEST_QUOTE
        return _Spot(place) if whole else _Spot(place, words, text.tight.count(words, 0, begin))

    def _captioned(self, range_: _Range) -> _Spot | None:
        """Return the answer behind a range in the caption of its question; None for one on other words."""
        behind = bisect_left(self._in_answers, range_.first)
        if behind == len(self._in_answers):
            return None
        control = self._flow.controls[self._flow.atoms[self._in_answers[behind]].owner]
        caption = _tight(control.caption).strip()  # the first letters, when it is long
        there = bool(caption) and self._paragraph(range_.first).startswith(caption)
        return _Spot(control.place) if there else None

    def _paragraph(self, at: int) -> str:
        """The words of the paragraph of this atom."""
        number = self._flow.atoms[at].paragraph.number
        first = last = at
        while first and self._flow.atoms[first - 1].paragraph.number == number:
            first -= 1
        while last < len(self._flow.atoms) and self._flow.atoms[last].paragraph.number == number:
            last += 1
        return _tight(live(self._flow.atoms[first:last])).strip()

    def _owner(self, range_: _Range) -> int:
        """Return the answer with the first words in a range, else that in which it begins."""
        inside, outside = self._with_words
        found = _first(inside, range_)
        if found is None and _first(outside, range_) is None:
            found = _first(self._in_answers, range_)
        return NOBODY if found is None else self._flow.atoms[found].owner

    def _of(self, atoms: list[int]) -> _Text:
        found, begin, pieces, spaced = _Text(at=atoms), 0, [], True
        for at in atoms:
            tight = SPACES.sub(" ", self._flow.atoms[at].text)
            tight = tight.lstrip() if spaced else tight
            found.begin.append(begin)
            pieces.append(tight)
            begin, spaced = begin + len(tight), tight.endswith(" ") if tight else spaced
        found.tight = "".join(pieces)
        return found


def _first(places: list[int], range_: _Range) -> int | None:
    """Return the first of these places in a range, which stand in their order."""
    at = bisect_left(places, range_.first)
    return places[at] if at < len(places) and places[at] <= range_.last else None


def _tight(text: str) -> str:
    return SPACES.sub(" ", text)
