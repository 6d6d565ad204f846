"""The dashboard of funds: what needs attention first, and what other projects ask of the same fund."""

import re
from dataclasses import replace
from datetime import date, timedelta

from flask import Flask

from proposal.exchange.examples import example, moved
from proposal.model.choices import ApplicationState, ContactKind
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.steps.funds import Application, Contact
from proposal.store import organisations, proposals
from tests.client import Visitor
from tests.conftest import TODAY
from tests.web.counting import count
from tests.web.forms import text
from tests.web.joining import joined
from tests.web.owning import EARLIER, bring_in, user_of

FUNDS = (
    ApplicationState.EXPLORED,
    ApplicationState.REJECTED,
    ApplicationState.QUESTION,
    ApplicationState.WRITTEN,
)
"""How far the funds of a busy project are, in the order of its list."""
MOST = 9
"""An organisation's list of funds and its other projects take three of these statements."""


def busy(*contacts: Contact, applications: tuple[Application, ...] = ()) -> Proposal:
    """Return a project with applications that are all asked at other moments."""
    found = moved(example(Kind.SERIES), TODAY)
    asked = applications or tuple(
        Application(f"f{at}", f"Fonds {at}", state=state) for at, state in enumerate(FUNDS)
    )
    rows = found.with_step("funds", applications=asked, contacts=contacts)
    return rows.with_step("sending", dispatches=()).with_step("following", lives=())


def dashboard(app: Flask, visitor: Visitor, proposal: Proposal) -> str:
    """Bring a project in and return the page on which its funds are followed."""
    number = bring_in(app, visitor, proposal)
    return visitor.get(f"/proposals/{number}/following").text


def order(page: str) -> list[str]:
    """Return the applications in the order of their cards."""
    return re.findall(r'id="card-(\w+)"', page)


def test_late_next_step_and_question_come_first_and_what_is_over_last(app: Flask, visitor: Visitor) -> None:
    late = Contact(
        "c", "f3", on=TODAY - timedelta(days=9), next_step="Bellen", next_on=TODAY - timedelta(days=2)
    )

    page = dashboard(app, visitor, busy(late))

    assert order(page) == ["f3", "f2", "f0", "f1"]
    assert "die dag is voorbij" in page


def test_card_tells_state_amounts_person_and_what_is_to_be_done(app: Flask, visitor: Visitor) -> None:
    one = Application("a", "Buurtvuur", person="mevrouw De Wit", person_reach="op dinsdag",
                      state=ApplicationState.CALLED)  # fmt: skip
    called = Contact("c", "a", on=date(2026, 2, 20), state=ApplicationState.CALLED)

    page = text(
        visitor.get(f"/proposals/{bring_in(app, visitor, busy(called, applications=(one,)))}/following")
    )

    assert "Gebeld sinds 20 februari 2026" in page
    assert "Nog geen bedrag" in page
    assert "Contactpersoon: mevrouw De Wit, op dinsdag" in page
    assert "Lees op de website waar het fonds geld aan geeft en hoe je aanvraagt." in page


def test_dashboard_without_funds_leads_to_finding_them(visitor: Visitor) -> None:
    number = visitor.begin()

    page = visitor.get(f"/proposals/{number}/following").text

    assert f'href="/proposals/{number}/finding"' in page
    assert "board_weeks" not in re.sub(r'name="seen"[^>]*', "", page)


def test_dashboard_of_a_project_of_which_every_fund_refused_still_tells_all(
    app: Flask, visitor: Visitor
) -> None:
    refused = tuple(Application(f"f{at}", f"Fonds {at}", state=ApplicationState.REJECTED) for at in range(3))

    assert order(dashboard(app, visitor, busy(applications=refused))) == ["f0", "f1", "f2"]


def test_amount_that_cannot_be_read_is_shown_on_the_dashboard_where_it_can_be_mended(
    app: Flask, visitor: Visitor
) -> None:
    number = bring_in(app, visitor, busy())
    visitor.get(f"/proposals/{number}/following")

    answer = visitor.post(f"/proposals/{number}/following", None, **{"lives-f0-awarded": "veel"})

    assert answer.status_code == 422
    assert 'value="veel"' in answer.text


def test_questions_below_the_cards_are_saved_there(app: Flask, visitor: Visitor) -> None:
    number = bring_in(app, visitor, busy())

    assert visitor.save(f"/proposals/{number}/following", {"board_weeks": "3"}).status_code == 303

    with app.app_context():
        assert proposals.load(number).proposal.following.board_weeks == 3


def two_projects(app: Flask, visitor: Visitor) -> tuple[int, int]:
    """Bring in two projects of one organisation that ask the same fund; return their numbers."""
    user = user_of(visitor)
    shared = Application("a", "Buurtvuur"), Application("b", "Oranje")
    first = busy(applications=shared).with_step("idea", title="Samen koken")
    second = busy(applications=(replace(shared[0], fund=" buurtvuur"),)).with_step(
        "idea", title="Samen zingen"
    )
    with app.app_context():
        home = organisations.create(user, "De Schakel", EARLIER)
        return tuple(proposals.bring_in(user, each, EARLIER, home) for each in (first, second))  # type: ignore[return-value]


def test_other_project_that_asks_the_same_fund_is_told_wherever_that_fund_is(
    app: Flask, visitor: Visitor
) -> None:
    first, _ = two_projects(app, visitor)

    for page in ("following", "applications/a/", "funds"):
        told = visitor.get(f"/proposals/{first}/{page}").text
        assert told.count("Let op: dit fonds wordt ook gevraagd voor ‘Samen zingen’") == 1, page
    assert "Let op" not in visitor.get(f"/proposals/{first}/applications/b/").text


def test_author_from_outside_the_organisation_hears_nothing_of_its_other_projects(
    app: Flask, visitor: Visitor
) -> None:
    first, _ = two_projects(app, visitor)
    outsider = joined(app, visitor, f"/proposals/{first}/people/", "bo@voorbeeld.nl")

    page = outsider.get(f"/proposals/{first}/following").text

    assert order(page) == ["a", "b"]
    assert "Samen zingen" not in page


def test_dashboard_takes_as_many_statements_with_ten_applications_as_with_one(
    app: Flask, visitor: Visitor
) -> None:
    user = user_of(visitor)
    many = tuple(Application(f"f{at}", f"Fonds {at}") for at in range(10))
    with app.app_context():
        home = organisations.create(user, "De Schakel", EARLIER)
        numbers = [
            proposals.bring_in(user, busy(applications=many[:size]), EARLIER, home) for size in (1, 10)
        ]
    pages = [f"/proposals/{number}/following" for number in numbers]
    for page in pages:
        visitor.get(page)

    few, all_ten = (count(app, visitor, page) for page in pages)

    assert few == all_ten <= MOST


def test_question_that_was_answered_is_told_so(app: Flask, visitor: Visitor) -> None:
    asked = Contact("c1", "f2", TODAY - timedelta(days=3), ContactKind.QUESTION, said="Hoeveel mensen?")
    answered = Contact("c2", "f2", TODAY, ContactKind.ANSWER, said="Twaalf.")

    page = visitor.get(f"/proposals/{bring_in(app, visitor, busy(asked, answered))}/following")

    assert "Aanvullende vraag gekregen en beantwoord" in text(page)


def test_budget_without_costs_is_called_empty(app: Flask, visitor: Visitor) -> None:
    number = bring_in(app, visitor, busy().with_step("budget", lines=()))

    page = text(visitor.get(f"/proposals/{number}/following"))

    assert "Je begroting is nog leeg." in page
    assert "te veel" not in page
