"""Money in and out per month, and who has to pay first when a fund pays afterwards."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import accumulate

from budgets.money import ZERO


@dataclass(frozen=True)
class Dated:
    """An amount in euros that is paid or received in the month of `day`."""

    day: date
    amount: Decimal


@dataclass(frozen=True)
class Month:
    """One month, by its first day: what comes in, what goes out, and what is left at its end, in euros."""

    first_day: date
    received: Decimal
    spent: Decimal
    balance: Decimal


@dataclass(frozen=True)
class CashFlow:
    """All months from the first payment to the last, without gaps."""

    months: tuple[Month, ...] = ()

    @property
    def lowest(self) -> Month | None:
        """The month that ends lowest (the first of them), or None without payments."""
        return min(self.months, key=lambda month: month.balance, default=None)

    @property
    def to_prefinance(self) -> Decimal:
        """What somebody has to lend the project in its lowest month; 0 when it is never short of money."""
        return max(ZERO, -self.lowest.balance) if self.lowest else ZERO


def cash_flow(costs: Iterable[Dated], payments: Iterable[Dated]) -> CashFlow:
    """The running balance per month of costs (money out) and payments (money in), in any order.

    Answers who prefinances when a grant is paid afterwards (vip-course.md, R8).
    """
    spent, received = tuple(costs), tuple(payments)
    months = _every_month([_first_day(dated.day) for dated in spent + received])
    come_by, go_by = _by_month(received), _by_month(spent)
    rows = [(month, come_by.get(month, ZERO), go_by.get(month, ZERO)) for month in months]
    balances = accumulate(come - go for _, come, go in rows)
    return CashFlow(tuple(Month(*row, balance) for row, balance in zip(rows, balances, strict=True)))


def _every_month(months: list[date]) -> tuple[date, ...]:
    if not months:
        return ()
    first, last = (month.year * 12 + month.month - 1 for month in (min(months), max(months)))
    return tuple(date(number // 12, number % 12 + 1, 1) for number in range(first, last + 1))


def _by_month(dated: tuple[Dated, ...]) -> dict[date, Decimal]:
    sums: dict[date, Decimal] = {}
    for entry in dated:
        month = _first_day(entry.day)
        sums[month] = sums.get(month, ZERO) + entry.amount
    return sums


def _first_day(day: date) -> date:
    return day.replace(day=1)
