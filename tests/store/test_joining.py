"""Joining a course by its code: everything at once or nothing, never more than fit, and back again."""

import threading
from datetime import timedelta

import pytest
from flask import Flask

from proposal.model.code import Door, read, spaced
from proposal.model.course import Audience, Shown
from proposal.store import accounts, courses, invitations, joining, participants, proposals
from proposal.store.accounts import User
from proposal.store.course_tables import CourseRow
from proposal.store.errors import Gone, Involved, Last, NotFound, Shut, Taken
from proposal.store.invitations import Offer
from proposal.store.session import database, writing
from tests.both import both
from tests.coursing import a_course
from tests.store.builders import NOW, a_user

LATER = NOW + timedelta(days=14)
SEEN = frozenset({(Audience.TRAINERS, Shown.TEXTS)})


def _open(most: int = 20) -> tuple[int, int, str]:
    """Return a trainer, the course they guide, and the code that opens it."""
    trainer = a_user("trainer@voorbeeld.nl")
    course = a_course(trainer)
    joining.open_door(course, LATER, most, trainer, NOW)
    return trainer, course, courses.load(course).code


def _newcomer(address: str = "bo@voorbeeld.nl") -> User:
    user = User(email=address, name="Bo", password="x", active=True, fs_uniquifier=address)
    database.session.add(user)
    return user


@pytest.mark.usefixtures("inside")
@both
def test_code_lets_someone_in_with_a_new_idea() -> None:
    _, course, code = _open()
    user = a_user("bo@voorbeeld.nl")

    assert joining.join(code, user, None, "Een tuin.", NOW) == course

    (found,) = participants.of_course(course)
    assert (found.user_id, found.consents) == (user, ())
    assert found.proposal_id is not None
    assert proposals.load(found.proposal_id).proposal.idea.few_lines == "Een tuin."


@pytest.mark.usefixtures("inside")
@both
def test_new_account_comes_with_a_place_and_an_empty_idea() -> None:
    _, course, code = _open()

    joining.join_new(code, _newcomer(), "", NOW)

    user = accounts.load("bo@voorbeeld.nl").id
    assert participants.load(course, user).proposal_id == proposals.of_user(user)[0].id


@pytest.mark.usefixtures("inside")
@both
def test_account_is_not_kept_when_the_course_is_full() -> None:
    _, _, code = _open(most=1)
    joining.join(code, a_user("bo@voorbeeld.nl"), None, "", NOW)

    with pytest.raises(Shut) as refused:
        joining.join_new(code, _newcomer("cas@voorbeeld.nl"), "Een tuin.", NOW)

    assert refused.value.args == (Door.FULL,)
    with pytest.raises(NotFound):
        accounts.load("cas@voorbeeld.nl")


@pytest.mark.usefixtures("inside")
@both
def test_account_that_was_made_a_moment_ago_is_not_made_twice() -> None:
    _, course, code = _open()
    joining.join_new(code, _newcomer(), "Een tuin.", NOW)

    with pytest.raises(Taken):
        joining.join_new(code, _newcomer(), "Een tuin.", NOW)

    assert joining.taking_part(course) == 1


@both
def test_last_place_is_for_one_of_many_who_come_at_once(app: Flask) -> None:
    with app.app_context():
        _, course, code = _open(most=1)
        guests = [a_user(f"gast{number}@voorbeeld.nl") for number in range(4)]
    started = threading.Barrier(len(guests))
    refused: list[Door] = []

    def come(guest: int) -> None:
        with app.app_context():
            started.wait()
            try:
                joining.join(code, guest, None, "", NOW)
            except Shut as shut:
                refused.append(shut.args[0])

    threads = [threading.Thread(target=come, args=(guest,)) for guest in guests]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with app.app_context():
        assert refused == [Door.FULL] * 3
        assert joining.taking_part(course) == 1


@pytest.mark.usefixtures("inside")
@both
def test_second_press_changes_nothing() -> None:
    _, course, code = _open(most=1)
    user = a_user("bo@voorbeeld.nl")

    for _ in range(2):
        joining.join(code, user, None, "Een tuin.", NOW)

    assert len(proposals.of_user(user)) == joining.taking_part(course) == 1


@pytest.mark.usefixtures("inside")
@both
def test_proposal_to_join_with_is_one_that_this_user_writes_in() -> None:
    trainer, course, code = _open()
    user = a_user("bo@voorbeeld.nl")
    mine, other = (proposals.create(each, "Een tuin.", NOW) for each in (user, trainer))

    with pytest.raises(NotFound):
        joining.join(code, user, other, "", NOW)
    joining.join(code, user, mine, "", NOW)

    assert participants.load(course, user).proposal_id == mine


