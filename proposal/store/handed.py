"""Handed in: which version of a proposal somebody handed in for a meeting, as its readers look it up."""

from collections.abc import Collection

from sqlalchemy import exists, select

from proposal.model.course import HandingIn
from proposal.store.course_tables import HandingInRow
from proposal.store.errors import NotFound
from proposal.store.session import session
from proposal.store.tables import ProposalRow


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


def is_in(version_id: int, courses: Collection[int]) -> bool:
    """Whether this version was handed in for one of these courses."""
    found = exists().where(HandingInRow.version_id == version_id, HandingInRow.course_id.in_(courses))
    return bool(session().execute(select(found)).scalar_one())


def _handed_in(row: HandingInRow) -> HandingIn:
    return HandingIn(row.id, row.course_id, row.meeting_id, row.user_id, row.proposal_id, row.version_id,
                     row.remark, row.at)  # fmt: skip


def _handing_in(row: HandingInRow) -> HandingIn:
    return HandingIn(row.id, row.course_id, row.meeting_id, row.user_id, row.proposal_id, row.version_id,
                     row.remark, row.at)  # fmt: skip
