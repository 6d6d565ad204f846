"""Compare: what differs between two moments of a proposal: word by word, row by row, and in euros."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby
from re import findall

from budgets.budget import CostLine
from budgets.choice import Choice
from budgets.coverage import Source
from budgets.money import ZERO
from budgets.text import Text, mark
from proposal.model.proposal import Proposal

LONGEST_COMPARED = 40_000
"""Letters of two answers as long as may be; more than that can come out of a file, and is told as a whole."""
MOST_KEPT, LONGEST_KEPT = 1024, 10_000
"""Pairs of texts, and letters of a pair, that one process keeps compared for pages that are opened again."""
MOST_PAIRS = 40_000
"""Words that are the same in both texts, each with each: with more of them the time grows beyond measure."""
WORDS, SENTENCES = r"\s+|[^\s]+", r"[^.!?\n]*[.!?\n]+\s*|[^.!?\n]+"
WAYS = (WORDS, SENTENCES, WORDS)
AROUND = 12
"""Words that are shown before and after what changed; what lies further off is left out."""

_Part = tuple[str, str, str]
Pieces = tuple[tuple[str, str], ...]
"""What is the same ("same"), went "out" and came "in", word by word; "skip" is some of the same left out."""


class Fate(Choice):
    """What became of a row, a cost line or a source."""

    NEW = "new", mark("Nieuw")
    CHANGED = "changed", mark("Veranderd")
    GONE = "gone", mark("Weg")


@dataclass(frozen=True)
class Told:
    """A question as it is told at one moment: its answer in words, or the rows of its list."""

    name: str
    caption: Text
    text: str = ""
    rows: tuple["ToldRow", ...] = ()


@dataclass(frozen=True)
class ToldRow:
    """A row, the words by which people know it, and its questions."""

    id: str
    label: str
    cells: tuple[Told, ...] = ()


@dataclass(frozen=True)
class ChangedRow:
    """A row that came, went or changed; `was` is its earlier name where that was another."""

    fate: Fate
    label: str
    cells: tuple["Changed", ...]
    was: str = ""


@dataclass(frozen=True)
class Changed:
    """A question of which the answer changed: its text in pieces, or its rows.

    `moved` tells that rows that stayed stand in another order.
    """

    name: str
    caption: Text
    pieces: Pieces = ()
    rows: tuple[ChangedRow, ...] = ()
    moved: bool = False


@dataclass(frozen=True)
class Amount:
    """A line of money that came, went or changed; an amount is None where the line was not there."""

    fate: Fate
    name: str | Text
    before: Decimal | None
    after: Decimal | None

    @property
    def difference(self) -> Decimal:
        """How many euros it is more than it was; below zero is less."""
        return (self.after or ZERO) - (self.before or ZERO)


@dataclass(frozen=True)
class Amounts:
    """What changed in a list of money, and the totals at both moments, in which all lines count."""

    lines: tuple[Amount, ...]
    before: Decimal
    after: Decimal

    @property
    def difference(self) -> Decimal:
        """How many euros the total is more than it was; the lines together differ as much."""
        return self.after - self.before


def words(before: str, after: str) -> Pieces:
    """Return what leads from one text to the other, word by word."""
    letters = len(before) + len(after)
    if letters <= LONGEST_KEPT:
        return _kept(before, after)
    return tuple(_words(before, after, WAYS if letters <= LONGEST_COMPARED else ()))


def around(pieces: Pieces, most: int = AROUND) -> Pieces:
    """Return the pieces with long stretches that stayed cut to `most` words beside what changed."""
    last = len(pieces) - 1
    return tuple(
        part
        for at, (kind, text) in enumerate(pieces)
        for part in (_cut(text, most, at == 0, at == last) if kind == "same" else ((kind, text),))
    )


def changes(before: Sequence[Told], after: Sequence[Told]) -> tuple[Changed, ...]:
    """Return the questions that differ, in the order of `after`; those that are asked no more come last."""
    then, now = {each.name: each for each in before}, {each.name: each for each in after}
    found = (_changed(then.get(name), now.get(name)) for name in (*now, *(then.keys() - now.keys())))
    return tuple(each for each in found if each.pieces or each.rows or each.moved)


def costs(before: Proposal, after: Proposal) -> Amounts:
    """Return what changed in the budget, in euros per line and in total."""
    lines = _amounts(_lines(before), _lines(after))
    return Amounts(tuple(lines), before.costs.total, after.costs.total)


def coverage(before: Proposal, after: Proposal) -> Amounts:
    """Return what changed in who pays: gifts, own sources and funds; a rejected source counts as nothing."""
    lines = _amounts(_sources(before), _sources(after))
    return Amounts(tuple(lines), before.plan.total, after.plan.total)


@lru_cache(maxsize=MOST_KEPT)
def _kept(before: str, after: str) -> Pieces:
    return tuple(_words(before, after, WAYS))


def _words(before: str, after: str, ways: Sequence[str]) -> Iterator[tuple[str, str]]:
    parts = _parts(before, after, ways)
    for same, group in groupby(range(len(parts)), key=lambda at: _stays(parts, at)):
        went, came = ("".join(each) for each in zip(*(parts[at][1:] for at in group), strict=True))
        if same:
            yield "same", went
            continue
        if went:
            yield "out", went
        if came:
            yield "in", came


def _parts(before: str, after: str, ways: Sequence[str]) -> list[_Part]:
    """Return what stayed, went and came, cut the first of these `ways` in which that is done soon.

    What was replaced then is cut further the `ways` that are left; without any it stays whole.
    """
    if not ways:
        return [("replace", before, after)]
    old, new = findall(ways[0], before), findall(ways[0], after)
    often = Counter(new)
    if sum(often[each] for each in old) > MOST_PAIRS:
        return _parts(before, after, ways[1:])
    found = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    parts: list[_Part] = [(tag, "".join(old[i:j]), "".join(new[k:m])) for tag, i, j, k, m in found]
    if ways[0] == WORDS:
        return parts
    further = (_parts(went, came, ways[1:]) if tag == "replace" else [(tag, went, came)]
               for tag, went, came in parts)  # fmt: skip
    return [part for each in further for part in each]


def _stays(parts: Sequence[tuple[str, str, str]], at: int) -> bool:
    """Whether a part stayed; a mere space between two words that were replaced goes along with these."""
    tag, went, _ = parts[at]
    beside = {each[0] for each in (*parts[max(0, at - 1) : at], *parts[at + 1 : at + 2])}
    return tag == "equal" and not (went.isspace() and beside == {"replace"})


def _cut(text: str, most: int, first: bool, last: bool) -> Iterator[tuple[str, str]]:
    """Yield a stretch that stayed without its middle; at the edge of a text, without all up to the edge."""
    parts = findall(r"\s*[^\s]+\s*", text)
    head = 0 if first else most
    tail = 0 if last else most
    if len(parts) <= head + tail + 3:
        yield "same", text
        return
    if head:
        yield "same", "".join(parts[:head])
    yield "skip", "".join(parts[head : len(parts) - tail])
    if tail:
        yield "same", "".join(parts[len(parts) - tail :])


def _changed(before: Told | None, after: Told | None) -> Changed:
    told = after or before
    assert told is not None
    old, new = before or Told(told.name, told.caption), after or Told(told.name, told.caption)
    pieces = words(old.text, new.text) if old.text != new.text else ()
    return Changed(told.name, told.caption, pieces, tuple(_rows(old.rows, new.rows)),
                   _order(old.rows, new.rows) != _order(new.rows, old.rows))  # fmt: skip


def _rows(before: Sequence[ToldRow], after: Sequence[ToldRow]) -> Iterator[ChangedRow]:
    then, now = {each.id: each for each in before}, {each.id: each for each in after}
    for row in after:
        old = then.get(row.id)
        cells = changes(old.cells if old else (), row.cells)
        if old is None:
            yield ChangedRow(Fate.NEW, row.label, cells)
        elif cells:
            yield ChangedRow(Fate.CHANGED, row.label, cells, old.label if old.label != row.label else "")
    for row in before:
        if row.id not in now:
            yield ChangedRow(Fate.GONE, row.label, changes(row.cells, ()))


def _order(rows: Iterable[ToldRow], others: Iterable[ToldRow]) -> list[str]:
    stayed = {each.id for each in others}
    return [each.id for each in rows if each.id in stayed]


_Priced = tuple[CostLine | Source, str | Text, Decimal]


def _lines(proposal: Proposal) -> dict[str, _Priced]:
    found = zip(proposal.costs.lines, proposal.costs.amounts, strict=True)
    return {line.id: (line, line.description or line.kind.label, amount) for line, amount in found}


def _sources(proposal: Proposal) -> dict[str, _Priced]:
    return {each.id: (each, each.name or each.kind.label, each.counted) for each in proposal.plan.sources}


def _amounts(before: dict[str, _Priced], after: dict[str, _Priced]) -> Iterator[Amount]:
    for key, (line, name, amount) in after.items():
        old = before.get(key)
        if old is None:
            yield Amount(Fate.NEW, name, None, amount)
        elif (old[0], old[2]) != (line, amount):
            yield Amount(Fate.CHANGED, name, old[2], amount)
    for key, (_, name, amount) in before.items():
        if key not in after:
            yield Amount(Fate.GONE, name, amount, None)
