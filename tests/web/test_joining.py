"""Joining a course by its link or code: one form for a stranger, one press for who is known."""

import re
import threading

import pytest
from flask import Flask

from proposal.store import courses, joining, participants
from proposal.web import limits
from tests.client import PASSWORD, Visitor
from tests.conftest import TODAY
from tests.store.builders import NOW
from tests.web.forms import log_out, submit, text
from tests.web.letting import an_open_course, comes_in, fills_in
from tests.web.owning import user_of


@pytest.fixture
def course(app: Flask, visitor: Visitor) -> tuple[int, str]:
    """A course of the visitor, open for a fortnight: its number and its code."""
    return an_open_course(app, visitor)


def test_stranger_gets_account_place_and_idea_with_one_form(app: Flask, course: tuple[int, str]) -> None:
    number, code = course
    guest = Visitor(app)
    page = text(guest.get(f"/join/{code}"))
    assert "Doe mee met Voorjaar in West" in page
    assert "An de Vries" in page
    assert "Kennismaken: dinsdag 3 maart 2026, 19:30" in page

    fills_in(guest, code, "Bo", "Een tuin voor de hele straat.")

    assert guest.page.request.path == f"/courses/{number}/me/consent"
    assert "checked" not in guest.page.text
    assert "Een tuin voor de hele straat." in guest.get("/proposals").text


def test_after_consent_the_idea_can_be_written_at_once(app: Flask, course: tuple[int, str]) -> None:
    number, code = course
    guest = comes_in(app, code, "Bo")

    submit(guest, f"/courses/{number}/me/consent", trainers__texts="yes")

    address = guest.page.request.path
    assert re.fullmatch(r"/proposals/\d+/idea", address)
    assert guest.save(address, {"what": "Een tuin."}).status_code == 303
    with app.app_context():
        assert [len(each.consents) for each in participants.of_course(number)] == [1]


@pytest.mark.parametrize("typed", ["{}", " {} ", "{}-", "http://localhost/join/{}"])
def test_code_may_be_typed_in_any_way(app: Flask, course: tuple[int, str], typed: str) -> None:
    code = course[1]
    guest = Visitor(app)
    guest.get("/join")

    answer = guest.client.get("/join", query_string={"code": typed.format(f"{code[:4]}-{code[4:]}".lower())})

    assert answer.headers["Location"] == f"/join/{code}"


@pytest.mark.parametrize("address", ["/join?code=bcdf+ghjk", "/join/BCDFGHJK", "/join/bcdf-ghjk"])
def test_wrong_code_is_said_with_the_field_filled_in(app: Flask, address: str) -> None:
    page = Visitor(app).get(address, status=404)

    assert "Deze code kennen we niet." in text(page)
    assert re.search(r'value="bcdf.?ghjk"', page.text, re.IGNORECASE)


def test_guessing_at_codes_is_stopped_for_a_while(app: Flask, course: tuple[int, str]) -> None:
    guest = Visitor(app)
    for _ in range(limits.CODES_MACHINE.most):
        guest.client.get("/join/BCDFGHJK")

    assert "te vaak geprobeerd" in text(guest.get(f"/join/{course[1]}", status=429))


def test_twenty_people_behind_one_address_register_join_and_save_without_a_refusal(
    app: Flask, course: tuple[int, str]
) -> None:
    number, code = course
    for place in range(20):
        guest = Visitor(app)
        guest.get("/join/BCDFGHJK", status=404)
        fills_in_after_a_mistake(guest, code, f"Deelnemer{place}")
        submit(guest, f"/courses/{number}/me/consent", trainers__texts="yes")
        assert guest.save(guest.page.request.path, {"what": "Een tuin."}).status_code == 303
        guest.get(f"/courses/{number}")

    with app.app_context():
        assert joining.taking_part(number) == 20


def fills_in_after_a_mistake(guest: Visitor, code: str, name: str) -> None:
    guest.get(f"/join/{code}")
    fills_in(guest, code, name, password="kort")
    assert guest.page.status_code == 422
    fills_in(guest, code, name)


