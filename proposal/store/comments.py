"""Comments: said of a draft, answered, changed by who wrote them, seen, dealt with, and sent together."""

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import Select, delete, select, update
from sqlalchemy.orm import Session

from proposal.model.change import Change, Outcome
from proposal.model.comment import Comment, CommentKind, Reply, Wording
from proposal.store import answers
from proposal.store.answers import Hand
from proposal.store.comment_tables import CommentRow, ReplyRow
from proposal.store.errors import NotFound, Overtaken
from proposal.store.hearing import Sight as Sight
from proposal.store.hearing import Tally as Tally
from proposal.store.hearing import all_of as all_of
from proposal.store.hearing import load as load
from proposal.store.hearing import of_proposal as of_proposal
from proposal.store.hearing import tallies as tallies
from proposal.store.hearing import total as total
from proposal.store.hearing import waiting_at as waiting_at
from proposal.store.session import AGAIN, writing


def add(comment: Comment) -> int:
    """Keep a new comment and return its number; it is seen by its authors at once when `sent_at` is there.

    The very same comment that was made less than a minute ago is this one: the button was pressed twice.
    """
    with writing() as current:
        answers.hold(current, comment.proposal_id)
        found: int | None = current.execute(_same(comment)).scalars().first()
        return add_in(current, comment) if found is None else found


def add_in(current: Session, comment: Comment) -> int:
    """Keep a new comment in an open unit of work and return its number."""
    row = CommentRow(
        proposal_id=comment.proposal_id, course_id=comment.course_id, circle=comment.circle,
        kind=comment.kind, step=comment.anchor.place.step, row=comment.anchor.place.row,
        question=comment.anchor.place.question, quote=comment.anchor.quote, nth=comment.anchor.nth,
        about=comment.anchor.about, text=comment.text, proposed=comment.proposed, wording=comment.wording,
        version_id=comment.version_id, who=comment.who, at=comment.at, sent_at=comment.sent_at,
        said_by=comment.said_by,
    )  # fmt: skip
    current.add(row)
    current.flush()
    return row.id


def bring_in(said: Iterable[Comment], lines: Iterable[tuple[int, Reply]]) -> None:
    """Keep new comments with their threads, and lines below comments that are there.

    What is there already was brought in twice at once, and stays one. Raises NotFound.
    """
    with writing() as current:
        for comment in said:
            answers.hold(current, comment.proposal_id)
            if current.execute(_same(comment)).first() is None:
                thread_in(current, comment)
        for number, each in lines:
            _row(current, number)
            if current.execute(_same_line(number, each)).first() is None:
                reply_in(current, number, each.who, each.text, each.at, each.said_by)


def thread_in(current: Session, comment: Comment) -> int:
    """Keep a new comment with its thread in an open unit of work and return its number."""
    number = add_in(current, comment)
    for each in comment.replies:
        reply_in(current, number, each.who, each.text, each.at, each.said_by)
    return number


def reply(number: int, who: int, text: str, now: datetime) -> int:
    """Add a line to the thread of a comment and return its number; pressed twice, it is one.

    Raises NotFound.
    """
    same = _same_line(number, Reply(0, who, text, now))
    with writing() as current:
        _row(current, number)
        found: int | None = current.execute(same).scalars().first()
        return reply_in(current, number, who, text, now) if found is None else found


def reply_in(current: Session, number: int, who: int, text: str, now: datetime, said_by: str = "") -> int:
    """Do the same in an open unit of work, of a comment that is there."""
    row = ReplyRow(comment_id=number, text=text, who=who, at=now, said_by=said_by)
    current.add(row)
    current.flush()
    return row.id


def revise(number: int, who: int, kind: CommentKind, text: str, proposed: str | None, now: datetime) -> None:
    """Change one's own comment; that it was changed is told once it was sent.

    Raises NotFound when it is not there or of somebody else, Overtaken when the authors dealt with the
    proposed wording that would change.
    """
    with writing() as current:
        found = _own(current, number, who)
        if proposed != found.proposed and found.wording != Wording.OPEN:
            raise Overtaken
        found.kind, found.text, found.proposed = kind, text, proposed
        found.revised_at = now if found.sent_at is not None else None


def remove(number: int, who: int) -> None:
    """Take one's own comment away that was not sent yet. Raises NotFound."""
    with writing() as current:
        if _own(current, number, who).sent_at is not None:
            raise NotFound
        drop_in(current, number)


def drop_in(current: Session, number: int) -> None:
    """Take a comment away with its thread, in an open unit of work."""
    current.execute(delete(ReplyRow).where(ReplyRow.comment_id == number))
    current.execute(delete(CommentRow).where(CommentRow.id == number))


