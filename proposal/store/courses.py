"""Courses: made, changed, read with their meetings, and the trainers who guide them."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Select, select, update
from sqlalchemy.orm import Session

from proposal.model.course import Course, Form
from proposal.model.typed import digest
from proposal.store import audit, meetings
from proposal.store.accounts import User
from proposal.store.course_tables import CourseRow, ParticipantRow, TrainerRow
from proposal.store.errors import Last, NotFound, Overtaken
from proposal.store.session import AGAIN, session, writing

_FACTS = ("name", "place", "theme")


def create(course: Course, user_id: int, now: datetime) -> int:
    """Keep a new course with its meetings, guided by this user, and return its number.

    The same course that this user made less than a minute before is this one: the button was pressed twice.
    """
    with writing() as current:
        current.execute(select(User.id).where(User.id == user_id).with_for_update())
        found: int | None = current.execute(_same(course, user_id, now)).scalars().first()
        if found is not None:
            return found
        row = CourseRow(form=course.form, made_at=now, code_most=course.code_most,
                        **{name: getattr(course, name) for name in _FACTS})  # fmt: skip
        current.add(row)
        current.flush()
        current.add(TrainerRow(course_id=row.id, user_id=user_id, since=now))
        for each in course.meetings:
            meetings.add_to(current, row.id, each)
        audit.note(current, "begin_course", user_id, None, now)
        return row.id


def load(course_id: int) -> Course:
    """Return a course with its meetings in order and its trainers, longest there first. Raises NotFound."""
    statement = (
        select(CourseRow, TrainerRow.user_id)
        .outerjoin(TrainerRow, TrainerRow.course_id == CourseRow.id)
        .where(CourseRow.id == course_id, CourseRow.binned_at.is_(None))
        .order_by(TrainerRow.since, TrainerRow.user_id)
    )
    found = session().execute(statement).all()
    if not found:
        raise NotFound
    trainers = tuple(trainer for _, trainer in found if trainer)
    return replace(_course(found[0][0]), trainers=trainers, meetings=meetings.of_course(course_id))


def seen(course: Course) -> str:
    """Return what changes whenever the name, place or theme of a course does."""
    return digest("\n".join(getattr(course, name) for name in _FACTS))


def change(course: Course, known: str) -> None:
    """Give a course this name, place and theme; calendars hear it of every meeting.

    Raises NotFound, or Overtaken when what it had is not what `known`, which `seen` returned, was of.
    """
    with writing() as current:
        hold(current, course.id)
        row = current.get(CourseRow, course.id, populate_existing=True)
        if row is None or row.binned_at is not None:
            raise NotFound
        if seen(_course(row)) not in (known, seen(course)):
            raise Overtaken
        for name in _FACTS:
            setattr(row, name, getattr(course, name))
        meetings.renew(current, course.id)


def put_in_bin(course_id: int, who: int, now: datetime) -> None:
    """Put a course in the bin: nobody sees it, and nobody's draft through it."""
    with writing() as current:
        current.execute(update(CourseRow).where(CourseRow.id == course_id).values(binned_at=now))
        audit.note(current, "bin_course", who, None, now)


def take_out(course_id: int, who: int, now: datetime) -> None:
    """Take a course out of the bin, as it was."""
    with writing() as current:
        current.execute(update(CourseRow).where(CourseRow.id == course_id).values(binned_at=None))
        audit.note(current, "take_course_out", who, None, now)


def guided_by(user_id: int) -> tuple[Course, ...]:
    """Return the courses that a user guides, the newest first."""
    return _courses(_guided(user_id))


def followed_by(user_id: int) -> tuple[Course, ...]:
    """Return the courses that a user takes part in and did not leave, the newest first."""
    statement = (
        select(CourseRow)
        .join(ParticipantRow, ParticipantRow.course_id == CourseRow.id)
        .where(ParticipantRow.user_id == user_id, ParticipantRow.left_at.is_(None))
        .where(CourseRow.binned_at.is_(None))
    )
    return _courses(statement)


