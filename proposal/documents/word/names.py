"""What a `Ref` can point at: every table, picture, annex and row with a name, and how Word would call it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from proposal.documents.blocks import Aside, Block, Blocks, Note, Picture, Rank, Ref, Row, Table, Words, plain
from proposal.documents.contents import headings
from proposal.documents.word.text import split_lines

ASIDE = "Toelichting"
"""What the texts are called that stand below their table."""


class NoSuchName(LookupError):
    """A reference names what does not stand in the document."""


@dataclass(frozen=True)
class Target:
    """A place that is referred to: its bookmark, what a reference to it says, whether that is its number."""

    bookmark: str
    key: int
    shown: str
    numbered: bool = False


@dataclass(frozen=True)
class Names:
    """The targets of a document by the name that a `Ref` uses; only what is referred to has one."""

    targets: dict[str, Target]
    written: set[str] = field(default_factory=set)

    def __getitem__(self, name: str) -> Target:
        """The target with this name; NoSuchName when the document has none."""
        if name not in self.targets:
            raise NoSuchName(f"nothing in this document is called {name!r}")
        return self.targets[name]

    def claim(self, name: str, shown: str) -> Target | None:
        """The target that has to stand here, once: what bears this name and is called so; else nothing."""
        target = self.targets.get(name)
        if target is None or target.shown != shown or name in self.written:
            return None
        self.written.add(name)
        return target


def names(blocks: Blocks, first_key: int) -> Names:
    """The targets of all references in the document; their keys count from `first_key`."""
    wanted = {ref.name for block in blocks for ref in _refs(block)}
    found: dict[str, Target] = {}
    keys = count(first_key)
    for name, shown, numbered in _named(blocks) if wanted else ():
        if name in wanted and name not in found:
            key = next(keys)
            found[name] = Target(f"_Ref{key:06}", key, shown, numbered)
    return Names(found)


def _refs(block: Block) -> Iterator[Ref]:
    if isinstance(block, Table | Picture) and block.lead:
        yield from (Ref(block.caption), *_within(block.lead))
    match block:
        case Note(text) | Aside(_, _, text):
            yield from _within(text)
        case Table(_, _, rows):
            for row in rows:
                for cell in row.cells:
                    yield from _within(cell)
        case _:
            return


def _within(words: Words) -> Iterator[Ref]:
    return (each for each in (() if isinstance(words, str) else words) if isinstance(each, Ref))


def _named(blocks: Blocks) -> Iterator[tuple[str, str, bool]]:
    """The name of each thing, what a reference to it says, and whether that is the number of a heading."""
    tables, pictures, asides = count(1), count(1), count(1)
    for entry in headings(blocks):
        if entry.heading.rank is Rank.ANNEX:
            yield entry.heading.text, entry.number, True
    for block in blocks:
        if isinstance(block, Table):
            yield from ((row.name, first_cell(row), False) for row in block.rows if row.name)
            if block.caption:
                yield block.caption, f"Tabel {next(tables)}", False
        elif isinstance(block, Picture):
            yield block.caption, f"Afbeelding {next(pictures)}", False
        elif isinstance(block, Aside):
            yield block.name, f"{ASIDE} {next(asides)}", False


def first_cell(row: Row) -> str:
    """The first cell in one line, as a reference to the row shows it."""
    return " ".join(split_lines(plain(row.cells[0])))
