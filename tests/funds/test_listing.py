"""Listing: own funds and corrections over the shipped ones, also when a newer list is shipped."""

from dataclasses import replace
from decimal import Decimal

import pytest

from proposal.funds.lists.differences import Unfitting, differences, taken_over
from proposal.funds.lists.listing import listed, overview
from proposal.model.fund import Area, Entry, Fund, MoneyRules

BRUG = Fund("De Brug", id="de-brug", how="bel", money=MoneyRules(at_most=Decimal(5000)))
KADE = Fund("De Kade", id="de-kade")
CORRECTED = Entry(1, replace(BRUG, how="mail"), "de-brug", BRUG)
NEWER = (
    replace(BRUG, how="schrijf", when="altijd"),
    replace(KADE, website="kade.nl"),
    Fund("Nieuw", id="nieuw"),
)


def test_correction_stands_in_the_place_of_the_shipped_fund() -> None:
    own = Entry(2, Fund("Van ons", id="eigen-2"))

    found = listed((BRUG, KADE), (CORRECTED, own))

    assert [(each.id, each.how) for each in found] == [("de-brug", "mail"), ("de-kade", ""), ("eigen-2", "")]


def test_newer_list_changes_shipped_funds_and_no_own_words() -> None:
    found = listed(NEWER, (CORRECTED,))

    assert found[0] == CORRECTED.fund
    assert found[1].website == "kade.nl"
    assert found[2].name == "Nieuw"


def test_newer_list_tells_its_differences_per_rule() -> None:
    assert [each.changed for each in overview((BRUG, KADE), (CORRECTED,))] == [False, False]
    assert [each.changed for each in overview(NEWER, (CORRECTED,))] == [True, False, False]

    told = differences(CORRECTED, NEWER[0])

    assert [(each.column.header, each.before, each.now, each.own) for each in told] == [
        ("hoe", "bel", "schrijf", "mail"),
        ("wanneer", "", "altijd", ""),
    ]


def test_what_was_corrected_just_so_is_no_difference() -> None:
    assert differences(CORRECTED, replace(BRUG, how="mail")) == ()


def test_chosen_rules_are_taken_over_and_the_rest_stays() -> None:
    taken = taken_over(CORRECTED, NEWER[0], {"wanneer"})

    assert (taken.fund.how, taken.fund.when, taken.base) == ("mail", "altijd", NEWER[0])
    assert [(each.column.header, each.newer) for each in differences(taken, NEWER[0])] == [("hoe", False)]
    assert not overview(NEWER, (taken,))[0].changed
    assert overview(NEWER, (taken_over(taken, NEWER[0], {"hoe"}),))[0].corrected is False


def test_rules_that_do_not_go_together_are_refused() -> None:
    entry = replace(CORRECTED, fund=replace(BRUG, money=MoneyRules(at_most=Decimal(5000))))
    newer = replace(BRUG, money=MoneyRules(Decimal(9000), Decimal(20_000)))

    with pytest.raises(Unfitting):
        taken_over(entry, newer, {"minimum"})


def test_hidden_fund_is_left_out_and_comes_back_as_the_program_tells_it_by_then() -> None:
    hidden = Entry(1, BRUG, "de-brug", BRUG, hidden=True)

    assert [each.id for each in listed((BRUG, KADE), (hidden,))] == ["de-kade"]
    assert listed(NEWER, (replace(hidden, hidden=False),))[0] == NEWER[0]


def test_correction_of_a_fund_that_is_no_longer_shipped_stays() -> None:
    assert listed((KADE,), (CORRECTED,)) == (KADE, CORRECTED.fund)


def test_unknown_region_becomes_words_and_breaks_nothing() -> None:
    own = Entry(2, Fund("Van ons", id="eigen-2", area=Area(("Rotterdam", "Waterstad"), ("Nergens",))))

    [found] = listed((), (own,))

    assert found.area == Area(("Rotterdam",))
    assert found.area_words == "Waterstad; Nergens"
