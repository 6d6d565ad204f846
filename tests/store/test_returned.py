"""Returned: what authors take over from a file is written whole, told in the history, and can be undone."""

from datetime import timedelta
from typing import Any

import pytest

from proposal.model.comment import Anchor, Circle, Comment, CommentKind
from proposal.model.deed import (
    Answered,
    CommentAdded,
    Decision,
    Deed,
    Hindrance,
    Refused,
    Replied,
    Resolved,
    RowAdded,
    RowRemoved,
    Wanted,
)
from proposal.model.followers import row_sign
from proposal.model.proposal import Place
from proposal.model.returned import Sort
from proposal.model.sign_off import Checked
from proposal.store import checked_files, comments, decisions, history, proposals, returned, rows, sent
from proposal.store.answers import Hand
from proposal.store.comments import Sight
from proposal.store.doing import UNREAD
from proposal.store.errors import Full, NotFound
from tests.both import both
from tests.store.builders import NOW, a_proposal, a_user, change, save

WHAT = Place("idea", "what")
HAND = Hand(1, "", NOW)


def _file(proposal: int, name: str = "Taal.docx", hand: Hand = HAND) -> int:
    return returned.keep(proposal, None, Sort.LANGUAGE, name, "{}", 3, hand)


def _take(proposal: int, file: int, key: str, *deeds: Deed) -> tuple[Refused, ...]:
    return returned.take(proposal, file, (Wanted(key, Decision.TAKEN, deeds),), HAND)


def _what(after: str, before: Any = None) -> Answered:
    return Answered(WHAT, "", before, after)


def _removed(proposal: int, row: str, listed: str = "partners.partners") -> RowRemoved:
    step, _, name = listed.partition(".")
    return RowRemoved(step, name, row, row_sign(proposals.load(proposal).proposal, step, name, row))


def _said(proposal: int, text: str = "Mooi!") -> Comment:
    anchor = Anchor(WHAT, "", 0, "Samen eten")
    return Comment(0, proposal, None, Circle.MAKERS, CommentKind.QUESTION, anchor, text, 1, NOW,
                   sent_at=NOW, said_by="Ria Jansen")  # fmt: skip


@pytest.mark.usefixtures("inside")
@both
def test_file_is_kept_when_the_moment_it_went_out_was_taken_away_meanwhile() -> None:
    proposal = a_proposal(a_user())
    token = sent.mark(proposal, b"{}", "1", Sort.LANGUAGE, "Ria", 1, NOW)
    outing = sent.find(token)
    assert outing is not None
    sent.forget(proposal, outing.id)

    file = returned.keep(proposal, outing.id, Sort.LANGUAGE, "Taal.docx", "{}", 3, HAND)

    assert returned.load(proposal, file).sent_id is None


@pytest.mark.usefixtures("inside")
@both
def test_answer_that_is_taken_over_stands_in_the_project_and_its_history_and_comes_back_with_one_undo() -> (
    None
):
    proposal = a_proposal(a_user())
    save(proposal, change("idea", "what", "Wij eten smaen."))
    file = _file(proposal)

    assert _take(proposal, file, "a", _what("Wij eten samen.", "Wij eten smaen.")) == ()

    assert proposals.load(proposal).proposal.idea.what == "Wij eten samen."
    assert history.of_step((proposal,), "idea")[0].deed == "returned"
    assert decisions.of_file(file)["a"].decision is Decision.TAKEN
    assert returned.undo(proposal, file, HAND) == ()
    assert proposals.load(proposal).proposal.idea.what == "Wij eten smaen."
    assert decisions.of_file(file) == {}


@pytest.mark.usefixtures("inside")
@both
def test_answer_that_changed_since_it_was_shown_is_not_overwritten_and_the_others_are_taken() -> None:
    proposal = a_proposal(a_user())
    save(proposal, change("idea", "what", "Van nu"))
    file = _file(proposal)
    why = Wanted("b", Decision.TAKEN, (Answered(Place("idea", "how"), "", "", "Omdat"),))
    what = Wanted("a", Decision.TAKEN, (_what("Uit Word", "Van toen"),))

    assert returned.take(proposal, file, (what, why), HAND) == (Refused("a", Hindrance.OVERTAKEN),)

    stands = proposals.load(proposal).proposal.idea
    assert (stands.what, stands.how) == ("Van nu", "Omdat")
    assert set(decisions.of_file(file)) == {"b"}


