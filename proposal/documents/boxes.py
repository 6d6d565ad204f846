"""Boxes: answers that go out to be worked in, each in a control by which it is known when it comes back."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from types import MappingProxyType
from typing import TypeAlias

from proposal.documents.blocks import Asked, Blocks, Column, Heading, Held, Row, Table
from proposal.model.margin import MarginNote
from proposal.model.passage import Passage
from proposal.model.proposal import Place

MOST_COLUMNS, MOST_LINES, LINE = 5, 12, 95
"""A list with more columns, or a cell with more lines, is written row by row; so many letters fill a line."""
LEAST_SHARE, MOST_SHARE, LETTERS_A_SHARE, WORD_A_SHARE = 3, 8, 20, 4
"""How wide columns are beside each other: by the letters of the longest text, and of the longest word."""

Cells: TypeAlias = tuple[Passage, ...]
Margins: TypeAlias = Mapping[Place, tuple[MarginNote, ...]]
"""What is said of each place: an answer, a list, a row, or a step."""
Boxes: TypeAlias = Iterator[Heading | Asked | Held | Table]
NOTHING_SAID: Margins = MappingProxyType({})
Singly: TypeAlias = Callable[[Sequence[Passage], Margins], Boxes]
"""How answers that stand in no table of their list are written."""
SHORT, BESIDE = "Korte antwoorden", (Column("Vraag", 2), Column("Antwoord", 3))
"""What stands above answers that are read beside their questions, and the columns of their table."""


def boxes(passages: Sequence[Passage]) -> Blocks:
    """The answers step by step, to be worked in: each question with its box, lists as tables."""
    steps = groupby(passages, key=lambda each: each.place.step)
    return tuple(block for _, group in steps for block in _step(tuple(group), NOTHING_SAID, _singly))


def close_boxes(passages: Sequence[Passage], margins: Margins, sums: Mapping[str, Blocks]) -> Blocks:
    """The same to be read, with what is said of them: short answers stand in a table, questions beside them.

    `sums` stand at the end of their step.
    """
    steps = groupby(passages, key=lambda each: each.place.step)
    told = ((slug, (*_step(tuple(group), margins, _closely),)) for slug, group in steps)
    return tuple(block for slug, of_step in told for block in (*of_step, *sums.get(slug, ())))


def _step(passages: Cells, margins: Margins, singly: Singly) -> Boxes:
    slug, title = passages[0].place.step, passages[0].step
    yield Heading(title, notes=margins.get(Place(slug, ""), ()))
    for listed, group in groupby(passages, key=lambda each: each.listed):
        cells = tuple(group)
        if not listed:
            yield from singly(cells, margins)
            continue
        yield Asked(cells[0].of, margins.get(Place(slug, listed), ()))
        rows = tuple(tuple(row) for _, row in groupby(cells, key=lambda each: each.place.row))
        table = _table(rows, margins)
        yield from (table,) if table else _row_by_row(rows, margins, singly)


def _singly(passages: Sequence[Passage], margins: Margins) -> Boxes:
    """Each question with its answer in a box."""
    for each in passages:
        yield Asked(each.caption)
        yield _held(each, margins)


def _closely(passages: Sequence[Passage], margins: Margins) -> Boxes:
    """Long answers in a box and short ones together; of a row what says something, or of which something is
    said.
    """
    told = (each for each in passages if each.text or not each.place.row or each.place in margins)
    for short, group in groupby(told, key=_is_short):
        cells = tuple(group)
        if not short or (len(cells) == 1 and not cells[0].place.row):
            yield from _singly(cells, margins)
            continue
        if not cells[0].place.row:
            yield Asked(SHORT)
        yield Table("", BESIDE, tuple(
            Row((each.caption, each.text), held=(None, _held(each, margins))) for each in cells
        ))  # fmt: skip


def _is_short(passage: Passage) -> bool:
    lines = _lines(passage.text, BESIDE[1].share, sum(each.share for each in BESIDE))
    return lines <= (MOST_LINES if passage.place.row else 1)


def _row_by_row(rows: Sequence[Cells], margins: Margins, singly: Singly) -> Boxes:
    """The rows below each other, for what no table has room for."""
    for row in rows:
        place = row[0].place
        yield Heading(row[0].label, level=2, notes=margins.get(Place(place.step, "", place.row), ()))
        yield from singly(row, margins)


def _table(rows: Sequence[Cells], margins: Margins) -> Table | None:
    """The rows as a table; None when that could not be read on an upright page."""
    names = tuple(each.place.question for each in rows[0])
    alike = all(tuple(each.place.question for each in row) == names for row in rows)
    if not alike or len(names) > MOST_COLUMNS:
        return None
    shares = [_share([row[at].text for row in rows]) for at in range(len(names))]
    if any(_lines(each.text, share, sum(shares)) > MOST_LINES for row in rows
           for each, share in zip(row, shares, strict=True)):  # fmt: skip
        return None
    columns = tuple(Column(each.caption, share) for each, share in zip(rows[0], shares, strict=True))
    return Table("", columns, tuple(
        Row(tuple(each.text for each in row), held=_of_row(row, margins)) for row in rows
    ))  # fmt: skip


def _share(texts: Sequence[str]) -> int:
    """How wide a column is beside the others."""
    longest = max(map(len, texts)) // LETTERS_A_SHARE
    word = max((len(each) for text in texts for each in text.split()), default=0) // WORD_A_SHARE
    return min(MOST_SHARE, max(LEAST_SHARE, longest, word))


def _lines(text: str, share: int, shares: int) -> int:
    room = max(1, LINE * share // shares - 2)
    return sum(1 + len(line) // room for line in text.split("\n"))


def _of_row(row: Cells, margins: Margins) -> tuple[Held, ...]:
    """The cells of a row; what is said of the row stands in the first."""
    first, *others = (_held(each, margins) for each in row)
    place = row[0].place
    of_row = margins.get(Place(place.step, "", place.row), ())
    return (replace(first, notes=(*of_row, *first.notes)), *others)


def _held(passage: Passage, margins: Margins) -> Held:
    notes = margins.get(passage.place, ())
    return Held(passage.tag, passage.caption, passage.text, passage.bookmark, notes)
