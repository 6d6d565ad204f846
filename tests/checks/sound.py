"""A sound proposal about which no check has anything to ask, and ways to spoil it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

from budgets.budget import CostKind
from budgets.coverage import SourceKind, Status
from proposal.checks.asking import Check
from proposal.model.choices import (
    Agreement,
    ApplicationState,
    Basis,
    Chance,
    LegalForm,
    PaperKind,
    PaperState,
    Payment,
    Position,
    ResultKind,
    Rhythm,
    Theme,
    Tie,
    Vat,
    Vog,
    YesNo,
)
from proposal.model.kind import Kind
from proposal.model.proposal import Place, Proposal
from proposal.model.steps.activities import Activities, Activity, Meeting, Milestone, ProgrammePart
from proposal.model.steps.approach import Approach, Person
from proposal.model.steps.attachments import Attachments, Paper
from proposal.model.steps.audience import Audience, Figure, Quote, Route, Subgroup, Talk
from proposal.model.steps.budget import Budget, Line
from proposal.model.steps.coverage import Contribution, Coverage
from proposal.model.steps.evaluation import Evaluation, Moment, Perspective, Report
from proposal.model.steps.factors import Factors, Failure, Success
from proposal.model.steps.funds import Application, Funds
from proposal.model.steps.idea import Idea
from proposal.model.steps.initiatives import Initiative, Initiatives
from proposal.model.steps.letter import FundLetter, Letter
from proposal.model.steps.organisation import BoardMember, Organisation
from proposal.model.steps.partners import Partner, Partners
from proposal.model.steps.pitch import Pitch
from proposal.model.steps.results import Result, Results
from proposal.model.steps.scope import Goal, Scope
from proposal.model.steps.volunteers import Channel, VolunteerHours, Volunteers

TODAY = date(2026, 3, 2)
Change: TypeAlias = Callable[[Proposal], Proposal]


@dataclass(frozen=True)
class Case:
    """A check that asks something at `place` ("step.question") once the sound proposal is changed."""

    check: Check
    change: Change
    place: str
    row: str = ""

    def __str__(self) -> str:
        return f"{self.check.__name__}-{self.place}"


def asks(case: Case) -> bool:
    """Return whether the check finds something at the place, and says nothing about the sound proposal."""
    slug, _, question = case.place.partition(".")
    found = case.check(case.change(sound()), TODAY)
    return Place(slug, question, case.row) in {each.place for each in found} and not case.check(
        sound(), TODAY
    )


def step(slug: str, **answers: Any) -> Change:
    """Return a change that gives these answers in a step."""
    return lambda proposal: proposal.with_step(slug, **answers)


def row(place: str, row_id: str, **answers: Any) -> Change:
    """Return a change of the answers in one row of "step.list"."""
    slug, _, name = place.partition(".")

    def changed(proposal: Proposal) -> Proposal:
        assert proposal.row(place, row_id), row_id
        rows = (replace(each, **answers) if each.id == row_id else each for each in proposal.rows(place))
        return proposal.with_step(slug, **{name: tuple(rows)})

    return changed


def added(place: str, *more: Any) -> Change:
    """Return a change that adds rows to "step.list"."""
    slug, _, name = place.partition(".")
    return lambda proposal: proposal.with_step(slug, **{name: (*proposal.rows(place), *more)})


def both(*changes: Change) -> Change:
    """Return all changes, one after another."""

    def changed(proposal: Proposal) -> Proposal:
        for change in changes:
            proposal = change(proposal)
        return proposal

    return changed


def of_kind(kind: Kind) -> Change:
    """Return a change of the kind of project."""
    return step("idea", kind=kind)


def small() -> Change:
    """Return a change to one line of € 900, which the own savings pay."""
    return both(
        step("budget", lines=(LINES[0], replace(LINES[0], id="b2", quantity=Decimal(30), price=Decimal(10)))),
        row("budget.lines", "b1", quantity=Decimal(30), price=Decimal(20)),
        step("coverage", contributions=(CONTRIBUTIONS[0],)),
        row("coverage.contributions", "c1", amount=Decimal(900)),
        step("funds", applications=()),
    )


def sound() -> Proposal:
    """Return the sound proposal: evenings for fathers, € 7.900,50, two funds."""
    return SOUND


LINES = (
    Line("b1", CostKind.PURCHASE, "Huur van de zaal", Decimal(30), "avonden", Decimal(60), basis=Basis.RATE,
         explanation="Prijslijst van het buurthuis.", category="Ruimte", activities=("a1",)),
    Line("b2", CostKind.EXPERTISE, "Kookdocent", Decimal(40), "uren", Decimal(65), basis=Basis.QUOTE,
         supplier="Kookschool De Pan", quote_number="26-014", quote_date=date(2026, 2, 9), quote_paper="p3",
         not_in_house="Leren koken voor een groep.", category="Begeleiding", activities=("a2",)),
    Line("b3", CostKind.PRO_BONO, "Opvoedkundige", Decimal(8), "uren", Decimal(90), basis=Basis.RATE,
         explanation="Het gewone uurtarief.", giver="Opvoedpunt", proof="Mail van 3 februari",
         not_in_house="Kennis van opvoeden.", category="Begeleiding", activities=("a1",)),
    Line("b4", CostKind.FREE_GOODS, "Keuken", Decimal(30), "avonden", Decimal(20), basis=Basis.RATE,
         explanation="Prijslijst.", giver="Buurthuis", proof="Brief", category="Ruimte", activities=("a1",)),
    Line("b5", CostKind.EXPENSES, "Reiskosten van vrijwilligers", Decimal(10), "personen", Decimal(50),
         basis=Basis.RATE, explanation="Met kaartjes.", category="Vrijwilligers", activities=("*",)),
    Line("b6", CostKind.PURCHASE, "Bedankje voor vrijwilligers", Decimal(10), "personen", Decimal(15),
         basis=Basis.RATE, explanation="Prijs van de winkel.", category="Vrijwilligers", activities=("*",)),
    Line("b7", CostKind.EXPERTISE, "Training van vrijwilligers", Decimal(12), "uren", Decimal(75),
         basis=Basis.RATE, explanation="Vast tarief.", not_in_house="Training geven.",
         category="Vrijwilligers", activities=("*",)),
    Line("b8", CostKind.PURCHASE, "Drukwerk voor verslag en evaluatie", Decimal(100), "boekjes", Decimal(2),
         basis=Basis.RATE, explanation="Prijslijst.", category="Verslag", activities=("*",)),
    Line("b9", CostKind.CONTINGENCY, "Onvoorzien", percentage=Decimal(7), category="Onvoorzien"),
    Line("b10", CostKind.OWN_HOURS, "Uren", Decimal(400), "uren", category="Vrijwilligers"),
)  # fmt: skip

CONTRIBUTIONS = (
    Contribution("c1", "Eigen spaargeld", SourceKind.OWN_MONEY, Decimal("580.50"), Status.PLEDGED),
    Contribution("c2", "Gemeente Waterstad", SourceKind.MUNICIPALITY, Decimal(1500), Status.PLEDGED),
)

SOUND = Proposal(
    idea=Idea(
        what="Elke week koken en praten met vaders.", for_whom="Veertig vaders in de Westerbuurt.",
        with_whom="Het buurthuis en de school.", how="Eerst koken, dan praten.",
        outcome="Vaders kennen elkaar en vragen hulp.", kind=Kind.SERIES, title="Vaders aan tafel",
        place="Waterstad", themes=(Theme.LONELINESS,), month=date(2026, 9, 1), amount=Decimal(7900),
        summary="Vaders koken samen.",
    ),
    audience=Audience(
        who="Vaders in de Westerbuurt met weinig werk.", problems="Ze zien weinig mensen.",
        why_now="Het koffiehuis sluit in mei.", reached="Veertig vaders die via school of moskee komen.",
        reached_number=40, number=600, subgroups=(Subgroup("g1", "Jonge vaders", 15),),
        routes=(Route("r1", "Via de leraar", "De school", 25), Route("r2", "Via vrienden", "Deelnemers", 20)),
        figures=(Figure("f1", "Vaders zonder werk", "14 van de 40", 14, 40, 2, "Eigen telling", 2025),),
        talks=(Talk("t1", "Twaalf vaders", date(2026, 1, 14), "Ze missen een plek."),),
        suited="Vaders van alle leeftijden.", excluded="Vaders die dringend zorg nodig hebben.",
        vulnerable=YesNo.YES, too_heavy="We bellen het wijkteam.", refer_to="Het wijkteam.",
        applicants=50, starters=45, finishers=40,
        quotes=(Quote("q1", "Hier durf ik te vragen.", "vader", YesNo.YES, YesNo.YES),),
    ),
    initiatives=Initiatives(
        existing=(Initiative("i1", "Koffie-ochtend", "Koffie voor ouders", "Er komen alleen moeders"),),
        position=Position.ADDITION, added="Een avond voor vaders.",
    ),
    scope=Scope(
        aim="Vaders doen weer mee.",
        goals=(Goal("d1", "Vaders kennen elkaar"), Goal("d2", "Vaders vragen hulp")),
        begin="Met de kookavonden.", relieve="Rust en een maaltijd.", activate="Zelf een avond leiden.",
    ),
    activities=Activities(
        start=date(2026, 9, 7), end=date(2027, 6, 30),
        activities=(
            Activity("a1", "Kookavonden", date(2026, 9, 14), date(2027, 6, 21), why="Aan tafel praat je.",
                     people=("m1", "m2"), lead="m1", rhythm=Rhythm.WEEKLY, times=Decimal(30),
                     hours=Decimal(3), participants=Decimal("12.5"), needs="Een keuken"),
            Activity("a2", "Kooklessen", date(2026, 10, 5), date(2026, 10, 12),
                     why="Wie kookt, heeft iets te geven.", people=("m2",), lead="m2",
                     rhythm=Rhythm.WEEKLY, times=Decimal(2), hours=Decimal(2)),
        ),
        milestones=(Milestone("s1", "Eerste avond", date(2026, 9, 14)),),
        meetings=(Meeting("b1", "Soep", "a2", date(2026, 10, 5), "19.00", 120),
                  Meeting("b2", "Brood", "a2", date(2026, 10, 12), "19.00", 120)),
        programme=(ProgrammePart("o1", "Koken", "b1", minutes=80),
                   ProgrammePart("o2", "Eten", "b1", minutes=40)),
    ),
    approach=Approach(
        method="We beginnen met koken, want dan hoeft niemand te praten. "
        "Na het eten is er tijd voor een gesprek.",
        people=(
            Person("m1", "Samira Haddad", "projectleider", Tie.VOLUNTEER, YesNo.YES, hours=Decimal(6)),
            Person("m2", "Yusuf Demir", "begeleider", Tie.VOLUNTEER, YesNo.NO, hours=Decimal(4)),
            Person("m3", "Opvoedkundige", "gastspreker", Tie.PARTNER, YesNo.NO),
        ),
        why_method="Dit werkte in een andere stad.", trust="Eerst een maaltijd, dan pas vragen.",
        expertise="We kennen de buurt.", own_experience="Zelf vader.",
        worries="De projectleider, elke avond.", privacy="We schrijven alleen aantallen op.",
    ),
    volunteers=Volunteers(
        number=10, does="Koken en luisteren.", guidance="Elke maand met de projectleider.",
        does_not="Geen geldzaken regelen.", channels=(Channel("k1", "Via via", 10),),
        training_ends=date(2026, 9, 5), first_contact=date(2026, 9, 14), vog=Vog.PLANNED,
        stand_in="Henk Bosman.", hours=(VolunteerHours("u1", "Koken", 10, Decimal(40)),),
    ),
    partners=Partners(
        partners=(
            Partner("n1", "Buurthuis", "Geeft de keuken", Agreement.WRITTEN, gains="Meer bezoekers",
                    indispensable=YesNo.YES, plan_b="De schoolkeuken"),
            Partner("n2", "School", "Nodigt vaders uit", Agreement.VERBAL),
        ),
    ),
    results=Results(
        results=(
            Result("e1", "Vaders eten mee", Decimal(40), "vaders", ResultKind.NUMBER, activity="a1",
                   by=date(2027, 6, 30), measured="Streepjeslijst"),
            Result("e2", "Vaders vragen hulp", kind=ResultKind.CHANGE, activity="a2", by=date(2027, 6, 30),
                   measured="Gesprek aan begin en eind", baseline="Nu vraagt bijna niemand hulp"),
        ),
    ),
    factors=Factors(
        failures=(Failure("x1", "Weinig vaders komen", "Langs de moskee gaan", Chance.MEDIUM),
                  Failure("x2", "Een begeleider is ziek", "Een vervanger", Chance.SMALL)),
        successes=(Success("y1", "Samen eten"), Success("y2", "Bekende gezichten")),
    ),
    evaluation=Evaluation(
        how="Met een gesprek.",
        moments=(Moment("v1", date(2027, 1, 15), "Halverwege", "De projectleider"),
                 Moment("v2", date(2027, 6, 25), "Eind", "Het bestuur")),
        next_steps="De avonden gaan door.", pays_after="Het buurthuis en de deelnemers.",
        reports=(Report("w1", "Eindverslag", date(2027, 8, 15), "Samira Haddad", "Geldgevers", "Lezen"),),
        registration="Streepjes.",
        perspectives=(Perspective("z1", "Vaders", "Wat hielp?"),
                      Perspective("z2", "Partners", "Hoe ging het?")),
    ),
    budget=Budget(lines=LINES, vat=Vat.INCLUDED),
    coverage=Coverage(contributions=CONTRIBUTIONS, prefinance="Het buurthuis wacht met de rekening."),
    organisation=Organisation(
        name="Stichting De Schakel Westerbuurt", aim="Mensen verbinden.",
        legal_form=LegalForm.FOUNDATION, kvk="00000000",
        contact_name="Samira Haddad", contact_phone="06 12345678",
        contact_when="Maandag van 18.00 tot 21.00 uur", contact_dutch=YesNo.YES,
        stand_in_name="Priya Soerdjan", signatory_name="Ria Vermeer",
        board=(
            BoardMember("h1", "Ria Vermeer", "voorzitter", YesNo.NO, YesNo.NO, YesNo.NO),
            BoardMember("h2", "Karim Ait", "secretaris", YesNo.NO, YesNo.NO, YesNo.NO),
            BoardMember("h3", "Els de Groot", "penningmeester", YesNo.NO, YesNo.NO, YesNo.NO),
        ),
        wbtr=YesNo.YES, reserves=Decimal(9000), reserves_for="Huur als het tegenzit.",
        yearly_costs=Decimal(5000),
    ),
    funds=Funds(
        applications=(
            Application("f1", "Fonds Meedoen en Taal (voorbeeld)", Decimal(3000), ApplicationState.CALLED,
                        "Het gaat om meedoen.", person="Mevrouw Bakker", payment=Payment.PARTS,
                        deadline=date(2026, 4, 1), decision_on=date(2026, 7, 1)),
            Application("f2", "Stichting Buurtvuur (voorbeeld)", Decimal(1500), ApplicationState.EXPLORED,
                        "Het gaat om de buurt.", person="De heer Smit"),
        ),
    ),
    letter=Letter(
        introduction="Wij zijn een stichting.", project="Wij koken met vaders.",
        urgency="Het koffiehuis sluit.",
        letters=(FundLetter("f1", "U helpt mensen meedoen."), FundLetter("f2", "U kent onze buurt.")),
    ),
    attachments=Attachments(
        papers=(
            Paper("p1", PaperKind.STATUTES, "Statuten", state=PaperState.ADDED, file="1"),
            Paper("p2", PaperKind.KVK, "Uittreksel", state=PaperState.ADDED, on=date(2026, 1, 5), file="2"),
            Paper("p3", PaperKind.QUOTE, "Offerte kookschool", state=PaperState.ADDED, file="3"),
            Paper("p4", PaperKind.REPORT, "Jaarverslag", state=PaperState.LATER, reason="Komt in mei."),
        ),
    ),
    pitch=Pitch(four="Stel je voor: een keuken vol vaders."),
)  # fmt: skip
