"""Feedback in the store: a round goes out once, tells how far the authors are, and judgements go along."""

import itertools
import threading
from dataclasses import replace

import pytest
from flask import Flask
from sqlalchemy import event

from proposal.model.comment import Anchor, Circle, Comment, CommentKind
from proposal.model.feedback import Filled, Judged, Remark, Round, Score, Waiting, seen
from proposal.model.proposal import Place
from proposal.store import comments, feedback, outbox, remarks, rubric
from proposal.store.errors import NotFound, Overtaken
from proposal.store.outbox import Letter
from proposal.store.session import database
from tests.both import both
from tests.coursing import a_course
from tests.store.builders import NOW, a_proposal, a_user

_NTH = itertools.count(1)
"""No two comments say the same, which would be a button pressed twice."""
MAIL = (Letter(0, "an@voorbeeld.nl", "Feedback", "Kijk maar."),)


def _said(proposal: int, who: int, course: int | None, kind: CommentKind = CommentKind.QUESTION) -> int:
    """Keep a comment, unsent when it is one of a course, and return its number."""
    circle = Circle.MAKERS if course is None else Circle.COURSE
    anchor = Anchor(Place("idea", "what"), about="Samen eten")
    return comments.add(
        Comment(0, proposal, course, circle, kind, anchor, f"Met wie? {next(_NTH)}", who, NOW,
                sent_at=NOW if course is None else None)
    )  # fmt: skip


def _round(proposal: int, course: int, who: int, *numbers: int, after: int = 0, tells: bool = False) -> int:
    """Send these comments and return the number of the round."""
    sent = Round(0, proposal, course, "Mooi!", who, NOW, tells=tells)
    return feedback.send(sent, numbers, after, MAIL, NOW)


@pytest.mark.usefixtures("inside")
@both
def test_round_goes_out_with_its_comments_and_mail_and_no_second_time() -> None:
    author, trainer = a_user("an@voorbeeld.nl"), a_user("bo@voorbeeld.nl")
    proposal, course = a_proposal(author), a_course(trainer)
    one, other = _said(proposal, trainer, course), _said(proposal, trainer, course)
    first = _round(proposal, course, trainer, one)

    with pytest.raises(Overtaken):
        _round(proposal, course, trainer, one, other, after=first)  # one of them was sent
    with pytest.raises(Overtaken):
        _round(proposal, course, trainer, other)  # another round came between

    (found,) = feedback.rounds_of((proposal,))[proposal]
    assert (found.id, found.message, found.asked, found.settled) == (first, "Mooi!", 1, 0)
    assert outbox.waiting() == 1
    assert feedback.waiting(proposal, author) == Waiting(trainers=1)


@pytest.mark.usefixtures("inside")
@both
def test_round_is_done_when_all_it_asked_was_dealt_with() -> None:
    author, trainer = a_user("an@voorbeeld.nl"), a_user("bo@voorbeeld.nl")
    proposal, course = a_proposal(author), a_course(trainer)
    asked = [_said(proposal, trainer, course) for _ in range(2)]
    praise = _said(proposal, trainer, course, CommentKind.COMPLIMENT)
    number = _round(proposal, course, trainer, *asked, praise)
    comments.resolve(asked[0], author, NOW)
    assert not feedback.load(number).done

    comments.resolve(asked[1], author, NOW)

    assert feedback.load(number).done_at == NOW
    comments.reopen(asked[0])
    assert feedback.load(number).done_at is None


@pytest.mark.usefixtures("inside")
@both
def test_round_without_questions_is_never_called_done() -> None:
    author, trainer = a_user("an@voorbeeld.nl"), a_user("bo@voorbeeld.nl")
    proposal, course = a_proposal(author), a_course(trainer)

    number = _round(proposal, course, trainer, _said(proposal, trainer, course, CommentKind.COMPLIMENT))

    assert not feedback.load(number).done


@pytest.mark.usefixtures("inside")
@both
def test_rounds_of_many_proposals_come_in_one_statement_the_newest_first() -> None:
    author, trainer = a_user("an@voorbeeld.nl"), a_user("bo@voorbeeld.nl")
    course, numbers = a_course(trainer), [a_proposal(author) for _ in range(3)]
    sent = {each: _round(each, course, trainer, _said(each, trainer, course)) for each in numbers[:2]}
    later = _round(numbers[0], course, trainer, after=sent[numbers[0]])
    asked: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *each: asked.append(each[2]))

    found = feedback.rounds_of(numbers)

    assert len([each for each in asked if each.startswith("SELECT")]) == 1
    assert [each.id for each in found[numbers[0]]] == [later, sent[numbers[0]]]
    assert found.keys() == set(numbers[:2])


@pytest.mark.usefixtures("inside")
@both
def test_authors_are_seen_to_have_looked_from_the_first_time() -> None:
    author, trainer = a_user("an@voorbeeld.nl"), a_user("bo@voorbeeld.nl")
    proposal, course = a_proposal(author), a_course(trainer)
    number = _round(proposal, course, trainer)
    assert feedback.load(number).seen_at is None

    feedback.see(proposal, NOW)

    assert feedback.load(number).seen_at == NOW


