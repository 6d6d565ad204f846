"""Settling: rows that follow from a deed are decided on what stands there at that moment."""

import pytest

from proposal.model.proposal import Proposal
from proposal.store import proposals, settling
from proposal.store.answers import Hand
from proposal.store.settling import Columns
from tests.both import both
from tests.store.builders import NOW, a_proposal, a_user

pytestmark = pytest.mark.usefixtures("inside")


@both
def test_row_is_wanted_of_what_stands_there_and_not_of_what_was_read_before() -> None:
    user = a_user()
    number, hand = a_proposal(user), Hand(user, "", NOW)
    seen: list[int] = []

    def wanted(proposal: Proposal) -> tuple[Columns, ...]:
        seen.append(len(proposal.following.terms))
        return () if proposal.following.terms else ((("what", "Eerste deel"),), (("what", "De rest"),))

    added = settling.add_wanted(number, "following", "terms", wanted, hand)

    assert settling.add_wanted(number, "following", "terms", wanted, hand) == ()
    assert seen == [0, 2]
    terms = proposals.load(number).proposal.following.terms
    assert [(each.id, each.what) for each in terms] == [(added[0], "Eerste deel"), (added[1], "De rest")]
