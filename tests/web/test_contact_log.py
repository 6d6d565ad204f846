"""What happened with a fund: written down in one deed, told in the log, changed, taken away and put back."""

import re
from datetime import date, timedelta
from decimal import Decimal

from flask import Flask

from proposal.exchange.examples import example, moved
from proposal.model.choices import ApplicationState, ContactKind
from proposal.model.kind import Kind
from proposal.model.steps.funds import Contact
from tests.client import PASSWORD, Visitor
from tests.conftest import TODAY
from tests.web.forms import submit
from tests.web.owning import bring_in
from tests.web.test_applications import followed
from tests.web.test_sending import kept


def fresh(app: Flask, visitor: Visitor) -> tuple[int, str]:
    """The same project before anybody spoke with a fund."""
    found = moved(example(Kind.SERIES), TODAY).with_step("funds", contacts=())
    number = bring_in(app, visitor, found)
    return number, f"/proposals/{number}/applications/taal/"


def note(visitor: Visitor, page: str, **typed: str) -> int:
    """Write a contact down with these answers and return the status of the reply, which stays open."""
    visitor.get(page)
    names = {"awarded": "lives", "refusal": "lives"}
    data = {f"{names.get(name, 'contacts')}-new-{name}": each for name, each in typed.items()}
    visitor.page = visitor.post(f"{page}contacts", None, **data)
    return visitor.page.status_code


def last(app: Flask, number: int) -> Contact:
    """Return the contact that was written down last."""
    return kept(app, number).funds.contacts[-1]


def log(page: str) -> str:
    """Return the part of a page that is the log."""
    found = re.search(r'<ol class="log"[^>]*>.*?</ol>', page, re.DOTALL)
    assert found
    return found[0]


def test_what_happened_is_written_down_with_its_new_state(app: Flask, visitor: Visitor) -> None:
    number, page = fresh(app, visitor)

    assert (
        note(
            visitor,
            page,
            on="2026-03-01",
            kind="question",
            said="Hoe zit het met de huur?",
            state="question",
            who="Priya",
            next_step="Els rekent het na",
            next_on="2026-03-04",
        )
        == 303
    )

    found = last(app, number)
    assert (found.application, found.on, found.kind) == ("taal", date(2026, 3, 1), ContactKind.QUESTION)
    assert (found.said, found.state) == ("Hoe zit het met de huur?", ApplicationState.QUESTION)
    assert kept(app, number).funds.applications[0].state is ApplicationState.QUESTION
    shown = visitor.get(page).text
    assert "Hoe zit het met de huur?" in log(shown)
    assert log(shown).count("Aanvullende vraag gekregen") == 1
    assert "Els rekent het na" in shown[: shown.index('class="log"')]


def test_award_keeps_what_the_fund_promised_beside_what_was_asked(app: Flask, visitor: Visitor) -> None:
    number, page = followed(app, visitor)

    assert note(visitor, page, said="Brief gekregen: ja!", state="awarded", awarded="3.000") == 303

    proposal = kept(app, number)
    assert proposal.life("taal").awarded == Decimal(3000)
    assert proposal.funds.applications[0].amount == Decimal(3500)
    assert "Gevraagd € 3.500,00, toegezegd € 3.000,00" in visitor.get(page).text.replace("\xa0", " ")


def test_refusal_keeps_its_reason_and_no_amount(app: Flask, visitor: Visitor) -> None:
    number, page = followed(app, visitor)

    note(visitor, page, said="Mail gekregen.", state="rejected", refusal="Het geld is op.", awarded="100")

    life = kept(app, number).life("taal")
    assert (life.refusal, life.awarded) == ("Het geld is op.", None)


def test_second_refusal_leaves_the_first_reason_in_sight(app: Flask, visitor: Visitor) -> None:
    number, page = followed(app, visitor)
    note(visitor, page, said="Mail.", state="rejected", refusal="Het geld is op.")

    note(visitor, page, said="Weer gebeld.", state="rejected", refusal="Te ver weg.")

    assert kept(app, number).life("taal").refusal == "Het geld is op.\n\nTe ver weg."


