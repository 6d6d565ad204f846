"""Feedback: a round is sent once and counted, authors deal with it, and the trainer sees that they did."""

import pytest
from flask import Flask

from proposal.model.comment import Anchor, Circle, Comment, CommentKind
from proposal.model.feedback import Score
from proposal.model.proposal import Place
from proposal.store import accounts, answers, comments, courses, feedback, participants, rubric
from proposal.store.answers import Hand
from tests.client import PASSWORD, Visitor
from tests.coursing import BEGUN, Guided, a_course, a_group, takes_part
from tests.store.builders import change
from tests.web.forms import carried, submit, text

Group = tuple[Guided, dict[str, Visitor]]
WHAT = "Wij maken een tuin voor de hele straat."


@pytest.fixture
def group(app: Flask) -> Group:
    """A trainer, and two participants who let the trainers read their drafts."""
    return a_group(app, "tineke", "an", "bo")


def _user(app: Flask, name: str) -> int:
    with app.app_context():
        return accounts.load(f"{name}@voorbeeld.nl").id


def _says(app: Flask, group: Group, said: str, *, kind: CommentKind = CommentKind.QUESTION,
          step: str = "idea", question: str = "what", proposed: str | None = None) -> int:  # fmt: skip
    """Let the trainer write a comment that is not sent yet, and return its number."""
    guided, user = group[0], _user(app, "tineke")
    about = WHAT if step == "idea" else ""
    anchor = Anchor(Place(step, question), "een tuin" if proposed else "", 0, about)
    with app.app_context():
        return comments.add(
            Comment(0, guided.proposals["an"], guided.id, Circle.COURSE, kind, anchor, said, user, BEGUN,
                    proposed=proposed)
        )  # fmt: skip


def _writes(app: Flask, group: Group) -> None:
    """Let the author answer the question that most comments are about."""
    hand = Hand(_user(app, "an"), "p", BEGUN)
    with app.app_context():
        answers.save(group[0].proposals["an"], (change("idea", "what", WHAT),), hand)


def _sends(group: Group, **typed: str) -> int:
    """Let the trainer send the feedback, and return the status of the answer."""
    trainer = group[1]["tineke"]
    trainer.get(f"/proposals/{group[0].proposals['an']}/draft/feedback")
    return submit(trainer, **typed).status_code


def test_feedback_is_sent_as_one_round_that_tells_how_many_and_where(app: Flask, group: Group) -> None:
    _says(app, group, "Met wie?")
    _says(app, group, "Hoe vaak?", step="scope", question="aim")
    number, (trainer, author) = group[0].proposals["an"], (group[1]["tineke"], group[1]["an"])
    _writes(app, group)
    assert "Er is nog geen feedback" in text(author.get(f"/proposals/{number}/feedback"))

    assert _sends(group, message="Mooi begin!") == 303

    assert "Verstuurd: 2 opmerkingen bij 2 onderdelen." in text(trainer.page)
    assert f'href="/courses/{group[0].id}/group"' in trainer.page.text
    page = text(author.get(f"/proposals/{number}/feedback"))
    assert "Mooi begin!" in page
    assert "Er staan nog 2 opmerkingen open." in page
    assert page.index("Idee") < page.index("Haalbaarheid")
    assert "0 van 2 verwerkt" in text(trainer.get(f"/proposals/{number}/draft/feedback"))
    assert "Gezien op" in text(trainer.page)


def test_round_that_is_sent_twice_by_a_double_press_is_one(app: Flask, group: Group) -> None:
    _says(app, group, "Met wie?")
    number, trainer = group[0].proposals["an"], group[1]["tineke"]
    address = f"/proposals/{number}/draft/feedback"
    trainer.get(address)
    typed = {**carried(trainer.page), "message": "Kijk maar."}

    statuses = [trainer.client.post(address, data=typed).status_code for _ in range(2)]

    assert statuses == [303, 303]
    with app.app_context():
        assert len(feedback.rounds_of((number,))[number]) == 1


def test_message_stays_when_a_co_trainer_was_first(app: Flask, group: Group) -> None:
    number, trainer = group[0].proposals["an"], group[1]["tineke"]
    address = f"/proposals/{number}/draft/feedback"
    trainer.get(address)
    typed = {**carried(trainer.page), "message": "De mijne."}
    assert _sends(group, message="De eerste.") == 303

    answer = trainer.client.post(address, data=typed)

    assert answer.status_code == 422
    assert "De mijne." in answer.text
    with app.app_context():
        assert len(feedback.rounds_of((number,))[number]) == 1


def test_nothing_to_send_is_said(app: Flask, group: Group) -> None:
    assert _sends(group) == 422
    assert "Er is nog niets om te versturen." in text(group[1]["tineke"].page)


def test_comments_of_another_trainer_go_along_only_when_that_is_chosen(app: Flask, group: Group) -> None:
    number = group[0].proposals["an"]
    other = _says(app, group, "Van een ander.")
    with app.app_context():
        helper = Visitor.registered(app, "co@voorbeeld.nl", "Co")
        courses.add_trainer(group[0].id, _user(app, "co"), _user(app, "tineke"), BEGUN)
    helper.get(f"/proposals/{number}/draft/feedback")
    assert submit(helper, message="Zonder.").status_code == 303
    assert "Van een ander." not in text(group[1]["an"].get(f"/proposals/{number}/feedback"))

    helper.get(f"/proposals/{number}/draft/feedback")
    submit(helper, message="Met.", others="on")

    assert "Van een ander." in text(group[1]["an"].get(f"/proposals/{number}/feedback/{other}"))


