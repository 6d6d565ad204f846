"""Allowances of volunteers: within what the law leaves free of tax, for each person."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from budgets.allowances import Period, Unknown, allowance_breach, period_of
from budgets.budget import CostKind
from budgets.rules import Breach
from budgets.text import mark
from proposal.checks.asking import check, must, short, tip
from proposal.checks.timing import start
from proposal.model.finding import Finding
from proposal.model.proposal import Place, Proposal
from proposal.model.steps.budget import Line


@check
def allowance_above_maximum(proposal: Proposal, today: date) -> Iterator[Finding]:
    """No more per hour, month or year than is free of tax (`dutch-funds.md` (b), h13).

    For a year whose amounts are not known here it is a tip that says so.
    """
    for each in _allowances(proposal):
        period, year = period_of(each.unit), _year(proposal, each)
        if each.price is not None and period and year:
            yield from _found(each, allowance_breach(each.price, period, year), each.price)


@check
def allowance_above_year(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Hour, month and year hold together, over all lines of one person (`dutch-funds.md` h13)."""
    for each in _allowances(proposal):
        year = _year(proposal, each)
        if year and each.recipients and period_of(each.unit) is not Period.YEAR:
            amount = _in_a_year(proposal, each, year)
            breach = allowance_breach(amount, Period.YEAR, year)
            known = period_of(each.unit) is None or not isinstance(breach, Unknown)
            yield from _found(each, breach if known else None, amount)


def _found(line: Line, breach: Breach | Unknown | None, amount: Decimal) -> Iterator[Finding]:
    about = (line.price, line.unit, line.quantity, line.recipients, line.year, amount)
    place = Place("budget", "price", line.id)
    match breach:
        case Unknown():
            ask = mark("Weet je zeker dat deze vergoeding mag: '{line}'?", line=short(line.description))
            yield tip(place, ask, breach.text, *about)
        case Breach():
            ask = mark("Kan deze vergoeding lager: '{line}'?", line=short(line.description))
            reason = mark("{limit} Daarboven betaalt iemand er belasting over.", limit=breach.text)
            yield must(place, ask, reason, *about)


def _in_a_year(proposal: Proposal, line: Line, year: int) -> Decimal:
    """What one person gets in `year`: from this line, and from others for the same person."""
    same = [each for each in _allowances(proposal) if each.person and each.person == line.person]
    lines = [each for each in same if _year(proposal, each) == year] or [line]
    return sum((proposal.costs.amount_of(each.id) / (each.recipients or 1) for each in lines), Decimal(0))


def _allowances(proposal: Proposal) -> list[Line]:
    return [each for each in proposal.budget.lines if each.kind is CostKind.ALLOWANCE]


def _year(proposal: Proposal, line: Line) -> int | None:
    day = start(proposal)
    return line.year or (day.year if day else None)


CHECKS = (allowance_above_maximum, allowance_above_year)
