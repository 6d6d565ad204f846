"""People: an organisation is never without an administrator, also when two step down at the same time."""

import threading

import pytest
from flask import Flask

from proposal.store import accounts, organisations, people, proposals
from proposal.store.errors import Last, NotFound
from proposal.store.session import writing
from proposal.store.tables import Membership
from tests.both import both
from tests.store.builders import NOW, a_user


def _organisation(administrators: int) -> tuple[int, list[int]]:
    users = [a_user(f"beheerder{number}@voorbeeld.nl") for number in range(administrators)]
    number = organisations.create(users[0], "De Brug", NOW)
    with writing() as current:
        for each in users[1:]:
            current.add(Membership(organisation_id=number, user_id=each, administrator=True, since=NOW))
    return number, users


@pytest.mark.usefixtures("inside")
@both
def test_last_administrator_cannot_step_down() -> None:
    number, (user,) = _organisation(1)

    with pytest.raises(Last):
        people.set_role(number, user, False, user, NOW)

    assert people.members(number)[0].administrator


@both
def test_two_administrators_cannot_both_step_down_at_once(app: Flask) -> None:
    with app.app_context():
        number, users = _organisation(2)
    started = threading.Barrier(2)
    refused: list[int] = []

    def step_down(user: int) -> None:
        with app.app_context():
            started.wait()
            try:
                people.set_role(number, user, False, user, NOW)
            except Last:
                refused.append(user)

    threads = [threading.Thread(target=step_down, args=(user,)) for user in users]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with app.app_context():
        assert len(refused) == 1
        assert [each.user_id for each in people.members(number) if each.administrator] == refused


@pytest.mark.usefixtures("inside")
@both
def test_administrator_who_closed_the_account_does_not_count() -> None:
    number, (first, second) = _organisation(2)
    accounts.put_in_bin(second, NOW)

    with pytest.raises(Last):
        people.set_role(number, first, False, first, NOW)


@pytest.mark.usefixtures("inside")
@both
def test_organisation_depends_on_its_only_administrator_while_others_need_it() -> None:
    number, (user,) = _organisation(1)
    assert people.depending(user) == ()

    member = a_user("lid@voorbeeld.nl")
    with writing() as current:
        current.add(Membership(organisation_id=number, user_id=member, administrator=False, since=NOW))

    assert people.depending(user) == (number,)


@pytest.mark.usefixtures("inside")
@both
def test_maker_is_not_removed_from_a_proposal() -> None:
    user = a_user("maker@voorbeeld.nl")
    number = proposals.create(user, "Een tuin.", NOW)

    with pytest.raises(NotFound):
        people.remove_writer(number, user, user, NOW)


@pytest.mark.usefixtures("inside")
@both
def test_proposal_without_an_organisation_is_not_shared() -> None:
    user = a_user("maker@voorbeeld.nl")
    number = proposals.create(user, "Een tuin.", NOW)

    people.share(number, True, user, NOW)
    proposals.give_to(number, organisations.create(user, "De Brug", NOW), user, NOW)

    assert [shared for _, shared in proposals.of_organisation(organisations.of_user(user)[0].id)] == [False]