@pytest.mark.usefixtures("inside")
@both
def test_undo_leaves_what_was_written_after_it_and_then_reaches_the_batch_before() -> None:
    proposal = a_proposal(a_user())
    file = _file(proposal)
    why = Answered(Place("idea", "how"), "", None, "Omdat")
    _take(proposal, file, "b", why)
    _take(proposal, file, "a", _what("Uit Word"))
    save(proposal, change("idea", "what", "Daarna", seen=1))

    assert returned.undo(proposal, file, HAND) == (Refused("a", Hindrance.CHANGED),)
    assert proposals.load(proposal).proposal.idea.what == "Daarna"
    assert returned.undo(proposal, file, HAND) == ()
    assert proposals.load(proposal).proposal.idea.how == ""
    assert set(decisions.of_file(file)) == {"a"}


@pytest.mark.usefixtures("inside")
@both
def test_row_comes_below_its_neighbour_and_undo_takes_it_out_again() -> None:
    proposal = a_proposal(a_user())
    first, last = (rows.add(proposal, "partners", "partners", 1, NOW) for _ in "ab")
    file = _file(proposal)
    cells = (("name", "De bakker"), ("does", "Brood"))

    _take(proposal, file, "r", RowAdded("partners", "partners", cells, below=first))

    there = proposals.load(proposal).proposal.partners.partners
    assert [(each.id == first, each.id == last, each.name) for each in there] == [
        (True, False, ""), (False, False, "De bakker"), (False, True, "")
    ]  # fmt: skip
    assert returned.undo(proposal, file, HAND, "r") == ()
    assert [each.id for each in proposals.load(proposal).proposal.partners.partners] == [first, last]


@pytest.mark.usefixtures("inside")
@both
def test_row_that_was_filled_in_further_is_not_taken_out_by_undo() -> None:
    proposal = a_proposal(a_user())
    file = _file(proposal)
    _take(proposal, file, "r", RowAdded("partners", "partners", (("name", "De bakker"),)))
    (row,) = proposals.load(proposal).proposal.partners.partners
    save(proposal, change("partners", "does", "Brood", row=row.id, listed="partners"))

    assert returned.undo(proposal, file, HAND) == (Refused("r", Hindrance.CHANGED),)
    assert len(proposals.load(proposal).proposal.partners.partners) == 1


@pytest.mark.usefixtures("inside")
@both
def test_row_that_is_taken_out_comes_back_with_its_answers() -> None:
    proposal = a_proposal(a_user())
    row = rows.add(proposal, "partners", "partners", 1, NOW)
    save(proposal, change("partners", "name", "De bakker", row=row, listed="partners"))
    file = _file(proposal)

    _take(proposal, file, "r", _removed(proposal, row))
    assert proposals.load(proposal).proposal.partners.partners == ()
    again = _take(proposal, file, "q", Answered(Place("partners", "name", row), "partners", "De bakker", "x"))
    assert again == (Refused("q", Hindrance.GONE),)
    returned.undo(proposal, file, HAND)

    assert [each.name for each in proposals.load(proposal).proposal.partners.partners] == ["De bakker"]


@pytest.mark.usefixtures("inside")
@both
def test_what_could_not_be_read_comes_back_as_it_was_typed() -> None:
    proposal = a_proposal(a_user())
    save(proposal, change("idea", "what", None, message=UNREAD))
    file = _file(proposal)

    assert _take(proposal, file, "a", _what("Uit Word", "None")) == ()
    assert proposals.load(proposal).proposal.unreadable == ()
    returned.undo(proposal, file, HAND)

    assert [each.typed for each in proposals.load(proposal).proposal.unreadable] == ["None"]


@pytest.mark.usefixtures("inside")
@both
def test_list_that_is_full_takes_no_row_and_says_so() -> None:
    proposal = a_proposal(a_user())
    for _ in range(rows.MOST_ROWS - 1):
        rows.add(proposal, "partners", "partners", 1, NOW)
    file = _file(proposal)
    added = RowAdded("partners", "partners", (("name", "Eén te veel"),))

    wanted = (Wanted(key, Decision.TAKEN, (added,)) for key in "ab")
    assert returned.take(proposal, file, wanted, HAND) == (Refused("b", Hindrance.FULL),)


