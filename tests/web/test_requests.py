"""What all projects of an organisation ask of each fund, as its members see it."""

import re
from decimal import Decimal
from itertools import permutations

from flask import Flask

from proposal.model.choices import ApplicationState
from proposal.model.proposal import Proposal
from proposal.model.steps.funds import Application
from proposal.store import proposals
from proposal.store.requests import Request
from proposal.web.funds.requests import by_fund
from tests.client import Visitor
from tests.web.forms import text
from tests.web.joining import an_organisation, joined
from tests.web.owning import EARLIER, user_of


def _asks(title: str, *applications: Application) -> Proposal:
    return Proposal().with_step("idea", title=title).with_step("funds", applications=applications)


def filled(app: Flask, visitor: Visitor) -> tuple[str, int]:
    """Make an organisation with projects that ask the same fund; return its path and the first project."""
    home, user = an_organisation(visitor), user_of(visitor)
    organisation = int(home.rstrip("/").rpartition("/")[2])
    asked = Application("a", "Buurtvuur", Decimal(2000), ApplicationState.WRITTEN)
    awarded = Application("b", "Buurtvuur", Decimal(500), ApplicationState.AWARDED)
    refused = Application("c", "Buurtvuur", Decimal(300), ApplicationState.REJECTED)
    with app.app_context():
        first = proposals.bring_in(user, _asks("Samen koken", asked), EARLIER, organisation)
        proposals.bring_in(
            user, _asks("Samen zingen", awarded, Application("d", "Oranje")), EARLIER, organisation
        )
        proposals.bring_in(user, _asks("Samen breien", refused), EARLIER, organisation)
    return home, first


def test_requests_stand_together_per_fund_with_their_sums(app: Flask, visitor: Visitor) -> None:
    home, first = filled(app, visitor)

    page = visitor.get(f"{home}requests/")

    assert re.findall(r"<h2[^>]*>([^<]+)</h2>", page.text) == ["Buurtvuur", "Oranje"]
    assert "Nog te beslissen: € 2.000,00. Toegezegd: € 500,00." in text(page).replace("\xa0", " ")
    assert f'href="/proposals/{first}/applications/a/"' in page.text


def test_member_who_may_not_read_a_project_sees_it_without_a_link(app: Flask, visitor: Visitor) -> None:
    home, first = filled(app, visitor)
    member = joined(app, visitor, home, "bo@voorbeeld.nl")

    page = member.get(f"{home}requests/")

    assert "Samen koken" in page.text
    assert "An de Vries" in page.text
    assert f"/proposals/{first}/" not in page.text


def test_two_projects_that_wait_for_one_fund_are_told_of_each_other(app: Flask, visitor: Visitor) -> None:
    home, _ = filled(app, visitor)
    assert "Weten ze dat van elkaar?" not in visitor.get(f"{home}requests/").text
    organisation = int(home.rstrip("/").rpartition("/")[2])
    user = user_of(visitor)
    with app.app_context():
        proposals.bring_in(user, _asks("Samen varen", Application("x", "buurtvuur")), EARLIER, organisation)

    assert "Voor 2 projecten loopt hier een aanvraag." in visitor.get(f"{home}requests/").text


def test_organisation_leads_to_its_requests_and_stranger_finds_nothing(app: Flask, visitor: Visitor) -> None:
    home = an_organisation(visitor)

    assert f'href="{home}requests/"' in visitor.get(home).text
    assert "Er loopt nog geen aanvraag." in visitor.get(f"{home}requests/").text
    assert Visitor.registered(app, "zus@voorbeeld.nl", "Zus").finds_nothing(f"{home}requests/")


def test_same_fund_is_one_fund_in_whatever_order_its_requests_come() -> None:
    told = (("Buurtvuur", "vuur"), ("buurtvuur", ""), ("Stichting Buurtvuur", "vuur"), ("Oranje", ""))
    asked = [Request(at, "Taal", "a", fund, listed, None, ApplicationState.WRITTEN, None)
             for at, (fund, listed) in enumerate(told)]  # fmt: skip

    for order in permutations(asked):
        assert [each.running for each in by_fund(order)] == [3, 1]
