"""Going out: until when an application can be sent, when the board agrees, and what to do if it is late."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from budgets.text import Text, mark, mark_count
from proposal.funds.dates.event import Event, EventKind, name_of
from proposal.funds.dates.planning import Deadline, asked_again, deadline, may_ask_from
from proposal.model.case import Case
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


def last_day(case: Case, fund: Fund | None, noted: date | None) -> Deadline | None:
    """Return the last sensible day to send an application; None while the start is not known.

    `noted` is the day that the makers wrote down. Of a fund that stands in no list nothing is known, so the
    rule of thumb holds.
    """
    of, proposal = fund or Fund(case.application.fund), case.proposal
    board, usual = board_time(proposal), weeks_needed(proposal)
    return deadline(of, starts(proposal), noted, case.today, board, usual, may_ask_from(case))


def going_out(case: Case, fund: Fund | None) -> Iterator[Event]:
    """Yield the dates until an application is on its way; of one that was sent only the day it went."""
    if not to_write(case.state):
        yield from _went(case.application, case.dispatch)
        return
    found = last_day(case, fund, case.application.deadline)
    if found:
        yield _send(case, found, fund)
        yield from _board(case, found)
    if fund:
        yield from _rounds(case, fund, found.send_by if found else None)


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


def _send(case: Case, found: Deadline, fund: Fund | None) -> Event:
    application, allowed = case.application, may_ask_from(case)
    rescue = _rescue(case, fund) if found.hopeless(case.today) else None
    why = tuple(_reasons(case.proposal, found))
    event = Event(found.send_by, EventKind.SEND,
                  mark("Laatste goede dag om te versturen aan {fund}", fund=name_of(application)),
                  f"send:{application.id}", Place("funds", "deadline", application.id), application.id,
                  found.sure, why=why, rescue=rescue)  # fmt: skip
    again = asked_again(case)
    if again is None or found.send_by >= allowed:
        return event
    says = mark("Eerste dag om weer te versturen aan {fund}, maar dat is te laat voor jullie plan",
                fund=name_of(application))  # fmt: skip
    early = mark("Om op tijd te zijn moet de aanvraag uiterlijk op {day} weg. Dan mag het nog niet.",
                 day=found.send_by)  # fmt: skip
    return replace(event, on=allowed, says=says, why=(early,), place=Place("funds", "next_on", again.id))


def _reasons(proposal: Proposal, found: Deadline) -> Iterator[Text]:
    yield found.why
    start = starts(proposal)
    if start:
        yield mark("Jullie beginnen op {start}.", start=start)
    weeks = proposal.following.board_weeks
    if weeks:
        yield mark_count(
            "Jullie bestuur heeft {count} week nodig: zorg voor een ja voor {day}.",
            "Jullie bestuur heeft {count} weken nodig: zorg voor een ja voor {day}.",
            weeks, day=found.board_by,
        )  # fmt: skip


def _rescue(case: Case, fund: Fund | None) -> Text:
    """Say what can still be done when it is too late to send in time for the start."""
    ruled = last_day(case, fund, None)
    if case.application.deadline and ruled and ruled.sure and not ruled.hopeless(case.today):
        if ruled.board_by < case.today and not _agreed(case):
            return mark("Volgens de regels van het fonds kan het nog tot en met {day}, als jullie bestuur "
                        "sneller ja zegt.", day=ruled.send_by)  # fmt: skip
        return mark("Volgens de regels van het fonds kan het nog tot en met {day}.", day=ruled.send_by)
    return _later(fund or Fund(case.application.fund), case)


def _later(fund: Fund, case: Case) -> Text:
    """Say from when the project can begin when it is sent as soon as that may."""
    first, until = max(case.today, may_ask_from(case)), fund.timing.until
    ahead = chance(fund, first, weeks_needed(case.proposal))
    if ahead is None and until is not None and until >= case.today:
        return mark("Deze regeling loopt tot en met {day}. Bel het fonds: komt er een nieuwe?", day=until)
    if ahead is None:
        return mark("Deze regeling is voorbij. Bel het fonds: komt er een nieuwe?")
    if ahead.round:
        return mark("De volgende ronde sluit op {day}. Dan kan het project beginnen vanaf ongeveer {start}.",
                    day=ahead.send_by, start=ahead.start)  # fmt: skip
    if not ahead.sure:
        return mark("Bel het fonds: misschien kan het nog. Anders kan het project beginnen vanaf ongeveer "
                    "{start}.", start=ahead.start)  # fmt: skip
    if first > case.today:
        return mark("Verstuur je op {day}, dan kan het project beginnen vanaf {start}. Of bel het fonds: "
                    "misschien mag het toch eerder.", day=first, start=ahead.start)  # fmt: skip
    return mark("Verstuur je vandaag, dan kan het project beginnen vanaf {start}. Of bel het fonds: "
                "misschien kan het toch eerder.", start=ahead.start)  # fmt: skip


def _agreed(case: Case) -> date | None:
    """Return the day on which the own board agreed; what it said of an earlier attempt is none."""
    return None if case.state is ApplicationState.RETRY else case.dispatch.board_on


def _board(case: Case, found: Deadline) -> Iterator[Event]:
    application, today, agreed = case.application, case.today, _agreed(case)
    fund, key = name_of(application), f"board:{application.id}"
    place = Place("sending", "board_on", application.id)
    told = board_time(case.proposal) and not found.passed(today) and found.board_by >= may_ask_from(case)
    if agreed:
        yield Event(agreed, EventKind.BOARD, mark("Jullie bestuur zei ja tegen {fund}", fund=fund),
                    key, place, application.id, done=True)  # fmt: skip
    elif told:
        says = mark("Laatste dag voor een ja van jullie bestuur: {fund}", fund=fund)
        rescue = mark("Vraag jullie bestuur of het deze week nog ja kan zeggen, bijvoorbeeld per mail.")
        yield Event(found.board_by, EventKind.BOARD, says, key, place, application.id, found.sure,
                    rescue=rescue if found.board_by < today else None)  # fmt: skip


def _rounds(case: Case, fund: Fund, send_by: date | None) -> Iterator[Event]:
    """Yield the next round in which the fund may be asked, and the one for which it has to be sent."""
    application, allowed = case.application, may_ask_from(case)
    name, place = name_of(application), Place("funds", "deadline", application.id)
    for each in _windows(fund, send_by, max(case.today, allowed)):
        closes = f"{each.closes:%Y%m%d}"
        if each.opens and each.opens >= allowed:
            says = mark("De ronde van {fund} gaat open", fund=name)
            yield Event(each.opens, EventKind.OPENS, says, f"opens:{application.id}:{closes}", place,
                        application.id)  # fmt: skip
        if each.closes != send_by:
            says = mark("De ronde van {fund} sluit", fund=name)
            yield Event(each.closes, EventKind.CLOSES, says, f"closes:{application.id}:{closes}", place,
                        application.id)  # fmt: skip


def _windows(fund: Fund, send_by: date | None, first: date) -> tuple[Window, ...]:
    following = fund.timing.next_window(first)
    if following is None or (fund.timing.until and fund.timing.until < following.closes):
        return ()
    until = max(send_by or first, first).year
    last = (each for each in fund.timing.windows(first, until) if each.closes == send_by)
    return tuple({each.closes: each for each in (*last, following)}.values())
