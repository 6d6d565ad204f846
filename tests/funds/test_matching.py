"""Matching: the verdict and the reason of every pair made by hand, and the order of a whole list."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budgets.text import dutch
from proposal.exchange.examples import example, moved
from proposal.funds.catalogue import shipped
from proposal.funds.fitting.facts import facts_of
from proposal.funds.fitting.matching import RULES, Verdict, match, matches, ranking
from proposal.funds.fitting.remark import Tone
from proposal.model.choices import Theme
from proposal.model.fund import Area, Fund
from proposal.model.kind import Kind
from proposal.model.proposal import Place, Proposal
from tests.builders import filled
from tests.funds.cases import CASES, TODAY, Case, fund, project

ZUIDOOST = project("Amsterdam-Zuidoost")


@pytest.mark.parametrize("case", CASES, ids=[each.name for each in CASES])
def test_pair_gets_its_verdict_and_reason(case: Case) -> None:
    found = match(facts_of(case.project), case.fund, TODAY)

    assert found.verdict is case.verdict
    said = [dutch(each.text) for each in found.of(case.tone) if each.code == case.code]
    assert any(case.words in each for each in said), [(each.code, dutch(each.text)) for each in found.remarks]


def test_table_holds_every_rule_and_enough_pairs() -> None:
    assert len(CASES) >= 40
    assert {each.code for each in CASES} == {each.__name__ for each in RULES}


def test_those_that_fit_come_first_and_those_that_cannot_last() -> None:
    unlike = fund(name="Elders", area=Area(("Groningen",)))
    other = fund(name="Anders", themes=(Theme.SPORT,))
    unsure = fund(name="Misschien", area=Area())

    found = matches(project(), (unlike, other, unsure, fund()), TODAY)

    assert [each.fund.name for each in found] == ["Fonds De Brug", "Misschien", "Anders", "Elders"]
    assert [each.verdict for each in found] == list(Verdict)


def test_fund_nearby_comes_before_a_national_one() -> None:
    national = fund(name="A-fonds", area=Area(("Nederland",)))

    assert matches(project(), (national, fund()), TODAY)[0].fund.name == "Fonds De Brug"


def test_ranking_has_the_order_of_all_matches_and_counts_what_is_missing() -> None:
    held = matches(project(), shipped(), TODAY)
    found = ranking(facts_of(Proposal()), shipped(), TODAY)

    ordered = ranking(facts_of(project()), shipped(), TODAY).funds
    assert [(each.fund, each.verdict) for each in ordered] == [(each.fund, each.verdict) for each in held]
    place, count = found.missing[0]
    assert place == Place("idea", "themes")
    empty = matches(Proposal(), shipped(), TODAY)
    assert count == sum(any(one.place == place for one in each.to_fill_in) for each in empty)


def test_excluded_fund_stays_in_the_list_with_its_reason() -> None:
    found = matches(ZUIDOOST, shipped(), TODAY)

    assert len(found) == len(shipped())
    assert all(each.obstacles for each in found if each.verdict is Verdict.NO)


def test_project_in_zuidoost_is_sent_to_no_fund_of_rotterdam() -> None:
    rotterdam = [
        each for each in matches(ZUIDOOST, shipped(), TODAY) if each.fund.area.inside == ("Rotterdam",)
    ]

    assert len(rotterdam) >= 3
    assert {each.verdict for each in rotterdam} == {Verdict.NO}


def test_worked_example_finds_funds_and_says_why() -> None:
    made = moved(example(Kind.SERIES), TODAY)
    found = matches(made, shipped(), TODAY)

    assert found[0].verdict is Verdict.FITS
    assert {each.code for each in found[0].reasons} >= {"region", "theme"}


def test_empty_project_is_told_what_to_fill_in_and_loses_no_fund() -> None:
    found = matches(Proposal(), shipped(), TODAY)

    ended = [each for each in shipped() if each.timing.until and each.timing.until < TODAY]
    assert [each.fund.name for each in found if each.verdict is Verdict.NO] == [each.name for each in ended]
    places = {remark.place for each in found for remark in each.to_fill_in}
    assert places >= {
        Place("idea", "place"), Place("idea", "themes"), Place("organisation", "legal_form"),
        Place("activities", "start"), Place("idea", "amount"),
    }  # fmt: skip


def test_fund_of_which_nothing_is_known_is_never_promised() -> None:
    found = match(facts_of(project()), Fund("Onbekend"), TODAY)

    assert found.verdict is Verdict.CALL
    assert {each.code for each in found.to_ask} == {"region", "theme", "most"}


def test_every_remark_is_whole_dutch_and_knows_its_rule() -> None:
    names = {each.__name__ for each in RULES}
    remarks = [each for case in CASES for each in match(facts_of(case.project), case.fund, TODAY).remarks]

    assert {each.code for each in remarks} == names
    assert all(dutch(each.text).endswith((".", "?")) for each in remarks)
    assert {each.tone for each in remarks} == set(Tone)


def test_last_sensible_day_does_not_depend_on_today_while_there_is_time() -> None:
    facts = facts_of(project())
    said = {
        dutch(each.text)
        for day in (date(2026, 11, 22), date(2027, 7, 7))
        for each in match(facts, fund(), day).reasons
        if each.code == "time"
    }

    assert said == {"Er is tijd genoeg. Stuur de aanvraag uiterlijk op 7 juli 2027."}


def test_facts_are_gathered_once_for_two_thousand_funds() -> None:
    many = tuple(replace(each, name=f"{each.name} {number}") for number in range(29) for each in shipped())

    found = matches(ZUIDOOST, many, TODAY)

    assert len(found) == len(many) > 2000
    assert [each.verdict for each in found] == sorted(
        (each.verdict for each in found), key=list(Verdict).index
    )


def test_sought_leaves_out_what_is_already_promised() -> None:
    case = next(each for each in CASES if each.name == "what is left after a yes of another fund")

    assert facts_of(case.project).sought == Decimal(3000)


@pytest.mark.parametrize("kind", list(Kind))
def test_project_with_every_answer_is_held_against_every_fund(kind: Kind) -> None:
    found = matches(filled(kind).proposal, shipped(), TODAY)

    assert all(each.remarks for each in found)


def test_funds_for_everywhere_come_first_while_nobody_knows_where_the_project_is() -> None:
    here, everywhere = (fund(name=name, area=Area((name,))) for name in ("Rotterdam", "Nederland"))
    found = matches(project(""), (here, everywhere), TODAY)

    assert [each.fund.name for each in found] == ["Nederland", "Rotterdam"]
