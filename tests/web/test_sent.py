"""Whether an application was sent is one fact, told with the button or in the log, the same on all pages."""

from dataclasses import replace
from datetime import timedelta

from flask import Flask

from proposal.model.choices import ApplicationState
from proposal.model.sending import Dispatch
from proposal.model.steps.funds import Contact
from tests.client import Visitor
from tests.conftest import TODAY
from tests.web.forms import text
from tests.web.owning import bring_in
from tests.web.test_contact_log import note
from tests.web.test_sending import kept, unsent

YESTERDAY = TODAY - timedelta(days=1)
NOT_KEPT = "In je project staat het nog niet als verstuurd"
STILL = "Van deze aanvraag is nog geen versie bewaard"


def begun(app: Flask, visitor: Visitor) -> tuple[int, str]:
    """Bring in a project of which nothing was sent; return its number and the id of its first application."""
    number = bring_in(app, visitor, unsent())
    return number, kept(app, number).funds.applications[0].id


def card(visitor: Visitor, number: int) -> str:
    """Return the words of the first application on the page for sending."""
    return text(visitor.get(f"/proposals/{number}/sending")).partition("Haal de Word-bestanden")[0]


def press(visitor: Visitor, number: int, row: str) -> int:
    """Press the button of an application and return the status of the answer."""
    visitor.get(f"/proposals/{number}/sending")
    return visitor.post(f"/proposals/{number}/sending", None, do=f"send:dispatches:{row}").status_code


def test_day_that_is_filled_in_counts_once_the_button_is_pressed(app: Flask, visitor: Visitor) -> None:
    number, row = begun(app, visitor)

    visitor.save(f"/proposals/{number}/sending", {f"dispatches-{row}-sent_on": f"{YESTERDAY:%Y-%m-%d}"})

    assert NOT_KEPT in card(visitor, number)
    assert "Verstuurd aan" in card(visitor, number)
    page = text(visitor.get(f"/proposals/{number}/applications/{row}/"))
    assert "maar het staat nog niet als verstuurd in je project" in page
    assert press(visitor, number, row) == 303
    proposal = kept(app, number)
    assert proposal.funds.applications[0].state is ApplicationState.WRITTEN
    assert proposal.dispatch(proposal.funds.applications[0]).sent_on == YESTERDAY
    assert NOT_KEPT not in card(visitor, number)
    assert STILL not in card(visitor, number)
    assert f"op {YESTERDAY.day} " in text(visitor.get(f"/proposals/{number}/versions/"))


def test_log_that_tells_of_sending_tells_every_page(app: Flask, visitor: Visitor) -> None:
    number, row = begun(app, visitor)
    page = f"/proposals/{number}/applications/{row}/"

    assert note(visitor, page, said="Alles gemaild.", on=f"{YESTERDAY:%Y-%m-%d}", state="written") == 303

    shown = text(visitor.get(page))
    assert "Bewaar ook wat je verstuurde" in shown
    assert "Vraag of de aanvraag is aangekomen" not in shown.partition("Schrijf op wat er gebeurde")[0]
    assert f"Verstuurd op {YESTERDAY.day} " in card(visitor, number)
    assert STILL in card(visitor, number)
    assert press(visitor, number, row) == 303
    assert STILL not in card(visitor, number)
    assert "Verstuurd aan" in visitor.get(f"/proposals/{number}/versions/").text


def test_fund_that_the_log_calls_written_to_is_told_of_a_yes(app: Flask, visitor: Visitor) -> None:
    proposal = unsent()
    first, *others = proposal.funds.applications
    yes = replace(first, state=ApplicationState.AWARDED)
    number = bring_in(app, visitor, proposal.with_step("funds", applications=(yes, *others)))
    note(visitor, f"/proposals/{number}/applications/{others[0].id}/", said="Gemaild.", state="written")

    page = text(visitor.get(f"/proposals/{number}/applications/{first.id}/"))

    told = page.partition(f"{others[0].fund} · Aangeschreven: ")[2]
    assert told.startswith("nog vertellen.")


def test_day_that_has_not_come_is_asked_about_before_anything_is_sent(app: Flask, visitor: Visitor) -> None:
    number, row = begun(app, visitor)
    visitor.save(f"/proposals/{number}/sending", {f"dispatches-{row}-sent_on": "2062-01-01"})

    assert press(visitor, number, row) == 422

    assert "Die dag moet nog komen" in card(visitor, number)
    assert kept(app, number).funds.applications[0].state is ApplicationState.CALLED


def test_application_that_was_sent_on_an_unknown_day_asks_for_it(app: Flask, visitor: Visitor) -> None:
    number, row = begun(app, visitor)

    visitor.save(f"/proposals/{number}/funds", {f"applications-{row}-state": "confirmed"})

    assert "Op welke dag?" in card(visitor, number)
    assert "de dag is niet bekend" in text(visitor.get(f"/proposals/{number}/applications/{row}/"))


def test_application_without_papers_asks_whether_the_fund_wants_any(app: Flask, visitor: Visitor) -> None:
    number = bring_in(app, visitor, unsent().with_step("attachments", papers=()))

    assert "nog open Er gaat geen bijlage mee." in card(visitor, number)


def test_what_is_sent_once_more_has_a_day_and_a_version_of_its_own(app: Flask, visitor: Visitor) -> None:
    proposal = unsent()
    first, *others = proposal.funds.applications
    again = replace(first, state=ApplicationState.RETRY)
    asked = Contact("c9", first.id, YESTERDAY, state=ApplicationState.RETRY)
    rows = proposal.with_step("funds", applications=(again, *others), contacts=(asked,))
    sent = Dispatch(first.id, sent_on=YESTERDAY - timedelta(days=90))
    number = bring_in(app, visitor, rows.with_step("sending", dispatches=(sent,)))

    assert "Verstuurd aan" in card(visitor, number)
    assert press(visitor, number, first.id) == 303

    assert kept(app, number).sending.dispatches[0].sent_on == TODAY
    assert STILL not in card(visitor, number)
