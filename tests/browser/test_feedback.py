"""Feedback: a trainer says three things, sends them, and an author on a phone is led through them."""

from playwright.sync_api import expect

from tests.browser.conftest import Seat
from tests.browser.looking import assert_accessible
from tests.browser.person import PASSWORD, PHONE, Person
from tests.browser.test_joining import opens_a_course

WHAT = "Een tuin voor de hele straat."


def _a_course(trainer: Person, author: Person) -> str:
    """Let the author join a course of the trainer with a first answer, and return the project's address."""
    author.page.goto(opens_a_course(trainer))
    author.page.get_by_label("Je naam").fill("Bo Jansen")
    author.page.get_by_label("Je mailadres").fill(author.mail)
    author.page.get_by_label("Kies een wachtwoord").fill(PASSWORD)
    author.press("Doe mee")
    author.page.get_by_role("group", name="Mijn teksten").get_by_label("De begeleiders").check()
    author.press("Bewaar en ga naar mijn idee")
    author.answer("what").fill(WHAT)
    author.save()
    return author.page.url.removeprefix(author.site).rpartition("/")[0]


def _says(trainer: Person, place: str, said: str = "", remark: str = "", proposed: str = "") -> None:
    """Let the trainer say something of a place, in the form that a link in the margin opens."""
    trainer.page.goto(place)
    form = trainer.page.locator("#write")
    if remark:
        choice = form.get_by_label("Vaste opmerking", exact=True)
        choice.select_option(choice.get_by_role("option", name=remark).get_attribute("value"))
        form.get_by_role("button", name="Zet in de tekst").click()
        expect(form.get_by_label("Wat wil je zeggen?")).to_be_focused()
    if said:
        form.get_by_label("Wat wil je zeggen?").fill(said)
    if proposed:
        form.get_by_text("Stel een andere tekst voor").click()
        form.get_by_label("Zo zou het kunnen").fill(proposed)
    form.get_by_role("button", name="Opslaan").click()
    expect(trainer.page.get_by_text("Bewaard. De makers zien het als")).to_be_visible()


def test_author_without_scripts_is_led_through_three_comments(seat: Seat) -> None:
    trainer, author = seat(), seat(screen=PHONE, scripts=False)
    project = _a_course(trainer, author)
    draft = f"{project}/draft"
    _says(trainer, f"{draft}?on=idea--what", remark="Als ik een middag")
    _says(trainer, f"{draft}?on=idea--what", "Iets concreter.", proposed="Een moestuin voor de hele straat.")
    _says(trainer, f"{draft}?on=audience--who", "Wie zijn dit?")
    trainer.page.goto(f"{draft}/feedback")
    assert_accessible(trainer.page)
    trainer.page.get_by_label("Een bericht erbij").fill("Mooi begin!")
    trainer.press("Stuur de feedback")
    expect(trainer.page.get_by_text("Verstuurd: 3 opmerkingen bij 2 onderdelen.")).to_be_visible()

    author.page.goto(project + "/")
    author.page.get_by_role("link", name="Werk ze af").click()
    expect(author.page.get_by_role("main")).to_contain_text("Mooi begin!")
    author.page.get_by_role("link", name="Begin bij de eerste").click()
    main = author.page.get_by_role("main")
    expect(main).to_contain_text("Nog 3 van 3")
    expect(main).to_contain_text("Als ik een middag bij jullie kom kijken")
    author.page.get_by_text("Schrijf een antwoord").click()
    author.page.get_by_label("Je antwoord").fill("Dan zie je buren zaaien.")
    author.press("Antwoord, en dit is opgelost")
    expect(main).to_contain_text("Nog 2 van 3")
    author.press("Neem over")
    expect(main).to_contain_text("Nog 1 van 3")
    author.page.get_by_role("link", name="Ga naar dit antwoord").click()
    author.answer("who").fill("Gezinnen aan de Lindelaan.")
    author.save()
    author.page.goto(f"{project}/feedback")
    author.page.get_by_role("link", name="Begin bij de eerste").click()
    author.press("Dit is opgelost")
    expect(main).to_contain_text("Alles verwerkt")

    trainer.page.reload()
    expect(trainer.page.get_by_role("main")).to_contain_text("Verwerkt op")
    expect(trainer.page.get_by_role("main")).to_contain_text("Sindsdien veranderd bij")
    assert_accessible(trainer.page)
