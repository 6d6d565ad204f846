"""Coverage: who pays what. Funds stand in the fund list; gifts in kind follow from the budget."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from budgets.coverage import Payment, Source, SourceKind, Status
from proposal.model.answers import Answers
from proposal.model.course import Shown
from proposal.model.question import question, rows


@dataclass(frozen=True)
class Contribution:
    """One source of money that is no fund; an amount of zero wants a `zero_reason`."""

    id: str
    name: str = question(core=True)
    kind: SourceKind | None = question(None, core=True)
    amount: Decimal | None = question(None, core=True)
    status: Status | None = question(None, core=True)
    on: date | None = question(None)
    reference: str = question()
    paper: str = question(refers="attachments.papers")
    pays: tuple[str, ...] = question((), refers="budget.lines")
    zero_reason: str = question()

    @property
    def source(self) -> Source:
        """The source as the law counts it; without a status it is still to be asked."""
        return Source(
            id=self.id, kind=self.kind or SourceKind.OTHER, name=self.name, amount=self.amount,
            status=self.status or Status.TO_ASK, pays=tuple(Payment(line) for line in self.pays),
        )  # fmt: skip


@dataclass(frozen=True)
class Coverage(Answers):
    tells: ClassVar[Shown] = Shown.MONEY
    contributions: tuple[Contribution, ...] = rows(Contribution, core=True)
    prefinance: str = question()
    explanation: str = question()
