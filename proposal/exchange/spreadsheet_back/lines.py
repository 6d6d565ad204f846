"""Which row of a spreadsheet is which line of the project: by the mark in our own files, else by its name."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from budgets.budget import CostKind
from budgets.coverage import MIRROR
from budgets.lines import CostRow, SourceRow, SpreadsheetBudget
from proposal.exchange.spreadsheet_back.cells import in_one_line

R = TypeVar("R", CostRow, SourceRow)


@dataclass(frozen=True)
class Amounted(Generic[R]):
    """A row with its name and its amount in euros; `at` is its place among the rows of its table."""

    at: int
    row: R
    name: str
    amount: Decimal | None

    @property
    def mirrors(self) -> bool:
        """Whether it repeats on the side of coverage what is given for free on that of costs."""
        return self.row.key.startswith(MIRROR)

    @property
    def valued(self) -> bool:
        """Whether it says what it costs or gives: by an amount, a price or a percentage; hours need none."""
        if isinstance(self.row, SourceRow):
            return self.row.source.amount is not None
        line = self.row.line
        return line.kind is CostKind.OWN_HOURS or (line.price, line.percentage) != (None, None)


@dataclass(frozen=True)
class Pair(Generic[R]):
    """A row of the file and the one that went out; `None` where there is no such row."""

    found: Amounted[R] | None
    base: Amounted[R] | None


def costs(told: SpreadsheetBudget) -> tuple[Amounted[CostRow], ...]:
    """The cost lines with their amounts."""
    pairs = zip(told.costs, told.budget.amounts, strict=True)
    return tuple(
        Amounted(at, row, in_one_line(row.line.description), amount) for at, (row, amount) in enumerate(pairs)
    )


def sources(told: SpreadsheetBudget) -> tuple[Amounted[SourceRow], ...]:
    """The sources with their amounts."""
    return tuple(
        Amounted(at, row, in_one_line(row.source.name), row.source.amount)
        for at, row in enumerate(told.sources)
    )


def pairs(found: Sequence[Amounted[R]], base: Sequence[Amounted[R]]) -> Iterator[Pair[R]]:
    """Yield every row of the file in order, with the one it was; then the rows that are in it no more."""
    marked = any(each.row.key for each in found)
    known = _by_mark(found, base) if marked else _by_name(found, base)
    for each in found:
        yield Pair(each, known.get(each.at))
    still = {each.row.key for each in known.values()}
    yield from (Pair(None, each) for each in base if each.row.key not in still)


def _by_mark(found: Sequence[Amounted[R]], base: Sequence[Amounted[R]]) -> dict[int, Amounted[R]]:
    """A row that was copied has its mark twice: the one that kept its name is the line that went out."""
    known = {each.row.key: each for each in base}
    first: dict[str, Amounted[R]] = {}
    for each in found:
        there = known.get(each.row.key)
        if there and (each.row.key not in first or _fits_better(each, first[each.row.key], there)):
            first[each.row.key] = each
    return {each.at: known[key] for key, each in first.items()}


def _fits_better(one: Amounted[R], other: Amounted[R], base: Amounted[R]) -> bool:
    return one.name == base.name != other.name


def _by_name(found: Sequence[Amounted[R]], base: Sequence[Amounted[R]]) -> dict[int, Amounted[R]]:
    """Only names that stand once on both sides tell which line is meant."""
    here, there = _counted(found), _counted(base)
    once = {each.name.casefold(): each for each in base if there[each.name.casefold()] == 1}
    return {
        each.at: once[each.name.casefold()]
        for each in found
        if here[each.name.casefold()] == 1 and each.name.casefold() in once
    }


def _counted(rows: Sequence[Amounted[R]]) -> Counter[str]:
    return Counter(each.name.casefold() for each in rows if each.name)
