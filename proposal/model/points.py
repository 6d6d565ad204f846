"""Points: every item of the checklist for one application: done, open, not yet or no longer."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from budgets.choice import Choice
from budgets.coverage import SURE
from budgets.text import Text, mark
from proposal.model.case import Case
from proposal.model.checklist import ITEMS, LOOKING, OUT, WON, FundPhase, Item, tell
from proposal.model.choices import ApplicationState
from proposal.model.following import TermKind, Tick
from proposal.model.proof import Proof, proof
from proposal.model.proposal import status_of
from proposal.model.steps.funds import Application

QUIET = timedelta(weeks=1)
"""After sending one waits at least so long before asking whether an application arrived."""
NAMELESS = mark("een fonds zonder naam")


class PointState(Choice):
    """How far one item is for one application."""

    TICKED = "ticked", mark("gedaan")
    SHOWN = "shown", mark("geregeld")
    OPEN = "open", mark("nog open")
    KEEP = "keep", mark("blijf doen")
    NOT_YET = "not_yet", mark("nog niet nodig")
    NO_LONGER = "no_longer", mark("niet meer nodig")


@dataclass(frozen=True)
class Point:
    """One item for one application: its `tick` when someone noted it by hand, and what else shows it.

    A `proof` beside an open point is one that does not hold any more.
    """

    item: Item
    state: PointState
    tick: Tick | None = None
    proof: Proof | None = None

    @property
    def done(self) -> bool:
        """Whether it is done, by hand or by what was filled in."""
        return self.state in (PointState.TICKED, PointState.SHOWN)

    @property
    def on(self) -> date | None:
        """The day on which it was done, as far as that is known."""
        return self.tick.on if self.tick else self._shown.on if self._shown else None

    @property
    def who(self) -> str:
        """Who did it, as far as that is known."""
        return self.tick.who if self.tick else self._shown.who if self._shown else ""

    @property
    def _shown(self) -> Proof | None:
        return self.proof if self.proof and self.proof.holds else None


def points(case: Case) -> tuple[Point, ...]:
    """Return every item for this application, in the order of the list."""
    ticks = {
        each.item: each
        for each in reversed(case.proposal.following.ticks)
        if each.application == case.application.id
    }
    return tuple(_point(item, case, ticks.get(item.code)) for item in _with_others(case, ticks))


def still_open(case: Case, code: str) -> bool:
    """Return whether the item with this code is still to be done for this application."""
    return any(each.item.code == code and each.state is PointState.OPEN for each in points(case))


def by_phase(found: tuple[Point, ...]) -> tuple[tuple[FundPhase, tuple[Point, ...]], ...]:
    """Return the points phase by phase, habits last; without phases of which nothing matters any more."""
    ordered = sorted(found, key=lambda each: each.item.habit)
    kept = [each for each in ordered if _matters(each) or not each.item.habit]
    phases = ((phase, tuple(each for each in kept if each.item.phase is phase)) for phase in FundPhase)
    return tuple((phase, of) for phase, of in phases if any(_matters(each) for each in of))


def present(case: Case, found: tuple[Point, ...]) -> FundPhase:
    """Return the phase in which this application is now."""
    asking = {each.item.phase for each in found if each.state is PointState.OPEN}
    order = _PRESENT[case.state]
    return next((each for each in order if each in asking), order[-1])


_PRESENT: dict[ApplicationState, tuple[FundPhase, ...]] = {
    **dict.fromkeys(LOOKING, (FundPhase.BEFORE, FundPhase.SUBMISSION)),
    **dict.fromkeys(OUT, (FundPhase.WAITING,)),
    **dict.fromkeys(WON, (FundPhase.AWARDED, FundPhase.RELATION)),
    ApplicationState.REJECTED: (FundPhase.REFUSED,),
}
"""The phases an application can be in at each state, the first that asks something first."""


def _matters(point: Point) -> bool:
    return point.state is not PointState.NO_LONGER


def _with_others(case: Case, ticks: Mapping[str, Tick]) -> Iterator[Item]:
    """Yield all items; after the questions of a waiting fund come the others that said yes."""
    for phase in FundPhase:
        yield from (each for each in ITEMS if each.phase is phase)
        if phase is FundPhase.WAITING:
            yield from (each for each in _yeses(case) if case.state in OUT or each.code in ticks)


def _yeses(case: Case) -> Iterator[Item]:
    for each in case.proposal.funds.applications:
        if each.id != case.application.id and status_of(each.state) in SURE:
            yield tell(each.id, _name(case.application), _name(each))


def _name(application: Application) -> Text | str:
    return application.fund.strip() or NAMELESS


def _point(item: Item, case: Case, tick: Tick | None) -> Point:
    found = proof(item.code, case)
    return Point(item, _state(item, case, tick, found), tick, found)


def _state(item: Item, case: Case, tick: Tick | None, found: Proof | None) -> PointState:
    if tick is not None:
        return PointState.TICKED
    answered_otherwise = case.state not in item.states and _stage(case.state) == _begins(item)
    if found is not None and found.holds and not answered_otherwise:
        return PointState.SHOWN
    if case.state not in item.states:
        return PointState.NOT_YET if _stage(case.state) < _begins(item) else PointState.NO_LONGER
    if item.habit:
        return PointState.KEEP
    return PointState.NOT_YET if _waits(item, case) else PointState.OPEN


def _stage(state: ApplicationState) -> int:
    """How far a state is: before sending 0, waiting 1, answered 2."""
    return 0 if state in LOOKING else 1 if state in OUT else 2


def _begins(item: Item) -> int:
    return max(map(_stage, item.states))


def _waits(item: Item, case: Case) -> bool:
    """Whether an item can wait, although its phase is there."""
    test = _WAITS.get(item.code)
    return test(case) if test else False


def _before_end(case: Case) -> bool:
    """Whether the project still runs, as far as is known, and no report is due."""
    end = case.proposal.activities.end
    due = [each.on for each in case.terms(TermKind.REPORT) if each.on]
    return (end is None or case.today <= end) and not any(each <= case.today for each in due)


def _no_question(case: Case) -> bool:
    return case.state is not ApplicationState.QUESTION


def _not_late(case: Case) -> bool:
    expected = case.application.decision_on
    return expected is None or case.today <= expected


def _just_sent(case: Case) -> bool:
    sent = case.dispatch.sent_on
    return sent is not None and case.today < sent + QUIET


_WAITS: Mapping[str, Callable[[Case], bool]] = {
    "received": _just_sent,
    "question": _no_question,
    "decision": _not_late,
    "report": _before_end,
}