def names_of(user_id: int) -> tuple[tuple[int, str], ...]:
    """Return (number, name) of the courses that a user guides or takes part in, the newest first."""
    guided = select(TrainerRow.course_id).where(TrainerRow.user_id == user_id)
    followed = select(ParticipantRow.course_id).where(
        ParticipantRow.user_id == user_id, ParticipantRow.left_at.is_(None)
    )
    statement = (
        select(CourseRow.id, CourseRow.name)
        .where(CourseRow.id.in_(guided.union(followed)), CourseRow.binned_at.is_(None))
        .order_by(CourseRow.made_at.desc(), CourseRow.id.desc())
    )
    return tuple((number, name) for number, name in session().execute(statement))


def add_trainer(course_id: int, user_id: int, who: int, now: datetime) -> None:
    """Let this user guide the course too; nothing happens when they do already."""
    with writing() as current:
        if current.get(TrainerRow, (course_id, user_id), populate_existing=True) is None:
            current.add(TrainerRow(course_id=course_id, user_id=user_id, since=now))
            audit.note(current, "add_trainer", who, None, now)


def remove_trainer(course_id: int, user_id: int, who: int, now: datetime) -> None:
    """Let this user no longer guide the course; what they wrote stays.

    Raises NotFound when they do not guide it, Last when nobody would.
    """
    with writing() as current:
        hold(current, course_id)
        found = current.get(TrainerRow, (course_id, user_id), populate_existing=True)
        if found is None:
            raise NotFound
        current.delete(found)
        current.flush()
        if not current.execute(_guiding().where(TrainerRow.course_id == course_id)).first():
            raise Last
        audit.note(current, "remove_trainer", who, None, now)


def depending(user_id: int) -> tuple[Course, ...]:
    """Return the courses with participants that nobody would guide if this user went."""
    followed = select(ParticipantRow.course_id).where(ParticipantRow.left_at.is_(None))
    others = _guiding().where(TrainerRow.user_id != user_id)
    mine = _guided(user_id).where(CourseRow.id.in_(followed), CourseRow.id.not_in(others))
    return _courses(mine)


def _same(course: Course, user_id: int, now: datetime) -> Select[int]:
    """Return how to find a course with the same facts that this user made a moment before."""
    return (
        select(CourseRow.id)
        .join(TrainerRow, TrainerRow.course_id == CourseRow.id)
        .where(TrainerRow.user_id == user_id, CourseRow.form == course.form, CourseRow.binned_at.is_(None))
        .where(*(getattr(CourseRow, name) == getattr(course, name) for name in _FACTS))
        .where(CourseRow.made_at > now - AGAIN, CourseRow.made_at < now)
    )


def _guided(user_id: int) -> Select[CourseRow]:
    statement = select(CourseRow).join(TrainerRow, TrainerRow.course_id == CourseRow.id)
    return statement.where(TrainerRow.user_id == user_id, CourseRow.binned_at.is_(None))


def _guiding() -> Select[int]:
    """Return how to find the courses that are guided by someone whose account was not closed."""
    statement = select(TrainerRow.course_id).join(User, User.id == TrainerRow.user_id)
    return statement.where(User.binned_at.is_(None))


def hold(current: Session, course_id: int) -> None:
    """Let other writers of this course wait until the commit, so that what is read now stays true."""
    current.execute(select(CourseRow.id).where(CourseRow.id == course_id).with_for_update())


def _courses(statement: Select[CourseRow]) -> tuple[Course, ...]:
    ordered = statement.order_by(CourseRow.made_at.desc(), CourseRow.id.desc())
    rows = session().execute(ordered).scalars().all()
    planned = meetings.of_courses(each.id for each in rows)
    return tuple(replace(_course(each), meetings=planned.get(each.id, ())) for each in rows)


def _course(row: CourseRow) -> Course:
    return Course(row.id, row.name, row.place, row.theme, Form(row.form), row.code or "", row.code_until,
                  row.code_most, made_at=row.made_at)  # fmt: skip
