"""Part 2: for whom, what troubles them, why now, whom the project reaches, and what there is already."""

from decimal import Decimal

from budgets.money import percentage_of
from proposal.documents.blocks import (
    Blocks,
    Column,
    Quotation,
    Row,
    facts,
    prose,
    questions,
    section,
    table,
)
from proposal.documents.parts import setting_aside
from proposal.documents.wording import all_chosen, chosen, day, joined, number, percent, when_yes
from proposal.model.proposal import Proposal
from proposal.model.steps.audience import Audience, Figure, Quote


def audience(proposal: Proposal) -> Blocks:
    """The whole of part 2; figures carry their source and year."""
    answers = proposal.audience
    return (
        *prose(answers.who),
        *_size(answers),
        *section("De problemen", prose(answers.problems), _figures(answers), level=2),
        *section("Waarom nu", prose(answers.why_now), level=2),
        *section("Met wie we spraken", _talks(answers), level=2),
        *section("Wie we bereiken", _reached(answers), level=2),
        *section("Hoe mensen bij ons komen", _routes(answers), level=2),
        *section("Voor wie het past en voor wie niet", _limits(answers), level=2),
        *questions(("Wie er nog meer iets aan heeft", answers.also_gain)),
        *section(
            "Wat mensen zelf zeggen", tuple(_quote(each) for each in answers.quotes if each.text), level=2
        ),
        *setting_aside.reason(proposal, "audience"),
        *section("Wat er al is en wat wij toevoegen", _position(proposal), level=2),
    )


def _size(answers: Audience) -> Blocks:
    columns = (Column("Groep", 3), Column("Aantal", 1, amount=True), Column("Bijzonderheden", 4))
    groups = (Row((each.name, number(each.number), each.about)) for each in answers.subgroups)
    return (
        *facts(
            ("Mensen die dit nodig hebben", number(answers.number)),
            ("Hoe we dat weten", answers.number_basis),
            ("Leeftijd", answers.ages),
        ),
        *table("Groepen binnen de doelgroep", columns, groups),
    )


def _figures(answers: Audience) -> Blocks:
    columns = (
        Column("Wat het cijfer zegt", 5), Column("Cijfer", 2), Column("Geteld", 3), Column("Bron", 3),
        Column("Jaar", 1, amount=True),
    )  # fmt: skip
    rows = (
        Row((each.text, each.value, _counted(each), each.source, str(each.year or "")))
        for each in answers.figures
    )
    return table("Cijfers bij de problemen", columns, rows)


def _counted(figure: Figure) -> str:
    """'12 van 40 (30 %)', with what is not known behind it."""
    share = ""
    if figure.part is not None and figure.whole:
        share = f" ({percent(percentage_of(Decimal(figure.part), Decimal(figure.whole)))})"
    of_whole = f"van {number(figure.whole)}" if figure.whole is not None else ""
    unknown = f"van {number(figure.unknown)} niet bekend" if figure.unknown else ""
    return joined(joined(number(figure.part), of_whole, by=" ") + share, unknown)


def _talks(answers: Audience) -> Blocks:
    columns = (Column("Met wie", 2), Column("Wanneer", 2), Column("Wat we hoorden", 5))
    return table("Gesprekken", columns, (Row((each.whom, day(each.on), each.said)) for each in answers.talks))


def _reached(answers: Audience) -> Blocks:
    return (
        *prose(answers.reached),
        *facts(
            ("Mensen die we bereiken", number(answers.reached_number)),
            ("Melden zich aan", number(answers.applicants)),
            ("Beginnen", number(answers.starters)),
            ("Maken het af", number(answers.finishers)),
        ),
    )


def _routes(answers: Audience) -> Blocks:
    columns = (Column("Hoe", 4), Column("Via wie of waar", 4), Column("Verwacht", 1, amount=True))
    rows = (Row((each.how, each.through, number(each.expected))) for each in answers.routes)
    return (
        *table("Wegen naar het project", columns, rows),
        *questions(("Wat mensen vooraf weten", answers.told_beforehand)),
    )


def _limits(answers: Audience) -> Blocks:
    return (
        *questions(("Voor wie het past", answers.suited), ("Voor wie het niet past", answers.excluded)),
        *facts(("Kinderen of kwetsbare mensen", chosen(answers.vulnerable))),
        *questions(
            ("Als het te zwaar wordt", answers.too_heavy), ("Naar wie we verwijzen", answers.refer_to)
        ),
    )


def _quote(quote: Quote) -> Quotation:
    teller = joined(quote.role, when_yes(quote.renamed, "naam veranderd"))
    return Quotation(f"“{quote.text}”\n{teller}" if teller else f"“{quote.text}”")


def _position(proposal: Proposal) -> Blocks:
    answers = proposal.initiatives
    return (
        *prose(chosen(answers.position)),
        *prose(answers.added),
        *facts(("Wat vrijwilligers hier geven", all_chosen(answers.strengths))),
        *questions(
            ("Waaraan we dat merken", answers.strengths_how),
            ("Wat vrijwilligers doen en wat beroepskrachten doen", answers.professionals),
            ("Wat de gemeente wil", answers.policy),
            ("Waar we hebben gezocht", answers.searched),
        ),
        *setting_aside.reason(proposal, "initiatives"),
    )
