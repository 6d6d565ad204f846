"""Funds: whom we ask. An application is the only record of a fund's amount and state."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from proposal.model.answers import Answers
from proposal.model.choices import ApplicationState, ContactKind, Payment, YesNo
from proposal.model.course import Shown
from proposal.model.question import question, rows


@dataclass(frozen=True)
class Application:
    """One request to one fund; in the coverage plan it is a source with this amount.

    When it was sent stands with the last checks: `Dispatch.sent_on`.
    """

    id: str
    fund: str = question(core=True)
    amount: Decimal | None = question(None, core=True)
    state: ApplicationState | None = question(None, core=True)
    why_fits: str = question(core=True)
    aim: str = question()
    found_through: str = question(own=True)
    person: str = question(tells=Shown.PEOPLE)
    person_function: str = question(tells=Shown.PEOPLE)
    person_reach: str = question(tells=Shown.PEOPLE)
    phoned_on: date | None = question(None)
    phone_outcome: str = question(own=True)
    pays: tuple[str, ...] = question((), refers="budget.lines")
    deadline: date | None = question(None)
    decision_on: date | None = question(None)
    conditions: str = question()
    most_pages: int | None = question(None)
    payment: Payment | None = question(None)
    payment_when: str = question()
    hours_allowed: YesNo | None = question(None)
    notes: str = question(own=True)


@dataclass(frozen=True)
class Contact:
    """A contact moment with a fund (`vip-course.md` sections 8 and 21); for the makers only.

    `state` is how far the application was since then, None when it stayed as it was; `done_on` is when the
    next step was taken.
    """

    id: str
    application: str = question(core=True, refers="funds.applications", own=True)
    on: date | None = question(None, core=True, own=True)
    kind: ContactKind | None = question(None, own=True)
    who: str = question(own=True)
    said: str = question(core=True, own=True)
    next_step: str = question(own=True)
    next_on: date | None = question(None, own=True)
    done_on: date | None = question(None, own=True)
    state: ApplicationState | None = question(None, own=True)


@dataclass(frozen=True)
class Funds(Answers):
    tells: ClassVar[Shown] = Shown.MONEY
    applications: tuple[Application, ...] = rows(Application, core=True)
    contacts: tuple[Contact, ...] = rows(Contact, own=True)
