"""PDFs in a browser: asked for with one press, and the page tells by itself when they are there."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Seat
from tests.browser.looking import assert_accessible

PATIENCE = 300_000
"""Milliseconds for a LibreOffice that shares the machine with all other tests."""
PDFS = "**/pdf/"


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "plain"])
def test_page_tells_by_itself_when_the_pdfs_are_there(seat: Seat, scripts: bool) -> None:
    person = seat(scripts=scripts)
    proposal = person.start()
    person.page.goto(f"{proposal}/pdf/")
    expect(person.page.get_by_text("nog niet gemeten")).to_be_visible()
    looks = _held_looks(person.page)

    person.press("Maak PDF's")

    expect(person.page.get_by_text("We maken je PDF's.")).to_be_visible()
    if scripts:
        assert_accessible(person.page)
    person.page.unroute(PDFS)
    for each in looks:
        each.continue_()
    expect(person.page.get_by_role("link", name="Haal alle PDF's op")).to_be_visible(timeout=PATIENCE)
    expect(person.page.get_by_text("Je plan is nu")).to_be_visible()
    if scripts:
        assert_accessible(person.page)


def _held_looks(page: Page) -> list[Route]:
    """Hold what the page asks about its progress, so that it stays as it is while we look at it ourselves."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        if route.request.resource_type == "fetch":
            held.append(route)
        else:
            route.continue_()

    page.route(PDFS, hold)
    return held
