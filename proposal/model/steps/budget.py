"""Budget: what it costs, line by line, and where each amount comes from."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from budgets.budget import IN_KIND, CostKind, CostLine
from proposal.model.answers import Answers
from proposal.model.choices import Basis, Vat
from proposal.model.course import Shown
from proposal.model.kind import LONGER
from proposal.model.question import question, rows

EXPERTISE = frozenset({CostKind.EXPERTISE, CostKind.PRO_BONO})
ALLOWANCE = frozenset({CostKind.ALLOWANCE})
NEVER_HOURS = frozenset({CostKind.OWN_HOURS, CostKind.EXPENSES, CostKind.ALLOWANCE, CostKind.CONTINGENCY})
"""Kinds that never put hours into euros, whatever their description says."""

PEOPLE = EXPERTISE | ALLOWANCE | {CostKind.STAFF, CostKind.OWN_HOURS}


@dataclass(frozen=True)
class Line:
    """One cost line as typed.

    `recipients` are the volunteers who share an allowance; the law sets a maximum per person and `year`.
    Whether a line is complete depends on its kind: see `CostLine.complete`.
    """

    id: str
    kind: CostKind | None = question(None, core=True, decides=True)
    description: str = question(core=True)
    quantity: Decimal | None = question(None, core=True)
    unit: str = question(core=True)
    price: Decimal | None = question(None, core=True)
    percentage: Decimal | None = question(None, only=frozenset({CostKind.CONTINGENCY}))
    basis: Basis | None = question(None, core=True)
    explanation: str = question()
    category: str = question()
    activities: tuple[str, ...] = question((), refers="activities.activities", whole=True)
    supplier: str = question()
    quote_number: str = question()
    quote_date: date | None = question(None)
    quote_paper: str = question(refers="attachments.papers")
    not_in_house: str = question(only=EXPERTISE)
    giver: str = question(only=IN_KIND)
    proof: str = question(only=IN_KIND)
    person: str = question(refers="approach.people", only=PEOPLE)
    recipients: int | None = question(None, only=ALLOWANCE)
    year: int | None = question(None, only=ALLOWANCE)
    own_reason: str = question(only=frozenset(CostKind) - NEVER_HOURS)

    @property
    def costed(self) -> CostLine:
        """The line as the law counts it; what has no kind yet is taken for something bought."""
        return CostLine(
            id=self.id, kind=self.kind or CostKind.PURCHASE, description=self.description,
            category=self.category, activities=self.activities, quantity=self.quantity, unit=self.unit,
            price=self.price, percentage=self.percentage, giver=self.giver,
        )  # fmt: skip


@dataclass(frozen=True)
class Budget(Answers):
    tells: ClassVar[Shown] = Shown.MONEY
    lines: tuple[Line, ...] = rows(Line, core=True)
    vat: Vat | None = question(None, core=LONGER)
    explanation: str = question()
