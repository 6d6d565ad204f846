"""Joining: the code by which people come into a course, and what is made for who does."""

import secrets
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from proposal.model.code import LENGTH, LETTERS, Door, door
from proposal.store import audit, courses, participants, proposals
from proposal.store.accounts import User
from proposal.store.course_tables import CourseRow, ParticipantRow, TrainerRow
from proposal.store.errors import Gone, Involved, NotFound, Shut, Taken
from proposal.store.session import session, writing
from proposal.store.tables import Author


def open_door(course_id: int, until: datetime, most: int, who: int, now: datetime) -> None:
    """Let people in by a code until this moment, and so many together; a code is made when there is none."""
    with writing() as current:
        courses.hold(current, course_id)
        kept = current.get_one(CourseRow, course_id, populate_existing=True)
        kept.code, kept.code_until, kept.code_most = kept.code or _fresh(), until, most
        audit.note(current, "open_door", who, None, now)


def renew(course_id: int, who: int, now: datetime) -> None:
    """Give a course another code: the one it had opens nothing any more."""
    with writing() as current:
        current.execute(update(CourseRow).where(CourseRow.id == course_id).values(code=_fresh()))
        audit.note(current, "renew_code", who, None, now)


def close(course_id: int, who: int, now: datetime) -> None:
    """Let nobody in by the code any more; it is kept, so that who has it can be told."""
    with writing() as current:
        current.execute(update(CourseRow).where(CourseRow.id == course_id).values(code_until=None))
        audit.note(current, "close_door", who, None, now)


def course_of(code: str) -> int:
    """Return the course that has this code. Raises NotFound, or Gone when it lies in the bin."""
    found = session().execute(select(CourseRow.id, CourseRow.binned_at).where(CourseRow.code == code))
    number, binned_at = found.one_or_none() or (None, None)
    if number is None:
        raise NotFound
    if binned_at is not None:
        raise Gone
    return number


def taking_part(course_id: int) -> int:
    """Return how many take part in a course."""
    statement = select(func.count()).select_from(ParticipantRow)
    of_course = ParticipantRow.course_id == course_id, participants.present()
    return session().execute(statement.where(*of_course)).scalar_one()


def join(code: str, user_id: int, proposal_id: int | None, few_lines: str, now: datetime,
         new: bool = False) -> int:  # fmt: skip
    """Let this user take part and return the number of the course; who does already stays as they are.

    They take part with their proposal of this number, else with a new one that begins with these lines; who
    comes back, gives neither and wants no `new` one goes on with what they had. Raises NotFound, Gone,
    Involved or Shut.
    """
    with writing() as current:
        return _join(current, code, user_id, proposal_id, few_lines, now, new)


def join_new(code: str, newcomer: User, few_lines: str, now: datetime) -> int:
    """Keep a new account and let it take part, all or nothing, as `join`. Raises Taken as well."""
    try:
        with writing() as current:
            current.flush()
            return _join(current, code, newcomer.id, None, few_lines, now, True)
    except IntegrityError as error:
        raise Taken from error


def _join(
    current: Session, code: str, user_id: int, proposal_id: int | None, few_lines: str, now: datetime,
    new: bool,
) -> int:  # fmt: skip
    course_id = course_of(code)
    courses.hold(current, course_id)
    if current.get(TrainerRow, (course_id, user_id), populate_existing=True) is not None:
        raise Involved
    before = current.get(ParticipantRow, (course_id, user_id), populate_existing=True)
    if before is not None and before.left_at is None:
        return course_id
    _pass(current, course_id, now)
    if proposal_id is not None and current.get(Author, (proposal_id, user_id)) is None:
        raise NotFound
    kept = before is not None and before.proposal_id is not None
    if proposal_id is None and (new or few_lines or not kept):
        proposal_id = proposals.begin_with(current, user_id, few_lines, now)
    participants.join_in(current, course_id, user_id, proposal_id, now)
    return course_id


def _pass(current: Session, course_id: int, now: datetime) -> None:
    """Go through the door of a course that is held. Raises Shut."""
    current.get_one(CourseRow, course_id, populate_existing=True)
    found = door(courses.load(course_id), taking_part(course_id), now)
    if found is not Door.OPEN:
        raise Shut(found)


def _fresh() -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
