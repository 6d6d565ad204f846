"""The sheet of somebody else's Word file: its margins, on the A4 that we print on."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from budgets.word_elements import inside, tag

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WIDE, HIGH = 11906, 16838
"""A4 in twentieths of a point."""
NARROWEST, SHORTEST = 6236, 8504
"""11 and 15 cm, in twentieths of a point: on less no table of ours can be read."""
USUAL = (1417, 1417, 1417, 1417, 708, 708, 0)


@dataclass(frozen=True)
class Margins:
    """The margins of a sheet, in twentieths of a point, where header and footer start included."""

    top: int
    right: int
    bottom: int
    left: int
    header: int
    footer: int
    gutter: int

    @property
    def width(self) -> int:
        """The room for text from left to right on A4."""
        return WIDE - self.left - self.right - self.gutter

    @property
    def height(self) -> int:
        """The room for text from top to bottom on A4."""
        return HIGH - abs(self.top) - abs(self.bottom)


def margins(section: "Element | None") -> Margins:
    """The margins of a section, those of Word itself where it does not say."""
    found = inside(section, "pgMar")
    names = ("top", "right", "bottom", "left", "header", "footer", "gutter")
    if found is None:
        return Margins(*USUAL)
    said = (found.get(tag(name), "") for name in names)
    return Margins(*(_number(value, usual) for value, usual in zip(said, USUAL, strict=True)))


def _number(said: str, usual: int) -> int:
    return int(said) if said.removeprefix("-").isdecimal() and len(said) < 7 else usual
