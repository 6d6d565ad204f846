"""Dates: what pages and mails show of the dates of projects and of one application."""

from dataclasses import dataclass
from datetime import date

from flask import url_for

from budgets.text import Text
from proposal.funds import agenda
from proposal.funds.event import Event, EventKind
from proposal.funds.going_out import still_to_send
from proposal.model.proposal import Place, Proposal
from proposal.store.proposals import Loaded
from proposal.web.funds.known import fund_of, known_to
from proposal.web.funds.page import Page
from proposal.web.say import anchor


@dataclass(frozen=True)
class Line:
    """A date as a page shows it: how far away it is in words, where it leads to, and the makers' own words.

    `title` is that of its project, "" on a page of one project.
    """

    event: Event
    when: Text | None
    late: bool
    address: str
    words: str
    title: str = ""

    @property
    def rescue(self) -> Text | None:
        """What can still be done, for what is not done."""
        return None if self.event.done else self.event.rescue


@dataclass(frozen=True)
class OfApplication:
    """The dates of one application; `send` is its last day to send, None once it was sent or not known."""

    send: Line | None
    lines: tuple[Line, ...]
    starts: bool
    to_send: bool


def of_project(loaded: Loaded, today: date) -> tuple[Event, ...]:
    """Return all dates of a project."""
    proposal = loaded.proposal
    if not any(each.listed for each in proposal.following.lives):
        return agenda.agenda(proposal, {}, today)
    funds = known_to(loaded)
    known = ((each.id, fund_of(proposal, each.id, funds)) for each in proposal.funds.applications)
    return agenda.agenda(proposal, {row: fund for row, fund in known if fund}, today)


def line(proposal: Proposal, event: Event, today: date, writes: bool, title: str = "") -> Line:
    """Return a date as a page shows it; who only reads gets no words that the makers typed for themselves."""
    return Line(event, event.when(today), event.late(today), address(proposal, event, writes),
                event.words if writes else "", title)  # fmt: skip


def address(proposal: Proposal, event: Event, writes: bool) -> str:
    """Return where a date leads to: the page of its application, or the answer that it comes from."""
    if event.application and writes:
        return url_for("applications.show", proposal_id=proposal.id, application=event.application)
    place = event.place
    if event.application:
        place = Place("funds", "", event.application)
    elif place.step == "following" and not writes:
        place = Place("funds", "applications")
    return url_for("steps.show", proposal_id=proposal.id, step=place.step, _anchor=anchor(place))


def strip(loaded: Loaded, today: date) -> tuple[Line, ...]:
    """Return the nearest deadlines of the coming two weeks, two at most; none for a practice copy."""
    if loaded.proposal.practice or not loaded.proposal.funds.applications:
        return ()
    near = agenda.near(of_project(loaded, today), today)
    return tuple(line(loaded.proposal, each, today, True) for each in near)


def dates_of(page: Page) -> OfApplication:
    """Return the dates of the application of a page, for who writes in the project."""
    proposal, row, today = page.proposal, page.application.id, page.today
    events = agenda.agenda(proposal, {row: page.fund} if page.fund else {}, today)
    shown = tuple(line(proposal, each, today, True) for each in agenda.of_application(events, row))
    send = next((each for each in shown if each.event.kind is EventKind.SEND and not each.event.done), None)
    return OfApplication(
        send, tuple(each for each in shown if each is not send),
        any(each.kind is EventKind.START for each in events),
        still_to_send(page.application, page.dispatch),
    )  # fmt: skip


def next_line(page: Page) -> Line | None:
    """Return what comes first for the application of a page, or is late already; None when nothing waits."""
    found = agenda.next_of(page.proposal, page.application.id, page.fund, page.today)
    return line(page.proposal, found, page.today, True) if found else None
