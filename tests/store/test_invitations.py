"""Invitations: for one person, once, for a fortnight; the database cannot tell the link."""

import threading
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from proposal.store import invitations, organisations, people, proposals
from proposal.store.errors import Used
from proposal.store.invitations import VALID, Offer
from proposal.store.session import database
from proposal.store.tables import Invitation
from tests.both import both
from tests.store.builders import NOW, a_user


def _offer() -> tuple[Offer, int]:
    user = a_user("beheerder@voorbeeld.nl")
    return Offer(organisation_id=organisations.create(user, "De Brug", NOW)), user


@pytest.mark.usefixtures("inside")
@both
def test_database_keeps_no_secret() -> None:
    offer, user = _offer()

    secret = invitations.make(offer, "Bo", user, NOW)

    kept = database.session.execute(select(Invitation)).scalar_one()
    assert secret not in repr(vars(kept))
    assert invitations.find(secret, NOW).offer == offer


@pytest.mark.usefixtures("inside")
@both
def test_invitation_lasts_a_fortnight_to_the_second() -> None:
    offer, user = _offer()
    secret = invitations.make(offer, "Bo", user, NOW)

    assert invitations.find(secret, NOW + VALID - timedelta(seconds=1)).made_by == user
    with pytest.raises(Used):
        invitations.find(secret, NOW + VALID)


@both
def test_invitation_lets_in_one_of_many_who_come_at_once(app: Flask) -> None:
    with app.app_context():
        offer, user = _offer()
        secret = invitations.make(offer, "Bo", user, NOW)
        guests = [a_user(f"gast{number}@voorbeeld.nl") for number in range(6)]
    started = threading.Barrier(len(guests))
    refused: list[int] = []

    def come(guest: int) -> None:
        with app.app_context():
            started.wait()
            try:
                invitations.accept(secret, guest, NOW)
            except Used:
                refused.append(guest)

    threads = [threading.Thread(target=come, args=(guest,)) for guest in guests]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with app.app_context():
        assert len(refused) == len(guests) - 1
        assert offer.organisation_id is not None
        assert len(people.members(offer.organisation_id)) == 2


@pytest.mark.usefixtures("inside")
@both
def test_member_who_opens_a_link_does_not_use_it_up() -> None:
    offer, user = _offer()
    secret = invitations.make(offer, "Bo", user, NOW)

    assert invitations.accept(secret, user, NOW) == offer

    assert len(invitations.to(offer, NOW)) == 1


@pytest.mark.usefixtures("inside")
@both
def test_invitation_to_a_project_in_the_bin_does_not_work() -> None:
    user = a_user("maker@voorbeeld.nl")
    number = proposals.create(user, "Een tuin.", NOW)
    secret = invitations.make(Offer(proposal_id=number), "Bo", user, NOW)

    proposals.bin_proposal(number, user, NOW)

    with pytest.raises(Used):
        invitations.accept(secret, a_user("gast@voorbeeld.nl"), NOW)


@pytest.mark.usefixtures("inside")
@both
def test_invitation_is_not_withdrawn_through_another_project() -> None:
    user = a_user("maker@voorbeeld.nl")
    mine, other = (Offer(proposal_id=proposals.create(user, "Een tuin.", NOW)) for _ in range(2))
    invitations.make(mine, "Bo", user, NOW)
    (made,) = invitations.to(mine, NOW)

    invitations.withdraw(other, made.id, user, NOW)
    assert invitations.to(mine, NOW) == (made,)

    invitations.withdraw(mine, made.id, user, NOW)
    assert invitations.to(mine, NOW) == ()
