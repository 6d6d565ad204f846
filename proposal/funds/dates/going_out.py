"""Going out: until when an application can be sent, when the board agrees, and what to do if it is late."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from budgets.text import Text, mark, mark_count
from proposal.funds.dates.event import Event, EventKind, name_of
from proposal.funds.dates.planning import Deadline, deadline
from proposal.model.choices import ApplicationState
from proposal.model.fund import Fund
from proposal.model.proposal import Place, Proposal, to_write
from proposal.model.sending import Dispatch
from proposal.model.size import USUAL_WEEKS, weeks_needed
from proposal.model.steps.funds import Application
from proposal.model.timing import Window

MOST_WEEKS = 520
"""More is a slip of the pen, and dates do not go back for ever."""


@dataclass(frozen=True)
class Chance:
    """The next time one can send to a fund, and from when the project can begin then.

    `sure` is False when the fund's own time is not known.
    """

    send_by: date
    start: date
    round: bool
    sure: bool


def starts(proposal: Proposal) -> date | None:
    """Return the day on which the project starts, else the month that was guessed first."""
    return proposal.activities.start or proposal.idea.month


def board_time(proposal: Proposal) -> timedelta:
    """Return how long the own board needs to agree; nothing while that is not known, ten years at most."""
    return timedelta(weeks=min(proposal.following.board_weeks or 0, MOST_WEEKS))


def last_day(proposal: Proposal, application: Application, fund: Fund | None, today: date) -> Deadline | None:
    """Return the last sensible day to send an application; None while the start is not known.

    Of a fund that stands in no list nothing is known, so the rule of thumb holds.
    """
    of = fund or Fund(application.fund)
    usual = weeks_needed(proposal)
    return deadline(of, starts(proposal), application.deadline, today, board_time(proposal), usual)


def going_out(
    proposal: Proposal, application: Application, dispatch: Dispatch, fund: Fund | None, today: date
) -> Iterator[Event]:
    """Yield the dates until an application is on its way; of one that was sent only the day it went."""
    if not to_write(application.state):
        yield from _went(application, dispatch)
        return
    found = last_day(proposal, application, fund, today)
    if found:
        yield _send(proposal, application, found, fund, today)
        yield from _board(proposal, application, dispatch, found, today)
    if fund:
        yield from _rounds(application, fund, found.send_by if found else None, today)


def chance(fund: Fund, today: date, usual: int = USUAL_WEEKS) -> Chance | None:
    """Return the next time one can send to this fund; None when its scheme is over."""
    timing = fund.timing
    weeks = max(timing.lead_weeks or 0, timing.decision_weeks or 0) or usual
    sure = bool(timing.lead_weeks or timing.decision_weeks)
    window = timing.next_window(today)
    send_by = window.closes if window else today
    if timing.until is not None and timing.until < send_by:
        return None
    return Chance(send_by, send_by + timedelta(weeks=weeks), window is not None, sure)


def _went(application: Application, dispatch: Dispatch) -> Iterator[Event]:
    if dispatch.sent_on:
        yield Event(dispatch.sent_on, EventKind.SEND, mark("Verstuurd aan {fund}", fund=name_of(application)),
                    f"send:{application.id}", Place("sending", "sent_on", application.id), application.id,
                    done=True)  # fmt: skip


def _send(
    proposal: Proposal, application: Application, found: Deadline, fund: Fund | None, today: date
) -> Event:
    says = mark("Laatste goede dag om te versturen aan {fund}", fund=name_of(application))
    start = starts(proposal)
    hopeless = found.passed(today) or (start is not None and found.send_by > start)
    return Event(
        found.send_by, EventKind.SEND, says, f"send:{application.id}",
        Place("funds", "deadline", application.id), application.id, found.sure,
        why=tuple(_reasons(proposal, found, start)),
        rescue=_rescue(proposal, application, fund, today) if hopeless else None,
    )  # fmt: skip


def _reasons(proposal: Proposal, found: Deadline, start: date | None) -> Iterator[Text]:
    yield found.why
    if start:
        yield mark("Jullie beginnen op {start}.", start=start)
    weeks = proposal.following.board_weeks
    if weeks:
        yield mark_count(
            "Jullie bestuur heeft {count} week nodig: zorg voor een ja voor {day}.",
            "Jullie bestuur heeft {count} weken nodig: zorg voor een ja voor {day}.",
            weeks, day=found.board_by,
        )  # fmt: skip


def _rescue(proposal: Proposal, application: Application, fund: Fund | None, today: date) -> Text:
    """Say what can still be done when it is too late to send in time for the start."""
    of = fund or Fund(application.fund)
    ruled = deadline(of, starts(proposal), None, today, usual=weeks_needed(proposal))
    if application.deadline and ruled and ruled.sure and not ruled.passed(today):
        return mark("Volgens de regels van het fonds kan het nog tot en met {day}.", day=ruled.send_by)
    ahead = chance(of, today, weeks_needed(proposal))
    if ahead is None:
        return mark("Deze regeling is voorbij. Bel het fonds: komt er een nieuwe?")
    if ahead.round:
        return mark("De volgende ronde sluit op {day}. Dan kan het project beginnen vanaf ongeveer {start}.",
                    day=ahead.send_by, start=ahead.start)  # fmt: skip
    if ahead.sure:
        return mark("Verstuur je vandaag, dan kan het project beginnen vanaf {start}. Of bel het fonds: "
                    "misschien kan het toch eerder.", start=ahead.start)  # fmt: skip
    return mark("Bel het fonds: misschien kan het nog. Anders kan het project beginnen vanaf ongeveer "
                "{start}.", start=ahead.start)  # fmt: skip


def _board(
    proposal: Proposal, application: Application, dispatch: Dispatch, found: Deadline, today: date
) -> Iterator[Event]:
    fund, key = name_of(application), f"board:{application.id}"
    place = Place("sending", "board_on", application.id)
    if dispatch.board_on and application.state is not ApplicationState.RETRY:
        yield Event(dispatch.board_on, EventKind.BOARD, mark("Jullie bestuur zei ja tegen {fund}", fund=fund),
                    key, place, application.id, done=True)  # fmt: skip
    elif board_time(proposal) and not found.passed(today):
        says = mark("Laatste dag voor een ja van jullie bestuur: {fund}", fund=fund)
        rescue = mark("Vraag jullie bestuur of het deze week nog ja kan zeggen, bijvoorbeeld per mail.")
        yield Event(found.board_by, EventKind.BOARD, says, key, place, application.id, found.sure,
                    rescue=rescue if found.board_by < today else None)  # fmt: skip


def _rounds(application: Application, fund: Fund, send_by: date | None, today: date) -> Iterator[Event]:
    """Yield the next round, and the one in which the application has to be sent."""
    name, place = name_of(application), Place("funds", "deadline", application.id)
    for each in _windows(fund, send_by, today):
        closes = f"{each.closes:%Y%m%d}"
        if each.opens:
            says = mark("De ronde van {fund} gaat open", fund=name)
            yield Event(each.opens, EventKind.OPENS, says, f"opens:{application.id}:{closes}", place,
                        application.id)  # fmt: skip
        if each.closes != send_by:
            says = mark("De ronde van {fund} sluit", fund=name)
            yield Event(each.closes, EventKind.CLOSES, says, f"closes:{application.id}:{closes}", place,
                        application.id)  # fmt: skip


def _windows(fund: Fund, send_by: date | None, today: date) -> tuple[Window, ...]:
    following = fund.timing.next_window(today)
    if following is None or (fund.timing.until and fund.timing.until < following.closes):
        return ()
    until = max(send_by or today, today).year
    last = (each for each in fund.timing.windows(today, until) if each.closes == send_by)
    return tuple({each.closes: each for each in (*last, following)}.values())
