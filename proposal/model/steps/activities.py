"""Activities: what happens, when, by whom, and what it needs."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from proposal.model.answers import Answers
from proposal.model.choices import Phase, Rhythm, Spot, YesNo
from proposal.model.course import Shown
from proposal.model.kind import LONGER, WITH_GROUP, WITH_PLACE
from proposal.model.question import question, rows


@dataclass(frozen=True)
class Activity:
    """One activity of `times` x `hours`; `participants` may be a mean (`project-elements.md` F3)."""

    id: str
    what: str = question(core=True)
    starts: date | None = question(None, core=True)
    ends: date | None = question(None)
    about: str = question()
    why: str = question()
    goal: str = question(refers="scope.goals")
    people: tuple[str, ...] = question((), refers="approach.people")
    lead: str = question(refers="approach.people")
    helpers: str = question(tells=Shown.PEOPLE)
    dates: tuple[date, ...] = question(())
    rhythm: Rhythm | None = question(None)
    times: Decimal | None = question(None)
    hours: Decimal | None = question(None)
    participants: Decimal | None = question(None)
    participants_most: Decimal | None = question(None)
    place: str = question()
    needs: str = question()
    phase: Phase | None = question(None)

    @property
    def total_hours(self) -> Decimal | None:
        """Hours in all: times x hours, or None while one of them is open."""
        return None if self.times is None or self.hours is None else self.times * self.hours


@dataclass(frozen=True)
class Milestone:
    id: str
    what: str = question(core=True)
    on: date | None = question(None, core=True)


@dataclass(frozen=True)
class Meeting:
    """One dated meeting within an activity (`project-elements.md` F1); `minutes` is its length."""

    id: str
    theme: str = question(core=True)
    activity: str = question(refers="activities.activities")
    on: date | None = question(None, core=True)
    at: str = question()
    minutes: int | None = question(None)


@dataclass(frozen=True)
class ProgrammePart:
    """A part of a meeting's programme, in minutes (`project-elements.md` F2)."""

    id: str
    subject: str = question(core=True)
    meeting: str = question(refers="activities.meetings")
    about: str = question()
    minutes: int | None = question(None, core=True)


@dataclass(frozen=True)
class Activities(Answers):
    start: date | None = question(None, core=True)
    end: date | None = question(None, core=LONGER)
    activities: tuple[Activity, ...] = rows(Activity, core=True)
    milestones: tuple[Milestone, ...] = rows(Milestone)
    meetings: tuple[Meeting, ...] = rows(Meeting)
    programme: tuple[ProgrammePart, ...] = rows(ProgrammePart)
    flexible: YesNo | None = question(None, kinds=WITH_GROUP)
    spots: tuple[Spot, ...] = question(())
    spots_how: str = question()
    rounding_off: str = question(kinds=LONGER)
    publicity: str = question()
    permission: str = question(kinds=WITH_PLACE)
    insurance: str = question(kinds=WITH_PLACE)
    safety: str = question(kinds=WITH_PLACE)
    bad_weather: str = question(kinds=WITH_PLACE)
    access: str = question(kinds=WITH_PLACE)
