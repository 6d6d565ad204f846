"""The agenda: every date of a project, why it is that day, and what can still be done when it is too late."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgets.text import Text, dutch
from proposal.funds.dates.agenda import agenda, near, next_of, of_application
from proposal.funds.dates.event import Event, EventKind, away
from proposal.funds.dates.going_out import chance
from proposal.funds.dates.planning import deadline
from proposal.funds.lists.cells import MOST_COUNT
from proposal.model.choices import ApplicationState, ContactKind
from proposal.model.following import Term, TermKind
from proposal.model.fund import Fund, Reporting
from proposal.model.proposal import Proposal
from proposal.model.sending import Dispatch
from proposal.model.steps.funds import Contact
from proposal.model.timing import Day, Round, Timing
from tests.funds.dated import BRIDGE, START, TODAY, asked, planned, sent

KNOWN = {"a": BRIDGE}


def _found(proposal: Proposal, funds: Mapping[str, Fund] = KNOWN, today: date = TODAY) -> dict[str, Event]:
    return {each.key: each for each in agenda(proposal, funds, today)}


def _said(texts: tuple[Text, ...]) -> str:
    return " ".join(map(dutch, texts))


def test_unsent_application_has_a_last_day_with_its_reason() -> None:
    found = _found(planned(asked(), board_weeks=2))

    send, board = found["send:a"], found["board:a"]
    assert (send.on, board.on) == (date(2027, 7, 7), date(2027, 6, 23))
    assert dutch(send.says) == "Laatste goede dag om te versturen aan Fonds De Brug"
    assert _said(send.why) == (
        "Dit fonds wil de aanvraag 8 weken voor het begin. Jullie beginnen op 1 september 2027. Jullie "
        "bestuur heeft 2 weken nodig: zorg voor een ja voor 23 juni 2027."
    )
    assert (send.sure, send.done, send.rescue) == (True, False, None)
    assert list(found) == ["board:a", "send:a", "start"]


def test_last_day_of_a_fund_that_stands_in_no_list_is_a_rule_of_thumb() -> None:
    send = _found(planned(asked()), {})["send:a"]

    assert (send.on, send.sure) == (date(2027, 5, 5), False)
    assert "Bel even of dat klopt." in _said(send.why)


def test_project_without_a_start_has_only_what_the_makers_noted() -> None:
    found = _found(planned(asked(), asked("b", deadline=date(2027, 1, 15)), start=None))

    assert {each: event.on for each, event in found.items()} == {"send:b": date(2027, 1, 15)}


def test_guessed_month_is_a_start_that_is_not_sure() -> None:
    found = _found(planned(start=None).with_step("idea", month=date(2027, 9, 1)))

    assert [(each.on, each.sure) for each in found.values()] == [(START, False)]


@pytest.mark.parametrize(
    ("timing", "noted", "rescue"),
    [
        (Timing(lead_weeks=8), None, "dan kan het project beginnen vanaf 17 januari 2027."),
        (Timing(), None, "Anders kan het project beginnen vanaf ongeveer 21 maart 2027."),
        (Timing(rounds=(Round(Day(2, 1)),), decision_weeks=13), None,
         "ronde sluit op 1 februari 2027. Dan kan het project beginnen vanaf ongeveer 3 mei 2027."),
        (Timing(lead_weeks=8, until=date(2026, 10, 1)), None, "Deze regeling is voorbij."),
        (Timing(lead_weeks=2), date(2026, 11, 20), "kan het nog tot en met 1 december 2026."),
    ],
)  # fmt: skip
def test_what_is_too_late_says_what_can_still_be_done(
    timing: Timing, noted: date | None, rescue: str
) -> None:
    proposal = planned(asked(deadline=noted), start=date(2026, 12, 15))

    send = _found(proposal, {"a": Fund("Fonds", timing=timing)})["send:a"]

    assert send.rescue
    assert rescue in dutch(send.rescue)


@pytest.mark.parametrize(("start", "weeks"), [(date(2027, 1, 10), None), (date(2027, 3, 1), 13)])
def test_round_that_is_too_late_for_the_start_is_no_day_on_which_it_still_can(
    start: date, weeks: int | None
) -> None:
    fund = Fund("Fonds", timing=Timing(rounds=(Round(Day(2, 1)),), lead_weeks=weeks))

    for noted in (date(2026, 11, 20), None):
        send = _found(planned(asked(deadline=noted), start=start), {"a": fund})["send:a"]
        assert send.rescue
        assert "De volgende ronde sluit op 1 februari 2027." in dutch(send.rescue)


def test_rules_that_leave_too_little_time_for_the_board_say_so() -> None:
    late = asked(deadline=date(2026, 11, 20))
    fund = Fund("Fonds", timing=Timing(lead_weeks=2))

    proposal = planned(late, start=date(2026, 12, 15), board_weeks=3)
    agreed = proposal.with_step("sending", dispatches=(Dispatch("a", board_on=TODAY),))

    told = [_found(each, {"a": fund})["send:a"].rescue for each in (proposal, agreed)]

    still = "Volgens de regels van het fonds kan het nog tot en met 1 december 2026"
    assert [each and dutch(each) for each in told] == [
        f"{still}, als jullie bestuur sneller ja zegt.", f"{still}."
    ]  # fmt: skip


def test_board_that_should_have_agreed_can_still_do_so_until_the_last_day() -> None:
    proposal = planned(asked(deadline=date(2026, 11, 30)), board_weeks=3)

    board = _found(proposal)["board:a"]
    assert board.late(TODAY)
    assert board.rescue
    assert "board:a" not in _found(proposal, today=date(2026, 12, 1))


def test_board_that_agreed_is_done_on_its_day() -> None:
    agreed = Dispatch("a", board_on=date(2026, 11, 3))
    proposal = planned(asked(), board_weeks=3).with_step("sending", dispatches=(agreed,))

    assert (_found(proposal)["board:a"].on, _found(proposal)["board:a"].done) == (date(2026, 11, 3), True)


def test_rounds_open_and_close_on_days_of_their_own() -> None:
    rounds = (Round(Day(2, 1), Day(1, 4)), Round(Day(8, 1), Day(7, 1)))

    found = _found(planned(asked()), {"a": Fund("Fonds", timing=Timing(rounds=rounds))})

    days = {each: (event.kind, event.on) for each, event in found.items() if each != "start"}
    assert days == {
        "opens:a:20270201": (EventKind.OPENS, date(2027, 1, 4)),
        "closes:a:20270201": (EventKind.CLOSES, date(2027, 2, 1)),
        "opens:a:20270801": (EventKind.OPENS, date(2027, 7, 1)),
        "send:a": (EventKind.SEND, date(2027, 8, 1)),
    }


def test_sent_application_awaits_a_decision_that_is_expected() -> None:
    found = _found(sent(planned(asked(), board_weeks=2), date(2026, 11, 2)))

    assert list(found) == ["send:a", "decision:a", "start"]
    assert (found["send:a"].on, found["send:a"].done) == (date(2026, 11, 2), True)
    decision = found["decision:a"]
    assert (decision.on, decision.sure, decision.done) == (date(2027, 2, 1), False, False)
    assert dutch(decision.says) == "Beslissing van Fonds De Brug verwacht"


def test_own_day_of_the_decision_goes_before_that_of_the_fund() -> None:
    proposal = sent(planned(asked()), date(2026, 11, 2), decision_on=date(2026, 12, 18))

    decision = _found(proposal)["decision:a"]

    assert (decision.on, decision.sure, dutch(decision.says)) == (
        date(2026, 12, 18), True, "Beslissing van Fonds De Brug"
    )  # fmt: skip


def test_decision_that_did_not_come_asks_for_a_call_and_one_that_came_is_done() -> None:
    waiting = sent(planned(asked()), date(2026, 5, 2), decision_on=date(2026, 11, 1))
    decided = sent(planned(asked()), date(2026, 5, 2), decision_on=date(2026, 11, 1),
                   state=ApplicationState.REJECTED)  # fmt: skip

    assert _found(waiting)["decision:a"].late(TODAY)
    assert not _found(decided)["decision:a"].late(TODAY)


def test_day_of_a_decision_that_came_earlier_or_of_what_was_never_sent_is_gone() -> None:
    early = sent(planned(asked()), date(2026, 5, 2), decision_on=START, state=ApplicationState.AWARDED)
    never = planned(asked(decision_on=date(2026, 11, 1)))

    assert "decision:a" not in _found(early)
    assert "decision:a" not in _found(never)


def test_nobody_is_asked_about_what_is_long_gone() -> None:
    old = _found(planned(asked(deadline=TODAY - timedelta(200))))["send:a"]

    assert not old.late(TODAY)


def test_application_to_try_once_more_is_to_be_sent_again() -> None:
    proposal = sent(planned(asked()), date(2026, 5, 2), state=ApplicationState.RETRY)

    assert not _found(proposal)["send:a"].done


def _moment(row: str, on: date | None, kind: ContactKind = ContactKind.CALL, next_on: date | None = None,
            next_step: str = "") -> Contact:  # fmt: skip
    return Contact(row, "a", on, kind, "mevrouw Bos", "Besproken", next_step, next_on)


def test_next_step_is_open_until_somebody_says_that_it_is_done() -> None:
    first = _moment("c1", date(2026, 11, 20), next_on=date(2026, 11, 25), next_step="Bel over de begroting")
    after = _moment("c2", date(2026, 11, 25))
    said = replace(first, done_on=date(2026, 11, 25))

    assert not _found(planned(asked(), contacts=(first, after)))["next:c1"].done
    assert _found(planned(asked(), contacts=(said, after)))["next:c1"].done
    assert _found(planned(asked(), contacts=(first,)))["next:c1"].words == "Bel over de begroting"


def test_newer_next_step_takes_the_place_of_the_one_before() -> None:
    first = _moment("c1", date(2026, 11, 10), next_on=date(2026, 11, 20))
    second = _moment("c2", date(2026, 11, 21), next_on=date(2026, 12, 5))
    early = replace(second, on=date(2026, 11, 19))

    found = _found(planned(asked(), contacts=(second, first)))

    assert (found["next:c1"].done, found["next:c2"].done) == (True, False)
    assert not _found(planned(asked(), contacts=(early, first)))["next:c1"].done


def test_what_was_agreed_stays_late_however_long_ago_its_day_was() -> None:
    old = date(2026, 1, 1)
    term = Term("t1", "a", TermKind.CONDITION, "Logo op de poster", old)
    made = planned(asked(state=ApplicationState.AWARDED, deadline=old), terms=(term,))

    assert _found(made)["term:t1"].late(TODAY)
    assert next_of(agenda(made, {}, TODAY), TODAY) == _found(made)["term:t1"]


def test_question_of_a_fund_waits_a_week_for_its_answer() -> None:
    question = _moment("c1", date(2026, 11, 20), ContactKind.QUESTION)
    answer = _moment("c2", date(2026, 11, 22), ContactKind.ANSWER)

    found = _found(planned(asked(), contacts=(question,)))["answer:c1"]

    assert (found.on, found.done, found.private) == (date(2026, 11, 27), False, True)
    assert _found(planned(asked(), contacts=(question, answer)))["answer:c1"].done
    assert _found(planned(asked(), contacts=(answer, question)))["answer:c1"].done


def test_what_a_person_of_the_fund_said_or_is_called_stands_in_no_sentence() -> None:
    question = _moment("c1", date(2026, 11, 1), ContactKind.QUESTION, date(2026, 11, 3), "Mail mevrouw Bos")
    term = Term("t1", "a", TermKind.CONDITION, "Noem mevrouw Bos", date(2026, 11, 2))

    for each in agenda(planned(asked(), contacts=(question,), terms=(term,)), KNOWN, TODAY):
        said = (each.says, *each.why, *((each.rescue,) if each.rescue else ()))
        assert "Bos" not in _said(said)


def test_terms_are_dates_and_done_ones_are_ticked() -> None:
    terms = (
        Term("t1", "a", TermKind.PAYMENT, "De eerste helft", date(2027, 1, 10)),
        Term("t2", "a", TermKind.REPORT, "", date(2028, 1, 10), done_on=date(2028, 1, 3)),
        Term("t3", "gone", None, "Een bord ophangen", date(2027, 2, 1)),
        Term("t4", "a", TermKind.INTERIM, "Zonder dag"),
    )
    proposal = sent(planned(asked(), terms=terms), date(2026, 5, 2), state=ApplicationState.AWARDED)

    found = _found(proposal)

    assert (found["term:t1"].kind, found["term:t1"].words) == (EventKind.PAYMENT, "De eerste helft")
    assert (found["term:t2"].on, found["term:t2"].done) == (date(2028, 1, 3), True)
    assert dutch(found["term:t3"].says) == "Afspraak met een fonds"
    assert "term:t4" not in found


def test_terms_of_a_fund_that_said_no_are_gone() -> None:
    term = Term("t1", "a", TermKind.REPORT, "", date(2027, 1, 10))
    proposal = sent(planned(asked(), terms=(term,)), date(2026, 5, 2), state=ApplicationState.REJECTED)

    assert "term:t1" not in _found(proposal)


def test_report_follows_from_the_end_and_the_weeks_of_the_fund_unless_it_was_agreed() -> None:
    fund = Fund("Fonds", reporting=Reporting(weeks=13))
    proposal = sent(planned(asked(), end=date(2028, 6, 1)), date(2026, 5, 2), state=ApplicationState.AWARDED)
    agreed = proposal.with_step("following", terms=(Term("t1", "a", TermKind.REPORT, "", START),))

    assert _found(proposal, {"a": fund})["report:a"].on == date(2028, 8, 31)
    assert "report:a" not in _found(agreed, {"a": fund})
    assert "report:a" not in _found(planned(asked(), end=date(2028, 6, 1)), {"a": fund})
    far = sent(planned(asked(), end=date(9999, 12, 1)), START, state=ApplicationState.AWARDED)
    assert "report:a" not in _found(far, {"a": fund})


def test_next_of_an_application_is_what_is_late_or_comes_first() -> None:
    found = agenda(planned(asked(deadline=date(2026, 11, 20)), asked("b"), board_weeks=2), KNOWN, TODAY)

    first, other = (next_of(of_application(found, each), TODAY) for each in ("a", "b"))

    assert first and other  # noqa: PT018
    assert (first.key, other.key) == ("send:a", "board:b")
    assert next_of(of_application(found, "gone"), TODAY) is None


def test_two_nearest_deadlines_of_two_weeks_are_told_of() -> None:
    days = (date(2026, 11, 21), date(2026, 11, 22), date(2026, 12, 1), date(2026, 12, 6), date(2026, 12, 7))
    rows = tuple(asked(f"a{day:%m%d}", deadline=day) for day in days)

    found = near(agenda(planned(*rows), {}, TODAY), TODAY)

    assert [each.key for each in found] == ["send:a1122", "send:a1201"]


def test_dates_of_one_application_are_its_own() -> None:
    found = agenda(planned(asked(), asked("b")), {}, TODAY)

    assert [each.key for each in of_application(found, "b")] == ["send:b"]


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "vandaag"), (1, "morgen"), (5, "over 5 dagen"), (-1, "gisteren"), (-2, "2 dagen geleden")],
)
def test_how_far_away_a_date_is_stands_in_words(days: int, said: str) -> None:
    assert dutch(away(days)) == said


days_of_year = st.builds(Day, st.integers(1, 12), st.integers(1, 28))
weeks = st.none() | st.integers(1, 60) | st.just(MOST_COUNT)
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
timings = st.builds(
    Timing, lead_weeks=weeks, decision_weeks=weeks, until=st.none() | days,
    rounds=st.lists(st.builds(Round, days_of_year, st.none() | days_of_year), max_size=3).map(tuple),
)  # fmt: skip


def test_two_rounds_that_close_on_one_day_are_one_date_each() -> None:
    rounds = (Round(Day(2, 1), Day(1, 1)), Round(Day(2, 1), Day(1, 2)))
    fund = Fund("F", timing=Timing(rounds=rounds))

    found = agenda(planned(asked(), start=date(2027, 3, 1)), {"a": fund}, date(2026, 12, 1))

    assert [each.kind for each in found].count(EventKind.OPENS) == 1
    assert len({each.key for each in found}) == len(found)


def test_slip_of_the_pen_in_the_weeks_of_the_board_breaks_nothing() -> None:
    assert _found(planned(asked(), board_weeks=99_999_999))["board:a"].on.year == 2017


@settings(max_examples=60, deadline=None)
@given(timing=timings, start=st.none() | days, today=days, board=st.none() | st.integers(0, 20))
def test_any_fund_gives_dates_in_order_with_keys_of_their_own(
    timing: Timing, start: date | None, today: date, board: int | None
) -> None:
    found = agenda(planned(asked(), start=start, board_weeks=board), {"a": Fund("F", timing=timing)}, today)

    assert [each.on for each in found] == sorted(each.on for each in found)
    assert len({each.key for each in found}) == len(found)
    known = {each.kind: each.on for each in found}
    if EventKind.BOARD in known:
        assert known[EventKind.BOARD] == known[EventKind.SEND] - timedelta(weeks=board or 0)


@settings(max_examples=60, deadline=None)
@given(timing=timings, today=days)
def test_start_that_we_suggest_leaves_time_to_send(timing: Timing, today: date) -> None:
    fund = Fund("F", timing=timing)
    ahead = chance(fund, today)
    if ahead is None:
        return

    found = deadline(fund, ahead.start, None, today)

    assert found
    assert found.send_by >= today
