"""Accounts: made, entered, and protected, without telling who has one."""

import threading
from datetime import date

import pytest
from flask import Flask
from sqlalchemy import select

from proposal.store import accounts
from proposal.store.session import database
from proposal.store.tables import Attempt
from proposal.web import limits
from tests.client import PASSWORD, Visitor
from tests.web.forms import gets_in, log_in, log_out, submit, text

ADDRESS = "an@voorbeeld.nl"


def _fill_in(visitor: Visitor, **typed: str) -> None:
    visitor.get("/register")
    submit(visitor, **{"name": "Bo", "email": "bo@voorbeeld.nl", "password": PASSWORD, **typed})


def test_first_sentence_is_saved_on_the_third_screen(app: Flask) -> None:
    visitor = Visitor(app)
    assert 'href="/register"' in visitor.get("/").text

    _fill_in(visitor)
    assert visitor.page.request.path == "/proposals/new"
    submit(visitor, few_lines="Wij willen een tuin.")

    assert "Je eerste zinnen zijn bewaard." in text(visitor.page)


def test_register_says_what_a_password_must_be_before_it_is_typed(app: Flask) -> None:
    page = Visitor(app).get("/register")

    assert "Minstens 10 tekens" in text(page)
    assert 'autocomplete="new-password"' in page.text


def test_register_refuses_a_short_password_and_keeps_what_was_typed(app: Flask) -> None:
    visitor = Visitor(app)

    _fill_in(visitor, password="kort")

    assert visitor.page.status_code == 422
    assert "Dit wachtwoord is te kort. Neem minstens 10 tekens." in text(visitor.page)
    assert 'value="bo@voorbeeld.nl"' in visitor.page.text


def test_register_refuses_what_is_no_address(app: Flask) -> None:
    visitor = Visitor(app)

    _fill_in(visitor, email="bo voorbeeld")

    assert "Dit mailadres klopt niet." in text(visitor.page)


def test_register_without_a_name_asks_for_it(app: Flask) -> None:
    visitor = Visitor(app)

    _fill_in(visitor, name=" \x07 ")

    assert "Vul je naam in." in text(visitor.page)


def test_register_with_a_known_address_leads_to_the_login(app: Flask, visitor: Visitor) -> None:
    other = Visitor(app)

    _fill_in(other, email=ADDRESS.upper(), password="een heel ander wachtwoord")

    assert other.page.request.path == "/login"
    assert "Misschien heb je hier al een account." in text(other.page)


def test_login_answers_the_same_to_a_wrong_password_and_an_unknown_address(
    app: Flask, visitor: Visitor
) -> None:
    known, unknown = Visitor(app), Visitor(app)

    log_in(known, ADDRESS, "verkeerd wachtwoord")
    log_in(unknown, "niemand@voorbeeld.nl", "verkeerd wachtwoord")

    assert known.page.status_code == unknown.page.status_code == 422
    assert "Dit mailadres en wachtwoord horen niet bij elkaar." in text(known.page)
    assert text(known.page) == text(unknown.page)


