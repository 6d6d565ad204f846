"""`Taal nakijken.docx`: the texts of a plan for who corrects their language, each in a box of its own."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeAlias

from proposal.documents.blocks import (
    Asked,
    Blocks,
    Column,
    Heading,
    Held,
    Items,
    Paragraph,
    Row,
    Table,
)
from proposal.documents.edition import Edition
from proposal.documents.word.paper import Paper
from proposal.model.passage import PLACEHOLDER, Passage

MOST_COLUMNS, MOST_LINES, LINE = 5, 12, 95
"""A list with more columns, or a cell with more lines, is written row by row; so many letters fill a line."""
LEAST_SHARE, MOST_SHARE, LETTERS_A_SHARE, WORD_A_SHARE = 3, 8, 20, 4
"""How wide columns are beside each other: by the letters of the longest text, and of the longest word."""

OPENING = "Fijn dat je deze tekst wilt nakijken. Zo werkt het:"
HOW = (
    "Elk antwoord staat in een eigen vak of in een cel van een tabel. Verbeter de tekst daar, gewoon in de "
    "zin zelf. ‘Wijzigingen bijhouden’ mag aan of uit: allebei is goed.",
    "Wil je iets vragen of uitleggen? Zet er een opmerking bij.",
    f"Laat de vragen, de vakken en de tabellen staan. Zie je {PLACEHOLDER}? Dat antwoord komt nog. Daar hoef "
    "je niets te doen.",
    "Klaar? Bewaar het bestand als Word-bestand en stuur het terug aan wie het jou stuurde. De naam van het "
    "bestand maakt niet uit.",
)
CLOSING = (
    "De schrijvers zien daarna per antwoord wat je veranderde. Zij kiezen zelf wat ze overnemen. Let dus "
    "vooral op de taal: is het duidelijk, klopt de spelling en leest het prettig?"
)
NOTHING: Blocks = (Paragraph("Er is nog geen tekst om na te kijken."),)

Cells: TypeAlias = tuple[Passage, ...]


def language_copy(edition: Edition, passages: Sequence[Passage]) -> Paper:
    """The Word file with these texts, step by step, by whose controls they are known when they come back."""
    steps = groupby(passages, key=lambda each: (each.place.step, each.step))
    told = tuple(block for (_, title), group in steps for block in _step(title, tuple(group)))
    how = (Paragraph(OPENING, kept=True), Items(HOW, numbered=True), Paragraph(CLOSING))
    return edition.titled("Taal nakijken", (*how, *told) if told else NOTHING)


def _step(title: str, passages: tuple[Passage, ...]) -> Iterator[Heading | Asked | Held | Table]:
    yield Heading(title)
    for listed, group in groupby(passages, key=lambda each: each.listed):
        cells = tuple(group)
        if not listed:
            yield from _singly(cells)
            continue
        yield Asked(cells[0].of)
        rows = tuple(tuple(row) for _, row in groupby(cells, key=lambda each: each.place.row))
        table = _table(rows)
        yield from (table,) if table else _row_by_row(rows)


def _singly(passages: Sequence[Passage]) -> Iterator[Asked | Held]:
    """Each question with its answer in a box."""
    for each in passages:
        yield Asked(each.caption)
        yield _held(each)


def _row_by_row(rows: Sequence[Cells]) -> Iterator[Heading | Asked | Held]:
    """The rows below each other, for what no table has room for."""
    for row in rows:
        yield Heading(row[0].label, level=2)
        yield from _singly(row)


def _table(rows: Sequence[Cells]) -> Table | None:
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
        Row(tuple(each.text for each in row), held=tuple(_held(each) for each in row)) for row in rows
    ))  # fmt: skip


def _share(texts: Sequence[str]) -> int:
    """How wide a column is beside the others."""
    longest = max(map(len, texts)) // LETTERS_A_SHARE
    word = max((len(each) for text in texts for each in text.split()), default=0) // WORD_A_SHARE
    return min(MOST_SHARE, max(LEAST_SHARE, longest, word))


def _lines(text: str, share: int, shares: int) -> int:
    room = max(1, LINE * share // shares - 2)
    return sum(1 + len(line) // room for line in text.split("\n"))


def _held(passage: Passage) -> Held:
    return Held(passage.tag, passage.caption, passage.text, passage.bookmark)
