"""What stands in the planning, for its chart and its table alike: activities by phase, then the moments."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from proposal.documents.pictures.lettering import at_hand, drawable
from proposal.documents.wording import chosen, day, joined, people, period
from proposal.model.choices import Phase
from proposal.model.proposal import Proposal
from proposal.model.steps.activities import Activity

ACTIVITY, MILESTONE, EVALUATION, REPORT = "Activiteit", "Mijlpaal", "Evaluatie", "Verslag"


@dataclass(frozen=True)
class Entry:
    """Something with its dates; `name` as it was typed, `shown` in letters that a picture has.

    `sort` is the phase of an activity, else what kind of moment it is. A moment has one date at most.
    """

    name: str
    shown: str
    sort: str
    first: date | None = None
    last: date | None = None
    days: tuple[date, ...] = ()
    who: str = ""
    phase: Phase | None = None
    moment: bool = False

    @property
    def listed(self) -> str:
        """The name for a table: with that of the picture in front when the picture cannot show it."""
        return self.name if at_hand(self.name) else joined(self.shown, self.name, by=": ")

    @property
    def when(self) -> str:
        """Its dates in words; '' without any."""
        return joined(*(day(each) for each in self.days)) or period(self.first, self.last)


def calendar(proposal: Proposal) -> tuple[Entry, ...]:
    """The activities by phase, then milestones, evaluation and reports by date; undated ones too."""
    answers, evaluation = proposal.activities, proposal.evaluation
    activities = tuple(
        _activity(proposal, each, place) for place, each in enumerate(answers.activities, start=1)
    )
    phases = (None, *Phase)
    milestones = ((each.what, each.on, "") for each in answers.milestones)
    looks = ((each.what, each.on, each.by_whom) for each in evaluation.moments)
    decision = (("Besluit over doorgaan", evaluation.decision_on, ""),) if evaluation.decision_on else ()
    reports = ((each.what, each.on, each.by_whom) for each in evaluation.reports)
    return (
        *sorted(activities, key=lambda entry: phases.index(entry.phase)),
        *_moments(MILESTONE, milestones),
        *_moments(EVALUATION, (*looks, *decision)),
        *_moments(REPORT, reports),
    )


def _activity(proposal: Proposal, activity: Activity, place: int) -> Entry:
    first = activity.starts or min(activity.dates, default=None)
    last = activity.ends or max((*activity.dates, *((first,) if first else ())), default=None)
    days = tuple(sorted(activity.dates))
    return Entry(
        activity.what, drawable(activity.what, f"{ACTIVITY} {place}"), chosen(activity.phase) or ACTIVITY,
        *_in_order(first, last), days, people(proposal, (activity.lead,)), activity.phase,
    )  # fmt: skip


def _in_order(first: date | None, last: date | None) -> tuple[date | None, date | None]:
    """Two dates that were typed the wrong way round are drawn all the same; a check asks about them."""
    if first is None or last is None:
        return first or last, last
    return min(first, last), max(first, last)


def _moments(sort: str, found: Iterable[tuple[str, date | None, str]]) -> list[Entry]:
    entries = (
        Entry(what, drawable(what, f"{sort} {place}"), sort, on, on, who=who, moment=True)
        for place, (what, on, who) in enumerate(found, start=1)
        if what or on
    )
    return sorted(entries, key=lambda entry: entry.first or date.max)
