"""Writing: a list of funds goes out as it came in."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from budgets.text import Text, dutch
from proposal.funds.catalogue import SHIPPED, read, shipped
from proposal.funds.lists.cell_words import in_words
from proposal.funds.lists.columns import FUND_COLUMNS
from proposal.funds.lists.writing import cells_of, written
from proposal.model.choices import LegalForm, PaperKind, Payment, SentHow, Theme, YesNo
from proposal.model.fund import (
    Area,
    Evidence,
    Exclusion,
    Fund,
    MoneyRules,
    PaperRule,
    Paying,
    Reporting,
    TextPart,
    TextRule,
    Unit,
)
from proposal.model.timing import Day, Round, Timing

FULL = Fund(
    name="Fonds De Brug",
    website="fondsdebrug.example",
    themes=(Theme.NEIGHBOURHOOD, Theme.CARERS),
    reaches="buren; mantelzorgers",
    area=Area(("Rotterdam", "Utrecht (provincie)"), ("Rijnmond",)),
    area_words="Rotterdam, en soms daarbuiten",
    money=MoneyRules(*(Decimal(number) for number in (500, 20_000, 60, 1500, 25, 10, 15, 10_000))),
    timing=Timing(8, (Round(Day(2, 1)), Round(Day(1, 31), Day(11, 1))), 6, date(2027, 12, 31)),
    forms=(LegalForm.FOUNDATION, LegalForm.GROUP),
    only_forms=YesNo.YES,
    via_lead=YesNo.NO,
    volunteers=YesNo.YES,
    quickscan=YesNo.NO,
    supporters=4,
    board=3,
    condition="een buurt die meedoet",
    excludes=(Exclusion.BUILDING, Exclusion.RICH),
    texts=(TextRule(TextPart.PLAN, 4, Unit.PAGES), TextRule(TextPart.SUMMARY, 200, Unit.WORDS)),
    letter=YesNo.YES,
    sent_by=(SentHow.FORM, SentHow.MAIL),
    papers=(PaperRule(PaperKind.BANK, 14), PaperRule(PaperKind.STATUTES, 365, Decimal("10000.50"))),
    paying=Paying(Payment.PARTS, Decimal("72.5")),
    reporting=Reporting(13, Decimal(25_000)),
    asks='een plan met "doelen"\nen een begroting',
    how="online",
    when="het hele jaar",
    not_for="feesten",
    evidence=Evidence(("https://a.example/x", "https://b.example/"), date(2026, 11, 21), "2025-03"),
)


def test_every_rule_of_a_fund_goes_out_and_comes_back() -> None:
    reading = read(written([FULL, Fund("Kaal", evidence=FULL.evidence)]))

    assert reading.mistakes == ()
    assert reading.funds == (FULL, Fund("Kaal", evidence=FULL.evidence))


def test_shipped_list_goes_out_as_it_came_in() -> None:
    assert written(shipped()) == SHIPPED.read_text(encoding="utf-8")


def test_cell_that_looks_like_a_formula_is_no_formula_and_comes_back() -> None:
    fund = replace(FULL, name="=SOM(A1)", how="-")

    assert '" =SOM' not in written([fund])
    assert "\n, =SOM(A1)," in written([fund])
    assert read(written([fund])).funds == (fund,)


def test_every_rule_is_told_in_words() -> None:
    told = {each.header: " ".join(_said(part) for part in in_words(each, cells_of(FULL)[each.header]))
            for each in FUND_COLUMNS}  # fmt: skip

    assert [header for header, words in told.items() if not words] == ["kenmerk"]
    assert told["rondes"] == "elk jaar uiterlijk op 1-2 elk jaar van 1-11 tot en met 31-1"
    assert told["maximum"] == "€\xa020.000,00"
    assert told["bijlagen"].endswith("Statuten, hoogstens 365 dagen oud, boven €\xa010.000,50")
    assert told["tot en met"] == "31 december 2027"


def _said(part: Text | str) -> str:
    return part if isinstance(part, str) else dutch(part)
