"""Feedback: rounds of comments sent as one message, once; and how far the authors are with them."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, Select, case, func, select, update
from sqlalchemy.orm import Session

from proposal.model.comment import CommentKind
from proposal.model.feedback import Round, Waiting
from proposal.store import answers, comments, outbox, rubric
from proposal.store.comment_tables import CommentRow, RoundRow
from proposal.store.errors import NotFound, Overtaken
from proposal.store.outbox import Letter
from proposal.store.session import session, writing

_ASKS = CommentRow.kind != CommentKind.COMPLIMENT


def send(sent: Round, numbers: Collection[int], after: int, mails: Collection[Letter], now: datetime) -> int:
    """Send a round with these comments, the judgements that wait and the mails; return its number.

    Raises Overtaken, and sends nothing, when `after` is not the last round that this course sent (0 for
    none), or when one of the comments was sent or taken away a moment ago.
    """
    assert sent.course_id is not None
    with writing() as current:
        answers.hold(current, sent.proposal_id)
        if _last(current, sent.proposal_id, sent.course_id) != after:
            raise Overtaken
        row = RoundRow(course_id=sent.course_id, proposal_id=sent.proposal_id, message=sent.message,
                       who=sent.who, at=now, tells=sent.tells)  # fmt: skip
        current.add(row)
        current.flush()
        taken = comments.send_in(current, sent.proposal_id, sent.course_id, numbers, row.id, now)
        if taken != len(numbers):
            raise Overtaken
        rubric.send_in(current, sent.proposal_id, sent.course_id, row.id)
        _post(current, mails, now)
        return row.id


def rounds_of(proposals: Collection[int]) -> dict[int, tuple[Round, ...]]:
    """Return the rounds of each of these proposals, the newest first, in one statement."""
    found: dict[int, list[Round]] = defaultdict(list)
    for each in _rounds(RoundRow.proposal_id.in_(proposals)):
        found[each.proposal_id].append(each)
    return {number: tuple(rounds) for number, rounds in found.items()}


def load(number: int) -> Round:
    """Return one round. Raises NotFound."""
    found = _rounds(RoundRow.id == number)
    if not found:
        raise NotFound
    return found[0]


def waiting(proposal_id: int, user_id: int) -> Waiting:
    """Return how many sent comments of others still ask something of this author, in one statement."""
    of_course = CommentRow.course_id.is_not(None)
    statement = select(_count(of_course), _count(~of_course)).where(
        CommentRow.proposal_id == proposal_id, CommentRow.sent_at.is_not(None),
        CommentRow.resolved_at.is_(None), (CommentRow.who != user_id) | (CommentRow.said_by != ""), _ASKS,
    )  # fmt: skip
    return Waiting(*(each or 0 for each in session().execute(statement).one()))


def see(proposal_id: int, now: datetime) -> None:
    """Note that the authors saw all rounds of a proposal, where they had not."""
    with writing() as current:
        current.execute(
            update(RoundRow)
            .where(RoundRow.proposal_id == proposal_id, RoundRow.seen_at.is_(None))
            .values(seen_at=now)
        )


def tell(number: int, mails: Collection[Letter], now: datetime) -> bool:
    """Write these mails, that a round was dealt with, to the outbox; False when that was done before."""
    with writing() as current:
        told = current.execute(
            update(RoundRow)
            .where(RoundRow.id == number, RoundRow.tells, RoundRow.told_at.is_(None))
            .values(told_at=now)
            .returning(RoundRow.id)
        ).first()
        if told is not None:
            _post(current, mails, now)
        return told is not None


def _post(current: Session, mails: Collection[Letter], now: datetime) -> None:
    for each in mails:
        outbox.add(current, each.recipient, each.subject, each.body, now)


def _last(current: Session, proposal_id: int, course_id: int) -> int:
    statement = select(func.max(RoundRow.id)).where(
        RoundRow.proposal_id == proposal_id, RoundRow.course_id == course_id
    )
    return current.execute(statement).scalar_one_or_none() or 0


def _rounds(wanted: ColumnElement[bool]) -> tuple[Round, ...]:
    settled = CommentRow.resolved_at.is_not(None)
    statement: Select[RoundRow, int, int, datetime | None, datetime | None] = (
        select(RoundRow, _count(_ASKS), _count(_ASKS & settled),
               func.max(case((_ASKS, CommentRow.resolved_at))), func.min(CommentRow.seen_at))
        .outerjoin(CommentRow, CommentRow.round_id == RoundRow.id)
        .where(wanted)
        .group_by(RoundRow.id)
        .order_by(RoundRow.at.desc(), RoundRow.id.desc())
    )  # fmt: skip
    found = session().execute(statement.execution_options(populate_existing=True))
    return tuple(_round(*each) for each in found)


def _round(row: RoundRow, asked: int | None, settled: int | None, last_at: datetime | None,
           read_at: datetime | None) -> Round:  # fmt: skip
    seen = min((each for each in (row.seen_at, read_at) if each is not None), default=None)
    return Round(row.id, row.proposal_id, row.course_id, row.message, row.who, row.at, seen, row.tells,
                 asked or 0, settled or 0, last_at)  # fmt: skip


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))
