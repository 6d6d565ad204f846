"""Cases: one application held against funds by hand, with what its fund asks, or that it asks nothing."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from budgets.budget import CostKind
from budgets.coverage import SourceKind, Status
from proposal.checks.of_fund import amounts, moments, papers, texts
from proposal.checks.of_fund.rule import Check
from proposal.model.choices import ApplicationState, PaperKind, Payment, YesNo
from proposal.model.following import Term, TermKind
from proposal.model.fund import (
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
from proposal.model.steps.budget import Line
from proposal.model.steps.coverage import Contribution
from proposal.model.steps.evaluation import Report
from proposal.model.timing import Day, Round, Timing
from tests.checks.sound import CONTRIBUTIONS, Change, added, both, row, step

BARE = Fund("Fonds De Brug")
LIST = "funds.applications"


@dataclass(frozen=True)
class Case:
    """A check, its fund and what changes in the sound proposal; `words` of its answer, None for silence."""

    check: Check
    fund: Fund
    words: str | None
    change: Change = lambda proposal: proposal
    name: str = ""

    def __str__(self) -> str:
        return f"{self.check.__name__} {self.name or self.words}"


def money(**rules: int) -> Fund:
    return replace(BARE, money=MoneyRules(**{name: Decimal(most) for name, most in rules.items()}))


def leaves_out(*excluded: Exclusion) -> Fund:
    return replace(BARE, excludes=excluded)


def timed(**timing: object) -> Fund:
    return replace(BARE, timing=Timing(**timing))  # type: ignore[arg-type]


def wants(kind: PaperKind, days: int | None = None, above: int | None = None) -> Fund:
    return replace(BARE, papers=(PaperRule(kind, days, None if above is None else Decimal(above)),))


def reads(part: TextPart, most: int, unit: Unit = Unit.WORDS) -> Fund:
    return replace(BARE, texts=(TextRule(part, most, unit),))


def asks(amount: int) -> Change:
    return row(LIST, "f1", amount=Decimal(amount))


alone = both(row(LIST, "f2", state=ApplicationState.REJECTED), step("coverage", contributions=()))
sent = row("funds.applications", "f1", state=ApplicationState.WRITTEN)
reserve = row("budget.lines", "b9", percentage=Decimal(12))
office = added("budget.lines", Line("b11", CostKind.OVERHEAD, "Kantoor", Decimal(1), "jaar", Decimal(2000)))
lunch = added("budget.lines", Line("b12", CostKind.PURCHASE, "Lunch", Decimal(30), "keer", Decimal(5)))
paid = added("coverage.contributions", Contribution("c3", "De bakker", SourceKind.COMPANY, Decimal(150),
             Status.PLEDGED, pays=("b12",)))  # fmt: skip
nobody = step("coverage", contributions=CONTRIBUTIONS, prefinance="")
undecided = row(LIST, "f1", decision_on=None, payment=None)
october = Timing(rounds=(Round(Day(10, 1)),))
due = Term("t1", "f1", TermKind.REPORT, on=date(2026, 12, 1))
accountant = Line("b13", CostKind.PURCHASE, "Accountant", Decimal(1), "keer", Decimal(900))
unplanned = both(step("activities", start=None), step("idea", month=None))
twelve = "een twee drie vier vijf zes zeven acht negen tien elf twaalf"

AMOUNTS = (
    Case(amounts.above_its_most, money(at_most=2500), "hoogstens € 2.500,00. Jullie vragen € 3.000,00"),
    Case(amounts.above_its_most, money(at_most=3000), None, name="just its most"),
    Case(amounts.above_its_most, money(at_most=2500, share=10), None, name="its share is less"),
    Case(amounts.above_its_most, BARE, None, name="unknown"),
    Case(amounts.under_its_least, money(at_least=5000), "begint bij € 5.000,00"),
    Case(amounts.under_its_least, money(at_least=3000), None, name="just its least"),
    Case(amounts.under_its_least, money(at_least=5000), None, row(LIST, "f1", amount=None), "not asked yet"),
    Case(amounts.above_its_share, money(share=34), "geeft dit fonds hoogstens € 2.686,17"),
    Case(amounts.above_its_share, money(share=50), None, name="a smaller part"),
    Case(amounts.above_its_share, money(share=10, share_above=3000), None, name="all up to an amount"),
    Case(amounts.under_the_own_share, money(own_share=33), "wil 33 % van jullie zelf"),
    Case(amounts.under_the_own_share, money(own_share=20), None, name="enough"),
    Case(amounts.only_funder, money(funders_above=2000), "Boven € 2.000,00", alone),
    Case(amounts.only_funder, money(funders_above=2000), None, name="the municipality pays too"),
    Case(amounts.only_funder, money(funders_above=5000), None, alone, "a small amount"),
    Case(amounts.contingency_above_its_limit, money(contingency=10), "hoogstens 10 %. Nu", reserve),
    Case(amounts.contingency_above_its_limit, money(contingency=10), None, name="within it"),
    Case(amounts.contingency_above_its_limit, BARE, None, reserve, "unknown"),
    Case(amounts.overhead_above_its_limit, money(overhead=15), "hoogstens 15 %", office),
    Case(amounts.overhead_above_its_limit, money(overhead=25), None, office, "within it"),
    Case(amounts.asks_what_it_leaves_out, leaves_out(Exclusion.FOOD), "Kies hier welke posten", lunch),
    Case(amounts.asks_what_it_leaves_out, leaves_out(Exclusion.FOOD), "Kan een ander dit betalen: Lunch?",
         both(lunch, row(LIST, "f1", pays=("b12",))), "chosen"),
    Case(amounts.asks_what_it_leaves_out, leaves_out(Exclusion.FOOD), None,
         both(lunch, row(LIST, "f1", pays=("b1",))), "asked for something else"),
    Case(amounts.asks_what_it_leaves_out, leaves_out(Exclusion.FOOD), None, both(lunch, paid), "paid"),
)  # fmt: skip

MOMENTS = (
    Case(moments.too_few_weeks, timed(lead_weeks=30), "voor het begin. Dat was uiterlijk 9 februari"),
    Case(moments.too_few_weeks, timed(lead_weeks=17), None, name="time enough"),
    Case(moments.too_few_weeks, timed(lead_weeks=30), None, sent, "sent in time"),
    Case(moments.too_few_weeks, timed(lead_weeks=30), None, unplanned, "no start"),
    Case(moments.after_its_round, replace(BARE, timing=october), "sluit op 1 oktober 2026"),
    Case(moments.after_its_round, timed(rounds=(Round(Day(5, 1)),)), None, name="a round in May"),
    Case(moments.after_its_round, replace(BARE, timing=october), None, sent, "sent"),
    Case(moments.costs_before_its_decision, timed(decision_weeks=30), "Dit begint eerder: Huur van de zaal",
         undecided),
    Case(moments.costs_before_its_decision, timed(decision_weeks=12), None, undecided, "decided before"),
    Case(moments.costs_before_its_decision, BARE, None, undecided, "unknown"),
    Case(moments.money_comes_later, replace(BARE, paying=Paying(Payment.PARTS, Decimal(80))),
         "De andere € 600,00 komt pas na het verslag", nobody),
    Case(moments.money_comes_later, replace(BARE, paying=Paying(Payment.AFTERWARDS)), "pas na afloop",
         both(nobody, undecided)),
    Case(moments.money_comes_later, replace(BARE, paying=Paying(Payment.AFTERWARDS)), None,
         name="somebody lends it"),
    Case(moments.money_comes_later, replace(BARE, paying=Paying(Payment.BEFORE)), None,
         both(nobody, undecided), "paid before"),
    Case(moments.report_not_planned, replace(BARE, reporting=Reporting(weeks=4)), "voor 28 juli 2027"),
    Case(moments.report_not_planned, replace(BARE, reporting=Reporting(weeks=8)), None, name="planned"),
    Case(moments.report_not_planned, replace(BARE, reporting=Reporting(weeks=4)), None,
         step("following", terms=(due,)), "agreed with the fund"),
    Case(moments.report_not_planned, BARE, None, step("evaluation", reports=(Report("w2"),)), "unknown"),
    Case(moments.accountant_forgotten, replace(BARE, reporting=Reporting(accountant_above=Decimal(2500))),
         "Boven € 2.500,00"),
    Case(moments.accountant_forgotten, replace(BARE, reporting=Reporting(accountant_above=Decimal(2500))),
         None, added("budget.lines", accountant), "in the budget"),
    Case(moments.accountant_forgotten, replace(BARE, reporting=Reporting(accountant_above=Decimal(75_000))),
         None, name="a small amount"),
)  # fmt: skip

PAPERS = (
    Case(papers.its_paper_missing, wants(PaperKind.BANK), "Gaat dit ook mee: Bankafschrift?"),
    Case(papers.its_paper_missing, wants(PaperKind.STATUTES), None, name="there"),
    Case(papers.its_paper_missing, wants(PaperKind.REPORT), None, name="follows later"),
    Case(papers.its_paper_missing, wants(PaperKind.BANK), None, sent, "sent"),
    Case(papers.its_paper_missing, wants(PaperKind.BANK, above=1000), None, name="only for larger requests"),
    Case(papers.paper_for_its_larger_requests, wants(PaperKind.ACCOUNTS, above=2000), "Boven € 2.000,00"),
    Case(papers.paper_for_its_larger_requests, wants(PaperKind.ACCOUNTS, above=3000), None, name="up to it"),
    Case(papers.paper_for_its_larger_requests, wants(PaperKind.STATUTES, above=2000), None, name="there"),
    Case(papers.its_paper_too_old, wants(PaperKind.KVK, 60), "Dit is van 5 januari 2026"),
    Case(papers.its_paper_too_old, wants(PaperKind.KVK, 365), None, name="young enough"),
    Case(papers.its_paper_too_old, wants(PaperKind.KVK, 60), None, row(LIST, "f1", deadline=None), "now"),
    Case(papers.its_paper_too_old, wants(PaperKind.KVK), None, name="any age"),
    Case(papers.too_few_supporters, replace(BARE, supporters=10), "minstens 10 personen"),
    Case(papers.too_few_supporters, replace(BARE, supporters=4), None, name="people and talks"),
)  # fmt: skip

TEXTS = (
    Case(texts.text_too_long, reads(TextPart.SUMMARY, 2), "hoogstens 2 woorden zijn. Het zijn er nu 3"),
    Case(texts.text_too_long, reads(TextPart.SUMMARY, 200), None, name="short enough"),
    Case(texts.text_too_long, reads(TextPart.SUMMARY, 2), None, step("short", one_page="Samen koken"),
         "one that fits"),
    Case(texts.text_too_long, reads(TextPart.DESCRIPTION, 20, Unit.CHARACTERS), "hoogstens 20 tekens",
         step("short", description=twelve)),
    Case(texts.text_too_long, reads(TextPart.LETTER, 5), "hoogstens 5 woorden"),
    Case(texts.text_too_long, reads(TextPart.LETTER, 1, Unit.PAGES), None, name="pages are measured"),
    Case(texts.text_too_long, reads(TextPart.SUMMARY, 2), None, sent, "sent"),
    Case(texts.text_not_written, reads(TextPart.DESCRIPTION, 250), "Kies zinnen uit wat je al schreef"),
    Case(texts.text_not_written, reads(TextPart.SUMMARY, 200), None, name="written"),
    Case(texts.text_not_written, reads(TextPart.PLAN, 4, Unit.PAGES), None, name="the plan is always there"),
    Case(texts.letter_names_another_fund, BARE, "Bedoel je hier Stichting Buurtvuur (voorbeeld)?",
         row("letter.letters", "f1", own_words="Stichting Buurtvuur (voorbeeld) kent de buurt.")),
    Case(texts.letter_names_another_fund, BARE, None, name="names none"),
    Case(texts.letter_without_fit, BARE, "juist bij dit fonds",
         both(row("letter.letters", "f1", own_words=""), row(LIST, "f1", why_fits=""))),
    Case(texts.letter_without_fit, BARE, None, row("letter.letters", "f1", own_words=""), "says why it fits"),
    Case(texts.letter_without_fit, replace(BARE, letter=YesNo.NO), None,
         both(row("letter.letters", "f1", own_words=""), row(LIST, "f1", why_fits="")), "wants no letter"),
)  # fmt: skip

CASES = (*AMOUNTS, *MOMENTS, *PAPERS, *TEXTS)
