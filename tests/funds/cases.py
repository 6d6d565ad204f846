"""Cases: projects held against funds by hand, with the verdict and the reason we expect."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from budgets.budget import CostKind
from budgets.coverage import SourceKind, Status
from proposal.funds.fitting.matching import Verdict
from proposal.funds.fitting.remark import Tone
from proposal.model.choices import ApplicationState, LegalForm, Payment, Theme, YesNo
from proposal.model.fund import Area, Exclusion, Fund, MoneyRules, Paying
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.steps.budget import Line
from proposal.model.steps.coverage import Contribution
from proposal.model.steps.funds import Application
from proposal.model.steps.organisation import BoardMember
from proposal.model.timing import Day, Round, Timing

TODAY = date(2026, 11, 22)
FITS, CALL, OTHER, NO = Verdict.FITS, Verdict.CALL, Verdict.OTHER, Verdict.NO
FORMS = (LegalForm.FOUNDATION, LegalForm.ASSOCIATION)
GROUPS = (LegalForm.GROUP,)
NOTHING = Area()


def project(place: str = "Rotterdam", **changed: Any) -> Proposal:
    """A project of a foundation in Rotterdam that starts next September and costs € 5.000, but for `changed`.

    What is changed is named 'step__question'.
    """
    made = (
        Proposal()
        .with_step("idea", place=place, themes=(Theme.NEIGHBOURHOOD,), kind=Kind.SERIES, title="Samen eten",
                   amount=Decimal(5000))
        .with_step("activities", start=date(2027, 9, 1))
        .with_step("organisation", legal_form=LegalForm.FOUNDATION, board=_board(3), volunteers=12)
    )  # fmt: skip
    for name, answer in changed.items():
        step, _, question = name.partition("__")
        made = made.with_step(step, **{question: answer})
    return made


def fund(**changed: Any) -> Fund:
    """A fund of which all that decides is known, and that fits `project()`, but for `changed`."""
    made = Fund(
        "Fonds De Brug",
        themes=(Theme.NEIGHBOURHOOD, Theme.LONELINESS),
        area=Area(("Rotterdam",)),
        money=MoneyRules(at_most=Decimal(10_000)),
        timing=Timing(lead_weeks=8),
        forms=FORMS,
        only_forms=YesNo.YES,
    )
    return replace(made, **changed)


def _board(members: int) -> tuple[BoardMember, ...]:
    return tuple(BoardMember(f"b{number}") for number in range(members))


def _costs(*lines: Line) -> tuple[Line, ...]:
    hall = Line("hall", CostKind.PURCHASE, "Zaal", Decimal(1), "jaar", Decimal(4000))
    return (hall, *lines)


@dataclass(frozen=True)
class Case:
    """One pair, its verdict, and one remark that has to be made: its tone, its rule and words from it."""

    name: str
    project: Proposal
    fund: Fund
    verdict: Verdict
    tone: Tone
    code: str
    words: str


REASON, OBSTACLE, AIM, UNKNOWN = Tone.REASON, Tone.OBSTACLE, Tone.AIM, Tone.UNKNOWN
OPEN, ASK, NOTE = Tone.OPEN, Tone.ASK, Tone.NOTE
group = project(organisation__legal_form=LegalForm.GROUP)
feast = project(idea__kind=Kind.EVENT, idea__title="Zomerfeest op het Lindeplein")

PLACES = (
    Case("same municipality", project(), fund(), FITS, REASON, "region", "Rotterdam"),
    Case("Zuidoost and a Rotterdam fund", project("Amsterdam-Zuidoost"), fund(), NO, OBSTACLE, "region",
         "Jullie project is in Amsterdam-Zuidoost"),
    Case("Zuidoost and an Amsterdam fund", project("Bijlmer"), fund(area=Area(("Amsterdam",))), FITS,
         REASON, "region", "Bijlmer"),
    Case("Amsterdam and a fund for Zuidoost", project("Amsterdam"),
         fund(area=Area(("Amsterdam-Zuidoost",))), CALL, UNKNOWN, "region", "Bel even of jullie plek"),
    Case("province around the place", project("Brielle"), fund(area=Area(("Zuid-Holland",))), FITS, REASON,
         "region", "Brielle"),
    Case("city Utrecht and the province", project("Utrecht"), fund(area=Area(("Utrecht (provincie)",))),
         FITS, REASON, "region", "Utrecht"),
    Case("surroundings that may be meant", project("Schiedam"), fund(area=Area(("Rotterdam",),
         ("Rijnmond",))), CALL, UNKNOWN, "region", "Schiedam"),
    Case("unknown region of the project", project("Lindeplein"), fund(), CALL, OPEN, "region",
         "In welke gemeente"),
    Case("unknown region of the project, national fund", project("Lindeplein"),
         fund(area=Area(("Nederland",))), FITS, REASON, "region", "heel Nederland"),
    Case("unknown region of the fund", project(), fund(area=NOTHING), CALL, UNKNOWN, "region",
         "We weten niet waar"),
    Case("region of the fund only in words", project(), fund(area=NOTHING, area_words="ons werkgebied"),
         CALL, UNKNOWN, "region", "ons werkgebied"),
    Case("place from the organisation", project("Lindeplein", organisation__work_area="Rotterdam-Zuid"),
         fund(), FITS, REASON, "region", "Rotterdam-Zuid"),
    Case("Bonaire and a Dutch fund", project("Bonaire"), fund(area=Area(("Nederland",))), NO, OBSTACLE,
         "region", "Bonaire"),
)  # fmt: skip

FORM_CASES = (
    Case("foundation", project(), fund(), FITS, REASON, "legal_form", "Stichting"),
    Case("informal group", group, fund(), NO, OBSTACLE, "legal_form", "Groep zonder rechtsvorm"),
    Case("informal group, penvoerder allowed", group, fund(via_lead=YesNo.YES), NO, OBSTACLE, "legal_form",
         "Met een penvoerder kan het wel"),
    Case("informal group with a penvoerder", group.with_step("organisation", legal_form=LegalForm.GROUP,
         lead_name="Buurthuis De Kern"), fund(via_lead=YesNo.YES), FITS, REASON, "legal_form",
         "Buurthuis De Kern"),
    Case("penvoerder, not known whether that may", group.with_step("organisation",
         legal_form=LegalForm.GROUP, lead_name="Buurthuis De Kern"), fund(), CALL, UNKNOWN, "legal_form",
         "penvoerder mag zijn"),
    Case("penvoerder, and it may not", group.with_step("organisation", legal_form=LegalForm.GROUP,
         lead_name="Buurthuis De Kern"), fund(via_lead=YesNo.NO), NO, OBSTACLE, "legal_form",
         "helpt alleen"),
    Case("informal group at a fund for groups", group, fund(forms=GROUPS), FITS, REASON, "legal_form",
         "Groep"),
    Case("foundation at a fund for groups", project(), fund(forms=GROUPS), NO, OBSTACLE, "legal_form",
         "helpt alleen: Groep zonder rechtsvorm"),
    Case("foundation where groups surely may", project(), fund(forms=GROUPS, only_forms=None), CALL,
         UNKNOWN, "legal_form", "Stichting"),
    Case("being founded", project(organisation__legal_form=LegalForm.FORMING), fund(), NO, OBSTACLE,
         "legal_form", "in oprichting"),
    Case("informal group, forms not known", group, fund(forms=(), only_forms=None), CALL, UNKNOWN,
         "legal_form", "mogen aanvragen als"),
    Case("legal form not told", project(organisation__legal_form=None), fund(), CALL, OPEN, "legal_form",
         "Wat voor organisatie"),
    Case("board too small", project(organisation__board=_board(2)), fund(board=3), NO, OBSTACLE, "board",
         "minstens 3"),
    Case("board not told", project(organisation__board=()), fund(board=3), CALL, OPEN, "board", "bestuur"),
)  # fmt: skip

AMOUNTS = (
    Case("within the maximum", project(), fund(), FITS, REASON, "most", "10.000"),
    Case("€ 1.500 at a fund from € 2.000", project(idea__amount=Decimal(1500)),
         fund(money=MoneyRules(at_least=Decimal(2000))), NO, OBSTACLE, "least", "begint bij"),
    Case("exactly the minimum", project(idea__amount=Decimal(2000)),
         fund(money=MoneyRules(at_least=Decimal(2000))), FITS, ASK, "most", "welk bedrag"),
    Case("more than the maximum", project(), fund(money=MoneyRules(at_most=Decimal(350))), FITS, NOTE,
         "most", "350"),
    Case("a tenth of the costs", project(), fund(money=MoneyRules(share=Decimal(10))), FITS, NOTE, "most",
         "500"),
    Case("amount not told", project(idea__amount=None), fund(), CALL, OPEN, "most", "Hoeveel geld"),
    Case("amount not known of the fund", project(), fund(money=MoneyRules()), FITS, ASK, "most",
         "welk bedrag"),
    Case("what is left after own money is under the minimum", project(budget__lines=_costs(),
         coverage__contributions=(Contribution("c", "Kas", SourceKind.OWN_MONEY, Decimal(3500),
         Status.RECEIVED),)), fund(money=MoneyRules(at_least=Decimal(1000))), NO, OBSTACLE, "least", "500"),
    Case("what is left after a yes of another fund", project(budget__lines=_costs(),
         funds__applications=(Application("a", "Ander fonds", Decimal(1000), ApplicationState.AWARDED),)),
         fund(), FITS, REASON, "most", "10.000"),
    Case("own share wanted", project(budget__lines=_costs()), fund(money=MoneyRules(own_share=Decimal(25))),
         FITS, NOTE, "own_share", "25 %"),
    Case("more than one funder wanted", project(idea__amount=Decimal(12_000)),
         fund(money=MoneyRules(funders_above=Decimal(10_000))), FITS, NOTE, "more_funders", "10.000"),
)  # fmt: skip

DATES = (
    Case("time enough", project(), fund(), FITS, REASON, "time", "7 juli 2027"),
    Case("start in three weeks", project(activities__start=date(2026, 12, 13)), fund(), NO, OBSTACLE,
         "time", "8 weken"),
    Case("start on the last day that will do", project(activities__start=date(2027, 1, 17)), fund(), FITS,
         NOTE, "time", "Vandaag is de laatste dag"),
    Case("start in three weeks, time of the fund not known", project(activities__start=date(2026, 12, 13)),
         fund(timing=Timing()), CALL, UNKNOWN, "time", "nog tijd"),
    Case("start in three weeks at a fund that decides in two", project(activities__start=date(2026, 12,
         13)), fund(timing=Timing(decision_weeks=2)), FITS, REASON, "region", "Rotterdam"),
    Case("round in time", project(), fund(timing=Timing(rounds=(Round(Day(2, 1)),))), FITS, REASON, "time",
         "1 februari 2027"),
    Case("round too late", project(activities__start=date(2027, 1, 15)),
         fund(timing=Timing(rounds=(Round(Day(2, 1)),))), NO, OBSTACLE, "time", "te laat"),
    Case("decision on the round too late", project(activities__start=date(2027, 2, 10)),
         fund(timing=Timing(rounds=(Round(Day(2, 1)),), decision_weeks=2)), NO, OBSTACLE, "time",
         "te laat"),
    Case("round that still has to open", project(), fund(timing=Timing(rounds=(Round(Day(3, 1), Day(2,
         1)),))), FITS, REASON, "time", "van 1 februari 2027"),
    Case("begun, and the fund pays nothing that began", project(activities__start=date(2026, 11, 1)),
         fund(excludes=(Exclusion.STARTED,)), NO, OBSTACLE, "begun", "al begonnen"),
    Case("begun, and the fund says nothing of it", project(activities__start=date(2026, 11, 1)), fund(),
         CALL, UNKNOWN, "begun", "al begonnen"),
    Case("start not told", project(activities__start=None), fund(), CALL, OPEN, "time", "Wanneer"),
    Case("start only guessed", project(activities__start=None, idea__month=date(2026, 12, 1)), fund(), NO,
         OBSTACLE, "time", "8 weken"),
    Case("scheme that ended", project(), fund(timing=Timing(until=date(2025, 12, 31))), NO, OBSTACLE,
         "closed", "31 december 2025"),
)  # fmt: skip

SUBJECTS = (
    Case("shared theme", project(), fund(), FITS, REASON, "theme", "Buurt en leefbaarheid"),
    Case("other theme", project(idea__themes=(Theme.SPORT,)), fund(), OTHER, AIM, "theme", "iets anders"),
    Case("fund without fixed themes", project(), fund(themes=(Theme.GENERAL,)), FITS, REASON, "theme",
         "geen vast onderwerp"),
    Case("project of more than one theme", project(idea__themes=(Theme.GENERAL,)), fund(), CALL, UNKNOWN,
         "theme", "Bel even"),
    Case("theme not told", project(idea__themes=()), fund(), CALL, OPEN, "theme", "thema"),
    Case("themes not known", project(), fund(themes=()), CALL, UNKNOWN, "theme", "We weten niet"),
    Case("religion", project(idea__themes=(Theme.FAITH, Theme.NEIGHBOURHOOD)),
         fund(excludes=(Exclusion.RELIGION,)), NO, OBSTACLE, "religion", "godsdienstig"),
    Case("church with a plan for the neighbourhood", project(organisation__legal_form=LegalForm.CHURCH),
         fund(excludes=(Exclusion.RELIGION,), forms=(*FORMS, LegalForm.CHURCH)), CALL, UNKNOWN, "religion",
         "kerk"),
    Case("one-day event", feast, fund(excludes=(Exclusion.ONE_DAY,)), NO, OBSTACLE, "one_day", "één dag"),
    Case("one-day event at a fund against short ones", feast, fund(excludes=(Exclusion.SHORT,)), NO,
         OBSTACLE, "one_day", "buurtfonds of de gemeente"),
    Case("one-day event at a fund that says nothing of it", feast, fund(), FITS, REASON, "theme", "Buurt"),
    Case("feast at a fund against feasts", feast, fund(excludes=(Exclusion.FEAST,)), CALL, UNKNOWN,
         "sounds_excluded", "Feesten"),
    Case("sport and nothing else", project(idea__themes=(Theme.SPORT,)), fund(themes=(Theme.SPORT,),
         excludes=(Exclusion.SPORT,)), NO, OBSTACLE, "only_theme", "sport"),
    Case("sport to meet one another", project(idea__themes=(Theme.SPORT, Theme.LONELINESS)),
         fund(excludes=(Exclusion.SPORT,)), FITS, REASON, "theme", "Eenzaamheid"),
    Case("staff at a fund that pays none", project(budget__lines=_costs(Line("s", CostKind.STAFF,
         "Coördinator", Decimal(10), "uur", Decimal(40)))), fund(excludes=(Exclusion.STAFF,)), FITS, NOTE,
         "cost_not_paid", "Eigen betaalde medewerkers"),
    Case("food at a fund that pays none", project(budget__lines=_costs(Line("f", CostKind.PURCHASE, "Lunch",
         Decimal(10), "dag", Decimal(40)))), fund(excludes=(Exclusion.FOOD,)), FITS, NOTE, "cost_not_paid",
         "Eten en drinken"),
    Case("reserves above what is sought", project(organisation__reserves=Decimal(9000)),
         fund(excludes=(Exclusion.RICH,)), CALL, UNKNOWN, "own_money", "reserves"),
    Case("volunteers wanted and there", project(), fund(volunteers=YesNo.YES), FITS, REASON, "volunteers",
         "Vrijwilligers"),
    Case("volunteers wanted and not told", project(organisation__volunteers=None),
         fund(volunteers=YesNo.YES), CALL, OPEN, "volunteers", "vrijwilligers"),
    Case("condition that only people can judge", project(), fund(condition="een rekening bij deze bank"),
         CALL, UNKNOWN, "condition", "rekening"),
    Case("pays afterwards", project(), fund(paying=Paying(Payment.AFTERWARDS)), FITS, NOTE, "prefinance",
         "Wie schiet het geld voor"),
    Case("signatures wanted", project(), fund(supporters=4), FITS, NOTE, "supporters", "4 mensen"),
    Case("quickscan first", project(), fund(quickscan=YesNo.YES), FITS, NOTE, "quickscan", "korte test"),
)  # fmt: skip

CASES = (*PLACES, *FORM_CASES, *AMOUNTS, *DATES, *SUBJECTS)
