"""Planning: meetings of a course changed by several trainers, removed and put back; courses in the bin."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from proposal.model.course import Course, Homework, Meeting
from proposal.store import access, courses, in_bin, meetings, planning
from proposal.store.errors import NotFound, Overtaken
from tests.both import both
from tests.coursing import MEETINGS, a_course
from tests.store.builders import NOW, a_user

inside = pytest.mark.usefixtures("inside")
TUESDAY = datetime(2026, 3, 10, 18, 30)


def _titles(course: int) -> list[tuple[int, str]]:
    return [(each.number, each.title) for each in courses.load(course).meetings]


@both
@inside
def test_changed_meeting_is_read_back_with_a_higher_sequence() -> None:
    course = a_course(a_user())
    first = courses.load(course).meetings[0]
    wanted = replace(first, title="Welkom", starts_at=TUESDAY, agenda="Koffie\nRondje", hands_in=None,
                     due_at=None)  # fmt: skip

    planning.change(course, [wanted])

    changed = courses.load(course).meetings[0]
    assert changed == replace(wanted, sequence=1, was_at=TUESDAY, was_due_at=MEETINGS[0].due_at)


@both
@inside
def test_meeting_that_stays_as_it_was_keeps_its_sequence() -> None:
    course = a_course(a_user())
    before = courses.load(course).meetings

    planning.change(course, before)

    assert courses.load(course).meetings == before


@both
@inside
def test_meeting_that_a_colleague_changed_meanwhile_is_not_overwritten() -> None:
    course = a_course(a_user())
    read = courses.load(course).meetings
    planning.change(course, [replace(read[1], title="Van een collega")])

    with pytest.raises(Overtaken):
        planning.change(course, [replace(read[0], title="Van mij"), replace(read[1], place="Zaal 2")])

    assert _titles(course)[:2] == [(1, "Kennismaken"), (2, "Van een collega")]


@both
@inside
def test_removed_meeting_leaves_the_others_numbered_and_comes_back_where_it_was() -> None:
    course = a_course(a_user())
    gone = courses.load(course).meetings[1]

    planning.remove(course, gone.id, NOW)
    assert _titles(course) == [(1, "Kennismaken"), (2, "Profilering")]
    assert [each.title for each in meetings.removed(course)] == ["Haalbaarheid"]

    planning.put_back(course, gone.id)
    assert _titles(course) == [(1, "Kennismaken"), (2, "Haalbaarheid"), (3, "Profilering")]
    assert courses.load(course).meetings[1].sequence == gone.sequence + 2
    assert not meetings.removed(course)


@both
@inside
def test_numbers_follow_the_dates() -> None:
    course = a_course(a_user())

    planning.add(Meeting(0, course, 0, "Terugkomavond", hands_in=Homework.FINISHED))
    planning.add(Meeting(0, course, 0, "Excursie", starts_at=TUESDAY))
    assert _titles(course) == [(1, "Kennismaken"), (2, "Excursie"), (3, "Haalbaarheid"), (4, "Terugkomavond"),
                               (5, "Profilering")]  # fmt: skip

    excursion = courses.load(course).meetings[1]
    planning.change(course, [replace(excursion, starts_at=TUESDAY + timedelta(days=60))])
    assert _titles(course)[1:] == [(2, "Haalbaarheid"), (3, "Profilering"), (4, "Terugkomavond"),
                                   (5, "Excursie")]  # fmt: skip


@inside
def test_meeting_of_another_course_cannot_be_changed_through_this_one() -> None:
    user = a_user()
    mine, other = a_course(user), a_course(user)
    stranger = courses.load(other).meetings[0]

    with pytest.raises(NotFound):
        planning.change(mine, [stranger])
    with pytest.raises(NotFound):
        planning.remove(mine, stranger.id, NOW)
    with pytest.raises(NotFound):
        planning.put_back(mine, stranger.id)


@both
@inside
def test_course_with_another_name_is_renewed_in_every_calendar() -> None:
    course = a_course(a_user())

    known = courses.seen(courses.load(course))
    courses.change(Course(course, "Najaar in Oost", place="De Brug", theme="Meedoen"), known)

    changed = courses.load(course)
    assert (changed.name, changed.place, changed.theme) == ("Najaar in Oost", "De Brug", "Meedoen")
    assert [each.sequence for each in changed.meetings] == [1, 1, 1]


@both
@inside
def test_course_in_the_bin_is_there_for_nobody_and_comes_back_whole() -> None:
    user = a_user()
    course = a_course(user)
    courses.put_in_bin(course, user, NOW)

    with pytest.raises(NotFound):
        courses.load(course)
    assert courses.guided_by(user) == ()
    assert not access.to_course(course, user).in_course
    (binned,) = in_bin.courses_of(user)
    assert (binned.id, binned.name, binned.gone_at) == (
        course, "Voorjaar in West", NOW + timedelta(days=30)
    )  # fmt: skip

    courses.take_out(course, user, NOW)
    assert len(courses.load(course).meetings) == 3
    assert in_bin.courses_of(user) == ()
    assert access.to_course(course, user).in_course
