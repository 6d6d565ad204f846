"""The preview beside a step: it follows what is saved, and is a page of its own without scripts."""

import re

from playwright.sync_api import Route, expect

from proposal.exchange import document
from proposal.exchange.examples import example
from proposal.model.kind import Kind
from tests.browser.conftest import Seat
from tests.browser.looking import assert_accessible
from tests.browser.person import PHONE, Person

PANEL = "#page-preview"


def large(person: Person) -> str:
    """Bring the large example in and return its address."""
    person.register()
    return person.bring(document.write(example(Kind.SERIES)))


def unfold(person: Person) -> None:
    """Open the preview beside the questions."""
    person.page.locator(f"{PANEL} > summary").click()


def test_panel_shows_what_was_typed_once_it_is_saved(seat: Seat) -> None:
    person = seat()
    proposal = person.start()
    person.page.goto(f"{proposal}/approach")
    unfold(person)
    panel = person.page.locator(PANEL)
    expect(panel).to_contain_text("Zodra je hier iets invult")

    person.answer("method").fill("Wij eten samen aan lange tafels.")
    expect(panel.locator(".sheet")).to_contain_text("Wij eten samen aan lange tafels.")
    person.answer("method").fill("Wij eten samen aan ronde tafels.")

    expect(panel.locator(".sheet")).to_contain_text("Wij eten samen aan ronde tafels.")
    expect(panel.get_by_role("heading", name="Werkwijze")).to_be_visible()
    expect(person.answer("method")).to_be_focused()


def test_panel_stays_open_from_step_to_step_and_closed_once_it_is_closed(seat: Seat) -> None:
    person = seat()
    proposal = large(person)
    person.page.goto(f"{proposal}/approach")
    unfold(person)
    expect(person.page.locator(f"{PANEL} .sheet").first).to_be_visible()
    person.page.goto(f"{proposal}/partners")
    expect(person.page.locator(f"{PANEL} .sheet").first).to_be_visible()

    unfold(person)
    expect(person.page.locator(f"{PANEL} [data-preview-place]")).to_be_hidden()
    person.page.goto(f"{proposal}/approach")

    expect(person.page.locator(f"{PANEL} [data-preview-place]")).to_be_hidden()
    expect(person.page.locator(f"{PANEL} .sheet")).to_have_count(0)


def test_letter_of_another_fund_is_shown_in_the_panel(seat: Seat) -> None:
    person = seat()
    person.page.goto(f"{large(person)}/letter")
    unfold(person)
    choice = person.page.locator(f"{PANEL} a[data-fund]")
    expect(choice.first).to_have_attribute("aria-current", "true")
    name = choice.nth(1).inner_text()

    choice.nth(1).click()

    expect(choice.nth(1)).to_have_attribute("aria-current", "true")
    expect(person.page.locator(f"{PANEL} .AddressTop").first).to_contain_text(name)
    expect(person.page).to_have_url(re.compile("/letter$"))


def test_preview_that_does_not_come_leaves_typing_alone_and_offers_to_try_again(seat: Seat) -> None:
    person = seat()
    proposal = large(person)
    person.page.goto(f"{proposal}/approach")

    def lost(route: Route) -> None:
        route.abort()

    person.page.route("**/preview", lost)
    unfold(person)
    again = person.page.locator(PANEL).get_by_role("button", name="Vernieuwen")
    expect(again).to_be_visible()
    person.answer("method").fill("Wij schrijven gewoon door.")
    person.sees_state("saved")

    person.page.unroute("**/preview", lost)
    again.click()

    expect(person.page.locator(f"{PANEL} .sheet")).to_contain_text("Wij schrijven gewoon door.")
    expect(again).to_be_hidden()


def test_link_leads_to_the_preview_without_scripts(seat: Seat) -> None:
    person = seat(PHONE, scripts=False)
    proposal = person.start()
    person.page.goto(f"{proposal}/approach")
    person.answer("method").fill("Wij eten samen aan lange tafels.")
    person.save()

    person.page.get_by_role("link", name="Zo komt het in je plan").click()

    expect(person.page.locator(".sheet")).to_contain_text("Wij eten samen aan lange tafels.")
    person.page.get_by_role("link", name="Terug naar Werkwijze").click()
    expect(person.answer("method")).to_have_value("Wij eten samen aan lange tafels.")


def test_previews_are_accessible_and_fit_a_phone(seat: Seat) -> None:
    person = seat(PHONE)
    proposal = large(person)

    for slug in ("idea", "activities", "budget", "funds", "organisation", "letter"):
        person.page.goto(f"{proposal}/{slug}/preview")
        assert_accessible(person.page)


def test_panel_beside_the_questions_is_accessible(seat: Seat) -> None:
    person = seat()
    person.page.goto(f"{large(person)}/budget")
    unfold(person)
    expect(person.page.locator(f"{PANEL} .sheet").first).to_be_visible()

    assert_accessible(person.page)


def test_link_in_the_panel_leads_to_the_field_that_no_fund_reads(seat: Seat) -> None:
    person = seat()
    person.page.goto(f"{large(person)}/partners")
    unfold(person)

    person.page.locator(f"{PANEL} .unread a").first.click()

    expect(person.page.locator(".field:focus-within")).to_contain_text("Dit komt niet in je aanvraag.")


def test_pictures_and_amounts_on_a_sheet_are_whole_on_a_phone(seat: Seat) -> None:
    person = seat(PHONE, scripts=False)
    proposal = large(person)

    for slug in ("activities", "budget"):
        person.page.goto(f"{proposal}/{slug}/preview")
        expect(person.page.locator(".sheet .picture-narrow svg").first).to_be_visible()
        expect(person.page.locator(".sheet .picture-wide svg").first).to_be_hidden()
        boxes = person.page.locator(".sheet .scrolls").all()
        assert boxes
        assert not any(each.evaluate("box => box.scrollWidth - box.clientWidth") for each in boxes)
