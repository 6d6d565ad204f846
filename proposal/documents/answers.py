"""From answers to blocks: prose, facts, lists and labels. An empty answer gives no block."""

from collections.abc import Iterable
from itertools import groupby

from proposal.documents.blocks import (
    Blocks,
    Facts,
    Heading,
    Items,
    Labelled,
    Paragraph,
    Rank,
    See,
)

DASHES = ("- ", "* ", "• ", "– ")


def prose(answer: str) -> Blocks:
    """The answer with a paragraph for every line; lines that open with a dash become a real list."""
    lines = tuple(line.strip() for line in answer.splitlines() if line.strip())
    grouped = groupby(lines, key=lambda line: line.startswith(DASHES))
    return tuple(block for listed, group in grouped for block in _lines(listed, tuple(group)))


def _lines(listed: bool, lines: tuple[str, ...]) -> Blocks:
    if listed:
        return (Items(tuple(line[2:].strip() for line in lines)),)
    return tuple(Paragraph(line) for line in lines)


def section(title: str, *contents: Blocks, level: int = 1, rank: Rank = Rank.PLAIN) -> Blocks:
    """The contents below their heading, or nothing when all contents are empty."""
    inside = tuple(block for content in contents for block in content)
    return (Heading(title, level, rank), *inside) if inside else ()


def facts(*pairs: tuple[str, str]) -> Blocks:
    """The facts that are known, below each other."""
    known = tuple((label, value) for label, value in pairs if value.strip())
    return (Facts(known),) if known else ()


def items(texts: Iterable[str], numbered: bool = False, small: bool = False) -> Blocks:
    """A list of the texts that are filled in."""
    known = tuple(text for text in texts if text.strip())
    return (Items(known, numbered, small),) if known else ()


def see(annex: str, contents: Blocks) -> Blocks:
    """A pointer at the annex with these contents, or nothing while it has none."""
    return (See(annex),) if contents else ()


def questions(*pairs: tuple[str, str]) -> Blocks:
    """The answers that are given, each opening with its label."""
    return tuple(block for label, answer in pairs for block in _opened(label, prose(answer)))


def _opened(label: str, answer: Blocks) -> Blocks:
    match answer:
        case ():
            return ()
        case (Paragraph(text), *rest):
            return (Labelled(label, text), *rest)
        case _:
            return (Paragraph(f"{label}:"), *answer)
