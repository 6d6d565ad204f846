"""Reading together: a trainer selects words and proposes others, which the author takes over on a phone."""

from flask import Flask
from playwright.sync_api import expect

from app import create_app
from proposal.store import accounts, comments
from proposal.store.comment_tables import RoundRow
from proposal.store.session import database, writing
from tests.browser.conftest import Seat
from tests.browser.looking import assert_accessible
from tests.browser.person import PHONE, Person
from tests.browser.server import Server
from tests.coursing import BEGUN, a_course, takes_part
from tests.databases import settings

FEW_LINES = "Wij koken samen met vaders uit de buurt, en daarna praten wij samen over opvoeden."
SELECT = """([start, end]) => {
  const words = document.querySelector("[data-answer='idea--few_lines']").firstChild;
  getSelection().setBaseAndExtent(words, start, words, end);
}"""


def _inside(server: Server) -> Flask:
    """Return the program on the database of this server."""
    return create_app(settings(server.folder, f"sqlite:///{server.folder / 'vip.sqlite'}"))


def _together(server: Server, trainer: Person, author: Person, proposal: str) -> tuple[int, int]:
    """Let these two be in a course; returns its number and that of the proposal."""
    number, app = int(proposal.rpartition("/")[2]), _inside(server)
    with app.app_context():
        course = a_course(accounts.load(trainer.mail).id)
        takes_part(course, accounts.load(author.mail).id, number)
        database.engine.dispose()
    return course, number


def _send(server: Server, course: int, number: int) -> None:
    """Send what the trainer said."""
    with _inside(server).app_context():
        with writing() as current:
            row = RoundRow(course_id=course, proposal_id=number, who=1, at=BEGUN)
            current.add(row)
            current.flush()
            comments.send_in(current, number, course, range(999), row.id, BEGUN)
        database.engine.dispose()


def _says(trainer: Person, draft: str) -> None:
    """Select the second 'samen' of the few lines and propose other words for it."""
    trainer.page.goto(draft)
    start = FEW_LINES.rindex("samen")
    trainer.page.evaluate(SELECT, [start, start + len("samen")])
    trainer.press("Opmerking bij deze woorden")
    expect(trainer.page.get_by_label("Over welke woorden?")).to_have_value("samen")
    expect(trainer.page.get_by_label("Wat wil je zeggen?")).to_be_focused()
    trainer.page.keyboard.type("Samen staat er twee keer.")
    trainer.page.get_by_text("Stel een andere tekst voor").click()
    trainer.page.get_by_label("Zo zou het kunnen").fill("met elkaar")
    assert_accessible(trainer.page)
    trainer.press("Opslaan")


def test_words_are_selected_and_others_taken_over_on_a_phone(seat: Seat, server: Server) -> None:
    trainer, author = seat(), seat(PHONE)
    trainer.register()
    proposal = author.start(FEW_LINES)
    course, number = _together(server, trainer, author, proposal)
    draft = f"{proposal}/draft"

    _says(trainer, draft)
    expect(trainer.page.locator("mark")).to_have_text("samen")
    assert trainer.page.locator("mark").evaluate("each => each.previousSibling.previousSibling.length") > 60
    assert_accessible(trainer.page)
    _send(server, course, number)

    author.page.goto(draft)
    assert_accessible(author.page)
    author.page.get_by_role("button", name="Neem over").click()

    expect(author.page.locator("mark")).to_have_text("met elkaar")
    author.page.goto(f"{proposal}/idea")
    expect(author.answer("few_lines")).to_have_value(FEW_LINES.replace("wij samen", "wij met elkaar"))
    trainer.page.goto(draft)
    expect(trainer.page.get_by_text("Opgelost: Vraag")).to_be_visible()


def test_what_was_typed_is_offered_again_when_it_did_not_arrive(seat: Seat) -> None:
    author = seat()
    draft = f"{author.start()}/draft"
    author.page.goto(f"{draft}?on=idea--few_lines")
    author.page.get_by_label("Wat wil je zeggen?").fill("Hier komt nog een zin bij.")

    author.page.goto(draft)
    author.page.get_by_role("link", name="Ga verder").click()
    expect(author.page.get_by_label("Wat wil je zeggen?")).to_have_value("Hier komt nog een zin bij.")
    author.press("Opslaan")

    expect(author.page.locator("[data-said]")).to_have_text("Hier komt nog een zin bij.")
    author.page.goto(draft)
    expect(author.page.get_by_role("link", name="Ga verder")).to_have_count(0)
