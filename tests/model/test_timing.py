"""Timing: the rounds of a fund on a day of the calendar."""

from datetime import date

from proposal.model.timing import Day, Round, Timing, Window


def test_next_window_is_the_first_round_that_is_still_open() -> None:
    timing = Timing(rounds=(Round(Day(2, 1)), Round(Day(8, 1))))

    assert timing.next_window(date(2026, 2, 1)) == Window(date(2026, 2, 1))
    assert timing.next_window(date(2026, 2, 2)) == Window(date(2026, 8, 1))
    assert timing.next_window(date(2026, 8, 2)) == Window(date(2027, 2, 1))


def test_window_over_new_year_opens_the_year_before() -> None:
    timing = Timing(rounds=(Round(Day(1, 31), opens=Day(11, 1)),))

    assert timing.next_window(date(2026, 12, 24)) == Window(date(2027, 1, 31), date(2026, 11, 1))


def test_fund_without_rounds_has_no_window() -> None:
    assert Timing(lead_weeks=6).next_window(date(2026, 2, 1)) is None


def test_last_day_of_february_is_there_every_year() -> None:
    assert [Day(2, 29).within(year) for year in (2027, 2028)] == [date(2027, 2, 28), date(2028, 2, 29)]
