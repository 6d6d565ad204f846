"""One side of a budget that came back: what its rows say, and what that becomes in a list of the project."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Generic, TypeVar

from budgets.lines import CostRow, SourceRow
from proposal.exchange.spreadsheet_back.cells import CellOf, Written, column
from proposal.exchange.spreadsheet_back.effect import done
from proposal.exchange.spreadsheet_back.items import Fate, Item, Part, Value
from proposal.exchange.spreadsheet_back.lines import Amounted
from proposal.model.deed import Answered, Deed
from proposal.model.proposal import Place, Proposal
from proposal.model.question import answered

R = TypeVar("R", CostRow, SourceRow)


@dataclass(frozen=True)
class Side(Generic[R]):
    """One list of the project: its place, its columns, and its rows as the project of now tells them.

    `sure` tells that what went out is known.
    """

    step: str
    listed: str
    cells: tuple[CellOf[R], ...]
    now: dict[str, Amounted[R]]
    proposal: Proposal
    sure: bool

    @property
    def of_costs(self) -> bool:
        """Whether this is the side of costs."""
        return self.step == "budget"

    def kept(self, row: str) -> Any:
        """Return the row of the project with this id, or None."""
        return self.proposal.row(f"{self.step}.{self.listed}", row)


def amount_after(side: Side[R], deeds: tuple[Deed, ...], key: str) -> Decimal | None:
    """Return the amount of a line once the file is taken over, where the project was changed as well."""
    after = done(side.proposal, deeds)
    if side.of_costs:
        return after.costs.amount_of(key)
    return next((each.amount for each in after.plan.sources if each.id == key), None)


def says_other(cell: CellOf[R], found: Amounted[R], base: Amounted[R]) -> bool:
    """Return whether the file says something else in this column; a table of amounts only tells of those."""
    if cell.name in ("description", "name") and not found.row.key:
        return False  # by this name it was found
    if cell.name in ("quantity", "price") and "price" not in found.row.told:
        told = "amount" in found.row.told and found.amount != base.amount
    else:
        told = cell.name in found.row.told
    return told and cell.says(found.row) != cell.says(base.row)


def part(
    side: Side[R], cell: CellOf[R], found: Amounted[R], base: Amounted[R], now: Amounted[R] | None, kept: Any
) -> Part:
    """Return what is different in one column."""
    before, after = cell.says(base.row), cell.says(found.row)
    current = cell.says(now.row) if now else before
    written = cell.writes(after, kept, side.proposal)
    return Part(column(cell.name, side.of_costs), before, current, after, written.why, written.doubt)


def deeds_of(side: Side[R], parts: Sequence[Part], found: Amounted[R], kept: Any) -> tuple[Deed, ...]:
    """Return what writes these parts into the row that is `kept` in the project."""
    cells = {each.name: each for each in side.cells}
    written = (
        cells[part.column.name].writes(cells[part.column.name].says(found.row), kept, side.proposal)
        for part in parts
        if not (part.same or part.why)
    )
    return tuple(_answer(side, each, kept) for each in written)


def _answer(side: Side[R], written: Written, kept: Any) -> Answered:
    place = Place(side.step, written.question, kept.id)
    typed = next((each.typed for each in side.proposal.unreadable if each.place == place), "")
    return Answered(place, side.listed, typed or getattr(kept, written.question), written.answer, typed)


def told_by(side: Side[R], found: Amounted[R]) -> tuple[Part, ...]:
    """Return what a new row says."""
    return tuple(
        Part(column(cell.name, side.of_costs), None, None, value, each.why, each.doubt)
        for cell, value, each in _written(side, found)
        if not (side.listed == "applications" and cell.name == "kind")
    )


def cells_of(side: Side[R], found: Amounted[R]) -> tuple[tuple[str, Any], ...]:
    """Return the answers of a new row, as (question, answer)."""
    return tuple((each.question, each.answer) for _, _, each in _written(side, found) if each.question)


def _written(side: Side[R], found: Amounted[R]) -> Iterator[tuple[CellOf[R], Value, Written]]:
    said = ((cell, cell.says(found.row)) for cell in side.cells)
    return ((cell, value, cell.writes(value, None, side.proposal)) for cell, value in said if answered(value))


def item_of(
    side: Side[R], fate: Fate, key: str, found: Amounted[R], was: Decimal | None, parts: tuple[Part, ...]
) -> Item:
    """Return the item about this row, without what is to be done."""
    row = found.row
    return Item(
        key=f"{side.listed}-{key}",
        fate=fate,
        step=side.step,
        listed=side.listed,
        name=found.name,
        was=was,
        becomes=found.amount,
        parts=parts,
        sheet=row.sheet,
        row=row.row,
        hidden=row.hidden,
    )
