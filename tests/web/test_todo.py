"""To do: authors are led through what was said, in the order of the course, until all is dealt with."""

import pytest
from flask import Flask

from proposal.model.comment import Anchor, Circle, Comment, CommentKind
from proposal.model.feedback import Round
from proposal.model.proposal import Place
from proposal.store import accounts, answers, comments, feedback, proposals
from proposal.store.answers import Hand
from tests.client import Visitor
from tests.coursing import BEGUN, Guided, a_group
from tests.store.builders import change
from tests.web.counting import count
from tests.web.forms import submit, text

Group = tuple[Guided, dict[str, Visitor]]
MOST = 12
"""Statements for a page of feedback, however much was said."""
WHAT = "Wij maken een tuin voor de hele straat."


@pytest.fixture
def group(app: Flask) -> Group:
    """A trainer and a participant, who answered a question."""
    made = a_group(app, "tineke", "an")
    with app.app_context():
        hand = Hand(accounts.load("an@voorbeeld.nl").id, "p", BEGUN)
        answers.save(made[0].proposals["an"], (change("idea", "what", WHAT),), hand)
    return made


def _sent(app: Flask, group: Group, *said: Comment, tells: bool = False) -> list[int]:
    """Send these comments of the trainer as a round and return their numbers."""
    number, course = group[0].proposals["an"], group[0].id
    with app.app_context():
        trainer = accounts.load("tineke@voorbeeld.nl").id
        numbers = [comments.add(each) for each in said]
        sent = Round(0, number, course, "Mooi begin!", trainer, BEGUN, tells=tells)
        last = max((each.id for each in feedback.rounds_of((number,)).get(number, ())), default=0)
        feedback.send(sent, numbers, last, (), BEGUN)
    return numbers


def _says(app: Flask, group: Group, said: str, kind: CommentKind = CommentKind.QUESTION, step: str = "idea",
          question: str = "what", proposed: str | None = None, about: str = WHAT) -> Comment:  # fmt: skip
    """Return a comment of the trainer."""
    anchor = Anchor(Place(step, question), "een tuin" if proposed else "", 0, about)
    with app.app_context():
        trainer = accounts.load("tineke@voorbeeld.nl").id
    return Comment(0, group[0].proposals["an"], group[0].id, Circle.COURSE, kind, anchor, said, trainer,
                   BEGUN, proposed=proposed)  # fmt: skip


def _answers(visitor: Visitor, address: str, **typed: str) -> None:
    """Post what an author does with the comment on the page that is open."""
    answer = visitor.post(address, None, **{"from": "feedback", **typed})
    assert answer.status_code == 303, answer.text
    visitor.get(answer.headers["Location"])


def test_author_is_led_from_comment_to_comment_until_all_is_dealt_with(app: Flask, group: Group) -> None:
    later = _says(app, group, "Welke fase?", step="scope", question="aim", about="")
    first = _says(app, group, "Korter.", CommentKind.IMPROVE, proposed="een park")
    praise = _says(app, group, "Prachtig.", CommentKind.COMPLIMENT)
    second = _says(app, group, "Met wie?", CommentKind.MUST)
    last, one, _, two = _sent(app, group, later, first, praise, second)
    number, author, trainer = group[0].proposals["an"], group[1]["an"], group[1]["tineke"]
    begin = text(author.get(f"/proposals/{number}/feedback"))
    assert begin.index("Prachtig.") < begin.index("Korter.") < begin.index("Welke fase?")

    author.get(f"/proposals/{number}/feedback/{one}")
    assert "Nog 3 van 3" in text(author.page)
    _answers(author, f"/proposals/{number}/draft/comments/{one}", do="take")
    assert "Overgenomen in je plan." in author.page.text
    assert "Nog 2 van 3" in text(author.page)
    assert "Met wie?" in text(author.page)
    reply = {"do": "reply", "text": "Met de buurt.", "settles": "1"}
    _answers(author, f"/proposals/{number}/draft/comments/{two}", **reply)
    assert "Nog 1 van 3" in text(author.page)
    assert "Welke fase?" in text(author.page)
    _answers(author, f"/proposals/{number}/draft/comments/{last}", do="resolve")

    assert "Alles verwerkt" in text(author.page)
    with app.app_context():
        assert proposals.load(number).proposal.idea.what == "Wij maken een park voor de hele straat."
    page = text(trainer.get(f"/proposals/{number}/draft/feedback"))
    assert "Verwerkt op" in page
    assert "Sindsdien veranderd bij" in page


def test_reply_leaves_a_comment_open_and_an_empty_one_is_refused(app: Flask, group: Group) -> None:
    (one,) = _sent(app, group, _says(app, group, "Met wie?"))
    number, author = group[0].proposals["an"], group[1]["an"]
    address = f"/proposals/{number}/draft/comments/{one}"
    author.get(f"/proposals/{number}/feedback/{one}")

    refused = author.post(address, None, **{"from": "feedback", "do": "reply", "text": " "})
    assert refused.status_code == 422
    assert "Schrijf eerst je antwoord." in refused.text
    _answers(author, address, do="reply", text="Met de buurt.")

    assert "Met de buurt." in text(author.page)
    assert "Nog 1 van 1" in text(author.page)


