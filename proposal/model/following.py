"""Following: what happens to each application after it is on the list. No step, but saved like one."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from budgets.choice import Choice
from budgets.text import mark
from proposal.model.answers import Answers
from proposal.model.course import Shown
from proposal.model.question import question, rows


class TermKind(Choice):
    """What was agreed with a fund that said yes (`vip-course.md` section 8; `dutch-funds.md` (d))."""

    PAYMENT = "payment", mark("Geld komt binnen")
    INTERIM = "interim", mark("Tussentijds bericht")
    REPORT = "report", mark("Verslag en afrekening")
    CONDITION = "condition", mark("Andere voorwaarde")


@dataclass(frozen=True)
class Life:
    """What came of one request; its id is that of the application.

    `listed` is the mark of the fund in a list of funds, "" for one that was typed by hand. `awarded` is what
    the fund promised, in euros; None while it said nothing, or just what was asked.
    """

    id: str
    listed: str = question(own=True)
    awarded: Decimal | None = question(None)
    ours: str = question(own=True, tells=Shown.PEOPLE)
    stand_in: str = question(own=True, tells=Shown.PEOPLE)
    refusal: str = question(own=True)
    learned: str = question(own=True)
    thanks: str = question()
    thanks_on: date | None = question(None)


@dataclass(frozen=True)
class Term:
    """One thing agreed with a fund: money that comes, a report, a condition; `done_on` when it was met."""

    id: str
    application: str = question(own=True, refers="funds.applications")
    kind: TermKind | None = question(None, own=True)
    what: str = question(own=True)
    on: date | None = question(None, own=True)
    amount: Decimal | None = question(None, own=True)
    done_on: date | None = question(None, own=True)


@dataclass(frozen=True)
class Tick:
    """One item of the checklist of an application that was done, when and by whom, with a note."""

    id: str
    application: str = question(own=True)
    item: str = question(own=True)
    on: date | None = question(None, own=True)
    who: str = question(own=True)
    note: str = question(own=True)


@dataclass(frozen=True)
class Following(Answers):
    """What happens after the list of funds.

    `board_weeks` is how long the own board needs to agree; `smaller` are the activities that go on when not
    everything is awarded.
    """

    tells: ClassVar[Shown] = Shown.MONEY
    lives: tuple[Life, ...] = rows(Life, follows="funds.applications")
    terms: tuple[Term, ...] = rows(Term, own=True)
    board_weeks: int | None = question(None, own=True)
    smaller: tuple[str, ...] = question((), own=True, refers="activities.activities")
    smaller_how: str = question(own=True)
    ticks: tuple[Tick, ...] = rows(Tick, hidden=True, most=1000)
