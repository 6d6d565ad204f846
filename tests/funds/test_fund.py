"""Fund: what its rules mean on a day and for an amount."""

from datetime import date
from decimal import Decimal

from proposal.model.choices import PaperKind
from proposal.model.fund import Day, Fund, MoneyRules, PaperRule, Round, Timing, Window


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


def test_papers_above_a_threshold_are_not_asked_at_it() -> None:
    always, above = PaperRule(PaperKind.KVK, 365), PaperRule(PaperKind.STATUTES, above=Decimal(10_000))
    fund = Fund("Fonds", papers=(always, above))

    assert fund.papers_for(Decimal(10_000)) == (always,)
    assert fund.papers_for(Decimal("10000.01")) == (always, above)


def test_most_of_a_fund_is_the_smaller_of_its_limits() -> None:
    limits = MoneyRules(at_most=Decimal(12_000), share=Decimal(10))

    assert Fund("Fonds", money=limits).most(Decimal(20_000)) == Decimal(2000)
    assert Fund("Fonds", money=limits).most(Decimal(200_000)) == Decimal(12_000)
    assert Fund("Fonds", money=limits).most(Decimal(0)) == Decimal(12_000)


def test_fund_without_known_limits_has_no_most() -> None:
    assert Fund("Fonds").most(Decimal(20_000)) is None


def test_share_starts_above_what_a_fund_may_pay_all_of() -> None:
    fund = Fund("Fonds", money=MoneyRules(share=Decimal(60), share_above=Decimal(1500)))

    assert [fund.most(Decimal(costs)) for costs in (1000, 2000, 5000)] == [1500, 1500, 3000]
