"""Between: rows that came, went or changed are told by name, and euros add up."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from budgets.budget import CostKind
from budgets.coverage import Status
from budgets.text import mark
from proposal.coaching import between
from proposal.coaching.between import Changed, Fate, Told, ToldRow
from proposal.model.choices import ApplicationState
from proposal.model.proposal import Proposal
from proposal.model.steps.budget import Line
from proposal.model.steps.coverage import Contribution
from proposal.model.steps.funds import Application

WHAT, WHO = mark("Wat?"), mark("Wie?")
LINES = (
    Line("a", CostKind.PURCHASE, "Eten", Decimal(10), "avond", Decimal("40.00")),
    Line("b", CostKind.PURCHASE, "Zaal", Decimal(10), "avond", Decimal("25.00")),
)


def _with(*lines: Line) -> Proposal:
    return Proposal().with_step("budget", lines=lines)


def _row(id: str, label: str, text: str = "") -> ToldRow:
    return ToldRow(id, label, (Told("who", WHO, text or label),))


def test_only_questions_that_differ_are_told_in_the_order_of_now() -> None:
    then = (Told("a", WHAT, "Koken"), Told("b", WHO, "Vaders"), Told("old", WHAT, "Eens"))
    now = (Told("b", WHO, "Moeders"), Told("a", WHAT, "Koken"), Told("new", WHAT, "Nu"))

    found = between.changes(then, now)

    assert [each.name for each in found] == ["b", "new", "old"]
    assert found[0] == Changed("b", WHO, (("out", "Vaders"), ("in", "Moeders")))


def test_rows_come_go_and_change_under_their_names() -> None:
    then = (Told("list", WHO, rows=(_row("1", "An"), _row("2", "Bo"), _row("3", "Cas"))),)
    now = (Told("list", WHO, rows=(_row("3", "Cas"), _row("2", "Bo Bakker"), _row("4", "Dia"))),)

    (found,) = between.changes(then, now)

    assert [(each.fate, each.label, each.was) for each in found.rows] == [
        (Fate.CHANGED, "Bo Bakker", "Bo"), (Fate.NEW, "Dia", ""), (Fate.GONE, "An", ""),
    ]  # fmt: skip
    assert found.moved


def test_adding_or_removing_a_row_moves_none() -> None:
    then = (Told("list", WHO, rows=(_row("1", "An"), _row("2", "Bo"))),)
    now = (Told("list", WHO, rows=(_row("0", "Eva"), _row("2", "Bo"))),)

    (found,) = between.changes(then, now)

    assert not found.moved


def test_budget_tells_every_line_that_came_went_or_changed_with_its_euros() -> None:
    food, hall = LINES
    extra = Line("c", CostKind.CONTINGENCY, "Onvoorzien", percentage=Decimal(10))

    found = between.costs(_with(food, hall), _with(replace(food, price=Decimal("45.50")), extra))

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

    found = between.costs(_with(food, extra), _with(replace(food, quantity=Decimal(20)), extra))

    assert [each.name for each in found.lines] == ["Eten", "Onvoorzien"]


def test_coverage_counts_a_rejected_fund_as_nothing() -> None:
    asked = Application("f", fund="Fonds Buurt", amount=Decimal("500.00"), state=ApplicationState.WRITTEN)
    own = Contribution("o", "Leden", amount=Decimal("100.00"), status=Status.PLEDGED)
    before = Proposal().with_step("funds", applications=(asked,)).with_step("coverage", contributions=(own,))
    refused = replace(asked, state=ApplicationState.REJECTED)

    found = between.coverage(before, before.with_step("funds", applications=(refused,)))

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
    for amounts in (between.costs(before, after), between.coverage(before, after)):
        assert sum((each.difference for each in amounts.lines), Decimal(0)) == amounts.difference
