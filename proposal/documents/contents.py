"""The headings of a document as a reader finds them: their level and number, and the list of contents."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from proposal.documents.blocks import Block, Blocks, Contents, Heading, Rank
from proposal.documents.layout import Layout

DEEPEST = 2
HIGH = (Rank.PART, Rank.LETTER)
"""The headings that stand as high in bound documents as in one of their own."""


@dataclass(frozen=True)
class Entry:
    """A heading in its document: its level from 1, and its number in Word (1.2, Bijlage A or none)."""

    heading: Heading
    level: int
    number: str


@dataclass
class _Count:
    """How far the numbers of the headings have come."""

    part: int = 0
    section: int = 0
    annex: int = 0

    def number(self, heading: Heading) -> str:
        """The number of this heading; it counts on from here."""
        match heading.rank, heading.level:
            case Rank.NUMBERED, 1:
                self.part, self.section = self.part + 1, 0
                return str(self.part)
            case Rank.NUMBERED, 2:
                self.section += 1
                return f"{self.part}.{self.section}"
            case Rank.ANNEX, 1:
                self.annex += 1
                return f"Bijlage {_letter(self.annex)}"
            case _:
                return ""


def headings(blocks: Blocks) -> tuple[Entry, ...]:
    """Every heading of the document, in order; all that stands below a part is a level deeper.

    A letter has no part heading above it: its subject is as high as a part.
    """
    deeper = int(bound(blocks))
    count = _Count()
    return tuple(
        Entry(each, each.level + (deeper if each.rank not in HIGH else 0), count.number(each))
        for each in ranked(blocks)
        if isinstance(each, Heading)
    )


def ranked(blocks: Blocks) -> Iterator[Block]:
    """The blocks, with each heading of level 2 numbered when the heading of level 1 above it is.

    What stands before the first part of a bound document is a part as well.
    """
    above, in_part = Rank.PLAIN, not bound(blocks)
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1 and block.rank is not Rank.LETTER:
            in_part = in_part or block.rank is Rank.PART
            block = block if in_part else replace(block, rank=Rank.PART)
            above = block.rank
        if isinstance(block, Heading) and block.level > 1 and block.rank is not Rank.LETTER:
            counts = block.level == 2 and above is Rank.NUMBERED
            yield replace(block, rank=Rank.NUMBERED if counts else Rank.PLAIN)
        else:
            yield block


def bound(blocks: Blocks) -> bool:
    """Whether the document binds several documents, each opening with a part heading."""
    return any(isinstance(block, Heading) and block.rank is Rank.PART for block in blocks)


def contents(blocks: Blocks) -> tuple[Entry, ...]:
    """The headings that the list of contents names, in order; none when the document has no such list."""
    if not any(isinstance(block, Contents) for block in blocks):
        return ()
    return tuple(each for each in headings(blocks) if each.level <= DEEPEST)


def pages_of(entries: tuple[Entry, ...], layout: Layout) -> tuple[int, ...]:
    """The page of each entry, or nothing when the layout does not have just these headings."""
    placed = tuple(each for each in layout.headings if each.level <= DEEPEST)
    return tuple(each.page for each in placed) if len(placed) == len(entries) else ()


def _letter(place: int) -> str:
    """A for 1, Z for 26 and AA for 27, as Word counts with letters."""
    return chr(ord("A") + (place - 1) % 26) * ((place - 1) // 26 + 1)
