"""Lines: what stands in the body of a Word file, paragraph by paragraph, as it is held against another."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from proposal.model.returned import Edit

MARKS = ".,;:!?()[]{}'\"‘’“”„…-–•*"

@dataclass(frozen=True)
class Line:
    """A paragraph in words: `level` 1 to 9 for a heading, `listed` for an item of a list.

    `cell` is the table, row and column in which it stands, each counted from 0; None outside tables.
    """

    text: str
    level: int = 0
    listed: bool = False
    cell: tuple[int, int, int] | None = None
    edits: tuple[Edit, ...] = ()

    @cached_property
    def words(self) -> Counter[str]:
        """The words in it with how often, small and without marks around them, as they are compared."""
        return Counter(word for word in (each.strip(MARKS) for each in self.text.casefold().split()) if word)
