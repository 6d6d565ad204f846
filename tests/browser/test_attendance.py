"""Ticking who is there on a phone, also where the connection drops; and the sheets of the first evening."""

import re
from datetime import UTC, datetime
from io import BytesIO

from playwright.sync_api import Page, expect
from pypdf import PdfReader

from proposal.model.moment import here
from tests.browser.conftest import Seat
from tests.browser.looking import assert_accessible
from tests.browser.person import DESKTOP, PASSWORD, PHONE, Person


def _begins_a_course(trainer: Person) -> None:
    """Make an account and a course that begins at the end of today, and let people join it."""
    trainer.register()
    trainer.page.goto("/courses/new")
    trainer.page.get_by_label("Hoe heet de cursus?").fill("Voorjaar in West")
    trainer.page.locator("[name=first]").fill(str(here(datetime.now(UTC).replace(tzinfo=None)).date()))
    trainer.page.locator("[name=at]").fill("23:59")
    trainer.page.locator("main form button").first.click()
    trainer.page.goto(re.sub(r"/dates$", "/link", trainer.page.url))
    trainer.press("Laat mensen meedoen")


def _joins(guest: Person, link: str) -> None:
    guest.page.goto(link)
    guest.page.get_by_label("Je naam").fill("Bo Jansen")
    guest.page.get_by_label("Je mailadres").fill(guest.mail)
    guest.page.get_by_label("Kies een wachtwoord").fill(PASSWORD)
    guest.press("Doe mee")
    expect(guest.page.get_by_role("heading", level=1)).to_have_text("Je doet mee met Voorjaar in West")


def _notes(page: Page, presence: str) -> None:
    page.get_by_role("group", name="Bo Jansen").get_by_label(presence).check()


def test_ticks_on_a_phone_are_kept_while_there_is_no_connection(seat: Seat) -> None:
    trainer, guest = seat(screen=PHONE), seat()
    _begins_a_course(trainer)
    _joins(guest, trainer.page.get_by_label("Of stuur deze link").input_value())
    page, course = trainer.page, trainer.page.url.removesuffix("/link")
    page.goto(course)
    page.get_by_role("link", name="1. Kennismaken en beginnen").click()
    page.get_by_role("link", name="Draaiboek").click()
    assert_accessible(page)
    page.get_by_role("link", name="Wie is er?").click()
    assert_accessible(page)
    sheet = page.url

    _notes(page, "Afgemeld")
    trainer.sees_state("saved")
    trainer.context.set_offline(True)
    _notes(page, "Aanwezig")
    trainer.sees_state("failed")
    page.goto("about:blank")
    trainer.context.set_offline(False)
    page.goto(sheet)

    trainer.sees_state("saved")
    expect(page.locator("[data-tally]")).to_contain_text("Aanwezig: 1 · Afgemeld: 0")
    page.goto(sheet)
    expect(page.get_by_role("group", name="Bo Jansen").get_by_label("Aanwezig")).to_be_checked()


def test_first_evening_prints_a_sheet_a_page_and_turns_with_the_keys(seat: Seat) -> None:
    trainer = seat(screen=DESKTOP)
    _begins_a_course(trainer)
    page, course = trainer.page, trainer.page.url.removesuffix("/link")

    page.goto(f"{course}/first-evening/a4")
    assert _pages(page) == 1
    page.goto(f"{course}/first-evening")
    assert _pages(page) == page.locator(".a4").count() == 5
    assert_accessible(page)

    page.get_by_role("link", name="Toon op het scherm").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Voorjaar in West")
    for key, said in (
        ("ArrowRight", "Doe mee op je telefoon"), ("PageDown", "Fondsen zijn gewoon te vinden."),
        ("PageUp", "Doe mee op je telefoon"),
    ):  # fmt: skip
        page.wait_for_load_state()
        page.keyboard.press(key)
        expect(page.get_by_role("heading", level=1)).to_have_text(said)
    assert_accessible(page)


def _pages(page: Page) -> int:
    """Return on how many sheets of paper a page is printed."""
    return len(PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages)
