"""The tables of feedback: comments and their threads, rounds, the rubric, remarks, and the language check."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from proposal.store.tables import Base


class RoundRow(Base):
    """Feedback that a trainer sent as one message; `tells` asks for a mail when all of it was dealt with."""

    __tablename__ = "feedback_round"
    id: Mapped[int] = mapped_column(primary_key=True)
    course_id: Mapped[int | None] = mapped_column(ForeignKey("course.id"), index=True)
    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"), index=True)
    message: Mapped[str] = mapped_column(Text, default="")
    who: Mapped[int]
    at: Mapped[datetime]
    seen_at: Mapped[datetime | None]
    tells: Mapped[bool] = mapped_column(default=False)
    told_at: Mapped[datetime | None]


class CommentRow(Base):
    """A comment on words, an answer, a row, a step or the whole draft; unsent while `sent_at` is empty.

    `said_by` is the name of who said it in a Word file that `who` brought in, "" when `who` said it.
    """

    __tablename__ = "comment"
    id: Mapped[int] = mapped_column(primary_key=True)
    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"), index=True)
    course_id: Mapped[int | None] = mapped_column(ForeignKey("course.id"), index=True)
    circle: Mapped[str] = mapped_column(String(16))
    kind: Mapped[str] = mapped_column(String(16))
    step: Mapped[str] = mapped_column(String(32), default="")
    row: Mapped[str] = mapped_column(String(16), default="")
    question: Mapped[str] = mapped_column(String(48), default="")
    quote: Mapped[str] = mapped_column(Text, default="")
    nth: Mapped[int] = mapped_column(default=0)
    about: Mapped[str] = mapped_column(Text, default="")
    text: Mapped[str] = mapped_column(Text)
    proposed: Mapped[str | None] = mapped_column(Text)
    wording: Mapped[str] = mapped_column(String(16))
    version_id: Mapped[int | None] = mapped_column(ForeignKey("version.id"))
    round_id: Mapped[int | None] = mapped_column(ForeignKey("feedback_round.id"), index=True)
    who: Mapped[int]
    at: Mapped[datetime]
    revised_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    seen_at: Mapped[datetime | None]
    resolved_at: Mapped[datetime | None]
    resolved_by: Mapped[int | None]
    said_by: Mapped[str] = mapped_column(String(120), default="", server_default=sql("''"))


class ReplyRow(Base):
    """A line in the thread of a comment; `said_by` as there."""

    __tablename__ = "reply"
    id: Mapped[int] = mapped_column(primary_key=True)
    comment_id: Mapped[int] = mapped_column(ForeignKey("comment.id"), index=True)
    text: Mapped[str] = mapped_column(Text)
    who: Mapped[int]
    at: Mapped[datetime]
    said_by: Mapped[str] = mapped_column(String(120), default="", server_default=sql("''"))


class RubricRow(Base):
    """What a trainer thinks of one point of the rubric; part of the feedback once `round_id` is there."""

    __tablename__ = "rubric"
    id: Mapped[int] = mapped_column(primary_key=True)
    course_id: Mapped[int | None] = mapped_column(ForeignKey("course.id"), index=True)
    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"), index=True)
    point: Mapped[str] = mapped_column(String(32))
    score: Mapped[str] = mapped_column(String(16))
    remark: Mapped[str] = mapped_column(Text, default="")
    round_id: Mapped[int | None] = mapped_column(ForeignKey("feedback_round.id"), index=True)
    who: Mapped[int]
    at: Mapped[datetime]


class RemarkRow(Base):
    """A remark that a trainer uses again, for one step or, with step "", for any."""

    __tablename__ = "remark"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"), index=True)
    step: Mapped[str] = mapped_column(String(32), default="")
    kind: Mapped[str] = mapped_column(String(16))
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]


class CheckerRow(Base):
    """Someone who checks the language of a proposal; `signed_revision` is what they signed off.

    Who signed off is kept after leaving, without a way in.
    """

    __tablename__ = "language_checker"
    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"), primary_key=True, index=True)
    since: Mapped[datetime]
    signed_at: Mapped[datetime | None]
    signed_revision: Mapped[int | None]
    left_at: Mapped[datetime | None]
