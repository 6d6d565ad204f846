"""Initiatives: what exists already, and what this project adds."""

from dataclasses import dataclass
from datetime import date

from proposal.model.answers import Answers
from proposal.model.choices import Position, Strength, YesNo
from proposal.model.kind import LONGER
from proposal.model.question import question, rows


@dataclass(frozen=True)
class Initiative:
    """One visit of the survey of initiatives (`vip-course.md` meeting 2; `project-elements.md` C1)."""

    id: str
    name: str = question(core=True)
    does: str = question(core=True)
    difference: str = question(core=True)
    place: str = question()
    agreed: str = question()
    visited: date | None = question(None)
    person: str = question(own=True)
    lacks: str = question(own=True)
    report_sent: YesNo | None = question(None, own=True)
    report_agreed: YesNo | None = question(None, own=True)


@dataclass(frozen=True)
class Initiatives(Answers):
    existing: tuple[Initiative, ...] = rows(Initiative, core=LONGER)
    no_existing: str = question(kinds=LONGER, instead_of="existing")
    position: Position | None = question(None, core=LONGER)
    added: str = question(core=True)
    searched: str = question()
    professionals: str = question(kinds=LONGER)
    strengths: tuple[Strength, ...] = question((), kinds=LONGER)
    strengths_how: str = question(kinds=LONGER)
    policy: str = question()
