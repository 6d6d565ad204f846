"""Comments: said of a draft, answered, changed by who wrote them, seen, dealt with, and sent together."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, bindparam, case, delete, false, func, or_, select, update
from sqlalchemy.orm import Session

from proposal.model.change import Change, Outcome
from proposal.model.comment import Anchor, Circle, Comment, CommentKind, Reply, Wording
from proposal.model.proposal import Place
from proposal.store import answers
from proposal.store.answers import Hand
from proposal.store.comment_tables import CommentRow, ReplyRow
from proposal.store.errors import NotFound, Overtaken
from proposal.store.session import session, writing
from proposal.store.tables import Base

_AS_IT_STANDS = (
    "id", "proposal_id", "course_id", "text", "who", "at", "version_id", "proposed", "round_id", "sent_at",
    "seen_at", "resolved_at", "resolved_by", "revised_at",
)  # fmt: skip


@dataclass(frozen=True)
class Sight:
    """Which comments on a proposal someone sees.

    An `author` sees all that were sent; who guides the courses `trains` all that was said in these, sent or
    not; one of the `makers` what they and the authors say among themselves; one of a group what was said in
    course `group` of the versions `shared` with it.
    """

    author: bool = False
    trains: tuple[int, ...] = ()
    makers: bool = False
    group: int | None = None
    shared: tuple[int, ...] = ()

    @property
    def clause(self) -> ColumnElement[bool]:
        """The same as a condition on the table of comments."""
        sent = CommentRow.sent_at.is_not(None)
        ways = [
            sent if self.author else false(),
            CommentRow.course_id.in_(self.trains) & CommentRow.circle.in_((Circle.COURSE, Circle.GROUP)),
            sent & (CommentRow.circle == Circle.MAKERS) if self.makers else false(),
            sent & (CommentRow.circle == Circle.GROUP) & (CommentRow.course_id == self.group)
            & CommentRow.version_id.in_(self.shared),
        ]  # fmt: skip
        return or_(*ways)


@dataclass(frozen=True)
class Tally:
    """How many comments ask something: those sent and `open`, of which `must`; and how many are `unsent`."""

    open: int = 0
    must: int = 0
    unsent: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.open + other.open, self.must + other.must, self.unsent + other.unsent)


def add(comment: Comment) -> int:
    """Keep a new comment and return its number; it is seen by its authors at once when `sent_at` is there."""
    with writing() as current:
        row = CommentRow(
            proposal_id=comment.proposal_id, course_id=comment.course_id, circle=comment.circle,
            kind=comment.kind, step=comment.anchor.place.step, row=comment.anchor.place.row,
            question=comment.anchor.place.question, quote=comment.anchor.quote, nth=comment.anchor.nth,
            about=comment.anchor.about, text=comment.text, proposed=comment.proposed, wording=comment.wording,
            version_id=comment.version_id, who=comment.who, at=comment.at, sent_at=comment.sent_at,
        )  # fmt: skip
        current.add(row)
        current.flush()
        return row.id


def of_proposal(proposal_id: int, sight: Sight) -> tuple[Comment, ...]:
    """Return the comments on a proposal that are in `sight`, with their threads, the oldest first."""
    return _comments((CommentRow.proposal_id == proposal_id) & sight.clause)


def load(proposal_id: int, number: int, sight: Sight) -> Comment:
    """Return one comment that is in `sight`. Raises NotFound."""
    found = _comments((CommentRow.proposal_id == proposal_id) & (CommentRow.id == number) & sight.clause)
    if not found:
        raise NotFound
    return found[0]


def tallies(proposals: Collection[int], course_id: int | None = None) -> dict[int, dict[str, Tally]]:
    """Return how many comments wait, by proposal and then by step, for many proposals in one statement.

    Of a course: what its trainers see. Without one: what the authors see. The whole draft is step "".
    """
    of_course = CommentRow.course_id == course_id, CommentRow.circle.in_((Circle.COURSE, Circle.GROUP))
    waits = CommentRow.resolved_at.is_(None) & (CommentRow.kind != CommentKind.COMPLIMENT)
    sent = CommentRow.sent_at.is_not(None)
    statement = (
        select(CommentRow.proposal_id, CommentRow.step, _sum(waits & sent),
               _sum(waits & sent & (CommentRow.kind == CommentKind.MUST)), _sum(~sent))
        .where(CommentRow.proposal_id.in_(proposals), *((sent,) if course_id is None else of_course))
        .group_by(CommentRow.proposal_id, CommentRow.step)
    )  # fmt: skip
    found: dict[int, dict[str, Tally]] = defaultdict(dict)
    for proposal_id, step, waiting, must, unsent in session().execute(statement):
        found[proposal_id][step] = Tally(waiting, must, unsent)
    return dict(found)


def total(steps: dict[str, Tally]) -> Tally:
    """Return what `tallies` counts of one proposal, all its steps together."""
    return sum(steps.values(), Tally())


_COMMENT = Base.metadata.tables["comment"]
_WAITING = (
    select(_COMMENT.c.row, _COMMENT.c.question, func.count())
    .where(_COMMENT.c.proposal_id == bindparam("proposal"), _COMMENT.c.step == bindparam("step"))
    .where(_COMMENT.c.sent_at.is_not(None), _COMMENT.c.resolved_at.is_(None))
    .where(_COMMENT.c.kind != CommentKind.COMPLIMENT)
    .group_by(_COMMENT.c.row, _COMMENT.c.question)
)
"""Every step page asks this; building the statement costs more than running it."""


def waiting_at(proposal_id: int, step: str) -> frozenset[tuple[Place, int]]:
    """Return the places of a step where sent comments still ask something of the authors, and how many."""
    found = session().execute(_WAITING, {"proposal": proposal_id, "step": step})
    return frozenset((Place(step, question, row), count) for row, question, count in found)


def reply(number: int, who: int, text: str, now: datetime) -> int:
    """Add a line to the thread of a comment and return its number. Raises NotFound."""
    with writing() as current:
        _row(current, number)
        return reply_in(current, number, who, text, now)


def reply_in(current: Session, number: int, who: int, text: str, now: datetime) -> int:
    """Do the same in an open unit of work, of a comment that is there."""
    row = ReplyRow(comment_id=number, text=text, who=who, at=now)
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


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))


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


def _comments(wanted: ColumnElement[bool]) -> tuple[Comment, ...]:
    statement: Select[CommentRow] = select(CommentRow).where(wanted).order_by(CommentRow.at, CommentRow.id)
    found = session().execute(statement.execution_options(populate_existing=True)).scalars().all()
    threads = _threads(wanted) if found else {}
    return tuple(_comment(each, tuple(threads.get(each.id, ()))) for each in found)


def _threads(wanted: ColumnElement[bool]) -> dict[int, list[Reply]]:
    statement = (
        select(ReplyRow)
        .join(CommentRow, CommentRow.id == ReplyRow.comment_id)
        .where(wanted)
        .order_by(ReplyRow.at, ReplyRow.id)
    )
    found: dict[int, list[Reply]] = defaultdict(list)
    for each in session().execute(statement).scalars():
        found[each.comment_id].append(Reply(each.id, each.who, each.text, each.at))
    return found


def _comment(row: CommentRow, replies: tuple[Reply, ...]) -> Comment:
    return Comment(
        **{name: getattr(row, name) for name in _AS_IT_STANDS},
        circle=Circle(row.circle),
        kind=CommentKind(row.kind),
        wording=Wording(row.wording),
        anchor=Anchor(Place(row.step, row.question, row.row), row.quote, row.nth, row.about),
        replies=replies,
    )
