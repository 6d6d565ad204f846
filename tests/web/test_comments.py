"""Comments: said, answered and dealt with on the draft; proposed words never overwrite what was changed."""

import re

import pytest
from flask import Flask

from proposal.exchange import document
from proposal.model.comment import Circle, Comment
from proposal.model.course import Audience, HandingIn, Shown
from proposal.store import (
    accounts,
    comments,
    courses,
    homework,
    invitations,
    organisations,
    participants,
    proposals,
)
from proposal.store.comment_tables import RoundRow
from proposal.store.comments import Sight
from proposal.store.invitations import Offer
from proposal.store.session import writing
from proposal.store.tables import Membership
from tests.client import PASSWORD, Visitor
from tests.coursing import BEGUN, a_group
from tests.web.forms import submit, text

WORDS = "Een tuin van an."
"""The few lines with which An began."""
PLACE = "idea--few_lines"


class Table:
    """An and her trainer around her draft."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.course, people = a_group(app, "tineke", "an", "bo")
        self.an, self.tineke, self.bo = (people[each] for each in ("an", "tineke", "bo"))
        self.number = self.course.proposals["an"]
        self.draft = f"/proposals/{self.number}/draft"

    def say(self, who: Visitor, status: int = 303, **typed: str) -> str:
        """Post a comment from the page that has its form and return the page that answers."""
        given = {"on": PLACE, "kind": "improve", "text": "Hoe groot?", **typed}
        who.get(f"{self.draft}?on={given['on']}")
        answer = who.post(f"{self.draft}/comments", None, **given)
        assert answer.status_code == status
        return answer.text

    def do(self, who: Visitor, deed: str, number: int = 1, status: int = 303, **typed: str) -> str:
        """Press a button of a comment and return the page that answers."""
        who.get(self.draft)
        answer = who.post(f"{self.draft}/comments/{number}", headers=None, do=deed, **typed)
        assert answer.status_code == status
        return answer.text

    def sent(self) -> None:
        """Let the trainer send the feedback."""
        with self.app.app_context(), writing() as current:
            row = RoundRow(course_id=self.course.id, proposal_id=self.number, who=1, at=BEGUN)
            current.add(row)
            current.flush()
            comments.send_in(current, self.number, self.course.id, range(99), row.id, BEGUN)

    def kept(self, number: int = 1) -> Comment:
        """Return a comment as it is kept."""
        with self.app.app_context():
            sight = Sight(author=True, trains=(self.course.id,))
            return comments.load(self.number, number, sight)

    def handed_in(self) -> str:
        """Hand An's project in for the first meeting and return the address where it is read."""
        with self.app.app_context():
            an, meeting = accounts.load("an@voorbeeld.nl").id, courses.load(self.course.id).meetings[0].id
            content = document.write_with_files(proposals.load(self.number).proposal)
            said = HandingIn(
                0, self.course.id, meeting, an, self.number, 0, "Kijk vooral naar de tuin.", BEGUN
            )
            return f"/courses/{self.course.id}/handed/{homework.hand_in(said, 'Idee', content)}"

    def answer(self) -> str:
        """Return what An's answer is now."""
        with self.app.app_context():
            return proposals.load(self.number).proposal.idea.few_lines


@pytest.fixture
def table(app: Flask) -> Table:
    """An and her trainer around her draft."""
    return Table(app)


def test_comment_of_a_trainer_is_seen_by_the_makers_once_it_was_sent(table: Table) -> None:
    table.say(table.tineke)
    assert "Hoe groot?" not in text(table.an.get(table.draft))
    assert "nog niet verstuurd" in text(table.tineke.get(table.draft))

    table.sent()

    assert "Hoe groot?" in text(table.an.get(table.draft))
    assert table.kept().seen_at is not None
    assert "Gezien door de makers" in text(table.tineke.get(table.draft))


def test_words_that_are_not_in_the_answer_are_told_and_nothing_typed_is_lost(table: Table) -> None:
    page = table.say(table.tineke, 422, quote="een vijver", text="Met <vissen>?", proposed="een plas")

    assert "Deze woorden staan niet in het antwoord." in page
    for typed in ("een vijver", "Met &lt;vissen&gt;?", "een plas"):
        assert typed in page


def test_comment_needs_words_and_a_proposal_needs_an_answer_that_was_typed(table: Table) -> None:
    assert "Schrijf eerst wat je wilt zeggen" in table.say(table.tineke, 422, text=" ")
    assert "een proefproject" in table.say(table.tineke, 422, on="idea--kind", proposed="een proefproject")
    table.say(table.tineke, text="", quote="Een tuin", proposed="De tuin")
    table.say(table.tineke, quote="Een tuin", proposed="Een tuin")

    assert table.kept(1).proposed == "De tuin"
    assert table.kept(2).proposed is None  # the words stood ready in the form and were left as they were


