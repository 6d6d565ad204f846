"""Handed in: which version of a proposal somebody handed in for a meeting, as its readers look it up."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import exists, select

from proposal.model.course import Audience, HandingIn, Homework
from proposal.store.course_tables import HandingInRow, MeetingRow
from proposal.store.errors import NotFound
from proposal.store.session import session
from proposal.store.tables import ProposalRow


@dataclass(frozen=True)
class Occasion:
    """For which meeting a version was handed in, and what homework that was."""

    version_id: int
    course_id: int
    meeting: str
    homework: Homework | None


def load(course_id: int, number: int) -> HandingIn:
    """Return what was handed in under this number in a course. Raises NotFound, also for the bin."""
    statement = (
        select(HandingInRow)
        .join(ProposalRow, ProposalRow.id == HandingInRow.proposal_id)
        .where(HandingInRow.id == number, HandingInRow.course_id == course_id)
        .where(ProposalRow.binned_at.is_(None))
    )
    found = session().execute(statement).scalar_one_or_none()
    if found is None:
        raise NotFound
    return _handed_in(found)


def of_course(course_id: int) -> tuple[HandingIn, ...]:
    """Return all that was handed in in a course, the first first, without what is in the bin."""
    statement = (
        select(HandingInRow)
        .join(ProposalRow, ProposalRow.id == HandingInRow.proposal_id)
        .where(HandingInRow.course_id == course_id, ProposalRow.binned_at.is_(None))
        .order_by(HandingInRow.at, HandingInRow.id)
    )
    return tuple(_handed_in(each) for each in session().execute(statement).scalars())


def of_proposal(proposal_id: int) -> tuple[Occasion, ...]:
    """Return for which meetings versions of a proposal were handed in, the first first."""
    statement = (
        select(HandingInRow.version_id, HandingInRow.course_id, MeetingRow.title, MeetingRow.hands_in)
        .join(MeetingRow, MeetingRow.id == HandingInRow.meeting_id)
        .where(HandingInRow.proposal_id == proposal_id)
        .order_by(HandingInRow.at, HandingInRow.id)
    )
    return tuple(
        Occasion(version, course, title, Homework(asked) if asked else None)
        for version, course, title, asked in session().execute(statement)
    )


def is_in(version_id: int, courses: Collection[int]) -> bool:
    """Whether this version was handed in for one of these courses."""
    found = exists().where(HandingInRow.version_id == version_id, HandingInRow.course_id.in_(courses))
    return bool(session().execute(select(found)).scalar_one())


def _handed_in(row: HandingInRow) -> HandingIn:
    return HandingIn(row.id, row.course_id, row.meeting_id, row.user_id, row.proposal_id, row.version_id,
                     row.remark, row.at, Audience(row.shared))  # fmt: skip
