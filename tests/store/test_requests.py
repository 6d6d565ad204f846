"""Requests of all projects of an organisation: which count, and which others ask the same fund."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from proposal.model.choices import ApplicationState
from proposal.model.following import Life
from proposal.model.proposal import Proposal
from proposal.model.sending import Dispatch
from proposal.model.steps.funds import Application
from proposal.store import organisations, proposals, requests
from proposal.store.loading import load
from tests.both import both
from tests.store.builders import NOW, a_user

pytestmark = pytest.mark.usefixtures("inside")


def asking(title: str, *applications: Application, listed: str = "") -> Proposal:
    """Return a proposal with these applications; the first is for the fund with this mark."""
    lives = tuple(Life(each.id, listed=listed if each is applications[0] else "") for each in applications)
    found = Proposal().with_step("idea", title=title).with_step("funds", applications=applications)
    return found.with_step("following", lives=lives)


@both
def test_requests_are_those_of_all_projects_that_count() -> None:
    user = a_user()
    ours, theirs = (organisations.create(user, name, NOW) for name in ("De Schakel", "De Ander"))
    taal = asking(
        "Taal", Application("a", "Buurtvuur", Decimal(2000), ApplicationState.AWARDED), listed="vuur"
    )
    taal = taal.with_step("following", lives=(Life("a", listed="vuur", awarded=Decimal(1500)),))
    taal = taal.with_step("sending", dispatches=(Dispatch("a", sent_on=date(2026, 2, 1)),))
    number = proposals.bring_in(user, taal, NOW, ours)
    feest = proposals.bring_in(user, asking("Feest", Application("b", "Oranje"), Application("c")), NOW, ours)
    proposals.bring_in(user, taal, NOW, theirs)
    proposals.bring_in(user, taal, NOW)
    proposals.bring_in(user, taal, NOW, ours, practice=True)
    proposals.bin_proposal(proposals.bring_in(user, taal, NOW, ours), user, NOW)

    found = requests.of_organisation(ours)

    assert [(each.proposal_id, each.title, each.fund) for each in found] == [
        (number, "Taal", "Buurtvuur"), (feest, "Feest", "Oranje")]  # fmt: skip
    assert (found[0].amount, found[0].listed, found[0].sent_on) == (Decimal(1500), "vuur", date(2026, 2, 1))
    assert (found[1].amount, found[1].state) == (None, ApplicationState.EXPLORED)


@both
def test_other_projects_that_ask_a_fund_are_found_by_its_mark_and_else_by_its_name() -> None:
    user = a_user()
    ours = organisations.create(user, "De Schakel", NOW)
    mine = proposals.bring_in(user, asking("Mijn", Application("a", "Buurtvuur"), listed="vuur"), NOW, ours)
    same = asking("Anders geschreven", Application("b", "Stichting B."), listed="vuur")
    named = asking("Met de hand", Application("c", "  buurtVUUR "))
    other = asking("Een ander fonds", Application("d", "Buurtvuur"), listed="vuur-oost")
    for each in (same, named, other):
        proposals.bring_in(user, each, NOW, ours)

    found = [each for each in requests.beside(load(mine)) if each.same_fund("vuur", "Buurtvuur")]

    assert [each.title for each in found] == ["Anders geschreven", "Met de hand"]


@both
def test_project_without_organisation_and_practice_copy_hear_of_no_others() -> None:
    user = a_user()
    ours = organisations.create(user, "De Schakel", NOW)
    asked = asking("Taal", Application("a", "Buurtvuur"))
    proposals.bring_in(user, asked, NOW, ours)

    alone = load(proposals.bring_in(user, asked, NOW))
    practice = load(proposals.bring_in(user, asked, NOW, ours, practice=True))

    assert requests.beside(alone) == requests.beside(practice) == ()


def test_nameless_requests_are_not_taken_for_the_same_fund() -> None:
    one = requests.Request(1, "Taal", "a", "", "", None, ApplicationState.EXPLORED, None)

    assert not one.same_fund("", " ")
    assert not replace(one, fund="Oranje").same_fund("", "Buurtvuur")
