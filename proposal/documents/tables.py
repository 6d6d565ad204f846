"""From rows to a table; what would make one of its rows too high stands below it."""

from collections.abc import Iterable
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
    """A table of the rows that say something; a column that is empty in every row is left out, if not kept.

    A text that would make its row higher than a third of a page stands below the table, opened by a number
    and by the first cell; the cell refers to it. So no row is torn, and none leaves half a page white.
    """
    kept = tuple(row for row in rows if any(filled(cell) for cell in row.cells))
    used = tuple(
        place
        for place, column in enumerate(columns)
        if column.kept or any(filled(row.cells[place]) for row in kept)
    )
    if not used:
        return ()
    shown = tuple(columns[place] for place in used)
    narrowed = (replace(row, cells=tuple(row.cells[place] for place in used)) for row in kept)
    rooms = _rooms(shown)
    parted = [_parted(row, shown[0].title, rooms) for row in narrowed]
    below = dict.fromkeys(pair for _, long in parted for pair in long)
    short = tuple(row for row, _ in parted)
    return (Table(caption, shown, short, lead), *(block for pair in below for block in _aside(*pair)))


def _rooms(columns: tuple[Column, ...]) -> list[int]:
    """How many letters stand on a line of each column."""
    shares = sum(each.share for each in columns)
    return [max(1, LINE * each.share // shares - EDGES) for each in columns]


def _parted(row: Row, title: str, rooms: list[int]) -> tuple[Row, tuple[tuple[str, Words], ...]]:
    """The row with references instead of what is too high, and those texts, each with its label."""
    high = [place for place, pair in enumerate(zip(row.cells, rooms, strict=True)) if _high(*pair)]
    if not high:
        return row, ()
    first = plain(row.cells[0]).partition("\n")[0]
    long = {place: (first if place else title, row.cells[place]) for place in high}
    cells = (
        (SEE, Ref(_name(*long[place]))) if place in long else cell for place, cell in enumerate(row.cells)
    )
    return replace(row, cells=tuple(cells)), tuple(long.values())


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


def _high(cell: Words, room: int) -> bool:
    """Whether the cell takes more lines than a row may have."""
    text = plain(cell)
    if len(text) < MOST_LINES:
        return False
    return sum(1 + len(line) // room for line in text.splitlines()) > MOST_LINES
