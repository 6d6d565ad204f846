"""Homework: handing in a version for a meeting, the homework that comes next, and what changed since."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from proposal.model.course import Audience, HandingIn, Meeting
from proposal.store import answers, meetings, versions
from proposal.store.answers import Hand
from proposal.store.course_tables import CourseRow, HandingInRow, MeetingRow, ParticipantRow
from proposal.store.errors import NotFound
from proposal.store.session import session, writing
from proposal.store.tables import Author, HistoryRow, ProposalRow, Version

BY_ONE = or_(
    HandingInRow.user_id == ParticipantRow.user_id, HandingInRow.proposal_id == ParticipantRow.proposal_id
)
"""What counts for a participant: what they handed in, or who makes the same project with them."""


@dataclass(frozen=True)
class Coming:
    """The homework that comes next for a participant, and when they last handed it in, if they did."""

    meeting: Meeting
    handed_at: datetime | None


def hand_in(wanted: HandingIn, name: str, content: bytes) -> int:
    """Keep `content` as a version that is handed in for a meeting, and return the number of that.

    It takes the place of an earlier one, which is kept; the very same thing is not handed in twice. It is for
    those for whom the meeting is now, whatever becomes of that. Raises
    NotFound unless this user takes part with this proposal, writes in it, and the meeting asks for homework.
    """
    with writing() as current:
        answers.hold(current, wanted.proposal_id)
        shared = current.execute(_may(wanted)).scalar_one_or_none()
        if shared is None:
            raise NotFound
        last = current.execute(_last(wanted)).one_or_none()
        if last is not None and (last.remark, last.document, last.shared) == (wanted.remark, content, shared):
            return int(last.id)
        hand = Hand(wanted.user_id, "", wanted.at)
        version = versions.keep(current, wanted.proposal_id, name, content, hand)
        return _keep(current, replace(wanted, version_id=version, shared=Audience(shared)))


def coming(user_id: int, now: datetime, *, proposal_id: int | None = None,
           course_id: int | None = None) -> Coming | None:  # fmt: skip
    """Return the homework for the first meeting still to come, with this proposal or in this course."""
    handed_at = (
        select(func.max(HandingInRow.at))
        .where(HandingInRow.meeting_id == MeetingRow.id, BY_ONE)
        .scalar_subquery()
    )
    statement = (
        select(MeetingRow, handed_at)
        .join(CourseRow, CourseRow.id == MeetingRow.course_id)
        .join(ParticipantRow, ParticipantRow.course_id == CourseRow.id)
        .where(ParticipantRow.user_id == user_id, ParticipantRow.left_at.is_(None))
        .where(CourseRow.binned_at.is_(None), MeetingRow.removed_at.is_(None))
        .where(MeetingRow.hands_in != "", MeetingRow.starts_at > now)
        .order_by(MeetingRow.starts_at, MeetingRow.id)
        .limit(1)
    )
    if proposal_id is not None:
        statement = statement.where(ParticipantRow.proposal_id == proposal_id)
    if course_id is not None:
        statement = statement.where(CourseRow.id == course_id)
    found = session().execute(statement).one_or_none()
    return None if found is None else Coming(meetings.meeting(found[0]), found[1])


def changed_since(handed: Collection[HandingIn]) -> dict[int, frozenset[str]]:
    """Return in which steps something changed after each of these was handed in, by its number."""
    of_proposal = HistoryRow.dossier_id == ProposalRow.id
    of_organisation = HistoryRow.dossier_id == ProposalRow.organisation_id
    statement = (
        select(HandingInRow.id, HistoryRow.step)
        .join(ProposalRow, ProposalRow.id == HandingInRow.proposal_id)
        .join(HistoryRow, or_(of_proposal, of_organisation))
        .where(HandingInRow.id.in_(each.id for each in handed), HistoryRow.at > HandingInRow.at)
        .distinct()
    )
    found: dict[int, frozenset[str]] = defaultdict(frozenset)
    for number, step in session().execute(statement):
        found[number] |= {step}
    return found


def documents(handed: Collection[HandingIn]) -> dict[int, bytes]:
    """Return the documents of these versions, by the number under which they were handed in."""
    statement = (
        select(HandingInRow.id, Version.document)
        .join(Version, Version.id == HandingInRow.version_id)
        .where(HandingInRow.id.in_(each.id for each in handed))
    )
    return {number: document for number, document in session().execute(statement)}


def _may(wanted: HandingIn) -> Select[str]:
    """Return how to ask for whom the meeting of this is; nobody left, and nothing went away."""
    return (
        select(MeetingRow.shared)
        .join(CourseRow, CourseRow.id == MeetingRow.course_id)
        .join(ParticipantRow, ParticipantRow.course_id == CourseRow.id)
        .join(ProposalRow, ProposalRow.id == ParticipantRow.proposal_id)
        .join(Author, (Author.proposal_id == ProposalRow.id) & (Author.user_id == ParticipantRow.user_id))
        .where(MeetingRow.id == wanted.meeting_id, CourseRow.id == wanted.course_id)
        .where(ParticipantRow.user_id == wanted.user_id, ProposalRow.id == wanted.proposal_id)
        .where(ParticipantRow.left_at.is_(None), MeetingRow.removed_at.is_(None), MeetingRow.hands_in != "")
        .where(CourseRow.binned_at.is_(None), ProposalRow.binned_at.is_(None))
    )


def _last(wanted: HandingIn) -> Select[int, str, str, bytes]:
    return (
        select(HandingInRow.id, HandingInRow.remark, HandingInRow.shared, Version.document)
        .join(Version, Version.id == HandingInRow.version_id)
        .where(HandingInRow.meeting_id == wanted.meeting_id)
        .where(HandingInRow.proposal_id == wanted.proposal_id)
        .order_by(HandingInRow.id.desc())
        .limit(1)
    )


def _keep(current: Session, wanted: HandingIn) -> int:
    row = HandingInRow(
        course_id=wanted.course_id, meeting_id=wanted.meeting_id, user_id=wanted.user_id,
        proposal_id=wanted.proposal_id, version_id=wanted.version_id, remark=wanted.remark, at=wanted.at,
        shared=wanted.shared,
    )  # fmt: skip
    current.add(row)
    current.flush()
    return row.id
