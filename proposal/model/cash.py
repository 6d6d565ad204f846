"""When money goes out and comes in: the project's own dates put under its budget and its sources."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from budgets.budget import WHOLE_PROJECT
from budgets.cashflow import CashFlow, Dated, cash_flow
from budgets.coverage import Status
from budgets.money import round_half_up, split
from proposal.model.choices import Payment
from proposal.model.proposal import Proposal, status_of

IN_ADVANCE = Decimal("0.80")
"""What funds that pay in parts usually give at the start (`dutch-funds.md` (d): 75 to 80 per cent)."""
SHARE_AT_START = {Payment.BEFORE: Decimal(1), Payment.PARTS: IN_ADVANCE, Payment.AFTERWARDS: Decimal(0)}
MONTHS_TO_REPORT = 2
"""After the end, before a fund has the report on which it pays the rest (`dutch-funds.md` (d))."""


def project_cash(proposal: Proposal) -> CashFlow:
    """Return money in and out by month; empty while the project has no start or no end.

    A cost line is spread over the months of its activities, or of the whole project. What others give comes
    on its date, else at the start; a fund pays at the start, in parts, or after the end. Gifts are no cash.
    """
    start, end = proposal.activities.start, proposal.activities.end
    if start is None or end is None or end < start:
        return CashFlow()
    return cash_flow(_costs(proposal, start, end), _payments(proposal, start, end))


def _costs(proposal: Proposal, start: date, end: date) -> Iterator[Dated]:
    for line, amount in zip(proposal.costs.lines, proposal.costs.amounts, strict=True):
        if line.in_kind or not amount:
            continue
        months = _months(*_period(proposal, line.activities, start, end))
        yield from (Dated(*each) for each in zip(months, split(amount, [1] * len(months)), strict=True))


def _period(proposal: Proposal, activities: tuple[str, ...], start: date, end: date) -> tuple[date, date]:
    if WHOLE_PROJECT in activities:
        return start, end
    rows = [proposal.row("activities.activities", each) for each in activities]
    days = [day for row in rows if row for day in (row.starts, row.ends) if day and start <= day <= end]
    return (min(days), max(days)) if days else (start, end)


def _payments(proposal: Proposal, start: date, end: date) -> Iterator[Dated]:
    for each in proposal.coverage.contributions:
        if each.amount and each.status is not Status.REJECTED:
            yield Dated(max(each.on or start, start), each.amount)
    for fund in proposal.funds.applications:
        if fund.amount and status_of(fund.state) is not Status.REJECTED:
            yield from _paid_by(fund.amount, fund.payment, start, end)


def _paid_by(amount: Decimal, payment: Payment | None, start: date, end: date) -> Iterator[Dated]:
    early = round_half_up(amount * SHARE_AT_START[payment or Payment.BEFORE])
    yield Dated(start, early)
    yield Dated(_later(end, MONTHS_TO_REPORT), amount - early)


def _months(start: date, end: date) -> list[date]:
    """Return the first day of every month from `start` to `end`."""
    first, last = start.year * 12 + start.month, end.year * 12 + end.month
    return [_later(start, number - first) for number in range(first, last + 1)]


def _later(day: date, months: int) -> date:
    """Return the first day of the month so many months later."""
    number = day.year * 12 + day.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)