def test_refused_contact_keeps_everything_that_was_typed(app: Flask, visitor: Visitor) -> None:
    number, page = followed(app, visitor)
    before = len(kept(app, number).funds.contacts)

    assert note(visitor, page, on="gisteren", said="Ze belde terug.", state="awarded", awarded="veel") == 422

    text = visitor.page.text
    assert 'value="gisteren"' in text
    assert "Ze belde terug." in text
    assert '<option value="awarded" selected>' in text
    assert 'value="veel"' in text
    assert '<details class="write-down" id="write-down" open>' in text
    assert len(kept(app, number).funds.contacts) == before


def test_contact_without_a_word_is_asked_about(app: Flask, visitor: Visitor) -> None:
    _, page = followed(app, visitor)

    assert note(visitor, page, on="2026-03-01") == 422
    assert "Schrijf kort op wat er gebeurde" in visitor.page.text.partition("<h1")[0]


def test_button_pressed_twice_writes_one_contact(app: Flask, visitor: Visitor) -> None:
    number, page = followed(app, visitor)
    before = len(kept(app, number).funds.contacts)

    for _ in range(2):
        assert note(visitor, page, said="Gebeld over de huur.", on="2026-03-01") == 303

    assert len(kept(app, number).funds.contacts) == before + 1


def test_contact_with_a_fund_that_left_the_list_is_kept(app: Flask, visitor: Visitor) -> None:
    number, page = followed(app, visitor)
    visitor.get(f"/proposals/{number}/funds")
    visitor.post(f"/proposals/{number}/funds", None, do="remove:applications:taal")

    answer = visitor.post(
        f"{page}contacts", None, **{"contacts-new-said": "Toch ja!", "contacts-new-state": "awarded"}
    )

    assert answer.headers["Location"] == f"/proposals/{number}/funds#contacts"
    assert last(app, number).said == "Toch ja!"
    assert f'data-arrived="{page}contacts"' in visitor.get(f"/proposals/{number}/funds").text


def test_state_that_was_filled_in_elsewhere_stands_in_the_log_with_who_did_it(
    app: Flask, visitor: Visitor
) -> None:
    number, page = followed(app, visitor)

    visitor.save(f"/proposals/{number}/funds", {"applications-taal-state": "visited"})

    assert "Stand werd: Uitgenodigd of bezocht" in log(visitor.get(page).text)
    assert "Ingevuld door jij" in log(visitor.get(page).text)


def test_sending_shows_up_in_the_log(app: Flask, visitor: Visitor) -> None:
    number, _ = followed(app, visitor)
    dispatch = kept(app, number).sending.dispatches[1]
    assert dispatch.sent_on

    shown = log(visitor.get(f"/proposals/{number}/applications/vuur/").text)

    assert "Aanvraag verstuurd" in shown


def test_contact_is_changed_in_its_place(app: Flask, visitor: Visitor) -> None:
    number, page = followed(app, visitor)
    shown = visitor.get(f"{page}?edit=c1").text
    assert 'id="f-contacts-c1-said"' in shown
    assert 'id="f-contacts-c4-said"' not in shown

    seen = re.search(r'id="a-funds-contacts-c1".*?name="seen" value="([^"]*)"', shown, re.DOTALL)
    assert seen
    answer = visitor.post(f"{page}funds", None, **{"contacts-c1-said": "Ja, het past.", "seen": seen[1]})

    assert answer.headers["Location"] == page
    assert kept(app, number).funds.contacts[0].said == "Ja, het past."


def test_contact_that_was_taken_away_can_be_put_back(app: Flask, visitor: Visitor) -> None:
    number, page = followed(app, visitor)
    visitor.get(page)
    visitor.post(f"{page}funds", None, do="remove:contacts:c1")
    assert "c1" not in [each.id for each in kept(app, number).funds.contacts]

    assert "Zet terug" in visitor.get(page).text
    visitor.post(f"{page}funds", None, do="back:contacts:c1")

    assert kept(app, number).funds.contacts[0].id == "c1"