def resolve(number: int, who: int, now: datetime) -> None:
    """Note that a comment was dealt with; nothing happens when it was already. Raises NotFound."""
    with writing() as current:
        resolve_in(current, number, who, now)


def resolve_in(current: Session, number: int, who: int, now: datetime) -> None:
    """Do the same in an open unit of work."""
    found = _row(current, number)
    if found.resolved_at is None:
        found.resolved_at, found.resolved_by = now, who


def reopen(number: int) -> None:
    """Note that a comment asks something again. Raises NotFound."""
    with writing() as current:
        found = _row(current, number)
        found.resolved_at = found.resolved_by = None


def see(numbers: Iterable[int], now: datetime) -> None:
    """Note that the authors saw these comments, where they had not."""
    with writing() as current:
        current.execute(
            update(CommentRow)
            .where(CommentRow.id.in_(tuple(numbers)), CommentRow.seen_at.is_(None))
            .values(seen_at=now)
        )


def refuse(number: int, who: int, reason: str, now: datetime) -> None:
    """Leave the words as they are, with a reason in the thread or "". Raises NotFound, or Overtaken."""
    with writing() as current:
        decide_in(current, number, Wording.REFUSED, who, now)
        if reason:
            reply_in(current, number, who, reason, now)


def take_over(proposal_id: int, number: int, change: Change, hand: Hand) -> Outcome:
    """Write a proposed wording in the answer it is about, and return what became of that.

    Nothing is decided when the answer changed meanwhile or its row is gone. Raises NotFound, or Overtaken.
    """
    with writing() as current:
        (outcome,) = answers.save_in(current, proposal_id, (change,), hand)
        if outcome.written:
            decide_in(current, number, Wording.TAKEN, hand.who, hand.now)
        return outcome


def decide_in(current: Session, number: int, wording: Wording, who: int, now: datetime) -> None:
    """Note in an open unit of work what became of a proposed wording, which deals with the comment.

    Raises NotFound, or Overtaken when it was decided already.
    """
    found = _row(current, number)
    if found.proposed is None or found.wording != Wording.OPEN:
        raise Overtaken
    found.wording, found.resolved_at, found.resolved_by = wording, now, who


def send_in(
    current: Session,
    proposal_id: int,
    course_id: int,
    numbers: Collection[int],
    round_id: int | None,
    now: datetime,
) -> int:
    """Send these comments of a course with a round, in an open unit of work; return how many were unsent."""
    unsent = select(CommentRow.id).where(
        CommentRow.id.in_(numbers), CommentRow.proposal_id == proposal_id,
        CommentRow.course_id == course_id, CommentRow.sent_at.is_(None),
    )  # fmt: skip
    found = tuple(current.execute(unsent.with_for_update()).scalars())
    current.execute(update(CommentRow).where(CommentRow.id.in_(found)).values(round_id=round_id, sent_at=now))
    return len(found)


def _same_line(number: int, line: Reply) -> Select[int]:
    """Find a line below a comment that says the same, and was written a moment before."""
    row = ReplyRow
    return select(row.id).where(
        row.comment_id == number, row.who == line.who, row.text == line.text, row.said_by == line.said_by,
        row.at > line.at - AGAIN, row.at <= line.at,
    )  # fmt: skip


def _same(comment: Comment) -> Select[int]:
    """Find a comment that says the same of the same, and was made a moment before."""
    anchor, row = comment.anchor, CommentRow
    return select(row.id).where(
        row.proposal_id == comment.proposal_id, row.course_id == comment.course_id, row.who == comment.who,
        row.circle == comment.circle, row.kind == comment.kind, row.step == anchor.place.step,
        row.row == anchor.place.row, row.question == anchor.place.question, row.quote == anchor.quote,
        row.nth == anchor.nth, row.about == anchor.about, row.text == comment.text,
        row.proposed == comment.proposed, row.version_id == comment.version_id,
        row.said_by == comment.said_by,
        row.at > comment.at - AGAIN, row.at <= comment.at,
    )  # fmt: skip


def _row(current: Session, number: int) -> CommentRow:
    """Return a comment, which nobody else changes until the commit."""
    statement = select(CommentRow).where(CommentRow.id == number).with_for_update()
    found = current.execute(statement.execution_options(populate_existing=True)).scalar_one_or_none()
    if found is None:
        raise NotFound
    return found


def _own(current: Session, number: int, who: int) -> CommentRow:
    found = _row(current, number)
    if found.who != who:
        raise NotFound
    return found
