"""After a no: the gap to the cent, and which funds could fill it."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from budgets.budget import CostKind
from proposal.funds.fitting.facts import facts_of
from proposal.funds.fitting.matching import ranking
from proposal.funds.following.after_no import candidates, shortage, still_to_ask
from proposal.model.choices import ApplicationState
from proposal.model.following import Life
from proposal.model.fund import Area, Fund, MoneyRules
from proposal.model.proposal import Proposal
from proposal.model.steps.budget import Line
from proposal.model.steps.funds import Application
from tests.funds.cases import TODAY, fund, project

State = ApplicationState
NO = Application("a", "Fonds Nee", Decimal("1500.55"), State.REJECTED)
TO_ASK = Application("b", "Buurtvuur", Decimal(1000), State.CALLED)
ASKED = Application("c", "Meedoen", Decimal(1000), State.WRITTEN)


def _project(*applications: Application, **changed: Any) -> Proposal:
    """Return a project that costs € 4.000,05 and asks these funds."""
    line = Line("hall", CostKind.PURCHASE, "Zaal", Decimal(1), "jaar", Decimal("4000.05"))
    return project(budget__lines=(line,), **changed).with_step("funds", applications=applications)


def _new(made: Proposal, *funds: Fund) -> list[tuple[str, Decimal | None]]:
    found = candidates(made, ranking(facts_of(made), funds, TODAY).funds, TODAY)
    return [(each.match.fund.name, each.gives) for each in found]


def test_gap_counts_no_refused_fund_and_is_right_to_the_cent() -> None:
    assert shortage(_project(NO, TO_ASK, ASKED)) == Decimal("2000.05")
    assert shortage(_project(replace(NO, state=State.RETRY), TO_ASK, ASKED)) == Decimal("2000.05")
    assert shortage(_project(replace(NO, state=State.WRITTEN), TO_ASK, ASKED)) == Decimal("499.50")
    assert shortage(_project(replace(ASKED, amount=Decimal(9000)))) == 0
    assert shortage(Proposal()) == 0


def test_funds_to_ask_come_with_what_they_could_give_more() -> None:
    made = _project(NO, TO_ASK, ASKED, replace(TO_ASK, id="d", amount=None), replace(NO, id="e", state=None))
    made = made.with_step("following", lives=(Life("b", listed="brug"), Life("d", listed="klein")))
    known = {"brug": fund(id="brug"), "klein": fund(id="klein", money=MoneyRules(at_most=Decimal(300)))}

    found = still_to_ask(made, known)

    assert [(each.application.id, each.more) for each in found] == [
        ("b", Decimal(9000)), ("d", Decimal(300)), ("e", None),
    ]  # fmt: skip


def test_fitting_funds_say_how_much_of_the_gap_they_can_give() -> None:
    small, large = fund(name="Klein", money=MoneyRules(at_most=Decimal(750))), fund(name="Ruim")
    unknown = fund(name="Onbekend", money=MoneyRules())

    assert dict(_new(_project(NO, ASKED), small, large, unknown)) == {
        "Klein": Decimal(750), "Ruim": Decimal("3000.05"), "Onbekend": None,
    }  # fmt: skip


def test_fund_that_is_listed_does_not_fit_or_asks_for_more_is_not_named() -> None:
    made = _project(NO, ASKED).with_step("following", lives=(Life("c", listed="meedoen"),))
    there = fund(name="Heet anders", id="meedoen")
    same_name = fund(name=" fonds NEE", id="nee")
    far, large = (
        fund(name="Ver", area=Area(("Groningen",))),
        fund(name="Groot", money=MoneyRules(Decimal(5000))),
    )

    assert _new(made, there, same_name, far, large) == []


def test_at_most_five_are_named_the_best_first() -> None:
    many = [fund(name=f"Fonds {number}", id=str(number)) for number in range(8)]
    unsure = fund(name="A-fonds", area=Area())

    assert [name for name, _ in _new(_project(NO), unsure, *many)] == [
        f"Fonds {number}" for number in range(5)
    ]


def test_nothing_is_named_while_nothing_is_lacking() -> None:
    assert _new(_project(replace(ASKED, amount=Decimal(5000))), fund()) == []
    assert _new(project(), fund()) == []
