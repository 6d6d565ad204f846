"""Texts with references in them: each reference a live field that already says what Word will say."""

from collections.abc import Iterable

from proposal.documents.blocks import Ref, Words
from proposal.documents.word.fields import bookmarked, field
from proposal.documents.word.names import Names, Target
from proposal.documents.word.text import clean, paragraph, run, split_lines, styled


def paragraphs(style: str, words: Words, names: Names, properties: str = "", strong: bool = False) -> str:
    """A paragraph for every line of the words, with their references as fields."""
    if isinstance(words, str):
        return "".join(paragraph(style, line, properties, strong) for line in split_lines(words))
    return "".join(styled(style, runs(line, names, strong), properties) for line in _lines(words))


def named(style: str, target: Target, properties: str = "", strong: bool = False) -> str:
    """One paragraph with just what a reference to the target shows."""
    return styled(style, bookmarked(target.bookmark, target.key, run(target.shown, strong)), properties)


def runs(line: Iterable[str | Ref], names: Names, strong: bool = False) -> str:
    """The words of one line, with their references as fields."""
    return "".join(
        run(each, strong) if isinstance(each, str) else _reference(names[each.name], strong) for each in line
    )


def _reference(target: Target, strong: bool) -> str:
    number = "\\r " if target.numbered else ""
    return field(f"REF {target.bookmark} {number}\\h", run(target.shown, strong))


def _lines(words: tuple[str | Ref, ...]) -> list[list[str | Ref]]:
    """The words line by line; lines that say nothing vanish."""
    lines: list[list[str | Ref]] = [[]]
    for each in words:
        if isinstance(each, Ref):
            lines[-1].append(each)
            continue
        first, *rest = clean(f"{each}|")[:-1].split("\n")
        lines[-1].extend([first] if first else [])
        lines.extend([part] if part else [] for part in rest)
    return [line for line in lines if any(isinstance(part, Ref) or part.strip() for part in line)]
