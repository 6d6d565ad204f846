"""Planning: the last sensible day to send an application, and the day the own board has to agree."""

from dataclasses import dataclass
from datetime import date, timedelta

from budgets.text import Text, mark
from proposal.model.case import Case
from proposal.model.choices import ApplicationState
from proposal.model.fund import Fund
from proposal.model.size import USUAL_WEEKS
from proposal.model.steps.funds import Contact
from proposal.model.timing import Timing


@dataclass(frozen=True)
class Deadline:
    """The last day to send, the day before which the own board agrees, and why this is the day.

    `sure` is False for the rule of thumb that holds when the fund's own time is not known; `in_time` when it
    is too late for the start of the project, or lies before the fund may be asked.
    """

    send_by: date
    board_by: date
    why: Text
    sure: bool = True
    in_time: bool = True

    def passed(self, today: date) -> bool:
        """Whether it is too late to send."""
        return self.send_by < today

    def hopeless(self, today: date) -> bool:
        """Whether sending can no longer be in time for the start of the project."""
        return self.passed(today) or not self.in_time


@dataclass(frozen=True)
class _Day:
    """The last day to send as a rule of the fund tells it."""

    on: date
    why: Text
    sure: bool = True
    in_time: bool = True


def asked_again(case: Case) -> Contact | None:
    """Return the contact in which a fund that said no told from which day it may be asked once more."""
    found = case.reached(ApplicationState.RETRY) if case.state is ApplicationState.RETRY else None
    return found if found and found.next_on else None


def may_ask_from(case: Case) -> date:
    """Return the first day on which a fund may be asked; the earliest there is when it set none."""
    again = asked_again(case)
    return again.next_on if again and again.next_on else date.min


def deadline(
    fund: Fund,
    start: date | None,
    agreed: date | None,
    today: date,
    board: timedelta = timedelta(),
    usual: int = USUAL_WEEKS,
    allowed: date = date.min,
) -> Deadline | None:
    """Return the last sensible day to send to this fund, None while the start of the project is not known.

    `agreed` is the day that the makers noted themselves: it goes before the fund's rules. `board` is the time
    the own board needs. Else the last round that closes the fund's weeks before the start and is decided by
    then (the next round when none is), or the start less the fund's weeks, the weeks to a decision, or the
    `usual` weeks (`dutch-funds.md` h3); never after the last day of the scheme. The fund may not be asked
    before `allowed`: rounds that close earlier are none, and the own board need not agree earlier.
    """
    found = _noted(agreed, start) or _ruled(fund.timing, start, max(today, allowed), usual)
    if found is None:
        return None
    by = found.on - board
    return Deadline(found.on, max(by, min(allowed, found.on)), found.why, found.sure,
                    found.in_time and found.on >= allowed)  # fmt: skip


def _noted(agreed: date | None, start: date | None) -> _Day | None:
    why = mark("Deze dag hebben jullie zelf opgeschreven.")
    return _Day(agreed, why, in_time=start is None or agreed <= start) if agreed else None


def _ruled(timing: Timing, start: date | None, first: date, usual: int) -> _Day | None:
    if start is None:
        return None
    wanted = _by_rounds(timing, start, first) or _by_weeks(timing, start)
    wanted = wanted or _by_rule_of_thumb(timing, start, usual)
    if timing.until is None or timing.until >= wanted.on:
        return wanted
    return _Day(timing.until, mark("Deze regeling loopt tot en met deze dag."), in_time=wanted.in_time)


def _by_rule_of_thumb(timing: Timing, start: date, usual: int) -> _Day:
    """Count back the time the fund takes to decide, else the usual weeks."""
    weeks = timing.decision_weeks
    if weeks is None:
        weeks = usual
        why = mark("Reken op {weeks} weken voor het begin. Bel even of dat klopt.", weeks=weeks)
    else:
        why = mark("Dit fonds beslist in ongeveer {weeks} weken. Bel even of dat genoeg is.", weeks=weeks)
    return _Day(start - timedelta(weeks=weeks), why, sure=False)


def _by_weeks(timing: Timing, start: date) -> _Day | None:
    if timing.lead_weeks is None:
        return None
    why = mark("Dit fonds wil de aanvraag {weeks} weken voor het begin.", weeks=timing.lead_weeks)
    return _Day(start - timedelta(weeks=timing.lead_weeks), why)


def _by_rounds(timing: Timing, start: date, first: date) -> _Day | None:
    by = start - timedelta(weeks=max(timing.lead_weeks or 0, timing.decision_weeks or 0))
    closing = [each.closes for each in timing.windows(first, max(start, first).year + 1)]
    if not closing:
        return None
    in_time = [each for each in closing if each <= by]
    if not in_time:
        why = mark("Dan sluit de volgende ronde. Die is te laat voor jullie begin.")
        return _Day(min(closing), why, in_time=False)
    return _Day(max(in_time), mark("Dit is de laatste ronde voor jullie begin."))
