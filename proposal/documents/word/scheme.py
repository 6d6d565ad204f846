"""How the headings of a document count: that decides which styles they have."""

from enum import Enum

from proposal.documents.blocks import Blocks, Heading, Rank
from proposal.documents.contents import bound

COUNTING = (Rank.NUMBERED, Rank.ANNEX)


class Scheme(Enum):
    """PLAIN headings have no numbers; a PLAN numbers its parts; a BOUND document holds a plan as one part."""

    PLAIN = "plain"
    PLAN = "plan"
    BOUND = "bound"

    @property
    def deeper(self) -> int:
        """How many levels the parts of the plan stand below the highest heading."""
        return int(self is Scheme.BOUND)


def scheme(blocks: Blocks) -> Scheme:
    """The scheme that these blocks need."""
    if bound(blocks):
        return Scheme.BOUND
    numbered = any(isinstance(block, Heading) and block.rank in COUNTING for block in blocks)
    return Scheme.PLAN if numbered else Scheme.PLAIN
