"""What is usual or allowed with money, as data with date and source; a rule that is broken gives a Breach."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from budgets.budget import Budget, CostKind
from budgets.coverage import CoveragePlan, Source, SourceKind
from budgets.money import percentage_of, round_half_up
from budgets.text import Number, Text, mark

PAGES_READ = date(2026, 11, 21)
HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Limit:
    """A lowest and highest value; `source` is the page it comes from and `dated` the day it was true."""

    subject: Text
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    source: str = ""
    dated: date = PAGES_READ


@dataclass(frozen=True)
class Breach:
    """A value outside its limit; `text` tells both, without judging."""

    limit: Limit
    found: Decimal
    text: Text


@dataclass(frozen=True)
class AmountLimit(Limit):
    """A limit in euros."""

    def breach(self, found: Decimal) -> Breach | None:
        """A Breach when this amount in euros is outside the limit, else None."""
        if self.at_most is not None and found > self.at_most:
            return Breach(self, found, _too_much(self.subject, found, self.at_most))
        if self.at_least is not None and found < self.at_least:
            return Breach(self, found, _too_little(self.subject, found, self.at_least))
        return None


@dataclass(frozen=True)
class ShareLimit(Limit):
    """A limit in percent of a whole; only what rounding put outside the limit is still within it."""

    def breach(self, part: Decimal, whole: Decimal) -> Breach | None:
        """A Breach (found in percent) when `part` of `whole`, in euros, is outside the limit, else None."""
        if not whole:
            return None
        found = percentage_of(part, whole)
        if self.at_most is not None and found > self.at_most and part > _part_of(whole, self.at_most):
            return Breach(self, found, _too_much(self.subject, _percent(found), _percent(self.at_most)))
        if self.at_least is not None and found < self.at_least and part < _part_of(whole, self.at_least):
            return Breach(self, found, _too_little(self.subject, _percent(found), _percent(self.at_least)))
        return None


@dataclass(frozen=True)
class SourceBreach:
    """A source that is outside a limit."""

    source: Source
    breach: Breach


CONTINGENCY = ShareLimit(
    mark("Onvoorzien"), Decimal(5), Decimal(10), "https://www.fonds1818.nl/wat-staat-er-je-begroting"
)
OVERHEAD = ShareLimit(
    mark("Overhead"), None, Decimal(15), "https://www.gubbelshuijnenfoundation.nl/criteria/"
)
ONE_FUND = ShareLimit(
    mark("Het deel van één fonds"),
    None,
    Decimal(50),
    "https://www.fonds21.nl/voorwaarden/20/stimuleringsregeling-mentaal-welzijn-jongeren-corona",
)
OWN_SHARE = ShareLimit(
    mark("De eigen bijdrage"),
    Decimal(20),
    None,
    "https://zorgsubsidiekalender.nl/geld-werven-kost-geld-de-cost-gaet-voor-de-baet-uyt/",
)
ONE_FUNDER = AmountLimit(
    mark("Een begroting met één geldgever"), None, Decimal(10_000), "https://www.sintlaurensfonds.nl/faq/"
)


def contingency_breach(budget: Budget, limit: ShareLimit = CONTINGENCY) -> Breach | None:
    """A Breach when contingency is outside 5 to 10 % of the other costs in money (dutch-funds.md h8)."""
    contingency = budget.sum_of(CostKind.CONTINGENCY)
    return limit.breach(contingency, budget.money - contingency)


def overhead_breach(budget: Budget, limit: ShareLimit = OVERHEAD) -> Breach | None:
    """A Breach when overhead is above its share of all costs (dutch-funds.md h9)."""
    return limit.breach(budget.sum_of(CostKind.OVERHEAD), budget.total)


def own_share_breach(budget: Budget, plan: CoveragePlan, limit: ShareLimit = OWN_SHARE) -> Breach | None:
    """A Breach when own money and gifts in kind are a smaller share of all costs (dutch-funds.md h10)."""
    return limit.breach(plan.own, budget.total)


def fund_share_breach(budget: Budget, fund: Source, limit: ShareLimit = ONE_FUND) -> Breach | None:
    """A Breach, naming the fund, when it pays a larger share of all costs (dutch-funds.md h11)."""
    named = replace(limit, subject=mark("Het deel van {fund}", fund=fund.name)) if fund.name else limit
    return named.breach(fund.counted, budget.total)


def fund_share_breaches(
    budget: Budget, plan: CoveragePlan, limit: ShareLimit = ONE_FUND
) -> tuple[SourceBreach, ...]:
    """Every fund in the plan that pays a larger share than the limit."""
    funds = (source for source in plan.sources if source.kind is SourceKind.FUND)
    found = ((fund, fund_share_breach(budget, fund, limit)) for fund in funds)
    return tuple(SourceBreach(fund, breach) for fund, breach in found if breach)


def _too_much(subject: Text, found: Decimal | Text, allowed: Decimal | Text) -> Text:
    return mark(
        "{subject}: {found}. Dat is meer dan {allowed}.", subject=subject, found=found, allowed=allowed
    )


def _too_little(subject: Text, found: Decimal | Text, allowed: Decimal | Text) -> Text:
    return mark(
        "{subject}: {found}. Dat is minder dan {allowed}.", subject=subject, found=found, allowed=allowed
    )


def _part_of(whole: Decimal, percentage: Decimal) -> Decimal:
    return round_half_up(whole * percentage / HUNDRED)


def _percent(number: Decimal) -> Text:
    return mark("{number} %", number=Number(number))
