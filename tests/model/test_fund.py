"""Fund: what its rules mean for an amount."""

from decimal import Decimal

from proposal.model.choices import PaperKind
from proposal.model.fund import Fund, MoneyRules, PaperRule


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
