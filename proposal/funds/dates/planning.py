"""Planning: the last sensible day to send an application, and the day the own board has to agree."""

from dataclasses import dataclass
from datetime import date, timedelta

from budgets.text import Text, mark
from proposal.model.fund import Fund
from proposal.model.size import USUAL_WEEKS
from proposal.model.timing import Timing


@dataclass(frozen=True)
class Deadline:
    """The last day to send, the day before which the own board agrees, and why this is the day.

    `sure` is False for the rule of thumb that holds when the fund's own time is not known.
    """

    send_by: date
    board_by: date
    why: Text
    sure: bool = True

    def passed(self, today: date) -> bool:
        """Whether it is too late to send."""
        return self.send_by < today


def deadline(
    fund: Fund,
    start: date | None,
    agreed: date | None,
    today: date,
    board: timedelta = timedelta(),
    usual: int = USUAL_WEEKS,
) -> Deadline | None:
    """Return the last sensible day to send to this fund, None while the start of the project is not known.

    `agreed` is the day that the makers noted themselves: it goes before the fund's rules. `board` is the time
    the own board needs. Else the last round that closes the fund's weeks before the start and is decided by
    then (the next round when none is), or the start less the fund's weeks, the weeks to a decision, or the
    `usual` weeks (`dutch-funds.md` h3); never after the last day of the scheme.
    """
    found = _noted(agreed) or _ruled(fund.timing, start, today, usual)
    if found is None:
        return None
    day, why, sure = found
    return Deadline(day, day - board, why, sure)


def _noted(agreed: date | None) -> tuple[date, Text, bool] | None:
    return (agreed, mark("Deze dag hebben jullie zelf opgeschreven."), True) if agreed else None


def _ruled(timing: Timing, start: date | None, today: date, usual: int) -> tuple[date, Text, bool] | None:
    if start is None:
        return None
    wanted = _by_rounds(timing, start, today) or _by_weeks(timing, start)
    wanted = wanted or _by_rule_of_thumb(timing, start, usual)
    if timing.until is None or timing.until >= wanted[0]:
        return wanted
    return timing.until, mark("Deze regeling loopt tot en met deze dag."), True


def _by_rule_of_thumb(timing: Timing, start: date, usual: int) -> tuple[date, Text, bool]:
    """Count back the time the fund takes to decide, else the usual weeks."""
    weeks = timing.decision_weeks
    if weeks is None:
        weeks = usual
        why = mark("Reken op {weeks} weken voor het begin. Bel even of dat klopt.", weeks=weeks)
    else:
        why = mark("Dit fonds beslist in ongeveer {weeks} weken. Bel even of dat genoeg is.", weeks=weeks)
    return start - timedelta(weeks=weeks), why, False


def _by_weeks(timing: Timing, start: date) -> tuple[date, Text, bool] | None:
    if timing.lead_weeks is None:
        return None
    why = mark("Dit fonds wil de aanvraag {weeks} weken voor het begin.", weeks=timing.lead_weeks)
    return start - timedelta(weeks=timing.lead_weeks), why, True


def _by_rounds(timing: Timing, start: date, today: date) -> tuple[date, Text, bool] | None:
    by = start - timedelta(weeks=max(timing.lead_weeks or 0, timing.decision_weeks or 0))
    closing = [each.closes for each in timing.windows(today, max(start, today).year + 1)]
    if not closing:
        return None
    in_time = [each for each in closing if each <= by]
    if not in_time:
        return min(closing), mark("Dan sluit de volgende ronde. Die is te laat voor jullie begin."), True
    return max(in_time), mark("Dit is de laatste ronde voor jullie begin."), True
