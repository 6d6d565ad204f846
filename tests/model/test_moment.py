"""Moments: what a Dutch clock shows, in winter and in summer."""

from datetime import date, datetime

from proposal.model.moment import day_ends, days_between, days_on, here, stored


def test_moment_is_told_on_a_dutch_clock() -> None:
    assert here(datetime(2026, 7, 1, 22, 30)).date() == date(2026, 7, 2)
    assert here(datetime(2026, 1, 1, 22, 30)).hour == 23


def test_typed_time_is_stored_an_hour_earlier_in_winter_and_two_in_summer() -> None:
    assert stored(datetime(2026, 3, 24, 19, 30)) == datetime(2026, 3, 24, 18, 30)
    assert stored(datetime(2026, 3, 31, 19, 30)) == datetime(2026, 3, 31, 17, 30)


def test_evening_stays_at_half_past_seven_when_it_moves_over_the_change_of_the_clock() -> None:
    before = stored(datetime(2026, 3, 24, 19, 30))

    after = days_on(before, 7)

    assert here(after).replace(tzinfo=None) == datetime(2026, 3, 31, 19, 30)
    assert days_between(before, after) == 7
    assert days_on(after, -7) == before


def test_day_ends_at_midnight_here_also_when_the_clock_changes() -> None:
    saturday = datetime(2026, 3, 28, 23, 30)

    assert day_ends(saturday) == datetime(2026, 3, 29, 22, 0)
    assert day_ends(saturday, 1) == datetime(2026, 3, 30, 22, 0)
