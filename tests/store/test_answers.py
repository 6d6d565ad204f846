"""Saving: nothing untouched is written, nobody's text is overwritten unseen, and nothing saved is lost."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from decimal import Decimal
from threading import Barrier

import pytest
from flask import Flask
from sqlalchemy import event

from budgets.text import mark
from proposal.model.change import Outcome
from proposal.model.kind import Kind
from proposal.model.proposal import Place
from proposal.store import organisations, proposals, rows
from proposal.store.errors import Busy, Full, NotFound
from proposal.store.session import database
from tests.both import both
from tests.store.builders import NOW, a_proposal, a_user, change, save

pytestmark = both


def test_answers_of_every_type_come_back_as_they_were(inside: Flask) -> None:
    proposal = a_proposal(a_user())

    save(
        proposal,
        change("idea", "title", "Koken & «praten» ë 🍲 سلام"),
        change("idea", "kind", Kind.SERIES),
        change("idea", "amount", Decimal("1147.69")),
        change("idea", "month", date(2026, 9, 1)),
        change("idea", "themes", ("buurt", "armoede")),
    )

    idea = proposals.load(proposal).proposal.idea
    assert (idea.title, idea.kind, idea.amount) == (
        "Koken & «praten» ë 🍲 سلام",
        Kind.SERIES,
        Decimal("1147.69"),
    )
    assert (idea.month, idea.themes) == (date(2026, 9, 1), ("buurt", "armoede"))
    assert idea.few_lines == "Samen eten"


def test_text_of_a_row_that_was_emptied_is_no_answer_and_no_mistake(
    inside: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    proposal = a_proposal(user := a_user())
    row = rows.add(proposal, "funds", "applications", user, NOW)
    named = change("funds", "person", "mevrouw De Wit", row=row, listed="applications")
    (written,) = save(proposal, named)

    save(proposal, replace(named, value=None, typed="", seen=written.revision))

    (kept,) = proposals.load(proposal).proposal.funds.applications
    assert kept.person == ""
    assert "left out" not in caplog.text


def test_save_of_another_answer_never_clashes(inside: Flask) -> None:
    proposal = a_proposal(a_user())
    save(proposal, change("idea", "what", "Een tuin"), page="mine")

    (outcome,) = save(proposal, change("idea", "how", "Samen"), page="theirs")

    assert outcome.written
    idea = proposals.load(proposal).proposal.idea
    assert (idea.what, idea.how) == ("Een tuin", "Samen")


def test_save_of_an_answer_that_changed_meanwhile_keeps_both_texts(inside: Flask) -> None:
    user, colleague = a_user(), a_user("bob@voorbeeld.nl")
    proposal = a_proposal(user)
    save(proposal, change("idea", "what", "Een tuin"), who=user, page="mine")

    (outcome,) = save(proposal, change("idea", "what", "Een feest"), who=colleague, page="theirs")

    assert not outcome.written
    assert outcome.theirs is not None
    assert (outcome.theirs.value, outcome.theirs.who, outcome.theirs.revision) == ("Een tuin", user, 1)
    assert proposals.load(proposal).proposal.idea.what == "Een tuin"


def test_same_text_from_two_people_is_no_clash(inside: Flask) -> None:
    proposal = a_proposal(a_user())
    save(proposal, change("idea", "what", "Een tuin"), page="mine")

    (outcome,) = save(proposal, change("idea", "what", "Een tuin"), page="theirs")

    assert outcome.written
    assert outcome.revision == 1


def test_page_never_clashes_with_what_it_wrote_itself(inside: Flask) -> None:
    """The reply to an autosave can be lost on the way: the page then still has the older revision."""
    proposal = a_proposal(a_user())
    save(proposal, change("idea", "what", "Een t"))

    (outcome,) = save(proposal, change("idea", "what", "Een tuin"))

    assert outcome.written
    assert proposals.load(proposal).proposal.idea.what == "Een tuin"


def test_unreadable_answer_is_kept_as_typed_and_counts_for_nothing(inside: Flask) -> None:
    proposal = a_proposal(a_user())
    save(proposal, change("idea", "amount", Decimal("500.00")))
    wrong = change("idea", "amount", None, seen=1, message=mark("Dit is geen bedrag."))

    (outcome,) = save(proposal, wrong)

    loaded = proposals.load(proposal)
    assert outcome.written
    assert loaded.proposal.idea.amount is None
    assert [(each.place, each.typed) for each in loaded.proposal.unreadable] == [
        (Place("idea", "amount"), "None")
    ]


def test_readable_answer_takes_away_the_unreadable_one(inside: Flask) -> None:
    proposal = a_proposal(a_user())
    save(proposal, change("idea", "amount", None, message=mark("Dit is geen bedrag.")))

    save(proposal, change("idea", "amount", Decimal("12.00"), seen=1))

    loaded = proposals.load(proposal)
    assert loaded.proposal.unreadable == ()
    assert loaded.proposal.idea.amount == Decimal("12.00")


def test_save_to_a_removed_row_is_a_clash_and_the_row_can_come_back_with_its_answers(inside: Flask) -> None:
    user = a_user()
    proposal = a_proposal(user)
    row = rows.add(proposal, "activities", "activities", user, NOW)
    save(proposal, change("activities", "what", "Spreekuur", row=row, listed="activities"))
    rows.remove(proposal, "activities", "activities", row, user, NOW)

    (outcome,) = save(
        proposal, change("activities", "why", "Helpt", row=row, listed="activities"), page="other"
    )
    assert outcome.gone
    assert proposals.load(proposal).proposal.activities.activities == ()

    rows.restore(proposal, "activities", "activities", row, user, NOW)
    assert [each.what for each in proposals.load(proposal).proposal.activities.activities] == ["Spreekuur"]


def test_rows_keep_their_order_through_many_moves(inside: Flask) -> None:
    user = a_user()
    proposal = a_proposal(user)
    ids = [rows.add(proposal, "scope", "goals", user, NOW) for _ in range(3)]

    for _ in range(80):
        rows.move(proposal, "scope", "goals", ids[2], False, user, NOW)
        rows.move(proposal, "scope", "goals", ids[2], True, user, NOW)
    rows.move(proposal, "scope", "goals", ids[2], False, user, NOW)

    assert [each.id for each in proposals.load(proposal).proposal.scope.goals] == [ids[0], ids[2], ids[1]]


def test_list_with_a_limit_refuses_one_row_too_many(inside: Flask) -> None:
    user = a_user()
    proposal = a_proposal(user)
    for _ in range(3):
        rows.add(proposal, "scope", "goals", user, NOW)

    with pytest.raises(Full):
        rows.add(proposal, "scope", "goals", user, NOW)


def test_list_that_follows_has_the_rows_of_the_other(inside: Flask) -> None:
    user = a_user()
    proposal = a_proposal(user)
    row = rows.add(proposal, "funds", "applications", user, NOW)

    (outcome,) = save(
        proposal, change("letter", "own_words", "Omdat u taal steunt", row=row, listed="letters")
    )

    assert outcome.written
    letters = proposals.load(proposal).proposal.letter.letters
    assert [(each.id, each.own_words) for each in letters] == [(row, "Omdat u taal steunt")]


def test_profile_of_an_organisation_is_shared_by_its_proposals(inside: Flask) -> None:
    user = a_user()
    first, second = a_proposal(user), a_proposal(user)
    save(first, change("organisation", "aim", "Ontmoeting in de buurt"))
    organisation = organisations.create(user, "De Schakel", NOW)

    for each in (first, second):
        proposals.give_to(each, organisation, user, NOW)
    save(second, change("organisation", "kvk", "12345678"))

    loaded = proposals.load(first).proposal.organisation
    assert (loaded.name, loaded.aim, loaded.kvk) == ("De Schakel", "Ontmoeting in de buurt", "12345678")


def in_turn(proposal: int, question: str, text: str) -> Outcome:
    """Save, and ask again while others hold the database, as the page does."""
    while True:
        try:
            return save(proposal, change("idea", question, text), page=question)[0]
        except Busy:
            continue


def test_eight_people_at_once_lose_no_answer(inside: Flask) -> None:
    """Each writes another answer of one step, thirty times; saving whole steps would lose half of them."""
    proposal = a_proposal(a_user())
    questions = ("what", "for_whom", "with_whom", "how", "outcome", "title", "place", "summary")

    def write(question: str) -> None:
        with inside.app_context():
            for number in range(30):
                assert in_turn(proposal, question, f"{question} {number}").written

    with ThreadPoolExecutor(8) as people:
        for done in [people.submit(write, each) for each in questions]:
            done.result()

    idea = proposals.load(proposal).proposal.idea
    assert [getattr(idea, each) for each in questions] == [f"{each} 29" for each in questions]


@pytest.mark.parametrize("answered", [False, True])
def test_two_people_at_the_same_moment_in_one_answer_never_overwrite_one_another(
    inside: Flask, answered: bool
) -> None:
    user = a_user()

    def write(proposal: int, start: Barrier, page: str) -> Outcome:
        with inside.app_context():
            start.wait()
            return save(proposal, change("idea", "what", f"van {page}", seen=int(answered)), page=page)[0]

    with ThreadPoolExecutor(2) as people:
        for _ in range(20):
            proposal, start = a_proposal(user), Barrier(2)
            if answered:
                save(proposal, change("idea", "what", "eerst"), page="p0")
            tries = [people.submit(write, proposal, start, page) for page in ("an", "bo")]
            kept, shown = sorted((each.result() for each in tries), key=lambda each: not each.written)

            assert kept.written
            assert shown.theirs is not None
            assert shown.theirs.value == kept.change.value


def test_load_of_a_proposal_takes_few_statements_whatever_its_size(inside: Flask) -> None:
    user = a_user()
    proposal = a_proposal(user)
    for number in range(20):
        row = rows.add(proposal, "activities", "activities", user, NOW)
        save(proposal, change("activities", "what", f"Avond {number}", row=row, listed="activities"))
    statements: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *each: statements.append(each[2]))

    proposals.load(proposal)
    proposals.load(proposal)

    assert len([each for each in statements if each.startswith("SELECT")]) <= 5


def test_proposal_in_the_bin_is_not_found(inside: Flask) -> None:
    user = a_user()
    proposal = a_proposal(user)
    proposals.bin_proposal(proposal, user, NOW)

    with pytest.raises(NotFound):
        proposals.load(proposal)

    proposals.take_out(proposal, user, NOW)
    assert proposals.load(proposal).proposal.idea.few_lines == "Samen eten"
