"""What goes into the web form of a fund: facts as its fields want them, and nothing that stays at home."""

from dataclasses import replace
from decimal import Decimal

from budgets.text import dutch
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
