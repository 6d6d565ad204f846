"""Stencil: a project with a sign in place of every letter, by which a document tells what stands where."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from proposal.model.passage import Passage
from proposal.model.proposal import Proposal
from proposal.model.typed import cleaned

FIRST, MOST = 0xF0000, 0xFFFD
"""Signs that belong to no script and that a Word file may hold: one for every answer."""
_LETTER = re.compile(r"[^\W\d_]")
_SIGN = re.compile(f"[{chr(FIRST)}-{chr(FIRST + MOST)}]")
_LETTER_OR_SIGN = re.compile(f"{_LETTER.pattern}|{_SIGN.pattern}")
DASHES = ("- ", "* ", "• ", "– ")
"""What opens an item of a list in an answer; in a document the list does."""


@dataclass(frozen=True)
class Piece:
    """A line of an answer within a line of a document: from `start` to `end`.

    `of` is the number of the answer, and the line stands in it from `first` to `last`.
    """

    of: int
    start: int
    end: int
    first: int
    last: int


def stencilled(proposal: Proposal, passages: Sequence[Passage]) -> Proposal:
    """Return the project with in these answers a sign of its own for every letter, all else as it was.

    The documents of it have the shape of those of the project: the same signs end up where the letters do.
    """
    steps: dict[str, dict[str, Any]] = defaultdict(dict)
    cells: dict[tuple[str, str], dict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for number, each in enumerate(passages[:MOST]):
        step, signs = each.place.step, signed(each.text, number)
        if each.listed:
            cells[step, each.listed][each.place.row][each.place.question] = signs
        else:
            steps[step][each.place.question] = signs
    for (step, listed), by_row in cells.items():
        rows = getattr(proposal.step(step), listed)
        steps[step][listed] = tuple(replace(row, **by_row.get(row.id, {})) for row in rows)
    for slug, answers in steps.items():
        proposal = proposal.with_step(slug, **answers)
    return proposal


def signed(text: str, number: int) -> str:
    """Return the text with the sign of answer `number` for each of its letters."""
    return _LETTER_OR_SIGN.sub(chr(FIRST + number), text)


def shape(text: str) -> str:
    """Return a text with one sign for every letter, which a text and its signs have in common."""
    return _LETTER_OR_SIGN.sub(chr(FIRST), text)


def answers_in(signs: str) -> list[int]:
    """Return the numbers of the answers whose signs stand in a line, in their order."""
    return [ord(each) - FIRST for each in dict.fromkeys(_SIGN.findall(signs))]


class Stencil:
    """Tells of a line of a document, and the same line in signs, which lines of which answers stand in it."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages[:MOST]
        self._lines: dict[int, list[tuple[int, int, str, str]]] = {}

    def pieces(self, text: str, signs: str) -> tuple[Piece, ...] | None:
        """Return the pieces of a line in order; None where they cannot be told for sure."""
        found: list[Piece] = []
        for number in answers_in(signs) if len(text) == len(signs) else ():
            here = self._within(number, text, signs) if number < len(self.passages) else []
            if not here:
                return None
            found += here
        found.sort(key=lambda each: each.start)
        meeting = any(one.end > other.start for one, other in pairwise(found))
        return None if meeting or (not found and answers_in(signs)) else tuple(found)

    def _within(self, number: int, text: str, signs: str) -> list[Piece]:
        """The lines of one answer that stand here; [] when a sign of it is left over."""
        left, found = signs, []
        for first, last, words, shape in self._of(number):
            start = left.find(shape)
            if start >= 0 and text[start : start + len(shape)] == words:
                found.append(Piece(number, start, start + len(shape), first, last))
                left = left[:start] + "\0" * len(shape) + left[start + len(shape) :]
        return [] if chr(FIRST + number) in left else found

    def _of(self, number: int) -> list[tuple[int, int, str, str]]:
        if number not in self._lines:
            self._lines[number] = list(_told(self.passages[number].text, number))
        return self._lines[number]


def _told(text: str, number: int) -> Iterable[tuple[int, int, str, str]]:
    """The lines of an answer as a document tells them: where they stand, their words and their signs."""
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        first = start + line.find(words)
        if words.startswith(DASHES):
            opened = len(words) - len(words[2:].lstrip())
            first, words = first + opened, words[opened:]
        if words:
            plain = like_read(words)
            yield first, first + len(words), plain, signed(plain, number)
        start += len(line) + 1


def like_read(text: str) -> str:
    """Return a text of one line as it is compared: every kind of space one space, sign by sign."""
    return re.sub(r"\s", " ", cleaned(text))
