"""What differs between a spreadsheet that came back and the project: one item per line, to decide on."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from budgets.choice import Choice
from budgets.columns import Column
from budgets.text import Text, mark
from proposal.model.deed import Deed

Value: TypeAlias = "str | Decimal | Choice | tuple[str, ...] | None"


class Fate(Choice):
    """What became of a line between the file that went out and the one that came back."""

    NEW = "new", mark("Nieuw")
    CHANGED = "changed", mark("Veranderd")
    GONE = "gone", mark("Weg")


@dataclass(frozen=True)
class Part:
    """One cell that differs: what went out, what stands in the project now, and what the file says.

    `why` says why it cannot be taken over, and `doubt` what to look at when it is.
    """

    column: Column
    before: Value
    now: Value
    after: Value
    why: Text | None = None
    doubt: Text | None = None

    @property
    def same(self) -> bool:
        """Whether the project says already what the file says."""
        return self.now == self.after

    @property
    def clash(self) -> bool:
        """Whether the project was changed otherwise since the file went out."""
        return self.now not in (self.before, self.after)


@dataclass(frozen=True)
class Item:
    """One line of the file that is not as it went out; `was` and `becomes` are its amounts in euros.

    `key` tells it from the others. `sheet` and `row` say where it stands in the file, 0 for a line that is
    gone. `deeds` write it into the project; there are none when nothing can be, or need be, written. `sure`
    items are taken over with all others. `remarks` are what there is to say of it.
    """

    key: str
    fate: Fate
    step: str
    listed: str
    name: str
    was: Decimal | None
    becomes: Decimal | None
    parts: tuple[Part, ...] = ()
    deeds: tuple[Deed, ...] = ()
    sure: bool = True
    clash: bool = False
    sheet: str = ""
    row: int = 0
    hidden: bool = False
    remarks: tuple[Text, ...] = ()

    @property
    def same(self) -> bool:
        """Whether the project says already what the file says."""
        return not self.deeds and not self.remarks and all(part.same for part in self.parts)