@pytest.mark.usefixtures("inside")
@both
def test_trainer_is_told_once_and_only_when_they_asked_for_it() -> None:
    author, trainer = a_user("an@voorbeeld.nl"), a_user("bo@voorbeeld.nl")
    proposal, course = a_proposal(author), a_course(trainer)
    quiet = _round(proposal, course, trainer)
    wished = _round(proposal, course, trainer, after=quiet, tells=True)

    assert [feedback.tell(each, MAIL, NOW) for each in (quiet, wished, wished)] == [False, True, False]
    assert outbox.waiting() == 3  # two rounds to the author, and one to the trainer


@pytest.mark.usefixtures("inside")
@both
def test_comments_of_trainers_and_of_others_are_counted_apart() -> None:
    author, trainer = a_user("an@voorbeeld.nl"), a_user("bo@voorbeeld.nl")
    proposal, course = a_proposal(author), a_course(trainer)
    reader = a_user("cem@voorbeeld.nl")
    _said(proposal, reader, None)
    _said(proposal, reader, None, CommentKind.COMPLIMENT)
    _said(proposal, author, None)
    _said(proposal, trainer, course)
    assert feedback.waiting(proposal, author) == Waiting(others=1)
    _round(proposal, course, trainer, _said(proposal, trainer, course))

    assert feedback.waiting(proposal, author) == Waiting(trainers=1, others=1)


@pytest.mark.usefixtures("inside")
@both
def test_judgements_wait_for_a_round_and_say_nothing_twice() -> None:
    author, trainer = a_user("an@voorbeeld.nl"), a_user("bo@voorbeeld.nl")
    proposal, course = a_proposal(author), a_course(trainer)
    urgency, language = Judged("urgency", Score.MISSING, "Waarom?"), Judged("language", Score.GOOD)
    rubric.save(proposal, course, (Filled("urgency", urgency), Filled("language", language)), trainer, NOW)
    assert rubric.sent(proposal) == ()
    first = _round(proposal, course, trainer)
    better = Judged("urgency", Score.BETTER, "Al meer.")

    rubric.save(proposal, course, (Filled("urgency", better, seen(urgency)), Filled("language", language)),
                trainer, NOW)  # fmt: skip

    assert [each for each in rubric.of_course(proposal, course) if each.round_id is None] == [better]
    second = _round(proposal, course, trainer, after=first)
    assert [(each.point, each.round_id) for each in rubric.sent(proposal)] == [
        ("urgency", first), ("language", first), ("urgency", second)
    ]  # fmt: skip


@pytest.mark.usefixtures("inside")
@both
def test_two_trainers_judge_other_points_side_by_side_and_never_over_each_other() -> None:
    trainer, helper = a_user("bo@voorbeeld.nl"), a_user("co@voorbeeld.nl")
    proposal, course = a_proposal(a_user("an@voorbeeld.nl")), a_course(trainer)
    mine, theirs = Judged("urgency", Score.MISSING), Judged("language", Score.GOOD)
    untouched = Filled("language", None), Filled("budget", None)
    rubric.save(proposal, course, (Filled("language", theirs),), helper, NOW)

    rubric.save(proposal, course, (Filled("urgency", mine), *untouched), trainer, NOW)

    assert rubric.of_course(proposal, course) == (theirs, mine)
    over = Filled("language", Judged("language", Score.BETTER, "Lang."))
    with pytest.raises(Overtaken):
        rubric.save(proposal, course, (Filled("urgency", None, seen(mine)), over), trainer, NOW)
    assert rubric.of_course(proposal, course) == (theirs, mine)
    rubric.save(proposal, course, (replace(over, before=seen(theirs)),), trainer, NOW)
    assert rubric.of_course(proposal, course) == (mine, over.judged)


@pytest.mark.usefixtures("inside")
@both
def test_remarks_are_ones_own() -> None:
    mine, other = a_user("an@voorbeeld.nl"), a_user("bo@voorbeeld.nl")
    remark = Remark(0, "idea", CommentKind.IMPROVE, "Kies één groep.")
    for _ in range(2):
        remarks.add(remark, mine, NOW)
    (kept,) = remarks.of_user(mine)

    with pytest.raises(NotFound):
        remarks.change(Remark(kept.id, "", CommentKind.MUST, "Weg ermee."), other)
    remarks.remove(kept.id, other)
    remarks.change(Remark(kept.id, "", CommentKind.QUESTION, "Voor wie?"), mine)

    assert remarks.of_user(mine) == (Remark(kept.id, "", CommentKind.QUESTION, "Voor wie?"),)
    remarks.remove(kept.id, mine)
    assert remarks.of_user(mine) == ()


@both
def test_two_trainers_who_send_at_one_moment_send_one_round(inside: Flask) -> None:
    author, trainer = a_user("an@voorbeeld.nl"), a_user("bo@voorbeeld.nl")
    proposal, course = a_proposal(author), a_course(trainer)
    number = _said(proposal, trainer, course)
    outcomes: list[str] = []

    def send() -> None:
        with inside.app_context():
            try:
                _round(proposal, course, trainer, number)
            except Overtaken:
                outcomes.append("overtaken")
            else:
                outcomes.append("sent")

    threads = [threading.Thread(target=send) for _ in range(2)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    assert sorted(outcomes) == ["overtaken", "sent"]
