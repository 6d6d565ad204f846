"""Group: everyone in a course and all that happened there, for the table that shows it at one glance.

Two statements, however large the group: the single pages read the same tables person by person.
"""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, bindparam, literal, select, union_all

from proposal.model.course import Audience, Consent, HandingIn, Participant, Presence, Shown, Stage
from proposal.store.accounts import shown
from proposal.store.session import session
from proposal.store.tables import Base


@dataclass(frozen=True)
class Member:
    """A participant with the name that others see.

    `writes` tells whether they are an author of the proposal that they take part with.
    """

    participant: Participant
    name: str
    writes: bool


@dataclass(frozen=True)
class Came:
    """What is noted of somebody for a meeting."""

    user_id: int
    meeting_id: int
    presence: Presence


@dataclass(frozen=True)
class Round:
    """That feedback was sent to the authors of a proposal, by a trainer of the course."""

    proposal_id: int
    at: datetime
    who: int


@dataclass(frozen=True)
class Reached:
    """A stage that a trainer saw somebody reach with a proposal."""

    user_id: int
    proposal_id: int
    stage: Stage
    at: datetime
    who: int


@dataclass(frozen=True)
class Happened:
    """What happened in a course, each kind in the order of time."""

    handed: tuple[HandingIn, ...] = ()
    came: tuple[Came, ...] = ()
    rounds: tuple[Round, ...] = ()
    reached: tuple[Reached, ...] = ()


_TABLES = ("participant", "user", "author", "consent", "handing_in", "attendance", "meeting",
           "feedback_round", "stage", "proposal")  # fmt: skip
_P, _USER, _AUTHOR, _CONSENT, _HANDED, _CAME, _MEETING, _ROUND, _STAGE, _PROPOSAL = (
    Base.metadata.tables[each] for each in _TABLES
)
_COURSE = bindparam("course", type_=Integer)
_MEMBERS = (
    select(_P.c.user_id, _P.c.since, _P.c.proposal_id, _P.c.expects, _P.c.learns, _P.c.looks_back)
    .add_columns(_P.c.reminded, _USER.c.name, _USER.c.email)
    .add_columns(_AUTHOR.c.user_id, _CONSENT.c.audience, _CONSENT.c.shown)
    .join(_USER, _USER.c.id == _P.c.user_id)
    .outerjoin(_AUTHOR, (_AUTHOR.c.proposal_id == _P.c.proposal_id) & (_AUTHOR.c.user_id == _P.c.user_id))
    .outerjoin(_CONSENT, (_CONSENT.c.course_id == _P.c.course_id) & (_CONSENT.c.user_id == _P.c.user_id))
    .where(_P.c.course_id == _COURSE, _P.c.left_at.is_(None), _USER.c.binned_at.is_(None))
    .order_by(_P.c.since, _P.c.user_id)
)
_NONE = literal(0), literal(0)
_HAPPENED = union_all(
    select(literal("handed"), _HANDED.c.user_id, _HANDED.c.meeting_id, _HANDED.c.remark, _HANDED.c.at,
           _HANDED.c.id.label("number"), _HANDED.c.proposal_id, _HANDED.c.version_id,
           _HANDED.c.shared)
    .join(_PROPOSAL, _PROPOSAL.c.id == _HANDED.c.proposal_id)
    .where(_HANDED.c.course_id == _COURSE, _PROPOSAL.c.binned_at.is_(None)),
    select(literal("came"), _CAME.c.user_id, _CAME.c.meeting_id, _CAME.c.presence, _CAME.c.at, *_NONE,
           literal(0), literal(""))
    .join(_MEETING, _MEETING.c.id == _CAME.c.meeting_id)
    .where(_MEETING.c.course_id == _COURSE),
    select(literal("round"), _ROUND.c.who, literal(0), literal(""), _ROUND.c.at, _ROUND.c.id,
           _ROUND.c.proposal_id, literal(0), literal(""))
    .where(_ROUND.c.course_id == _COURSE),
    select(literal("reached"), _STAGE.c.user_id, literal(0), _STAGE.c.stage, _STAGE.c.at, _STAGE.c.who,
           _STAGE.c.proposal_id, literal(0), literal(""))
    .where(_STAGE.c.course_id == _COURSE),
).order_by("at", "number")  # fmt: skip


def members(course_id: int) -> tuple[Member, ...]:
    """Return who takes part in a course, the same as `participants.of_course` and in that order."""
    people: dict[int, tuple[Participant, str, bool]] = {}
    given: dict[int, list[Consent]] = defaultdict(list)
    for row in session().execute(_MEMBERS, {"course": course_id}):
        user, since, proposal, expects, learns, looks_back, reminded, *rest = row
        name, email, author, audience, kind = rest
        participant = Participant(
            course_id, user, since, proposal, None, expects, learns, looks_back, reminded
        )
        people[user] = participant, shown(name, email), author is not None
        if audience is not None:
            given[user].append(Consent(Audience(audience), Shown(kind)))
    return tuple(
        Member(replace(participant, consents=tuple(given[user])), name, writes)
        for user, (participant, name, writes) in people.items()
    )


def happened(course_id: int) -> Happened:
    """Return all that was handed in, noted, sent and reached in a course, also by people who left since."""
    found: dict[str, list[Any]] = defaultdict(list)
    for kind, *what in session().execute(_HAPPENED, {"course": course_id}):
        found[kind].append(what)
    return Happened(
        tuple(
            HandingIn(number, course_id, meeting, user, proposal, version, remark, at, Audience(shared))
            for user, meeting, remark, at, number, proposal, version, shared in found["handed"]
        ),
        tuple(Came(user, meeting, Presence(word)) for user, meeting, word, *_ in found["came"]),
        tuple(Round(proposal, at, who) for who, _, _, at, _, proposal, *_ in found["round"]),
        tuple(
            Reached(user, proposal, Stage(word), at, who)
            for user, _, word, at, who, proposal, *_ in found["reached"]
        ),
    )
