"""Attendance: noted by several trainers, corrected later, and kept of who left."""

import pytest

from proposal.model.course import Presence
from proposal.store import accounts, attendance, courses, participants
from proposal.store.errors import NotFound
from tests.both import both
from tests.coursing import a_course, takes_part
from tests.store.builders import NOW, a_user

inside = pytest.mark.usefixtures("inside")


def _a_group() -> tuple[int, int, int, int, int]:
    """Return a course, its first two meetings, and two who take part."""
    course = a_course(a_user())
    first, second = (each.id for each in courses.load(course).meetings[:2])
    bo, cas = a_user("bo@voorbeeld.nl"), a_user("cas@voorbeeld.nl")
    for each in (bo, cas):
        takes_part(course, each, None)
    return course, first, second, bo, cas


def _noted(course: int, meeting: int) -> dict[int, Presence | None]:
    return {each.user_id: each.presence for each in attendance.of_meeting(course, meeting)}


@both
@inside
def test_noting_one_leaves_what_a_colleague_noted_of_another() -> None:
    course, first, _, bo, cas = _a_group()
    attendance.note(course, first, {bo: Presence.PRESENT}, 1, NOW)

    attendance.note(course, first, {cas: Presence.EXCUSED}, 2, NOW)

    assert _noted(course, first) == {bo: Presence.PRESENT, cas: Presence.EXCUSED}


@both
@inside
def test_what_was_noted_is_corrected_and_taken_away() -> None:
    course, first, second, bo, cas = _a_group()
    for meeting in (first, second):
        attendance.note(course, meeting, {bo: Presence.ABSENT, cas: Presence.ABSENT}, 1, NOW)

    attendance.note(course, first, {bo: Presence.PRESENT, cas: None}, 1, NOW)

    assert _noted(course, first) == {bo: Presence.PRESENT, cas: None}
    assert attendance.of_person(course, bo) == {first: Presence.PRESENT, second: Presence.ABSENT}


@both
@inside
def test_who_left_or_closed_their_account_stays_on_the_list_with_that_moment() -> None:
    course, first, _, bo, cas = _a_group()
    attendance.note(course, first, {bo: Presence.PRESENT}, 1, NOW)

    participants.leave(course, bo, bo, NOW)
    accounts.put_in_bin(cas, NOW)

    lines = {each.user_id: each for each in attendance.of_meeting(course, first)}
    assert (lines[bo].left_at, lines[bo].presence) == (NOW, Presence.PRESENT)
    assert lines[cas].left_at == NOW


@both
@inside
def test_stranger_or_meeting_of_another_course_is_not_noted() -> None:
    course, first, _, bo, _ = _a_group()
    trainer = accounts.load("an@voorbeeld.nl").id
    other = courses.load(a_course(trainer)).meetings[0].id

    with pytest.raises(NotFound):
        attendance.note(course, first, {bo: Presence.PRESENT, trainer: Presence.PRESENT}, 1, NOW)
    with pytest.raises(NotFound):
        attendance.note(course, other, {bo: Presence.PRESENT}, 1, NOW)

    assert set(_noted(course, first).values()) == {None}
