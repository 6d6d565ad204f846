"""Stages that a trainer saw somebody reach: set, taken back, and told to who reached them."""

from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from proposal.model.course import Stage
from proposal.store import audit
from proposal.store.course_tables import ParticipantRow, StageRow
from proposal.store.errors import NotFound
from proposal.store.session import session, writing
from proposal.store.tables import Base


def reach(course_id: int, user_id: int, stage: Stage, who: int, now: datetime) -> None:
    """Note that a participant reached a stage with their proposal; nothing changes when that was noted.

    Raises NotFound when they take no part, or with no proposal yet.
    """
    with writing() as current:
        place = _place(current, course_id, user_id)
        key = {"course_id": course_id, "user_id": user_id, "proposal_id": place, "stage": stage}
        if current.get(StageRow, key, populate_existing=True) is None:
            current.add(StageRow(**key, who=who, at=now))
            audit.note(current, f"stage_{stage}", who, place, now)


def take_back(course_id: int, user_id: int, stage: Stage, who: int, now: datetime) -> None:
    """Note that a participant did not reach a stage after all; nothing changes when they had not.

    Raises NotFound as `reach` does.
    """
    with writing() as current:
        place = _place(current, course_id, user_id)
        key = {"course_id": course_id, "user_id": user_id, "proposal_id": place, "stage": stage}
        row = current.get(StageRow, key, populate_existing=True)
        if row is not None:
            current.delete(row)
            audit.note(current, f"no_{stage}", who, place, now)


def _place(current: Session, course_id: int, user_id: int) -> int:
    """Return the proposal with which somebody takes part. Raises NotFound."""
    row = current.get(ParticipantRow, (course_id, user_id), populate_existing=True)
    if row is None or row.left_at is not None or row.proposal_id is None:
        raise NotFound
    return row.proposal_id


_STAGE, _PARTICIPANT, _COURSE = (Base.metadata.tables[each] for each in ("stage", "participant", "course"))
_PRESENTABLE = (
    select(_STAGE.c.who)
    .join(
        _PARTICIPANT,
        (_PARTICIPANT.c.course_id == _STAGE.c.course_id) & (_PARTICIPANT.c.user_id == _STAGE.c.user_id),
    )
    .join(_COURSE, _COURSE.c.id == _STAGE.c.course_id)
    .where(_STAGE.c.proposal_id == bindparam("proposal"), _STAGE.c.stage == Stage.PRESENTABLE)
    .where(_PARTICIPANT.c.left_at.is_(None), _COURSE.c.binned_at.is_(None))
    .order_by(_STAGE.c.at)
    .limit(1)
)
"""Every task list asks this; building the statement costs more than running it."""


def who_praised(proposal_id: int) -> int | None:
    """Return the trainer who found this proposal presentable, in whatever course, or None."""
    return session().execute(_PRESENTABLE, {"proposal": proposal_id}).scalar_one_or_none()
