"""Acquaintances: what a contact and a row of a step tell each other, and who is known already."""

from datetime import date

from proposal.funds.following.acquaintances import absent, columns, home, met
from proposal.model.proposal import Proposal
from proposal.model.relation import LONGEST, Relation, RelationKind
from proposal.model.steps.funds import Application, Contact
from proposal.model.steps.initiatives import Initiative
from proposal.model.steps.partners import Partner

PROJECT = (
    Proposal()
    .with_step("initiatives", existing=(Initiative("a", name="De Linde", person="Fatima"),))
    .with_step("partners", partners=(Partner("b", name=" de linde ", does="Een zaal", contact="010"),))
    .with_step(
        "funds",
        applications=(Application("c", fund="Fonds De Brug", person="mw. De Wit", person_reach="di en do"),),
        contacts=(
            Contact("d", application="c", on=date(2026, 3, 1)),
            Contact("e", application="c", on=date(2026, 5, 1)),
            Contact("f", application="x", on=date(2026, 9, 1)),
        ),
    )
)


def test_who_stands_in_two_steps_is_met_once_where_most_is_told() -> None:
    found = [(each.home.place, each.relation.name) for each in met(PROJECT, ())]

    assert found == [("partners.partners", "de linde"), ("funds.applications", "Fonds De Brug")]


def test_last_contact_with_a_fund_comes_along() -> None:
    fund = next(each.relation for each in met(PROJECT, ()) if each.home.kind is RelationKind.FUND)

    assert (fund.spoken_on, fund.person, fund.reach) == (date(2026, 5, 1), "mw. De Wit", "di en do")


def test_known_name_is_not_met_again_whatever_its_capitals() -> None:
    known = (Relation(1, place="DE  LINDE"), Relation(2, place="fonds de brug"))

    assert list(met(PROJECT, known)) == []


def test_contact_is_offered_only_where_it_does_not_stand() -> None:
    assert [each.place for each in absent(PROJECT, Relation(place="De Linde"))] == ["funds.applications"]


def test_long_answers_are_cut_to_what_a_contact_holds() -> None:
    wordy = Partner("b", name="De Linde", contact="Bel eerst. " * 90, does="Een zaal")
    (found,) = met(Proposal().with_step("partners", partners=(wordy,)), ())

    assert len(found.relation.reach) == LONGEST["reach"]


def test_row_of_a_contact_tells_what_is_known_and_nothing_else() -> None:
    funds, partners = home("funds.applications"), home("partners.partners")
    assert funds
    assert partners

    assert columns(funds, Relation(place="Fonds De Brug", reach="di")) == [
        ("fund", "Fonds De Brug"), ("person_reach", "di"),
    ]  # fmt: skip
    assert columns(partners, Relation(person="Fatima")) == [("name", "Fatima")]
    told = Relation(place="De Linde", person="Ans", reach="030", brings="Kent het plein.")
    assert columns(partners, told) == [("name", "De Linde"), ("contact", "Ans, 030")]
    assert home("budget.lines") is None
