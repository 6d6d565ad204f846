"""Part 2: for whom, what troubles them, why now, whom the project reaches, and what there is already."""

from decimal import Decimal

from budgets.money import percentage_of
from proposal.documents.answers import facts, prose, questions, section, see
from proposal.documents.blocks import Blocks, Column, Paragraph, Quotation, Row
from proposal.documents.parts import annexes, setting_aside
from proposal.documents.parts.approach import care
from proposal.documents.parts.partners import survey
from proposal.documents.tables import table
from proposal.documents.wording import chosen, day, joined, number, percent, sentences, when_yes
from proposal.model.choices import YesNo
from proposal.model.proposal import Proposal
from proposal.model.steps.audience import Audience, Figure, Quote

VULNERABLE = "Er doen ook kinderen of mensen in een kwetsbare positie mee."
FIGURES = "zet de cijfers bij deze problemen op een rij."
SHOWN_FIGURES = 3
"""So many figures stand in the plan itself; the others stand in an annex."""


def audience(proposal: Proposal) -> Blocks:
    """The whole of part 2; figures carry their source and year."""
    answers = proposal.audience
    return (
        *prose(answers.who),
        *_size(answers),
        *section("De problemen", prose(answers.problems),
                 _figures(answers.figures[:SHOWN_FIGURES], "Cijfers bij de problemen", FIGURES),
                 see(annexes.VOICES, voices(proposal)), level=2),
        *section("Waarom nu", prose(answers.why_now), level=2),
        *section("Wie we bereiken", _reached(answers), level=2),
        *section("Hoe mensen bij ons komen", _routes(answers), level=2),
        *section("Voor wie het past en voor wie niet", _limits(proposal), level=2),
        *questions(("Wie er nog meer iets aan heeft", answers.also_gain)),
        *section(
            "Wat mensen zelf zeggen", tuple(_quote(each) for each in answers.quotes if each.text), level=2
        ),
        *setting_aside.reason(proposal, "audience"),
        *section("Wat er al is en wat wij toevoegen", _position(proposal), level=2),
    )  # fmt: skip


def voices(proposal: Proposal) -> Blocks:
    """Annex: groups, figures beyond those in the plan, the routes, and with whom the makers spoke."""
    answers = proposal.audience
    columns = (Column("Met wie", 6), Column("Wanneer", 5), Column("Wat we hoorden", 15))
    talks = (Row((each.whom, day(each.on), each.said)) for each in answers.talks)
    return (
        *_groups(answers),
        *_figures(answers.figures[SHOWN_FIGURES:], "Meer cijfers"),
        *_all_routes(answers),
        *table("Gesprekken", columns, talks),
    )


def _size(answers: Audience) -> Blocks:
    return facts(
        ("Mensen die dit nodig hebben", number(answers.number)),
        ("Hoe we dat weten", answers.number_basis),
        ("Leeftijd", answers.ages),
    )


def _groups(answers: Audience) -> Blocks:
    columns = (Column("Groep", 3), Column("Aantal", 1, amount=True), Column("Bijzonderheden", 6))
    groups = (Row((each.name, number(each.number), each.about)) for each in answers.subgroups)
    return table("Groepen binnen de doelgroep", columns, groups)


def _figures(figures: tuple[Figure, ...], caption: str, lead: str = "") -> Blocks:
    columns = (
        Column("Wat het cijfer zegt", 5), Column("Cijfer", 2), Column("Geteld", 3), Column("Bron", 3),
        Column("Jaar", 1, amount=True),
    )  # fmt: skip
    rows = (
        Row((each.text, each.value, _counted(each), each.source, str(each.year or ""))) for each in figures
    )
    return table(caption, columns, rows, lead)


def _counted(figure: Figure) -> str:
    """'12 van 40, 30 %', with what is not known behind it; the counts only where the figure lacks them."""
    share = ""
    if figure.part is not None and figure.whole:
        share = percent(percentage_of(Decimal(figure.part), Decimal(figure.whole)))
    of_whole = f"van {number(figure.whole)}" if figure.whole is not None else ""
    counts = joined(number(figure.part), of_whole, by=" ")
    told = {number(figure.part), number(figure.whole)} <= {*figure.value.replace(",", " ").split()}
    unknown = f"van {number(figure.unknown)} niet bekend" if figure.unknown else ""
    return joined("" if told else counts, share, unknown)


def _reached(answers: Audience) -> Blocks:
    return (
        *prose(answers.reached),
        *facts(("Mensen die we bereiken", number(answers.reached_number))),
        *section("De groep of de cursus", _group(answers), level=3),
    )


def _group(answers: Audience) -> Blocks:
    return facts(
        ("Melden zich aan", number(answers.applicants)),
        ("Beginnen", number(answers.starters)),
        ("Maken het af", number(answers.finishers)),
    )


def _routes(answers: Audience) -> Blocks:
    return (
        *prose(sentences(*(each.how for each in answers.routes))),
        *questions(("Wat mensen vooraf weten", answers.told_beforehand)),
    )


def _all_routes(answers: Audience) -> Blocks:
    columns = (Column("Hoe", 4), Column("Via wie of waar", 4), Column("Verwacht", 1, amount=True))
    rows = (Row((each.how, each.through, number(each.expected))) for each in answers.routes)
    return table("Wegen naar het project", columns, rows)


def _limits(proposal: Proposal) -> Blocks:
    answers = proposal.audience
    vulnerable = answers.vulnerable is YesNo.YES
    return (
        *questions(("Voor wie het past", answers.suited), ("Voor wie het niet past", answers.excluded)),
        *((Paragraph(VULNERABLE), *see(annexes.CARE, care(proposal))) if vulnerable else ()),
    )


def _quote(quote: Quote) -> Quotation:
    teller = joined(quote.role, when_yes(quote.renamed, "naam veranderd"))
    return Quotation(f"“{quote.text}”", teller)


def _position(proposal: Proposal) -> Blocks:
    answers = proposal.initiatives
    return (
        *prose(sentences(chosen(answers.position), answers.added)),
        *see(annexes.SURVEY, survey(proposal)),
        *setting_aside.reason(proposal, "initiatives"),
    )
