"""Walks through the body of a Word file, paragraph by paragraph, with its tracked changes as meant."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from budgets.opening import Parts
from budgets.word_elements import tag, value
from proposal.exchange.returned.flow import Atom, Flow, Kind, Paragraph
from proposal.exchange.returned.lines import Line
from proposal.exchange.returned.marking import edits
from proposal.exchange.returned.numbering import MOST_BASES
from proposal.exchange.returned.opening import part, readable
from proposal.exchange.returned.reading import flow_of
from proposal.exchange.returned.stencil import like_read
from proposal.model.returned import Edit

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

HEADING = "heading "
DEEPEST = 9


@dataclass(frozen=True)
class Body:
    """The lines of a file in order, each with the numbers of its pieces in `flow`."""

    lines: tuple[Line, ...]
    pieces: tuple[tuple[int, ...], ...]
    flow: Flow


def body_of(parts: Parts) -> Body:
    """Return the body of a Word file; outside tables without empty lines. Raises BadReturn."""
    levels, flow = _levels(parts), flow_of(parts)
    lines: list[Line] = []
    pieces: list[tuple[int, ...]] = []
    for paragraph in _paragraphs(flow.atoms):
        changes = edits([flow.atoms[each] for each in paragraph])
        for numbers in _broken(paragraph, flow.atoms):
            words = "".join(spoken(flow.atoms[each]) for each in numbers)
            line = _line(words, flow.atoms[paragraph[-1]].paragraph, levels, changes)
            changes = ()
            if line.text or line.cell:
                lines.append(line)
                pieces.append(tuple(numbers))
    return Body(tuple(lines), tuple(pieces), flow)


def _paragraphs(atoms: Sequence[Atom]) -> Iterator[list[int]]:
    """Yield the paragraphs; one of which the end was taken out runs on into the next."""
    begun: dict[int, list[int]] = defaultdict(list)
    for number, each in enumerate(atoms):
        begun[each.paragraph.strand].append(number)
        if each.kind is Kind.END and each.live:
            yield begun.pop(each.paragraph.strand)
    yield from begun.values()


def _broken(paragraph: list[int], atoms: Sequence[Atom]) -> Iterator[list[int]]:
    """Yield the paragraph from break to break."""
    line: list[int] = []
    for number in paragraph:
        line.append(number)
        if atoms[number].live and atoms[number].kind is Kind.WORDS and atoms[number].text == "\n":
            yield line
            line = []
    yield line


def _line(words: str, of: Paragraph, levels: Mapping[str, int], changes: tuple[Edit, ...]) -> Line:
    level, cell = levels.get(of.style, 0), of.path[-1] if of.path else None
    return Line(like_read(words), level, of.listed and not level, cell, changes)


def spoken(atom: Atom) -> str:
    """Return the letters of an atom that count for its line."""
    return atom.text if atom.live and atom.kind is Kind.WORDS else ""


def _levels(parts: Parts) -> dict[str, int]:
    """Return how deep the headings of each style are, by its id."""
    with readable():
        root = part(parts, "styles")
    found = () if root is None else root.iter(tag("style"))
    styles = {str(each.get(tag("styleId"))): each for each in found}
    return {name: _level(each, styles) for name, each in styles.items()}


def _level(style: "Element", styles: "dict[str, Element]") -> int:
    for _ in range(MOST_BASES):
        name, outline = value(style, "name").casefold(), value(style, "pPr", "outlineLvl")
        if outline in set("012345678"):
            return int(outline) + 1
        if name.startswith(HEADING) and name.removeprefix(HEADING) in set("123456789"):
            return int(name.removeprefix(HEADING))
        based = styles.get(value(style, "basedOn"))
        if outline or based is None:
            return 0
        style = based
    return 0
