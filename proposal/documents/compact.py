"""A short plan for a one-off event: no subheadings, a paragraph for every answer, a line for facts."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from proposal.documents.blocks import (
    Block,
    Blocks,
    Facts,
    Heading,
    Labelled,
    Paragraph,
    Quotation,
    RunIn,
    See,
    Table,
    plain,
)


def compact(blocks: Blocks) -> Blocks:
    """The same words: subheadings as labels in bold, lists of facts as one line, no pointers at annexes.

    A table of one row is a line of facts too, and so is one of two columns. A table that opens the part has
    no caption and nothing that leads up to it, for the heading above it says the same.
    """
    told = _named_by_heading(tuple(block for block in blocks if not isinstance(block, See)))
    return tuple(_with_single_facts(_labelled(told)))


def _labelled(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks without their headings; what stood below a heading opens with it in bold."""
    above = ""
    for block in blocks:
        if isinstance(block, Heading):
            yield from _alone(above)
            above = block.text
            continue
        yield from _below(above, block)
        above = ""
    yield from _alone(above)


def _below(heading: str, block: Block) -> Iterator[Block]:
    opening = _name(heading)
    match block:
        case Paragraph(text):
            yield RunIn(((heading, text),))
        case Labelled(label, text):
            yield RunIn((*opening, (label, text)))
        case Quotation(text, teller):
            yield RunIn(((heading, _on_one_line(f"{text} {teller}")),))
        case Facts(pairs):
            yield RunIn((*opening, *(_fact(*pair) for pair in pairs)))
        case Table(caption, (_, _), rows):
            pairs = tuple(_fact(plain(first), plain(second)) for first, second in (row.cells for row in rows))
            yield RunIn((*(opening or _name(caption)), *pairs))
        case Table(caption, columns, (row,)):
            titles = (column.title for column in columns)
            told = zip(titles, map(plain, row.cells), strict=True)
            yield RunIn((*(opening or _name(caption)), *(_fact(*pair) for pair in told if pair[1])))
        case _:
            yield from _alone(heading)
            yield block


def _with_single_facts(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, with a fact that would have a line for itself behind the paragraph that it belongs to."""
    written: list[Block] = []
    for block in blocks:
        match written[-1:], block:
            case [RunIn((answer,))], RunIn((fact,)) if fact[0].endswith(":") and answer[1]:
                written[-1] = RunIn((answer, fact))
            case _:
                written.append(block)
    return written


def _alone(heading: str) -> Blocks:
    return (RunIn(_name(heading)),) if heading else ()


def _name(text: str) -> tuple[tuple[str, str], ...]:
    return ((text, ""),) if text else ()


def _fact(label: str, value: str) -> tuple[str, str]:
    return f"{_on_one_line(label)}:", _on_one_line(value)


def _on_one_line(text: str) -> str:
    return ", ".join(line.strip() for line in text.splitlines() if line.strip())


def _named_by_heading(blocks: Blocks) -> Blocks:
    match blocks:
        case (Table() as first, *rest):
            return (replace(first, caption="", lead=""), *rest)
        case _:
            return blocks
