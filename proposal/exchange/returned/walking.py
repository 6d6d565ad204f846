"""Walks through the body of a Word file, paragraph by paragraph, with its tracked changes as meant."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from budgets.opening import Parts
from proposal.exchange.returned.elements import tag, value
from proposal.exchange.returned.flow import Atom, Kind, Paragraph, live
from proposal.exchange.returned.lines import Line
from proposal.exchange.returned.marking import edits
from proposal.exchange.returned.numbering import MOST_BASES
from proposal.exchange.returned.opening import marked, opened, part, readable
from proposal.exchange.returned.reading import flow_of
from proposal.exchange.returned.stencil import like_read

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

HEADING = "heading "
DEEPEST = 9


@dataclass(frozen=True)
class Body:
    """The lines of a file in order, and its mark, "" without."""

    lines: tuple[Line, ...]
    token: str


def lines_of(data: bytes) -> Body:
    """Return the body of a Word file; outside tables without empty lines. Raises BadReturn."""
    parts = opened(data)
    levels = _levels(parts)
    found = (line for atoms in _paragraphs(flow_of(parts).atoms) for line in _lines(atoms, levels))
    return Body(tuple(each for each in found if each.text or each.cell), marked(parts)[0])


def _paragraphs(atoms: Sequence[Atom]) -> Iterator[list[Atom]]:
    """Yield the paragraphs; one of which the end was taken out runs on into the next."""
    open_: dict[int, list[Atom]] = defaultdict(list)
    for each in atoms:
        open_[each.paragraph.strand].append(each)
        if each.kind is Kind.END and each.live:
            yield open_.pop(each.paragraph.strand)
    yield from (rest for rest in open_.values() if live(rest).strip())


def _lines(atoms: list[Atom], levels: dict[str, int]) -> Iterator[Line]:
    """Yield a line for every break in a paragraph; what was tracked stands with the first."""
    last: Paragraph = atoms[-1].paragraph
    level = levels.get(last.style, 0)
    cell = last.path[-1] if last.path else None
    changes = edits(atoms)
    words = "".join(each.text for each in atoms if each.live and each.kind is Kind.WORDS)
    for text in words.split("\n"):
        yield Line(like_read(text), level, last.listed and not level, cell, changes)
        changes = ()


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
