"""A round of a course: joined on a phone, handed in, commented on by keyboard, dealt with, presentable."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Seat
from tests.browser.looking import assert_accessible
from tests.browser.person import PASSWORD, PHONE, Person
from tests.browser.test_joining import opens_a_course

A4 = {
    "what": "Wij koken elke maand samen in het buurthuis. Iedereen neemt iets mee.",
    "for_whom": "Voor alle mensen in de hele wijk.",
    "with_whom": "Met de kookclub en de school.",
    "how": "Op zaterdag vanaf drie uur.",
    "outcome": "Mensen leren elkaar beter kennen.",
}
SELECT = """() => {
  const words = document.querySelector("[data-answer='idea--for_whom']").firstChild;
  getSelection().setBaseAndExtent(words, 9, words, words.length - 1);
}"""
MOST_TABS = 250


def test_round_of_feedback_ends_with_a_draft_that_is_presentable(seat: Seat) -> None:
    trainer, first, second = seat(), seat(PHONE), seat(PHONE)
    link = opens_a_course(trainer)
    course = link_of(trainer)
    for guest, name in ((first, "Bo Jansen"), (second, "Cem Kaya")):
        _joins(guest, link, name)
        _hands_in(guest, course)

    _comments(trainer, course, "Bo Jansen")
    _deals_with_all(first)

    _sees_it_dealt_with(trainer, course)
    first.page.goto(course)
    expect(first.page.get_by_role("main")).to_contain_text("presentabel")
    assert_accessible(first.page)


def link_of(trainer: Person) -> str:
    """Return the address of the course whose page for inviting is open."""
    return trainer.page.url.removeprefix(trainer.site).removesuffix("/link")


def _joins(guest: Person, link: str, name: str) -> None:
    guest.page.goto(link)
    guest.page.get_by_label("Je naam").fill(name)
    guest.page.get_by_label("Je mailadres").fill(guest.mail)
    guest.page.get_by_label("Kies een wachtwoord").fill(PASSWORD)
    guest.press("Doe mee")
    guest.page.get_by_role("group", name="Mijn teksten").get_by_label("De begeleiders").check()
    guest.press("Bewaar en ga naar mijn idee")
    for question, text in A4.items():
        guest.answer(question).fill(text)
    guest.save()


def _hands_in(guest: Person, course: str) -> None:
    guest.page.goto(f"{course}/homework")
    guest.page.get_by_role("link", name="Het plan op één A4").click()
    assert_accessible(guest.page)
    guest.press("Inleveren")
    expect(guest.page.get_by_role("main")).to_contain_text("Het is ingeleverd.")


def _comments(trainer: Person, course: str, who: str) -> None:
    """Read a draft and say three things of it, without a mouse but for the words that are selected."""
    page = trainer.page
    page.goto(f"{course}/group")
    assert_accessible(page)
    row = page.get_by_role("row", name=who)
    _press(row.get_by_role("link", name="aandachtspunten"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    draft = page.url.partition("#")[0]
    _proposes(page.locator("#at-idea--what .comment-link"), "elke maand", "elke eerste zaterdag")
    page.goto(draft)
    page.evaluate(SELECT)
    _press(page.get_by_role("button", name="Opmerking bij deze woorden"))
    _proposes_here(page.get_by_label("Wat wil je zeggen?"), "alle mensen van achttien jaar")
    page.goto(draft)
    _press(page.locator("#at-idea--with_whom .comment-link"))
    _remarks(page.get_by_label("Vaste opmerking", exact=True))
    page.goto(draft)
    _press(page.get_by_role("link", name="Naar de feedback"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Feedback")
    assert_accessible(page)
    _press(page.get_by_role("button", name="Stuur de feedback"))
    expect(page.get_by_role("main")).to_contain_text("Verstuurd: 3 opmerkingen bij 1 onderdeel")


def _proposes(link: Locator, words: str, others: str) -> None:
    """Propose other words, that are typed in the form, by keyboard."""
    page = link.page
    _press(link)
    page.get_by_label("Wat wil je zeggen?").fill("Zeg precies wanneer.")
    page.get_by_label("Over welke woorden?").fill(words)
    _press(page.get_by_text("Stel een andere tekst voor"))
    page.get_by_label("Zo zou het kunnen").fill(others)
    assert_accessible(page)
    _keep(page)


def _proposes_here(field: Locator, others: str) -> None:
    field.fill("Wie precies? Niet iedereen komt.")
    _press(field.page.get_by_text("Stel een andere tekst voor"))
    field.page.get_by_label("Zo zou het kunnen").fill(others)
    _keep(field.page)


def _remarks(chosen: Locator) -> None:
    """Use a remark of the shipped set, and change it before it is kept."""
    page = chosen.page
    chosen.select_option(index=1)
    _press(page.get_by_role("button", name="Zet in de tekst"))
    text = page.get_by_label("Wat wil je zeggen?")
    expect(text).not_to_have_value("")
    page.get_by_label("Verbeterpunt").check()
    text.fill(f"{text.input_value()} Noem ook de school.")
    _keep(page)


def _keep(page: Page) -> None:
    _press(page.get_by_role("button", name="Opslaan"))
    expect(page.get_by_role("main")).to_contain_text("Bewaard.")


def _deals_with_all(author: Person) -> None:
    """Take over the first proposal, refuse the second, and rewrite the answer of the third."""
    page = author.page
    page.goto("/proposals")
    page.get_by_role("link", name="Wij koken").first.click()
    proposal = "/".join(page.url.removeprefix(author.site).split("/")[:3])
    page.goto(f"{proposal}/feedback")
    assert_accessible(page)
    page.get_by_role("link", name="Begin bij de eerste").click()
    expect(page.get_by_role("main")).to_contain_text("Nog 3 van 3")
    author.press("Neem over")
    page.get_by_text("Liever niet overnemen").click()
    page.get_by_label("Waarom niet?").fill("Kinderen horen er ook bij.")
    author.press("Niet overnemen")
    page.get_by_role("link", name="Ga naar dit antwoord").click()
    author.answer("with_whom").fill("Met de kookclub, en met de ouders van basisschool De Zon.")
    author.save()
    page.goto(f"{proposal}/feedback")
    page.get_by_role("link", name="Begin bij de eerste").click()
    author.press("Dit is opgelost")
    expect(page.get_by_role("main")).to_contain_text("Alles verwerkt")
    page.goto(f"{proposal}/idea")
    expect(author.answer("what")).to_have_value(A4["what"].replace("elke maand", "elke eerste zaterdag"))
    expect(author.answer("for_whom")).to_have_value(A4["for_whom"])


def _sees_it_dealt_with(trainer: Person, course: str) -> None:
    page = trainer.page
    page.reload()
    expect(page.get_by_role("main")).to_contain_text("erwerkt")
    expect(page.locator("ins").filter(has_text="ouders van basisschool")).to_be_visible()
    page.goto(f"{course}/group")
    _press(page.get_by_role("link", name="Bo Jansen"))
    expect(page.get_by_role("main")).to_contain_text("Alles verwerkt")
    assert_accessible(page)
    _press(page.get_by_role("button", name="Zet op: presentabel"))
    expect(page.get_by_role("button", name="Neem terug: presentabel")).to_be_visible()


def _press(wanted: Locator) -> None:
    """Go to a link or button with the Tab key alone, and press Enter."""
    expect(wanted).to_be_visible()
    for _ in range(MOST_TABS):
        if wanted.evaluate(
            "each => each === document.activeElement || each.contains(document.activeElement)"
        ):
            wanted.page.keyboard.press("Enter")
            return
        wanted.page.keyboard.press("Tab")
    raise AssertionError(f"not reached with the keyboard: {wanted}")
