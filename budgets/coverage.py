"""Who pays what: the sources of money and gifts, and how they stand against the budget."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from budgets.budget import Budget, CostLine
from budgets.choice import Choice
from budgets.money import ZERO, percentage_of, whole_percents
from budgets.text import Text, mark

MIRROR = "mirror-"


class SourceKind(Choice):
    """Where money or a gift comes from."""

    OWN_MONEY = "own_money", mark("Eigen geld")
    OWN_IN_KIND = "own_in_kind", mark("Eigen inbreng in natura")
    PARTICIPANTS = "participants", mark("Bijdrage van deelnemers")
    MUNICIPALITY = "municipality", mark("Gemeente of andere overheid")
    HOUSING = "housing", mark("Woningcorporatie")
    FUND = "fund", mark("Fonds")
    COMPANY = "company", mark("Bedrijf (sponsor)")
    PARTNER = "partner", mark("Partner in het project")
    COOPERATION = "cooperation", mark("Vergoeding voor samenwerking")
    OTHER = "other", mark("Anders")


class Status(Choice):
    """How far a source is. A rejected source counts as zero and stays visible."""

    TO_ASK = "to_ask", mark("te vragen")
    ASKED = "asked", mark("gevraagd")
    PLEDGED = "pledged", mark("toegezegd")
    RECEIVED = "received", mark("ontvangen")
    REJECTED = "rejected", mark("afgewezen")


SURE = frozenset({Status.PLEDGED, Status.RECEIVED})
OWN = frozenset({SourceKind.OWN_MONEY, SourceKind.OWN_IN_KIND})


@dataclass(frozen=True)
class Payment:
    """That a source pays a cost line; without an amount it pays as much of the line as it can."""

    line_id: str
    amount: Decimal | None = None


@dataclass(frozen=True)
class Source:
    """One line of the coverage plan; `mirror_of` is the id of the cost line that it was made from."""

    id: str
    kind: SourceKind = SourceKind.OTHER
    name: str = ""
    amount: Decimal | None = None
    status: Status = Status.TO_ASK
    pays: tuple[Payment, ...] = ()
    mirror_of: str = ""

    @property
    def rejected(self) -> bool:
        """Whether the answer was no."""
        return self.status is Status.REJECTED

    @property
    def in_kind(self) -> bool:
        """Whether this is a gift in hours, rooms or goods instead of money."""
        return self.kind is SourceKind.OWN_IN_KIND

    @property
    def counted(self) -> Decimal:
        """The euros that count: 0 after a rejection or without an amount."""
        return ZERO if self.rejected or self.amount is None else self.amount


@dataclass(frozen=True)
class CoveragePlan:
    """All sources, in order; what the sums say is in euros and leaves rejected sources out."""

    sources: tuple[Source, ...] = ()

    @property
    def total(self) -> Decimal:
        """All sources together, in money and in kind."""
        return _counted(self.sources)

    @property
    def in_kind(self) -> Decimal:
        """What is given in hours, rooms and goods."""
        return _counted(source for source in self.sources if source.in_kind)

    @property
    def money(self) -> Decimal:
        """What comes in as money."""
        return self.total - self.in_kind

    @property
    def pledged(self) -> Decimal:
        """What is certain: pledged or already received."""
        return _counted(source for source in self.sources if source.status in SURE)

    @property
    def open(self) -> Decimal:
        """What still has to be asked for or answered."""
        return self.total - self.pledged

    @property
    def from_funds(self) -> Decimal:
        """What the funds are asked for together, whatever they have answered, except no."""
        return _counted(source for source in self.sources if source.kind is SourceKind.FUND)

    @property
    def own(self) -> Decimal:
        """The own contribution: own money and gifts in kind (vip-course.md, R3)."""
        return _counted(source for source in self.sources if source.kind in OWN)


@dataclass(frozen=True)
class Balance:
    """Costs against what covers them, in euros."""

    costs: Decimal
    covered: Decimal

    @property
    def difference(self) -> Decimal:
        """What is covered above the costs; below zero is a shortage."""
        return self.covered - self.costs

    @property
    def balanced(self) -> bool:
        """Whether costs and coverage agree to the cent."""
        return self.difference == 0

    @property
    def text(self) -> Text:
        """The balance in words: '€ 137,45 tekort', 'sluitend' or '€ 20,00 te veel'."""
        if self.balanced:
            return mark("sluitend")
        if self.difference < 0:
            return mark("{amount} tekort", amount=-self.difference)
        return mark("{amount} te veel", amount=self.difference)


@dataclass(frozen=True)
class SourceShare:
    """How many percent a source pays of all costs, and of the costs in money (None for a gift in kind).

    `told_of_total` and `told_of_money` are the same in whole percents that add up with those of the others.
    """

    source: Source
    of_total: Decimal
    of_money: Decimal | None
    told_of_total: Decimal
    told_of_money: Decimal | None


@dataclass(frozen=True)
class PaidTwice:
    """A cost line for which the sources together pay more than its amount."""

    line: CostLine
    amount: Decimal
    paid: Decimal
    sources: tuple[Source, ...]


def mirrored(budget: Budget) -> tuple[Source, ...]:
    """One source for each line that is given for free: same amount, named after its giver.

    It is pledged once the giver is known. The line is entered once and stands on both sides
    (vip-course.md, R3).
    """
    return tuple(
        Source(
            id=MIRROR + line.id,
            kind=SourceKind.OWN_IN_KIND,
            name=line.giver or line.description,
            amount=amount,
            status=Status.PLEDGED if line.giver else Status.TO_ASK,
            pays=(Payment(line.id, amount),),
            mirror_of=line.id,
        )
        for line, amount in zip(budget.lines, budget.amounts, strict=True)
        if line.in_kind
    )


def gap(budget: Budget, plan: CoveragePlan) -> Balance:
    """All costs against all sources; a fund asks that they agree to the cent."""
    return Balance(budget.total, plan.total)


def mirror_gap(budget: Budget, plan: CoveragePlan) -> Balance:
    """What is given for free in the budget against what stands as a gift in the coverage plan."""
    return Balance(budget.in_kind, plan.in_kind)


def shares(budget: Budget, plan: CoveragePlan) -> tuple[SourceShare, ...]:
    """The share of every source, in percent with two places, in the order of the plan; 0 when rejected."""
    told = whole_percents([source.counted for source in plan.sources], budget.total)
    of_money = [source.counted for source in plan.sources if not source.in_kind]
    told_of_money = iter(whole_percents(of_money, budget.money))
    return tuple(
        SourceShare(
            source,
            percentage_of(source.counted, budget.total),
            None if source.in_kind else percentage_of(source.counted, budget.money),
            of_total,
            None if source.in_kind else next(told_of_money),
        )
        for source, of_total in zip(plan.sources, told, strict=True)
    )


def paid_twice(budget: Budget, plan: CoveragePlan) -> tuple[PaidTwice, ...]:
    """The complete lines for which the sources (none rejected) pay more than they cost.

    A source tied to a line without an amount pays as much of it as it can. Two such sources may share a line:
    that is only paying twice when together they have more than all the lines that they are tied to.
    """
    payers = tuple(source for source in plan.sources if not source.rejected)
    found = ((line, _paid_for(line, budget, payers)) for line in budget.lines if line.complete)
    return tuple(paid for line, paid in found if paid.paid > paid.amount and not _shared(line, paid, budget))


def _paid_for(line: CostLine, budget: Budget, payers: tuple[Source, ...]) -> PaidTwice:
    amount = budget.amount_of(line.id)
    sources = tuple(source for source in payers if any(payment.line_id == line.id for payment in source.pays))
    pairs = ((source, payment) for source in sources for payment in source.pays if payment.line_id == line.id)
    paid = (min(amount, source.counted) if part.amount is None else part.amount for source, part in pairs)
    return PaidTwice(line, amount, sum(paid, ZERO), sources)


def _shared(line: CostLine, paid: PaidTwice, budget: Budget) -> bool:
    """Whether the sources of this line can pay all their lines and have nothing left over."""
    payments = [payment for source in paid.sources for payment in source.pays]
    if all(payment.amount is not None for payment in payments if payment.line_id == line.id):
        return False
    costs = sum((budget.amount_of(line_id) for line_id in {payment.line_id for payment in payments}), ZERO)
    return _counted(paid.sources) <= costs


def _counted(sources: Iterable[Source]) -> Decimal:
    return sum((source.counted for source in sources), ZERO)
