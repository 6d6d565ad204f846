"""Dated: a project with applications, for tests of its dates."""

from dataclasses import replace
from datetime import date
from typing import Any

from proposal.model.choices import ApplicationState
from proposal.model.following import Term
from proposal.model.fund import Fund
from proposal.model.proposal import Proposal
from proposal.model.sending import Dispatch
from proposal.model.steps.funds import Application, Contact
from proposal.model.timing import Timing

TODAY = date(2026, 11, 22)
START = date(2027, 9, 1)
BRIDGE = Fund("Fonds De Brug", id="fonds-de-brug", timing=Timing(lead_weeks=8, decision_weeks=13))


def planned(*applications: Application, start: date | None = START, end: date | None = None,
            board_weeks: int | None = None, terms: tuple[Term, ...] = (),
            contacts: tuple[Contact, ...] = ()) -> Proposal:  # fmt: skip
    """A project with these applications."""
    return (
        Proposal(id=1)
        .with_step("idea", title="Samen eten")
        .with_step("activities", start=start, end=end)
        .with_step("funds", applications=applications, contacts=contacts)
        .with_step("following", board_weeks=board_weeks, terms=terms)
    )


def asked(row: str = "a", fund: str = "Fonds De Brug", **more: Any) -> Application:
    """An application that was not sent, but for `more`."""
    return replace(Application(row, fund), **more)


def sent(proposal: Proposal, on: date, row: str = "a", **more: Any) -> Proposal:
    """The project after an application was sent; `more` is about that application."""
    rows = tuple(
        replace(each, **{"state": ApplicationState.WRITTEN, **more}) if each.id == row else each
        for each in proposal.funds.applications
    )
    return proposal.with_step("funds", applications=rows).with_step(
        "sending", dispatches=(*proposal.sending.dispatches, Dispatch(row, sent_on=on))
    )
