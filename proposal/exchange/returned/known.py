"""Known: the lines of a document as it went out, each with the answers that stand in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from proposal.exchange.returned.lines import Line
from proposal.exchange.returned.stencil import Piece, Stencil, shape
from proposal.model.passage import Passage


@dataclass(frozen=True)
class Known:
    """A line with its pieces in order: () for what the program writes itself, None where it is not known."""

    line: Line
    pieces: tuple[Piece, ...] | None

    @property
    def owner(self) -> int | None:
        """The number of the answer that the whole line is, but for a label before it; None for any other."""
        if self.pieces is None or len(self.pieces) != 1:
            return None
        return self.pieces[0].of if self._behind in ("", ".") else None

    @property
    def _behind(self) -> str:
        return self.line.text[self.pieces[-1].end :].strip() if self.pieces else ""

    def read(self, text: str) -> tuple[str, ...] | None:
        """Return what stands in `text` in place of each piece; None unless all around them is as it was.

        The full stop that the program sets behind the last one may be another mark.
        """
        if not self.pieces:
            return None
        first, *others = self._before
        if not f"{text} ".startswith(first):
            return None
        found, rest = [], text[len(first) :]
        for fixed in others:
            if not fixed or rest.count(fixed) != 1:
                return None
            words, _, rest = rest.partition(fixed)
            found.append(words)
        if self._behind not in ("", ".") and not rest.endswith(self._behind):
            return None
        return tuple(each.strip() for each in (*found, rest.removesuffix(self._behind)))

    @property
    def _before(self) -> list[str]:
        """What the program writes before each piece."""
        pieces = self.pieces or ()
        ends = (0, *(each.end for each in pieces))
        return [self.line.text[end : each.start] for end, each in zip(ends, pieces, strict=False)]


def known(lines: Sequence[Line], signs: Sequence[Line], passages: Sequence[Passage]) -> tuple[Known, ...]:
    """Return the lines with their pieces, told by the same document in `signs`."""
    stencil, beside = Stencil(passages), dict(_beside(lines, signs))
    return tuple(
        Known(line, stencil.pieces(line.text, signs[beside[place]].text) if place in beside else None)
        for place, line in enumerate(lines)
    )


def _beside(lines: Sequence[Line], signs: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The numbers of lines of one shape; signs may have a few lines more, where equal texts were one."""
    plain, signed = ([(shape(line.text), line.cell is not None) for line in each] for each in (lines, signs))
    for here, there, many in SequenceMatcher(None, plain, signed, autojunk=False).get_matching_blocks():
        yield from zip(range(here, here + many), range(there, there + many), strict=True)
