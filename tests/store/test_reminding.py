"""Reminding: the right people on the right day, and never twice, also when two commands run at once."""

import threading
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select

from proposal.model.course import HandingIn
from proposal.store import accounts, courses, homework, participants, planning, reminding
from proposal.store.reminding import Occasion, Reminder, Written
from proposal.store.session import database
from proposal.store.tables import Mail
from tests.both import both
from tests.coursing import a_course, takes_part
from tests.store.builders import a_proposal, a_user

FRIDAY = datetime(2026, 3, 13, 7, 0)
"""Two days before the Sunday on which the A4 is due, at eight o'clock in the morning here."""
TUESDAY = datetime(2026, 3, 17, 7, 0)
"""The day of the second meeting, which begins at half past seven in the evening."""


def _course() -> tuple[int, int]:
    """Return a course with one participant, and who that is."""
    course, user = a_course(a_user("trainer@voorbeeld.nl")), a_user()
    takes_part(course, user, a_proposal(user))
    return course, user


def _sent(now: datetime) -> tuple[Reminder, ...]:
    """Do what a run of the command does and return what it sent."""
    letters = [Written(each, "Dag", "tekst") for each in reminding.waiting(now)]
    return reminding.put(letters, now)


def _mails() -> int:
    return database.session.execute(select(func.count()).select_from(Mail)).scalar_one()


@pytest.mark.usefixtures("inside")
@both
def test_homework_is_told_of_from_two_days_before_and_once() -> None:
    _course()
    assert _sent(FRIDAY - timedelta(days=1)) == ()

    (told,) = _sent(FRIDAY)

    assert (told.occasion, told.meeting.title, told.name) == (Occasion.BEFORE, "Haalbaarheid", "an")
    assert (told.recipient, f"{told.on}") == ("an@voorbeeld.nl", "2026-03-15")
    assert _sent(FRIDAY) == _sent(FRIDAY + timedelta(days=1)) == ()
    assert _mails() == 1


@pytest.mark.usefixtures("inside")
@both
def test_who_handed_in_is_told_of_the_meeting_only() -> None:
    course, user = _course()
    meeting, proposal = courses.load(course).meetings[1], participants.load(course, user).proposal_id
    assert proposal is not None
    homework.hand_in(HandingIn(0, course, meeting.id, user, proposal, 0, "", FRIDAY), "A4", b"{}")

    assert _sent(FRIDAY) == ()
    (told,) = _sent(TUESDAY)

    assert (told.occasion, told.handed_in, told.meeting.id) == (Occasion.ON_DAY, True, meeting.id)


@pytest.mark.usefixtures("inside")
@both
def test_command_that_runs_late_tells_nothing_that_is_over() -> None:
    _course()

    assert len(_sent(FRIDAY + timedelta(days=2))) == 1, "there is still a morning to hand it in"
    assert _sent(datetime(2026, 3, 15, 10, 30)) == (), "half an hour is too short"
    assert _sent(datetime(2026, 3, 16, 7, 0)) == ()
    assert _sent(datetime(2026, 3, 17, 19, 0)) == (), "the meeting is on"


@pytest.mark.usefixtures("inside")
@both
def test_meeting_that_moves_is_told_of_again_for_its_new_day() -> None:
    course, _ = _course()
    assert len(_sent(FRIDAY)) == 1
    meeting = courses.load(course).meetings[1]
    assert meeting.starts_at
    assert meeting.due_at
    week = timedelta(days=7)
    planning.change(
        course, [replace(meeting, starts_at=meeting.starts_at + week, due_at=meeting.due_at + week)]
    )

    assert _sent(TUESDAY) == ()
    (told,) = _sent(FRIDAY + week)

    assert f"{told.on}" == "2026-03-22"


@pytest.mark.usefixtures("inside")
@both
def test_nobody_is_told_who_left_or_wants_no_mail_or_has_no_account() -> None:
    course, stays = _course()
    left, silent, closed = (a_user(f"{each}@voorbeeld.nl") for each in ("bo", "cas", "dex"))
    for each in (left, silent, closed):
        takes_part(course, each, a_proposal(each))
    participants.leave(course, left, left, FRIDAY)
    participants.remind(course, silent, False)
    accounts.put_in_bin(closed, FRIDAY)

    assert [each.user_id for each in _sent(FRIDAY)] == [stays]
    assert [each.user_id for each in _sent(TUESDAY)] == [stays]


@pytest.mark.usefixtures("inside")
@both
def test_nothing_is_told_of_a_removed_meeting_or_a_binned_course() -> None:
    course, user = _course()
    gone = courses.load(course).meetings[1].id
    planning.remove(course, gone, FRIDAY)
    assert _sent(FRIDAY) == _sent(TUESDAY) == ()
    planning.put_back(course, gone)

    courses.put_in_bin(course, user, FRIDAY)

    assert _sent(FRIDAY) == _sent(TUESDAY) == ()


@pytest.mark.usefixtures("inside")
@both
def test_letter_that_was_overtaken_is_not_sent() -> None:
    course, user = _course()
    letters = [Written(each, "Dag", "tekst") for each in reminding.waiting(FRIDAY)]
    assert letters
    participants.remind(course, user, False)

    assert reminding.put(letters, FRIDAY) == ()
    assert _mails() == 0


@both
def test_two_commands_at_once_send_everybody_one_mail(app: Flask) -> None:
    with app.app_context():
        course, _ = _course()
        for each in range(5):
            takes_part(course, a_user(f"mens{each}@voorbeeld.nl"), None)
    drawn, sent = threading.Barrier(2), []

    def run() -> None:
        with app.app_context():
            letters = [Written(each, "Dag", "tekst") for each in reminding.waiting(FRIDAY)]
            drawn.wait()
            sent.append(len(reminding.put(letters, FRIDAY)))

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with app.app_context():
        assert sum(sent) == _mails() == 6
