"""Comments: who sees which, what still waits, and that an author's decision is taken once."""

import itertools
import threading
from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask

from proposal.model.comment import Anchor, Circle, Comment, CommentKind, Reply, Wording
from proposal.model.proposal import Place
from proposal.store import comments, proposals
from proposal.store.answers import Hand
from proposal.store.comment_tables import RoundRow
from proposal.store.comments import Sight, Tally
from proposal.store.errors import NotFound, Overtaken
from proposal.store.session import writing
from tests.both import both
from tests.coursing import a_course
from tests.store.builders import NOW, a_proposal, a_user, change, save

AUTHORS = Sight(author=True)
_NTH = itertools.count(1)
"""No two comments say the same, which would be a button pressed twice."""


def _said(proposal: int, who: int, *, course: int | None = None, sent: bool = True,
          kind: CommentKind = CommentKind.QUESTION, circle: Circle = Circle.MAKERS, step: str = "idea",
          proposed: str | None = None) -> int:  # fmt: skip
    """Keep a comment and return its number."""
    anchor = Anchor(Place(step, "what"), "samen eten", 0, "Wij gaan samen eten.")
    return comments.add(
        Comment(0, proposal, course, circle, kind, anchor, f"Met wie? {next(_NTH)}", who, NOW,
                proposed=proposed, sent_at=NOW if sent else None)
    )  # fmt: skip


@pytest.mark.usefixtures("inside")
@both
def test_comment_comes_back_as_it_was_written_with_its_thread() -> None:
    user = a_user()
    proposal = a_proposal(user)
    number = _said(proposal, user, proposed="samen koken")
    comments.reply(number, user, "Met de buurt.", NOW)
    comments.reply(number, user, "En hun kinderen.", NOW)

    (found,) = comments.of_proposal(proposal, AUTHORS)

    assert found.anchor == Anchor(Place("idea", "what"), "samen eten", 0, "Wij gaan samen eten.")
    assert (found.kind, found.circle, found.wording) == (CommentKind.QUESTION, Circle.MAKERS, Wording.OPEN)
    assert [each.text for each in found.replies] == ["Met de buurt.", "En hun kinderen."]


@pytest.mark.usefixtures("inside")
@both
def test_same_words_within_a_minute_are_one_comment_and_later_another() -> None:
    user = a_user()
    number = _said(a_proposal(user), user, proposed="samen koken")
    (said,) = comments.of_proposal(1, AUTHORS)

    assert comments.add(said) == number
    for other in (
        replace(said, at=NOW + timedelta(minutes=1)),
        replace(said, proposed=None),
        replace(said, text="Met wie dan?"),
        replace(said, anchor=replace(said.anchor, place=Place("idea", "why"))),
    ):
        assert comments.add(other) != number


@pytest.mark.usefixtures("inside")
@both
def test_each_reader_sees_only_the_comments_meant_for_them() -> None:
    author, trainer = a_user("an@voorbeeld.nl"), a_user("bo@voorbeeld.nl")
    proposal, course = a_proposal(author), a_course(trainer)
    unsent = _said(proposal, trainer, course=course, circle=Circle.COURSE, sent=False)
    sent = _said(proposal, trainer, course=course, circle=Circle.COURSE)
    group = _said(proposal, trainer, course=course, circle=Circle.GROUP)
    maker = _said(proposal, author)
    elsewhere = _said(a_proposal(author), author)

    def seen(sight: Sight) -> set[int]:
        return {each.id for each in comments.of_proposal(proposal, sight)}

    assert seen(AUTHORS) == {sent, group, maker}
    assert seen(Sight(trains=(course,))) == {unsent, sent, group}
    assert seen(Sight(trains=(a_course(trainer),))) == set()
    assert seen(Sight(makers=True)) == {maker}
    assert seen(Sight(group=course, shared=(7,))) == set()  # nothing was said of that version
    for hidden in (unsent, elsewhere):
        with pytest.raises(NotFound):
            comments.load(proposal, hidden, AUTHORS)


@pytest.mark.usefixtures("inside")
@both
def test_what_waits_is_counted_for_many_proposals_by_step() -> None:
    author, trainer = a_user("an@voorbeeld.nl"), a_user("bo@voorbeeld.nl")
    one, two, course = a_proposal(author), a_proposal(author), a_course(trainer)
    _said(one, trainer, course=course, circle=Circle.COURSE, kind=CommentKind.MUST)
    _said(one, trainer, course=course, circle=Circle.COURSE, kind=CommentKind.COMPLIMENT)
    _said(one, trainer, course=course, circle=Circle.COURSE, sent=False)
    _said(one, trainer, course=course, circle=Circle.COURSE, step="budget")
    comments.resolve(_said(one, author), author, NOW)
    _said(two, author)

    for_trainers, for_authors = comments.tallies((one, two), course), comments.tallies((one, two))

    assert for_trainers == {one: {"idea": Tally(1, 1, 1), "budget": Tally(1, 0, 0)}}
    assert comments.total(for_trainers[one]) == Tally(2, 1, 1)
    assert for_authors == {one: {"idea": Tally(1, 1), "budget": Tally(1)}, two: {"idea": Tally(1)}}
    assert comments.waiting_at(one, "idea") == {(Place("idea", "what"), 1)}


