"""Sending: what still stands in the way of each application, and the deed of sending it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from flask import flash
from flask_babel import gettext
from flask_login import current_user

from budgets.text import Text, mark
from proposal.checks import obstacles
from proposal.documents.edition import Edition
from proposal.documents.package import folders
from proposal.exchange.document import write_with_files
from proposal.model.choices import ApplicationState, PaperState
from proposal.model.finding import Finding
from proposal.model.proposal import Place, Proposal, to_write
from proposal.model.sending import Dispatch
from proposal.model.steps.attachments import Paper
from proposal.model.steps.funds import Application
from proposal.model.steps.letter import FundLetter
from proposal.steps.step import Step
from proposal.store import proposals, versions
from proposal.store.answers import Hand
from proposal.store.errors import Overtaken
from proposal.store.settling import Given
from proposal.web import clock
from proposal.web.answering import money
from proposal.web.say import say


class Refused(Exception):
    """A deed that cannot be done now; `reason` says what to do first."""

    def __init__(self, reason: Text) -> None:
        self.reason = reason
        super().__init__(reason.msgid)


@dataclass(frozen=True)
class Departure:
    """One application on its way out: what stands in its way, and which papers go along or are awaited."""

    application: Application
    letter: FundLetter
    dispatch: Dispatch
    obstacles: tuple[Finding, ...]
    signatory: str
    folder: str
    enclosed: tuple[Paper, ...]
    absent: tuple[Paper, ...]

    @property
    def sent(self) -> bool:
        """Whether it was sent."""
        return self.dispatch.sent_on is not None


def departures(proposal: Proposal) -> Iterator[Departure]:
    """Yield every application with what stands in its way."""
    enclosed = money.enclosed(proposal)
    left = (each for each in proposal.attachments.papers if each not in enclosed)
    absent = tuple(each for each in left if not _excused(each))
    named = folders(Edition(proposal, clock.today()))
    for (application, letter, dispatch), folder in zip(proposal.letters(), named, strict=False):
        yield Departure(
            application=application, letter=letter, dispatch=dispatch,
            obstacles=obstacles(proposal, application, clock.today()),
            signatory=letter.signatory or proposal.organisation.signatory_name,
            folder=folder, enclosed=enclosed, absent=absent,
        )  # fmt: skip


def _excused(paper: Paper) -> bool:
    """Whether a paper stays behind with a reason that the fund reads."""
    return paper.state in (PaperState.LATER, PaperState.MISSING) and bool(paper.reason.strip())


def send(proposal_id: int, _step: Step, _listed: str, row: str) -> str:
    """Note that an application was sent, and keep the whole proposal as it went; returns the id of its card.

    Raises Refused while something stands in the way.
    """
    loaded = proposals.load(proposal_id)
    application = loaded.proposal.row("funds.applications", row)
    if application is None:
        raise Refused(mark("Dit fonds staat niet meer in je fondsenlijst."))
    if obstacles(loaded.proposal, application, clock.today()):
        raise Refused(mark("Deze aanvraag kan nog niet weg. Hieronder staat wat er eerst moet kloppen."))
    given = tuple(_follows(loaded.proposal, application))
    name = say(mark("Verstuurd aan {fund} op {on}", fund=application.fund, on=clock.today()))
    content = write_with_files(_with(loaded.proposal, given))
    hand = Hand(current_user.id, "", clock.now())
    try:
        versions.freeze(proposal_id, name, content, hand, given, loaded.revision)
    except Overtaken:
        raise Refused(mark("Er is net iets veranderd. Kijk het nog eens na en druk dan weer.")) from None
    flash(gettext("Verstuurd. Deze versie is bewaard, met alle bijlagen."), "success")
    return f"d-{row}"


def _follows(proposal: Proposal, application: Application) -> Iterator[Given]:
    """Yield the answers that follow from sending: the day, unless it was filled in, and the state."""
    dispatches = {each.id: each for each in proposal.sending.dispatches}
    if dispatches.get(application.id, Dispatch(application.id)).sent_on is None:
        yield Place("sending", "sent_on", application.id), "dispatches", clock.today()
    if to_write(application.state):
        yield Place("funds", "state", application.id), "applications", ApplicationState.WRITTEN


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
