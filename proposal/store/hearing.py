"""Hearing: comments as they are read; who sees which of them, with their threads, and how many still wait."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, bindparam, case, false, func, or_, select

from proposal.model.comment import Anchor, Circle, Comment, CommentKind, Reply, Wording
from proposal.model.proposal import Place
from proposal.store.comment_tables import CommentRow, ReplyRow
from proposal.store.errors import NotFound
from proposal.store.session import session
from proposal.store.tables import Base

_AS_IT_STANDS = (
    "id", "proposal_id", "course_id", "text", "who", "at", "version_id", "proposed", "round_id", "sent_at",
    "seen_at", "resolved_at", "resolved_by", "revised_at", "said_by",
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


def of_proposal(proposal_id: int, sight: Sight) -> tuple[Comment, ...]:
    """Return the comments on a proposal that are in `sight`, with their threads, the oldest first."""
    return _comments((CommentRow.proposal_id == proposal_id) & sight.clause)


def all_of(proposal_id: int) -> tuple[Comment, ...]:
    """Return every comment on a proposal, sent or not, to know them again; nobody may read all of them."""
    return _comments(CommentRow.proposal_id == proposal_id)


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


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))


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
        found[each.comment_id].append(Reply(each.id, each.who, each.text, each.at, each.said_by))
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
