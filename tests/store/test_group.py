"""A whole group read at once, with the stages and notes of its trainers, on both databases."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask

from proposal.model.course import Audience, Course, HandingIn, Presence, Shown, Stage
from proposal.store import attendance, courses, group, homework, leaving, notes, participants, stages
from proposal.store.comment_tables import RoundRow
from proposal.store.errors import NotFound
from proposal.store.session import writing
from tests.both import both
from tests.coursing import BEGUN, TO_TRAINERS, a_course, takes_part
from tests.store.builders import a_proposal, a_user

LATER = BEGUN + timedelta(days=3)


@both
def test_group_is_read_with_all_that_happened(inside: Flask) -> None:
    trainer, bo, daan = (a_user(f"{each}@voorbeeld.nl") for each in ("tanja", "bo", "daan"))
    course, number = a_course(trainer), a_proposal(bo)
    takes_part(course, bo, number)
    takes_part(course, daan, number, frozenset())
    meeting = courses.load(course).meetings[0].id
    homework.hand_in(HandingIn(0, course, meeting, bo, number, 0, "Nog niet af", BEGUN), "Huiswerk", b"{}")
    attendance.note(course, meeting, {bo: Presence.PRESENT, daan: Presence.EXCUSED}, trainer, LATER)
    stages.reach(course, bo, Stage.PRESENTABLE, trainer, LATER)
    with writing() as current:
        current.add(RoundRow(course_id=course, proposal_id=number, who=trainer, at=LATER))

    members, happened = group.members(course), group.happened(course)

    assert [(each.name, each.writes) for each in members] == [("bo", True), ("daan", False)]
    assert members[0].participant.shows(Audience.TRAINERS) == frozenset(Shown)
    assert members[0].participant == participants.load(course, bo)
    assert [(each.user_id, each.remark, each.at) for each in happened.handed] == [(bo, "Nog niet af", BEGUN)]
    assert {(each.user_id, each.presence) for each in happened.came} == {(bo, "present"), (daan, "excused")}
    assert [(each.proposal_id, each.who) for each in happened.rounds] == [(number, trainer)]
    assert [(each.user_id, each.stage, each.who) for each in happened.reached] == [
        (bo, "presentable", trainer)
    ]
    assert stages.who_praised(number) == trainer


@both
def test_stage_of_who_stopped_praises_nobody(inside: Flask) -> None:
    trainer, bo = a_user("tanja@voorbeeld.nl"), a_user("bo@voorbeeld.nl")
    course, number = a_course(trainer), a_proposal(bo)
    takes_part(course, bo, number, TO_TRAINERS)
    stages.reach(course, bo, Stage.PRESENTABLE, trainer, LATER)
    stages.reach(course, bo, Stage.PRESENTABLE, bo, LATER)
    assert stages.who_praised(number) == trainer

    participants.leave(course, bo, bo, LATER)

    assert stages.who_praised(number) is None
    assert group.members(course) == ()
    with pytest.raises(NotFound):
        stages.reach(course, bo, Stage.BUDGET, trainer, LATER)
    with pytest.raises(NotFound):
        notes.add(course, bo, "Gestopt", trainer, LATER)


@both
def test_note_is_changed_and_removed_by_who_wrote_it_only(inside: Flask) -> None:
    trainer, other, bo = (a_user(f"{each}@voorbeeld.nl") for each in ("tanja", "mo", "bo"))
    course = a_course(trainer)
    takes_part(course, bo, None)
    number = notes.add(course, bo, "Stil", trainer, BEGUN)

    deeds: tuple[Callable[[], None], ...] = (
        lambda: notes.revise(course, bo, number, "Luid", other, LATER),
        lambda: notes.remove(course, bo, number, other),
        lambda: notes.revise(course, other, number, "Luid", trainer, LATER),
    )
    for deed in deeds:
        with pytest.raises(NotFound):
            deed()
    notes.revise(course, bo, number, "Luid", trainer, LATER)

    assert [(each.text, each.who, each.at) for each in notes.of_person(course, bo)] == [
        ("Luid", trainer, LATER)
    ]
    notes.remove(course, bo, number, trainer)
    assert notes.of_person(course, bo) == ()


@both
def test_stage_stays_with_the_project_of_which_it_was_said(inside: Flask) -> None:
    trainer, bo = a_user("tanja@voorbeeld.nl"), a_user("bo@voorbeeld.nl")
    course, praised, other = a_course(trainer), a_proposal(bo), a_proposal(bo)
    takes_part(course, bo, praised)
    stages.reach(course, bo, Stage.PRESENTABLE, trainer, LATER)

    participants.choose(course, bo, other, LATER)

    assert (stages.who_praised(praised), stages.who_praised(other)) == (trainer, None)
    stages.take_back(course, bo, Stage.PRESENTABLE, trainer, LATER)
    assert stages.who_praised(praised) == trainer
    courses.put_in_bin(course, trainer, LATER)
    assert stages.who_praised(praised) is None
    with writing() as current:
        leaving.take_proposal(current, praised, LATER)
    assert group.happened(course).reached == ()


@both
def test_stage_is_of_who_takes_part_with_a_project(inside: Flask) -> None:
    trainer, bo = a_user("tanja@voorbeeld.nl"), a_user("bo@voorbeeld.nl")
    course = a_course(trainer)
    takes_part(course, bo, None)

    for deed in (stages.reach, stages.take_back):
        for somebody in (bo, trainer):
            with pytest.raises(NotFound):
                deed(course, somebody, Stage.PRESENTABLE, trainer, LATER)


@both
def test_course_and_note_asked_for_twice_are_one(inside: Flask) -> None:
    trainer, other, bo = (a_user(f"{each}@voorbeeld.nl") for each in ("tanja", "mo", "bo"))
    wanted, second = Course(0, "Voorjaar"), timedelta(seconds=1)
    course = courses.create(wanted, trainer, BEGUN)
    takes_part(course, bo, None)

    numbers = [
        courses.create(each, who, at) for each, who, at in (
            (wanted, trainer, BEGUN + second), (wanted, other, BEGUN + second),
            (Course(0, "Najaar"), trainer, BEGUN + second), (wanted, trainer, LATER),
        )
    ]  # fmt: skip
    said = ("Stil", BEGUN), ("Stil", BEGUN + second), ("Luid", BEGUN), ("Stil", LATER)
    noted = [notes.add(course, bo, words, trainer, at) for words, at in said]

    assert numbers[0] == course
    assert len({course, *numbers}) == 4
    assert noted[0] == noted[1]
    assert len(set(noted)) == 3
