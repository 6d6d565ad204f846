"""Closing a page: what has not arrived yet is a reason to ask first."""

from playwright.sync_api import Dialog, expect

from tests.browser.conftest import Seat
from tests.browser.person import Person


def asked_on_closing(person: Person) -> list[str]:
    """Close the page as people do and return what kinds of question the browser asked."""
    asked: list[str] = []

    def leave(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    person.page.on("dialog", leave)
    with person.page.expect_event("close"):
        person.page.close(run_before_unload=True)
    return asked


def test_closing_with_text_that_has_not_arrived_asks_first(seat: Seat) -> None:
    person = seat()
    person.start()
    person.context.set_offline(True)
    person.answer("what").press_sequentially("Samen eten.")
    person.sees_state("failed")

    assert asked_on_closing(person) == ["beforeunload"]


def test_closing_with_a_chosen_file_that_was_not_sent_asks_first(seat: Seat) -> None:
    person = seat()
    proposal = person.start()
    person.page.goto(f"{proposal}/attachments")
    person.page.get_by_role("heading", level=1).click()
    person.page.locator("#new-file").set_input_files(
        {"name": "a.png", "mimeType": "image/png", "buffer": b"a"}
    )

    assert asked_on_closing(person) == ["beforeunload"]


def test_closing_with_everything_saved_asks_nothing(seat: Seat) -> None:
    person = seat()
    person.start()
    person.answer("what").press_sequentially("Samen eten.")
    person.sees_state("saved")
    expect(person.answer("what")).to_have_value("Samen eten.")

    assert asked_on_closing(person) == []
