"""Part 7: what will be different and why that can be reached, with what helps and what may go wrong."""

from proposal.documents.answers import prose, questions, section, see
from proposal.documents.blocks import Blocks, Column, Row
from proposal.documents.parts import annexes, setting_aside
from proposal.documents.tables import table
from proposal.documents.wording import (
    activities,
    below,
    chosen,
    day,
    goal,
    joined,
    labelled,
    number,
    people,
    sentences,
    uncapitalised,
)
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
    columns = (Column("Resultaat", 10), Column("Aantal", 3), Column("Uiterlijk", 3))
    rows = (
        Row((each.what, number(each.number, each.unit) or each.unit, day(each.by)))
        for each in proposal.results.results
    )
    return (
        *table("Verwachte resultaten", columns, rows, "zet de verwachte resultaten op een rij."),
        *see(annexes.RESULTS, attaining(proposal)),
    )


def attaining(proposal: Proposal) -> Blocks:
    """Annex: for each result how it is measured, how things stand now and why it can be reached."""
    columns = (Column("Resultaat", 6), Column("Hoort bij", 4), Column("Hoe we het nagaan", 8),
               Column("Waarom het lukt", 5))  # fmt: skip
    found = proposal.results.results
    told = any(each.measured or each.baseline or each.why_attainable for each in found)
    rows = (_result(proposal, each) for each in found if told)
    return table("Resultaten nagaan", columns, rows, "zegt per resultaat hoe het wordt nagegaan.")


def _result(proposal: Proposal, result: Result) -> Row:
    measured = below(result.measured, labelled("Stand nu", result.baseline))
    kind = f"({uncapitalised(chosen(result.kind))})" if result.kind else ""
    return Row(
        (joined(result.what, kind, by=" "), _belongs(proposal, result), measured, result.why_attainable)
    )


def _belongs(proposal: Proposal, result: Result) -> str:
    """Its goal and activity, when there is more than one that it may belong to."""
    several = len({each.activity for each in proposal.results.results}) > 1
    return below(
        goal(proposal, result.goal) if len(proposal.scope.goals) > 1 else "",
        activities(proposal, (result.activity,)) if several else "",
    )


def _factors(proposal: Proposal) -> Blocks:
    answers = proposal.factors
    return (
        *prose(answers.setback),
        *questions(
            ("Wat helpt", sentences(*(each.text for each in answers.successes))),
            (
                "Wat kan tegenvallen",
                sentences(*(each.text for each in answers.failures), answers.no_failures),
            ),
        ),
        *see(annexes.FACTORS, factors(proposal)),
        *setting_aside.reason(proposal, "factors"),
    )


def factors(proposal: Proposal) -> Blocks:
    """Annex: every factor, with how it is used or what is done about it, and who watches it."""
    answers = proposal.factors
    helps = (Column("Wat helpt", 1), Column("Hoe we dat gebruiken", 1))
    hinders = (Column("Wat kan tegenvallen", 4), Column("Kans", 2), Column("Gevolg", 3),
               Column("Wat we eraan doen", 4), Column("Wie erop let", 2))  # fmt: skip
    failures = (
        Row((each.text, chosen(each.chance), each.consequence, each.measure, people(proposal, (each.owner,))))
        for each in answers.failures
    )
    return (
        *table("Wat helpt", helps, (Row((each.text, each.use)) for each in answers.successes)),
        *table("Wat kan tegenvallen", hinders, failures),
    )
