"""What a letter may say of other funds: only what was so on the day that stands on it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from budgets.coverage import Status
from budgets.money import ZERO
from proposal.documents.showing import for_fund
from proposal.model.choices import ApplicationState
from proposal.model.proposal import Proposal, promised, status_of
from proposal.model.sending import Dispatch
from proposal.model.steps.coverage import Contribution
from proposal.model.steps.funds import Application
from proposal.model.steps.letter import FundLetter

ASKED = frozenset({Status.ASKED, Status.PLEDGED, Status.RECEIVED})
CERTAIN = frozenset({Status.PLEDGED, Status.RECEIVED})
BEING_WRITTEN = frozenset({None, ApplicationState.CALLED, ApplicationState.VISITED})
"""The states in which a letter with words of its own will be sent along with this one."""


@dataclass(frozen=True)
class Moment:
    """The day on a letter; `past` when it went away already, so that what is known now may be of later."""

    day: date
    past: bool


@dataclass(frozen=True)
class OtherFund:
    """Another fund in a letter; `on` is the day on which it was asked, None while it still is to be asked.

    A fund that was asked on an unknown day has neither; `asked` tells them apart. `amount` is in euros: what
    it promised, else what it is asked.
    """

    application: Application
    asked: bool
    on: date | None = None
    amount: Decimal | None = None

    @property
    def certain(self) -> bool:
        """Whether it said yes, as far as the letter may know."""
        return status_of(self.application.state) in CERTAIN


def moment_of(own: FundLetter, dispatch: Dispatch, today: date) -> Moment:
    """The moment of a letter: its own day, else the day on which it is made."""
    day = own.on or today
    return Moment(day, dispatch.sent_on is not None or day < today)


def as_on(proposal: Proposal, application: str, moment: Moment) -> Proposal:
    """What the fund of this application may see, as it was on that day: its own request is just asked.

    When another fund said yes is not kept; a letter that is past knows only that it was asked.
    """
    shown = for_fund(proposal, application)
    funds = tuple(
        replace(each, state=ApplicationState.WRITTEN)
        if each.id == application or (moment.past and status_of(each.state) in CERTAIN)
        else each
        for each in shown.funds.applications
    )
    sources = tuple(_as_on(each, moment.day) for each in shown.coverage.contributions)
    return shown.with_step("funds", applications=funds).with_step("coverage", contributions=sources)


def _as_on(source: Contribution, day: date) -> Contribution:
    later = source.on is not None and source.on > day and source.status in CERTAIN
    return replace(source, status=Status.ASKED) if later else source


def other_funds(proposal: Proposal, shown: Proposal, application: str, day: date) -> tuple[OtherFund, ...]:
    """The other funds that are asked or will be at the same time, in order.

    `shown` is `as_on` of the proposal. A fund that was only looked at, or said no, is not among them.
    """
    return tuple(_others(proposal, shown, application, day))


def _others(proposal: Proposal, shown: Proposal, application: str, day: date) -> Iterator[OtherFund]:
    known = {each.id: each for each in shown.funds.applications}
    for each, letter, dispatch in proposal.letters():
        if each.id == application:
            continue
        if status_of(each.state) in ASKED:
            later = dispatch.sent_on is not None and dispatch.sent_on > day
            on = None if later else dispatch.sent_on
            yield OtherFund(known[each.id], not later, on, promised(known[each.id], shown.life(each.id)))
        elif each.state in BEING_WRITTEN and letter.own_words.strip():
            yield OtherFund(known[each.id], asked=False, amount=each.amount)


def amount_of(others: tuple[OtherFund, ...]) -> Decimal:
    """What all of them promised or are asked, in euros."""
    return sum((each.amount or ZERO for each in others), ZERO)