@pytest.mark.usefixtures("inside")
@both
def test_comment_reply_and_resolving_are_done_and_undone() -> None:
    proposal = a_proposal(a_user())
    asked, file = comments.add(_said(proposal, "Met wie?")), _file(proposal)
    deeds = (CommentAdded(_said(proposal)), Replied(asked, "Met de buurt.", "Ria Jansen"), Resolved(asked))

    assert _take(proposal, file, "s", *deeds) == ()
    first, second = comments.of_proposal(proposal, Sight(author=True))
    assert (second.text, second.said_by) == ("Mooi!", "Ria Jansen")
    assert [(each.text, each.said_by) for each in first.replies] == [("Met de buurt.", "Ria Jansen")]
    assert first.resolved_at == NOW
    returned.undo(proposal, file, HAND)

    (left,) = comments.of_proposal(proposal, Sight(author=True))
    assert (left.id, left.replies, left.resolved_at) == (asked, (), None)


@pytest.mark.usefixtures("inside")
@both
def test_comment_that_was_answered_stays_when_it_is_undone() -> None:
    proposal = a_proposal(a_user())
    file = _file(proposal)
    _take(proposal, file, "s", CommentAdded(_said(proposal)))
    (there,) = comments.of_proposal(proposal, Sight(author=True))
    comments.reply(there.id, 1, "Dank je.", NOW)

    assert returned.undo(proposal, file, HAND) == (Refused("s", Hindrance.CHANGED),)


@pytest.mark.usefixtures("inside")
@both
def test_comment_of_another_project_gets_no_answer_from_a_file() -> None:
    author = a_user()
    proposal, other = a_proposal(author), a_proposal(author)
    elsewhere = comments.add(_said(other))

    file = _file(proposal)
    assert _take(proposal, file, "s", Replied(elsewhere, "Hoi", "")) == (Refused("s", Hindrance.GONE),)


@pytest.mark.usefixtures("inside")
@both
def test_item_is_decided_once_and_files_tell_how_far_their_authors_are() -> None:
    proposal = a_proposal(a_user())
    file = returned.keep(proposal, None, Sort.LANGUAGE, "Taal.docx", "{}", 3, HAND, same=("c",))
    returned.take(proposal, file, (Wanted("a", Decision.LEFT),), HAND)

    assert _take(proposal, file, "a", _what("Uit Word")) == (Refused("a", Hindrance.DECIDED),)
    (found,) = returned.of_proposal(proposal)
    assert (found.items, found.decided) == (3, 2)
    returned.undo(proposal, file, HAND)
    assert returned.load(proposal, file).decided == 1


@pytest.mark.usefixtures("inside")
@both
def test_same_file_within_a_minute_is_one_and_no_more_than_the_most_are_kept() -> None:
    proposal = a_proposal(a_user())
    file = _file(proposal)

    assert _file(proposal) == file
    assert _file(proposal, hand=Hand(1, "", NOW + timedelta(minutes=1))) != file
    for number in range(returned.MOST_KEPT - 2):
        _file(proposal, f"{number}.docx")
    with pytest.raises(Full):
        _file(proposal, "nog een.docx")
    returned.remove(proposal, file)
    assert _file(proposal, "nog een.docx")


@pytest.mark.usefixtures("inside")
@both
def test_file_of_another_project_is_not_there() -> None:
    author = a_user()
    proposal, other = a_proposal(author), a_proposal(author)
    file = _file(proposal)

    for deed in (
        lambda: returned.load(other, file),
        lambda: _take(other, file, "a", _what("x")),
        lambda: returned.undo(other, file, HAND),
        lambda: checked_files.note(other, file, None),
        lambda: returned.remove(other, file),
    ):
        with pytest.raises(NotFound):
            deed()


@pytest.mark.usefixtures("inside")
@both
def test_check_of_the_language_is_noted_by_name_and_taken_back() -> None:
    proposal = a_proposal(a_user())
    file = _file(proposal)
    checked = Checked("Ria Jansen", NOW, 4)

    checked_files.note(proposal, file, checked)
    assert returned.load(proposal, file).checked == checked
    checked_files.note(proposal, file, None)

    assert returned.load(proposal, file).checked is None