def test_state_follows_the_line_of_the_log_that_told_of_it(app: Flask, visitor: Visitor) -> None:
    number, page = fresh(app, visitor)
    note(visitor, page, said="Gebeld.", state="called")
    note(visitor, page, said="Verkeerd geklikt.", state="awarded", awarded="750")
    line = last(app, number).id
    save = f"/proposals/{number}/applications/taal/funds"

    visitor.get(page)
    visitor.post(save, do=f"remove:contacts:{line}")
    assert kept(app, number).funds.applications[0].state is ApplicationState.CALLED
    assert "De stand van dit fonds is nu: Gebeld." in visitor.get(page).text

    visitor.post(save, do=f"back:contacts:{line}")
    assert kept(app, number).funds.applications[0].state is ApplicationState.AWARDED

    shown = visitor.get(f"{page}?edit={line}").text
    seen = re.search(rf'id="a-funds-contacts-{line}".*?name="seen" value="([^"]*)"', shown, re.DOTALL)
    assert seen
    visitor.post(save, None, **{f"contacts-{line}-state": "written", "seen": seen[1]})
    assert kept(app, number).funds.applications[0].state is ApplicationState.WRITTEN


def test_state_of_a_single_line_that_is_taken_away_becomes_what_it_was(app: Flask, visitor: Visitor) -> None:
    number, page = fresh(app, visitor)
    was = kept(app, number).funds.applications[0].state
    note(visitor, page, said="Verkeerd geklikt.", state="rejected")

    visitor.get(page)
    visitor.post(f"/proposals/{number}/applications/taal/funds", do=f"remove:contacts:{last(app, number).id}")

    assert kept(app, number).funds.applications[0].state is was


def test_state_that_was_filled_in_for_itself_stays_when_the_log_changes(app: Flask, visitor: Visitor) -> None:
    number, page = fresh(app, visitor)
    note(visitor, page, said="Gebeld.", state="called")
    visitor.save(f"/proposals/{number}/funds", {"applications-taal-state": "awarded"})

    visitor.get(page)
    visitor.post(f"/proposals/{number}/applications/taal/funds", do=f"remove:contacts:{last(app, number).id}")

    assert kept(app, number).funds.applications[0].state is ApplicationState.AWARDED


def test_next_step_whose_day_has_passed_stands_out(app: Flask, visitor: Visitor) -> None:
    _, page = fresh(app, visitor)

    note(
        visitor,
        page,
        said="Gebeld.",
        next_step="Begroting sturen",
        next_on=f"{TODAY - timedelta(days=1):%Y-%m-%d}",
        on=f"{TODAY - timedelta(days=3):%Y-%m-%d}",
    )

    assert "die dag is voorbij" in visitor.get(page).text


def test_usual_next_states_stand_before_the_others(app: Flask, visitor: Visitor) -> None:
    _, page = followed(app, visitor)

    shown = visitor.get(page).text
    groups = re.findall(r'<optgroup label="([^"]+)">(.*?)</optgroup>', shown, re.DOTALL)

    values = {label: re.findall(r'value="(\w+)"', options) for label, options in groups}
    assert values["Meestal komt nu"] == ["question", "awarded", "rejected"]
    assert len(values["Kan ook"]) == len(ApplicationState) - 4


def test_log_on_paper_tells_all_without_buttons(app: Flask, visitor: Visitor) -> None:
    _, page = followed(app, visitor)

    shown = visitor.get(f"{page}log").text

    assert log(visitor.get(page).text).count("<li") == log(shown).count("<li")
    assert "<form" not in log(shown)


def test_text_of_the_log_survives_a_login(app: Flask, visitor: Visitor) -> None:
    number, page = followed(app, visitor)
    visitor.get(page)
    hidden = visitor.hidden()
    visitor.client.delete_cookie("session")
    visitor.client.delete_cookie("remember_token")

    said = {"contacts-new-said": "Zij belde terug.", "contacts-new-state": "question"}
    visitor.page = visitor.client.post(f"{page}contacts", data={**hidden, **said})
    assert visitor.page.status_code == 401

    submit(visitor, login__email="an@voorbeeld.nl", login__password=PASSWORD)

    assert "Zij belde terug.</textarea>" in visitor.page.text
    assert '<option value="question" selected>' in visitor.page.text
    assert all(each.said != "Zij belde terug." for each in kept(app, number).funds.contacts)