def test_form_that_is_refused_keeps_what_was_typed(app: Flask, course: tuple[int, str]) -> None:
    guest = Visitor(app)
    guest.get(f"/join/{course[1]}")

    fills_in(guest, course[1], "Bo", "Een tuin.", password="kort")

    assert guest.page.status_code == 422
    assert "Neem minstens 10 tekens." in text(guest.page)
    assert "Een tuin.</textarea>" in guest.page.text
    assert 'value="bo@voorbeeld.nl"' in guest.page.text


def test_who_is_logged_in_joins_with_one_press_and_a_project_of_their_own(
    app: Flask, course: tuple[int, str]
) -> None:
    number, code = course
    guest = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    older, newer = guest.begin("Een tuin."), guest.begin("Een feest.")
    page = guest.get(f"/join/{code}")
    assert "Je bent ingelogd als Bo." in text(page)
    assert "Een tuin." in page.text
    assert re.search(rf'value="{newer}" checked', page.text)

    submit(guest, f"/join/{code}", proposal=str(older))

    with app.app_context():
        assert participants.chosen(number, user_of(guest)) == older


def test_words_typed_while_joining_become_a_new_idea(app: Flask, course: tuple[int, str]) -> None:
    number, code = course
    guest = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    old = guest.begin("Een tuin.")
    guest.get(f"/join/{code}")

    submit(guest, f"/join/{code}", proposal=str(old), few_lines="Een feest.")

    assert "Een feest." in guest.get("/proposals").text
    with app.app_context():
        assert participants.chosen(number, user_of(guest)) != old


def test_who_has_an_account_logs_in_and_joins_at_once(app: Flask, course: tuple[int, str]) -> None:
    number, code = course
    guest = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    log_out(guest)
    guest.get(f"/join/{code}?account=known")

    submit(guest, f"/join/{code}", email="bo@voorbeeld.nl", password=PASSWORD)

    assert guest.page.request.path == f"/courses/{number}/me/consent"


def test_who_logs_in_with_projects_chooses_one_first(app: Flask, course: tuple[int, str]) -> None:
    guest = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    guest.begin("Een tuin.")
    log_out(guest)
    guest.get(f"/join/{course[1]}?account=known")

    submit(guest, f"/join/{course[1]}", email="bo@voorbeeld.nl", password=PASSWORD)

    assert "Met welk project doe je mee?" in text(guest.page)


def test_known_address_with_another_password_is_asked_to_log_in_and_keeps_the_words(
    app: Flask, course: tuple[int, str]
) -> None:
    Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    guest = Visitor(app)
    guest.get(f"/join/{course[1]}")

    fills_in(guest, course[1], "Bo", "Een tuin.", password="een heel ander wachtwoord")

    assert guest.page.status_code == 422
    assert "Misschien heb je hier al een account." in text(guest.page)
    assert "Een tuin.</textarea>" in guest.page.text
    submit(guest, f"/join/{course[1]}", email="bo@voorbeeld.nl", password=PASSWORD, few_lines="Een tuin.")
    assert "Een tuin." in guest.get("/proposals").text


def test_button_pressed_twice_makes_one_account_and_one_idea(app: Flask, course: tuple[int, str]) -> None:
    number, code = course
    first, second = Visitor(app), Visitor(app)
    for each in (first, second):
        each.get(f"/join/{code}")

    for each in (first, second):
        fills_in(each, code, "Bo", "Een tuin.")

    assert second.page.request.path == f"/courses/{number}/me/consent"
    assert second.get("/proposals").text.count('class="card-title"') == 1


