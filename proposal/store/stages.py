"""Stages that a trainer saw somebody reach: set, taken back, and told to who reached them."""

from datetime import datetime

from sqlalchemy import bindparam, delete, select

from proposal.model.course import Stage
from proposal.store import audit
from proposal.store.course_tables import ParticipantRow, StageRow
from proposal.store.errors import NotFound
from proposal.store.session import session, writing
from proposal.store.tables import Base


def reach(course_id: int, user_id: int, stage: Stage, who: int, now: datetime) -> None:
    """Note that a participant reached a stage; nothing changes when that was noted. Raises NotFound."""
    with writing() as current:
        found = current.get(ParticipantRow, (course_id, user_id), populate_existing=True)
        if found is None or found.left_at is not None:
            raise NotFound
        if current.get(StageRow, (course_id, user_id, stage), populate_existing=True) is None:
            current.add(StageRow(course_id=course_id, user_id=user_id, stage=stage, who=who, at=now))
            audit.note(current, f"stage_{stage}", who, found.proposal_id, now)


def take_back(course_id: int, user_id: int, stage: Stage, who: int, now: datetime) -> None:
    """Note that a participant did not reach a stage after all."""
    with writing() as current:
        current.execute(
            delete(StageRow).where(StageRow.course_id == course_id, StageRow.user_id == user_id,
                                   StageRow.stage == stage)
        )  # fmt: skip
        audit.note(current, f"no_{stage}", who, None, now)


_STAGE, _PARTICIPANT = (Base.metadata.tables[each] for each in ("stage", "participant"))
_PRESENTABLE = (
    select(_STAGE.c.who)
    .join(
        _PARTICIPANT,
        (_PARTICIPANT.c.course_id == _STAGE.c.course_id) & (_PARTICIPANT.c.user_id == _STAGE.c.user_id),
    )
    .where(_PARTICIPANT.c.proposal_id == bindparam("proposal"), _PARTICIPANT.c.left_at.is_(None))
    .where(_STAGE.c.stage == Stage.PRESENTABLE)
    .order_by(_STAGE.c.at)
    .limit(1)
)
"""Every task list asks this; building the statement costs more than running it."""


def who_praised(proposal_id: int) -> int | None:
    """Return the trainer who found this proposal presentable, in whatever course, or None."""
    return session().execute(_PRESENTABLE, {"proposal": proposal_id}).scalar_one_or_none()
