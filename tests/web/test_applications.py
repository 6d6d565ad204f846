"""The page of an application: questions of several steps on it, each saved where it belongs."""

import re

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from proposal.exchange.examples import example, moved
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from tests.client import Visitor
from tests.conftest import TODAY
from tests.web.owning import bring_in
from tests.web.test_sending import kept


def followed(app: Flask, visitor: Visitor) -> tuple[int, str]:
    """Bring in the long example and return its number and the address of the page of an application."""
    number = bring_in(app, visitor, moved(example(Kind.SERIES), TODAY))
    return number, f"/proposals/{number}/applications/taal/"


def _seen(visitor: Visitor, action: str) -> str:
    """Return what the form that posts to this address remembers of its answers."""
    found = re.search(rf'action="{action}".*?name="seen" value="([^"]*)"', visitor.page.text, re.DOTALL)
    assert found
    return found[1]


def put(visitor: Visitor, action: str, **typed: str) -> TestResponse:
    """Post answers from the form of the open page that posts to this address."""
    seen = _seen(visitor, action)
    return visitor.post(
        action, None, **{name.replace("__", "-"): each for name, each in typed.items()}, seen=seen
    )


def _life(proposal: Proposal) -> tuple[str, str]:
    life = proposal.life("taal")
    return life.ours, life.stand_in


def test_questions_of_two_steps_are_saved_from_the_page_and_lead_back_to_it(
    app: Flask, visitor: Visitor
) -> None:
    number, page = followed(app, visitor)
    visitor.get(page)

    one = put(visitor, f"{page}following", lives__taal__ours="Priya Soerdjan")
    visitor.get(page)
    other = put(visitor, f"{page}funds", applications__taal__person_reach="op dinsdag")

    assert [each.headers["Location"] for each in (one, other)] == [page, page]
    proposal = kept(app, number)
    assert _life(proposal) == ("Priya Soerdjan", "Priya Soerdjan")
    assert proposal.funds.applications[0].person_reach == "op dinsdag"
    assert "Opgeslagen om" in visitor.get(page).text


def test_two_texts_for_one_answer_are_both_shown_on_the_page(app: Flask, visitor: Visitor) -> None:
    number, page = followed(app, visitor)
    visitor.get(page)
    put(visitor, f"{page}following", lives__taal__ours="Els de Groot", page="een")

    answer = put(visitor, f"{page}following", lives__taal__ours="Ria Vermeer", page="twee")

    assert answer.status_code == 422
    assert "Hier staat intussen een andere tekst" in answer.text
    assert "Els de Groot" in answer.text
    assert 'value="Ria Vermeer"' in answer.text
    assert _life(kept(app, number))[0] == "Els de Groot"


def test_what_could_not_be_read_is_told_at_the_top_of_the_page(app: Flask, visitor: Visitor) -> None:
    number, page = followed(app, visitor)
    visitor.get(page)

    awarded = {"lives-taal-awarded": "veel"}
    answer = visitor.post(f"{page}following", None, **awarded, seen=_seen(visitor, f"{page}following"))

    assert answer.status_code == 422
    assert 'href="#f-lives-taal-awarded"' in answer.text.partition("<h1")[0]
    assert 'id="problems"' not in visitor.get(f"/proposals/{number}/applications/vuur/").text


@pytest.mark.parametrize("form", ["again", "terms", "checklist", "contacts", "following"])
def test_address_of_a_refused_form_leads_back_to_the_page(app: Flask, visitor: Visitor, form: str) -> None:
    _, page = followed(app, visitor)

    assert visitor.client.get(f"{page}{form}").headers["Location"].partition("#")[0] == page


def test_script_saves_from_the_page_as_from_the_step(app: Flask, visitor: Visitor) -> None:
    number, page = followed(app, visitor)
    visitor.get(page)

    answer = visitor.autosave(f"{page}following", {"lives-taal-awarded": "drie"})

    assert answer.status_code == 200
    assert answer.json is not None
    assert answer.json["answers"]["lives-taal-awarded"]["error"]
    assert kept(app, number).unreadable[0].typed == "drie"


def test_answer_for_an_application_that_was_taken_off_the_list_is_shown_again(
    app: Flask, visitor: Visitor
) -> None:
    number, page = followed(app, visitor)
    visitor.get(page)
    seen = visitor.page
    visitor.get(f"/proposals/{number}/funds")
    visitor.post(f"/proposals/{number}/funds", None, do="remove:applications:taal")
    visitor.page = seen

    answer = put(visitor, f"{page}following", lives__taal__ours="Priya Soerdjan")

    assert answer.status_code == 422
    assert "Priya Soerdjan" in answer.text


def test_text_of_the_page_survives_a_login(app: Flask, visitor: Visitor) -> None:
    _, page = followed(app, visitor)
    visitor.get(page)
    hidden = visitor.hidden()
    visitor.client.delete_cookie("session")
    visitor.client.delete_cookie("remember_token")

    answer = visitor.client.post(f"{page}following", data={**hidden, "lives-taal-ours": "Ria Vermeer"})

    assert answer.status_code == 401
    assert "Ria Vermeer" in answer.text


def test_stand_in_of_the_organisation_takes_over_where_nobody_was_chosen(
    app: Flask, visitor: Visitor
) -> None:
    made = moved(example(Kind.SERIES), TODAY).with_step("following", lives=())
    number = bring_in(app, visitor, made)
    page = f"/proposals/{number}/applications/taal/"

    shown, paper = visitor.get(page).text, visitor.get(f"{page}log").text

    assert "Neemt het over: Priya Soerdjan, 06-00000002" in shown
    assert "anders Priya Soerdjan" in paper
