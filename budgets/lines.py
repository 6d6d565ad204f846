"""Reads cost lines and sources from the tables of a spreadsheet."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from budgets.amounts import name_typed_over, quantity_and_price
from budgets.budget import WHOLE_PROJECT, Budget, CostKind, CostLine
from budgets.cells import Problem, Row
from budgets.choice import Choice
from budgets.coverage import MIRROR, CoveragePlan, Source, SourceKind, Status
from budgets.tables import Grid, Layout, Table, find_tables, guessed
from budgets.text import dutch, mark

C = TypeVar("C", bound=Choice)

WHOLE_PROJECT_WORDS = "het hele project"

_KIND_WORDS = (
    ("deskundige om niet", CostKind.PRO_BONO),
    ("om niet", CostKind.FREE_GOODS),
    ("onkosten", CostKind.EXPENSES),
    ("algemene kosten", CostKind.OVERHEAD),
    ("uren van vrijwilligers", CostKind.OWN_HOURS),
)
_COST_WORDS = (("onvoorzien", CostKind.CONTINGENCY), ("overhead", CostKind.OVERHEAD))
_STATUS_WORDS = (("aangevraagd", Status.ASKED), ("verwacht", Status.TO_ASK))
_SOURCE_WORDS = (
    ("andere bron", SourceKind.OTHER),
    ("gemeente", SourceKind.MUNICIPALITY),
    ("provincie", SourceKind.MUNICIPALITY),
    ("subsidie", SourceKind.MUNICIPALITY),
    ("deelnemer", SourceKind.PARTICIPANTS),
    ("woningcorporatie", SourceKind.HOUSING),
    ("natura", SourceKind.OWN_IN_KIND),
    ("eigen", SourceKind.OWN_MONEY),
    ("fonds", SourceKind.FUND),
    ("sponsor", SourceKind.COMPANY),
)


@dataclass(frozen=True)
class CostRow:
    """A cost line as read from a row (counted from 1); `activities` of the line holds names, not ids.

    `key` is the mark of the line in our own files, "" for none; `told` are the columns that the row says
    something of. A `hidden` row counts like any other.
    """

    row: int
    line: CostLine
    basis: str
    explanation: str
    supplier: str = ""
    quote_number: str = ""
    sheet: str = ""
    key: str = ""
    told: frozenset[str] = frozenset()
    hidden: bool = False


@dataclass(frozen=True)
class SourceRow:
    """A source of the coverage plan as read from a row (counted from 1); the rest is as in `CostRow`."""

    row: int
    source: Source
    explanation: str
    sheet: str = ""
    key: str = ""
    told: frozenset[str] = frozenset()
    hidden: bool = False


@dataclass(frozen=True)
class SpreadsheetBudget:
    """What a file says about costs and coverage, and which cells could not be used.

    `has_costs` and `has_sources` tell whether there is a table of them at all, which may be empty.
    """

    costs: tuple[CostRow, ...]
    sources: tuple[SourceRow, ...]
    problems: tuple[Problem, ...]
    has_costs: bool = False
    has_sources: bool = False

    @property
    def budget(self) -> Budget:
        """The cost lines together."""
        return Budget(tuple(row.line for row in self.costs))

    @property
    def plan(self) -> CoveragePlan:
        """The sources together."""
        return CoveragePlan(tuple(row.source for row in self.sources))


def read_tables(grids: Iterable[Grid], layouts: Iterable[Layout] | None = None) -> SpreadsheetBudget:
    """All cost lines and sources in these sheets, with the cells that could not be used, in reading order.

    Without `layouts` the tables are found by their headings.
    """
    sheets, problems = tuple(grids), list[Problem]()
    tables = find_tables(sheets, guessed(sheets) if layouts is None else layouts, problems)
    costs = _together(tuple(pair for table in tables if table.of_costs for pair in _costs(table)))
    sources = tuple(row for table in tables if not table.of_costs for row in _sources(table))
    kinds = {table.of_costs for table in tables}
    order = {grid.sheet: place for place, grid in enumerate(sheets)}
    problems.sort(key=lambda each: (order[each.sheet], each.row))
    return SpreadsheetBudget(costs, sources, tuple(problems), True in kinds, False in kinds)


def _together(pairs: tuple[tuple[Row, CostRow], ...]) -> tuple[CostRow, ...]:
    """The cost lines, once it is named where an amount was typed that follows from the other lines."""
    amounts = Budget(tuple(cost.line for _, cost in pairs)).amounts
    for (row, cost), amount in zip(pairs, amounts, strict=True):
        name_typed_over(row, cost.line, amount)
    return tuple(cost for _, cost in pairs)


def _costs(table: Table) -> Iterator[tuple[Row, CostRow]]:
    """The cost lines with their rows; one with one text only is the category of the rows below it."""
    category = ""
    for row in table.rows:
        alone = len(row.filled) == 1 and (row.text("category") or row.text("description"))
        category = alone or row.text("category") or ("" if row.text("id") else category)
        if not alone:
            yield row, _cost(row, category)


def _cost(row: Row, category: str) -> CostRow:
    words = row.text("kind")
    named = _named(words, CostKind) or _guessed(words, _KIND_WORDS)
    kind = named or _guessed(row.text("description"), _COST_WORDS) or CostKind.PURCHASE
    quantity, price = quantity_and_price(row, kind)
    line = CostLine(
        id=_id(row),
        kind=kind,
        description=row.text("description"),
        category=category or ("" if named else row.text("kind")),
        activities=_activities(row.text("activities")),
        quantity=quantity,
        unit=row.text("unit"),
        price=price,
        percentage=row.percentage("percentage") if kind is CostKind.CONTINGENCY else None,
        giver=row.text("giver"),
    )
    return CostRow(
        row=row.number,
        line=line,
        basis=row.text("basis"),
        explanation=row.text("explanation"),
        supplier=row.text("supplier"),
        quote_number=row.text("quote_number"),
        sheet=row.sheet,
        key=row.text("id"),
        told=row.told,
        hidden=row.hidden,
    )


def _sources(table: Table) -> Iterator[SourceRow]:
    """The sources; a row with one text only is a heading."""
    return (_source(row) for row in table.rows if len(row.filled) > 1)


def _source(row: Row) -> SourceRow:
    name, mirrors = row.text("name"), _id(row).startswith(MIRROR)
    follows = mirrors and row.cell("amount").no_value
    if follows:
        row.pass_over("amount")
    kind = _named(row.text("kind"), SourceKind) or _guessed(f"{row.text('kind')} {name}", _SOURCE_WORDS)
    source = Source(
        id=_id(row),
        kind=kind or SourceKind.OTHER,
        name=name,
        amount=None if follows else row.money("amount"),
        status=_status(row),
        mirror_of=_id(row).removeprefix(MIRROR) if mirrors else "",
    )
    told = (row.sheet, row.text("id"), row.told, row.hidden)
    return SourceRow(row.number, source, row.text("explanation"), *told)


def _status(row: Row) -> Status:
    words = row.text("status")
    status = _named(words, Status) or _guessed(words, _STATUS_WORDS)
    if words and status is None:
        known = ", ".join(dutch(choice.label) for choice in Status)
        row.refuse("status", mark("Kies uit: {known}.", known=known))
    return status or Status.TO_ASK


def _id(row: Row) -> str:
    return row.text("id") or f"{row.sheet}-{row.number}"


def _activities(names: str) -> tuple[str, ...]:
    if names.casefold().strip() == WHOLE_PROJECT_WORDS:
        return (WHOLE_PROJECT,)
    return tuple(name.strip() for name in names.split(";") if name.strip())


def _named(words: str, choices: type[C]) -> C | None:
    wanted = words.casefold().strip()
    return next(
        (choice for choice in choices if wanted in (choice.value, dutch(choice.label).casefold())), None
    )


def _guessed(words: str, known: tuple[tuple[str, C], ...]) -> C | None:
    return next((choice for word, choice in known if word in words.casefold()), None)
