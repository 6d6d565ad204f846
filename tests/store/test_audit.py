"""Audit: of every deed with a project or an organisation a line tells who did it and when, and no words."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from proposal.store import invitations, organisations, people, proposals
from proposal.store.invitations import Offer
from proposal.store.session import session
from proposal.store.tables import Audit
from tests.both import both
from tests.store.builders import NOW, a_proposal, a_user


def lines(dossier: int) -> list[str]:
    """Return the deeds that were done with this dossier, in order; each was done by user 1 at NOW."""
    found = session().execute(select(Audit).where(Audit.dossier_id == dossier).order_by(Audit.id)).scalars()
    told = list(found)
    assert {(each.who, each.at) for each in told} <= {(1, NOW)}
    return [each.deed for each in told]


@pytest.mark.usefixtures("inside")
@both
def test_every_deed_with_a_project_leaves_a_line() -> None:
    user = a_user()
    number = a_proposal(user)
    organisation = organisations.create(user, "De Brug", NOW)

    proposals.give_to(number, organisation, user, NOW)
    people.share(number, True, user, NOW)
    people.share(number, False, user, NOW)
    proposals.bin_proposal(number, user, NOW)
    proposals.take_out(number, user, NOW)

    assert lines(number) == ["give", "share", "unshare", "bin", "take_out"]
    assert lines(organisation) == ["found"]


@pytest.mark.usefixtures("inside")
@both
def test_invitation_that_is_withdrawn_leaves_a_line_once() -> None:
    user = a_user()
    offer = Offer(organisation_id=organisations.create(user, "De Brug", NOW))
    invitations.make(offer, "Bo", user, NOW)
    (made,) = invitations.to(offer, NOW)

    invitations.withdraw(offer, made.id, user, NOW)
    invitations.withdraw(offer, made.id, user, NOW + timedelta(days=1))

    assert offer.dossier is not None
    assert lines(offer.dossier) == ["found", "invite", "withdraw"]
