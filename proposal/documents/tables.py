"""From rows to a table; what would make one of its rows too high stands below it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from proposal.documents.answers import prose
from proposal.documents.blocks import (
    Aside,
    Blocks,
    Column,
    Paragraph,
    Ref,
    Row,
    Table,
    Words,
    filled,
    plain,
)

LINE, EDGES, MOST_LINES = 100, 2, 18
"""So many letters stand on a line of a table as wide as the page, the edges of a column take
the room of so many, and so many lines are a third of a page.
"""
SEE = "Zie "


def table(caption: str, columns: tuple[Column, ...], rows: Iterable[Row], lead: Words = "") -> Blocks:
    """A table of the rows that say something; a column that is empty in every row is left out.

    A text that would make its row higher than a third of a page stands below the table, opened by a number
    and by the first cell; the cell refers to it. So no row is torn, and none leaves half a page white.
    """
    kept = tuple(row for row in rows if any(filled(cell) for cell in row.cells))
    used = tuple(place for place in range(len(columns)) if any(filled(row.cells[place]) for row in kept))
    if not used:
        return ()
    shown = tuple(columns[place] for place in used)
    narrowed = tuple(replace(row, cells=tuple(row.cells[place] for place in used)) for row in kept)
    short = tuple(replace(row, cells=tuple(_short(row, shown))) for row in narrowed)
    below = dict.fromkeys(pair for row in narrowed for pair in _long(row, shown))
    return (Table(caption, shown, short, lead), *(block for pair in below for block in _aside(*pair)))


def _short(row: Row, columns: tuple[Column, ...]) -> Iterator[Words]:
    long = iter(tuple(_long(row, columns)))
    for column, cell in zip(columns, row.cells, strict=True):
        yield (SEE, Ref(_name(*next(long)))) if _high(column, cell, columns) else cell


def _long(row: Row, columns: tuple[Column, ...]) -> Iterator[tuple[str, Words]]:
    first = plain(row.cells[0]).partition("\n")[0]
    for place, (column, cell) in enumerate(zip(columns, row.cells, strict=True)):
        if _high(column, cell, columns):
            yield first if place else column.title, cell


def _aside(label: str, text: Words) -> Blocks:
    """The text in paragraphs, the first telling what it belongs to; with references in it a single one."""
    name = _name(label, text)
    if not isinstance(text, str):
        told = (each.replace("\n", " ") if isinstance(each, str) else each for each in text)
        return (Aside(name, label, tuple(told)),)
    match prose(text):
        case (Paragraph(opening), *rest):
            return (Aside(name, label, opening), *rest)
        case rest:
            return (Aside(name, label, ""), *rest)


def _name(label: str, text: Words) -> str:
    return f"{label}\n{plain(text)}"


def _high(column: Column, cell: Words, columns: tuple[Column, ...]) -> bool:
    """Whether the cell takes more lines than a row may have."""
    wide = max(1, LINE * column.share // sum(each.share for each in columns) - EDGES)
    return sum(1 + len(line) // wide for line in plain(cell).splitlines()) > MOST_LINES
