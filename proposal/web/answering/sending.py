"""Sending: what still stands in the way of each application, and the deed of sending it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from flask import flash
from flask_babel import gettext
from flask_login import current_user

from budgets.text import Text, mark
from proposal.checks import obstacles
from proposal.documents.edition import Edition
from proposal.documents.package import folders
from proposal.exchange.document import write_with_files
from proposal.model.case import Case
from proposal.model.choices import ApplicationState, PaperState
from proposal.model.finding import Finding
from proposal.model.moment import here
from proposal.model.proposal import Place, Proposal, to_write
from proposal.model.sending import Dispatch
from proposal.model.steps.attachments import Paper
from proposal.model.steps.funds import Application
from proposal.model.steps.letter import FundLetter
from proposal.steps.step import Step
from proposal.store import proposals, versions
from proposal.store.answers import Hand
from proposal.store.errors import Overtaken
from proposal.store.proposals import Loaded
from proposal.store.settling import Given
from proposal.web import clock
from proposal.web.answering import money
from proposal.web.following.page import Page
from proposal.web.say import say


class Refused(Exception):
    """A deed that cannot be done now; `reason` says what to do first."""

    def __init__(self, reason: Text) -> None:
        self.reason = reason
        super().__init__(reason.msgid)


@dataclass(frozen=True)
class Departure:
    """One application on its way out: what stands in its way, and which papers go along or are awaited.

    `filled_in` is a day of sending that was filled in while nobody said yet that it was sent; `kept` tells
    whether the project was kept as it went.
    """

    application: Application
    letter: FundLetter
    dispatch: Dispatch
    obstacles: tuple[Finding, ...]
    signatory: str
    folder: str
    enclosed: tuple[Paper, ...]
    absent: tuple[Paper, ...]
    filled_in: date | None
    kept: bool
    practice: bool

    @property
    def sent(self) -> bool:
        """Whether it was sent."""
        return not to_write(self.application.state)

    @property
    def to_come(self) -> bool:
        """Whether it is told to be sent on a day that has not come yet; an example is of another year."""
        on = self.dispatch.sent_on
        return on is not None and on > clock.today() and not self.practice


def departures(proposal: Proposal) -> Iterator[Departure]:
    """Yield every application with what stands in its way."""
    today, sent = clock.today(), versions.last_sent(proposal.id)
    enclosed = money.enclosed(proposal)
    left = (each for each in proposal.attachments.papers if each not in enclosed)
    absent = tuple(each for each in left if not _excused(each))
    named = folders(Edition(proposal, today))
    for (application, letter, dispatch), folder in zip(proposal.letters(), named, strict=False):
        yield Departure(
            application=application, letter=letter, dispatch=dispatch,
            obstacles=obstacles(proposal, application, today),
            signatory=letter.signatory or proposal.organisation.signatory_name,
            folder=folder, enclosed=enclosed, absent=absent,
            filled_in=Case(proposal, application, today).filled_in,
            kept=_kept(dispatch, sent.get(application.id)),
            practice=proposal.practice,
        )  # fmt: skip


def kept(page: Page) -> bool:
    """Return whether the project was kept as it went with the application of a page."""
    return _kept(page.dispatch, versions.last_sent(page.proposal.id).get(page.application.id))


def _kept(dispatch: Dispatch, at: datetime | None) -> bool:
    """Whether what was last kept went out then, and not at an earlier attempt."""
    return at is not None and (dispatch.sent_on is None or here(at).date() >= dispatch.sent_on)


def _excused(paper: Paper) -> bool:
    """Whether a paper stays behind with a reason that the fund reads."""
    return paper.state in (PaperState.LATER, PaperState.MISSING) and bool(paper.reason.strip())


def send(proposal_id: int, _step: Step, _listed: str, row: str) -> str:
    """Note that an application was sent, and keep the whole proposal as it went; returns the id of its card.

    Of one that was sent already the proposal is kept still. Raises Refused while something stands in the way.
    """
    loaded = proposals.load(proposal_id)
    application = loaded.proposal.row("funds.applications", row)
    if application is None:
        raise Refused(mark("Dit fonds staat niet meer in je fondsenlijst."))
    if to_write(application.state) and obstacles(loaded.proposal, application, clock.today()):
        raise Refused(mark("Deze aanvraag kan nog niet weg. Hieronder staat wat er eerst moet kloppen."))
    _keep(loaded, application)
    flash(gettext("Verstuurd. Deze versie is bewaard, met alle bijlagen."), "success")
    return f"d-{row}"


def _keep(loaded: Loaded, application: Application) -> None:
    case = Case(loaded.proposal, application, clock.today())
    given = (*went(case, clock.today()), *_state(case)) if to_write(case.state) else ()
    sent = _with(loaded.proposal, given)
    checked: Dispatch | None = sent.row("sending.dispatches", application.id)
    on = checked.sent_on if checked and checked.sent_on else clock.today()
    name = say(mark("Verstuurd aan {fund} op {on}", fund=application.fund, on=on))
    hand = Hand(current_user.id, "", clock.now())
    try:
        versions.send(loaded, application.id, name, write_with_files(sent), hand, given)
    except Overtaken:
        raise Refused(mark("Er is net iets veranderd. Kijk het nog eens na en druk dan weer.")) from None


def went(case: Case, on: date | None) -> Iterator[Given]:
    """Yield the day of sending that follows from being told that it was sent on that day.

    Nothing when another day was filled in, or none is known.
    """
    if on is not None and case.filled_in is None:
        yield Place("sending", "sent_on", case.application.id), "dispatches", on


def _state(case: Case) -> Iterator[Given]:
    yield Place("funds", "state", case.application.id), "applications", ApplicationState.WRITTEN


def _with(proposal: Proposal, given: tuple[Given, ...]) -> Proposal:
    """Return the proposal with these answers of rows."""
    for place, listed, value in given:
        rows = proposal.rows(f"{place.step}.{listed}")
        known = {each.id for each in rows}
        added = () if place.row in known else (Dispatch(place.row),)
        change = {place.question: value}
        changed = tuple(replace(each, **change) if each.id == place.row else each for each in (*rows, *added))
        proposal = proposal.with_step(place.step, **{listed: changed})
    return proposal
