"""Every page, as axe sees it: in light and dark, and no wider than the screen."""

import re

from playwright.sync_api import expect

from proposal.steps.course import PAGES
from tests.browser.conftest import Seat
from tests.browser.looking import assert_accessible
from tests.browser.person import PHONE, Person, Screen

AROUND = ("/proposals", "/proposals/new", "/examples", "/account", "/organisations/new", "/bin", "/nergens")
AROUND_A_PROPOSAL = (
    "", "draft", "draft?on=idea--what", "glasses", "idea/history", "idea/print", "activities/print?empty=1",
    "people", "package", "short", "short/250", "web-form", "versions", "versions/compare", "path", "language",
    "outside", "returns", "delete", "finding", "finding/kansfonds", "cash", "smaller", "contacts",
)  # fmt: skip
MAGNIFIED = Screen(320, 256, touch=True)
"""What is left of 1280 by 1024 at four times the size: WCAG 1.4.10."""


def unfold(person: Person, address: str) -> None:
    """Open a step with a row in every repeating question and all that folds open, so that axe sees it."""
    person.page.goto(address)
    token = person.page.locator("#answers [name=csrf_token]").input_value()
    for button in person.page.locator("button[value^='add:']").all():
        deed = button.get_attribute("value") or ""
        person.context.request.post(address, form={"csrf_token": token, "do": deed}, max_redirects=0)
    person.page.goto(address)
    person.page.locator("main details").evaluate_all("folds => folds.forEach(fold => { fold.open = true })")


def test_every_step_is_accessible_with_everything_unfolded(seat: Seat) -> None:
    person = seat()
    proposal = person.start()

    for slug in PAGES.keys() - {"short"}:
        unfold(person, f"{proposal}/{slug}")
        assert_accessible(person.page)


def test_pages_around_the_steps_are_accessible(seat: Seat) -> None:
    person = seat()
    proposal = person.start()
    person.answer("what").fill("Samen eten.")
    person.save()

    for address in (*AROUND, *(f"{proposal}/{each}" for each in AROUND_A_PROPOSAL)):
        person.page.goto(address)
        assert_accessible(person.page)


def test_pages_of_an_organisation_are_accessible(seat: Seat) -> None:
    person = seat()
    person.register()
    person.page.goto("/organisations/new")
    person.page.locator("main input[name=name]").fill("De Schakel")
    person.page.locator("main button").click()
    expect(person.page.get_by_role("heading", level=1)).to_have_text("De Schakel")
    organisation = person.page.url.rstrip("/")

    for address in ("", "/funds", "/funds/kansfonds", "/funds/import", "/requests", "/relations"):
        person.page.goto(f"{organisation}{address}")
        assert_accessible(person.page)


def test_pages_without_a_login_are_accessible(seat: Seat) -> None:
    person = seat(PHONE)

    for address in ("/", "/login", "/register", "/reset"):
        person.page.goto(address)
        assert_accessible(person.page)


def test_narrowest_screen_needs_no_scrolling_sideways(seat: Seat) -> None:
    person = seat(MAGNIFIED)
    proposal = person.start()

    for address in (f"{proposal}/activities", f"{proposal}/budget", f"{proposal}/", "/proposals"):
        person.page.goto(address)
        assert person.page.evaluate("document.documentElement.scrollWidth") <= MAGNIFIED.width, address


def test_explanation_folds_under_the_questions_on_a_phone(seat: Seat) -> None:
    person = seat(PHONE)
    person.start()
    guidance = person.page.locator("details[data-fold]").first

    expect(guidance).not_to_have_attribute("open", re.compile(""))
    person.page.get_by_role("link", name="Uitleg en een voorbeeld").click()

    expect(guidance).to_have_attribute("open", "")
    expect(guidance.get_by_role("heading", name="Wat een fonds wil weten")).to_be_in_viewport()


def test_word_of_the_course_is_explained_on_tap(seat: Seat) -> None:
    person = seat(PHONE)
    person.start()
    person.page.get_by_role("link", name="Uitleg en een voorbeeld").click()

    person.page.locator(".word").first.click()

    expect(person.page.locator(".word-meaning").first).to_be_visible()
    assert_accessible(person.page)


def test_top_bar_leads_to_the_agenda_on_a_phone_without_taking_a_second_line(seat: Seat) -> None:
    person = seat(PHONE, scripts=False)
    person.register()
    person.page.goto("/proposals")
    bar = person.page.get_by_role("navigation", name="Account")
    box = bar.bounding_box()
    assert box
    assert box["height"] < 60

    bar.get_by_role("link", name="Agenda").click()

    expect(person.page.get_by_role("heading", level=1)).to_have_text("Je agenda")
