"""When money goes out and comes in: the project's own dates put under its budget and its sources."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, date
from decimal import Decimal

from budgets.budget import WHOLE_PROJECT
from budgets.cashflow import CashFlow, Dated, Month, cash_flow
from budgets.choice import Choice
from budgets.coverage import SURE, SourceKind, Status
from budgets.money import ZERO, round_half_up, split
from budgets.text import mark
from proposal.model.choices import Payment
from proposal.model.following import Term, TermKind
from proposal.model.fund import Paying
from proposal.model.proposal import Proposal, has_promised, promised, status_of
from proposal.model.steps.coverage import Contribution
from proposal.model.steps.funds import Application

IN_ADVANCE = Decimal(80)
"""What funds that pay in parts usually give at the start, in percent (`dutch-funds.md` (d): 75 to 80)."""
MOST_YEARS = 50
"""A day that is further than this from the start was mistyped: it is reckoned as one that is not known."""
MONTHS_TO_REPORT = 2
"""After the end, before a fund has the report on which it pays the rest (`dutch-funds.md` (d))."""
UNKNOWN = Paying()


class Ground(Choice):
    """How it is known that money comes on a day."""

    RECEIVED = "received", mark("ontvangen")
    AGREED = "agreed", mark("dag afgesproken")
    ENTERED = "entered", mark("zoals jullie invulden")
    FUND = "fund", mark("zo betaalt dit fonds")
    USUAL = "usual", mark("dag geschat")


@dataclass(frozen=True)
class Coming(Dated):
    """Money that comes in, with who pays it and how its day is known.

    `sure` when it was promised; `exact` when the very day is known, and not just about which month.
    """

    name: str = ""
    ground: Ground = Ground.USUAL
    sure: bool = False
    exact: bool = False


@dataclass(frozen=True)
class Bill:
    """A cost line and the months over which it is paid, by their first days; the amount is in euros."""

    name: str
    amount: Decimal
    months: tuple[date, ...]

    @property
    def parts(self) -> Iterator[Dated]:
        """What is paid of it in each month; together exactly the amount."""
        shares = split(self.amount, [1] * len(self.months))
        return (Dated(*each) for each in zip(self.months, shares, strict=True))


@dataclass(frozen=True)
class Cash(CashFlow):
    """Money in and out by month, with all that comes in and all that is to be paid."""

    coming: tuple[Coming, ...] = ()
    bills: tuple[Bill, ...] = ()

    @property
    def missing(self) -> Decimal:
        """What is still lacking when all money came in, in euros: no loan mends that."""
        return max(ZERO, -self.months[-1].balance) if self.months else ZERO

    @property
    def moving(self) -> tuple[Month, ...]:
        """The months in which money comes or goes."""
        return tuple(each for each in self.months if each.received or each.spent)

    @property
    def by_day(self) -> tuple[Coming, ...]:
        """All that comes in, in the order of the days."""
        return tuple(sorted(self.coming, key=lambda each: each.day))

    @property
    def short(self) -> tuple[Month, ...]:
        """The months that end below zero, so that somebody has to lend the project money."""
        return tuple(each for each in self.months if each.balance < 0)

    def comes_in(self, month: Month) -> tuple[Coming, ...]:
        """What comes in in this month, in the order of the days."""
        found = (each for each in self.coming if each.day.replace(day=1) == month.first_day)
        return tuple(sorted(found, key=lambda each: each.day))


def project_cash(proposal: Proposal, paying: Mapping[str, Paying] | None = None) -> Cash:
    """Return money in and out by month; empty while the project has no start or no end that can be right.

    `paying` tells by the id of an application how its fund pays. A cost line is spread over the months of its
    activities, or of the whole project. What others give comes on its date, else at the start. A fund pays as
    was agreed with it; what was not agreed as the makers entered, else as the fund does, else as is usual: at
    the start, in parts, or after the end. Gifts are no cash. In comes what `CoveragePlan.money` says, to the
    cent, and out what `Budget.money` says.
    """
    start, end = proposal.activities.start, proposal.activities.end
    if start is None or end is None or end < start or not _near(end, start) or end.year == MAXYEAR:
        return Cash()
    bills = tuple(_bills(proposal, start, end))
    coming = tuple(each for each in _coming(proposal, paying or {}, start, end) if each.amount)
    flow = cash_flow((part for each in bills for part in each.parts), coming)
    return Cash(flow.months, coming, bills)


def _bills(proposal: Proposal, start: date, end: date) -> Iterator[Bill]:
    for line, amount in zip(proposal.costs.lines, proposal.costs.amounts, strict=True):
        if amount and not line.in_kind:
            months = _months(*_period(proposal, line.activities, start, end))
            yield Bill(line.description or line.category, amount, months)


def _period(proposal: Proposal, activities: tuple[str, ...], start: date, end: date) -> tuple[date, date]:
    if WHOLE_PROJECT in activities:
        return start, end
    rows = [proposal.row("activities.activities", each) for each in activities]
    days = [day for row in rows if row for day in (row.starts, row.ends) if day and start <= day <= end]
    return (min(days), max(days)) if days else (start, end)


def _coming(proposal: Proposal, paying: Mapping[str, Paying], start: date, end: date) -> Iterator[Coming]:
    for each in proposal.coverage.contributions:
        if each.amount and each.status is not Status.REJECTED and each.kind is not SourceKind.OWN_IN_KIND:
            yield _given(each.amount, each, start)
    for fund in proposal.funds.applications:
        if status_of(fund.state) is not Status.REJECTED:
            yield from _from_fund(proposal, fund, paying.get(fund.id, UNKNOWN), start, end)


def _given(amount: Decimal, source: Contribution, start: date) -> Coming:
    """What others give comes on its day, but a day before the start is that on which it was promised."""
    day = source.on if source.on and source.on >= start and _near(source.on, start) else None
    ground = Ground.ENTERED if day else Ground.USUAL
    known = Ground.RECEIVED if source.status is Status.RECEIVED else ground
    return Coming(day or start, amount, source.name, known, source.status in SURE, exact=day is not None)


def _from_fund(
    proposal: Proposal, fund: Application, paying: Paying, start: date, end: date
) -> Iterator[Coming]:
    """What was agreed, and the rest by rule: what comes first is the part of the start.

    Of that part nothing comes before what was agreed for a day of the project: a first payment is the first.
    """
    amount = promised(fund, proposal.life(fund.id)) or ZERO
    share, ground = start_share(fund, paying)
    dated = (each for each in payments_of(proposal, fund.id) if each.done_on or each.on)
    agreed = tuple(_agreed(fund, (each for each in dated if _near(_day(each), start)), amount))
    rest = amount - sum((each.amount for each in agreed), ZERO)
    late = min(rest, amount - round_half_up(amount * share / 100))
    first = max((each.day for each in agreed if start < each.day <= end), default=start)
    yield from agreed
    yield Coming(first, rest - late, fund.fund, ground, has_promised(fund))
    yield Coming(_later(end, MONTHS_TO_REPORT), late, fund.fund, ground, has_promised(fund))


def payments_of(proposal: Proposal, application: str) -> tuple[Term, ...]:
    """Return what was agreed on paying with the fund of this application, in the order of the list."""
    terms = (each for each in proposal.following.terms if each.application == application)
    return tuple(each for each in terms if each.kind is TermKind.PAYMENT)


def start_share(fund: Application, paying: Paying) -> tuple[Decimal, Ground]:
    """Return how many percent comes at the start, and how that is known.

    What the makers entered goes before the list of funds, which may be old; the part that this fund pays in
    advance is its own all the same.
    """
    moment = fund.payment or paying.moment or (Payment.PARTS if paying.advance is not None else None)
    advance = IN_ADVANCE if paying.advance is None else paying.advance
    share = {Payment.PARTS: advance, Payment.AFTERWARDS: ZERO}.get(moment or Payment.BEFORE, Decimal(100))
    if fund.payment and fund.payment is not paying.moment:
        return share, Ground.ENTERED
    return share, Ground.FUND if moment else Ground.USUAL


def _agreed(fund: Application, payments: Iterable[Term], amount: Decimal) -> Iterator[Coming]:
    """What comes on which day, no more than the fund promised; payments without an amount share the rest."""
    dated = sorted(payments, key=_day)
    rest, open_ones = amount, [each for each in dated if each.amount is None]
    for each in dated:
        if each.amount is not None:
            paid = min(each.amount, rest)
            rest -= paid
            yield _paid(fund, each, paid)
    for each, part in zip(open_ones, split(rest, [1] * len(open_ones)) if open_ones else (), strict=True):
        yield _paid(fund, each, part)


def _paid(fund: Application, term: Term, amount: Decimal) -> Coming:
    ground = Ground.RECEIVED if term.done_on else Ground.AGREED
    return Coming(_day(term), amount, fund.fund, ground, has_promised(fund), exact=True)


def _day(term: Term) -> date:
    """The day on which the money came, else on which it is to come."""
    day = term.done_on or term.on
    assert day is not None
    return day


def _months(start: date, end: date) -> tuple[date, ...]:
    """Return the first day of every month from `start` to `end`."""
    first, last = start.year * 12 + start.month, end.year * 12 + end.month
    return tuple(_later(start, number - first) for number in range(first, last + 1))


def _near(day: date, start: date) -> bool:
    return abs(day.year - start.year) <= MOST_YEARS


def _later(day: date, months: int) -> date:
    """Return the first day of the month so many months later."""
    number = day.year * 12 + day.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)
