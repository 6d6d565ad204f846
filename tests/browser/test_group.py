"""The table of a group at a laptop, on a phone, for who hears it, and without a mouse."""

from flask import Flask
from playwright.sync_api import expect

from app import create_app
from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.store import accounts, participants, proposals
from proposal.store.session import database
from tests.browser.conftest import Seat
from tests.browser.looking import assert_accessible
from tests.browser.person import DESKTOP, PHONE, Person
from tests.browser.server import Server
from tests.coursing import BEGUN, a_course, takes_part
from tests.databases import settings


def _inside(server: Server) -> Flask:
    """Return the program on the database of this server."""
    return create_app(settings(server.folder, f"sqlite:///{server.folder / 'vip.sqlite'}"))


def _group(server: Server, trainer: Person, *people: Person) -> int:
    """Make a course of the trainer in which these take part; the first with a whole example, shared."""
    with _inside(server).app_context():
        course = a_course(accounts.load(trainer.mail).id)
        for at, each in enumerate(people):
            user = accounts.load(each.mail).id
            takes_part(course, user, proposals.bring_in(user, example(Kind.OTHER), BEGUN))
            if at:
                participants.consent(course, user, frozenset(), BEGUN)
        database.engine.dispose()
    return course


def test_group_fits_a_laptop_and_a_phone_and_is_walked_by_keyboard(seat: Seat, server: Server) -> None:
    trainer, first, second = seat(), seat(PHONE), seat(PHONE)
    for each in (trainer, first, second):
        each.register()
    page, course = trainer.page, _group(server, trainer, first, second)
    page.goto(f"/courses/{course}/group")

    assert_accessible(page)
    row = page.get_by_role("row").filter(has_text="Vaders aan tafel")
    expect(row.get_by_role("rowheader")).to_contain_text("Sam de Vries")
    expect(page.get_by_role("columnheader", name="Succes- en faalfactoren")).to_have_count(1)
    expect(row.get_by_role("cell").nth(1)).to_have_accessible_name("klaar")
    cells = row.locator("a.cell")
    expect(cells).to_have_count(17)
    cells.nth(0).focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(cells.nth(3)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/draft#at-scope--")
    page.go_back()
    page.get_by_role("link", name="Deelt nog niets").click()
    expect(page.get_by_role("rowheader")).to_have_count(1)

    page.set_viewport_size({"width": PHONE.width, "height": PHONE.height})
    page.goto(f"/courses/{course}/group")
    assert_accessible(page)
    expect(page.get_by_role("rowheader")).to_have_count(2)
    page.get_by_role("link", name="Sam de Vries").first.click()
    assert_accessible(page)
    page.set_viewport_size({"width": DESKTOP.width, "height": DESKTOP.height})
    assert_accessible(page)
