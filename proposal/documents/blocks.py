"""What a document consists of: a tuple of blocks that knows no Word. An empty answer gives no block."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import TypeAlias

from proposal.documents.pictures.drawing import Drawing
from proposal.model.margin import MarginNote


class Rank(Enum):
    """How a heading counts: NUMBERED follows the ten parts, ANNEX counts by itself, PART opens a new page.

    LETTER does not count; it is no larger than fits a letter.
    """

    NUMBERED = auto()
    PLAIN = auto()
    ANNEX = auto()
    PART = auto()
    LETTER = auto()


@dataclass(frozen=True)
class Title:
    """The name at the top of a document, with one line below it that may be empty; `notes` comment on it."""

    text: str
    subtitle: str = ""
    notes: tuple[MarginNote, ...] = ()


@dataclass(frozen=True)
class Cover:
    """The first page: the kind of document, the project, the organisation, and facts as (label, value).

    What follows it stands on a page of its own, unless the cover is not `alone`.
    """

    kind: str
    title: str
    organisation: str
    pairs: tuple[tuple[str, str], ...] = ()
    alone: bool = True


@dataclass(frozen=True)
class Letterhead:
    """The top of a letter: the name of the sender, and below it the other lines about it in small print."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Dateline:
    """Where a letter was written and on which day; without a day of its own that is the day it is made."""

    place: str
    on: date | None = None


@dataclass(frozen=True)
class Contents:
    """The list of contents: a line with a link for every heading of level 1 and 2 in the document."""


@dataclass(frozen=True)
class Ref:
    """A reference within a text to what bears this name in the same document.

    The name is the caption of a table or picture ('Tabel 3'), the title of an annex ('Bijlage B'), or the
    `name` of a row, of which it then says the first cell ('Bijlage 6'). The writer makes it a live field;
    of two things with one name it means the annex, else the first.
    """

    name: str


Words: TypeAlias = str | tuple[str | Ref, ...]
"""A text, or one with references in it."""


@dataclass(frozen=True)
class Heading:
    """A real heading. `rank` is for level 1; level 2 counts along with it, level 3 never has a number.

    `notes` comment on it.
    """

    text: str
    level: int = 1
    rank: Rank = Rank.PLAIN
    new_page: bool = False
    notes: tuple[MarginNote, ...] = ()


@dataclass(frozen=True)
class Paragraph:
    """One paragraph without line breaks; a `kept` one stays on the page of what follows it."""

    text: str
    kept: bool = False


@dataclass(frozen=True)
class Asked:
    """The question above an answer that goes out to be corrected; `notes` comment on it."""

    text: str
    notes: tuple[MarginNote, ...] = ()


@dataclass(frozen=True)
class Held:
    """An answer in a control of its own, with a paragraph for every line, by which it is known at home.

    `tag` names it for programs and `caption` for people; `bookmark` is where it begins, "" for none. `notes`
    comment on its letters.
    """

    tag: str
    caption: str
    text: str
    bookmark: str = ""
    notes: tuple[MarginNote, ...] = ()


@dataclass(frozen=True)
class Labelled:
    """One paragraph that opens with its label in bold: shorter than a heading, and still easy to find."""

    label: str
    text: str


@dataclass(frozen=True)
class Aside:
    """What its table has no room for, as 'Toelichting 3. label. text': a `Ref` to its `name` says which."""

    name: str
    label: str
    text: Words


@dataclass(frozen=True)
class RunIn:
    """One paragraph of several (label, text), each label in bold; a label or a text may be empty."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class See:
    """Where to read on: the annex with this title; the plan puts its number in this place."""

    annex: str


@dataclass(frozen=True)
class Quotation:
    """Words of someone else, set apart, and below them who said them."""

    text: str
    teller: str = ""


@dataclass(frozen=True)
class Note:
    """A remark in small print about what stands above it."""

    text: Words


@dataclass(frozen=True)
class Address:
    """Lines that stand close together: sender or addressee."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Signature:
    """The greeting that closes a letter, and who signs it, with room for a pen between them."""

    greeting: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Facts:
    """Short facts below each other: (label, value)."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Items:
    """A list with bullets, or with numbers that start at 1; a `small` one is set closely in smaller print."""

    texts: tuple[str, ...]
    numbered: bool = False
    small: bool = False


@dataclass(frozen=True)
class Column:
    """A column of a table; `share` is its width beside the others, `amount` aligns it at the right.

    A `kept` one stays in the table while it is empty, for someone with a pen.
    """

    title: str
    share: int = 2
    amount: bool = False
    kept: bool = False


@dataclass(frozen=True)
class Row:
    """A row of a table; `strong` for subtotals and totals; `name` when a `Ref` points at its first cell.

    `held` are its cells once more when each stands in a control of its own, None for one that does not.
    """

    cells: tuple[Words, ...]
    strong: bool = False
    name: str = ""
    held: tuple[Held | None, ...] = ()


@dataclass(frozen=True)
class Table:
    """A table with a header row and a numbered caption above it; without a caption its heading names it.

    `lead` is what a line above it says of it behind its number: 'Tabel 3 laat zien …'; without a `lead` no
    such line is there.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    lead: Words = ""


@dataclass(frozen=True)
class Picture:
    """A drawing with a numbered caption; `told` says in words what it shows, for who cannot see it.

    `lead` is what a line above it says of it behind its number, as with a table.
    """

    caption: str
    drawing: Drawing
    told: str
    lead: Words = ""


Block: TypeAlias = (
    Cover
    | Letterhead
    | Dateline
    | Contents
    | Title
    | Heading
    | Paragraph
    | Asked
    | Held
    | Labelled
    | Aside
    | RunIn
    | See
    | Quotation
    | Note
    | Address
    | Signature
    | Facts
    | Items
    | Table
    | Picture
)
Blocks: TypeAlias = tuple[Block, ...]


def filled(words: Words) -> bool:
    """Whether a text says something."""
    return bool(words.strip() if isinstance(words, str) else words)


def plain(words: Words) -> str:
    """The text alone, without the references in it."""
    return words if isinstance(words, str) else "".join(each for each in words if isinstance(each, str))
