"""From opening the link to a saved first sentence, on a desktop and on a phone, and without scripts."""

from zipfile import ZipFile

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Seat
from tests.browser.looking import assert_accessible
from tests.browser.person import DESKTOP, FIRST_LINES, PHONE, Screen

MOST_SCREENS = 3


@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_first_sentence_is_saved_within_three_screens(seat: Seat, screen: Screen) -> None:
    person = seat(screen)
    screens: list[str] = []
    person.page.on("domcontentloaded", lambda page: screens.append(page.url))

    person.page.goto("/")
    assert_accessible(person.page)
    person.page.get_by_role("link", name="Begin met je idee").click()
    assert_accessible(person.page)
    person.make_account()
    expect(person.page.get_by_label("Wat wil je gaan doen?")).to_be_visible()
    assert_accessible(person.page)
    person.begin()

    assert len(screens[:-1]) <= MOST_SCREENS, screens
    assert_accessible(person.page)
    person.page.goto("/proposals")
    expect(person.page.locator("main")).to_contain_text(FIRST_LINES[:25])


def test_program_reopens_where_one_stopped(seat: Seat) -> None:
    person = seat()
    proposal = person.start()
    person.page.goto(f"{proposal}/partners")

    person.page.goto("/")

    assert person.page.url == f"{person.site}{proposal}/partners"


def test_main_path_works_without_scripts(seat: Seat) -> None:
    person = seat(scripts=False)
    person.page.goto("/register")
    person.make_account()
    proposal = person.begin()
    person.answer("what").fill("Elke week eten en praten we samen.")
    person.answer("for_whom").fill("60 vaders uit de buurt.")
    person.save()
    person.sees_answers({"what": "Elke week eten en praten we samen.", "for_whom": "60 vaders uit de buurt."})

    person.page.goto(f"{proposal}/budget")
    person.press("Begrotingspost toevoegen")
    line = person.rows("lines")[0]
    person.answer(f"lines-{line}-quantity").fill("10")
    person.answer(f"lines-{line}-price").fill("1.147,69")
    person.press("Opslaan en verder")
    expect(person.page.get_by_role("heading", level=1)).to_have_text("Dekkingsplan")

    person.page.goto(f"{proposal}/budget")
    expect(person.answer(f"lines-{line}-price")).to_have_value("1.147,69")
    person.answer(f"lines-{line}-price").fill("abc")
    person.save()
    expect(person.page.get_by_role("alert").first).to_be_visible()
    person.sees_answers({f"lines-{line}-price": "abc", f"lines-{line}-quantity": "10"})
    person.page.goto(f"{proposal}/")
    expect(person.page.locator(".tasks li", has_text="Begroting").locator(".state")).not_to_have_text(
        "Nog niet begonnen"
    )
    person.page.goto(f"{proposal}/package")
    with person.page.expect_download() as fetched:
        person.page.get_by_role("link", name="Haal het hele pakket op (zip)").click()
    with ZipFile(fetched.value.path()) as package:
        assert any(name.endswith("Projectplan.docx") for name in package.namelist())
