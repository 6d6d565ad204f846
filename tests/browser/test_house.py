"""The pages on the house style, as axe sees them, on a desk and on a phone."""

from io import BytesIO

from PIL import Image
from playwright.sync_api import expect

from tests.browser.conftest import Seat
from tests.browser.looking import assert_accessible
from tests.browser.person import PHONE, Person
from tests.documents.foreign import libreoffice_template

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def _organisation(person: Person) -> None:
    person.register()
    person.page.goto("/organisations/new")
    person.page.locator("main input[name=name]").fill("Stichting " + "Buurthuizenvereniging " * 4)
    person.page.locator("main button").click()
    person.page.get_by_role("link", name="Kies een huisstijl").click()
    expect(person.page.get_by_label("Logo", exact=True)).to_be_visible()


def _logo() -> dict[str, str | bytes]:
    packed = BytesIO()
    Image.new("RGB", (900, 200), "purple").save(packed, "PNG")
    return {"name": "logo.png", "mimeType": "image/png", "buffer": packed.getvalue()}


def test_house_style_is_chosen_on_accessible_pages(seat: Seat) -> None:
    person = seat()
    _organisation(person)
    page = person.page
    page.get_by_label("Logo", exact=True).set_input_files(_logo())  # type: ignore[arg-type]
    page.get_by_label("Kleur van koppen en lijnen").fill("#ff9900")
    page.get_by_role("button", name="Maak een proef", exact=True).click()
    expect(page.get_by_text("Het contrast met wit papier")).to_be_visible()
    assert_accessible(page)

    page.get_by_role("button", name="Neem #").click()
    expect(page.locator(".sheet .house-logo")).to_have_count(3)
    assert_accessible(page)

    page.get_by_role("button", name="Kies deze huisstijl").click()
    expect(page.get_by_role("button", name="Terug naar de gewone opmaak")).to_be_visible()
    assert_accessible(page)


def test_own_word_file_is_tried_on_a_phone_without_scripts(seat: Seat) -> None:
    person = seat(PHONE, scripts=False)
    _organisation(person)
    page = person.page
    for content, answer in ((b"%PDF-1.7", "geen Word-bestand"), (libreoffice_template(), "Lindeplein 12")):
        page.get_by_label("Word-bestand").set_input_files(
            {"name": "briefpapier.docx", "mimeType": WORD, "buffer": content}
        )
        page.get_by_role("button", name="Maak een proef met dit bestand").click()
        expect(page.get_by_text(answer).first).to_be_visible()

    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE.width


def test_house_style_pages_are_accessible_on_a_phone(seat: Seat) -> None:
    person = seat(PHONE)
    _organisation(person)
    assert_accessible(person.page)

    person.page.get_by_role("button", name="Maak een proef", exact=True).click()
    expect(person.page.get_by_role("button", name="Kies deze huisstijl")).to_be_visible()
    assert_accessible(person.page)
