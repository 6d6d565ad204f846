"""The length of a paper as it was laid out, with its longest parts."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from math import ceil

from proposal.documents.blocks import Rank
from proposal.documents.contents import Entry, headings
from proposal.documents.layout import Layout, Placed
from proposal.documents.word.paper import Paper
from proposal.model.length import Length, Share

MOST_NAMED = 3
TENTH = Decimal("0.1")


def length(paper: Paper, layout: Layout) -> Length:
    """How long the paper is; without its longest parts when the layout does not have just its headings."""
    entries = headings(paper.blocks)
    if len(entries) != len(layout.headings):
        return Length(layout.pages, layout.pages)
    parts = [
        (entry, placed) for entry, placed in zip(entries, layout.headings, strict=True) if entry.level == 1
    ]
    shares = sorted(_shares(parts, layout.pages), key=lambda each: -each.pages)
    return Length(layout.pages, _body(parts, layout.pages), tuple(shares[:MOST_NAMED]))


def _shares(parts: Sequence[tuple[Entry, Placed]], pages: int) -> Iterator[Share]:
    """Each part with the room up to where the next begins."""
    begins = (*(_place(placed) for _, placed in parts), float(pages))
    for (_, placed), (begin, end) in zip(parts, pairwise(begins), strict=True):
        yield Share(placed.text, Decimal(end - begin).quantize(TENTH))


def _body(parts: Sequence[tuple[Entry, Placed]], pages: int) -> int:
    """From the first numbered part up to the first annex, in pages that were begun."""
    numbered = (_place(placed) for entry, placed in parts if entry.heading.rank is Rank.NUMBERED)
    annexes = (_place(placed) for entry, placed in parts if entry.heading.rank is Rank.ANNEX)
    return ceil(round(next(annexes, float(pages)) - next(numbered, 0.0), 1))


def _place(placed: Placed) -> float:
    """How many pages stand before it."""
    return placed.page - 1 + placed.down
