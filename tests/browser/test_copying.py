"""Links to hand on: copied with one press, and by hand where scripts do not run."""

from playwright.sync_api import expect

from tests.browser.conftest import Seat
from tests.browser.looking import assert_accessible
from tests.browser.person import PHONE, Person


def _invites(person: Person) -> str:
    """Make a link for somebody to write along, and return it as it stands on the page."""
    person.page.goto(f"{person.start()}/people/")
    person.press("Maak een link")
    return person.page.get_by_label("Stuur deze link").input_value()


def test_link_of_an_invitation_is_copied_with_one_press_and_said_aloud(seat: Seat) -> None:
    person = seat(screen=PHONE)
    person.context.grant_permissions(["clipboard-read", "clipboard-write"])
    link = _invites(person)
    assert "/invitation/" in link

    person.press("Kopieer")

    expect(person.page.locator(".copyable").get_by_role("status")).to_have_text("Gekopieerd")
    assert person.page.evaluate("navigator.clipboard.readText()") == link
    assert_accessible(person.page)


def test_link_is_copied_where_the_browser_keeps_its_clipboard_from_us(seat: Seat) -> None:
    person = seat()
    person.page.add_init_script("delete Navigator.prototype.clipboard")
    link = _invites(person)

    person.press("Kopieer")

    expect(person.page.locator(".copyable").get_by_role("status")).to_have_text("Gekopieerd")
    expect(person.page.get_by_role("button", name="Kopieer")).to_be_focused()
    field = person.page.get_by_label("Voor wie is de link?")
    field.press("Control+v")
    expect(field).to_have_value(link[:100])


def test_link_that_cannot_be_copied_is_selected_for_the_person(seat: Seat) -> None:
    person = seat()
    person.page.add_init_script("delete Navigator.prototype.clipboard; document.execCommand = () => false")
    link = _invites(person)

    person.press("Kopieer")

    expect(person.page.locator(".copyable").get_by_role("status")).to_contain_text("nu geselecteerd")
    assert person.page.evaluate("getSelection().toString()") == link


def test_link_can_be_selected_without_scripts(seat: Seat) -> None:
    person = seat(scripts=False)
    link = _invites(person)

    field = person.page.get_by_label("Stuur deze link")

    assert "/invitation/" in link
    expect(field).not_to_be_editable()
    expect(field).to_be_enabled()
    expect(person.page.get_by_role("button", name="Kopieer")).to_be_hidden()
