"""Holds a spreadsheet that came back against what went out and against the project of now."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Generic, TypeVar

from budgets.coverage import SourceKind
from budgets.lines import CostRow, SourceRow, SpreadsheetBudget
from budgets.text import mark
from proposal.exchange.spreadsheet_back import lines
from proposal.exchange.spreadsheet_back.cells import (
    APPLICATIONS,
    CONTRIBUTIONS,
    COSTS,
    CellOf,
    Written,
    column,
)
from proposal.exchange.spreadsheet_back.effect import done
from proposal.exchange.spreadsheet_back.gifts import gifts, is_given
from proposal.exchange.spreadsheet_back.items import Fate, Item, Part
from proposal.exchange.spreadsheet_back.lines import Amounted, Pair
from proposal.model.deed import Answered, Deed, RowAdded, RowRemoved
from proposal.model.proposal import Place, Proposal
from proposal.model.question import answered

R = TypeVar("R", CostRow, SourceRow)

GONE_HERE = mark("Deze regel is intussen weggehaald op de website. Neem je hem over, dan komt hij terug.")
NOT_COUNTED = mark("Deze bron telt nu niet mee: het antwoord was nee, of het bedrag is nul.")
WITH_LETTER = mark("Bij dit fonds hoort ook een brief. Die gaat mee weg.")
CHANGED_HERE = mark("Deze regel is intussen veranderd op de website.")


@dataclass(frozen=True)
class _Side(Generic[R]):
    """One list of the project: its place, its columns, and its rows as the project of now tells them."""

    step: str
    listed: str
    cells: tuple[CellOf[R], ...]
    now: dict[str, Amounted[R]]
    proposal: Proposal
    sure: bool

    @property
    def of_costs(self) -> bool:
        return self.step == "budget"

    def kept(self, row: str) -> Any:
        """The row of the project with this id, or None."""
        return self.proposal.row(f"{self.step}.{self.listed}", row)


def compare(
    found: SpreadsheetBudget,
    base: SpreadsheetBudget,
    now: SpreadsheetBudget,
    proposal: Proposal,
    exact: bool,
    added: frozenset[str] = frozenset(),
) -> tuple[Item, ...]:
    """Return what differs, in the order of the file.

    `base` is what went out and `now` the project of today, both as our own workbook tells them. Without an
    `exact` base it is not known which lines went out, so that only new lines are sure. A table that is not in
    the file says nothing. The rows `added` were taken over from this very file.
    """
    cost_side = _Side("budget", "lines", COSTS, _by_key(lines.costs(now)), proposal, exact)
    there = _by_key(lines.sources(now))
    other = _Side("coverage", "contributions", CONTRIBUTIONS, there, proposal, exact)
    asked = _Side("funds", "applications", APPLICATIONS, there, proposal, exact)
    items: list[Item] = []
    if found.has_costs:
        items += _items(lines.costs(found), lines.costs(base), lambda _pair: cost_side, added)
    if found.has_sources:
        amounts = {key: each.amount for key, each in _by_key(lines.costs(found)).items()}
        told, went = lines.sources(found), lines.sources(base)
        own = frozenset(each.row.key for each in went if not each.mirrors)
        given = tuple(each for each in told if is_given(each, own))
        items += gifts(given, went, amounts)
        items += _items(
            tuple(each for each in told if each not in given),
            tuple(each for each in went if not each.mirrors),
            lambda pair: asked if _of_fund(pair, proposal) else other,
            added,
        )
    return tuple(items)


def _by_key(rows: Sequence[Amounted[R]]) -> dict[str, Amounted[R]]:
    return {each.row.key: each for each in rows if each.row.key}


def _of_fund(pair: Pair[SourceRow], proposal: Proposal) -> bool:
    """Whether this source is a request to a fund: by the project, else as it went out, else as it is now."""
    known = pair.base or pair.found
    assert known is not None
    key = known.row.key
    if proposal.row("coverage.contributions", key):
        return False
    return bool(proposal.row("funds.applications", key)) or known.row.source.kind is SourceKind.FUND


def _items(
    found: Sequence[Amounted[R]],
    base: Sequence[Amounted[R]],
    side_of: Callable[[Pair[R]], _Side[R]],
    added: frozenset[str],
) -> Iterator[Item]:
    below, known = dict[str, str](), added | {each.row.key for each in base}
    for pair in lines.pairs(found, base):
        side = side_of(pair)
        if pair.base is not None and pair.found is not None:
            below[side.listed] = pair.base.row.key
            item = _changed(side, pair.found, pair.base)
        elif pair.found is not None:
            twin = _twin(side, pair.found, known)
            known |= {twin.row.key} if twin else set()
            item = (
                _again(side, pair.found, twin) if twin else _new(side, pair.found, below.get(side.listed, ""))
            )
        else:
            assert pair.base is not None
            item = _gone(side, pair.base)
        if item is not None:
            yield item


def _twin(side: _Side[R], found: Amounted[R], known: frozenset[str]) -> Amounted[R] | None:
    """The line of the same name that came into the project later, as when this file was brought before."""
    return next(
        (
            each
            for key, each in side.now.items()
            if key not in known and side.kept(key) and each.name.casefold() == found.name.casefold()
        ),
        None,
    )


def _again(side: _Side[R], found: Amounted[R], twin: Amounted[R]) -> Item | None:
    item = _changed(side, found, twin)
    return replace(item, sure=False) if item else None


def _changed(side: _Side[R], found: Amounted[R], base: Amounted[R]) -> Item | None:
    key, kept = base.row.key, side.kept(base.row.key)
    now = side.now.get(key)
    parts = tuple(
        _part(side, cell, found, base, now, kept) for cell in side.cells if _says_other(cell, found, base)
    )
    if not parts:
        return None
    item = _item(side, Fate.CHANGED, key, found, base.amount, parts)
    if kept is None:
        added = RowAdded(side.step, side.listed, _cells(side, found))
        return replace(item, deeds=(added,), sure=False, clash=True, remarks=(GONE_HERE,))
    if now is None:
        return replace(item, deeds=_deeds(side, parts, found, kept), sure=False, clash=True,
                       remarks=(NOT_COUNTED,))  # fmt: skip
    clash, doubt = any(part.clash for part in parts), any(part.why or part.doubt for part in parts)
    deeds = _deeds(side, parts, found, kept)
    if deeds and now.amount != base.amount:
        item = replace(item, was=now.amount, becomes=_amount_after(side, deeds, key))
    return replace(item, deeds=deeds, clash=clash, sure=side.sure and not (clash or doubt))


def _amount_after(side: _Side[R], deeds: tuple[Deed, ...], key: str) -> Decimal | None:
    """The amount of a line once the file is taken over, where the project was changed as well."""
    after = done(side.proposal, deeds)
    if side.of_costs:
        return after.costs.amount_of(key)
    return next((each.amount for each in after.plan.sources if each.id == key), None)


def _says_other(cell: CellOf[R], found: Amounted[R], base: Amounted[R]) -> bool:
    """Whether the file says something else in this column; a table of amounts only tells of those."""
    if cell.name in ("description", "name") and not found.row.key:
        return False  # by this name it was found
    if cell.name in ("quantity", "price") and "price" not in found.row.told:
        told = "amount" in found.row.told and found.amount != base.amount
    else:
        told = cell.name in found.row.told
    return told and cell.says(found.row) != cell.says(base.row)


def _part(side: _Side[R], cell: CellOf[R], found: Amounted[R], base: Amounted[R], now: Amounted[R] | None,
          kept: Any) -> Part:  # fmt: skip
    before, after = cell.says(base.row), cell.says(found.row)
    current = cell.says(now.row) if now else before
    written = cell.writes(after, kept, side.proposal)
    return Part(column(cell.name, side.of_costs), before, current, after, written.why, written.doubt)


def _deeds(side: _Side[R], parts: Sequence[Part], found: Amounted[R], kept: Any) -> tuple[Deed, ...]:
    cells = {each.name: each for each in side.cells}
    written = (
        cells[part.column.name].writes(cells[part.column.name].says(found.row), kept, side.proposal)
        for part in parts
        if not (part.same or part.why)
    )
    return tuple(_answer(side, each, kept) for each in written)


def _answer(side: _Side[R], written: Written, kept: Any) -> Answered:
    place = Place(side.step, written.question, kept.id)
    typed = next((each.typed for each in side.proposal.unreadable if each.place == place), "")
    return Answered(place, side.listed, typed or getattr(kept, written.question), written.answer, typed)


def _new(side: _Side[R], found: Amounted[R], below: str) -> Item | None:
    cells, parts = _cells(side, found), _told(side, found)
    if not any(answered(part.after) for part in parts if part.column.name not in ("kind", "status")):
        return None
    doubt = any(part.why or part.doubt for part in parts)
    item = _item(side, Fate.NEW, f"new{found.at}", found, None, parts)
    return replace(item, deeds=(RowAdded(side.step, side.listed, cells, below),), sure=not doubt)


def _told(side: _Side[R], found: Amounted[R]) -> tuple[Part, ...]:
    """What a new row says."""
    said = ((cell, cell.says(found.row)) for cell in side.cells)
    written = (
        (cell, value, cell.writes(value, None, side.proposal)) for cell, value in said if answered(value)
    )
    return tuple(
        Part(column(cell.name, side.of_costs), None, None, value, each.why, each.doubt)
        for cell, value, each in written
        if not (side.listed == "applications" and cell.name == "kind")
    )


def _cells(side: _Side[R], found: Amounted[R]) -> tuple[tuple[str, Any], ...]:
    """The answers of a new row."""
    said = ((cell, cell.says(found.row)) for cell in side.cells)
    written = (cell.writes(value, None, side.proposal) for cell, value in said if answered(value))
    return tuple((each.question, each.answer) for each in written if each.question)


def _gone(side: _Side[R], base: Amounted[R]) -> Item | None:
    key, now = base.row.key, side.now.get(base.row.key)
    there: bool = side.kept(key) is not None
    deeds: tuple[Deed, ...] = (RowRemoved(side.step, side.listed, key),) if there else ()
    clash: bool = there and (
        now is None or any(cell.says(now.row) != cell.says(base.row) for cell in side.cells)
    )
    to_fund: bool = side.listed == "applications"
    remarks = (*((CHANGED_HERE,) if clash else ()), *((WITH_LETTER,) if to_fund and there else ()))
    item = _item(side, Fate.GONE, key, base, base.amount, ())
    return replace(item, deeds=deeds, becomes=None, sheet="", row=0, clash=clash, remarks=remarks,
                   sure=side.sure and not (clash or to_fund))  # fmt: skip


def _item(side: _Side[R], fate: Fate, key: str, found: Amounted[R], was: Decimal | None,
          parts: tuple[Part, ...]) -> Item:  # fmt: skip
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
