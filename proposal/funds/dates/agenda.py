"""Agenda: all dates of one project, from its answers, the rules of its funds and today."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from budgets.text import mark
from proposal.funds.dates.agreed import report, terms
from proposal.funds.dates.awaiting import contacts, decision
from proposal.funds.dates.event import Event, EventKind
from proposal.funds.dates.going_out import going_out
from proposal.funds.dates.planning import may_ask_from
from proposal.model.case import Case
from proposal.model.fund import Fund
from proposal.model.proposal import Place, Proposal

MOST_NEAR = 2
"""So many deadlines at most are told of where one begins."""


def agenda(proposal: Proposal, funds: Mapping[str, Fund], today: date) -> tuple[Event, ...]:
    """Return all dates of a project in their order; `funds` are the known ones by application."""
    found = (*_of_project(proposal), *_of_applications(proposal, funds, today), *terms(proposal, today))
    return tuple(sorted(found, key=lambda each: (each.on, each.key)))


def of_application(events: Iterable[Event], application: str) -> tuple[Event, ...]:
    """Return the dates of one application."""
    return tuple(each for each in events if each.application == application)


def next_of(events: Iterable[Event], today: date) -> Event | None:
    """Return of dates in their order what comes first, or is late already; None when nothing waits."""
    coming = (each for each in events if not each.done)
    return next((each for each in coming if each.on >= today or each.late(today)), None)


def near(events: Iterable[Event], today: date) -> tuple[Event, ...]:
    """Return the nearest deadlines of the coming two weeks, two at most."""
    return tuple(each for each in events if each.soon(today))[:MOST_NEAR]


def _of_applications(proposal: Proposal, funds: Mapping[str, Fund], today: date) -> Iterator[Event]:
    for application, _, dispatch in proposal.letters():
        fund, case = funds.get(application.id), Case(proposal, application, today)
        yield from going_out(case, fund)
        # A decision before the day on which a fund may be asked again was about the time before.
        yield from decision(application, dispatch, fund, max(today, may_ask_from(case)))
        yield from contacts(case)
        yield from report(proposal, application, fund, today)


def _of_project(proposal: Proposal) -> Iterator[Event]:
    start, month, end = proposal.activities.start, proposal.idea.month, proposal.activities.end
    if start:
        yield Event(start, EventKind.START, mark("Begin van het project"), "start",
                    Place("activities", "start"))  # fmt: skip
    elif month:
        yield Event(month, EventKind.START, mark("Begin van het project, ongeveer"), "start",
                    Place("idea", "month"), sure=False)  # fmt: skip
    if end:
        yield Event(end, EventKind.END, mark("Einde van het project"), "end", Place("activities", "end"))