def test_wording_that_is_refused_leads_on_and_leaves_the_answer(app: Flask, group: Group) -> None:
    one, two = _sent(app, group, _says(app, group, "Korter.", proposed="een park"),
                     _says(app, group, "Met wie?"))  # fmt: skip
    number, author = group[0].proposals["an"], group[1]["an"]
    author.get(f"/proposals/{number}/feedback/{one}")

    _answers(author, f"/proposals/{number}/draft/comments/{one}", do="refuse", text="Dit zijn onze woorden.")

    assert author.page.request.path.endswith(f"/{two}")
    answer = text(group[1]["tineke"].get(f"/proposals/{number}/draft/feedback"))
    assert "Niet overgenomen." in answer
    assert "Dit zijn onze woorden." in answer
    with app.app_context():
        assert proposals.load(number).proposal.idea.what == WHAT


def test_wording_of_words_that_changed_comes_back_to_the_list(app: Flask, group: Group) -> None:
    (one,) = _sent(app, group, _says(app, group, "Korter.", proposed="een park", about="Iets anders."))
    number, author = group[0].proposals["an"], group[1]["an"]
    address = f"/proposals/{number}/draft/comments/{one}"
    author.get(f"/proposals/{number}/feedback/{one}")
    page = author.post(address, None, **{"from": "feedback", "do": "take"})
    assert page.status_code == 422
    author.page = page

    submit(author, address, do="take", wording="Wij maken een park.")

    assert "Alles verwerkt" in text(author.page)


def test_co_authors_and_language_checkers_stand_in_the_same_list(app: Flask, group: Group) -> None:
    number, author = group[0].proposals["an"], group[1]["an"]
    with app.app_context():
        who = accounts.load("tineke@voorbeeld.nl").id
        comments.add(
            Comment(0, number, None, Circle.MAKERS, CommentKind.IMPROVE, Anchor(Place("idea", "what")),
                    "Hier mist een komma.", who, BEGUN, sent_at=BEGUN)
        )  # fmt: skip

    assert "Hier mist een komma." in text(author.get(f"/proposals/{number}/feedback"))
    assert "Je hebt 1 open opmerking van een meelezer." in text(author.get(f"/proposals/{number}/"))


def test_task_list_and_course_tell_what_waits(app: Flask, group: Group) -> None:
    _sent(app, group, _says(app, group, "Met wie?"), _says(app, group, "Hoe vaak?"))
    number, author = group[0].proposals["an"], group[1]["an"]

    for address in (f"/proposals/{number}/", f"/courses/{group[0].id}"):
        assert "Je hebt 2 open opmerkingen van je begeleider." in text(author.get(address)), address


def test_unsent_comments_are_no_part_of_the_list(app: Flask, group: Group) -> None:
    with app.app_context():
        hidden = comments.add(_says(app, group, "Nog niet klaar."))
    number, author = group[0].proposals["an"], group[1]["an"]

    assert "Nog niet klaar." not in text(author.get(f"/proposals/{number}/feedback"))
    author.get(f"/proposals/{number}/feedback/{hidden}", status=404)


def test_comment_on_a_row_that_is_gone_leads_to_its_step(app: Flask, group: Group) -> None:
    said = _says(app, group, "Welke?", step="activities")
    anchor = Anchor(Place("activities", "what", "abc"), about="Koken")
    (one,) = _sent(app, group, Comment(**{**said.__dict__, "anchor": anchor}))
    number, author = group[0].proposals["an"], group[1]["an"]

    page = author.get(f"/proposals/{number}/feedback/{one}")

    assert f'href="/proposals/{number}/activities"' in page.text


def test_feedback_takes_as_many_statements_with_forty_comments_as_with_two(app: Flask, group: Group) -> None:
    number = group[0].proposals["an"]
    pages = (("an", f"/proposals/{number}/feedback"), ("tineke", f"/proposals/{number}/draft/feedback"))

    def asked() -> list[int]:
        for name, page in pages:
            group[1][name].get(page)
        return [count(app, group[1][name], page) for name, page in pages]

    _fill(app, group, 1)
    with_two = asked()
    _fill(app, group, 19)

    assert asked() == with_two
    assert max(with_two) <= MOST


def _fill(app: Flask, group: Group, rounds: int) -> None:
    """Send so many rounds of one comment that was answered, and as many comments that still wait."""
    for nth in range(rounds):
        (one,) = _sent(app, group, _says(app, group, f"Vraag {nth} van {rounds}?"))
        with app.app_context():
            comments.reply(one, accounts.load("an@voorbeeld.nl").id, "Ja.", BEGUN)
            comments.add(_says(app, group, f"Nog {nth} van {rounds}?"))
