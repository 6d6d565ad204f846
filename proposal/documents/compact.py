"""A plan of two pages: every part of a one-off event as short paragraphs, each answer opened by its label."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from proposal.documents.blocks import (
    Block,
    Blocks,
    Facts,
    Heading,
    Items,
    Labelled,
    Paragraph,
    Quotation,
    Row,
    RunIn,
    See,
    Table,
    plain,
)
from proposal.documents.wording import sentences

Pairs: TypeAlias = tuple[tuple[str, str], ...]

LONGEST, ENOUGH = 450, 200
"""After so many characters a new paragraph opens, and after fewer when a new subject does."""


def compact(blocks: Blocks) -> Blocks:
    """The same words without subheadings, lists of facts and tables; numbered lists stay as they are."""
    return tuple(_paragraphs(_opened(blocks)))


@dataclass(frozen=True)
class _Opening:
    """Pairs of label and text; `subject` when a subheading stood above them."""

    pairs: Pairs
    subject: bool = False


def _opened(blocks: Blocks) -> Iterator[Block | _Opening]:
    """Each block as pairs of label and text, the first one opened by the subheading above it."""
    above = ""
    for block in blocks:
        if isinstance(block, Heading) and block.level > 1:
            above = block.text
            continue
        pairs = _pairs(block)
        if pairs and above:
            yield _Opening(_below(above, pairs), subject=True)
        else:
            yield from ((_Opening(((above, ""),), subject=True),) if above else ())
            yield _Opening(pairs) if pairs else block
        above = ""


def _below(heading: str, pairs: Pairs) -> Pairs:
    (label, text), *rest = pairs
    return ((heading, ""), *pairs) if label else ((heading, text), *rest)


def _pairs(block: Block) -> Pairs:
    match block:
        case Paragraph(text):
            return (("", text),)
        case Labelled(label, text):
            return ((label, text),)
        case Facts(pairs):
            return tuple((f"{label}:", _one_line(value)) for label, value in pairs)
        case Items(texts, False):
            return (("", sentences(*(_one_line(each) for each in texts))),)
        case Quotation(text):
            return (("", _one_line(text)),)
        case Table(_, columns, rows):
            return tuple(_row_pair(tuple(column.title for column in columns), row) for row in rows)
        case _:
            return ()


def _row_pair(titles: tuple[str, ...], row: Row) -> tuple[str, str]:
    """The first cell as label, the other ones behind the title of their column."""
    first, *rest = (_one_line(plain(cell)) for cell in row.cells)
    told = (f"{title}: {cell}" for title, cell in zip(titles[1:], rest, strict=True) if cell)
    return first, sentences(*told)


def _one_line(text: str) -> str:
    return ", ".join(line.strip() for line in text.splitlines() if line.strip())


def _paragraphs(parts: Iterable[Block | _Opening]) -> Iterator[Block]:
    """The pairs gathered into paragraphs that are not too long, between the blocks that stay."""
    gathered: Pairs = ()
    pointers: list[Block] = []
    for part in parts:
        if isinstance(part, See):
            pointers.append(part)
        elif isinstance(part, _Opening):
            if sum(len(text) for _, text in gathered) > (ENOUGH if part.subject else LONGEST):
                yield RunIn(gathered)
                gathered = ()
            gathered = (*gathered, *part.pairs)
        else:
            yield from _flushed(gathered)
            yield part
            gathered = ()
    yield from _flushed(gathered)
    yield from pointers


def _flushed(gathered: Pairs) -> Iterator[Block]:
    if gathered:
        yield RunIn(gathered)
