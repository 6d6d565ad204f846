"""Organisations: made, joined by a link, looked after, left; members see how projects stand and no more."""

import re
from datetime import timedelta

import pytest
from flask import Flask

from tests.client import Visitor
from tests.conftest import TODAY
from tests.web.forms import log_out, submit, text
from tests.web.joining import a_link, an_organisation, joined


def test_maker_of_an_organisation_is_its_administrator(visitor: Visitor) -> None:
    home = an_organisation(visitor)

    page = text(visitor.get(home))

    assert page.startswith("Buurthuis De Brug")
    assert "jij (beheerder)" in page


def test_organisation_without_a_name_is_asked_for_one(visitor: Visitor) -> None:
    visitor.get("/organisations/new")

    submit(visitor, name="  ")

    assert visitor.page.status_code == 422
    assert "Vul een naam in." in text(visitor.page)


def test_name_of_an_organisation_changes_in_its_projects_too(visitor: Visitor) -> None:
    number = visitor.begin()
    visitor.get(f"/proposals/{number}/people/")
    submit(visitor, f"/proposals/{number}/people/organisation", name="De Brug")
    home = re.search(r'href="(/organisations/\d+/)"', visitor.get("/proposals").text)
    assert home
    visitor.get(home[1])

    submit(visitor, f"{home[1]}name", name="De Nieuwe Brug")

    assert 'value="De Nieuwe Brug"' in visitor.get(f"/proposals/{number}/organisation").text


def test_link_lets_a_stranger_make_an_account_and_join(app: Flask, visitor: Visitor) -> None:
    home = an_organisation(visitor)
    guest = Visitor(app)
    page = guest.get(a_link(visitor, home, invited="Bo"))
    assert "An de Vries vraagt je om lid te worden van Buurthuis De Brug." in text(page)

    register = re.search(r'href="(/register[^"]+)"', page.text)
    assert register
    guest.get(register[1].replace("&amp;", "&"))
    submit(guest, name="Bo", email="bo@voorbeeld.nl", password="drie groene fietsen")
    submit(guest)

    assert guest.page.request.path == home
    assert "Bo" in text(visitor.get(home))
    assert "Nog niet gebruikt" not in text(visitor.page)


def test_link_is_shown_once_and_works_once(app: Flask, visitor: Visitor) -> None:
    home = an_organisation(visitor)
    link = a_link(visitor, home)
    first = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    first.get(link)
    submit(first)
    second = Visitor.registered(app, "cas@voorbeeld.nl", "Cas")

    assert "Deze link werkt niet meer" in text(second.get(link, status=404))
    assert "fresh-link" not in visitor.get(home).text


def test_link_that_is_withdrawn_or_old_opens_nothing(app: Flask, visitor: Visitor) -> None:
    home = an_organisation(visitor)
    old, withdrawn = a_link(visitor, home), a_link(visitor, home, invited="Bo")
    visitor.get(home)
    number = re.findall(r'name="invitation" value="(\d+)"', visitor.page.text)[-1]
    submit(visitor, f"{home}withdraw", invitation=number)
    guest = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")

    guest.get(withdrawn, status=404)
    guest.get(old)
    app.config["TODAY"] = TODAY + timedelta(days=15)
    guest.get(old, status=404)


def test_link_that_a_member_opens_is_left_for_another(app: Flask, visitor: Visitor) -> None:
    home = an_organisation(visitor)
    link = a_link(visitor, home)

    assert "Je doet al mee." in text(visitor.get(link))
    Visitor.registered(app, "bo@voorbeeld.nl", "Bo").get(link)


