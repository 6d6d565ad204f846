"""What is still to be done with a fund: what has a day near comes first, then the phase it is in."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from budgets.text import dutch
from proposal.funds.following.communication import Open, open_items
from proposal.model.case import Case
from proposal.model.choices import ApplicationState, ContactKind
from proposal.model.following import Term, TermKind
from proposal.model.proposal import Proposal
from proposal.model.sending import Dispatch
from proposal.model.steps.funds import Application, Contact

TODAY = date(2026, 3, 2)
YESTERDAY, NEXT_WEEK = TODAY - timedelta(1), TODAY + timedelta(7)
State = ApplicationState


def _items(state: State, *contacts: Contact, **answers: Any) -> list[Open]:
    """Return what is open for an application in this state; `answers` of it or of steps by name."""
    steps = {name: value for name, value in answers.items() if isinstance(value, dict)}
    own = {name: value for name, value in answers.items() if name not in steps}
    yes = Application("b", "Buurtvuur", state=State.AWARDED)
    application = replace(Application("a", "Fonds De Brug", state=state), **own)
    made = Proposal().with_step("funds", applications=(application, yes), contacts=contacts)
    for slug, given in steps.items():
        made = made.with_step(slug, **given)
    return list(open_items(Case(made, application, TODAY)))


def _codes(found: list[Open]) -> list[str]:
    return [each.point.item.code for each in found]


def _one(found: list[Open], code: str) -> Open:
    return next(each for each in found if each.point.item.code == code)


def test_phase_the_application_is_in_comes_first() -> None:
    codes = _codes(_items(State.EXPLORED))

    assert codes[:6] == ["website", "person", "call", "visit", "involve", "deadline"]
    assert "sent" in codes[6:]


def test_what_has_a_day_near_comes_before_all() -> None:
    assert _codes(_items(State.EXPLORED, deadline=NEXT_WEEK))[0] == "sent"
    assert _codes(_items(State.EXPLORED, deadline=TODAY + timedelta(60)))[0] == "website"


def test_question_is_answered_within_a_week_and_is_the_first_thing() -> None:
    asked = Contact("k", "a", YESTERDAY, ContactKind.QUESTION)
    sent = {"dispatches": (Dispatch("a", sent_on=TODAY - timedelta(10)),)}
    found = _items(State.QUESTION, asked, sending=sent)

    assert _codes(found)[0] == "question"
    assert found[0].due == YESTERDAY + timedelta(7)
    assert not found[0].late(TODAY)
    assert found[0].late(TODAY + timedelta(7))


LAST_WEEK = TODAY - timedelta(7)
SENT = {"dispatches": (Dispatch("a", sent_on=LAST_WEEK),)}
AWARDED = Contact("k", "a", YESTERDAY, state=State.AWARDED)
OTHER_AWARDED = Contact("k", "b", YESTERDAY, state=State.AWARDED)
TERMS = (
    Term("t", "a", TermKind.INTERIM, on=NEXT_WEEK),
    Term("u", "a", TermKind.REPORT, on=YESTERDAY),
    Term("v", "a", TermKind.REPORT, on=TODAY - timedelta(9), done_on=TODAY),
)


@pytest.mark.parametrize(
    ("code", "found", "due"),
    [
        ("sent", _items(State.CALLED, deadline=NEXT_WEEK), NEXT_WEEK),
        ("received", _items(State.WRITTEN, sending=SENT), LAST_WEEK + timedelta(14)),
        ("received", _items(State.WRITTEN), None),
        ("decision", _items(State.WRITTEN, decision_on=YESTERDAY), YESTERDAY),
        ("tell-b", _items(State.WRITTEN, OTHER_AWARDED), YESTERDAY + timedelta(7)),
        ("tell-b", _items(State.WRITTEN), None),
        ("thanks", _items(State.AWARDED, AWARDED), YESTERDAY + timedelta(7)),
        ("thanks", _items(State.AWARDED), None),
        ("interim", _items(State.AWARDED, following={"terms": TERMS}), NEXT_WEEK),
        ("report", _items(State.AWARDED, following={"terms": TERMS}), YESTERDAY),
        ("report", _items(State.PAID, activities={"end": YESTERDAY}), YESTERDAY),
        ("no_why", _items(State.REJECTED), None),
    ],
)
def test_day_comes_from_what_was_filled_in(code: str, found: list[Open], due: date | None) -> None:
    assert _one(found, code).due == due


def test_how_long_there_is_is_told_in_words() -> None:
    point = _items(State.EXPLORED)[0].point
    told = {days: Open(point, TODAY + timedelta(days)).when(TODAY) for days in (-2, -1, 0, 1, 9, 29)}

    assert {days: dutch(each) for days, each in told.items() if each} == {
        -2: "2 dagen te laat", -1: "1 dag te laat", 0: "vandaag", 1: "nog 1 dag", 9: "nog 9 dagen",
        29: "uiterlijk 31 maart 2026",
    }  # fmt: skip
    assert Open(point).when(TODAY) is None


def test_habits_and_what_can_wait_are_not_asked() -> None:
    codes = _codes(_items(State.WRITTEN))

    assert not {"calling", "appointments", "question", "decision", "thanks", "website"} & set(codes)


def test_rejected_application_asks_the_five_tasks() -> None:
    assert _codes(_items(State.REJECTED)) == ["no_why", "no_later", "no_others", "no_advice", "no_search"]
