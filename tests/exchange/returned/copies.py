"""The language copy of forty answers of the large example, and what its report says when it comes home."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from proposal.documents.edition import Edition
from proposal.documents.language_copy import language_copy
from proposal.documents.word.writing import write_word
from proposal.exchange.examples import example
from proposal.exchange.homecoming import items
from proposal.exchange.items import NOWHERE, Item, What
from proposal.exchange.returned.reading import read_word
from proposal.model.kind import Kind
from proposal.model.passage import Passage, tag
from proposal.model.proposal import Place, Proposal
from proposal.model.returned import Returned
from tests.documents.passages import passages

TODAY = date(2026, 3, 2)
TOKEN = "k3f9x0a7b2cd"
CHOSEN = (
    ("idea", "", 9), ("idea", "terms", 6), ("audience", "", 5), ("audience", "subgroups", 6),
    ("scope", "", 2), ("activities", "activities", 12),
)  # fmt: skip
"""So many filled answers of each step and list."""


def _chosen(step: str, listed: str, most: int) -> Iterable[Passage]:
    every = (each for each in passages(SERIES) if (each.place.step, each.listed) == (step, listed))
    return islice((each for each in every if each.text), most)


SERIES = example(Kind.SERIES)
FORTY: tuple[Passage, ...] = tuple(each for chosen in CHOSEN for each in _chosen(*chosen))
EMPTY = next(each for each in passages(SERIES) if each.tag == "initiatives/no_existing")
TEXTS = {each.tag: each.text for each in (*FORTY, EMPTY)}


def copy_of(texts: Sequence[Passage], project: Proposal = SERIES) -> bytes:
    """The language copy of these texts, as it goes out."""
    return write_word(language_copy(replace(Edition(project, TODAY), mark=TOKEN), texts))


COPY = copy_of((*FORTY, EMPTY))


@dataclass(frozen=True)
class Line:
    """One thing that a report says: `where` is the tag of an answer, or of the list of a row."""

    what: What
    where: str = ""
    text: str = ""
    sure: bool = True


def report(file: bytes) -> tuple[Line, ...]:
    """What the report says of the copy when it comes home as this file."""
    return told(read_word(file), (*FORTY, EMPTY))


def told(found: Returned, out: Sequence[Passage]) -> tuple[Line, ...]:
    """What the report says of a file with these texts, when nothing else changed meanwhile."""
    return tuple(map(_line, items(found, out, {each.place: each.text for each in out}, whole=True)))


def _line(item: Item) -> Line:
    match item.what:
        case What.ADDED:
            return Line(
                item.what, f"{item.place.step}/{item.listed}", " | ".join(text for _, text in item.cells)
            )
        case What.REMOVED:
            return Line(item.what, f"{item.place.step}/{item.listed}", item.place.row)
        case What.LOOSE:
            return Line(item.what, item.why.value if item.why else "", item.text)
        case What.COMMENT:
            thread = " > ".join(f"{each.who}: {each.text} [{each.quote}]" for each in item.said)
            return Line(item.what, _where(item.place, item.listed), thread)
        case _:
            return Line(item.what, _where(item.place, item.listed), item.came, item.sure)


def _where(place: Place, listed: str) -> str:
    known = next((each.tag for each in (*FORTY, EMPTY) if each.place == place), "")
    return known or ("" if place == NOWHERE else tag(place, listed))


def changed(tag: str, old: str, new: str, sure: bool = True) -> Line:
    """This answer came home with other words in the place of the first `old`."""
    assert old in TEXTS[tag]
    return Line(What.CHANGED, tag, TEXTS[tag].replace(old, new, 1), sure)


def rewritten(tag: str, text: str, sure: bool = True) -> Line:
    """This answer came home with another text."""
    return Line(What.CHANGED, tag, text, sure)


def emptied(tag: str) -> Line:
    """This answer came home empty."""
    return Line(What.EMPTIED, tag)


def lost(tag: str) -> Line:
    """This answer did not come home."""
    return Line(What.LOST, tag)


def added(listed: str, *cells: str) -> Line:
    """This row came home as a new one."""
    return Line(What.ADDED, listed, " | ".join(cells))


def removed(listed: str, row: str) -> Line:
    """This row did not come home."""
    return Line(What.REMOVED, listed, row)


def loose(why: str, text: str) -> Line:
    """This text came home and belongs to no answer."""
    return Line(What.LOOSE, why, text)


def comment(tag: str, *thread: str) -> Line:
    """This comment came home with the replies to it."""
    return Line(What.COMMENT, tag, " > ".join(thread))
