"""Language: chosen below any page, kept with the account, and Dutch until then."""

import re

from flask import Flask

from tests.client import PASSWORD, Visitor
from tests.web.forms import log_in


def _choose(visitor: Visitor, language: str, back: str) -> str:
    data = {"csrf_token": visitor.hidden()["csrf_token"], "language": language, "next": back}
    return visitor.client.post("/language", data=data).headers["Location"]


def test_choice_leads_back_to_the_page_and_changes_its_language(visitor: Visitor) -> None:
    number = visitor.begin()
    page = visitor.get(f"/proposals/{number}/budget?a=1")
    assert f'name="next" value="/proposals/{number}/budget?a=1"' in page.text
    assert '<html lang="nl">' in page.text

    back = _choose(visitor, "en", f"/proposals/{number}/budget?a=1")

    assert back == f"/proposals/{number}/budget?a=1"
    assert '<html lang="en">' in visitor.get(back).text


def test_choice_is_kept_with_the_account(app: Flask, visitor: Visitor) -> None:
    visitor.get("/proposals")
    _choose(visitor, "en", "/proposals")
    elsewhere = Visitor(app)
    assert '<html lang="nl">' in elsewhere.get("/").text

    log_in(elsewhere, "an@voorbeeld.nl", PASSWORD)

    assert '<html lang="en">' in elsewhere.page.text


def test_choice_of_a_visitor_goes_along_into_a_new_account(app: Flask) -> None:
    visitor = Visitor(app)
    visitor.get("/")
    _choose(visitor, "en", "/")
    visitor.get("/register")

    visitor.post("/register", email="bo@voorbeeld.nl", name="Bo", password=PASSWORD)

    assert '<html lang="en">' in visitor.get("/proposals/new").text


def test_choice_never_leads_to_another_site(visitor: Visitor) -> None:
    visitor.get("/proposals")

    assert _choose(visitor, "en", "//elders.voorbeeld.nl/") == "/"
    assert _choose(visitor, "en", "https://elders.voorbeeld.nl/") == "/"


def test_unknown_language_changes_nothing(visitor: Visitor) -> None:
    visitor.get("/proposals")

    _choose(visitor, "xx", "/proposals")

    assert '<html lang="nl">' in visitor.get("/proposals").text


def test_page_that_answers_a_form_can_be_gone_back_to(visitor: Visitor) -> None:
    number = visitor.begin()

    page = visitor.save(f"/proposals/{number}/idea", {"amount": "abc"})

    assert page.status_code == 422
    assert f'name="next" value="/proposals/{number}/idea"' in page.text


def test_refusal_of_a_password_is_said_in_the_chosen_language(app: Flask) -> None:
    visitor = Visitor(app)
    visitor.get("/")
    _choose(visitor, "en", "/")
    visitor.get("/register")

    page = visitor.post("/register", email="bo@voorbeeld.nl", name="Bo", password="kort")

    assert "te kort" not in page.text
    assert "10 characters" in page.text


def test_example_on_an_english_page_says_that_it_is_dutch(visitor: Visitor) -> None:
    number = visitor.begin()
    _choose(visitor, "en", "/")

    page = visitor.get("/examples/long").text
    assert '<h1 lang="nl">Vaders aan tafel</h1>' in page
    assert re.search(r'<p class="typed" lang="nl">Tien maanden lang', page)
    assert '<p class="typed">Series of meetings or a course</p>' in page
    assert '<h2 lang="nl">Vaders aan tafel</h2>' in visitor.get("/examples/").text
    beside = visitor.get(f"/proposals/{number}/idea").text
    assert re.search(r'<summary>Example</summary><p lang="nl">Tien maanden lang', beside)
    assert "<summary>Example</summary><p>Series of meetings or a course</p>" in beside
