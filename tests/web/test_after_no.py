"""After a no: tasks, script, what was learned, the gap and the funds for it, and trying again from a day."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from flask import Flask

from budgets.budget import CostKind
from proposal.model.choices import ApplicationState, LegalForm, Theme
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.steps.budget import Line
from proposal.model.steps.funds import Application
from proposal.store import accounts, proposals
from proposal.web.clock import reading
from tests.client import Visitor
from tests.conftest import TODAY
from tests.web.forms import submit, text

State = ApplicationState
NO = Application("nee", "Fonds Nee", Decimal("1500.50"), State.REJECTED, person="mevrouw De Wit")
LATER = Application("straks", "Buurtvuur", Decimal(1000), State.EXPLORED)
HALL = Line("hall", CostKind.PURCHASE, "Zaal", Decimal(1), "jaar", Decimal("4000.05"))


def _made(app: Flask, *applications: Application, **budget: Any) -> int:
    """Keep a project in Rotterdam with these applications and return its number."""
    made = (
        Proposal()
        .with_step(
            "idea", title="Samen eten", place="Rotterdam", themes=(Theme.PARTICIPATION,), kind=Kind.SERIES
        )
        .with_step("organisation", legal_form=LegalForm.FOUNDATION)
        .with_step("activities", start=date(2027, 3, 1))
        .with_step("budget", **(budget or {"lines": (HALL,)}))
        .with_step("funds", applications=applications)
    )
    with app.app_context():
        return proposals.bring_in(accounts.load("an@voorbeeld.nl").id, made, reading())


@pytest.fixture
def number(app: Flask, visitor: Visitor) -> int:
    """A project of € 4.000,05 with a fund that said no, and one to ask."""
    return _made(app, NO, LATER)


def _page(number: int, application: str = "nee") -> str:
    return f"/proposals/{number}/applications/{application}/"


def _project(app: Flask, number: int) -> Proposal:
    with app.app_context():
        return proposals.load(number).proposal


def test_refused_application_shows_tasks_script_and_gap_to_the_cent(visitor: Visitor, number: int) -> None:
    page = text(visitor.get(_page(number)))

    assert "Bel en vraag waarom het nee werd." in page
    assert "Vraag naar mevrouw De Wit." in page
    assert "Wat was voor u de reden om nee te zeggen?" in page
    assert "In je dekkingsplan ontbreekt nu € 3.000,05." in page.replace("\xa0", " ")
    assert "Buurtvuur: jullie vragen € 1.000,00" in page.replace("\xa0", " ")
    assert f'href="/proposals/{number}/coverage"' in visitor.page.text


def test_at_most_five_fitting_funds_are_named_with_their_reason(visitor: Visitor, number: int) -> None:
    page = visitor.get(_page(number)).text
    links = page.count(f'href="/proposals/{number}/finding/')

    assert 1 <= links <= 5
    assert "Deze fondsen kunnen misschien helpen" in page
    assert "Controleer het bij het fonds:" in page


def test_application_that_got_no_refusal_shows_nothing_of_it(visitor: Visitor, number: int) -> None:
    assert "Na de afwijzing" not in visitor.get(_page(number, "straks")).text


def test_project_without_a_budget_is_led_to_it(app: Flask, visitor: Visitor) -> None:
    number = _made(app, NO, lines=())
    page = visitor.get(_page(number)).text

    assert "Je begroting is nog leeg." in page
    assert "Deze fondsen kunnen misschien helpen" not in page


def test_what_was_heard_and_learned_is_saved_from_the_page(app: Flask, visitor: Visitor, number: int) -> None:
    visitor.get(_page(number))
    typed = {"lives-nee-refusal": "Te groot.", "lives-nee-learned": "Begin kleiner."}
    assert visitor.post(f"{_page(number)}following", None, **typed).status_code == 303

    life = _project(app, number).life("nee")
    assert (life.refusal, life.learned) == ("Te groot.", "Begin kleiner.")
    assert "De reden staat hieronder." in text(visitor.get(_page(number)))


def test_trying_again_is_a_contact_with_its_day_and_changes_the_state_once(
    app: Flask, visitor: Visitor, number: int
) -> None:
    visitor.get(_page(number))
    again = {"again-on": "1-9-2026", "again-said": "Na de zomer is er weer geld."}
    for _ in range(2):
        assert visitor.post(f"{_page(number)}again", None, **again).status_code == 303

    made = _project(app, number)
    (contact,) = made.funds.contacts
    assert made.funds.applications[0].state is State.RETRY
    assert (contact.application, contact.on, contact.said) == ("nee", TODAY, "Na de zomer is er weer geld.")
    assert (contact.next_on, contact.state) == (date(2026, 9, 1), State.RETRY)
    page = text(visitor.get(_page(number)))
    assert "Jullie mogen het nog eens proberen." in page
    assert "Mag je het later nog eens proberen?" not in page


def test_day_from_which_one_may_try_again_that_is_too_late_says_so_with_what_to_do(
    visitor: Visitor, number: int
) -> None:
    visitor.get(_page(number))
    visitor.post(f"{_page(number)}again", None, **{"again-on": "1-2-2027"})

    page = text(visitor.get(_page(number)))

    says = (
        "1 februari 2027: Eerste dag om weer te versturen aan Fonds Nee, maar dat is te laat voor jullie plan"
    )
    assert f"{says} Bel het fonds: misschien kan het nog." in page
    assert "Laatste goede dag" not in page


def test_fund_to_try_again_gives_nothing_until_it_is_written_to_once_more(
    app: Flask, visitor: Visitor, number: int
) -> None:
    lacking = "3.000,05"
    assert lacking in text(visitor.get(_page(number)))
    visitor.post(f"{_page(number)}again", None, **{"again-on": "1-9-2026"})

    assert lacking in text(visitor.get(_page(number)))
    assert "Nog eens proberen" in text(visitor.page)
    assert "Fonds Nee mag je weer vragen" in text(visitor.get(f"/proposals/{number}/agenda"))


@pytest.mark.parametrize(
    ("on", "told"),
    [
        ("", "Kies een dag."),
        ("zomer", "Schrijf de datum als dag-maand-jaar"),
        ("1-2-2026", "Deze dag is al voorbij."),
    ],
)
def test_trying_again_without_a_good_day_is_refused_and_keeps_the_words(
    app: Flask, visitor: Visitor, number: int, on: str, told: str
) -> None:
    visitor.get(_page(number))
    answer = submit(visitor, f"{_page(number)}again", **{"again-on": on, "again-said": "Na de zomer."})

    assert answer.status_code == 422
    assert told in text(answer)
    assert "Na de zomer." in answer.text
    assert _project(app, number).funds.contacts == ()


def test_nobody_else_tries_again(app: Flask, visitor: Visitor, number: int) -> None:
    stranger = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    stranger.get("/proposals/new")

    assert stranger.post(f"{_page(number)}again", None, **{"again-on": "1-9-2026"}).status_code == 404
    assert _project(app, number).funds.applications[0].state is State.REJECTED
