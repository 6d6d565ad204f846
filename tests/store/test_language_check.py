"""Language check: only who was invited signs off, once let out nothing more, and the word given stays."""

from datetime import timedelta

import pytest

from proposal.store import access, invitations, language_check, organisations, people, proposals
from proposal.store.errors import NotFound
from proposal.store.invitations import Offer
from proposal.store.language_check import Checker
from tests.both import both
from tests.store.builders import NOW, a_proposal, a_user

LATER = NOW + timedelta(days=1)


def _checked() -> tuple[int, int, int]:
    """Return a proposal, its author, and someone who checks its language."""
    author, checker = a_user(), a_user("bo@voorbeeld.nl")
    number = a_proposal(author)
    _let_in(number, author, checker)
    return number, author, checker


def _let_in(number: int, author: int, checker: int) -> str:
    secret = invitations.make(Offer(proposal_id=number, checks_language=True), "Bo", author, NOW)
    invitations.accept(secret, checker, NOW)
    return secret


@pytest.mark.usefixtures("inside")
@both
def test_checker_signs_off_and_takes_it_back() -> None:
    number, _, checker = _checked()

    language_check.sign(number, checker, 7, LATER)
    assert language_check.of_proposal(number) == (Checker(checker, NOW, LATER, 7),)
    assert language_check.of_user(checker) == ((number, LATER),)

    language_check.take_back(number, checker, LATER)
    assert language_check.of_proposal(number) == (Checker(checker, NOW),)


@pytest.mark.usefixtures("inside")
@both
def test_only_a_checker_signs_off() -> None:
    number, author, checker = _checked()
    language_check.leave(number, checker, author, NOW)

    for nobody in (author, checker):
        with pytest.raises(NotFound):
            language_check.sign(number, nobody, 1, NOW)
        with pytest.raises(NotFound):
            language_check.leave(number, nobody, nobody, NOW)
    assert language_check.of_proposal(number) == ()


@pytest.mark.usefixtures("inside")
@both
def test_who_signed_off_and_left_is_kept_without_a_way_in() -> None:
    number, author, checker = _checked()
    language_check.sign(number, checker, 7, NOW)

    language_check.leave(number, checker, checker, LATER)

    assert language_check.of_proposal(number) == (Checker(checker, NOW, NOW, 7, LATER),)
    assert language_check.of_user(checker) == ()
    assert not access.to_draft(number, checker).reads_draft
    with pytest.raises(NotFound):
        language_check.take_back(number, checker, LATER)

    _let_in(number, author, checker)

    assert access.to_draft(number, checker).checks_language
    assert language_check.of_proposal(number) == (Checker(checker, NOW, NOW, 7),)


@pytest.mark.usefixtures("inside")
@both
def test_member_who_reads_along_can_check_the_language_too() -> None:
    number, author, checker = _checked()
    organisation = organisations.create(checker, "De Brug", NOW)
    proposals.give_to(number, organisation, author, NOW)
    people.share(number, True, author, NOW)

    standing = access.to_draft(number, checker)

    assert (standing.reads, standing.checks_language) == (True, True)


@pytest.mark.usefixtures("inside")
@both
def test_link_for_a_checker_is_left_over_by_an_author() -> None:
    number, author, checker = _checked()
    offer = Offer(proposal_id=number, checks_language=True)
    secret = invitations.make(offer, "Els", author, NOW)

    invitations.accept(secret, author, NOW)

    assert invitations.is_in(offer, author)
    assert [each.user_id for each in language_check.of_proposal(number)] == [checker]
    assert invitations.find(secret, NOW).offer == offer


@pytest.mark.usefixtures("inside")
@both
def test_project_in_the_bin_is_not_on_the_list_of_its_checker() -> None:
    number, author, checker = _checked()

    proposals.bin_proposal(number, author, NOW)

    assert language_check.of_user(checker) == ()
