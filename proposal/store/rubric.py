"""The rubric: what the trainers of a course think of each point, kept until it goes with a round."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.orm import Session

from proposal.model.feedback import Filled, Judged, Score, seen
from proposal.store import answers
from proposal.store.comment_tables import RubricRow
from proposal.store.errors import Overtaken
from proposal.store.session import session, writing


def of_course(proposal_id: int, course_id: int) -> tuple[Judged, ...]:
    """Return all judgements of a proposal by the trainers of a course, the last of each point at the end."""
    return _judged(session(), RubricRow.proposal_id == proposal_id, RubricRow.course_id == course_id)


def sent(proposal_id: int) -> tuple[Judged, ...]:
    """Return the judgements of a proposal that went with a round."""
    return _judged(session(), RubricRow.proposal_id == proposal_id, RubricRow.round_id.is_not(None))


def save(proposal_id: int, course_id: int, filled: Collection[Filled], who: int, now: datetime) -> None:
    """Keep for the next round what was changed at these points; the other points stay as they are.

    What says the same as the last round that told it is not told again. Raises Overtaken, and keeps nothing,
    when somebody else changed one of these points meanwhile.
    """
    with writing() as current:
        answers.hold(current, proposal_id)
        here = RubricRow.proposal_id == proposal_id, RubricRow.course_id == course_id
        known = _judged(current, *here)
        there = {each.point: each for each in known}
        told = {each.point: each for each in known if each.round_id is not None}
        changed = {each.point: each.judged for each in filled if each.changed}
        if any(each.crosses(there.get(each.point)) for each in filled):
            raise Overtaken
        waits = RubricRow.round_id.is_(None), RubricRow.point.in_(changed)
        current.execute(delete(RubricRow).where(*here, *waits))
        for point, judged in changed.items():
            if judged is not None and seen(judged) != seen(told.get(point)):
                row = RubricRow(proposal_id=proposal_id, course_id=course_id, point=point,
                                score=judged.score, remark=judged.remark, who=who, at=now)  # fmt: skip
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
