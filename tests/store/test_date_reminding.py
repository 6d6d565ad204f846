"""Date reminding: the right people, one mail a day, and never twice, also when two commands run at once."""

import threading
from datetime import date, timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select

from proposal.store import accounts, date_reminding, feeds, invitations, people, proposals, rows
from proposal.store.date_reminding import Dated, Letter, Reminded
from proposal.store.invitations import Offer
from proposal.store.session import database
from proposal.store.tables import Mail
from tests.both import both
from tests.store.builders import NOW, a_proposal, a_user

DAY = date(2026, 3, 16)
inside = pytest.mark.usefixtures("inside")


def _with_a_fund(user: int) -> int:
    """Return a project of this user that has a fund on its list."""
    number = a_proposal(user)
    rows.add(number, "funds", "applications", user, NOW)
    return number


def _letter(of: Reminded, key: str = "send:a/14", on: date = DAY) -> Letter:
    return Letter(of, tuple(Dated(each, key, on) for each in of.proposals), "Datums", "tekst")


def _mails() -> int:
    return database.session.execute(select(func.count()).select_from(Mail)).scalar_one()


@inside
@both
def test_author_of_a_project_that_asks_funds_is_told_once_of_a_date() -> None:
    user = a_user()
    number = _with_a_fund(user)
    a_proposal(user)
    (waits,) = date_reminding.waiting(NOW)
    assert waits == Reminded(user, "an", "an@voorbeeld.nl", "", (number,))

    assert len(date_reminding.put([_letter(waits)], NOW)) == 1

    assert date_reminding.waiting(NOW) == (), "one mail a day is enough"
    assert date_reminding.told(user) == {Dated(number, "send:a/14", DAY)}
    assert date_reminding.waiting(NOW + timedelta(days=1)) == (waits,)
    assert date_reminding.put([_letter(waits)], NOW + timedelta(days=1)) == ()
    assert _mails() == 1


@inside
@both
def test_date_that_moved_is_told_of_again() -> None:
    user = a_user()
    _with_a_fund(user)
    (waits,) = date_reminding.waiting(NOW)
    date_reminding.put([_letter(waits)], NOW)
    later = NOW + timedelta(days=1)

    assert len(date_reminding.put([_letter(waits, on=DAY + timedelta(days=7))], later)) == 1


@inside
@both
def test_nobody_is_told_who_wants_no_mail_or_closed_the_account_or_threw_the_project_away() -> None:
    silent, closed, shut, tidy = (a_user(f"{each}@voorbeeld.nl") for each in ("an", "bo", "cas", "dex"))
    numbers = {each: _with_a_fund(each) for each in (silent, closed, shut, tidy)}
    letters = [_letter(each) for each in date_reminding.waiting(NOW)]
    assert len(letters) == 4

    feeds.mail(silent, False, NOW)
    accounts.put_in_bin(closed, NOW)
    accounts.set_active(shut, False)
    proposals.bin_proposal(numbers[tidy], tidy, NOW)

    assert date_reminding.waiting(NOW) == ()
    assert date_reminding.put(letters, NOW) == (), "also when the letters were written before"
    assert _mails() == 0


@inside
@both
def test_practice_copy_reminds_of_nothing() -> None:
    user = a_user()
    number = proposals.create(user, "Oefenen", NOW, practice=True)
    rows.add(number, "funds", "applications", user, NOW)

    assert date_reminding.waiting(NOW) == ()


@inside
@both
def test_every_author_is_told_until_they_leave() -> None:
    maker, other = a_user(), a_user("bo@voorbeeld.nl")
    number = _with_a_fund(maker)
    invitations.accept(invitations.make(Offer(proposal_id=number), "", maker, NOW), other, NOW)
    assert [each.user_id for each in date_reminding.waiting(NOW)] == [maker, other]

    people.remove_writer(number, other, maker, NOW)

    assert [each.user_id for each in date_reminding.waiting(NOW)] == [maker]


@both
def test_two_commands_at_once_send_everybody_one_mail(app: Flask) -> None:
    with app.app_context():
        for each in range(5):
            _with_a_fund(a_user(f"mens{each}@voorbeeld.nl"))
    drawn, sent = threading.Barrier(2), []

    def run() -> None:
        with app.app_context():
            letters = [_letter(each) for each in date_reminding.waiting(NOW)]
            drawn.wait()
            sent.append(len(date_reminding.put(letters, NOW)))

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with app.app_context():
        assert sum(sent) == _mails() == 5
