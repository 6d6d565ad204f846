"""May write: one answer about one application, and linking it to a fund of the list."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from flask import Flask

from proposal.funds.fitting.searching import alike
from proposal.model.choices import ApplicationState, LegalForm, Theme, YesNo
from proposal.model.following import Life
from proposal.model.fund import Area, Fund, MoneyRules, TextPart, TextRule, Unit
from proposal.model.proposal import Proposal
from proposal.model.sending import Dispatch
from proposal.model.steps.funds import Application
from proposal.model.timing import Timing
from proposal.store.proposals import Loaded
from proposal.web.following.page import Page
from proposal.web.funds.may_write import Answer, MayWrite, may_write_of
from tests.checks.sound import TODAY, Change, both, row, sound, step
from tests.client import Visitor
from tests.web.owning import bring_in
from tests.web.test_finding import BRIDGE, kept, project, with_own

FITTING = Fund(
    "Fonds De Brug", id="brug", themes=(Theme.LONELINESS,), area=Area(("Rotterdam",)),
    money=MoneyRules(at_most=Decimal(5000)), timing=Timing(lead_weeks=8), forms=(LegalForm.FOUNDATION,),
    only_forms=YesNo.YES,
)  # fmt: skip
in_rotterdam = step("idea", place="Rotterdam")
LIST = "funds.applications"


def told(fund: Fund, *changes: Change) -> MayWrite:
    proposal = both(in_rotterdam, *changes)(sound())
    application, letter, dispatch = next(proposal.letters())
    loaded = Loaded(proposal, None, 1, {})
    return may_write_of(
        Page(loaded, application, letter, dispatch, Life(application.id, fund.id), fund, TODAY)
    )


@pytest.mark.parametrize(
    ("fund", "change", "answer"),
    [
        (FITTING, in_rotterdam, Answer.YES),
        (FITTING, step("organisation", signatory_name=""), Answer.CARE),
        (replace(FITTING, texts=(TextRule(TextPart.SUMMARY, 2, Unit.WORDS),)), in_rotterdam, Answer.CARE),
        (replace(FITTING, area=Area()), in_rotterdam, Answer.CALL),
        (replace(FITTING, area=Area()), row(LIST, "f1", phoned_on=date(2026, 2, 2)), Answer.CARE),
        (replace(FITTING, themes=(Theme.NATURE,)), in_rotterdam, Answer.CALL),
        (replace(FITTING, area=Area(("Groningen",))), in_rotterdam, Answer.NO),
        (replace(FITTING, money=MoneyRules(at_most=Decimal(2000))), in_rotterdam, Answer.NO),
        (replace(FITTING, timing=Timing(lead_weeks=40)), in_rotterdam, Answer.NO),
    ],
)
def test_answer_is_the_gravest_thing_there_is_to_say(
    inside: Flask, fund: Fund, change: Change, answer: Answer
) -> None:
    assert told(fund, change).answer is answer


def test_matching_and_checks_say_a_thing_once_gravest_first(inside: Flask) -> None:
    strict = replace(
        FITTING, area=Area(("Groningen",)), timing=Timing(lead_weeks=40), supporters=20,
        money=MoneyRules(at_most=Decimal(2000), share=Decimal(80)),
    )  # fmt: skip

    points = told(strict).points

    assert [each.weight for each in points] == sorted(
        (each.weight for each in points), key=["must", "point", "tip"].index
    )
    places = [(each.place, each.text.msgid) for each in points]
    assert len(places) == len(set(places))
    about_money = [each for each in points if each.place and each.place.question == "amount"]
    assert len(about_money) == 1
    assert "{most}" in str(about_money[0].reason)


def test_amount_of_this_application_is_held_against_the_fund_not_what_is_sought(inside: Flask) -> None:
    small = replace(FITTING, money=MoneyRules(at_most=Decimal(3000)))

    assert told(small).answer is Answer.YES
    assert told(small, row(LIST, "f1", amount=Decimal("3000.01"))).answer is Answer.NO


def test_time_says_nothing_more_once_an_application_was_sent(inside: Flask) -> None:
    late = told(replace(FITTING, timing=Timing(lead_weeks=40, until=date(2026, 1, 1))),
                row(LIST, "f1", state=ApplicationState.WRITTEN))  # fmt: skip

    assert late.sent
    assert late.points == ()
    assert late.to_ask == ()


def test_fund_that_is_asked_once_more_is_looked_at_anew(inside: Flask) -> None:
    strict = replace(FITTING, money=MoneyRules(at_most=Decimal(2000)))
    earlier = step("sending", dispatches=(Dispatch("f1", sent_on=date(2026, 1, 5)),))

    assert told(strict, earlier, row(LIST, "f1", state=ApplicationState.WRITTEN)).sent
    again = told(strict, earlier, row(LIST, "f1", state=ApplicationState.RETRY))
    assert not again.sent
    assert again.answer is Answer.NO


def test_fund_is_recognised_by_its_name_or_by_the_word_that_tells_it() -> None:
    funds = (Fund("Oranje Fonds (algemene aanvraag)"), Fund("Stichting DOEN"), Fund("Café Fonds"),
             Fund("Clubkas (voorbeeld De Baronie)"))  # fmt: skip

    assert [each.name for each in alike("cafe fonds", funds)] == ["Café Fonds"]
    assert [each.name for each in alike("Oranje Fonds", funds)] == ["Oranje Fonds (algemene aanvraag)"]
    assert alike("Fonds", funds) == alike("", funds) == ()
    assert alike("Stichting Buurtvuur (voorbeeld)", funds) == ()


def written(app: Flask, visitor: Visitor, name: str) -> tuple[int, str, str]:
    """A project with one application typed by hand, and a fund of their own: number, application, mark."""
    number, (mark,) = with_own(app, visitor, BRIDGE)
    row_id = visitor.add_row(f"/proposals/{number}/funds", "applications")
    visitor.save(f"/proposals/{number}/funds", {f"applications-{row_id}-fund": name})
    return number, row_id, mark


def test_application_typed_by_hand_is_linked_and_loosened_again(app: Flask, visitor: Visitor) -> None:
    number, row_id, mark = written(app, visitor, "fonds de brug")
    address = f"/proposals/{number}/applications/{row_id}"

    page = visitor.get(f"{address}/").text
    assert "We weten nog niet welk fonds van onze lijst dit is" in page
    assert "Ja: Fonds De Brug" in page
    assert visitor.post(f"{address}/fund", mark=mark).status_code == 303

    page = visitor.get(f"{address}/").text
    assert "Bel eerst" in page
    assert "Alles over Fonds De Brug" in page
    visitor.post(f"{address}/fund", mark="")
    assert kept(app, number).life(row_id).listed == ""


def test_application_is_linked_to_no_fund_that_the_project_does_not_know(
    app: Flask, visitor: Visitor
) -> None:
    number, row_id, _ = written(app, visitor, "Iets")
    visitor.get(f"/proposals/{number}/applications/{row_id}/")

    assert (
        visitor.post(f"/proposals/{number}/applications/{row_id}/fund", mark="eigen-999").status_code == 404
    )
    assert visitor.post(f"/proposals/{number}/applications/nergens/fund", mark="vsbfonds").status_code == 404
    assert kept(app, number).life(row_id).listed == ""


def test_fund_that_left_the_list_is_told_of(app: Flask, visitor: Visitor) -> None:
    gone = Proposal(funds=replace(project().funds, applications=(Application("a1", "Oud Fonds"),)))
    gone = gone.with_step("following", lives=(Life("a1", "oud-fonds"),))
    number = bring_in(app, visitor, gone)

    page = visitor.get(f"/proposals/{number}/applications/a1/").text

    assert "Dit fonds staat niet meer in onze lijst met fondsen" in page


def test_card_of_sending_leads_to_the_question(app: Flask, visitor: Visitor) -> None:
    number = bring_in(app, visitor, sound())

    page = visitor.get(f"/proposals/{number}/sending").text

    assert f"/proposals/{number}/applications/f1/#may-write" in page
