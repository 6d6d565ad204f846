"""The dashboard: every application of a project as a card, what needs attention first."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from budgets.coverage import SURE, Status
from proposal.funds.dates.agenda import agenda, next_of, of_application
from proposal.funds.dates.event import Event, EventKind
from proposal.funds.following.communication import Open, open_items
from proposal.model.case import Case
from proposal.model.choices import ApplicationState
from proposal.model.contact_log import open_steps, since
from proposal.model.moment import here
from proposal.model.proposal import Place, status_of, to_write
from proposal.model.sign_off import SignOff
from proposal.model.steps.funds import Contact
from proposal.store.proposals import Loaded
from proposal.web.draft import sign_offs
from proposal.web.following.page import Page, pages

MOST_KEPT = 64
"""Dashboards that one process keeps, until something in their projects or funds changes."""
MOST_ITEMS = 3
"""Open items of the checklist on a card."""
_CLOSED = frozenset({ApplicationState.REJECTED, ApplicationState.PAID})


@dataclass(frozen=True)
class Card:
    """One application at a glance; `steps` are the contacts of which the next step is still to be taken.

    `event` is the next date beside those, or the first one that is late; `items` are the first that are open
    of the checklist, `open` counts all of them. `answered` tells that its question has its answer.
    """

    page: Page
    since: date | None
    steps: tuple[Contact, ...]
    event: Event | None
    items: tuple[Open, ...]
    open: int
    answered: bool

    @property
    def state(self) -> ApplicationState:
        """How far it is."""
        return self.page.application.state or ApplicationState.EXPLORED

    @property
    def status(self) -> Status:
        """What that means for the money."""
        return status_of(self.state)

    @property
    def to_write(self) -> bool:
        """Whether this fund is still to be written to, or once more."""
        return to_write(self.state)

    @property
    def awarded(self) -> Decimal | None:
        """What the fund promised, in euros: what was noted, else what was asked; None while it did not."""
        if self.status not in SURE:
            return None
        given = self.page.life.awarded
        return self.page.application.amount if given is None else given

    @property
    def late(self) -> bool:
        """Whether a day has passed on which something should have been done."""
        dated = self.event is not None and self.event.late(self.page.today)
        return dated or any(self.step_late(each) for each in self.steps)

    def step_late(self, step: Contact) -> bool:
        """Whether the day of a next step has passed, and the step is still to be taken."""
        return step in self.steps and step.next_on is not None and step.next_on < self.page.today

    @property
    def urgency(self) -> tuple[int, date]:
        """The order of cards: late ones, a question of the fund, what has a date, the rest, what is over."""
        if self.state in _CLOSED and not self.late:
            return 4, date.max
        days = [each.next_on for each in self.steps if each.next_on]
        on = min([*days, self.event.on] if self.event else days, default=date.max)
        if self.late:
            return 0, on
        if self.state is ApplicationState.QUESTION and not self.answered:
            return 1, on
        return (3 if on == date.max else 2), on


def card(page: Page, signed: tuple[SignOff, ...], events: tuple[Event, ...] | None = None) -> Card:
    """Return one application at a glance; `signed` are those who checked the language of the project.

    `events` are the dates of the whole project, when known already.
    """
    loaded, application = page.loaded, page.application
    if events is None:
        events = agenda(page.proposal, {application.id: page.fund} if page.fund else {}, page.today)
    case = Case(page.proposal, application, page.today, signed)
    kept = loaded.answers.get(Place("funds", "state", application.id))
    items = open_items(case)
    return Card(
        page=page, since=since(case, here(kept.at).date() if kept else None), steps=open_steps(case),
        event=next_of(_beside_steps(of_application(events, application.id)), page.today),
        items=items[:MOST_ITEMS], open=len(items),
        answered=case.state is ApplicationState.QUESTION and case.answer is not None,
    )  # fmt: skip


def _beside_steps(events: tuple[Event, ...]) -> tuple[Event, ...]:
    return tuple(each for each in events if each.kind is not EventKind.NEXT)


def cards(loaded: Loaded) -> tuple[Card, ...]:
    """Return every application of a project, what needs attention first."""
    return _cards(pages(loaded), sign_offs.of_proposal(loaded))


@lru_cache(maxsize=MOST_KEPT)
def _cards(found: tuple[Page, ...], signed: tuple[SignOff, ...]) -> tuple[Card, ...]:
    if not found:
        return ()
    funds = {each.application.id: each.fund for each in found if each.fund}
    events = agenda(found[0].proposal, funds, found[0].today)
    return tuple(sorted((card(each, signed, events) for each in found), key=lambda each: each.urgency))
