"""Between: what changed from one moment of a proposal to another: by question, by row and in euros."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from budgets.budget import CostLine
from budgets.choice import Choice
from budgets.coverage import Source
from budgets.money import ZERO
from budgets.text import Text, mark
from proposal.coaching.compare import Pieces, words
from proposal.model.proposal import Proposal

_Priced = tuple[CostLine | Source, str | Text, Decimal]


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
