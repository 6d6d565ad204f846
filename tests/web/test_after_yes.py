"""After a yes: thanks, agreements, whom to tell and what goes on, on the page of the application."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from docx import Document
from flask import Flask

from proposal.exchange.examples import example
from proposal.funds.catalogue import shipped
from proposal.model.choices import ApplicationState
from proposal.model.following import Life, TermKind
from proposal.model.fund import Fund
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.store import proposals
from tests.both import both
from tests.client import Visitor
from tests.web.owning import bring_in
from tests.web.test_papers import post_files


def awarded(listed: str = "", state: ApplicationState = ApplicationState.AWARDED) -> Proposal:
    """The example of which the fund for the lessons said yes to less than was asked."""
    made = example(Kind.SERIES)
    funds = tuple(
        replace(each, state=state, payment=None) if each.id == "taal" else each
        for each in made.funds.applications
    )
    lives = (Life("taal", listed=listed, awarded=Decimal("3000.00")),)
    return made.with_step("funds", applications=funds).with_step(
        "following", lives=lives, terms=(), smaller=(), smaller_how=""
    )


def _kept(app: Flask, number: int) -> Proposal:
    with app.app_context():
        return proposals.load(number).proposal


def _words(page: str) -> str:
    return " ".join(page.replace("\N{NO-BREAK SPACE}", " ").split())


def _fund(known: Callable[[Fund], object]) -> str:
    """The mark of a fund of the program of which this is known."""
    return next(each.id for each in shipped() if known(each))


def test_page_tells_what_was_asked_and_promised_and_what_the_letter_lacks(
    app: Flask, visitor: Visitor
) -> None:
    number = bring_in(app, visitor, awarded())

    page = _words(visitor.get(f"/proposals/{number}/applications/taal/").text)

    assert "gevraagd € 3.500,00, toegezegd € 3.000,00" in page
    assert "Wat willen jullie zelf zeggen in de bedankbrief?" in page
    assert "In het hele project is nog € 500,00 te kort." in page


def test_page_of_a_fund_that_did_not_say_yes_shows_nothing_of_it(app: Flask, visitor: Visitor) -> None:
    number = bring_in(app, visitor, awarded(state=ApplicationState.WRITTEN))

    assert "after-yes" not in visitor.get(f"/proposals/{number}/applications/taal/").text


def test_letter_of_thanks_is_fetched_from_the_page_with_the_words_that_were_typed(
    app: Flask, visitor: Visitor
) -> None:
    number = bring_in(app, visitor, awarded())
    address = f"/proposals/{number}/applications/taal/"
    page = visitor.get(address).text
    seen = re.search(r'id="a-following-lives-taal-thanks".*?name="seen" value="([^"]*)"', page, re.S)
    assert seen
    answer = visitor.post(f"{address}following", None, seen=seen[1],
                          **{"lives-taal-thanks": "De taalles begint in oktober."})  # fmt: skip
    assert answer.status_code == 303

    link = re.search(r'href="([^"]*Bedankbrief[^"]*\.docx)"', visitor.get(address).text)
    assert link
    told = "\n".join(each.text for each in Document(io.BytesIO(visitor.client.get(link[1]).data)).paragraphs)
    assert "De taalles begint in oktober." in told
    assert "€ 3.000,00" in told.replace("\N{NO-BREAK SPACE}", " ")


@both
def test_agreement_of_a_kind_is_added_with_one_press(app: Flask) -> None:
    visitor = Visitor.registered(app, "an@voorbeeld.nl", "An de Vries")
    number = bring_in(app, visitor, awarded())
    address = f"/proposals/{number}/applications/taal/"
    visitor.get(address)

    answer = visitor.post(f"{address}terms", kind="condition")

    (term,) = _kept(app, number).following.terms
    assert (term.application, term.kind) == ("taal", TermKind.CONDITION)
    assert answer.status_code == 303
    assert answer.headers["Location"].endswith(f"#terms-{term.id}")
    assert f'id="terms-{term.id}"' in visitor.get(address).text


@both
def test_agreement_that_is_still_empty_is_led_to_and_not_added_again(app: Flask) -> None:
    visitor = Visitor.registered(app, "an@voorbeeld.nl", "An de Vries")
    number = bring_in(app, visitor, awarded())
    address = f"/proposals/{number}/applications/taal/"
    visitor.get(address)

    led = [visitor.post(f"{address}terms", None, kind="payment").headers["Location"] for _ in range(2)]
    visitor.post(f"{address}terms", None, kind="condition")

    assert led[0] == led[1]
    found = _kept(app, number).following.terms
    assert [each.kind for each in found] == [TermKind.PAYMENT, TermKind.CONDITION]


@both
def test_what_is_known_of_paying_goes_on_the_list_once(app: Flask) -> None:
    visitor = Visitor.registered(app, "an@voorbeeld.nl", "An de Vries")
    number = bring_in(app, visitor, awarded(_fund(lambda fund: fund.paying.advance == 75)))
    address = f"/proposals/{number}/applications/taal/"
    told = "Zet twee betalingen op de lijst: € 2.250,00 en € 750,00"
    assert told in _words(visitor.get(address).text)

    for _ in range(2):
        visitor.post(f"{address}terms", offer="payments")

    terms = _kept(app, number).following.terms
    assert [(each.kind, each.amount, each.on) for each in terms] == [
        (TermKind.PAYMENT, Decimal("2250.00"), None), (TermKind.PAYMENT, Decimal("750.00"), None)
    ]  # fmt: skip
    assert told not in _words(visitor.get(address).text)


def test_report_goes_on_the_list_for_its_day(app: Flask, visitor: Visitor) -> None:
    number = bring_in(app, visitor, awarded(_fund(lambda fund: fund.reporting.weeks == 13)))
    visitor.get(f"/proposals/{number}/applications/taal/")

    visitor.post(f"/proposals/{number}/applications/taal/terms", offer="report")

    (term,) = _kept(app, number).following.terms
    end = example(Kind.SERIES).activities.end
    assert end
    assert (term.kind, term.on) == (TermKind.REPORT, end + timedelta(weeks=13))


def test_kind_of_agreement_that_is_none_is_not_found(app: Flask, visitor: Visitor) -> None:
    number = bring_in(app, visitor, awarded())
    visitor.get(f"/proposals/{number}/applications/taal/")

    assert visitor.post(f"/proposals/{number}/applications/taal/terms", kind="party").status_code == 404
    assert visitor.post(f"/proposals/{number}/applications/nobody/terms", kind="report").status_code == 404
    assert _kept(app, number).following.terms == ()


def test_other_funds_that_still_run_are_named_to_be_told(app: Flask, visitor: Visitor) -> None:
    number = bring_in(app, visitor, awarded())
    address = f"/proposals/{number}/applications/taal/"
    page = visitor.get(address).text

    assert "/applications/vuur/#i-tell-taal" in page
    assert "nog vertellen" in page

    visitor.get(f"/proposals/{number}/applications/vuur/")
    visitor.post(f"/proposals/{number}/applications/vuur/checklist", item="tell-taal")
    assert "verteld (" in visitor.get(address).text


def test_smaller_project_is_reckoned_after_choosing_what_goes_on(app: Flask, visitor: Visitor) -> None:
    number = bring_in(app, visitor, awarded())
    address = f"/proposals/{number}/smaller/"
    first = example(Kind.SERIES).activities.activities[0]
    assert "Kies hierboven wat er doorgaat." in visitor.get(address).text

    answer = visitor.post(address, None, smaller=first.id, smaller_how="Eerst het spreekuur.")

    assert (answer.status_code, answer.headers["Location"]) == (303, address)
    kept = _kept(app, number).following
    assert (kept.smaller, kept.smaller_how) == ((first.id,), "Eerst het spreekuur.")
    page = _words(visitor.get(address).text)
    assert "Is het geld dat zeker is genoeg?" in page
    assert "gaat niet door" in page
    assert "Fonds Meedoen en Taal (voorbeeld) (toegezegd)" in page


def test_smaller_project_without_activities_leads_to_them(app: Flask, visitor: Visitor) -> None:
    number = bring_in(app, visitor, Proposal())

    assert f"/proposals/{number}/activities" in visitor.get(f"/proposals/{number}/smaller/").text


def test_words_about_the_smaller_project_survive_a_login_that_ran_out(app: Flask, visitor: Visitor) -> None:
    number = bring_in(app, visitor, awarded())
    visitor.get(f"/proposals/{number}/smaller/")
    hidden = visitor.hidden()
    visitor.client.delete_cookie("session")
    visitor.client.delete_cookie("remember_token")

    answer = visitor.client.post(
        f"/proposals/{number}/smaller/", data={**hidden, "smaller_how": "Eerst het spreekuur."}
    )

    assert answer.status_code == 401
    assert "Eerst het spreekuur." in answer.text


def test_letter_of_thanks_that_comes_back_untouched_makes_no_difference(app: Flask, visitor: Visitor) -> None:
    made = awarded()
    lives = tuple(replace(each, thanks="De taalles begint in oktober.") for each in made.following.lives)
    number = bring_in(app, visitor, made.with_step("following", lives=lives))
    link = re.search(
        r'href="([^"]*Bedankbrief[^"]*\.docx)"', visitor.get(f"/proposals/{number}/applications/taal/").text
    )
    assert link
    file = visitor.client.get(link[1]).data

    page = f"/proposals/{number}/returns"
    visitor.get(page)
    sent = {**visitor.hidden(), "file": (io.BytesIO(file), "Bedankbrief.docx")}
    answer = post_files(visitor, page, sent)

    assert answer.status_code == 303
    assert "Er is niets veranderd." in visitor.get(answer.headers["Location"]).text
