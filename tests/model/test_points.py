"""The checklist of one application: done by hand or by what was filled in, open, not yet, no longer."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from budgets.text import dutch
from proposal.model.case import Case
from proposal.model.checklist import ITEMS, LOOKING, LOST, OUT, WON, FundPhase
from proposal.model.choices import ApplicationState, ContactKind, PaperState, Payment
from proposal.model.following import Life, Term, TermKind, Tick
from proposal.model.points import Point, PointState, by_phase, points, present
from proposal.model.proposal import Proposal
from proposal.model.sending import Dispatch
from proposal.model.sign_off import SignOff
from proposal.model.steps.attachments import Paper
from proposal.model.steps.funds import Application, Contact
from proposal.model.steps.letter import FundLetter

TODAY, EARLIER, LATER = date(2026, 3, 2), date(2026, 2, 20), date(2026, 4, 1)
State = ApplicationState


def _project(state: State | None, *others: Application, **steps: dict[str, Any]) -> Proposal:
    """Return a project with the application 'a' in this state, others, and these answers of its steps."""
    made = Proposal().with_step(
        "funds", applications=(Application("a", "Fonds De Brug", state=state), *others)
    )
    for slug, answers in steps.items():
        made = made.with_step(slug, **answers)
    return made


def _case(made: Proposal, *signed: SignOff) -> Case:
    return Case(made, made.funds.applications[0], TODAY, signed)


def _point(code: str, made: Proposal, *signed: SignOff) -> Point:
    return next(each for each in points(_case(made, *signed)) if each.item.code == code)


def _states(made: Proposal, phase: FundPhase) -> set[PointState]:
    return {each.state for each in points(_case(made)) if each.item.phase is phase}


def _applied(made: Proposal, **answers: Any) -> Proposal:
    """Return the project with other answers in its first application."""
    first, *rest = made.funds.applications
    return made.with_step("funds", applications=(replace(first, **answers), *rest))


def _met(state: State, *contacts: Contact, **steps: dict[str, Any]) -> Proposal:
    made = _project(state, **steps)
    return made.with_step("funds", contacts=contacts, applications=made.funds.applications)


def test_codes_are_unique_and_every_phase_has_items() -> None:
    codes = [each.code for each in ITEMS]

    assert len(codes) == len(set(codes))
    assert {each.phase for each in ITEMS} == set(FundPhase)
    assert len([each for each in ITEMS if each.phase is FundPhase.REFUSED]) == 5


def test_every_state_belongs_to_one_part_of_a_life() -> None:
    parts = (LOOKING, OUT, WON, LOST)

    assert set(State) == LOOKING.union(*parts)
    assert {each for each in State if sum(each in part for part in parts) > 1} == {State.RETRY}


@pytest.mark.parametrize(
    ("state", "now", "asking", "later"),
    [
        (None, FundPhase.BEFORE, {"before", "submission"}, {"waiting", "awarded", "relation", "refused"}),
        (State.EXPLORED, FundPhase.BEFORE, {"before", "submission"},
         {"waiting", "awarded", "relation", "refused"}),
        (State.CALLED, FundPhase.BEFORE, {"before", "submission"},
         {"waiting", "awarded", "relation", "refused"}),
        (State.VISITED, FundPhase.BEFORE, {"before", "submission"},
         {"waiting", "awarded", "relation", "refused"}),
        (State.WRITTEN, FundPhase.WAITING, {"waiting"}, {"awarded", "relation", "refused"}),
        (State.CONFIRMED, FundPhase.WAITING, {"waiting"}, {"awarded", "relation", "refused"}),
        (State.QUESTION, FundPhase.WAITING, {"waiting"}, {"awarded", "relation", "refused"}),
        (State.AWARDED, FundPhase.AWARDED, {"awarded", "relation"}, set()),
        (State.THANKED, FundPhase.AWARDED, {"awarded", "relation"}, set()),
        (State.INTERIM, FundPhase.AWARDED, {"awarded", "relation"}, set()),
        (State.REPORTED, FundPhase.AWARDED, {"awarded", "relation"}, set()),
        (State.PAID, FundPhase.AWARDED, {"awarded", "relation"}, set()),
        (State.REJECTED, FundPhase.REFUSED, {"refused"}, set()),
        (State.RETRY, FundPhase.BEFORE, {"before", "submission", "refused"},
         {"waiting", "awarded", "relation"}),
    ],
)  # fmt: skip
def test_phase_asks_at_its_time(
    state: State | None, now: FundPhase, asking: set[str], later: set[str]
) -> None:
    made = _project(state)
    found = points(_case(made))

    assert present(_case(made), found) is now
    assert {each.item.phase.value for each in found if each.state is PointState.OPEN} == asking
    assert {phase for phase in FundPhase if _states(made, phase) <= {PointState.NOT_YET}} == later
    shown = {phase for phase, _ in by_phase(found)}
    assert shown == {each for each in FundPhase if _states(made, each) != {PointState.NO_LONGER}}


def test_present_phase_goes_on_when_the_first_one_is_done() -> None:
    ticks = tuple(
        Tick(str(number), "a", each.code, EARLIER)
        for number, each in enumerate(ITEMS)
        if each.phase in (FundPhase.BEFORE, FundPhase.AWARDED)
    )

    for state, now in ((State.EXPLORED, FundPhase.SUBMISSION), (State.PAID, FundPhase.RELATION)):
        case = _case(_project(state, following={"ticks": ticks}))
        assert present(case, points(case)) is now


def test_tick_says_who_did_it_when_and_goes_before_what_was_filled_in() -> None:
    tick = Tick("t", "a", "person", EARLIER, "An", "Gevraagd bij de balie.")
    other = Tick("u", "b", "website", EARLIER, "Bo")
    made = _applied(_project(State.EXPLORED, following={"ticks": (tick, other)}), person="Mevrouw Bakker")

    found = _point("person", made)
    assert (found.state, found.on, found.who, found.done) == (PointState.TICKED, EARLIER, "An", True)
    assert found.proof is not None
    assert _point("website", made).state is PointState.OPEN


def test_habit_is_never_done() -> None:
    habits = {each.code for each in ITEMS if each.habit}

    for state in State:
        found = [each for each in points(_case(_project(state))) if each.item.code in habits]
        assert not any(each.done or each.state is PointState.OPEN for each in found)
    assert _point("calling", _project(State.WRITTEN)).state is PointState.KEEP


SENT = {"sending": {"dispatches": (Dispatch("a", "Els", None, "Bo", EARLIER),)}}
OURS = {
    "following": {"lives": (Life("a", ours="An", stand_in="Bo", refusal="Te groot.", learned="Kleiner."),)}
}
THERE = Paper("p", title="Statuten", state=PaperState.ADDED, file="1")
EXPLAINED = Paper("q", title="Jaarverslag", state=PaperState.LATER, reason="Komt in mei.")
AGREED = {"following": {"terms": (
    Term("x", "a", TermKind.PAYMENT, on=LATER), Term("y", "a", TermKind.INTERIM, on=EARLIER, done_on=EARLIER),
    Term("z", "a", TermKind.REPORT, on=EARLIER, done_on=EARLIER))}}  # fmt: skip
DONE = (
    ("website", _applied(_project(State.EXPLORED), aim="Ontmoeting"), "Je schreef op"),
    ("person", _applied(_project(State.EXPLORED), person="Mevrouw Bakker"), "Mevrouw Bakker"),
    ("call", _applied(_project(State.EXPLORED), phoned_on=EARLIER), "belden"),
    ("call", _met(State.EXPLORED, Contact("k", "a", EARLIER, ContactKind.CALL)), "belden"),
    ("call", _project(State.CALLED), "belden"),
    ("visit", _met(State.EXPLORED, Contact("k", "a", EARLIER, ContactKind.VISIT)), "bezoek"),
    ("visit", _project(State.VISITED), "bezoek"),
    ("deadline", _applied(_project(State.EXPLORED), deadline=LATER), "1 april 2026"),
    ("addressee", _project(State.EXPLORED, letter={"letters": (FundLetter("a", addressee="De heer Smit"),)}),
     "De heer Smit"),
    ("language", _project(State.EXPLORED, **SENT), "Nagelezen"),
    ("treasurer", _project(State.EXPLORED, **SENT), "Nagekeken"),
    ("others",
     _applied(_project(State.EXPLORED, Application("b", "Buurtvuur", Decimal(5))), amount=Decimal(9)),
     "alle 2 fondsen"),
    ("papers", _project(State.EXPLORED, attachments={"papers": (THERE, EXPLAINED)}), "1 bijlage"),
    ("sent", _project(State.WRITTEN, **SENT), "Verstuurd"),
    ("received", _project(State.CONFIRMED), "liet weten"),
    ("received", _project(State.QUESTION), "stelde een vraag"),
    ("reachable", _project(State.WRITTEN, **OURS), "An"),
    ("reachable", _project(State.WRITTEN, organisation={"contact_name": "Samira"}), "Samira"),
    ("stand_in", _project(State.WRITTEN, **OURS), "Bo"),
    ("stand_in", _project(State.WRITTEN, organisation={"stand_in_name": "Priya"}), "Priya"),
    ("question", _met(State.QUESTION, Contact("k", "a", EARLIER, ContactKind.QUESTION),
                      Contact("l", "a", TODAY, ContactKind.MAIL)), "antwoordden"),
    ("decision",
     _applied(_met(State.WRITTEN, Contact("k", "a", TODAY, ContactKind.CALL)), decision_on=EARLIER),
     "vroegen ernaar"),
    ("thanks", _project(State.THANKED), "bedankt"),
    ("thanks", _met(State.AWARDED, Contact("k", "a", EARLIER, state=State.THANKED)), "bedankt"),
    ("terms", _project(State.AWARDED, **AGREED), "voorwaarden"),
    ("money", _project(State.AWARDED, **AGREED), "1 april 2026"),
    ("money", _applied(_project(State.AWARDED), payment=Payment.BEFORE), "Alles vooraf"),
    ("invite", _met(State.AWARDED, Contact("k", "a", EARLIER, state=State.AWARDED),
                    Contact("l", "a", TODAY, ContactKind.VISIT)), "bezoek"),
    ("interim", _project(State.INTERIM), "tussentijds"),
    ("interim", _project(State.AWARDED, **AGREED), "tussentijds"),
    ("report", _project(State.REPORTED), "verslag"),
    ("report", _project(State.AWARDED, **AGREED), "verslag"),
    ("no_why", _project(State.REJECTED, **OURS), "reden"),
    ("no_why", _met(State.REJECTED, Contact("k", "a", EARLIER, ContactKind.CALL, state=State.REJECTED)),
     "spraken"),
    ("no_later", _project(State.RETRY), "nog eens"),
    ("no_advice", _project(State.REJECTED, **OURS), "leerde"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("code", "made", "words"), DONE, ids=[f"{n}-{each[0]}" for n, each in enumerate(DONE)]
)
def test_what_was_filled_in_shows_that_it_is_done(code: str, made: Proposal, words: str) -> None:
    found = _point(code, made)

    assert found.state is PointState.SHOWN
    assert found.proof is not None
    assert words in dutch(found.proof.text)


def test_proof_tells_day_and_person_where_they_are_known() -> None:
    treasurer, sent = (
        _point("treasurer", _project(State.WRITTEN, **SENT)),
        _point("sent", _project(State.WRITTEN, **SENT)),
    )

    assert (treasurer.who, treasurer.on) == ("Bo", None)
    assert (sent.who, sent.on) == ("", EARLIER)


@pytest.mark.parametrize(
    ("code", "made"),
    [
        ("papers", _project(State.EXPLORED, attachments={"papers": (replace(THERE, file=""),)})),
        ("papers", _project(State.EXPLORED, attachments={"papers": (replace(EXPLAINED, reason=" "),)})),
        ("others", _project(State.EXPLORED, Application("b", "Buurtvuur"))),
        ("sent", _project(State.RETRY, **SENT)),
        ("question", _met(State.QUESTION, Contact("k", "a", EARLIER, ContactKind.CALL),
                          Contact("l", "a", TODAY, ContactKind.QUESTION))),
        ("question", _met(State.QUESTION, Contact("k", "a", EARLIER, ContactKind.MAIL), **SENT)),
        ("decision", _applied(_project(State.WRITTEN), decision_on=EARLIER)),
        ("received", _project(State.WRITTEN, **SENT)),
        ("thanks", _project(State.AWARDED)),
        ("invite", _met(State.AWARDED, Contact("k", "a", EARLIER, ContactKind.VISIT),
                        Contact("l", "a", TODAY, state=State.AWARDED))),
        ("report", _project(State.PAID, activities={"end": EARLIER})),
        ("no_why", _met(State.REJECTED, Contact("k", "a", EARLIER, ContactKind.CALL),
                        Contact("l", "a", TODAY, ContactKind.MAIL, state=State.REJECTED))),
        ("no_why", _met(State.REJECTED, Contact("k", "a", EARLIER - timedelta(1), ContactKind.CALL), **SENT)),
    ],
)  # fmt: skip
def test_point_stays_open_while_that_does_not_show_it(code: str, made: Proposal) -> None:
    assert _point(code, made).state is PointState.OPEN


@pytest.mark.parametrize(
    ("code", "made"),
    [
        ("question", _project(State.WRITTEN)),
        ("received", _project(State.WRITTEN, sending={"dispatches": (Dispatch("a", sent_on=TODAY),)})),
        ("decision", _applied(_project(State.WRITTEN), decision_on=LATER)),
        ("decision", _project(State.WRITTEN)),
        ("report", _project(State.AWARDED, activities={"end": LATER})),
        ("report", _project(State.AWARDED)),
        ("thanks", _project(State.WRITTEN)),
    ],
)
def test_point_waits_for_its_time(code: str, made: Proposal) -> None:
    assert _point(code, made).state is PointState.NOT_YET


def test_language_is_open_again_when_texts_changed_since_it_was_checked() -> None:
    made = _project(State.EXPLORED)
    old, fresh = SignOff("Els", EARLIER, 3), SignOff("Bo", EARLIER)

    found = _point("language", made, old)
    assert found.state is PointState.OPEN
    assert found.proof is not None
    assert (
        dutch(found.proof.text) == "Els las alles na op 20 februari 2026. Daarna nog veranderd: 3 antwoorden."
    )
    assert (_point("language", made, old, fresh).state, _point("language", made, old, fresh).who) == (
        PointState.SHOWN, "Bo",
    )  # fmt: skip


def test_waiting_fund_is_told_of_each_yes() -> None:
    yes, paid, asked = (
        Application("b", "Buurtvuur", state=State.AWARDED),
        Application("c", "", state=State.PAID),
        Application("d", "Meedoen", state=State.WRITTEN),
    )
    told = [each.item for each in points(_case(_project(State.CONFIRMED, yes, paid, asked)))
            if each.item.code.startswith("tell-")]  # fmt: skip

    assert [each.code for each in told] == ["tell-b", "tell-c"]
    assert [dutch(each.text) for each in told] == [
        "Vertel Fonds De Brug dat Buurtvuur ja zei.",
        "Vertel Fonds De Brug dat een fonds zonder naam ja zei.",
    ]  # fmt: skip


def test_fund_that_answered_needs_no_news_but_keeps_what_it_was_told() -> None:
    yes = Application("b", "Buurtvuur", state=State.AWARDED)
    ticked = {"ticks": (Tick("t", "a", "tell-b", EARLIER, "An"),)}

    silent = points(_case(_project(State.REJECTED, yes)))
    told = points(_case(_project(State.REJECTED, yes, following=ticked)))
    assert [each for each in silent if each.item.code == "tell-b"] == []
    assert [each.state for each in told if each.item.code == "tell-b"] == [PointState.TICKED]


def test_nobody_takes_over_from_themselves() -> None:
    ours: dict[str, dict[str, Any]] = {
        "following": {"lives": (Life("a", ours="Priya"),)},
        "organisation": {"stand_in_name": "Priya"},
    }

    assert _point("stand_in", _project(State.WRITTEN, **ours)).state is PointState.OPEN
