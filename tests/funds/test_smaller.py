"""The smaller project: what the activities that go on cost, against the money that is sure."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from budgets.budget import CostKind
from budgets.coverage import SourceKind, Status
from proposal.exchange.examples import example
from proposal.funds.following.smaller import smaller
from proposal.model.choices import ApplicationState, Phase
from proposal.model.following import Life
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.steps.activities import Activity
from proposal.model.steps.budget import Line
from proposal.model.steps.coverage import Contribution
from proposal.model.steps.funds import Application

SERIES = example(Kind.SERIES)


def _line(
    row: str, price: str, *activities: str, kind: CostKind = CostKind.PURCHASE, giver: str = ""
) -> Line:
    return Line(row, kind=kind, description=row, activities=activities, quantity=Decimal(1),
                price=Decimal(price), giver=giver)  # fmt: skip


def _project(*chosen: str) -> Proposal:
    lines = (
        _line("meals", "300.00", "table"),
        _line("teacher", "700.00", "lessons"),
        _line("room", "100.01", "table", "lessons"),
        _line("folder", "50.00", "*"),
        _line("lawyer", "400.00", "lessons", kind=CostKind.PRO_BONO, giver="Kantoor"),
        Line("extra", kind=CostKind.CONTINGENCY, description="extra", percentage=Decimal(10)),
    )
    funds = (
        Application(
            "yes", "Fonds Ja", Decimal("900.00"), ApplicationState.AWARDED, pays=("teacher", "meals")
        ),
        Application("later", "Fonds Later", Decimal("500.00"), ApplicationState.WRITTEN),
    )
    activities = (
        Activity("table", "Aan tafel", date(2026, 9, 1), phase=Phase.EXECUTION),
        Activity("lessons", "Taalles", date(2026, 9, 1), phase=Phase.CLOSING),
    )
    return (
        Proposal()
        .with_step("activities", activities=activities)
        .with_step("budget", lines=lines)
        .with_step("funds", applications=funds)
        .with_step("coverage", contributions=(
            Contribution("own", "Kas", SourceKind.OWN_MONEY, Decimal("25.00"), Status.RECEIVED),))
        .with_step("following", smaller=chosen, lives=(Life("yes", awarded=Decimal("350.50")),))
    )  # fmt: skip


def test_lines_of_what_goes_on_count_and_those_of_the_whole_project_in_full() -> None:
    found = smaller(_project("table"))
    amounts = {line.id: amount for line, amount in zip(found.costs.lines, found.costs.amounts, strict=True)}

    assert amounts == {
        "meals": Decimal("300.00"), "room": Decimal("50.01"), "folder": Decimal("50.00"),
        "extra": Decimal("40.00"),
    }  # fmt: skip


def test_only_money_that_is_sure_counts() -> None:
    found = smaller(_project("table"))

    assert [(each.id, each.counted) for each in found.sure] == [
        ("own", Decimal("25.00")), ("yes", Decimal("350.50"))
    ]  # fmt: skip
    assert found.balance.difference == Decimal("375.50") - Decimal("440.01")


def test_what_no_longer_happens_is_named_with_its_amount() -> None:
    found = smaller(_project("table"))

    assert [(each.line.id, each.was) for each in found.gone] == [
        ("teacher", Decimal("700.00")), ("lawyer", Decimal("400.00"))
    ]  # fmt: skip
    assert [(each.line.id, each.was, each.becomes) for each in found.less] == [
        ("room", Decimal("100.01"), Decimal("50.01")), ("extra", Decimal("115.00"), Decimal("40.00"))
    ]  # fmt: skip


def test_gift_for_what_no_longer_happens_is_gone_on_both_sides() -> None:
    found = smaller(_project("table"))

    assert found.costs.in_kind == found.plan.in_kind == 0
    assert smaller(_project("lessons")).plan.in_kind == Decimal("400.00")


def test_gift_that_nobody_promised_is_still_open() -> None:
    made = _project("lessons")
    lines = tuple(replace(each, giver="") for each in made.budget.lines)

    assert smaller(made.with_step("budget", lines=lines)).gifts_open == Decimal("400.00")


def test_activities_and_phases_that_go_on_and_wait_are_told_apart() -> None:
    found = smaller(_project("table"))

    assert [each.id for each in found.goes_on] == ["table"]
    assert [each.id for each in found.waits] == ["lessons"]
    assert found.phases == (Phase.EXECUTION,)


def test_fund_that_said_yes_is_told_what_of_its_lines_changes() -> None:
    (fund,) = smaller(_project("table")).funds

    assert fund.application.id == "yes"
    assert [each.line.id for each in fund.cuts] == ["teacher"]


def test_project_with_all_activities_costs_what_it_costs() -> None:
    everything = tuple(each.id for each in SERIES.activities.activities)
    found = smaller(SERIES.with_step("following", smaller=everything))

    assert found.costs.total == SERIES.costs.total
    assert found.gone == found.less == ()


def test_project_without_activities_chosen_keeps_what_is_for_all_of_it() -> None:
    found = smaller(_project())

    assert [line.id for line in found.costs.lines] == ["folder", "extra"]
    assert found.goes_on == ()
    assert smaller(Proposal()).costs.total == 0


@given(st.sets(st.sampled_from([each.id for each in SERIES.activities.activities])))
def test_what_goes_on_and_what_falls_away_are_the_whole_budget_to_the_cent(chosen: set[str]) -> None:
    found = smaller(SERIES.with_step("following", smaller=tuple(chosen)))
    saved = sum(each.was - each.becomes for each in (*found.gone, *found.less))

    assert found.costs.total + saved == SERIES.costs.total
    assert all(0 <= each.becomes < each.was for each in (*found.gone, *found.less))
