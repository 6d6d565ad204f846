"""Awaiting: when a fund decides, what it asked and is to be answered, and the next steps with it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from budgets.coverage import SURE, Status
from budgets.text import mark
from proposal.funds.dates.event import Event, EventKind, name_of
from proposal.model.case import Case
from proposal.model.choices import ApplicationState, ContactKind
from proposal.model.contact_log import open_steps
from proposal.model.fund import Fund
from proposal.model.proposal import Place, status_of, to_write
from proposal.model.sending import Dispatch
from proposal.model.steps.funds import Application, Contact

ANSWER_WITHIN = timedelta(days=7)
"""A fund that asks something hears from the makers within a week (`vip-course.md` section 8)."""
_DECIDED = SURE | {Status.REJECTED}


def decided(application: Application) -> bool:
    """Whether the fund said yes or no, and is not asked once more."""
    return status_of(application.state) in _DECIDED and not to_write(application.state)


def decision(application: Application, dispatch: Dispatch, fund: Fund | None, today: date) -> Iterator[Event]:
    """Yield the day of the decision: what the makers noted, else what the fund's weeks make of it."""
    waits = not to_write(application.state)
    weeks = fund.timing.decision_weeks if fund else None
    if application.decision_on:
        yield from _noted(application, application.decision_on, waits, today)
    elif weeks and dispatch.sent_on and dispatch.sent_on <= today and waits and not decided(application):
        on = dispatch.sent_on + timedelta(weeks=weeks)
        why = mark("Dit fonds beslist meestal binnen {weeks} weken.", weeks=weeks)
        said = mark("Beslissing van {fund} verwacht", fund=name_of(application))
        yield replace(_decision(application, on, today), says=said, sure=False, why=(why,))


def _noted(application: Application, on: date, waits: bool, today: date) -> Iterator[Event]:
    """Yield the day that the makers noted, unless it was for nothing: decided before it, or never sent."""
    if on <= today if decided(application) else waits or on >= today:
        yield replace(_decision(application, on, today), done=decided(application))


def _decision(application: Application, on: date, today: date) -> Event:
    rescue = mark("Bel het fonds en vraag hoe het ervoor staat.")
    return Event(on, EventKind.DECISION, mark("Beslissing van {fund}", fund=name_of(application)),
                 f"decision:{application.id}", Place("funds", "decision_on", application.id), application.id,
                 rescue=rescue if on < today else None)  # fmt: skip


def contacts(case: Case) -> Iterator[Event]:
    """Yield what contact moments with a fund ask for."""
    steps = open_steps(case)
    for number, each in enumerate(case.noted):
        if each.next_on:
            yield _next_step(case.application, each, each.next_on, each not in steps, case.today)
        if each.on and (each.kind is ContactKind.QUESTION or each.state is ApplicationState.QUESTION):
            yield _question(case.application, each, each.on, case.noted[number + 1 :], case.today)


def _next_step(application: Application, contact: Contact, on: date, done: bool, today: date) -> Event:
    """Return a next step with its day, which is `done` or still to be taken."""
    rescue = mark("Gedaan? Zeg dat dan bij dit fonds. Anders kan het vandaag nog.")
    says = mark("Volgende stap met {fund}", fund=name_of(application))
    if contact.state is ApplicationState.RETRY:
        says = mark("{fund} mag je weer vragen", fund=name_of(application))
    return Event(on, EventKind.NEXT, says,
                 f"next:{contact.id}", Place("funds", "next_on", contact.id), application.id, done=done,
                 rescue=rescue if on < today else None, words=contact.next_step)  # fmt: skip


def _question(
    application: Application, contact: Contact, asked: date, later: tuple[Contact, ...], today: date
) -> Event:
    answered = any(one.kind is ContactKind.ANSWER for one in later) or decided(application)
    on = asked + ANSWER_WITHIN
    rescue = mark("Antwoord vandaag nog, of bel en zeg wanneer het antwoord komt.")
    why = mark("Het fonds vroeg dit op {day}. Geen antwoord kan een reden zijn voor een nee.", day=asked)
    return Event(on, EventKind.ANSWER, mark("Antwoord op de vraag van {fund}", fund=name_of(application)),
                 f"answer:{contact.id}", Place("funds", "on", contact.id), application.id, done=answered,
                 why=(why,), rescue=rescue if on < today else None)  # fmt: skip
