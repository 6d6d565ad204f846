"""Parts 8 and 9: how the makers know whether it worked, who is told, and what comes after."""

from proposal.documents.answers import prose, questions, section, see
from proposal.documents.blocks import Blocks, Column, Row
from proposal.documents.parts import annexes, setting_aside
from proposal.documents.tables import table
from proposal.documents.wording import day
from proposal.model.proposal import Proposal


def evaluation(proposal: Proposal) -> Blocks:
    """Part 8: how, when and by whom (`vip-course.md` section 5)."""
    answers = proposal.evaluation
    return (
        *prose(answers.look_back),
        *prose(answers.how),
        *see(annexes.MEASURING, measuring(proposal)),
        *setting_aside.reason(proposal, "evaluation"),
    )


def reporting(proposal: Proposal) -> Blocks:
    """Part 9: which reports, by whom, for whom and to what use; then what comes after the project."""
    answers = proposal.evaluation
    columns = (Column("Verslag", 10), Column("Klaar op", 7), Column("Door wie", 9), Column("Voor wie", 8),
               Column("Gebruik", 8))  # fmt: skip
    reports = (
        Row((each.what, day(each.on), each.by_whom, each.for_whom, each.use)) for each in answers.reports
    )
    return (
        *table("", columns, reports),
        *questions(("Met wie we delen wat we leerden", answers.shared_with)),
        *section("Hoe het daarna verder gaat", _afterwards(proposal), level=2),
    )


def _afterwards(proposal: Proposal) -> Blocks:
    """What comes after; the day on which that is decided stands in the planning."""
    answers = proposal.evaluation
    return (
        *prose(answers.next_steps),
        *questions(("Wie het daarna betaalt", answers.pays_after)),
        *questions(("Wanneer we doorgaan en wanneer niet", answers.decision)),
    )


def measuring(proposal: Proposal) -> Blocks:
    """Annex: when is looked at what, whom is asked what, and what is used to measure."""
    answers = proposal.evaluation
    moments = (Column("Wanneer", 2), Column("Wat we bekijken", 5), Column("Door wie", 3))
    asked = (Column("Wie", 3), Column("Wat", 4), Column("Hoe", 3), Column("Wanneer", 2))
    tools = (Column("Instrument", 1), Column("Hoe we het gebruiken", 2))
    return (
        *table("Evaluatiemomenten", moments,
               (Row((day(each.on), each.what, each.by_whom)) for each in answers.moments)),
        *questions(("Wanneer we kijken hoe het gaat", answers.no_moments)),
        *table("Wie we vragen", asked,
               (Row((each.who, each.what, each.how, each.when)) for each in answers.perspectives)),
        *table("Waarmee we meten", tools, (Row((each.name, each.about)) for each in answers.instruments)),
        *questions(
            ("Wat we bijhouden", answers.registration),
            ("Meting aan het begin en aan het eind", answers.baseline),
            ("Wat anders kan uitkomen", answers.unwelcome),
            ("Wat we niet kunnen bewijzen", answers.limits),
            ("Hoe deelnemers de uitkomst horen", answers.participants_read),
        ),
    )  # fmt: skip
