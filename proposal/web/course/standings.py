"""Standings: how everybody in a course stands, as far as they let their trainers see it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache

from budgets.text import Text
from proposal.checks import State
from proposal.coaching import consent, handing_in, stages
from proposal.coaching.consent import visible
from proposal.coaching.stages import Done, Given, Passed
from proposal.model.answers import Answers
from proposal.model.course import Audience, Course, Meeting, Participant, Presence, Shown, Stage
from proposal.model.finding import Weight
from proposal.model.proposal import STEPS, Proposal
from proposal.model.question import asks
from proposal.steps.course import COURSE
from proposal.store.comments import Tally
from proposal.store.group import Happened, Member
from proposal.store.loading import MOST_KEPT, Loaded
from proposal.web.answering import overview, places
from proposal.web.course import handing

_OF_EVERY_STEP = frozenset(name for name, _ in asks(Answers))
TOLD = tuple(each for each in COURSE if consent.seen(each.slug, "", frozenset(Shown)) - _OF_EVERY_STEP)
"""The steps of which trainers may hear; of the others every question is for its makers only."""


@dataclass(frozen=True)
class Content:
    """What trainers see of a proposal: the state of every step of `TOLD`, None where that is not shared.

    `musts`, `points` and `tips` count the findings about what is shared; `balance` is None without amounts.
    """

    title: str
    states: tuple[State | None, ...]
    changed: datetime | None
    musts: int
    points: int
    tips: int
    balance: Text | None
    short: Decimal | None

    @property
    def done(self) -> int:
        """How many steps are ready, those with points included."""
        return sum(each in (State.DONE, State.POINTS) for each in self.states)

    @property
    def counted(self) -> int:
        """How many steps are needed and shared."""
        return sum(each not in (None, State.SKIPPED) for each in self.states)


@dataclass(frozen=True)
class Line:
    """A participant in the table; `content` is None for who shares nothing, or has no proposal."""

    user_id: int
    name: str
    proposal_id: int | None
    shown: frozenset[Shown]
    content: Content | None
    reached: tuple[Passed, ...]
    tally: Tally
    handed: handing_in.State | None
    handed_at: datetime | None
    attended: int
    held: int
    behind: bool

    @property
    def stage(self) -> Stage | None:
        """The stage they reached last."""
        return stages.furthest(self.reached)


@dataclass(frozen=True)
class Facts:
    """All that the table is made of, as it was read; equal facts make the same table.

    `at` stands for now: just after the last moment at which something was due or a meeting was over.
    """

    course: Course
    members: tuple[Member, ...]
    happened: Happened
    loaded: tuple[Loaded, ...]
    tallies: tuple[tuple[int, Tally], ...]
    at: datetime
    today: date

    @property
    def next(self) -> Meeting | None:
        """The meeting for which one hands in now: the first that is not over, else the last."""
        return handing_in.asking(self.course, self.at)

    @property
    def overdue(self) -> Meeting | None:
        """The last meeting for which the moment to hand in is over, or None."""
        due = [
            each for each in self.course.meetings if each.hands_in and each.due_at and each.due_at < self.at
        ]
        return max(due, key=lambda each: each.number, default=None)


def stood(course: Course, now: datetime) -> datetime:
    """Return the moment that stands for now in a course."""
    moments = (at for each in course.meetings for at in (each.due_at, each.ends_at) if at and at < now)
    return max(moments, default=datetime.min) + timedelta(microseconds=1)


def lines(facts: Facts) -> tuple[Line, ...]:
    """Return a line of every participant, in the order in which they joined."""
    return tuple(line(facts, each) for each in facts.members)


def line(facts: Facts, member: Member) -> Line:
    """Return the line of one participant."""
    number = member.participant.proposal_id
    loaded = next((each for each in facts.loaded if each.proposal.id == number), None)
    shown = handing.shown(facts.members, number, Audience.TRAINERS) if loaded else frozenset()
    content = _content(loaded, shown, facts.today) if loaded and shown else None
    tally = next((count for each, count in facts.tallies if content and each == number), Tally())
    return Line(
        member.participant.user_id, member.name, loaded.proposal.id if loaded else None, shown, content,
        _passed(facts, member, seen(loaded, shown) if loaded else Proposal()), tally,
        *_handed(facts, member.participant), *_attended(facts, member.participant.user_id),
        _behind(facts, member.participant),
    )  # fmt: skip


def _attended(facts: Facts, user_id: int) -> tuple[int, int]:
    """Return at how many meetings somebody was, and of how many it is noted who came."""
    held = {each.id for each in facts.course.meetings} & {each.meeting_id for each in facts.happened.came}
    was = {each.meeting_id for each in facts.happened.came
           if each.user_id == user_id and each.presence is Presence.PRESENT}  # fmt: skip
    return len(was & held), len(held)


def _passed(facts: Facts, member: Member, proposal: Proposal) -> tuple[Passed, ...]:
    me, happened = member.participant, facts.happened
    rounds = (each.at for each in happened.rounds if each.proposal_id == me.proposal_id)
    marked = (each for each in happened.reached
              if (each.user_id, each.proposal_id) == (me.user_id, me.proposal_id))  # fmt: skip
    given = (Given(meeting, each.at, each.shared) for meeting in facts.course.meetings
             for each in handing_in.of_one(happened.handed, meeting, me))  # fmt: skip
    done = Done(tuple(given), tuple(rounds),
                tuple(Passed(each.stage, each.at, each.who) for each in marked))  # fmt: skip
    return stages.passed(proposal, done)


def _handed(facts: Facts, me: Participant) -> tuple[handing_in.State | None, datetime | None]:
    wanted = facts.next
    if wanted is None:
        return None, None
    given = handing_in.of_one(facts.happened.handed, wanted, me)
    return handing_in.state_of(wanted, me, given, facts.at), given[-1].at if given else None


def _behind(facts: Facts, me: Participant) -> bool:
    """Whether nothing was handed in for the last meeting for which that was due."""
    wanted = facts.overdue
    if wanted is None:
        return False
    given = handing_in.of_one(facts.happened.handed, wanted, me)
    return handing_in.state_of(wanted, me, given, facts.at) is handing_in.State.OVERDUE


@lru_cache(maxsize=MOST_KEPT)
def seen(loaded: Loaded, shown: frozenset[Shown]) -> Proposal:
    """Return what readers of these kinds of answer see of a proposal."""
    return visible(loaded.proposal, shown)


@lru_cache(maxsize=MOST_KEPT)
def _content(loaded: Loaded, shown: frozenset[Shown], today: date) -> Content:
    chapters = overview.chapters(loaded, today)
    tasks = [task for _, of_chapter in chapters for task in of_chapter if task.step in TOLD]
    found = [each.weight for each in overview.still_standing(loaded, today)
             if places.sees(shown, each.place)]  # fmt: skip
    balance = _balance(loaded.proposal) if Shown.MONEY in shown else (None, None)
    return Content(
        seen(loaded, shown).title,
        tuple(each.state if STEPS[each.step.slug].tells in shown else None for each in tasks),
        _last(each.at for each in tasks),
        found.count(Weight.MUST),
        found.count(Weight.POINT),
        found.count(Weight.TIP),
        *balance,
    )


def _balance(proposal: Proposal) -> tuple[Text | None, Decimal | None]:
    if not (proposal.costs.total or proposal.plan.total):
        return None, None
    return proposal.balance.text, abs(proposal.balance.difference)


def _last(moments: Iterable[datetime | None]) -> datetime | None:
    return max((each for each in moments if each), default=None)
