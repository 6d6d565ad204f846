"""Holds a spreadsheet that came back against what went out and against the project of now."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from budgets.coverage import SourceKind
from budgets.lines import CostRow, SourceRow, SpreadsheetBudget
from budgets.text import mark
from proposal.exchange.spreadsheet_back import lines
from proposal.exchange.spreadsheet_back.cells import APPLICATIONS, CONTRIBUTIONS, COSTS
from proposal.exchange.spreadsheet_back.gifts import gifts, is_given
from proposal.exchange.spreadsheet_back.items import Fate, Item
from proposal.exchange.spreadsheet_back.lines import Amounted, Pair
from proposal.exchange.spreadsheet_back.sides import (
    Side,
    amount_after,
    cells_of,
    deeds_of,
    item_of,
    part,
    says_other,
    told_by,
)
from proposal.model.deed import Deed, RowAdded, RowRemoved
from proposal.model.followers import row_sign
from proposal.model.proposal import Proposal
from proposal.model.question import answered

R = TypeVar("R", CostRow, SourceRow)

GONE_HERE = mark("Deze regel is intussen weggehaald op de website. Neem je hem over, dan komt hij terug.")
NOT_COUNTED = mark("Deze bron telt nu niet mee: het antwoord was nee, of het bedrag is nul.")
WITH_LETTER = mark("Bij dit fonds hoort ook een brief. Die gaat mee weg.")
NO_AMOUNT = mark("Er staat geen bedrag bij, en geen prijs. Kijk of het een regel van je begroting is.")
CHANGED_HERE = mark("Deze regel is intussen veranderd op de website.")


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
    `exact` base it is not known which lines went out, so that only new lines without a mark are sure. A table
    that is not in the file says nothing. The rows `added` were taken over from this very file.
    """
    cost_side = Side("budget", "lines", COSTS, _by_key(lines.costs(now)), proposal, exact)
    there = _by_key(lines.sources(now))
    other = Side("coverage", "contributions", CONTRIBUTIONS, there, proposal, exact)
    asked = Side("funds", "applications", APPLICATIONS, there, proposal, exact)
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
    side_of: Callable[[Pair[R]], Side[R]],
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


def _twin(side: Side[R], found: Amounted[R], known: frozenset[str]) -> Amounted[R] | None:
    """The line of the same name that came into the project later, as when this file was brought before."""
    return next(
        (
            each
            for key, each in side.now.items()
            if key not in known and side.kept(key) and each.name.casefold() == found.name.casefold()
        ),
        None,
    )


def _again(side: Side[R], found: Amounted[R], twin: Amounted[R]) -> Item | None:
    item = _changed(side, found, twin)
    return replace(item, sure=False) if item else None


def _changed(side: Side[R], found: Amounted[R], base: Amounted[R]) -> Item | None:
    key, kept = base.row.key, side.kept(base.row.key)
    now = side.now.get(key)
    parts = tuple(
        part(side, cell, found, base, now, kept) for cell in side.cells if says_other(cell, found, base)
    )
    if not parts:
        return None
    item = item_of(side, Fate.CHANGED, key, found, base.amount, parts)
    if kept is None:
        added = RowAdded(side.step, side.listed, cells_of(side, found))
        return replace(item, deeds=(added,), sure=False, clash=True, remarks=(GONE_HERE,))
    if now is None:
        return replace(item, deeds=deeds_of(side, parts, found, kept), sure=False, clash=True,
                       remarks=(NOT_COUNTED,))  # fmt: skip
    clash, doubt = any(each.clash for each in parts), any(each.why or each.doubt for each in parts)
    deeds = deeds_of(side, parts, found, kept)
    if deeds and now.amount != base.amount:
        item = replace(item, was=now.amount, becomes=amount_after(side, deeds, key))
    return replace(item, deeds=deeds, clash=clash, sure=side.sure and not (clash or doubt))


def _new(side: Side[R], found: Amounted[R], below: str) -> Item | None:
    cells, parts = cells_of(side, found), told_by(side, found)
    if not any(answered(each.after) for each in parts if each.column.name not in ("kind", "status")):
        return None
    doubt = any(each.why or each.doubt for each in parts)
    known = found.valued and (side.sure or not found.row.key)
    item = item_of(side, Fate.NEW, f"new{found.at}", found, None, parts)
    return replace(item, deeds=(RowAdded(side.step, side.listed, cells, below),), sure=known and not doubt,
                   remarks=() if found.valued else (NO_AMOUNT,))  # fmt: skip


def _gone(side: Side[R], base: Amounted[R]) -> Item | None:
    key, now = base.row.key, side.now.get(base.row.key)
    there: bool = side.kept(key) is not None
    deeds: tuple[Deed, ...] = _removed(side, key) if there else ()
    clash: bool = there and (
        now is None or any(cell.says(now.row) != cell.says(base.row) for cell in side.cells)
    )
    to_fund: bool = side.listed == "applications"
    remarks = (*((CHANGED_HERE,) if clash else ()), *((WITH_LETTER,) if to_fund and there else ()))
    item = item_of(side, Fate.GONE, key, base, base.amount, ())
    return replace(item, deeds=deeds, becomes=None, sheet="", row=0, clash=clash, remarks=remarks,
                   sure=side.sure and not (clash or to_fund))  # fmt: skip


def _removed(side: Side[R], key: str) -> tuple[Deed, ...]:
    seen = row_sign(side.proposal, side.step, side.listed, key)
    return (RowRemoved(side.step, side.listed, key, seen),)
