"""Handing in: how the homework of a course stands, for who makes it, for trainers and for the group."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from flask import url_for
from flask_babel import gettext

from proposal.checks import core_open
from proposal.coaching import homework
from proposal.coaching.consent import agreed, seen
from proposal.coaching.handing_in import State, of_one, state_of
from proposal.coaching.homework import Point
from proposal.exchange import document
from proposal.model.course import Audience, Course, HandingIn, Homework, Meeting, Participant, Shown
from proposal.model.proposal import Place, Proposal
from proposal.steps.course import COURSE
from proposal.steps.step import Step
from proposal.store import homework as kept
from proposal.store.group import Member
from proposal.store.loading import MOST_KEPT
from proposal.web import clock
from proposal.web.say import clock as on_clock
from proposal.web.say import say, weekday


@dataclass(frozen=True)
class Own:
    """One's own homework for a meeting: all one handed in for it, the first first."""

    meeting: Meeting
    state: State
    handed: tuple[HandingIn, ...]

    @property
    def last(self) -> HandingIn | None:
        """What stands as handed in."""
        return self.handed[-1] if self.handed else None


@dataclass(frozen=True)
class Line:
    """The homework of one participant for a meeting, as far as they let their trainers see it.

    `points` is what of the rule is there, of what was handed in; `changed` the steps that changed since.
    """

    member: Member
    own: Own
    shown: frozenset[Shown]
    points: tuple[Point, ...] = ()
    changed: tuple[Step, ...] = ()

    @property
    def missing(self) -> tuple[Point, ...]:
        """What the rule asks and was not there."""
        return tuple(each for each in self.points if not each.there)


@dataclass(frozen=True)
class Work:
    """What the group may read: the last that these makers handed in for a meeting."""

    makers: tuple[int, ...]
    handed: HandingIn


@dataclass(frozen=True)
class Strip:
    """The homework that comes next, in a sentence, and where one goes for it; both "" when there is none."""

    text: str
    address: str


_same = lru_cache(maxsize=MOST_KEPT)(Strip)


def strip(user_id: int, *, proposal_id: int | None = None, course_id: int | None = None) -> Strip:
    """Return what comes next for who takes part with this proposal, or in this course.

    The same object comes back while it says the same, so that a page with it need not be drawn again.
    """
    found = kept.coming(user_id, clock.now(), proposal_id=proposal_id, course_id=course_id)
    if found is None:
        return _same("", "")
    meeting = found.meeting
    assert meeting.starts_at
    assert meeting.hands_in
    what = say(meeting.hands_in.label)
    what = what[:1].lower() + what[1:]
    told = gettext("Voor %(day)s: %(what)s.", day=weekday(meeting.starts_at), what=what)
    where = url_for("homework.ask", course_id=meeting.course_id, meeting_id=meeting.id)
    return _same(f"{told} {_stands(meeting, found.handed_at)}", where)


def own(course: Course, me: Participant, handed: Iterable[HandingIn], now: datetime) -> tuple[Own, ...]:
    """Return the homework of a participant for every meeting that asks some."""
    mine = tuple(handed)
    return tuple(_own(each, me, mine, now) for each in course.meetings if each.hands_in)


def points(wanted: Homework, proposal: Proposal) -> tuple[Point, ...]:
    """Return what this homework asks, and whether it is there in a proposal."""
    needed = (each for each in COURSE if proposal.needs(each.slug))
    busy = {each.slug: each.title for each in needed if core_open(proposal, each.slug)}
    return homework.points(wanted, proposal, busy)


@lru_cache(maxsize=64)
def _points_of(wanted: Homework, content: bytes) -> tuple[Point, ...]:
    """Return the same of a version: reading twenty takes an eighth of a second, and they never change."""
    return points(wanted, document.read_with_files(content))


def lines(meeting: Meeting, members: tuple[Member, ...], handed: Iterable[HandingIn],
          now: datetime) -> tuple[Line, ...]:  # fmt: skip
    """Return the homework of everybody for a meeting: what was handed in first, then what was not."""
    found = tuple(handed)
    owned = [(each, _own(meeting, each.participant, found, now)) for each in members]
    last = [each.last for _, each in owned if each.last]
    contents, changed = kept.documents(last), kept.changed_since(last)
    made = [_line(members, member, each, contents, changed) for member, each in owned]
    return tuple(sorted(made, key=lambda each: (not each.own.handed, each.member.name.casefold())))


def works(meeting: Meeting, members: tuple[Member, ...], handed: Iterable[HandingIn],
          me: int) -> tuple[Work, ...]:  # fmt: skip
    """Return what others handed in for a meeting and let the group read, without what is one's own."""
    last = {each.proposal_id: each for each in handed if each.meeting_id == meeting.id}
    made = ((_makers(members, number), each) for number, each in last.items())
    return tuple(
        Work(tuple(one.user_id for one in makers), each) for makers, each in made
        if each.for_group(meeting) and agreed(makers, Audience.GROUP)
        and me not in {one.user_id for one in makers}
    )  # fmt: skip


def shown(members: Iterable[Member], proposal_id: int | None, audience: Audience) -> frozenset[Shown]:
    """Return what all who take part with a proposal, and write in it, let others see."""
    return agreed(_makers(members, proposal_id), audience)


def _own(meeting: Meeting, one: Participant, handed: tuple[HandingIn, ...], now: datetime) -> Own:
    mine = of_one(handed, meeting, one)
    return Own(meeting, state_of(meeting, one, mine, now), mine)


def _line(members: tuple[Member, ...], member: Member, of: Own, contents: dict[int, bytes],
          changed: dict[int, frozenset[str]]) -> Line:  # fmt: skip
    last = of.last
    kinds = shown(members, last.proposal_id if last else None, Audience.TRAINERS)
    if last is None or of.meeting.hands_in is None or not kinds:
        return Line(member, of, kinds)
    asked = _points_of(of.meeting.hands_in, contents[last.id])
    since = changed.get(last.id, frozenset())
    return Line(
        member, of, kinds, tuple(each for each in asked if _tells(each.place, kinds)),
        tuple(each for each in COURSE if each.slug in since and _tells(Place(each.slug, ""), kinds)),
    )  # fmt: skip


def _makers(members: Iterable[Member], proposal_id: int | None) -> tuple[Participant, ...]:
    return tuple(
        each.participant for each in members
        if each.writes and proposal_id is not None and each.participant.proposal_id == proposal_id
    )  # fmt: skip


def _tells(place: Place, kinds: frozenset[Shown]) -> bool:
    """Whether those who see these kinds of answer may know how this place stands."""
    known = seen(place.step, "", kinds)
    return place.question in known if place.question else bool(known)


def _stands(meeting: Meeting, handed_at: datetime | None) -> str:
    if handed_at is not None:
        return str(gettext("Ingeleverd op %(day)s.", day=weekday(handed_at)))
    if meeting.due_at is None or meeting.due_at < clock.now():
        return str(gettext("Nog niet ingeleverd. Het kan nog."))
    until = {"day": weekday(meeting.due_at), "at": on_clock(meeting.due_at)}
    return str(gettext("Nog niet ingeleverd. Het kan tot %(day)s om %(at)s uur.", **until))
