"""Texts outside all answers: those of our own are left out when they still read as they did."""

from bisect import bisect
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from textwrap import shorten

from proposal.exchange.returned.flow import NOBODY, Atom, Cell, Flow, Kind, live
from proposal.exchange.returned.marking import edits
from proposal.model.passage import stamped
from proposal.model.returned import Loose, Why
from proposal.model.typed import cleaned

LONGEST_BESIDE = 80


@dataclass
class _Piece:
    """Paragraphs next to each other that belong to no answer; `at` is where they begin."""

    at: int
    beside: str
    path: tuple[Cell, ...]
    atoms: list[Atom] = field(default_factory=list)


def outside(flow: Flow, taken: Collection[int]) -> Iterator[tuple[int, Loose]]:
    """Yield the texts outside all answers and without the atoms `taken`, each with its place in the file."""
    strands: dict[int, list[tuple[int, Atom]]] = {}
    for at, atom in enumerate(flow.atoms):
        strands.setdefault(atom.paragraph.strand, []).append((at, atom))
    told: list[tuple[int, str]] = [(-1, "")]
    for strand, atoms in sorted(strands.items()):
        near = bisect(told, atoms[0][0], key=lambda each: each[0]) - 1
        yield from _Strand(flow, taken, [] if strand else told, told[near][1]).read(atoms)


class _Strand:
    """Reads the body, a note or a text box."""

    def __init__(self, flow: Flow, taken: Collection[int], told: list[tuple[int, str]], beside: str) -> None:
        self._flow, self._taken = flow, taken
        self._told, self._beside = told, beside
        self._open: _Piece | None = None
        self._line: list[Atom] = []
        self._owner = NOBODY
        self._stamps: list[str] = []

    def read(self, atoms: list[tuple[int, Atom]]) -> Iterator[tuple[int, Loose]]:
        """Yield its texts; tell in `told` beside what each place of the file stands."""
        for at, atom in atoms:
            if atom.owner != NOBODY or at in self._taken:
                yield from self._ended(at)
                yield from self._closed()
                if atom.owner not in (NOBODY, self._owner):
                    self._tell(at, self._flow.controls[atom.owner].caption)
                self._owner = atom.owner
                continue
            self._line.append(atom)
            if atom.kind is Kind.END and atom.live:
                yield from self._ended(at)
        yield from self._ended(len(self._flow.atoms))
        yield from self._closed()

    def _ended(self, at: int) -> Iterator[tuple[int, Loose]]:
        """Take a paragraph to those before it, or leave it out as one of ours.

        A stamp stays with what was typed before the words it was put at.
        """
        line, self._line = self._line, []
        text = cleaned(live(line))
        if not text:
            if self._open is not None:
                self._open.atoms += line
            return
        path = line[0].paragraph.path
        own = live(each for each in line if each.kind is not Kind.SIGN)
        names = (each.text for each in line if each.kind is Kind.BOOKMARK)
        self._stamps = [each for each in names if stamped(each, "") is not None] or self._stamps
        if any(stamped(each, own) for each in self._stamps):
            yield from self._closed()
            self._tell(at, text)
            return
        if self._open is None or self._open.path != path:
            yield from self._closed()
            self._open = _Piece(at, self._beside, path)
        self._open.atoms += line

    def _closed(self) -> Iterator[tuple[int, Loose]]:
        piece, self._open = self._open, None
        if piece is not None:
            moved = any(each.came is not None and each.came.moved for each in piece.atoms if each.live)
            why = Why.OUTSIDE if moved else Why.NEW
            yield piece.at, Loose(cleaned(live(piece.atoms)), why, piece.beside, edits(piece.atoms))

    def _tell(self, at: int, text: str) -> None:
        if text:
            self._beside = shorten(text, LONGEST_BESIDE, placeholder=" …")
            self._told.append((at, self._beside))
