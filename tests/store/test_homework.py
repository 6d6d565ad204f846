"""Homework: handed in as a version, once however often one presses, and what changed since."""

import threading
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest
from flask import Flask

from proposal.model.course import HandingIn
from proposal.store import courses, handed, homework, participants, planning, proposals, versions
from proposal.store.answers import Hand
from proposal.store.errors import NotFound
from proposal.store.homework import hand_in
from tests.both import both
from tests.coursing import a_course, takes_part
from tests.store.builders import NOW, a_proposal, a_user, change, save

NAME = "Ingeleverd voor bijeenkomst 1: Kennismaken"


@dataclass(frozen=True)
class Place:
    """A participant with a project in a course of three meetings."""

    course: int
    meetings: tuple[int, ...]
    user: int
    proposal: int

    def wanted(self, meeting: int = 0, remark: str = "", at: datetime = NOW) -> HandingIn:
        """Return what this participant hands in."""
        return HandingIn(0, self.course, self.meetings[meeting], self.user, self.proposal, 0, remark, at)


def _placed() -> Place:
    course, user = a_course(a_user("trainer@voorbeeld.nl")), a_user()
    proposal = a_proposal(user)
    takes_part(course, user, proposal)
    return Place(course, tuple(each.id for each in courses.load(course).meetings), user, proposal)


@pytest.mark.usefixtures("inside")
@both
def test_handing_in_freezes_a_version_under_its_name() -> None:
    place = _placed()

    number = hand_in(place.wanted(remark="Kijk vooral naar het doel."), NAME, b"{}")

    found = handed.load(place.course, number)
    assert (found.user_id, found.remark, found.at) == (place.user, "Kijk vooral naar het doel.", NOW)
    named, content = versions.document(place.proposal, found.version_id)
    assert (named.name, named.who, content) == (NAME, place.user, b"{}")
    assert homework.documents([found]) == {number: b"{}"}


@pytest.mark.usefixtures("inside")
@both
def test_handing_in_again_keeps_both() -> None:
    place = _placed()
    first = hand_in(place.wanted(), NAME, b"1")

    second = hand_in(place.wanted(at=NOW + timedelta(days=1)), NAME, b"2")

    assert [each.id for each in handed.of_course(place.course)] == [first, second]
    assert len(versions.of_proposal(place.proposal)) == 2


@both
def test_pressing_twice_at_once_hands_in_once(app: Flask) -> None:
    with app.app_context():
        place = _placed()
    started, numbers = threading.Barrier(2), []

    def press() -> None:
        with app.app_context():
            started.wait()
            numbers.append(hand_in(place.wanted(), NAME, b"{}"))

    threads = [threading.Thread(target=press) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with app.app_context():
        assert set(numbers) == {each.id for each in handed.of_course(place.course)}
        assert len(versions.of_proposal(place.proposal)) == 1


@pytest.mark.usefixtures("inside")
@both
def test_other_remark_or_meeting_is_another_handing_in() -> None:
    place = _placed()

    numbers = {
        hand_in(place.wanted(), NAME, b"{}"),
        hand_in(place.wanted(remark="Nu met een vraag."), NAME, b"{}"),
        hand_in(place.wanted(meeting=1), NAME, b"{}"),
    }

    assert len(numbers) == 3


@pytest.mark.usefixtures("inside")
@both
def test_nothing_is_handed_in_for_what_is_not_there_or_not_yours() -> None:
    place, other = _placed(), a_user("bo@voorbeeld.nl")
    elsewhere = a_course(other)
    planning.remove(place.course, place.meetings[2], NOW)
    wrong = (
        place.wanted(meeting=2),
        replace(place.wanted(), course_id=elsewhere),
        replace(place.wanted(), user_id=other),
        replace(place.wanted(), proposal_id=a_proposal(place.user)),
        replace(place.wanted(), meeting_id=courses.load(elsewhere).meetings[0].id),
    )

    for each in wrong:
        with pytest.raises(NotFound):
            hand_in(each, NAME, b"{}")

    participants.leave(place.course, place.user, place.user, NOW)
    with pytest.raises(NotFound):
        hand_in(place.wanted(), NAME, b"{}")
    assert versions.of_proposal(place.proposal) == ()


@pytest.mark.usefixtures("inside")
@both
def test_steps_that_changed_after_handing_in_are_known() -> None:
    place = _placed()
    save(place.proposal, change("audience", "who", "Vaders"))
    found = handed.load(place.course, hand_in(place.wanted(at=NOW + timedelta(minutes=1)), NAME, b"{}"))
    assert homework.changed_since([found]) == {}

    save(place.proposal, change("idea", "what", "Koken"), now=NOW + timedelta(hours=1))

    assert homework.changed_since([found]) == {found.id: frozenset({"idea"})}


@pytest.mark.usefixtures("inside")
@both
def test_project_in_the_bin_is_not_among_what_was_handed_in() -> None:
    place = _placed()
    hand_in(place.wanted(), NAME, b"{}")

    proposals.bin_proposal(place.proposal, place.user, NOW)

    assert handed.of_course(place.course) == ()


@pytest.mark.usefixtures("inside")
@both
def test_homework_that_comes_next_is_of_the_first_meeting_still_to_come() -> None:
    place = _placed()
    hand_in(place.wanted(), NAME, b"{}")

    first = homework.coming(place.user, NOW, proposal_id=place.proposal)
    second = homework.coming(place.user, NOW + timedelta(days=2), course_id=place.course)

    assert first is not None
    assert (first.meeting.title, first.handed_at) == ("Kennismaken", NOW)
    assert second is not None
    assert (second.meeting.title, second.handed_at) == ("Haalbaarheid", None)
    assert homework.coming(place.user, NOW, proposal_id=a_proposal(place.user)) is None


@pytest.mark.usefixtures("inside")
@both
def test_nothing_comes_next_for_who_left_or_in_a_binned_course() -> None:
    place = _placed()
    courses.put_in_bin(place.course, place.user, NOW)
    assert homework.coming(place.user, NOW, proposal_id=place.proposal) is None
    courses.take_out(place.course, place.user, NOW)

    participants.leave(place.course, place.user, place.user, NOW)

    assert homework.coming(place.user, NOW, proposal_id=place.proposal) is None


@pytest.mark.usefixtures("inside")
@both
def test_version_that_is_kept_tells_its_number() -> None:
    place = _placed()

    number = versions.freeze(place.proposal, "Vandaag", b"{}", Hand(place.user, "", NOW))

    assert versions.of_proposal(place.proposal)[0].id == number
