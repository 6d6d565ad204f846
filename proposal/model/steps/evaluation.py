"""Evaluation: how one knows whether it worked, who is told, and what comes after."""

from dataclasses import dataclass
from datetime import date

from proposal.model.answers import Answers
from proposal.model.course import Shown
from proposal.model.kind import EVENT, LONGER
from proposal.model.question import question, rows


@dataclass(frozen=True)
class Moment:
    """A moment of evaluation: when, what, by whom (`vip-course.md` section 5, part 8)."""

    id: str
    on: date | None = question(None, core=True)
    what: str = question(core=True)
    by_whom: str = question(core=True, tells=Shown.PEOPLE)


@dataclass(frozen=True)
class Instrument:
    id: str
    name: str = question(core=True)
    about: str = question()


@dataclass(frozen=True)
class Perspective:
    """Whom is asked what, how and when (`project-elements.md` G3)."""

    id: str
    who: str = question(core=True)
    what: str = question(core=True)
    how: str = question()
    when: str = question()


@dataclass(frozen=True)
class Report:
    """A report: what, when, for whom and to what use (`vip-course.md` section 5, part 9)."""

    id: str
    what: str = question(core=True)
    on: date | None = question(None, core=True)
    by_whom: str = question(tells=Shown.PEOPLE)
    for_whom: str = question()
    use: str = question()


@dataclass(frozen=True)
class Evaluation(Answers):
    look_back: str = question(kinds=EVENT, core=True)
    how: str = question(kinds=LONGER, core=True)
    moments: tuple[Moment, ...] = rows(Moment, kinds=LONGER, core=True)
    no_moments: str = question(kinds=LONGER, instead_of="moments")
    next_steps: str = question(kinds=LONGER, core=True)
    pays_after: str = question(kinds=LONGER, core=True)
    reports: tuple[Report, ...] = rows(Report)
    registration: str = question()
    baseline: str = question(kinds=LONGER)
    instruments: tuple[Instrument, ...] = rows(Instrument, kinds=LONGER)
    perspectives: tuple[Perspective, ...] = rows(Perspective, kinds=LONGER)
    unwelcome: str = question(kinds=LONGER)
    limits: str = question(kinds=LONGER)
    participants_read: str = question(kinds=LONGER)
    shared_with: str = question()
    decision_on: date | None = question(None, kinds=LONGER)
    decision: str = question(kinds=LONGER)
