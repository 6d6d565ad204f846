"""Compare: that nothing is lost between two texts, rows are told by name, and euros add up."""

import tracemalloc
from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from budgets.budget import CostKind
from budgets.coverage import Status
from budgets.text import mark
from proposal.coaching import compare
from proposal.coaching.compare import Changed, Fate, Told, ToldRow
from proposal.model.choices import ApplicationState
from proposal.model.proposal import Proposal
from proposal.model.steps.budget import Line
from proposal.model.steps.coverage import Contribution
from proposal.model.steps.funds import Application
from tests.zips import MEGABYTE

WHAT, WHO = mark("Wat?"), mark("Wie?")
LINES = (
    Line("a", CostKind.PURCHASE, "Eten", Decimal(10), "avond", Decimal("40.00")),
    Line("b", CostKind.PURCHASE, "Zaal", Decimal(10), "avond", Decimal("25.00")),
)


def test_text_that_is_longer_than_an_answer_can_be_is_told_as_a_whole() -> None:
    long = "woord " * 10_000

    assert compare.words("Een woord.", long) == (("out", "Een woord."), ("in", long))


def test_long_texts_that_were_compared_are_not_kept_in_memory() -> None:
    tracemalloc.start()
    try:
        for letter in "abcdef":
            assert len(compare.words(letter * MEGABYTE, "z" * MEGABYTE)) == 2
        assert tracemalloc.get_traced_memory()[0] < MEGABYTE
    finally:
        tracemalloc.stop()


def _with(*lines: Line) -> Proposal:
    return Proposal().with_step("budget", lines=lines)


def _row(id: str, label: str, text: str = "") -> ToldRow:
    return ToldRow(id, label, (Told("who", WHO, text or label),))


@given(st.text(), st.text())
def test_pieces_hold_both_texts_whole(before: str, after: str) -> None:
    pieces = compare.words(before, after)

    assert "".join(text for kind, text in pieces if kind != "in") == before
    assert "".join(text for kind, text in pieces if kind != "out") == after


def test_long_text_is_told_word_by_word_where_it_changed_and_whole_where_it_only_repeats() -> None:
    prose = "".join(f"Zin {number} vertelt iets over vaders. " for number in range(400))
    endless, other = "woord " * 3300, "woord anders " * 1600

    pieces = compare.words(prose, prose.replace("Zin 200 vertelt", "Zin 200 zegt"))

    assert [each for each in pieces if each[0] != "same"] == [("out", "vertelt"), ("in", "zegt")]
    assert compare.words(endless, other) == (("out", endless), ("in", other))


def test_words_that_were_rewritten_go_and_come_together() -> None:
    pieces = compare.words("Wij willen iets doen.", "Een tuin voor iedereen.")

    assert pieces == (("out", "Wij willen iets doen."), ("in", "Een tuin voor iedereen."))


@given(st.text(), st.text())
def test_cutting_what_stayed_loses_no_letter(before: str, after: str) -> None:
    pieces = compare.words(before, after)

    cut = compare.around(pieces, 2)

    assert "".join(text for _, text in cut) == "".join(text for _, text in pieces)


def test_long_stretch_that_stayed_is_cut_to_the_words_beside_the_change() -> None:
    before = " ".join(f"w{number}" for number in range(60))

    cut = compare.around(compare.words(before, before.replace("w30", "anders")), 2)

    assert [(kind, text.strip()) for kind, text in cut if kind != "skip"] == [
        ("same", "w28 w29"), ("out", "w30"), ("in", "anders"), ("same", "w31 w32"),
    ]  # fmt: skip
    assert (cut[0][0], cut[-1][0]) == ("skip", "skip")


def test_only_questions_that_differ_are_told_in_the_order_of_now() -> None:
    then = (Told("a", WHAT, "Koken"), Told("b", WHO, "Vaders"), Told("old", WHAT, "Eens"))
    now = (Told("b", WHO, "Moeders"), Told("a", WHAT, "Koken"), Told("new", WHAT, "Nu"))

    found = compare.changes(then, now)

    assert [each.name for each in found] == ["b", "new", "old"]
    assert found[0] == Changed("b", WHO, (("out", "Vaders"), ("in", "Moeders")))


