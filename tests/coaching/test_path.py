"""The path of a plan: how large it is, what was added, and what was said in a while."""

from dataclasses import replace
from datetime import datetime, timedelta

from budgets.text import dutch
from proposal.coaching import path
from proposal.coaching.path import Size
from proposal.exchange.examples import example
from proposal.model.comment import Anchor, Circle, Comment, CommentKind, Wording
from proposal.model.kind import Kind
from proposal.model.proposal import Place, Proposal
from proposal.model.steps.funds import Contact
from proposal.model.steps.partners import Partner

NOON = datetime(2026, 3, 2, 12)
HOUR = timedelta(hours=1)
SAID = Comment(1, 1, 1, Circle.COURSE, CommentKind.QUESTION, Anchor(Place("idea", "what")), "Wie?", 2, NOON,
               sent_at=NOON)  # fmt: skip


def test_size_counts_words_rows_and_euros() -> None:
    plan = example(Kind.SERIES)

    found = path.size(plan)

    assert (found.partners, found.lines) == (len(plan.partners.partners), len(plan.budget.lines))
    assert found.costs == plan.costs.total
    assert "partners" in found.begun
    assert path.size(Proposal().with_step("idea", what="Samen koken met  vaders")).words == 4


def test_words_for_the_makers_only_and_references_are_no_words_of_the_plan() -> None:
    kept = Contact("c", application="f", said="Zij vonden het een mooi plan.")

    assert path.size(Proposal().with_step("funds", contacts=(kept,))).words == 0


def test_added_tells_only_what_there_is_more_of() -> None:
    before, after = Size(partners=3, lines=2, papers=1), Size(partners=4, lines=5)

    assert [dutch(each) for each in path.added(before, after)] == ["1 partner", "3 begrotingsposten"]


def test_row_without_words_counts_as_a_partner() -> None:
    assert path.size(Proposal().with_step("partners", partners=(Partner("p"),))).partners == 1


def test_what_was_said_is_heard_once_on_a_path_cut_in_two() -> None:
    praise = replace(SAID, kind=CommentKind.COMPLIMENT)
    dealt = replace(SAID, resolved_at=NOON + HOUR, wording=Wording.TAKEN)
    unsent = replace(praise, sent_at=None)
    said = (praise, dealt, unsent, SAID)

    first, second = path.heard(said, None, NOON), path.heard(said, NOON, NOON + HOUR)

    assert (first.compliments, first.dealt) == ((praise,), 0)
    assert (second.compliments, second.dealt, second.taken) == ((), 1, 1)