def test_author_takes_over_proposed_words_and_can_put_the_old_ones_back(table: Table) -> None:
    table.say(table.tineke, quote="tuin van an", proposed="buurttuin")
    table.sent()

    table.do(table.an, "take")

    assert table.answer() == "Een buurttuin."
    assert not table.kept().open
    history = table.an.get(f"/proposals/{table.number}/idea/history/")
    assert "voorstel overgenomen" in text(history)
    first = min(int(each) for each in re.findall(r'id="e-(\d+)"', history.text))
    table.an.post(f"/proposals/{table.number}/idea/history/{first}")
    assert table.answer() == WORDS
    table.do(table.an, "take")
    assert "Hierover was net al besloten." in text(table.an.get(table.draft))
    assert table.answer() == WORDS


def test_proposed_words_do_not_overwrite_an_answer_that_was_changed(table: Table) -> None:
    table.say(table.tineke, quote="tuin van an", proposed="buurttuin")
    table.sent()
    table.an.save(f"/proposals/{table.number}/idea", {"few_lines": "Straks is er een tuin van an."})

    page = table.do(table.an, "take", status=422)

    assert table.answer() == "Straks is er een tuin van an."
    assert "Straks is er een buurttuin." in page  # ready to be edited
    assert "buurttuin</p>" in page
    revision = page.split('name="revision" value="')[1].split('"')[0]
    table.an.save(f"/proposals/{table.number}/idea", {"few_lines": "Weer iets anders."})
    page = table.do(table.an, "take", status=422, wording="Straks is er een buurttuin!", revision=revision)
    assert table.answer() == "Weer iets anders."
    assert "Straks is er een buurttuin!" in page
    revision = page.split('name="revision" value="')[1].split('"')[0]

    table.do(table.an, "take", wording="Zo dan.", revision=revision)

    assert table.answer() == "Zo dan."


def test_proposed_words_do_not_come_later_where_nobody_types_them(table: Table) -> None:
    table.say(table.tineke, on="idea--kind")
    table.do(table.tineke, "revise", kind="must", text="Kan dit?", proposed="een proefproject")

    assert table.kept().text == "Kan dit?"
    assert table.kept().proposed is None


@pytest.mark.parametrize("handed", [False, True])
def test_profile_of_an_organisation_is_not_written_by_an_author_who_does_not_administer_it(
    table: Table, app: Flask, handed: bool
) -> None:
    with app.app_context():
        boss, an = (accounts.load(f"{each}@voorbeeld.nl").id for each in ("bo", "an"))
        house = organisations.create(boss, "De Brug", BEGUN)
        with writing() as current:
            current.add(Membership(organisation_id=house, user_id=an, administrator=False, since=BEGUN))
        proposals.give_to(table.number, house, an, BEGUN)
    table.say(table.tineke, on="organisation--name", proposed="De Kaap")
    table.sent()
    address = table.handed_in() if handed else table.draft
    table.an.get(address)

    table.an.post(f"{address}/comments/1", do="take", wording="De Kaap", revision="1")

    with app.app_context():
        assert organisations.name(house) == "De Brug"
    assert table.kept().open
    assert "Je kunt hem niet veranderen." in text(table.an.get(address))


def test_author_refuses_proposed_words_with_a_reason(table: Table) -> None:
    table.say(table.tineke, quote="tuin van an", proposed="buurttuin")
    table.sent()
    table.an.get(f"{table.draft}?refuse=1")

    table.do(table.an, "refuse", text="Hij is echt van An.")

    assert table.answer() == WORDS
    told = text(table.tineke.get(table.draft))
    assert "Niet overgenomen" in told
    assert "Hij is echt van An." in told


def test_thread_goes_on_until_it_is_settled_and_can_be_opened_again(table: Table) -> None:
    table.say(table.tineke)
    table.sent()

    table.do(table.an, "reply", text="Twee are.")
    table.do(table.an, "resolve")
    assert "Opgelost door An" in text(table.tineke.get(table.draft))
    table.do(table.tineke, "reopen")

    assert table.kept().open
    assert [each.text for each in table.kept().replies] == ["Twee are."]
    assert "Schrijf eerst je antwoord." in table.do(table.an, "reply", status=422, text=" ")


def test_trainer_revises_and_withdraws_what_was_not_sent_and_only_that(table: Table) -> None:
    table.say(table.tineke)
    table.say(table.tineke, text="Weg ermee.")

    table.do(table.tineke, "revise", kind="must", text="Hoeveel are?")
    table.do(table.tineke, "remove", 2)
    assert "Weg ermee." not in text(table.tineke.get(table.draft))
    table.sent()
    table.do(table.tineke, "revise", kind="must", text="Hoeveel vierkante meter?")

    assert table.kept().revised_at is not None
    table.do(table.tineke, "remove", status=404)


