"""Writing down what happened with a fund: what is typed is not lost when the line drops."""

from playwright.sync_api import Locator, expect

from proposal.exchange import document
from proposal.exchange.examples import example
from proposal.model.kind import Kind
from tests.browser.conftest import Seat
from tests.browser.looking import assert_accessible
from tests.browser.person import Person

SAID = "Zij willen weten hoe we mannen bereiken die niet op een flyer afkomen."
NEXT = "Een stuk over uitnodigen schrijven"
BUTTON = "Zet in het logboek"


def opened(person: Person) -> str:
    """Open the page of a fund with its form unfolded and return its address."""
    person.register()
    address = f"{person.bring(document.write(example(Kind.SERIES)))}/applications/taal/"
    person.page.goto(address)
    person.page.get_by_text("Schrijf op wat er gebeurde").click()
    return address


def field(person: Person, name: str) -> Locator:
    """The field of this question in the form."""
    return person.page.locator(f"[name='contacts-new-{name}']:not([type=hidden])")


def cut_off(person: Person, address: str) -> None:
    """Type a contact, press while the line is cut, and come back to the page when it is there again."""
    field(person, "said").press_sequentially(SAID)
    person.context.set_offline(True)
    field(person, "next_step").press_sequentially(NEXT)
    field(person, "state").select_option("called")
    with person.page.expect_event("requestfailed"):
        person.press(BUTTON)
    person.context.set_offline(False)
    person.page.goto(address)


def test_contact_that_did_not_arrive_is_offered_back_until_it_is_in_the_log(seat: Seat) -> None:
    person = seat()
    address = opened(person)
    cut_off(person, address)
    offer = person.page.locator(".offer")
    expect(offer).to_contain_text(SAID)
    expect(offer).to_contain_text(NEXT)
    assert_accessible(person.page)

    person.press("Terugzetten")
    expect(offer).to_have_count(0)
    expect(field(person, "said")).to_have_value(SAID)
    expect(field(person, "state")).to_have_value("called")
    person.press(BUTTON)

    expect(person.page.locator("#log")).to_contain_text(SAID)
    person.page.goto(address)
    expect(field(person, "said")).to_have_value("")
    expect(offer).to_have_count(0)
    assert person.page.evaluate("Object.keys(localStorage)") == []


def test_contact_that_was_refused_is_still_offered_back_afterwards(seat: Seat) -> None:
    person = seat()
    address = opened(person)
    field(person, "said").fill(SAID)
    field(person, "on").fill("2099-01-01")
    person.press(BUTTON)
    expect(person.page.locator("#problems")).to_be_visible()
    expect(person.page.locator(".offer")).to_have_count(0)

    person.page.on("dialog", lambda dialog: dialog.accept())
    person.page.goto(address)

    expect(person.page.locator(".offer")).to_contain_text(SAID)
    person.press("Weggooien")
    person.page.goto(address)
    expect(person.page.locator(".offer")).to_have_count(0)
