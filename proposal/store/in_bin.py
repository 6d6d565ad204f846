"""In the bin: what a user put there, and until when it can be taken out again."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from proposal.store.course_tables import CourseRow, TrainerRow
from proposal.store.session import session
from proposal.store.tables import Author, ProposalRow

IN_BIN = timedelta(days=30)


@dataclass(frozen=True)
class Binned:
    """Something in the bin, such as a proposal, and when it is gone for good."""

    id: int
    gone_at: datetime


@dataclass(frozen=True)
class BinnedCourse(Binned):
    """A course in the bin."""

    name: str


def proposals_of(user_id: int) -> tuple[Binned, ...]:
    """Return the proposals that this user made and put in the bin, the last one first."""
    statement = (
        select(ProposalRow.id, ProposalRow.binned_at)
        .join(Author, Author.proposal_id == ProposalRow.id)
        .where(Author.user_id == user_id, Author.maker, ProposalRow.binned_at.is_not(None))
        .order_by(ProposalRow.binned_at.desc(), ProposalRow.id.desc())
    )
    return tuple(Binned(number, at + IN_BIN) for number, at in session().execute(statement) if at is not None)


def courses_of(user_id: int) -> tuple[BinnedCourse, ...]:
    """Return the courses in the bin that this user guided, the last one first."""
    statement = (
        select(CourseRow.id, CourseRow.binned_at, CourseRow.name)
        .join(TrainerRow, TrainerRow.course_id == CourseRow.id)
        .where(TrainerRow.user_id == user_id, CourseRow.binned_at.is_not(None))
        .order_by(CourseRow.binned_at.desc(), CourseRow.id.desc())
    )
    found = session().execute(statement)
    return tuple(BinnedCourse(number, at + IN_BIN, name) for number, at, name in found if at is not None)
