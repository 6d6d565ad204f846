"""Agreed: the dates of what was agreed with a fund that said yes, and the report that it wants to have."""

from collections.abc import Iterator
from datetime import MAXYEAR, date, timedelta

from budgets.coverage import SURE, Status
from budgets.text import Text, mark
from proposal.funds.dates.event import Event, EventKind, name_of
from proposal.model.choices import ApplicationState
from proposal.model.following import Term, TermKind
from proposal.model.fund import Fund
from proposal.model.proposal import Place, Proposal, status_of
from proposal.model.steps.funds import Application

_KINDS = {
    TermKind.PAYMENT: EventKind.PAYMENT,
    TermKind.INTERIM: EventKind.INTERIM,
    TermKind.REPORT: EventKind.REPORT,
    TermKind.CONDITION: EventKind.CONDITION,
}
_REPORTED = frozenset({ApplicationState.REPORTED, ApplicationState.PAID})
_LATER = mark("Bel het fonds en zeg wanneer het komt. Dat is beter dan stil blijven.")


def terms(proposal: Proposal, today: date) -> Iterator[Event]:
    """Yield what was agreed with funds; what came to nothing with a no is left out."""
    for each in proposal.following.terms:
        application: Application | None = proposal.row("funds.applications", each.application)
        lost = application and status_of(application.state) is Status.REJECTED
        if (on := each.done_on or each.on) and not lost:
            yield _term(application, each, on, today)


def due(end: date, weeks: int) -> date | None:
    """Return the day for a report this many weeks after the end; None where no calendar goes that far."""
    return end + timedelta(weeks=weeks) if end.year + weeks // 52 + 1 < MAXYEAR else None


def report(proposal: Proposal, application: Application, fund: Fund | None, today: date) -> Iterator[Event]:
    """Yield when a fund that said yes has to have the report, when that follows from its own weeks only."""
    end, weeks = proposal.activities.end or proposal.activities.start, fund.reporting.weeks if fund else None
    agreed = any(each.application == application.id and each.kind is TermKind.REPORT
                 for each in proposal.following.terms)  # fmt: skip
    if agreed or not end or not weeks or status_of(application.state) not in SURE:
        return
    on = due(end, weeks)
    if on is None:
        return
    why = mark("Dit fonds wil het verslag binnen {weeks} weken na het einde.", weeks=weeks)
    yield Event(on, EventKind.REPORT, _said(EventKind.REPORT, application), f"report:{application.id}",
                Place("following", "terms"), application.id, done=application.state in _REPORTED, why=(why,),
                rescue=_LATER if on < today else None)  # fmt: skip


def _term(application: Application | None, term: Term, on: date, today: date) -> Event:
    kind = _KINDS[term.kind or TermKind.CONDITION]
    amount = (mark("Het gaat om {amount}.", amount=term.amount),) if term.amount else ()
    done = term.done_on is not None or _settled(application, kind)
    return Event(on, kind, _said(kind, application), f"term:{term.id}", Place("following", "on", term.id),
                 application.id if application else "", done=done, why=amount,
                 rescue=_rescue(kind) if on < today and not done else None, words=term.what)  # fmt: skip


def _settled(application: Application | None, kind: EventKind) -> bool:
    """Whether the state of an application tells that this was done."""
    state = application.state if application else None
    return (kind is EventKind.REPORT and state in _REPORTED) or (
        kind is EventKind.PAYMENT and state is ApplicationState.PAID
    )


def _said(kind: EventKind, application: Application | None) -> Text:
    fund = name_of(application)
    match kind:
        case EventKind.PAYMENT:
            return mark("Er komt geld binnen van {fund}", fund=fund)
        case EventKind.INTERIM:
            return mark("Tussentijds bericht aan {fund}", fund=fund)
        case EventKind.REPORT:
            return mark("Verslag en afrekening aan {fund}", fund=fund)
        case _:
            return mark("Afspraak met {fund}", fund=fund)


def _rescue(kind: EventKind) -> Text:
    match kind:
        case EventKind.PAYMENT:
            return mark("Is het geld er? Schrijf dan op wanneer het kwam. Anders: bel even.")
        case EventKind.CONDITION:
            return mark("Is het gedaan? Schrijf dan op wanneer. Lukt het niet? Bel het fonds.")
        case _:
            return _LATER
