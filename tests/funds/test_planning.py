"""Planning: the last day to send follows from the start, the fund's weeks, its rounds and the own board."""

from datetime import date, timedelta

import pytest

from budgets.text import dutch
from proposal.funds.dates.planning import deadline
from proposal.model.fund import Fund
from proposal.model.timing import Day, Round, Timing

TODAY = date(2026, 11, 22)
START = date(2027, 9, 1)
ROUNDS = (Round(Day(2, 1)), Round(Day(5, 1)), Round(Day(8, 1)))


@pytest.mark.parametrize(
    ("timing", "start", "expected", "why"),
    [
        (Timing(lead_weeks=8), START, date(2027, 7, 7), "8 weken voor het begin"),
        (Timing(rounds=ROUNDS), START, date(2027, 8, 1), "laatste ronde"),
        (Timing(rounds=ROUNDS, decision_weeks=13), START, date(2027, 5, 1), "laatste ronde"),
        (Timing(rounds=ROUNDS, lead_weeks=8), START, date(2027, 5, 1), "laatste ronde"),
        (Timing(rounds=ROUNDS[:2], lead_weeks=13), date(2027, 6, 1), date(2027, 2, 1), "laatste ronde"),
        (Timing(rounds=ROUNDS, lead_weeks=4, decision_weeks=20), START, date(2027, 2, 1), "laatste ronde"),
        (Timing(rounds=ROUNDS, lead_weeks=13), date(2027, 3, 1), date(2027, 2, 1), "te laat"),
        (Timing(rounds=ROUNDS), date(2027, 1, 10), date(2027, 2, 1), "te laat"),
        (Timing(rounds=ROUNDS), date(2028, 3, 1), date(2028, 2, 1), "laatste ronde"),
        (Timing(), START, date(2027, 5, 5), "Bel even"),
        (Timing(decision_weeks=13), START, date(2027, 6, 2), "beslist in ongeveer 13 weken"),
        (Timing(lead_weeks=8, until=date(2027, 3, 31)), START, date(2027, 3, 31), "regeling loopt tot"),
        (Timing(lead_weeks=8, until=date(2027, 12, 31)), START, date(2027, 7, 7), "8 weken"),
    ],
)
def test_last_day_follows_from_the_rules_of_the_fund(
    timing: Timing, start: date, expected: date, why: str
) -> None:
    found = deadline(Fund("Fonds", timing=timing), start, None, TODAY)

    assert found is not None
    assert found.send_by == expected
    assert why in dutch(found.why)


def test_rule_of_thumb_is_not_sure_and_a_known_rule_is() -> None:
    thumb = deadline(Fund("Fonds"), START, None, TODAY)
    known = deadline(Fund("Fonds", timing=Timing(lead_weeks=8)), START, None, TODAY)

    assert thumb
    assert known
    assert (thumb.sure, known.sure) == (False, True)


def test_day_that_the_makers_noted_goes_first_even_without_a_start() -> None:
    found = deadline(Fund("Fonds", timing=Timing(lead_weeks=8)), None, date(2027, 3, 1), TODAY)

    assert found
    assert found.send_by == date(2027, 3, 1)


def test_own_board_agrees_before_the_day_to_send() -> None:
    found = deadline(Fund("Fonds", timing=Timing(lead_weeks=8)), START, None, TODAY, timedelta(days=14))

    assert found
    assert (found.board_by, found.send_by) == (date(2027, 6, 23), date(2027, 7, 7))


def test_last_day_has_passed_the_day_after_it() -> None:
    found = deadline(Fund("Fonds"), None, TODAY, TODAY)

    assert found
    assert not found.passed(TODAY)
    assert found.passed(TODAY + timedelta(days=1))


def test_project_without_a_start_has_no_last_day() -> None:
    assert deadline(Fund("Fonds", timing=Timing(lead_weeks=8)), None, None, TODAY) is None