def test_login_leads_back_to_the_page_that_was_asked_for(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    again = Visitor(app)
    answer = again.client.get(f"/proposals/{number}/budget")
    again.get(answer.headers["Location"])

    submit(again, email=ADDRESS, password=PASSWORD)

    assert again.page.request.path == f"/proposals/{number}/budget"


def test_login_never_leads_to_another_site(app: Flask, visitor: Visitor) -> None:
    again = Visitor(app)
    again.get("/login?next=https://elders.voorbeeld.nl/")

    answer = submit(again, email=ADDRESS, password=PASSWORD)

    assert "elders" not in answer.headers.get("Location", "")


def test_logout_closes_the_pages(visitor: Visitor) -> None:
    log_out(visitor)

    assert visitor.client.get("/proposals").headers["Location"].startswith("/login")


def test_logout_by_a_link_asks_first(visitor: Visitor) -> None:
    assert "Er ging iets mis" in text(visitor.get("/logout", status=405))
    assert "Mijn projecten" in text(visitor.get("/proposals"))


def test_login_is_remembered_when_the_browser_was_closed(visitor: Visitor) -> None:
    visitor.client.delete_cookie("session")

    visitor.get("/proposals")


def test_changed_password_counts_at_once_and_on_all_devices(app: Flask, visitor: Visitor) -> None:
    elsewhere = Visitor(app)
    log_in(elsewhere, ADDRESS, PASSWORD)
    visitor.get("/change")

    submit(visitor, password=PASSWORD, new_password="vier blauwe fietsen")

    assert "Je nieuwe wachtwoord is bewaard." in text(visitor.page)
    assert "Inloggen" in text(elsewhere.client.get("/proposals", follow_redirects=True))
    assert gets_in(Visitor(app), ADDRESS, "vier blauwe fietsen")


def test_change_of_password_asks_for_the_old_one(visitor: Visitor) -> None:
    visitor.get("/change")

    submit(visitor, password="verkeerd wachtwoord", new_password="vier blauwe fietsen")

    assert visitor.page.status_code == 422
    assert "Dit wachtwoord klopt niet." in text(visitor.page)


def test_forgotten_password_without_mail_tells_who_can_help(app: Flask) -> None:
    assert "Vraag de beheerder" in text(Visitor(app).get("/reset"))


def test_link_of_the_command_gives_a_new_password_once(app: Flask, visitor: Visitor) -> None:
    link = app.test_cli_runner().invoke(args=["reset-password", ADDRESS]).output.strip()
    assert link.startswith("http://localhost/reset/")
    guest = Visitor(app)
    guest.get(link.removeprefix("http://localhost"))

    submit(guest, password="vier blauwe fietsen")

    assert "Je nieuwe wachtwoord is bewaard. Log er nu mee in." in text(guest.page)
    assert gets_in(Visitor(app), ADDRESS, "vier blauwe fietsen")
    used = guest.client.get(link.removeprefix("http://localhost"), follow_redirects=True)
    assert "Deze link werkt niet meer." in text(used)


def test_command_for_an_unknown_address_says_so(app: Flask) -> None:
    result = app.test_cli_runner().invoke(args=["reset-password", "niemand@voorbeeld.nl"])

    assert result.exit_code == 1
    assert "Er is geen account met het adres niemand@voorbeeld.nl." in result.output


def test_guessing_is_stopped_for_a_while_and_only_for_that_address(app: Flask, visitor: Visitor) -> None:
    other = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    log_out(other)
    guesser = Visitor(app)
    for _ in range(20):
        log_in(guesser, ADDRESS, "verkeerd wachtwoord")

    log_in(guesser, ADDRESS, PASSWORD)

    assert guesser.page.status_code == 429
    assert "te vaak geprobeerd" in text(guesser.page)
    assert 0 < int(guesser.page.headers["Retry-After"]) <= 900
    assert gets_in(other, "bo@voorbeeld.nl", PASSWORD)


def test_guessing_at_unknown_addresses_is_stopped_the_same(app: Flask) -> None:
    guesser = Visitor(app)
    for _ in range(21):
        log_in(guesser, "niemand@voorbeeld.nl", "verkeerd wachtwoord")

    assert guesser.page.status_code == 429
    assert "te vaak geprobeerd" in text(guesser.page)


def test_twenty_people_behind_one_address_register_log_in_and_save_without_refusal(app: Flask) -> None:
    visitors = {f"deelnemer{number}@voorbeeld.nl": Visitor(app) for number in range(20)}
    for address, visitor in visitors.items():
        _fill_in(visitor, email=address)
        log_out(visitor)
    for address, visitor in visitors.items():
        log_in(visitor, address, "eerst verkeerd getypt")

        assert gets_in(visitor, address, PASSWORD)
        number = visitor.begin()
        assert visitor.save(f"/proposals/{number}/idea", {"what": "Eten"}).status_code == 303
        log_out(visitor)
        assert gets_in(visitor, address, PASSWORD)


def test_logging_in_well_does_not_count_as_a_try(app: Flask, visitor: Visitor) -> None:
    log_out(visitor)

    assert gets_in(visitor, ADDRESS, PASSWORD)

    with app.app_context():
        kinds = database.session.execute(select(Attempt.kind)).scalars()
        assert set(kinds) == {limits.REGISTER_MACHINE.kind}


def test_account_keeps_when_it_was_made_and_another_name(app: Flask, visitor: Visitor) -> None:
    visitor.get("/account/")

    submit(visitor, name="  An   Visser ")

    with app.app_context():
        found = accounts.load(ADDRESS)
        assert found.name == "An Visser"
        assert found.made_at is not None
        assert found.made_at.date() == date(2026, 3, 2)


def test_button_that_is_pressed_twice_makes_one_account(app: Flask) -> None:
    visitors = [Visitor(app), Visitor(app)]
    for visitor in visitors:
        visitor.get("/register")
    ready = threading.Barrier(2)

    def press(visitor: Visitor) -> None:
        ready.wait()
        submit(visitor, name="Bo", email="bo@voorbeeld.nl", password=PASSWORD)

    threads = [threading.Thread(target=press, args=(each,)) for each in visitors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    ended = sorted(each.page.request.path for each in visitors)
    assert ended == ["/login", "/proposals/new"]
    assert gets_in(Visitor(app), "bo@voorbeeld.nl", PASSWORD)


@pytest.mark.parametrize("address", ["/login", "/register", "/reset/x"])
def test_page_that_stood_open_too_long_asks_again(app: Flask, address: str) -> None:
    visitor = Visitor(app)

    answer = visitor.client.post(
        address, data={"email": ADDRESS, "password": PASSWORD}, follow_redirects=True
    )

    assert "stond te lang open" in text(answer)
