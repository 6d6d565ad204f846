"""Of a language copy twelve answers are changed in Word, eight are taken over, put back and taken again."""

import pytest
from playwright.sync_api import expect

from proposal.exchange import document
from tests.browser.conftest import Seat
from tests.browser.looking import assert_accessible
from tests.browser.person import DESKTOP, PHONE, Person, Screen
from tests.exchange.returned.copies import SERIES, TEXTS
from tests.exchange.returned.edits import Hands, by_hand
from tests.exchange.returned.test_forty import WORDS

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
LEFT = 4


def corrected(hands: Hands) -> None:
    """Every second change is tracked."""
    for turn, (named, old, new) in enumerate(WORDS):
        if turn % 2:
            hands.swap(named, old, new)
        else:
            hands.say(named, old, new)


def fetched(person: Person, address: str) -> bytes:
    """Make the file for a language checker and fetch it."""
    page = person.page
    page.goto(f"{address}/outside/")
    part = page.get_by_role("region", name="Stuur naar een taalcorrector")
    part.get_by_label("Voor wie is het bestand?").fill("Ria")
    with page.expect_download() as download:
        part.get_by_role("button").click()
    return download.value.path().read_bytes()


def brought(person: Person, address: str, content: bytes) -> None:
    """Bring a file back through the page on which it went out."""
    person.page.goto(f"{address}/outside/")
    file = {"name": "Taal nakijken (versie Ria).docx", "mimeType": WORD, "buffer": content}
    person.page.get_by_label("Het bestand dat terugkwam").set_input_files(file)  # type: ignore[arg-type]
    person.press("Bekijk wat er veranderd is")
    expect(person.page.get_by_role("heading", level=1)).to_have_text("Wat kwam er terug")


def says(person: Person, address: str, text: str) -> None:
    """See this in the first answer of the project, and come back."""
    here = person.page.url
    person.page.goto(f"{address}/idea")
    expect(person.answer("few_lines")).to_have_value(text)
    person.page.goto(here)


@pytest.mark.parametrize(("screen", "scripts"), [(DESKTOP, True), (PHONE, False)])
def test_eight_of_twelve_changes_are_taken_over_put_back_and_taken_again(
    seat: Seat, screen: Screen, scripts: bool
) -> None:
    person = seat(screen, scripts=scripts)
    page = person.page
    person.register()
    address = person.bring(document.write(SERIES))
    brought(person, address, by_hand(corrected)(fetched(person, address)))
    expect(page.get_by_text("0 van 12 bekeken")).to_be_visible()
    expect(page.locator("article.returned")).to_have_count(12)
    assert page.evaluate("document.documentElement.scrollWidth") <= screen.width
    old = TEXTS["idea/few_lines"]
    says(person, address, old)

    for _ in range(LEFT):
        page.locator("article.returned:not(.returned-done)").last.get_by_role(
            "button", name="Laat zo"
        ).click()
    person.press("Neem alle 8 duidelijke dingen over")
    expect(page.get_by_text("Alles bekeken")).to_be_visible()
    says(person, address, old.replace("iets doen", "veel doen"))

    person.press("Maak de laatste 8 ongedaan")
    expect(page.get_by_text("4 van 12 bekeken")).to_be_visible()
    says(person, address, old)

    person.press("Neem alle 8 duidelijke dingen over")
    says(person, address, old.replace("iets doen", "veel doen"))
    if scripts:
        assert_accessible(page)
