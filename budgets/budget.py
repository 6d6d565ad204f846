"""What a project costs: cost lines of ten kinds, and the sums that follow from them."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from budgets.choice import Choice
from budgets.money import ZERO, round_half_up, split
from budgets.text import mark

WHOLE_PROJECT = "*"
HUNDRED = Decimal(100)


class CostKind(Choice):
    """The ten kinds of cost line; the kind decides how a line counts."""

    PURCHASE = "purchase", mark("Gekocht of gehuurd")
    STAFF = "staff", mark("Eigen betaalde medewerker")
    EXPERTISE = "expertise", mark("Ingehuurde deskundige")
    PRO_BONO = "pro_bono", mark("Professional die gratis werkt")
    FREE_GOODS = "free_goods", mark("Ruimte, spullen of dienst die je gratis krijgt")
    EXPENSES = "expenses", mark("Onkosten van vrijwilligers (met bonnetjes)")
    ALLOWANCE = "allowance", mark("Vrijwilligersvergoeding")
    OVERHEAD = "overhead", mark("Algemene kosten van de organisatie (overhead)")
    CONTINGENCY = "contingency", mark("Onvoorzien")
    OWN_HOURS = "own_hours", mark("Eigen uren van vrijwilligers (telt als € 0)")


IN_KIND = frozenset({CostKind.PRO_BONO, CostKind.FREE_GOODS})


@dataclass(frozen=True)
class CostLine:
    """One line of the budget; None and '' mean: not answered (or not readable) yet.

    `activities` holds ids of activities; nothing, or WHOLE_PROJECT, means the project as a whole.
    `quantity` of own hours is a number of hours. `percentage` is only for contingency.
    """

    id: str
    kind: CostKind = CostKind.PURCHASE
    description: str = ""
    category: str = ""
    activities: tuple[str, ...] = ()
    quantity: Decimal | None = None
    unit: str = ""
    price: Decimal | None = None
    percentage: Decimal | None = None
    giver: str = ""

    @property
    def in_kind(self) -> bool:
        """Whether this line is given for free, so that it also stands in the coverage plan."""
        return self.kind in IN_KIND

    @property
    def by_percentage(self) -> bool:
        """Whether this line is a percentage of the other lines, instead of quantity times price."""
        return self.kind is CostKind.CONTINGENCY and self.percentage is not None

    @property
    def complete(self) -> bool:
        """Whether there is enough to count with."""
        if self.kind is CostKind.OWN_HOURS:
            return self.quantity is not None
        return self.by_percentage or (self.quantity is not None and self.price is not None)

    @property
    def for_whole_project(self) -> bool:
        """Whether the line belongs to no activity in particular."""
        return not self.activities or WHOLE_PROJECT in self.activities

    def amount(self, rest_in_money: Decimal = ZERO) -> Decimal:
        """The euros of this line, rounded half up; a line that is not complete counts as 0.

        Own volunteer hours are worth 0 (vip-course.md, R1). Contingency is a percentage of `rest_in_money`:
        the other lines that are to be paid in money, for a gift cannot turn out dearer than planned.
        Contingency without a percentage is quantity times price, like any other line.
        """
        if self.kind is CostKind.OWN_HOURS:
            return ZERO
        if self.kind is CostKind.CONTINGENCY and self.percentage is not None:
            return round_half_up(rest_in_money * self.percentage / HUNDRED)
        if self.quantity is None or self.price is None:
            return ZERO
        return round_half_up(self.quantity * self.price)


@dataclass(frozen=True)
class Category:
    """The lines under one category name, in the order of the budget, and their sum in euros."""

    name: str
    lines: tuple[CostLine, ...]
    subtotal: Decimal


@dataclass(frozen=True)
class ActivityShare:
    """What one activity costs, in euros."""

    activity: str
    amount: Decimal


@dataclass(frozen=True)
class ActivityCosts:
    """The budget divided over the activities; `whole_project` belongs to none of them in particular."""

    shares: tuple[ActivityShare, ...]
    whole_project: Decimal

    def of(self, activity: str) -> Decimal:
        """What this activity costs; 0 when no line belongs to it."""
        return sum((share.amount for share in self.shares if share.activity == activity), ZERO)


@dataclass(frozen=True)
class Budget:
    """All cost lines, in order. Every total is a sum of rounded lines."""

    lines: tuple[CostLine, ...] = ()

    @cached_property
    def amounts(self) -> tuple[Decimal, ...]:
        """The amount of each line, in the order of the lines."""
        rest = sum((line.amount() for line in self.lines if self._paid_apart_from_contingency(line)), ZERO)
        return tuple(line.amount(rest) for line in self.lines)

    @cached_property
    def total(self) -> Decimal:
        """Everything the project costs, in money and in kind."""
        return sum(self.amounts, ZERO)

    @cached_property
    def in_kind(self) -> Decimal:
        """What is given for free: professionals, rooms, goods and services."""
        return self.sum_of(CostKind.PRO_BONO) + self.sum_of(CostKind.FREE_GOODS)

    @cached_property
    def money(self) -> Decimal:
        """What has to be paid in money."""
        return self.total - self.in_kind

    @cached_property
    def own_hours(self) -> Decimal:
        """The hours of the own volunteers, which count as 0 euros."""
        hours = (line.quantity for line in self.lines if line.kind is CostKind.OWN_HOURS)
        return sum((number for number in hours if number is not None), Decimal(0))

    @cached_property
    def left_out(self) -> tuple[CostLine, ...]:
        """The lines that count as 0 because their quantity, price or percentage is missing."""
        return tuple(line for line in self.lines if not line.complete)

    @cached_property
    def by_category(self) -> tuple[Category, ...]:
        """The lines per category, in the order in which the categories first appear; '' is a category too."""
        names = dict.fromkeys(line.category for line in self.lines)
        return tuple(self._category(name) for name in names)

    @cached_property
    def by_activity(self) -> ActivityCosts:
        """What each activity costs; a line for several activities is split equally, to the cent."""
        shares: dict[str, Decimal] = {}
        whole = ZERO
        for line, amount in zip(self.lines, self.amounts, strict=True):
            if line.for_whole_project:
                whole += amount
                continue
            activities = tuple(dict.fromkeys(line.activities))
            for activity, part in zip(activities, split(amount, (1,) * len(activities)), strict=True):
                shares[activity] = shares.get(activity, ZERO) + part
        return ActivityCosts(tuple(ActivityShare(*share) for share in shares.items()), whole)

    def amount_of(self, line_id: str) -> Decimal:
        """The amount of the line with this id; 0 when there is none."""
        pairs = zip(self.lines, self.amounts, strict=True)
        return sum((amount for line, amount in pairs if line.id == line_id), ZERO)

    def sum_of(self, kind: CostKind) -> Decimal:
        """The amounts of all lines of one kind together."""
        pairs = zip(self.lines, self.amounts, strict=True)
        return sum((amount for line, amount in pairs if line.kind is kind), ZERO)

    def _category(self, name: str) -> Category:
        pairs = [pair for pair in zip(self.lines, self.amounts, strict=True) if pair[0].category == name]
        return Category(name, tuple(line for line, _ in pairs), sum((amount for _, amount in pairs), ZERO))

    @staticmethod
    def _paid_apart_from_contingency(line: CostLine) -> bool:
        return not line.in_kind and line.kind is not CostKind.CONTINGENCY
