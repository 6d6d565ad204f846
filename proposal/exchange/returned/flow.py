"""A text of a Word file in its smallest pieces, each with who put it in or took it out and what it is in."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TypeAlias

from proposal.exchange.returned.elements import Stroke
from proposal.model.proposal import Place

NOBODY = -1
"""The owner of words outside all answers."""

Cell: TypeAlias = tuple[int, int, int]
"""A table, and in it a row and a column, all counted from 0."""


class Kind(Enum):
    """What an atom is: letters, the sign of an item, the end of a paragraph, or a place beside those."""

    WORDS = auto()
    SIGN = auto()
    END = auto()
    CONTROL = auto()
    BOOKMARK = auto()
    PICTURE = auto()
    SAID_FROM = auto()
    SAID_TO = auto()
    SAID = auto()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its number in the file, the cells around it from outer to inner, its style and its list.

    `strand` is 0 in the body, and another number in every footnote and text box.
    """

    number: int
    path: tuple[Cell, ...] = ()
    style: str = ""
    listed: bool = False
    strand: int = 0


@dataclass(frozen=True, slots=True)
class Atom:
    """The smallest piece of a text: `text` is its letters, or the name of the bookmark or comment.

    `owner` is the number of the control it stands in. `came` and `went` tell who brought it in or out, and
    `waits` that its style says that it stands where nothing was typed.
    """

    kind: Kind
    text: str
    paragraph: Paragraph
    owner: int = NOBODY
    came: Stroke | None = None
    went: Stroke | None = None
    waits: bool = False

    @property
    def live(self) -> bool:
        """Whether it counts for the text as it was meant to become."""
        return self.went is None and self.kind in (Kind.WORDS, Kind.SIGN, Kind.END)


@dataclass(frozen=True, slots=True)
class Control:
    """A control with our tag: the answer in it, the caption on it, and whether it shows that it is empty.

    `inline` is one within a paragraph; `path` are the cells around it.
    """

    place: Place
    listed: str
    caption: str = ""
    empty: bool = False
    inline: bool = False
    path: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table: whether it is the head on every page, and who put it in or took it out."""

    head: bool = False
    came: Stroke | None = None
    went: Stroke | None = None


@dataclass(frozen=True)
class Flow:
    """All of a file in its order. `rows` are those of its tables, by table and row."""

    atoms: list[Atom] = field(default_factory=list)
    controls: list[Control] = field(default_factory=list)
    rows: dict[tuple[int, int], TableRow] = field(default_factory=dict)


def live(atoms: Iterable[Atom]) -> str:
    """Return the text of atoms as it was meant to become."""
    return "".join(each.text for each in atoms if each.live)
