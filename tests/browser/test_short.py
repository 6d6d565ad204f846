"""Short forms in the browser: the count follows what one types and ticks, and a text is copied to a form."""

from playwright.sync_api import expect

from tests.browser.conftest import Seat
from tests.browser.looking import assert_accessible
from tests.browser.person import PHONE


def test_count_follows_and_is_what_is_kept(seat: Seat) -> None:
    person = seat(screen=PHONE)
    person.context.grant_permissions(["clipboard-read", "clipboard-write"])
    proposal = person.start()
    person.answer("what").fill("Wij koken met vaders. Dat doen we o.a. bij mevr. Bakker. " + "Zo dus. " * 120)
    person.save()
    count = person.page.locator("[data-count]")

    person.page.goto(f"{proposal}/short/1000")
    person.page.get_by_label("Wij koken met vaders.").check()
    expect(count).to_have_text("21 van ten hoogste 1000 tekens")
    person.page.get_by_label("Een eigen zin erbij").fill("ë" * 1000)
    expect(person.page.locator("[data-too-long]")).to_contain_text("Dat zijn 22 tekens te veel.")
    person.page.get_by_label("Een eigen zin erbij").fill("Kom ook!")
    expect(count).to_have_text("30 van ten hoogste 1000 tekens")
    person.press("Opslaan")

    expect(person.page.get_by_label("Zin 2", exact=True)).to_have_value("Kom ook!")
    expect(count).to_have_text("30 van ten hoogste 1000 tekens")
    person.page.get_by_label("Hierna een nieuwe alinea").check()
    expect(count).to_have_text("31 van ten hoogste 1000 tekens")
    person.press("Opslaan")
    expect(count).to_have_text("31 van ten hoogste 1000 tekens")
    assert_accessible(person.page)

    person.page.goto(f"{proposal}/web-form")
    field = person.page.locator(".copyable", has_text="Korte omschrijving")
    field.get_by_role("button").click()
    expect(field.get_by_role("status")).to_have_text("Gekopieerd")
    assert person.page.evaluate("navigator.clipboard.readText()") == "Wij koken met vaders.\n\nKom ook!"
    assert_accessible(person.page)


def test_sentences_are_picked_and_moved_without_scripts(seat: Seat) -> None:
    person = seat(scripts=False)
    proposal = person.start()
    person.answer("what").fill("Wij koken samen. Daarna eten we.")
    person.save()

    person.page.goto(f"{proposal}/short/250")
    for sentence in ("Wij koken samen.", "Daarna eten we."):
        person.page.get_by_label(sentence).check()
    person.press("Opslaan")
    person.press("Zet zin 2 hoger")

    expect(person.page.get_by_label("Zin 1", exact=True)).to_have_value("Daarna eten we.")
    expect(person.page.locator("[data-count]")).to_have_text("6 van ten hoogste 250 woorden")
