"""Dates: what pages and mails show of the dates of projects and of one application."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from flask import url_for

from budgets.text import Text
from proposal.funds.dates import agenda
from proposal.funds.dates.event import Event, EventKind
from proposal.model.case import Case
from proposal.model.contact_log import open_steps
from proposal.model.fund import Fund
from proposal.model.proposal import Place, Proposal, to_write
from proposal.store.proposals import Loaded
from proposal.web.following.page import Page
from proposal.web.funds.known import fund_of, known_to
from proposal.web.say import anchor

_FUNDS = Place("funds", "applications")


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
class Undated:
    """A next step for which no day was agreed, in the makers' own words; `title` as of a `Line`."""

    words: str
    fund: str
    address: str
    title: str = ""


@dataclass(frozen=True)
class OfApplication:
    """The dates of one application; `send` is its last day to send, None once it was sent or not known."""

    send: Line | None
    lines: tuple[Line, ...]
    starts: bool
    to_send: bool


def of_projects(found: Iterable[Loaded], today: date) -> Iterator[tuple[Loaded, tuple[Event, ...]]]:
    """Yield these projects with all their dates; the list of funds of an organisation is looked up once."""
    lists: dict[int | None, dict[str, Fund]] = {}
    for each in found:
        proposal, owner = each.proposal, each.organisation_id
        if any(life.listed for life in proposal.following.lives) and owner not in lists:
            lists[owner] = known_to(each)
        known = (
            (row.id, fund_of(proposal, row.id, lists.get(owner, {}))) for row in proposal.funds.applications
        )
        yield each, agenda.agenda(proposal, {row: fund for row, fund in known if fund}, today)


def of_project(loaded: Loaded, today: date) -> tuple[Event, ...]:
    """Return all dates of a project."""
    ((_, events),) = of_projects((loaded,), today)
    return events


def undated(proposal: Proposal, today: date, title: str = "") -> Iterator[Undated]:
    """Yield the next steps without a day that are still to be taken, for who writes in the project."""
    for application in proposal.funds.applications:
        for each in open_steps(Case(proposal, application, today)):
            if each.next_on is None:
                address = url_for("applications.show", proposal_id=proposal.id, application=application.id)
                yield Undated(each.next_step, application.fund, address, title)


def line(proposal: Proposal, event: Event, today: date, writes: bool, title: str = "") -> Line:
    """Return a date as a page shows it; who only reads gets no words that the makers typed for themselves."""
    return Line(event, event.when(today), event.late(today), address(proposal, event, writes),
                event.words if writes else "", title)  # fmt: skip


def line_at_home(proposal: Proposal, event: Event, today: date) -> Line:
    """Return a date as the page of its application shows it: it leads to the answer that it comes from."""
    return replace(line(proposal, event, today, True), address=_answer(proposal, event.place))


def address(proposal: Proposal, event: Event, writes: bool) -> str:
    """Return where a date leads to: the page of its application, or the answer that it comes from."""
    if event.application and writes:
        return url_for("applications.show", proposal_id=proposal.id, application=event.application)
    if event.application:
        return _answer(proposal, Place("funds", "", event.application))
    return _answer(proposal, event.place if writes or event.place.step != "following" else _FUNDS)


def _answer(proposal: Proposal, place: Place) -> str:
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
    shown = tuple(line_at_home(proposal, each, today) for each in agenda.of_application(events, row))
    send = next((each for each in shown if each.event.kind is EventKind.SEND and not each.event.done), None)
    return OfApplication(
        send, tuple(each for each in shown if each is not send),
        any(each.kind is EventKind.START for each in events),
        to_write(page.application.state),
    )  # fmt: skip