@pytest.mark.usefixtures("inside")
@both
def test_only_its_writer_changes_a_comment_and_only_an_unsent_one_goes_away() -> None:
    author, trainer = a_user("an@voorbeeld.nl"), a_user("bo@voorbeeld.nl")
    proposal = a_proposal(author)
    number = _said(proposal, trainer, sent=False)
    with pytest.raises(NotFound):
        comments.revise(number, author, CommentKind.MUST, "Iets anders", None, NOW)
    with pytest.raises(NotFound):
        comments.remove(number, author)
    sent = _said(proposal, trainer)

    comments.revise(sent, trainer, CommentKind.MUST, "Wie kookt?", None, NOW + timedelta(hours=1))
    comments.remove(number, trainer)

    (found,) = comments.of_proposal(proposal, AUTHORS)
    assert (found.text, found.kind, found.revised_at) == (
        "Wie kookt?",
        CommentKind.MUST,
        NOW + timedelta(hours=1),
    )
    with pytest.raises(NotFound):
        comments.remove(sent, trainer)


@pytest.mark.usefixtures("inside")
@both
def test_comment_is_seen_once_dealt_with_and_can_be_asked_again() -> None:
    user = a_user()
    proposal = a_proposal(user)
    number = _said(proposal, user)

    comments.see((number,), NOW)
    comments.see((number,), NOW + timedelta(days=1))
    comments.resolve(number, user, NOW)
    (found,) = comments.of_proposal(proposal, AUTHORS)
    assert (found.seen_at, found.resolved_at, found.resolved_by, found.open) == (NOW, NOW, user, False)

    comments.reopen(number)

    assert comments.load(proposal, number, AUTHORS).open


@both
def test_proposed_wording_is_decided_on_once_by_two_at_the_same_time(app: Flask) -> None:
    with app.app_context():
        user = a_user()
        proposal = a_proposal(user)
        number = _said(proposal, user, proposed="samen koken")
    started, outcomes = threading.Barrier(2), []

    def refuse(reason: str) -> None:
        with app.app_context():
            started.wait()
            try:
                comments.refuse(number, user, reason, NOW)
                outcomes.append(reason)
            except Overtaken:
                outcomes.append("")

    threads = [threading.Thread(target=refuse, args=(each,)) for each in ("Nee", "Liever niet")]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    with app.app_context():
        found = comments.load(proposal, number, AUTHORS)
    assert (found.wording, found.open) == (Wording.REFUSED, False)
    assert sorted(outcomes) == sorted(["", *(each.text for each in found.replies)])


@pytest.mark.usefixtures("inside")
@both
def test_round_sends_the_comments_that_were_looked_at_and_no_others() -> None:
    author, trainer = a_user("an@voorbeeld.nl"), a_user("bo@voorbeeld.nl")
    proposal, course = a_proposal(author), a_course(trainer)
    one, _ = (_said(proposal, trainer, course=course, circle=Circle.COURSE, sent=False) for _ in range(2))
    before = comments.load(proposal, one, Sight(trains=(course,)))

    with writing() as current:
        current.add(RoundRow(id=1, course_id=course, proposal_id=proposal, who=trainer, at=NOW))
        current.flush()
        sent = comments.send_in(current, proposal, course, (one,), 1, NOW)
        again = comments.send_in(current, proposal, course, (one,), 1, NOW + timedelta(days=1))

    assert (sent, again) == (1, 0)
    assert comments.of_proposal(proposal, AUTHORS) == (replace(before, sent_at=NOW, round_id=1),)
    assert comments.tallies((proposal,), course)[proposal]["idea"].unsent == 1


@both
def test_words_are_taken_over_once_and_never_over_a_newer_answer(app: Flask) -> None:
    with app.app_context():
        user = a_user()
        proposal = a_proposal(user)
        save(proposal, change("idea", "what", "Wij gaan samen eten."))
        one, two = (_said(proposal, user, proposed="samen koken") for _ in range(2))
    started, written = threading.Barrier(2), []

    def take(number: int, words: str) -> None:
        wording = replace(change("idea", "what", words, seen=1), deed="wording")
        with app.app_context():
            started.wait()
            if comments.take_over(proposal, number, wording, Hand(user, words[:8], NOW)).written:
                written.append(words)

    threads = [
        threading.Thread(target=take, args=each) for each in ((one, "Een: koken"), (two, "Twee: eten"))
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    with app.app_context():
        found = {each.id: each.wording for each in comments.of_proposal(proposal, AUTHORS)}
        taken = next(number for number, wording in found.items() if wording is Wording.TAKEN)
        again = change("idea", "what", "Iets anders.", seen=2)
        with pytest.raises(Overtaken):
            comments.take_over(proposal, taken, again, Hand(user, "p4", NOW))
        answer = proposals.load(proposal).proposal.idea.what
    assert sorted(found.values()) == [Wording.OPEN, Wording.TAKEN]
    assert written == [answer]


@pytest.mark.usefixtures("inside")
@both
def test_what_is_brought_in_twice_at_once_is_there_once_with_its_thread() -> None:
    user = a_user()
    proposal = a_proposal(user)
    there = _said(proposal, user)
    lines = tuple(Reply(0, user, "Met de buurt.", NOW, who) for who in ("Ria Jansen", "Mo Ali"))
    said = Comment(0, proposal, None, Circle.MAKERS, CommentKind.QUESTION, Anchor(Place("idea", "what")),
                   "Hoe vaak?", user, NOW, sent_at=NOW, said_by="Ria Jansen", replies=lines)  # fmt: skip

    for _ in range(2):
        comments.bring_in((said, replace(said, said_by="Mo Ali", replies=())), ((there, lines[0]),))

    old, *new = comments.of_proposal(proposal, AUTHORS)
    assert [each.said_by for each in old.replies] == ["Ria Jansen"]
    assert [(each.said_by, len(each.replies)) for each in new] == [("Ria Jansen", 2), ("Mo Ali", 0)]
