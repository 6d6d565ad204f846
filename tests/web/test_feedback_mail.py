"""Mails about feedback: one a round, which counts and leads, and one when all of it was dealt with."""


import pytest
from flask import Flask
from sqlalchemy import select

from proposal.model.comment import Anchor, Circle, Comment, CommentKind
from proposal.model.course import Audience, Shown
from proposal.model.proposal import Place
from proposal.store import accounts, comments, courses, participants
from proposal.store.session import session
from proposal.store.tables import Mail
from tests.coursing import BEGUN, Guided, a_group
from tests.web.forms import submit
from tests.web.postbox import Postbox


def _says(app: Flask, guided: Guided, said: str) -> int:
    with app.app_context():
        trainer = accounts.load("tineke@voorbeeld.nl").id
        return comments.add(
            Comment(0, guided.proposals["an"], guided.id, Circle.COURSE, CommentKind.QUESTION,
                    Anchor(Place("idea", "what")), said, trainer, BEGUN)
        )  # fmt: skip


@pytest.mark.parametrize("stays", [True, False])
def test_round_is_told_by_one_mail_and_its_end_to_who_still_guides(
    mailing: Flask, post: Postbox, stays: bool
) -> None:
    guided, people = a_group(mailing, "tineke", "an")
    number, comment = guided.proposals["an"], _says(mailing, guided, "Een geheim.")
    with mailing.app_context():
        accounts.speak(accounts.load("an@voorbeeld.nl").id, "en")
    people["tineke"].get(f"/proposals/{number}/draft/feedback")
    submit(people["tineke"], message="Ook geheim.", tells="on")

    mail = post.take()

    told = mail.get_content()
    assert mail["To"] == "an@voorbeeld.nl"
    assert "eheim" not in told
    assert f"https://vip.voorbeeld.nl/proposals/{number}/feedback" in told

    if not stays:
        with mailing.app_context():
            trainer, other = (accounts.load(f"{each}@voorbeeld.nl").id for each in ("tineke", "an"))
            courses.add_trainer(guided.id, other, trainer, BEGUN)
            courses.remove_trainer(guided.id, trainer, trainer, BEGUN)
    people["an"].get(f"/proposals/{number}/feedback/{comment}")
    for _ in range(2):
        people["an"].post(f"/proposals/{number}/draft/comments/{comment}", do="resolve")
    with mailing.app_context():
        mails = session().execute(select(Mail.recipient).order_by(Mail.id)).scalars().all()
    assert mails == ["an@voorbeeld.nl", *["tineke@voorbeeld.nl"] * stays]


@pytest.mark.parametrize("shares", [Shown.TEXTS, Shown.MONEY])
def test_mail_to_a_trainer_names_a_title_only_who_may_read_it(
    mailing: Flask, post: Postbox, shares: Shown
) -> None:
    guided, people = a_group(mailing, "tineke", "an")
    number, comment = guided.proposals["an"], _says(mailing, guided, "Met wie?")
    people["tineke"].get(f"/proposals/{number}/draft/feedback")
    submit(people["tineke"], tells="on")
    with mailing.app_context():
        shown = frozenset({(Audience.TRAINERS, shares)})
        participants.consent(guided.id, accounts.load("an@voorbeeld.nl").id, shown, BEGUN)
    people["an"].get(f"/proposals/{number}/feedback/{comment}")

    people["an"].post(f"/proposals/{number}/draft/comments/{comment}", do="resolve")

    body = next(mail for mail in iter(post.take, None) if mail["To"] == "tineke@voorbeeld.nl").get_content()
    assert ("Een tuin van an" in body) is (shares is Shown.TEXTS)
    assert f"/draft/feedback?course={guided.id}" in body
