"""Results: what will be different, and how one can see it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from proposal.model.answers import Answers
from proposal.model.choices import ResultKind
from proposal.model.kind import LONGER
from proposal.model.question import question, rows


@dataclass(frozen=True)
class Result:
    """One result; `number` with `unit`, or a change one can see (`project-elements.md` 66-68, G1, G2)."""

    id: str
    what: str = question(core=True)
    number: Decimal | None = question(None)
    unit: str = question()
    kind: ResultKind | None = question(None)
    goal: str = question(refers="scope.goals")
    activity: str = question(refers="activities.activities")
    by: date | None = question(None)
    measured: str = question(core=True)
    baseline: str = question()
    why_attainable: str = question()


@dataclass(frozen=True)
class Results(Answers):
    results: tuple[Result, ...] = rows(Result, core=True)
    for_receivers: str = question(kinds=LONGER)
    for_volunteers: str = question()
    for_organisation: str = question(kinds=LONGER)
    for_neighbourhood: str = question()
    savings: str = question(kinds=LONGER)
