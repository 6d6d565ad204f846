"""Contacts with funds: one deed with what follows from it, and never half of it."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest

from proposal.model.choices import ApplicationState, ContactKind
from proposal.model.proposal import Place, Proposal
from proposal.store import contacts, history, proposals, rows, settling
from proposal.store.answers import Hand
from proposal.store.errors import Gone
from proposal.store.settling import Given
from tests.both import both
from tests.store.builders import NOW, a_proposal, a_user

pytestmark = pytest.mark.usefixtures("inside")
STATE = Place("funds", "state", "a")
TOLD = (("application", "a"), ("on", date(2026, 3, 2)), ("kind", ContactKind.CALL), ("said", "Ja!"))


def asked() -> tuple[int, Hand]:
    """Make a proposal with one application and return its number, and the hand of its author."""
    user = a_user()
    number = a_proposal(user)
    rows.add(number, "funds", "applications", user, NOW, "a")
    return number, Hand(user, "", NOW)


def _writes(*given: Given) -> Callable[[Proposal], tuple[Given, ...]]:
    """Return what follows, whatever the proposal says."""
    return lambda _: given


def kept(number: int) -> Proposal:
    """Return the proposal as it is kept."""
    return proposals.load(number).proposal


@both
def test_contact_is_kept_together_with_what_follows_from_it() -> None:
    number, hand = asked()
    given = ((STATE, "applications", ApplicationState.AWARDED),
             (Place("following", "awarded", "a"), "lives", Decimal("3000.00")))  # fmt: skip

    row = contacts.write_down(number, (*TOLD, ("state", ApplicationState.AWARDED)), _writes(*given), hand)

    found = kept(number)
    assert [(each.id, each.said, each.kind) for each in found.funds.contacts] == [
        (row, "Ja!", ContactKind.CALL)
    ]
    assert found.funds.applications[0].state is ApplicationState.AWARDED
    assert found.life("a").awarded == Decimal(3000)
    assert [each.after for each in history.of_answer((number,), STATE)] == ["awarded"]


@both
def test_what_follows_is_made_of_what_was_saved_in_between() -> None:
    number, hand = asked()
    reason = Place("following", "refusal", "a")
    stale = kept(number)
    settling.fill(number, ((reason, "lives", "Het geld is op."),), hand)

    contacts.write_down(
        number, TOLD, lambda now: ((reason, "lives", f"{now.life('a').refusal} Te ver weg."),), hand
    )

    assert stale.life("a").refusal == ""
    assert kept(number).life("a").refusal == "Het geld is op. Te ver weg."


@both
def test_contact_is_not_kept_when_what_follows_from_it_cannot_be() -> None:
    number, hand = asked()
    rows.remove(number, "funds", "applications", "a", hand.who, NOW)

    with pytest.raises(Gone):
        contacts.write_down(number, TOLD, _writes((STATE, "applications", ApplicationState.AWARDED)), hand)

    assert kept(number).funds.contacts == ()


@both
def test_same_contact_within_a_minute_is_kept_once_and_after_that_again() -> None:
    number, hand = asked()
    first = contacts.write_down(number, TOLD, _writes(), hand)

    assert contacts.write_down(number, TOLD, _writes(), hand) == first
    later = Hand(hand.who, "", NOW + timedelta(minutes=2))
    assert contacts.write_down(number, TOLD, _writes(), later) != first
    assert contacts.write_down(number, (*TOLD, ("who", "Els")), _writes(), hand) != first


@both
def test_state_is_remembered_in_the_order_in_which_it_was() -> None:
    number, hand = asked()
    for minute, state in enumerate((ApplicationState.CALLED, ApplicationState.REJECTED)):
        later = Hand(hand.who, "", NOW + timedelta(hours=minute))
        contacts.write_down(number, TOLD, _writes((STATE, "applications", state)), later)

    found = history.of_answer((number,), STATE)

    assert [(each.before, each.after) for each in found] == [(None, "called"), ("called", "rejected")]
