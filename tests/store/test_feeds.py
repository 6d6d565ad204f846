"""Feeds: a secret address that can be replaced and taken away, and who reads by it."""

import pytest

from proposal.store import accounts, feeds, leaving, proposals
from proposal.store.feeds import Feed, Reader
from proposal.store.in_bin import IN_BIN
from tests.both import both
from tests.store.builders import NOW, a_proposal, a_user

inside = pytest.mark.usefixtures("inside")


@inside
@both
def test_address_is_secret_and_a_new_one_makes_the_old_one_worthless() -> None:
    user = a_user()
    assert feeds.of(user) == Feed("", True)

    first = feeds.renew(user, NOW)
    second = feeds.renew(user, NOW)

    assert len(first) == 32, "24 bytes: 192 bits"
    assert first != second
    assert feeds.reader(first) is None
    assert feeds.reader(second) == Reader(user, "")
    assert feeds.of(user) == Feed(second, True)


@inside
@both
def test_address_that_was_taken_away_leads_nowhere_and_leaves_the_mails() -> None:
    user = a_user()
    token = feeds.renew(user, NOW)
    feeds.mail(user, False, NOW)

    feeds.revoke(user, NOW)

    assert feeds.reader(token) is None
    assert feeds.of(user) == Feed("", False)


@inside
@both
def test_two_people_without_an_address_do_not_read_by_none() -> None:
    for address in ("an@voorbeeld.nl", "bo@voorbeeld.nl"):
        feeds.revoke(a_user(address), NOW)

    assert feeds.reader("") is None
    assert feeds.reader("None") is None


@inside
@both
def test_closed_account_has_no_calendar_and_leaves_no_secret_behind() -> None:
    user = a_user()
    token = feeds.renew(user, NOW)

    accounts.put_in_bin(user, NOW)

    assert feeds.reader(token) is None
    leaving.sweep(NOW + IN_BIN)
    assert feeds.of(user) == Feed()


@inside
@both
def test_calendar_has_the_projects_that_one_writes_in() -> None:
    user, other = a_user(), a_user("bo@voorbeeld.nl")
    mine, binned = a_proposal(user), a_proposal(user)
    proposals.create(user, "Oefenen", NOW, practice=True)
    theirs = a_proposal(other)
    proposals.bin_proposal(binned, user, NOW)

    assert [each.id for each in feeds.projects(user)] == [mine]
    assert [each.id for each in feeds.projects(other)] == [theirs]
