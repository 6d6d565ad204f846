"""Rows of a repeating question: adding, moving, removing and putting back, with and without scripts."""

from base64 import b64decode
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import Seat
from tests.browser.person import Person

DOT = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
"""The smallest picture there is."""


def told(person: Person) -> list[str]:
    """Return what the activities are called, in the order of the page."""
    return [person.answer(f"activities-{row}-what").input_value() for row in person.rows("activities")]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_rows_are_added_moved_removed_and_put_back(seat: Seat, scripts: bool) -> None:
    person = seat(scripts=scripts)
    proposal = person.start()
    person.page.goto(f"{proposal}/activities")
    cards = person.page.locator(".row-card")

    for number, name in enumerate(("Koken", "Eten", "Praten"), start=1):
        person.press("Activiteit toevoegen")
        expect(cards).to_have_count(number)
        person.answer(f"activities-{person.rows('activities')[-1]}-what").fill(name)
    person.press("Zet Eten hoger")
    expect(cards.first.locator("input").first).to_have_value("Eten")
    assert told(person) == ["Eten", "Koken", "Praten"]

    person.press("Verwijder Koken")
    expect(cards).to_have_count(2)
    assert told(person) == ["Eten", "Praten"]
    person.press("Zet terug")
    expect(cards).to_have_count(3)
    assert told(person) == ["Eten", "Koken", "Praten"]

    person.page.goto(f"{proposal}/activities")
    assert told(person) == ["Eten", "Koken", "Praten"]


@pytest.mark.parametrize(
    ("answer", "then"),
    [
        ({"status": 303, "headers": {"Location": "/proposals/0/nowhere"}}, "Deze pagina is er niet"),
        ({"status": 502, "body": "Bad Gateway"}, "Misschien is dit niet gelukt"),
    ],
    ids=["led elsewhere", "answer lost"],
)
def test_button_of_which_the_answer_goes_astray_is_not_pressed_again_by_itself(
    seat: Seat, answer: dict[str, Any], then: str
) -> None:
    person = seat()
    proposal = person.start()
    person.page.goto(f"{proposal}/activities")

    def answered_otherwise(route: Route) -> None:
        if route.request.method != "POST":
            return route.continue_()
        route.fetch(max_redirects=0)
        route.fulfill(**answer)

    person.page.route("**/activities", answered_otherwise)
    person.press("Activiteit toevoegen")

    expect(person.page.locator("main")).to_contain_text(then)
    person.page.unroute("**/activities")
    person.page.goto(f"{proposal}/activities")
    expect(person.page.locator(".row-card")).to_have_count(1)


def test_new_row_is_ready_to_type_in(seat: Seat) -> None:
    person = seat()
    proposal = person.start()
    person.page.goto(f"{proposal}/activities")
    loads: list[str] = []
    person.page.on("load", lambda page: loads.append(page.url))

    person.press("Activiteit toevoegen")
    expect(person.page.locator(".row-card")).to_have_count(1)
    person.page.keyboard.type("Koken")
    person.sees_state("saved")

    expect(person.page.locator(".row-label")).to_have_text("Koken")
    assert told(person) == ["Koken"]
    assert loads == []


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_chosen_file_becomes_a_row_and_a_wrong_one_says_why_not(seat: Seat, scripts: bool) -> None:
    person = seat(scripts=scripts)
    proposal = person.start()
    person.page.goto(f"{proposal}/attachments")

    chooser = person.page.locator("#new-file")
    chooser.set_input_files({"name": "statuten.png", "mimeType": "image/png", "buffer": DOT})
    person.press("Voeg het bestand toe")
    expect(person.page.locator(".row-card")).to_have_count(1)
    expect(person.page.locator(".row-card")).to_contain_text("statuten.png")

    chooser.set_input_files({"name": "plan.pdf", "mimeType": "application/pdf", "buffer": b"geen pdf"})
    person.page.get_by_role("button", name="Voeg het bestand toe").first.click()
    expect(person.page.locator(".new-file .error")).to_be_visible()
    expect(person.page.locator(".row-card")).to_have_count(1)
