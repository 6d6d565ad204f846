"""Taking back: nothing that was written since is lost, whether a decision is carried out or undone."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import delete

from proposal.model.comment import Anchor, Circle, Comment, CommentKind
from proposal.model.deed import (
    Answered,
    Decision,
    Deed,
    Hindrance,
    Refused,
    Resolved,
    RowAdded,
    RowRemoved,
    Wanted,
)
from proposal.model.followers import row_sign
from proposal.model.proposal import Place
from proposal.model.returned import Sort
from proposal.store import comments, decisions, proposals, returned, returned_sheets, rows
from proposal.store.answers import Hand
from proposal.store.comments import Sight
from proposal.store.errors import NotFound
from proposal.store.session import writing
from proposal.store.tables import StepRow
from tests.both import both
from tests.store.builders import NOW, a_proposal, a_user, change, save

HAND, LATER = Hand(1, "", NOW), NOW + timedelta(hours=1)
BAKER = RowAdded("partners", "partners", (("name", "De bakker"),))


def _file(proposal: int) -> int:
    return returned.keep(proposal, None, Sort.LANGUAGE, "Taal.docx", "{}", 3, HAND)


def _take(proposal: int, file: int, key: str, *deeds: Deed) -> tuple[Refused, ...]:
    return returned.take(proposal, file, (Wanted(key, Decision.TAKEN, deeds),), HAND)


def _a_row(proposal: int) -> RowRemoved:
    """Add a row and return that it goes, as it is seen now."""
    row = rows.add(proposal, "partners", "partners", 1, NOW)
    save(proposal, change("partners", "name", "De bakker", row=row, listed="partners"))
    seen = row_sign(proposals.load(proposal).proposal, "partners", "partners", row)
    return RowRemoved("partners", "partners", row, seen)


@pytest.mark.usefixtures("inside")
@both
def test_row_in_which_was_written_since_is_not_taken_out() -> None:
    proposal = a_proposal(a_user())
    gone, file = _a_row(proposal), _file(proposal)
    save(proposal, change("partners", "does", "Brood", row=gone.row, listed="partners"))

    assert _take(proposal, file, "w", gone) == (Refused("w", Hindrance.OVERTAKEN),)
    assert [each.does for each in proposals.load(proposal).proposal.partners.partners] == ["Brood"]


@pytest.mark.usefixtures("inside")
@both
@pytest.mark.parametrize(
    ("step", "question", "listed", "value"),
    [("letter", "subject", "letters", "Onze brief"), ("sending", "treasurer", "dispatches", "Bo")],
)
def test_fund_with_a_letter_written_after_it_came_is_not_taken_out_by_undo(
    step: str, question: str, listed: str, value: str
) -> None:
    proposal = a_proposal(a_user())
    file = _file(proposal)
    _take(proposal, file, "r", RowAdded("funds", "applications", (("fund", "Fonds Buurt"),)))
    (fund,) = proposals.load(proposal).proposal.funds.applications
    save(proposal, change(step, question, value, row=fund.id, listed=listed))

    assert returned.undo(proposal, file, HAND) == (Refused("r", Hindrance.CHANGED),)
    assert proposals.load(proposal).proposal.funds.applications == (fund,)


@pytest.mark.usefixtures("inside")
@both
def test_profile_that_is_closed_to_who_asks_is_not_put_back() -> None:
    proposal = a_proposal(a_user())
    file = _file(proposal)
    aim = Answered(Place("organisation", "aim"), "", None, "Uit Word")
    what = Wanted("b", Decision.TAKEN, (Answered(Place("idea", "what"), "", None, "Ook"),))
    returned.take(proposal, file, (Wanted("a", Decision.TAKEN, (aim,)), what), HAND)

    assert returned.undo(proposal, file, HAND, closed=True) == (Refused("a", Hindrance.CLOSED),)
    stands = proposals.load(proposal).proposal
    assert (stands.organisation.aim, stands.idea.what) == ("Uit Word", "")
    assert returned.undo(proposal, file, HAND, "a") == ()
    assert proposals.load(proposal).proposal.organisation.aim == ""


def _asked(proposal: int) -> int:
    anchor = Anchor(Place("idea", "what"), "", 0, "Samen eten")
    return comments.add(
        Comment(
            0, proposal, None, Circle.MAKERS, CommentKind.QUESTION, anchor, "Met wie?", 1, NOW, sent_at=NOW
        )
    )


@pytest.mark.usefixtures("inside")
@both
def test_comment_that_somebody_else_resolved_since_is_not_opened_by_undo() -> None:
    proposal = a_proposal(a_user())
    asked, file = _asked(proposal), _file(proposal)
    _take(proposal, file, "d", Resolved(asked))
    comments.reopen(asked)
    comments.resolve(asked, 1, LATER)

    assert returned.undo(proposal, file, HAND) == (Refused("d", Hindrance.CHANGED),)
    (there,) = comments.of_proposal(proposal, Sight(author=True))
    assert there.resolved_at == LATER


@pytest.mark.usefixtures("inside")
@both
def test_row_of_which_the_list_moved_away_or_is_full_stays_away_and_the_others_come_back() -> None:
    proposal = a_proposal(a_user())
    gone = [_a_row(proposal) for _ in "abc"]
    file = _file(proposal)
    for each in gone:
        _take(proposal, file, each.row, each)
    with writing() as current:
        current.execute(delete(StepRow).where(StepRow.id == gone[0].row))
    for _ in range(rows.MOST_ROWS - 1):
        rows.add(proposal, "partners", "partners", 1, NOW)

    for each, why in zip(gone, (Hindrance.GONE, None, Hindrance.FULL), strict=True):
        refused = returned.undo(proposal, file, HAND, each.row)
        assert refused == ((Refused(each.row, why),) if why else ())


@pytest.mark.usefixtures("inside")
@both
def test_rows_that_come_back_together_stay_within_the_most() -> None:
    proposal = a_proposal(a_user())
    gone, file = [_a_row(proposal) for _ in "ab"], _file(proposal)
    returned.take(proposal, file, (Wanted(each.row, Decision.TAKEN, (each,)) for each in gone), HAND)
    for _ in range(rows.MOST_ROWS - 1):
        rows.add(proposal, "partners", "partners", 1, NOW)

    assert [each.why for each in returned.undo(proposal, file, HAND)] == [Hindrance.FULL]
    assert len(proposals.load(proposal).proposal.partners.partners) == rows.MOST_ROWS


@pytest.mark.usefixtures("inside")
@both
def test_decision_on_a_file_that_is_read_otherwise_since_is_refused() -> None:
    proposal = a_proposal(a_user())
    file = _file(proposal)
    returned_sheets.lay_out(proposal, file, '{"anders": 1}', 2)
    wanted = (Wanted("lines-new1", Decision.TAKEN, (BAKER,)),)

    refused = returned.take(proposal, file, wanted, HAND, "{}")

    assert refused == (Refused("lines-new1", Hindrance.OVERTAKEN),)
    assert decisions.of_file(file) == {}
    assert returned.take(proposal, file, wanted, HAND, '{"anders": 1}') == ()
    with pytest.raises(NotFound):
        returned_sheets.lay_out(proposal, file, "{}", 3)


class _Counted(tuple[Deed, ...]):
    """Deeds that count how often they are gone through."""

    times = 0

    def __iter__(self) -> Any:
        type(self).times += 1
        return super().__iter__()


@pytest.mark.usefixtures("inside")
@both
def test_deeds_of_many_items_are_gone_through_as_often_as_those_of_a_few() -> None:
    proposal = a_proposal(a_user())
    file = _file(proposal)
    _Counted.times = 0
    many = [Wanted(f"l:{number}", Decision.SEEN, _Counted()) for number in range(200)]

    assert returned.take(proposal, file, many, HAND) == ()

    assert _Counted.times < 10 * len(many)