@pytest.mark.parametrize("deed", ["take", "refuse", "remove", "revise", "iets"])
def test_deed_that_is_not_ones_own_finds_nothing(table: Table, deed: str) -> None:
    table.say(table.tineke, quote="tuin van an", proposed="buurttuin")
    table.sent()
    who = table.an if deed in ("remove", "revise") else table.tineke
    if deed == "revise":
        table.do(who, deed, status=404, text="Anders", kind="must")
    else:
        table.do(who, deed, status=404)

    assert table.answer() == WORDS
    assert table.kept().text == "Hoe groot?"


def test_who_checks_the_language_talks_with_the_makers_and_hears_no_trainer(table: Table, app: Flask) -> None:
    with app.app_context():
        offer = Offer(proposal_id=table.number, checks_language=True)
        secret = invitations.make(offer, "", accounts.load("an@voorbeeld.nl").id, BEGUN)
        invitations.accept(secret, accounts.load("bo@voorbeeld.nl").id, BEGUN)
    table.say(table.tineke, text="Onder ons.")
    table.sent()

    table.say(table.bo, text="Met een hoofdletter.", quote="an", proposed="An")

    assert table.kept(2).circle is Circle.MAKERS
    assert "Met een hoofdletter." in text(table.an.get(table.draft))
    assert "Met een hoofdletter." not in text(table.tineke.get(table.draft))
    assert "Onder ons." not in text(table.bo.get(table.draft))


def test_reader_of_another_language_sees_no_change_where_there_is_none(table: Table) -> None:
    table.an.save(f"/proposals/{table.number}/idea", {"kind": "event"})
    table.tineke.get(table.draft)
    table.tineke.post("/language", language="en", next=table.draft)
    table.say(table.tineke, on="idea--kind", text="Sure?")

    assert table.kept().anchor.about == "Eenmalige activiteit, zoals een feest of een themamiddag"
    assert 'class="since"' not in table.tineke.get(table.draft).text
    table.an.save(f"/proposals/{table.number}/idea", {"kind": "series"})
    assert 'class="since"' in table.tineke.get(table.draft).text


def test_text_of_a_comment_survives_a_login_that_ran_out(table: Table) -> None:
    table.tineke.get(f"{table.draft}?on={PLACE}")
    for cookie in ("session", "remember_token"):
        table.tineke.client.delete_cookie(cookie)
    table.tineke.page = table.tineke.post(f"{table.draft}/comments", on=PLACE, kind="must", text="Hoe diep?")
    assert table.tineke.page.status_code == 401

    submit(table.tineke, login__email="tineke@voorbeeld.nl", login__password=PASSWORD)

    assert "Deze tekst is nog niet bewaard." in text(table.tineke.page)
    assert "Hoe diep?</textarea>" in table.tineke.page.text
    table.say(table.tineke, text="Hoe diep?")


@pytest.mark.parametrize("gone", [False, True])
def test_edited_wording_survives_a_page_that_was_too_old_also_when_its_row_is_gone(
    table: Table, gone: bool
) -> None:
    address = f"/proposals/{table.number}/budget"
    row = table.an.add_row(address, "lines")
    table.an.save(address, {f"lines-{row}-description": "Zaal"})
    table.say(table.tineke, on=f"budget-{row}-description", proposed="Zaalhuur")
    table.sent()
    if gone:
        table.an.save(address, {"do": f"remove:lines:{row}"})

    page = table.do(table.an, "take", status=422, wording="Huur van de zaal", revision="1", csrf_token="oud")

    assert "Huur van de zaal</textarea>" in page
    assert table.kept().open


def test_edited_wording_is_told_to_nobody_as_an_error_when_somebody_else_logs_in(table: Table) -> None:
    table.say(table.tineke, quote="tuin van an", proposed="buurttuin")

    page = table.do(table.tineke, "take", status=422, wording="Een mooie tuin", csrf_token="oud")

    assert "Een mooie tuin</textarea>" in page
    assert table.answer() == WORDS


def test_button_that_is_pressed_twice_says_it_once(table: Table) -> None:
    for _ in range(2):
        table.say(table.tineke)
    table.sent()
    for _ in range(2):
        table.do(table.an, "reply", text="Twee are.")
    table.do(table.an, "reply", text="Of drie.")
    for _ in range(2):
        table.do(table.an, "resolve")

    assert not table.kept().open
    told = text(table.tineke.get(table.draft))
    assert told.count("Hoe groot?") == 1
    assert [each.text for each in table.kept().replies] == ["Twee are.", "Of drie."]


def test_remark_with_what_was_handed_in_is_read_by_who_may_read_texts(table: Table, app: Flask) -> None:
    address = table.handed_in()
    assert "Kijk vooral naar de tuin." in text(table.tineke.get(address))

    with app.app_context():
        an = accounts.load("an@voorbeeld.nl").id
        participants.consent(table.course.id, an, frozenset({(Audience.TRAINERS, Shown.MONEY)}), BEGUN)

    assert "Kijk vooral naar de tuin." not in text(table.tineke.get(address))
