"""Remarks: what a trainer says more often, kept for the next draft; each trainer has their own."""

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from proposal.model.comment import CommentKind
from proposal.model.feedback import Remark
from proposal.store.comment_tables import RemarkRow
from proposal.store.errors import NotFound
from proposal.store.session import session, writing


def of_user(user_id: int) -> tuple[Remark, ...]:
    """Return the remarks of a trainer, the oldest first."""
    statement = select(RemarkRow).where(RemarkRow.user_id == user_id).order_by(RemarkRow.at, RemarkRow.id)
    return tuple(_remark(each) for each in session().execute(statement).scalars())


def load(number: int, user_id: int) -> Remark:
    """Return one's own remark. Raises NotFound."""
    return _remark(_own(session(), number, user_id))


def add(remark: Remark, user_id: int, now: datetime) -> None:
    """Keep a remark; one that says the same of the same step is there already."""
    with writing() as current:
        same = select(RemarkRow.id).where(
            RemarkRow.user_id == user_id, RemarkRow.step == remark.step, RemarkRow.text == remark.text
        )
        if current.execute(same).first() is None:
            row = RemarkRow(user_id=user_id, step=remark.step, kind=remark.kind, text=remark.text, at=now)
            current.add(row)


def change(remark: Remark, user_id: int) -> None:
    """Give one's own remark this step, kind and text. Raises NotFound."""
    with writing() as current:
        row = _own(current, remark.id, user_id)
        row.step, row.kind, row.text = remark.step, remark.kind, remark.text


def remove(number: int, user_id: int) -> None:
    """Take one's own remark away; nothing happens when it is gone."""
    with writing() as current:
        current.execute(delete(RemarkRow).where(RemarkRow.id == number, RemarkRow.user_id == user_id))


def _own(current: Session, number: int, user_id: int) -> RemarkRow:
    found = current.get(RemarkRow, number, populate_existing=True)
    if found is None or found.user_id != user_id:
        raise NotFound
    return found


def _remark(row: RemarkRow) -> Remark:
    return Remark(row.id, row.step, CommentKind(row.kind), row.text)
