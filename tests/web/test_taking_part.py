"""One's own place in a course: consent that counts at once, project, expectations, reminders, stopping."""

import re

import pytest
from flask import Flask

from proposal.model.course import Audience, Shown
from proposal.store import access, accounts, invitations, joining, participants
from proposal.store import group as group_of
from proposal.store.invitations import Offer
from tests.client import Visitor
from tests.conftest import TODAY
from tests.coursing import Guided, a_group
from tests.store.builders import NOW
from tests.web.forms import submit, text

GIVEN = {"trainers__texts": "yes", "trainers__money": "yes", "group__texts": "yes"}


@pytest.fixture
def group(app: Flask) -> tuple[Guided, dict[str, Visitor]]:
    """A course of An with two participants, Bo and Cas."""
    return a_group(app, "an", "bo", "cas")


def _me(guided: Guided) -> str:
    return f"/courses/{guided.id}/me"


def _lets_see(app: Flask, proposal: int) -> frozenset[Shown]:
    with app.app_context():
        return access.to_draft(proposal, accounts.load("an@voorbeeld.nl").id).lets_see


def test_consent_counts_at_once_and_is_withdrawn_with_one_press(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, people = group
    bo = people["bo"]
    bo.get(_me(guided))

    submit(bo, f"{_me(guided)}/consent", **GIVEN)

    assert _lets_see(app, guided.proposals["bo"]) == {Shown.TEXTS, Shown.MONEY}
    assert re.search(r"De begeleiders lezen nu: .*Mijn teksten", text(bo.page))
    assert "De hele groep leest nu: Mijn teksten" in text(bo.page)
    assert bo.page.text.count(" checked") == 3 + 1  # and the project that is chosen
    nothing = re.search(r'consent">(?:(?!</form>).)*Laat niemand meer iets lezen', bo.page.text, re.DOTALL)
    assert nothing

    bo.post(f"{_me(guided)}/consent")

    assert _lets_see(app, guided.proposals["bo"]) == frozenset()
    assert "De begeleiders lezen nu: niets" in text(bo.get(_me(guided)))


def test_consent_to_what_does_not_exist_is_nothing(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, people = group
    people["bo"].get(_me(guided))

    submit(people["bo"], f"{_me(guided)}/consent", trainers__notes="yes", everyone__texts="yes")

    assert _lets_see(app, guided.proposals["bo"]) == frozenset()


def test_shared_project_is_seen_as_far_as_both_agree(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, people = group
    offer = Offer(proposal_id=guided.proposals["bo"])
    with app.app_context():
        bo, cas = (accounts.load(f"{each}@voorbeeld.nl").id for each in ("bo", "cas"))
        invitations.accept(invitations.make(offer, "Cas", bo, NOW), cas, NOW)
    people["cas"].get(_me(guided))

    submit(people["cas"], f"{_me(guided)}/project", proposal=str(guided.proposals["bo"]))
    submit(people["cas"], f"{_me(guided)}/consent", trainers__texts="yes")

    page = text(people["cas"].get(_me(guided)))
    assert "samen met Bo." in page
    assert "De begeleiders lezen nu: Mijn teksten" in page
    assert _lets_see(app, guided.proposals["bo"]) == {Shown.TEXTS}


def test_project_of_someone_else_cannot_be_chosen(group: tuple[Guided, dict[str, Visitor]]) -> None:
    guided, people = group
    people["bo"].get(_me(guided))

    answer = submit(people["bo"], f"{_me(guided)}/project", proposal=str(guided.proposals["cas"]))

    assert answer.status_code == 404
    people["bo"].get(_me(guided))
    assert "Een tuin van bo." in text(people["bo"].page)


def test_new_idea_can_be_chosen_instead(group: tuple[Guided, dict[str, Visitor]]) -> None:
    guided, people = group
    people["bo"].get(_me(guided))

    submit(people["bo"], f"{_me(guided)}/project", proposal="new")

    assert "Je doet mee met: Nieuw project" in text(people["bo"].page)


def test_new_idea_asked_for_twice_is_one(app: Flask, group: tuple[Guided, dict[str, Visitor]]) -> None:
    guided, people = group
    people["bo"].get(_me(guided))
    for _ in range(2):
        assert people["bo"].post(f"{_me(guided)}/project", proposal="new").status_code == 303

    assert people["bo"].get("/proposals").text.count('class="card-title"') == 2


def test_other_project_is_seen_by_nobody_until_that_is_allowed(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, people = group
    bo, first = people["bo"], guided.proposals["bo"]
    other = bo.begin("Iets heel persoonlijks.")
    bo.get(_me(guided))
    assert "Van een ander project leest nog niemand iets." in text(bo.page)

    assert bo.post(f"{_me(guided)}/project", proposal=str(first)).status_code == 303
    assert _lets_see(app, first) == frozenset(Shown), "the same project: nothing was decided"
    bo.post(f"{_me(guided)}/project", proposal=str(other))

    assert _lets_see(app, other) == _lets_see(app, first) == frozenset()
    assert people["an"].finds_nothing(f"/proposals/{other}/draft")
    bo.get(_me(guided))
    submit(bo, f"{_me(guided)}/consent", trainers__texts="yes")
    assert _lets_see(app, other) == {Shown.TEXTS}


def test_expectations_are_read_by_trainers_and_come_back_at_the_end(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, people = group
    bo = people["bo"]
    bo.get(_me(guided))
    submit(bo, f"{_me(guided)}/told", expects="Contact met fondsen.", learns="Een begroting maken.")
    assert "Wil leren: Een begroting maken." in text(people["an"].get(f"/courses/{guided.id}/trainers"))
    assert "Kijk terug" not in text(bo.page)

    app.config["TODAY"] = TODAY.replace(day=20)
    page = text(bo.get(_me(guided)))
    assert "Dit schreef je aan het begin: Contact met fondsen." in page
    submit(bo, f"{_me(guided)}/told", looks_back="Dat is gelukt.")

    assert "Kijkt terug: Dat is gelukt." in text(people["an"].get(f"/courses/{guided.id}/trainers"))


def test_reminders_can_be_stopped_and_started(app: Flask, group: tuple[Guided, dict[str, Visitor]]) -> None:
    guided, people = group
    people["bo"].get(_me(guided))

    submit(people["bo"], f"{_me(guided)}/reminders", reminded="no")

    assert "Je krijgt geen mail over huiswerk en bijeenkomsten." in text(people["bo"].page)
    with app.app_context():
        reminded = {each.user_id: each.reminded for each in participants.of_course(guided.id)}
        assert sorted(reminded.values()) == [False, True]
    submit(people["bo"], f"{_me(guided)}/reminders", reminded="yes")
    assert "Stuur mij geen herinneringen" in text(people["bo"].page)


def test_who_stops_keeps_the_project_and_is_gone_from_the_course(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, people = group
    bo = people["bo"]
    bo.get(f"{_me(guided)}/leave")

    submit(bo)

    assert "Een tuin van bo." in bo.get("/proposals").text
    bo.get(_me(guided), status=404)
    assert "Bo" not in text(people["an"].get(f"/courses/{guided.id}/trainers"))
    assert _lets_see(app, guided.proposals["bo"]) == frozenset()


def test_project_in_the_bin_is_not_shown_as_chosen(group: tuple[Guided, dict[str, Visitor]]) -> None:
    guided, people = group
    bo = people["bo"]
    bo.get(f"/proposals/{guided.proposals['bo']}/delete")
    submit(bo)

    assert "Je hebt nog geen project gekozen" in text(bo.get(_me(guided)))


def test_page_asks_per_kind_and_per_audience(group: tuple[Guided, dict[str, Visitor]]) -> None:
    guided, people = group

    page = people["bo"].get(f"{_me(guided)}/consent").text

    for audience in Audience:
        for shown in Shown:
            assert f'name="{audience}-{shown}"' in page


@pytest.mark.parametrize("posted", ["²", "9" * 30, "9" * 5000, "4294967296", "0", "een"])
def test_project_that_cannot_exist_is_not_found(
    group: tuple[Guided, dict[str, Visitor]], posted: str
) -> None:
    guided, people = group
    people["bo"].get(_me(guided))

    assert people["bo"].post(f"{_me(guided)}/project", proposal=posted).status_code == 404


def test_who_closed_the_account_is_read_no_more_and_comes_back_as_they_were(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    guided, people = group
    with app.app_context():
        bo = accounts.load("bo@voorbeeld.nl").id
        accounts.put_in_bin(bo, NOW)

    people["an"].get(f"/proposals/{guided.proposals['bo']}/draft", status=404)
    with app.app_context():
        assert bo not in {each.user_id for each in participants.of_course(guided.id)}
        assert bo not in {each.participant.user_id for each in group_of.members(guided.id)}
        assert joining.taking_part(guided.id) == 1
        accounts.set_active(bo, True)
    people["an"].get(f"/proposals/{guided.proposals['bo']}/draft")