def test_rows_come_go_and_change_under_their_names() -> None:
    then = (Told("list", WHO, rows=(_row("1", "An"), _row("2", "Bo"), _row("3", "Cas"))),)
    now = (Told("list", WHO, rows=(_row("3", "Cas"), _row("2", "Bo Bakker"), _row("4", "Dia"))),)

    (found,) = compare.changes(then, now)

    assert [(each.fate, each.label, each.was) for each in found.rows] == [
        (Fate.CHANGED, "Bo Bakker", "Bo"), (Fate.NEW, "Dia", ""), (Fate.GONE, "An", ""),
    ]  # fmt: skip
    assert found.moved


def test_adding_or_removing_a_row_moves_none() -> None:
    then = (Told("list", WHO, rows=(_row("1", "An"), _row("2", "Bo"))),)
    now = (Told("list", WHO, rows=(_row("0", "Eva"), _row("2", "Bo"))),)

    (found,) = compare.changes(then, now)

    assert not found.moved


def test_budget_tells_every_line_that_came_went_or_changed_with_its_euros() -> None:
    food, hall = LINES
    extra = Line("c", CostKind.CONTINGENCY, "Onvoorzien", percentage=Decimal(10))

    found = compare.costs(_with(food, hall), _with(replace(food, price=Decimal("45.50")), extra))

    assert [(each.fate, each.name, each.before, each.after) for each in found.lines] == [
        (Fate.CHANGED, "Eten", Decimal("400.00"), Decimal("455.00")),
        (Fate.NEW, "Onvoorzien", None, Decimal("45.50")),
        (Fate.GONE, "Zaal", Decimal("250.00"), None),
    ]
    assert (found.before, found.after, found.difference) == (
        Decimal("650.00"), Decimal("500.50"), Decimal("-149.50"),
    )  # fmt: skip


def test_line_that_follows_another_is_told_when_its_amount_changes() -> None:
    food, _ = LINES
    extra = Line("c", CostKind.CONTINGENCY, "Onvoorzien", percentage=Decimal(10))

    found = compare.costs(_with(food, extra), _with(replace(food, quantity=Decimal(20)), extra))

    assert [each.name for each in found.lines] == ["Eten", "Onvoorzien"]


def test_coverage_counts_a_rejected_fund_as_nothing() -> None:
    asked = Application("f", fund="Fonds Buurt", amount=Decimal("500.00"), state=ApplicationState.WRITTEN)
    own = Contribution("o", "Leden", amount=Decimal("100.00"), status=Status.PLEDGED)
    before = Proposal().with_step("funds", applications=(asked,)).with_step("coverage", contributions=(own,))
    refused = replace(asked, state=ApplicationState.REJECTED)

    found = compare.coverage(before, before.with_step("funds", applications=(refused,)))

    assert [(each.name, each.difference) for each in found.lines] == [("Fonds Buurt", Decimal("-500.00"))]
    assert (found.before, found.after) == (Decimal("600.00"), Decimal("100.00"))


NUMBERS = st.none() | st.decimals(0, 9999, places=2)
BUDGETS = st.lists(
    st.builds(Line, id=st.sampled_from("abcd"), kind=st.sampled_from(CostKind), quantity=NUMBERS,
              price=NUMBERS, percentage=NUMBERS),
    unique_by=lambda each: each.id,
).map(lambda lines: _with(*lines))  # fmt: skip


@given(BUDGETS, BUDGETS)
def test_differences_of_lines_add_up_to_that_of_the_total(before: Proposal, after: Proposal) -> None:
    for amounts in (compare.costs(before, after), compare.coverage(before, after)):
        assert sum((each.difference for each in amounts.lines), Decimal(0)) == amounts.difference