@pytest.mark.parametrize("stops", [True, False])
def test_nobody_sends_feedback_to_who_stopped_or_withdrew_consent(
    app: Flask, group: Group, stops: bool
) -> None:
    _says(app, group, "Met wie?")
    guided, trainer = group[0], group[1]["tineke"]
    address = f"/proposals/{guided.proposals['an']}/draft/feedback"
    trainer.get(address)
    typed = carried(trainer.page)
    with app.app_context():
        user = _user(app, "an")
        if stops:
            participants.leave(guided.id, user, user, BEGUN)
        else:
            participants.consent(guided.id, user, frozenset(), BEGUN)

    assert trainer.client.post(address, data=typed).status_code == 404
    with app.app_context():
        assert feedback.waiting(guided.proposals["an"], user).total == 0


def test_message_survives_a_login_that_ran_out(app: Flask, group: Group) -> None:
    number = group[0].proposals["an"]
    guest = Visitor(app)
    guest.get("/login")
    answer = guest.post(f"/proposals/{number}/draft/feedback", message="Dit blijft staan.")
    assert answer.status_code == 401

    typed = {**carried(answer), "login-email": "tineke@voorbeeld.nl", "login-password": PASSWORD}
    page = guest.client.post(f"/proposals/{number}/draft/feedback", data=typed)

    assert "Dit blijft staan." in page.text
    assert "De feedback is nog niet verstuurd." in page.text


def test_rubric_is_filled_in_part_and_goes_with_the_feedback(app: Flask, group: Group) -> None:
    number, trainer, author = group[0].proposals["an"], group[1]["tineke"], group[1]["an"]
    trainer.get(f"/proposals/{number}/draft/rubric")
    submit(trainer, urgency="good", **{"language-remark": "Laat het nakijken."})
    assert "Ook klaar om mee te gaan: 2 punten" in text(trainer.page)
    assert "Laat het nakijken." not in text(author.get(f"/proposals/{number}/feedback"))

    _sends(group)

    page = text(author.get(f"/proposals/{number}/feedback"))
    assert "Waarom nuGoed" in page
    assert "TaalKan beterLaat het nakijken." in page


def test_points_that_a_co_trainer_filled_in_meanwhile_are_kept_and_shown(app: Flask, group: Group) -> None:
    number, trainer = group[0].proposals["an"], group[1]["tineke"]
    address = f"/proposals/{number}/draft/rubric"
    trainer.get(address)
    typed = {**carried(trainer.page), "urgency": "missing", "urgency-remark": "Mijn tekst.", "own": "good"}
    submit(trainer, urgency="good", language="better")

    answer = trainer.client.post(address, data=typed)

    assert answer.status_code == 422
    assert "Mijn tekst." in answer.text
    assert "Een andere begeleider vulde in: Goed" in text(answer)
    again = {**typed, **carried(answer), "language": "better"}
    assert trainer.client.post(address, data=again).status_code == 303
    with app.app_context():
        kept = rubric.of_course(number, group[0].id)
    assert {each.point: each.score for each in kept} == {
        "urgency": Score.MISSING, "language": Score.BETTER, "own": Score.GOOD,
    }  # fmt: skip


def test_comments_written_after_the_page_was_drawn_wait(app: Flask, group: Group) -> None:
    number, author = group[0].proposals["an"], group[1]["an"]
    first = _says(app, group, "Al af.")
    with app.app_context():
        helper = Visitor.registered(app, "co@voorbeeld.nl", "Co")
        courses.add_trainer(group[0].id, _user(app, "co"), _user(app, "tineke"), BEGUN)
    helper.get(f"/proposals/{number}/draft/feedback")
    _says(app, group, "Nog niet af.")

    assert submit(helper, message="", others="on").status_code == 303

    assert "Al af." in text(author.get(f"/proposals/{number}/feedback/{first}"))
    assert "Nog niet af." not in text(author.get(f"/proposals/{number}/feedback"))
    assert "Nog niet af." in text(group[1]["tineke"].get(f"/proposals/{number}/draft/feedback"))


def test_who_guides_a_project_in_two_courses_sends_what_waits_in_each(app: Flask, group: Group) -> None:
    guided, trainer = group[0], group[1]["tineke"]
    number, older = guided.proposals["an"], _says(app, group, "Van het voorjaar.")
    with app.app_context():
        newer = a_course(_user(app, "tineke"), name="Najaar in Oost")
        takes_part(newer, _user(app, "an"), number)
    address = f"/proposals/{number}/draft/feedback"
    assert "Van het voorjaar." not in text(trainer.get(address))
    assert f'href="{address}?course={guided.id}"' in trainer.page.text

    assert "Van het voorjaar." in text(trainer.get(f"{address}?course={guided.id}"))
    assert submit(trainer, message="").status_code == 303

    assert "Van het voorjaar." in text(group[1]["an"].get(f"/proposals/{number}/feedback/{older}"))
    assert trainer.page.request.full_path == f"{address}?course={guided.id}"