@pytest.mark.usefixtures("inside")
@both
def test_door_is_open_until_its_moment_and_closed_by_hand() -> None:
    trainer, course, code = _open()
    user = a_user("bo@voorbeeld.nl")

    with pytest.raises(Shut) as late:
        joining.join(code, user, None, "", LATER)
    joining.close(course, trainer, NOW)
    with pytest.raises(Shut) as closed:
        joining.join(code, user, None, "", NOW)

    assert (late.value.args, closed.value.args) == ((Door.EXPIRED,), (Door.CLOSED,))


@pytest.mark.usefixtures("inside")
@both
def test_another_code_ends_the_one_before_and_opening_again_does_not() -> None:
    trainer, course, code = _open()

    joining.open_door(course, LATER, 5, trainer, NOW)
    assert joining.course_of(code) == course
    joining.renew(course, trainer, NOW)

    with pytest.raises(NotFound):
        joining.course_of(code)
    assert joining.course_of(courses.load(course).code) == course


@pytest.mark.usefixtures("inside")
@both
def test_code_of_a_course_in_the_bin_says_that_it_is_gone() -> None:
    _, course, code = _open()
    with writing() as current:
        current.get_one(CourseRow, course).binned_at = NOW

    with pytest.raises(Gone):
        joining.join(code, a_user("bo@voorbeeld.nl"), None, "", NOW)


@pytest.mark.usefixtures("inside")
@both
def test_who_left_comes_back_to_the_same_idea_and_is_asked_for_consent_again() -> None:
    _, course, code = _open()
    user = a_user("bo@voorbeeld.nl")
    joining.join(code, user, None, "Een tuin.", NOW)
    participants.consent(course, user, SEEN, NOW)
    participants.tell(course, user, {"expects": "Leren schrijven."})
    before = participants.load(course, user)
    participants.leave(course, user, user, NOW)
    assert participants.of_course(course) == ()

    joining.join(code, user, None, "", NOW)

    after = participants.load(course, user)
    assert (after.proposal_id, after.expects) == (before.proposal_id, "Leren schrijven.")
    assert (after.left_at, after.consents) == (None, ())


@pytest.mark.usefixtures("inside")
@both
def test_nobody_is_trainer_and_participant_of_one_course() -> None:
    trainer, course, code = _open()
    user = a_user("bo@voorbeeld.nl")
    joining.join(code, user, None, "", NOW)
    secret = invitations.make(Offer(course_id=course), "Bo", trainer, NOW)

    with pytest.raises(Involved):
        joining.join(code, trainer, None, "", NOW)
    with pytest.raises(Involved):
        invitations.accept(secret, user, NOW)

    participants.leave(course, user, user, NOW)
    assert invitations.accept(secret, user, NOW) == Offer(course_id=course)
    assert courses.load(course).trainers == (trainer, user)


@pytest.mark.usefixtures("inside")
@both
def test_participant_keeps_what_they_tell_and_whether_they_are_reminded() -> None:
    _, course, code = _open()
    user = a_user("bo@voorbeeld.nl")
    joining.join(code, user, None, "", NOW)

    participants.tell(course, user, {"expects": "Contact met fondsen.", "learns": "Een begroting maken."})
    participants.tell(course, user, {"looks_back": "Gelukt!", "user_id": "7"})
    participants.remind(course, user, False)

    found = participants.load(course, user)
    assert (found.user_id, found.reminded) == (user, False)
    assert (found.expects, found.learns, found.looks_back) == (
        "Contact met fondsen.", "Een begroting maken.", "Gelukt!",
    )  # fmt: skip


@pytest.mark.parametrize(
    "typed",
    [
        "BCDFGHJK", "bcdf ghjk", " bcdf-ghjk\n", "B C D F G H J K", "bcdf–ghjk",
        "https://cursus.voorbeeld.nl/join/BCDFGHJK", "cursus.voorbeeld.nl/join/bcdf-ghjk/",
    ],
)  # fmt: skip
def test_code_is_read_however_it_is_typed(typed: str) -> None:
    assert read(typed) == "BCDFGHJK"


def test_code_is_shown_in_two_halves() -> None:
    assert (spaced("BCDFGHJK"), spaced("")) == ("BCDF-GHJK", "")


@pytest.mark.usefixtures("inside")
@both
def test_trainer_with_a_closed_account_guides_nobody() -> None:
    trainer, course, code = _open()
    other = a_user("dia@voorbeeld.nl")
    courses.add_trainer(course, other, trainer, NOW)
    joining.join(code, a_user("bo@voorbeeld.nl"), None, "", NOW)
    assert courses.depending(trainer) == ()

    accounts.put_in_bin(other, NOW)

    assert [each.id for each in courses.depending(trainer)] == [course]
    with pytest.raises(Last):
        courses.remove_trainer(course, trainer, trainer, NOW)


@pytest.mark.usefixtures("inside")
@both
def test_course_that_nobody_follows_holds_no_trainer() -> None:
    trainer, course, code = _open()
    assert courses.depending(trainer) == ()
    user = a_user("bo@voorbeeld.nl")
    joining.join(code, user, None, "", NOW)

    participants.leave(course, user, user, NOW)

    assert courses.depending(trainer) == ()
