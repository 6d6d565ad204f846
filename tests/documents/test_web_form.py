"""What goes into the web form of a fund: facts as its fields want them, and nothing that stays at home."""

from dataclasses import replace
from decimal import Decimal

import pytest

from budgets.text import Text, dutch
from proposal.documents.web_form import Entry, web_form
from proposal.exchange.examples import example
from proposal.model.choices import ApplicationState
from proposal.model.kind import Kind
from proposal.model.proposal import Place, Proposal
from tests.builders import filled

SERIES, EVENT = example(Kind.SERIES), example(Kind.EVENT)


def _entries(proposal: Proposal) -> dict[str, Entry]:
    return {dutch(each.caption): each for group in web_form(proposal) for each in group.entries}


def test_amounts_and_dates_are_as_a_field_takes_them() -> None:
    found = _entries(SERIES)

    assert found["Totale kosten"].text == "13385,00"
    assert found["Waarvan in natura"].text == "3925,00"
    assert found["Begindatum"].text == f"{SERIES.activities.start:%d-%m-%Y}"
    others = found["Wie betaalt er nog meer mee?"].text
    assert "Waterstads Buurtfonds (voorbeeld), € 1.130,00, gevraagd" in others
    assert [each for each in found.values() if "\u00a0" in each.text] == []


def test_every_fund_has_the_amount_it_is_asked_but_one_that_said_no() -> None:
    first, *others = SERIES.funds.applications
    refused = replace(first, state=ApplicationState.REJECTED, amount=Decimal(1000))
    found = _entries(SERIES.with_step("funds", applications=(refused, *others)))

    asked = {name: each.text for name, each in found.items() if name.startswith("Gevraagd bedrag: ")}
    assert asked == {
        f"Gevraagd bedrag: {each.fund}": f"{each.amount:.2f}".replace(".", ",") for each in others
    }
    assert first.fund not in found["Wie betaalt er nog meer mee?"].text


def _euros(told: str) -> Decimal:
    return Decimal(told.replace(",", "."))


def _coverage(proposal: Proposal) -> tuple[dict[str, Decimal], Decimal]:
    """The amounts of who pays what, and the sum below them."""
    group = next(each for each in web_form(proposal) if dutch(each.title) == "Wie betaalt wat?")
    *found, whole = [(dutch(each.caption), each.text) for each in group.entries[:-1]]
    return {caption: _euros(told) for caption, told in found}, _euros(whole[1])


def _with_states(*states: ApplicationState) -> Proposal:
    applications = zip(SERIES.funds.applications, states, strict=True)
    return SERIES.with_step("funds", applications=tuple(replace(each, state=to) for each, to in applications))


@pytest.mark.parametrize(
    "proposal",
    [SERIES, EVENT,
     _with_states(ApplicationState.AWARDED, ApplicationState.REJECTED, ApplicationState.CALLED),
     SERIES.with_step("organisation", name="Jurist van een RECHTSWINKEL")],
)  # fmt: skip
def test_amounts_of_who_pays_can_be_added_up_without_counting_twice(proposal: Proposal) -> None:
    amounts, whole = _coverage(proposal)

    assert sum(amounts.values()) == whole == proposal.plan.total
    assert amounts["Eigen geld"] == (220 if proposal is EVENT else 400)


def test_amounts_of_who_pays_come_to_the_costs_and_say_what_is_in_them() -> None:
    amounts, whole = _coverage(SERIES)

    assert amounts == {
        "Eigen geld": 400, "In natura van jullie zelf": 0, "In natura van anderen": 3925,
        "Toegezegd door anderen, in geld": 2180, "Nog niet toegezegd door anderen, in geld": 0,
        "Gevraagd bedrag: Fonds Meedoen en Taal (voorbeeld)": 3500,
        "Gevraagd bedrag: Stichting Buurtvuur (voorbeeld)": 2250,
        "Gevraagd bedrag: Waterstads Buurtfonds (voorbeeld)": 1130,
    }  # fmt: skip
    assert whole == SERIES.costs.total
    found = _entries(SERIES)
    assert [each for each in amounts if found[each].inside is None] == []
    assert "even veel als" in dutch(found["Alle inkomsten samen"].inside or Text(""))
    short = replace(SERIES.coverage.contributions[0], amount=Decimal(100))
    missing = SERIES.with_step("coverage", contributions=(short, *SERIES.coverage.contributions[1:]))
    told = dutch(_entries(missing)["Alle inkomsten samen"].inside or Text("")).replace("\u00a0", " ")
    assert "€ 300,00 minder dan de totale kosten" in told


def test_gift_of_the_applicant_itself_stands_apart_from_those_of_others() -> None:
    amounts, _ = _coverage(SERIES.with_step("organisation", name="Jurist van een rechtswinkel"))

    assert amounts["In natura van jullie zelf"] == 3000
    assert amounts["In natura van anderen"] == 925


def test_empty_field_says_where_it_is_filled_in_and_one_that_is_not_asked_is_not_there() -> None:
    found = _entries(Proposal())
    assert (found["RSIN"].text, found["RSIN"].place) == ("", Place("organisation", "rsin"))
    assert found["Doelgroep"].place == Place("audience", "who")
    assert "Wat als het tegenzit?" in _entries(EVENT)
    assert "Wat als het tegenzit?" not in _entries(SERIES)
    assert "Werkwijze" in _entries(EVENT)


def test_answer_of_the_a4_stands_in_for_one_that_is_still_to_come() -> None:
    begun = Proposal().with_step("idea", for_whom="Vaders uit de wijk.")

    assert _entries(begun)["Doelgroep"].text == "Vaders uit de wijk."


def test_nothing_for_the_makers_only_is_in_the_form() -> None:
    made = filled(Kind.SERIES)
    told = "\n".join(each.text for each in _entries(made.proposal).values())

    own = [each.value for each in made.planted if each.own and type(each.value) is str]
    assert own
    assert [each for each in own if each in told] == []