def test_member_sees_how_a_project_stands_and_reads_it_when_shared(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin("Een geheim plan voor de tuin.")
    visitor.save(f"/proposals/{number}/idea", {"title": "Tuin"})
    visitor.get(f"/proposals/{number}/people/")
    submit(visitor, f"/proposals/{number}/people/organisation", name="De Brug")
    home = re.search(r'href="(/organisations/\d+/)"', visitor.get("/proposals").text)
    assert home
    member = joined(app, visitor, home[1], "bo@voorbeeld.nl")

    seen = text(member.get(home[1]))
    assert "Tuin An de Vries" in seen
    assert "Kosten €" in seen
    assert "geheim" not in member.page.text
    member.get(f"/proposals/{number}/idea", status=404)

    visitor.get(f"/proposals/{number}/people/")
    submit(visitor, f"/proposals/{number}/people/share", shared="yes")
    assert "Een geheim plan" in member.get(f"/proposals/{number}/idea").text
    assert "Deze pagina is er niet" in member.post(f"/proposals/{number}/idea", title="Anders").text
    assert "Anders" not in visitor.get(f"/proposals/{number}/idea").text


def test_administrators_change_roles_but_never_without_one(app: Flask, visitor: Visitor) -> None:
    home = an_organisation(visitor)
    member = joined(app, visitor, home, "bo@voorbeeld.nl")
    ids = re.findall(rf'action="{home}members/(\d+)"', visitor.get(home).text)
    mine, other = ids

    submit(visitor, f"{home}members/{mine}", do="member")
    assert "blijft er een beheerder" in text(visitor.page)

    submit(visitor, f"{home}members/{other}", do="administrator")
    visitor.get(home)
    submit(visitor, f"{home}members/{mine}", do="member")
    assert "Een beheerder kan nieuwe leden uitnodigen." in text(visitor.page)
    assert "jij (beheerder)" in text(member.get(home))


def test_member_who_leaves_sees_nothing_any_more(app: Flask, visitor: Visitor) -> None:
    home = an_organisation(visitor)
    member = joined(app, visitor, home, "bo@voorbeeld.nl")
    member.get(f"{home}leave")

    submit(member)

    member.get(home, status=404)


def test_only_administrator_cannot_leave_the_others(app: Flask, visitor: Visitor) -> None:
    home = an_organisation(visitor)
    joined(app, visitor, home, "bo@voorbeeld.nl")
    visitor.get(f"{home}leave")

    submit(visitor)

    assert "blijft er een beheerder" in text(visitor.page)


def test_colleague_can_be_invited_as_administrator(app: Flask, visitor: Visitor) -> None:
    home = an_organisation(visitor)

    other = joined(app, visitor, home, "bo@voorbeeld.nl", administrator="yes")

    assert "jij (beheerder)" in text(other.get(home))


def test_co_author_joins_by_a_link_writes_and_is_let_go(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    people = f"/proposals/{number}/people/"
    other = joined(app, visitor, people, "bo@voorbeeld.nl")
    other.save(f"/proposals/{number}/idea", {"title": "Samen koken"})
    assert 'value="Samen koken"' in visitor.get(f"/proposals/{number}/idea").text

    change = re.search(rf'action="({people}\d+)"', visitor.get(people).text)
    assert change
    submit(visitor, change[1], do="remove")

    other.get(f"/proposals/{number}/idea", status=404)
    assert "Samen koken" in visitor.get(f"/proposals/{number}/idea").text


def test_co_author_may_stop_but_the_maker_hands_over_first(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    people = f"/proposals/{number}/people/"
    other = joined(app, visitor, people, "bo@voorbeeld.nl")
    assert "Ik schrijf niet meer mee" not in text(visitor.get(people))
    change = re.search(rf'action="({people}\d+)"', visitor.page.text)
    assert change
    submit(visitor, change[1], do="hand_over")
    assert "Bo (trekt het project)" in text(visitor.page)

    submit(visitor, f"{people}leave")

    visitor.get(people, status=404)
    assert "Dit project weggooien" in text(other.get(people))


def test_project_goes_only_to_an_organisation_of_ones_own(app: Flask, visitor: Visitor) -> None:
    other = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    home = an_organisation(other)
    number = visitor.begin()
    visitor.get(f"/proposals/{number}/people/")

    organisation = home.strip("/").rpartition("/")[2]
    answer = submit(visitor, f"/proposals/{number}/people/organisation", organisation=organisation)

    assert answer.status_code == 404
    assert visitor.get("/proposals").text.count("Nog geen organisatie") == 1
    assert f"/proposals/{number}/" not in other.get(home).text


@pytest.mark.parametrize("page", ["/account/", "/proposals"])
def test_organisations_can_be_found_from(visitor: Visitor, page: str) -> None:
    home = an_organisation(visitor)

    assert f'href="{home}"' in visitor.get(page).text
    assert 'href="/organisations/new"' in visitor.page.text


def test_visitor_who_logged_out_is_asked_to_log_in_again(visitor: Visitor) -> None:
    home = an_organisation(visitor)
    log_out(visitor)

    assert visitor.client.get(home).headers["Location"] == f"/login?next={home}"
