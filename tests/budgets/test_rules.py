"""What is usual or allowed, and what is said when it is not so."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgets.allowances import MAXIMA, Period, Unknown, allowance_breach, allowance_limit, period_of
from budgets.budget import Budget, CostKind, CostLine
from budgets.coverage import CoveragePlan, Source, SourceKind, Status, mirrored
from budgets.rules import (
    CONTINGENCY,
    ONE_FUND,
    ONE_FUNDER,
    OVERHEAD,
    OWN_SHARE,
    AmountLimit,
    Breach,
    ShareLimit,
    contingency_breach,
    fund_share_breach,
    fund_share_breaches,
    overhead_breach,
    own_share_breach,
)
from budgets.text import dutch, mark


def costs(amount: str, kind: CostKind = CostKind.PURCHASE) -> CostLine:
    return CostLine(kind.value, kind, quantity=Decimal(1), price=Decimal(amount))


def fund(name: str, amount: str, status: Status = Status.ASKED) -> Source:
    return Source(name, SourceKind.FUND, name, Decimal(amount), status)


def said(breach: Breach | None) -> str:
    return dutch(breach.text) if breach else ""


@pytest.mark.parametrize(
    ("contingency", "words"),
    [
        ("0", "Onvoorzien: 0 %. Dat is minder dan 5 %."),
        ("49", "Onvoorzien: 4,9 %. Dat is minder dan 5 %."),
        ("50", ""),
        ("100", ""),
        ("120", "Onvoorzien: 12 %. Dat is meer dan 10 %."),
    ],
)
def test_contingency_is_five_to_ten_percent_of_the_other_money(contingency: str, words: str) -> None:
    budget = Budget(
        (costs("1000"), costs("9000", CostKind.PRO_BONO), costs(contingency, CostKind.CONTINGENCY))
    )

    assert said(contingency_breach(budget)) == words


@given(st.decimals(1, 99_999, places=2), st.sampled_from([5, 10]))
def test_contingency_at_the_limit_is_never_a_breach_by_rounding(amount: Decimal, percentage: int) -> None:
    reserve = CostLine("x", CostKind.CONTINGENCY, percentage=Decimal(percentage))

    assert contingency_breach(Budget((costs(str(amount)), reserve))) is None


def test_overhead_is_measured_over_all_costs() -> None:
    assert overhead_breach(Budget((costs("850"), costs("150", CostKind.OVERHEAD)))) is None
    assert said(overhead_breach(Budget((costs("840"), costs("160", CostKind.OVERHEAD))))) == (
        "Overhead: 16 %. Dat is meer dan 15 %."
    )


def test_own_share_counts_own_money_and_gifts() -> None:
    budget = Budget((costs("900"), costs("100", CostKind.PRO_BONO)))
    gifts = mirrored(budget)
    own_money = Source("own", SourceKind.OWN_MONEY, "Inzameling", Decimal(100), Status.RECEIVED)

    assert (
        said(own_share_breach(budget, CoveragePlan(gifts)))
        == "De eigen bijdrage: 10 %. Dat is minder dan 20 %."
    )
    assert own_share_breach(budget, CoveragePlan((*gifts, own_money))) is None


def test_fund_above_half_of_the_costs_is_named() -> None:
    budget = Budget((costs("1000"),))
    plan = CoveragePlan(
        (fund("Buurtvuur", "501"), fund("Meedoen", "500"), fund("Nee", "900", Status.REJECTED))
    )

    (found,) = fund_share_breaches(budget, plan)

    assert found.source.name == "Buurtvuur"
    assert found.breach.limit.source == ONE_FUND.source


def test_fund_can_have_a_share_of_its_own() -> None:
    third = ShareLimit(mark("Het deel"), None, Decimal(34), "https://example.org", date(2026, 1, 1))

    breach = fund_share_breach(Budget((costs("1000"),)), fund("Buurtvuur", "400"), third)

    assert said(breach) == "Het deel van Buurtvuur: 40 %. Dat is meer dan 34 %."
    assert breach is not None
    assert breach.limit.dated == date(2026, 1, 1)


def test_share_of_nothing_is_no_breach() -> None:
    assert contingency_breach(Budget()) is None
    assert own_share_breach(Budget(), CoveragePlan()) is None


def test_amount_can_be_too_little_or_too_much() -> None:
    limit = AmountLimit(mark("De gift"), Decimal(500), Decimal(2000))

    assert said(limit.breach(Decimal(499))) == "De gift: €\u00a0499,00. Dat is minder dan €\u00a0500,00."
    assert said(limit.breach(Decimal(2001))) == "De gift: €\u00a02.001,00. Dat is meer dan €\u00a02.000,00."
    assert limit.breach(Decimal(500)) is None
    assert ONE_FUNDER.breach(Decimal(10_000)) is None


def test_every_rule_has_a_page_and_a_date() -> None:
    for limit in (CONTINGENCY, OVERHEAD, ONE_FUND, OWN_SHARE, ONE_FUNDER):
        assert limit.source.startswith("https://")
        assert limit.dated.year >= 2026


@pytest.mark.parametrize(
    ("amount", "period", "year", "words"),
    [
        ("5.61", Period.HOUR, 2025, "De vergoeding per uur: €\u00a05,61. Dat is meer dan €\u00a05,60."),
        ("3.31", Period.YOUNG_HOUR, 2025, "meer dan €\u00a03,30."),
        ("191", Period.MONTH, 2023, "meer dan €\u00a0190,00."),
        ("2100.01", Period.YEAR, 2024, "meer dan €\u00a02.100,00."),
        (
            "5",
            Period.HOUR,
            2026,
            "Het maximum per uur voor 2026 kennen wij niet. Zoek het op bij de Belastingdienst.",
        ),
        ("5", Period.HOUR, 2022, "kennen wij niet"),
    ],
)
def test_allowance_is_held_against_the_maximum_of_its_year(
    amount: str, period: Period, year: int, words: str
) -> None:
    found = allowance_breach(Decimal(amount), period, year)

    assert found is not None
    assert words in dutch(found.text)


def test_allowance_within_its_maximum_is_fine() -> None:
    assert allowance_breach(Decimal("5.60"), Period.HOUR, 2025) is None


def test_allowance_limit_tells_its_page_and_the_year_it_began() -> None:
    limit = allowance_limit(Period.MONTH, 2025)

    assert not isinstance(limit, Unknown)
    assert limit.dated == date(2025, 1, 1)
    assert limit.source == MAXIMA[-1].source


@pytest.mark.parametrize(
    ("unit", "period"),
    [
        ("uur", Period.HOUR),
        ("Uren", Period.HOUR),
        ("per maand", Period.MONTH),
        ("vrijwilliger per jaar", Period.YEAR),
        ("avond (3 uur)", None),
        ("keer", None),
        ("", None),
    ],
)
def test_period_is_read_from_the_unit_of_a_line(unit: str, period: Period | None) -> None:
    assert period_of(unit) is period
