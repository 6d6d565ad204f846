"""Portrait: what is known of a fund stands in words, and what is not is named."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from budgets.text import Text, dutch
from proposal.funds.catalogue import shipped
from proposal.funds.lists.portrait import dates, facts, known, sending, unknown
from proposal.model.choices import PaperKind
from proposal.model.fund import Fund, MoneyRules, PaperRule, TextPart, TextRule, Unit
from proposal.model.timing import Day, Round, Timing
from tests.funds.cases import TODAY


def said(fund: Fund) -> str:
    """All that is told of a fund."""
    told = (*facts(fund), *sending(fund), *dates(fund, TODAY))
    return "\n".join(_plain(one) for each in told for one in each.known).replace("\xa0", " ")


def _plain(told: Text | str) -> str:
    return told if isinstance(told, str) else dutch(told)


def test_every_shipped_fund_can_be_told() -> None:
    for fund in shipped():
        assert said(fund)
        assert "None" not in said(fund)


def test_fund_of_which_nothing_is_known_is_told_by_what_is_not() -> None:
    bare = Fund("Fonds De Brug")
    told = (*facts(bare), *sending(bare), *dates(bare, TODAY))

    assert known(told) == ()
    assert [dutch(each) for each in unknown(told)][:4] == [
        "Voor wie", "Onderwerpen", "Werkgebied", "Bedrag",
    ]  # fmt: skip


def test_amounts_lengths_papers_and_rounds_are_told_in_words() -> None:
    fund = Fund(
        "Fonds De Brug",
        money=MoneyRules(at_least=Decimal(500), at_most=Decimal(5000), share=Decimal(75)),
        texts=(TextRule(TextPart.PLAN, 1, Unit.PAGES), TextRule(TextPart.SUMMARY, 200, Unit.WORDS)),
        papers=(PaperRule(PaperKind.KVK, 365, Decimal(10_000)),),
        timing=Timing(lead_weeks=1, rounds=(Round(Day(2, 1), Day(12, 1)),), until=date(2028, 1, 31)),
    )

    told = said(fund)

    assert "Van € 500,00 tot € 5.000,00" in told
    assert "Hoogstens 75 % van de kosten" in told
    assert "Projectplan: hoogstens 1 bladzijde A4" in told
    assert "Samenvatting: hoogstens 200 woorden" in told
    assert "Uittreksel Kamer van Koophandel, hoogstens een jaar oud, boven € 10.000,00" in told
    assert "Minstens 1 week" in told
    assert "Van 1 december 2026 tot en met 1 februari 2027" in told
    assert "De laatste dag is 31 januari 2028" in told
    only_least = replace(fund, money=MoneyRules(at_least=Decimal(500)))
    assert "Vanaf € 500,00" in said(only_least)
