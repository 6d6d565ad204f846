"""The rubric: what the trainers of a course think of each point, kept until it goes with a round."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.orm import Session

from proposal.model.feedback import Judged, Score
from proposal.store import answers
from proposal.store.comment_tables import RubricRow
from proposal.store.session import session, writing


def of_course(proposal_id: int, course_id: int) -> tuple[Judged, ...]:
    """Return all judgements of a proposal by the trainers of a course, the last of each point at the end."""
    return _judged(session(), RubricRow.proposal_id == proposal_id, RubricRow.course_id == course_id)


def sent(proposal_id: int) -> tuple[Judged, ...]:
    """Return the judgements of a proposal that went with a round."""
    return _judged(session(), RubricRow.proposal_id == proposal_id, RubricRow.round_id.is_not(None))


def save(proposal_id: int, course_id: int, given: Iterable[Judged], who: int, now: datetime) -> None:
    """Keep these judgements for the next round, in the place of all that waited.

    What says the same as the last round that told it is not told again.
    """
    with writing() as current:
        answers.hold(current, proposal_id)
        here = RubricRow.proposal_id == proposal_id, RubricRow.course_id == course_id
        told = {each.point: each for each in _judged(current, *here, RubricRow.round_id.is_not(None))}
        current.execute(delete(RubricRow).where(*here, RubricRow.round_id.is_(None)))
        for each in given:
            last = told.get(each.point)
            if last is None or (last.score, last.remark) != (each.score, each.remark):
                row = RubricRow(proposal_id=proposal_id, course_id=course_id, point=each.point,
                                score=each.score, remark=each.remark, who=who, at=now)  # fmt: skip
                current.add(row)


def send_in(current: Session, proposal_id: int, course_id: int, round_id: int) -> None:
    """Let the judgements that wait go with a round, in an open unit of work."""
    here = RubricRow.proposal_id == proposal_id, RubricRow.course_id == course_id
    current.execute(update(RubricRow).where(*here, RubricRow.round_id.is_(None)).values(round_id=round_id))


def _judged(current: Session, *wanted: ColumnElement[bool]) -> tuple[Judged, ...]:
    found = current.execute(
        select(RubricRow.point, RubricRow.score, RubricRow.remark, RubricRow.round_id)
        .where(*wanted)
        .order_by(RubricRow.id)
    )
    return tuple(Judged(point, Score(score), remark, number) for point, score, remark, number in found)
