"""A fund that said no and may be asked again from a day: no date of sending lies before that day."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgets.text import dutch
from proposal.funds.dates.agenda import agenda, next_of
from proposal.funds.dates.event import Event, EventKind
from proposal.model.choices import ApplicationState
from proposal.model.fund import Fund
from proposal.model.proposal import Proposal
from proposal.model.steps.funds import Contact
from proposal.model.timing import Day, Round, Timing
from tests.funds.dated import START, TODAY, asked, planned

AGAIN = date(2027, 2, 1)
GOING_OUT = {EventKind.SEND, EventKind.BOARD, EventKind.OPENS, EventKind.CLOSES, EventKind.DECISION}
days_of_year = st.builds(Day, st.integers(1, 12), st.integers(1, 28))
weeks = st.none() | st.integers(1, 60)
days = st.dates(date(2020, 1, 1), date(2035, 12, 31))
timings = st.builds(
    Timing, lead_weeks=weeks, decision_weeks=weeks, until=st.none() | days,
    rounds=st.lists(st.builds(Round, days_of_year, st.none() | days_of_year), max_size=3).map(tuple),
)  # fmt: skip


def _refused(start: date | None, again: date = AGAIN, board_weeks: int | None = None,
             deadline: date | None = None, decision_on: date | None = None) -> Proposal:  # fmt: skip
    """A project whose fund said no, and may be asked once more from a day."""
    row = asked(state=ApplicationState.RETRY, deadline=deadline, decision_on=decision_on)
    told = Contact("c", "a", on=date(2019, 1, 1), next_on=again, state=ApplicationState.RETRY)
    return planned(row, start=start, board_weeks=board_weeks, contacts=(told,))


def _found(proposal: Proposal, timing: Timing, today: date = TODAY) -> dict[str, Event]:
    return {each.key: each for each in agenda(proposal, {"a": Fund("Fonds", timing=timing)}, today)}


@pytest.mark.parametrize(
    ("timing", "rescue"),
    [
        (Timing(lead_weeks=8), "Verstuur je op 1 februari 2027, dan kan het project beginnen vanaf "
         "29 maart 2027. Of bel het fonds: misschien mag het toch eerder."),
        (Timing(), "Bel het fonds: misschien kan het nog. Anders kan het project beginnen vanaf ongeveer "
         "31 mei 2027."),
        (Timing(lead_weeks=8, until=date(2027, 1, 15)), "Deze regeling loopt tot en met 15 januari 2027. "
         "Bel het fonds: komt er een nieuwe?"),
    ],
)  # fmt: skip
def test_last_day_before_the_fund_may_be_asked_says_that_the_two_do_not_go_together(
    timing: Timing, rescue: str
) -> None:
    found = _found(_refused(date(2027, 2, 20), board_weeks=2), timing)

    send = found["send:a"]
    assert send.on == AGAIN
    assert dutch(send.says) == (
        "Eerste dag om weer te versturen aan Fonds De Brug, maar dat is te laat voor jullie plan"
    )
    assert "Dan mag het nog niet." in dutch(send.why[0])
    assert send.rescue
    assert dutch(send.rescue) == rescue
    assert "board:a" not in found


def test_day_on_which_a_fund_may_be_asked_is_for_the_makers_alone() -> None:
    clash = _found(_refused(date(2027, 2, 20)), Timing(lead_weeks=8))["send:a"]
    later = _found(_refused(START), Timing(lead_weeks=8))["send:a"]

    assert (clash.private, later.private) == (True, False)


def test_round_before_the_fund_may_be_asked_is_none() -> None:
    rounds = (Round(Day(1, 15), Day(12, 1)), Round(Day(5, 1), Day(1, 4)), Round(Day(8, 1), Day(6, 1)))

    found = _found(_refused(date(2027, 6, 1)), Timing(rounds=rounds))

    assert (found["send:a"].on, found["send:a"].rescue) == (date(2027, 5, 1), None)
    assert [key for key in found if key.startswith(("opens", "closes"))] == []


def test_first_round_in_which_the_fund_may_be_asked_says_what_can_be_done_when_it_is_too_late() -> None:
    found = _found(_refused(date(2027, 2, 20)), Timing(rounds=(Round(Day(1, 15)), Round(Day(5, 1)))))

    send = found["send:a"]
    assert send.on == date(2027, 5, 1)
    assert send.rescue
    assert "De volgende ronde sluit op 1 mei 2027." in dutch(send.rescue)


def test_own_board_need_not_agree_before_the_fund_may_be_asked() -> None:
    found = _found(_refused(date(2027, 4, 10), board_weeks=4), Timing(lead_weeks=8))

    assert (found["board:a"].on, found["send:a"].on) == (AGAIN, date(2027, 2, 13))
    assert "zorg voor een ja voor 1 februari 2027" in " ".join(map(dutch, found["send:a"].why))


def test_noted_day_of_the_time_before_gives_way_to_what_the_rules_still_allow() -> None:
    proposal = _refused(START, deadline=date(2026, 12, 31))

    send = _found(proposal, Timing(lead_weeks=8))["send:a"]

    assert send.on == AGAIN
    assert send.rescue
    assert dutch(send.rescue) == "Volgens de regels van het fonds kan het nog tot en met 7 juli 2027."


def test_clash_stays_when_the_day_has_come_and_then_counts_from_today() -> None:
    today = date(2027, 2, 10)
    found = agenda(_refused(date(2027, 2, 20)), {"a": Fund("F", timing=Timing(lead_weeks=8))}, today)

    send = next(each for each in found if each.key == "send:a")
    assert (send.on, send.late(today)) == (AGAIN, True)
    assert send.rescue
    assert "Verstuur je vandaag" in dutch(send.rescue)
    assert next_of(found, today) in {each for each in found if each.on == AGAIN}


@settings(max_examples=80, deadline=None)
@given(timing=timings, start=st.none() | days, today=days, again=days, noted=st.none() | days,
       board=st.integers(0, 20))  # fmt: skip
def test_no_date_of_going_out_lies_before_the_fund_may_be_asked(
    timing: Timing, start: date | None, today: date, again: date, noted: date | None, board: int
) -> None:
    proposal = _refused(start, again, board, noted, noted)

    found = _found(proposal, timing, today).values()

    assert all(each.on >= again for each in found if each.kind in GOING_OUT)