def test_button_pressed_twice_at_the_same_moment_makes_one_account_too(
    app: Flask, course: tuple[int, str]
) -> None:
    number, code = course
    visitors = [Visitor(app), Visitor(app)]
    for each in visitors:
        each.get(f"/join/{code}")
    ready = threading.Barrier(2)

    def press(visitor: Visitor) -> None:
        ready.wait()
        fills_in(visitor, code, "Bo", "Een tuin.")

    threads = [threading.Thread(target=press, args=(each,)) for each in visitors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert {each.page.request.path for each in visitors} == {f"/courses/{number}/me/consent"}
    assert visitors[0].get("/proposals").text.count('class="card-title"') == 1


def test_back_button_after_joining_leads_on(app: Flask, course: tuple[int, str]) -> None:
    number, code = course
    guest = Visitor(app)
    old = guest.get(f"/join/{code}")
    fills_in(guest, code, "Bo", "Een tuin.")

    guest.page = old
    fills_in(guest, code, "Bo", "Een tuin.")
    assert guest.page.request.path == f"/courses/{number}/me/consent"

    assert "Je doet al mee met Voorjaar in West" in text(guest.get(f"/join/{code}"))


def test_who_stopped_comes_back_by_the_link_to_the_same_project(
    app: Flask, course: tuple[int, str]
) -> None:
    number, code = course
    guest = comes_in(app, code, "Bo", "Een tuin.")
    guest.begin("Een feest.")
    guest.get(f"/courses/{number}/me/leave")
    submit(guest)

    page = guest.get(f"/join/{code}").text
    chosen = re.search(r'value="(\d+)" checked> Een tuin', page)
    assert chosen
    submit(guest, f"/join/{code}", proposal=chosen[1])

    assert "Je doet mee met: Een tuin." in text(guest.get(f"/courses/{number}/me"))


def test_who_stopped_comes_back_with_a_new_idea_when_they_say_so(app: Flask, course: tuple[int, str]) -> None:
    number, code = course
    guest = comes_in(app, code, "Bo", "Een tuin.")
    with app.app_context():
        old = participants.chosen(number, user_of(guest))
    guest.get(f"/courses/{number}/me/leave")
    submit(guest)
    guest.get(f"/join/{code}")

    submit(guest, f"/join/{code}", proposal="new")

    with app.app_context():
        assert participants.chosen(number, user_of(guest)) not in (None, old)


def test_lost_login_shows_the_page_again_with_the_words(app: Flask, course: tuple[int, str]) -> None:
    guest = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    guest.get(f"/join/{course[1]}")
    guest.client.delete_cookie("session")
    guest.client.delete_cookie("remember_token")

    submit(guest, f"/join/{course[1]}", few_lines="Een tuin.")

    assert guest.page.status_code == 422
    assert "Deze pagina stond te lang open." in text(guest.page)
    assert "Een tuin.</textarea>" in guest.page.text


def test_trainer_who_opens_the_link_is_told_what_it_is_for(visitor: Visitor, course: tuple[int, str]) -> None:
    page = visitor.get(f"/join/{course[1]}")

    assert "Je begeleidt Voorjaar in West" in text(page)


def test_full_course_says_so_and_shows_the_words_again(app: Flask, visitor: Visitor) -> None:
    _, code = an_open_course(app, visitor, most=1)
    late = Visitor(app)
    late.get(f"/join/{code}")
    comes_in(app, code, "Bo")

    fills_in(late, code, "Cas", "Een tuin.")

    assert late.page.status_code == 410
    assert "De cursus zit vol" in text(late.page)
    assert "Een tuin." in text(late.page)
    assert "De cursus zit vol" in text(Visitor(app).get(f"/join/{code}", status=410))


def test_course_that_is_closed_late_or_gone_says_which(
    app: Flask, visitor: Visitor, course: tuple[int, str]
) -> None:
    number, code = course
    guest, trainer = Visitor(app), user_of(visitor)
    app.config["TODAY"] = TODAY.replace(day=17)
    assert "Meedoen kan niet meer" in text(guest.get(f"/join/{code}", status=410))
    app.config["TODAY"] = TODAY

    with app.app_context():
        joining.close(number, trainer, NOW)
    assert "Meedoen kan nu niet" in text(guest.get(f"/join/{code}", status=410))

    with app.app_context():
        courses.put_in_bin(number, 1, NOW)
    assert "Deze cursus is er niet meer" in text(guest.get(f"/join/{code}", status=410))
