"""Relations: an organisation keeps its contacts on one list, and projects take from it and add to it."""

import re
from dataclasses import replace

import pytest
from flask import Flask

from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.store import proposals, relations
from proposal.store.answers import Hand
from tests.client import Visitor
from tests.store.builders import NOW
from tests.web.forms import submit, text
from tests.web.owning import bring_in

TYPED = {"place": "Buurthuis De Linde", "person": "Fatima Aydin", "kind": "partner", "function": "beheerder",
         "reach": "010 555 01 23", "brings": "Een zaal op maandag.", "spoken_on": "3-11-2025",
         "next_step": "Sleutel ophalen", "next_on": "1-12-2026"}  # fmt: skip


@pytest.fixture
def founder(app: Flask) -> tuple[Visitor, int]:
    """Somebody with an organisation, and its number."""
    person = Visitor.registered(app, "fatima@voorbeeld.nl", "fatima")
    person.get("/organisations/new")
    submit(person, "", name="Stichting De Schakel")
    found = re.search(r"/organisations/(\d+)/", person.page.request.path)
    assert found
    return person, int(found[1])


def _list(number: int) -> str:
    return f"/organisations/{number}/relations"


def test_contact_is_kept_found_changed_and_really_gone(app: Flask, founder: tuple[Visitor, int]) -> None:
    person, number = founder
    person.get(_list(number))
    submit(person, "", **TYPED)
    assert "Sleutel ophalen" in text(person.page)
    assert "Buurthuis De Linde" in text(person.get(f"{_list(number)}?words=zaal&kind=partner"))
    assert "0 contacten" in text(person.get(f"{_list(number)}?words=zaal&kind=fund"))

    with app.app_context():
        (kept,) = relations.of_organisation(number)
    person.get(f"{_list(number)}/{kept.id}")
    submit(person, "", **TYPED | {"next_step": "Contract tekenen"})
    assert "Contract tekenen" in text(person.page)

    leave = f"{_list(number)}/{kept.id}/remove"
    assert f'href="{leave}"' in person.get(f"{_list(number)}/{kept.id}").text
    assert "‘Buurthuis De Linde’ verdwijnt voor alle leden." in text(person.get(leave))
    submit(person, "")
    with app.app_context():
        assert relations.of_organisation(number) == ()
    assert person.finds_nothing(f"{_list(number)}/{kept.id}")
    assert person.finds_nothing(leave)


def test_contact_without_any_name_is_refused_with_what_was_typed(founder: tuple[Visitor, int]) -> None:
    person, number = founder
    person.get(_list(number))

    answer = submit(person, "", place=" ", person="", brings="Een zaal", kind="partner")

    assert answer.status_code == 422
    assert "Vul een organisatie of een naam in." in text(person.page)
    assert "Een zaal" in person.page.text


def test_contact_that_a_colleague_changed_too_shows_both(app: Flask, founder: tuple[Visitor, int]) -> None:
    person, number = founder
    person.get(_list(number))
    submit(person, "", **TYPED)
    with app.app_context():
        (kept,) = relations.of_organisation(number)
    person.get(f"{_list(number)}/{kept.id}")
    with app.app_context():
        relations.change(number, replace(kept, brings="Ook een keuken."), Hand(1, "", NOW))

    answer = submit(person, "", **TYPED | {"brings": "Alleen een gang."})

    assert answer.status_code == 422
    assert "Ook een keuken." in text(person.page)
    assert "Alleen een gang." in person.page.text
    submit(person, "", **TYPED | {"brings": "Alleen een gang."})
    with app.app_context():
        assert relations.load(number, kept.id).brings == "Alleen een gang."


def test_stranger_sees_no_contacts(app: Flask, founder: tuple[Visitor, int]) -> None:
    stranger = Visitor.registered(app, "vreemd@voorbeeld.nl", "vreemd")

    assert stranger.finds_nothing(_list(founder[1]))


def _project(app: Flask, founder: tuple[Visitor, int]) -> int:
    """The long example as a project of the organisation."""
    person, organisation = founder
    number = bring_in(app, person, replace(example(Kind.SERIES), practice=False))
    person.get(f"/proposals/{number}/people/")
    submit(person, f"/proposals/{number}/people/organisation", organisation=str(organisation))
    return number


def _loaded(app: Flask, number: int) -> Proposal:
    with app.app_context():
        return proposals.load(number).proposal


def test_who_a_project_met_is_kept_once_and_stands_in_other_steps(
    app: Flask, founder: tuple[Visitor, int]
) -> None:
    person, organisation = founder
    number = _project(app, founder)
    contacts = f"/proposals/{number}/contacts"
    partner = _loaded(app, number).partners.partners[0]
    person.get(contacts)
    submit(person, f"{contacts}/keep/partners.partners/{partner.id}")
    with app.app_context():
        (kept,) = relations.of_organisation(organisation)
    assert (kept.place, kept.brings) == (partner.name, partner.does)

    before = len(_loaded(app, number).funds.applications)
    person.get(contacts)
    submit(person, f"{contacts}/{kept.id}/funds.applications")
    person.get(contacts)

    assert f"{contacts}/{kept.id}/funds.applications" not in person.page.text
    funds = _loaded(app, number).funds.applications
    assert [each.fund for each in funds[before:]] == [partner.name]


def test_project_without_organisation_says_where_contacts_belong(app: Flask) -> None:
    person = Visitor.registered(app, "alleen@voorbeeld.nl", "alleen")
    number = person.begin()

    assert "Kies een organisatie" in text(person.get(f"/proposals/{number}/contacts"))


def test_contact_of_a_fund_on_the_list_becomes_the_person_to_speak_with_there(
    app: Flask, founder: tuple[Visitor, int]
) -> None:
    person, organisation = founder
    number = _project(app, founder)
    fund = _loaded(app, number).funds.applications[0]
    nobody = {f"applications-{fund.id}-person": "", f"applications-{fund.id}-person_reach": ""}
    person.save(f"/proposals/{number}/funds", nobody)
    person.get(_list(organisation))
    submit(person, "", **TYPED | {"kind": "fund", "place": fund.fund, "person": "Ans de Wit"})

    person.get(f"/proposals/{number}/contacts")
    (address,) = re.findall(rf'action="(/proposals/{number}/contacts/\d+/name)"', person.page.text)
    submit(person, address)

    named = _loaded(app, number).funds.applications[0]
    assert (named.person, named.person_reach) == ("Ans de Wit", TYPED["reach"])
    assert address not in person.get(f"/proposals/{number}/contacts").text


def test_last_talk_on_a_day_to_come_is_asked_about(founder: tuple[Visitor, int]) -> None:
    person, number = founder
    person.get(_list(number))

    submit(person, "", **TYPED | {"spoken_on": "1-1-2062"})

    assert "Deze dag is nog niet geweest" in text(person.page)
