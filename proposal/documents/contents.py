"""The list of contents: which headings stand in it, and on which pages they came out."""

from proposal.documents.blocks import Blocks, Contents, Heading
from proposal.documents.layout import Layout

DEEPEST = 2


def contents(blocks: Blocks) -> tuple[Heading, ...]:
    """The headings that the list of contents names, in order; none when the document has no such list."""
    if not any(isinstance(block, Contents) for block in blocks):
        return ()
    return tuple(block for block in blocks if isinstance(block, Heading) and block.level <= DEEPEST)


def pages_of(entries: tuple[Heading, ...], layout: Layout) -> tuple[int, ...]:
    """The page of each entry, or nothing when the layout does not have just these headings."""
    placed = tuple(each for each in layout.headings if each.level <= DEEPEST)
    return tuple(each.page for each in placed) if len(placed) == len(entries) else ()
