"""Coverage: who pays what. Funds stand in the fund list; gifts in kind follow from the budget."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from budgets.coverage import SourceKind, Status
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


@dataclass(frozen=True)
class Coverage(Answers):
    tells: ClassVar[Shown] = Shown.MONEY
    contributions: tuple[Contribution, ...] = rows(Contribution, core=True)
    prefinance: str = question()
    explanation: str = question()
