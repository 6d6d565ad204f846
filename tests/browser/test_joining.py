"""Joining a course on a phone: from the link of a trainer to a first sentence that is saved."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import Seat
from tests.browser.looking import assert_accessible
from tests.browser.person import DESKTOP, PASSWORD, PHONE, Person


def opens_a_course(trainer: Person) -> str:
    """Make an account and a course that lets people in, and return the link as the page shows it."""
    trainer.register()
    trainer.page.goto("/courses/new")
    trainer.page.get_by_label("Hoe heet de cursus?").fill("Voorjaar in West")
    trainer.page.locator("main form button").first.click()
    trainer.page.get_by_role("link", name="Deelnemers uitnodigen").click()
    trainer.press("Laat mensen meedoen")
    return trainer.page.get_by_label("Of stuur deze link").input_value()


def test_phone_leads_from_the_link_to_a_saved_first_sentence(seat: Seat) -> None:
    trainer, guest = seat(screen=DESKTOP), seat(screen=PHONE)
    link = opens_a_course(trainer)
    assert_accessible(trainer.page)

    guest.page.goto(link)
    assert_accessible(guest.page)
    guest.page.get_by_label("Je naam").fill("Bo Jansen")
    guest.page.get_by_label("Je mailadres").fill(guest.mail)
    guest.page.get_by_label("Kies een wachtwoord").fill(PASSWORD)
    guest.press("Doe mee")
    expect(guest.page.get_by_role("heading", level=1)).to_have_text("Je doet mee met Voorjaar in West")
    assert_accessible(guest.page)
    guest.page.get_by_role("group", name="Mijn teksten").get_by_label("De begeleiders").check()
    guest.press("Bewaar en ga naar mijn idee")

    expect(guest.page.get_by_role("heading", level=1)).to_have_text("Idee")
    guest.answer("what").fill("Een tuin voor de hele straat.")
    guest.save()
    guest.sees_answers({"what": "Een tuin voor de hele straat."})

    trainer.page.goto(re.sub(r"/link$", "/trainers", trainer.page.url))
    expect(trainer.page.get_by_role("main")).to_contain_text("Bo Jansen")
    assert_accessible(trainer.page)


def test_code_is_typed_without_scripts(seat: Seat) -> None:
    trainer, guest = seat(), seat(screen=PHONE, scripts=False)
    code = opens_a_course(trainer).rpartition("/")[2]

    guest.page.goto("/")
    guest.page.get_by_role("link", name="Ik heb een code van een cursus").click()
    guest.page.get_by_label("De code").fill(f" {code[:4].lower()} {code[4:]}")
    guest.press("Verder")

    expect(guest.page.get_by_role("heading", level=1)).to_have_text("Doe mee met Voorjaar in West")
