"""Part 7: what will be different and why that can be reached, with what helps and what may go wrong."""

from proposal.documents.blocks import Blocks, Column, Row, prose, questions, section, table
from proposal.documents.parts import setting_aside
from proposal.documents.wording import activities, below, chosen, day, goal, joined, labelled, number, people
from proposal.model.proposal import Proposal
from proposal.model.steps.results import Result


def results(proposal: Proposal) -> Blocks:
    """The whole of part 7; success and failure factors stand here (`vip-course.md` 17.3)."""
    answers = proposal.results
    return (
        *_expected(proposal),
        *questions(
            ("Wat deelnemers eraan hebben", answers.for_receivers),
            ("Wat vrijwilligers eraan hebben", answers.for_volunteers),
            ("Wat onze organisatie eraan heeft", answers.for_organisation),
            ("Wat de buurt ervan merkt", answers.for_neighbourhood),
            ("Wat het de samenleving bespaart", answers.savings),
        ),
        *setting_aside.reason(proposal, "results"),
        *section("Wat helpt en wat kan tegenvallen", _factors(proposal), level=2),
    )


def _expected(proposal: Proposal) -> Blocks:
    columns = (
        Column("Resultaat", 5),
        Column("Aantal", 2),
        Column("Uiterlijk", 2),
        Column("Hoe we het nagaan", 4),
        Column("Waarom het lukt", 4),
    )
    return table(
        "Verwachte resultaten", columns, (_result(proposal, each) for each in proposal.results.results)
    )


def _result(proposal: Proposal, result: Result) -> Row:
    belongs = joined(goal(proposal, result.goal), activities(proposal, (result.activity,)))
    return Row((
        below(result.what, chosen(result.kind), labelled("Bij", belongs)),
        number(result.number, result.unit) or result.unit,
        day(result.by),
        below(result.measured, labelled("Nu", result.baseline)),
        result.why_attainable,
    ))  # fmt: skip


def _factors(proposal: Proposal) -> Blocks:
    answers = proposal.factors
    helps = (Column("Wat helpt", 1), Column("Hoe we dat gebruiken", 1))
    hinders = (Column("Wat kan tegenvallen", 4), Column("Kans", 2), Column("Gevolg", 3),
               Column("Wat we eraan doen", 4), Column("Wie erop let", 2))  # fmt: skip
    failures = (
        Row((each.text, chosen(each.chance), each.consequence, each.measure, people(proposal, (each.owner,))))
        for each in answers.failures
    )
    return (
        *prose(answers.setback),
        *table("Wat helpt", helps, (Row((each.text, each.use)) for each in answers.successes)),
        *table("Wat kan tegenvallen", hinders, failures),
        *setting_aside.reason(proposal, "factors"),
    )
