"""The tables of courses: their meetings and people, what was handed in, and who came."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, ForeignKeyConstraint, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from proposal.store.tables import Base

_OF_PARTICIPANT = (["course_id", "user_id"], ["participant.course_id", "participant.user_id"])


class CourseRow(Base):
    """One run of the course; whoever knows `code` can join it for a while."""

    __tablename__ = "course"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    place: Mapped[str] = mapped_column(String(200), default="")
    theme: Mapped[str] = mapped_column(String(200), default="")
    form: Mapped[str] = mapped_column(String(16))
    code: Mapped[str | None] = mapped_column(String(16), unique=True)
    code_until: Mapped[datetime | None]
    code_most: Mapped[int]
    made_at: Mapped[datetime]
    binned_at: Mapped[datetime | None]


class TrainerRow(Base):
    """Someone who guides a course; all trainers of it may do the same."""

    __tablename__ = "trainer"
    course_id: Mapped[int] = mapped_column(ForeignKey("course.id"), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"), primary_key=True, index=True)
    since: Mapped[datetime]


class MeetingRow(Base):
    """A meeting. `was_at` and `was_due_at` are the last moments that calendars may have of it.

    One that was removed is kept, with what was handed in for it, so that it can be put back and calendars
    can be told that it is cancelled.
    """

    __tablename__ = "meeting"
    id: Mapped[int] = mapped_column(primary_key=True)
    course_id: Mapped[int] = mapped_column(ForeignKey("course.id"), index=True)
    number: Mapped[int]
    title: Mapped[str] = mapped_column(String(200))
    starts_at: Mapped[datetime | None]
    minutes: Mapped[int]
    place: Mapped[str] = mapped_column(String(200), default="")
    agenda: Mapped[str] = mapped_column(Text, default="")
    goals: Mapped[str] = mapped_column(Text, default="")
    homework: Mapped[str] = mapped_column(Text, default="")
    hands_in: Mapped[str] = mapped_column(String(16), default="")
    due_at: Mapped[datetime | None]
    shared: Mapped[str] = mapped_column(String(16))
    guide: Mapped[str] = mapped_column(String(16), default="")
    sequence: Mapped[int] = mapped_column(default=0)
    was_at: Mapped[datetime | None]
    was_due_at: Mapped[datetime | None]
    removed_at: Mapped[datetime | None]


class ParticipantRow(Base):
    """Someone who takes part, with at most one proposal; who left is kept, without a place in the group."""

    __tablename__ = "participant"
    course_id: Mapped[int] = mapped_column(ForeignKey("course.id"), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"), primary_key=True, index=True)
    proposal_id: Mapped[int | None] = mapped_column(ForeignKey("proposal.id"), index=True)
    since: Mapped[datetime]
    left_at: Mapped[datetime | None]
    expects: Mapped[str] = mapped_column(Text, default="")
    learns: Mapped[str] = mapped_column(Text, default="")
    looks_back: Mapped[str] = mapped_column(Text, default="")
    reminded: Mapped[bool] = mapped_column(default=True)


class ConsentRow(Base):
    """That a participant lets an audience see one kind of answer; withdrawn when the row is gone."""

    __tablename__ = "consent"
    __table_args__ = (ForeignKeyConstraint(*_OF_PARTICIPANT),)
    course_id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(primary_key=True)
    audience: Mapped[str] = mapped_column(String(16), primary_key=True)
    shown: Mapped[str] = mapped_column(String(16), primary_key=True)
    at: Mapped[datetime]


class HandingInRow(Base):
    """A version that was handed in for a meeting; a later one for the same meeting takes its place.

    `shared` is for whom the meeting was at that moment.
    """

    __tablename__ = "handing_in"
    id: Mapped[int] = mapped_column(primary_key=True)
    course_id: Mapped[int] = mapped_column(ForeignKey("course.id"), index=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    user_id: Mapped[int]
    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    remark: Mapped[str] = mapped_column(Text, default="")
    shared: Mapped[str] = mapped_column(String(16))
    at: Mapped[datetime]


class AttendanceRow(Base):
    __tablename__ = "attendance"
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"), primary_key=True, index=True)
    presence: Mapped[str] = mapped_column(String(16))
    who: Mapped[int]
    at: Mapped[datetime]


class ReminderRow(Base):
    """A mail that was sent about a meeting, so that it is never sent twice; `kind` is before or on_day.

    `on` is the Dutch day that it told of: a meeting that moves to another day is told of again.
    """

    __tablename__ = "reminder"
    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"), primary_key=True, index=True)
    on: Mapped[date] = mapped_column(primary_key=True)
    at: Mapped[datetime]


class StageRow(Base):
    """A stage that a trainer saw a participant reach with a proposal, such as presentable."""

    __tablename__ = "stage"
    __table_args__ = (ForeignKeyConstraint(*_OF_PARTICIPANT),)
    course_id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(primary_key=True)
    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"), primary_key=True, index=True)
    stage: Mapped[str] = mapped_column(String(16), primary_key=True)
    who: Mapped[int]
    at: Mapped[datetime]


class NoteRow(Base):
    """What a trainer noted about a participant, for the trainers of the course and nobody else."""

    __tablename__ = "note"
    __table_args__ = (ForeignKeyConstraint(*_OF_PARTICIPANT),)
    id: Mapped[int] = mapped_column(primary_key=True)
    course_id: Mapped[int] = mapped_column(index=True)
    user_id: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    who: Mapped[int]
    at: Mapped[datetime]
