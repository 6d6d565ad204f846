"""Communication: what is still to be done with a fund, the nearest first, and how long there is for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from budgets.text import Text, mark, mark_count
from proposal.model.case import Case
from proposal.model.checklist import TELL, FundPhase
from proposal.model.choices import ApplicationState
from proposal.model.following import TermKind
from proposal.model.points import Point, PointState, points, present
from proposal.model.steps.funds import Contact

WITHIN = timedelta(weeks=1)
"""'React quickly' is within the week (`vip-course.md` section 8), and so are thanking and telling others."""
RECEIPT_WITHIN = timedelta(weeks=2)
"""After this long without a word one asks whether an application arrived (`vip-course.md` section 18)."""
FAR = timedelta(weeks=4)
"""Beyond this a day says more than how many days there still are."""
SOON = timedelta(weeks=2)
"""What has to be done within this time comes before the other things of the same phase."""


@dataclass(frozen=True)
class Open:
    """One thing that is still to be done, and the day before which; None where nothing tells."""

    point: Point
    due: date | None = None

    def late(self, today: date) -> bool:
        """Whether its day has passed."""
        return self.due is not None and self.due < today

    def when(self, today: date) -> Text | None:
        """Return in words how long there still is, or until which day; None when nothing tells."""
        if self.due is None:
            return None
        if self.due > today + FAR:
            return mark("uiterlijk {on}", on=self.due)
        days = (self.due - today).days
        if days < 0:
            return mark_count("{count} dag te laat", "{count} dagen te laat", -days)
        return mark_count("nog {count} dag", "nog {count} dagen", days) if days else mark("vandaag")


def open_items(case: Case) -> tuple[Open, ...]:
    """Return what is still to be done for an application: what has a day near first, then its own phase."""
    found = points(case)
    now = present(case, found)
    asking = [Open(each, due(each, case)) for each in found if each.state is PointState.OPEN]
    return tuple(sorted(asking, key=lambda each: _urgency(each, now, case.today)))


def due(point: Point, case: Case) -> date | None:
    """Return the day before which this is to be done, None where nothing tells."""
    code = point.item.code
    if code.startswith(TELL):
        other = next((each for each in case.proposal.funds.applications if TELL + each.id == code), None)
        return (
            _within(Case(case.proposal, other, case.today).reached(ApplicationState.AWARDED))
            if other
            else None
        )
    find = _DUE.get(code)
    return find(case) if find else None


def _urgency(each: Open, now: FundPhase, today: date) -> tuple[bool, date, bool]:
    near = each.due is not None and each.due <= today + SOON
    return not near, each.due if near and each.due else date.max, each.point.item.phase is not now


def _within(contact: Contact | None, time: timedelta = WITHIN) -> date | None:
    return contact.on + time if contact and contact.on else None


def _deadline(case: Case) -> date | None:
    return case.application.deadline


def _receipt(case: Case) -> date | None:
    sent = case.dispatch.sent_on
    return sent + RECEIPT_WITHIN if sent else None


def _interim(case: Case) -> date | None:
    return _agreed(case, TermKind.INTERIM)


def _report(case: Case) -> date | None:
    return _agreed(case, TermKind.REPORT) or case.proposal.activities.end


def _agreed(case: Case, kind: TermKind) -> date | None:
    """The first day that was agreed for this and is not met yet."""
    return min((each.on for each in case.terms(kind) if each.on and not each.done_on), default=None)


_DUE: Mapping[str, Callable[[Case], date | None]] = {
    "sent": _deadline,
    "received": _receipt,
    "question": lambda case: _within(case.asked),
    "decision": lambda case: case.application.decision_on,
    "thanks": lambda case: _within(case.reached(ApplicationState.AWARDED)),
    "interim": _interim,
    "report": _report,
}
