"""`Vragenlijst.docx`: a list of statements to copy for participants; of the program, so it stays at home."""

from proposal.documents.answers import facts, items, questions, section
from proposal.documents.blocks import Blocks, Column, Heading, Note, Paragraph, Row
from proposal.documents.edition import Edition
from proposal.documents.tables import table
from proposal.documents.word.paper import Paper
from proposal.documents.wording import joined
from proposal.model.kind import LONGER
from proposal.model.proposal import Proposal

STATEMENTS = (
    "Ik kom hier graag.",
    "Ik voel me hier op mijn gemak.",
    "Ik ken door dit project meer mensen.",
    "Ik weet bij wie ik terechtkan met een vraag.",
    "Ik durf meer dan eerst.",
    "Ik heb hier iets geleerd dat ik kan gebruiken.",
    "Ik kan zelf ook iets voor een ander doen.",
    "Ik raad een ander aan om ook te komen.",
)
SCALE = ("Helemaal niet waar", "Niet waar", "Een beetje waar", "Waar", "Helemaal waar")
DOTS = "…" * 30

HOW_TO = (
    "De zinnen komen uit Van Idee naar Project. Ze zijn niet onderzocht. Zeg dat eerlijk in je verslag.",
    "Haal weg wat niet past en zet er je eigen zinnen bij. Houd het bij acht.",
    "Vraag het aan het begin en aan het eind, met dezelfde zinnen. Dan zie je of er iets is veranderd.",
    "Lees de zinnen voor als iemand dat fijn vindt. Wacht rustig op het antwoord.",
    "Schrijf geen namen op. Wil je begin en eind naast elkaar leggen? Gebruik dan een nummer.",
    "Tel per zin hoeveel mensen wat kozen. Schrijf bij weinig mensen 'negen van de twaalf', geen procenten.",
    "Vertel de deelnemers wat eruit kwam.",
)


def named(proposal: Proposal) -> bool:
    """Whether the makers named something to measure with, so that a list to copy is of use."""
    return proposal.kind in LONGER and any(each.name.strip() for each in proposal.evaluation.instruments)


def questionnaire(edition: Edition) -> Paper:
    """The Word file: one page to copy, and one that tells the makers how to use it."""
    return edition.titled("Vragenlijst", questionnaire_blocks(edition.proposal))


def questionnaire_blocks(proposal: Proposal) -> Blocks:
    """The statements with boxes to tick (`project-elements.md` G4), then what to mind when using them."""
    named_by_makers = (joined(each.name, each.about, by=": ") for each in proposal.evaluation.instruments)
    return (
        *_page_to_copy(),
        Heading("Zo gebruik je deze lijst", new_page=True),
        *items(HOW_TO),
        *section("Wat jullie zelf noemden", items(named_by_makers)),
    )


def _page_to_copy() -> Blocks:
    columns = (Column("Hoe waar is dit voor jou?", 8), *(Column(each, 3) for each in SCALE))
    boxes = ("☐",) * len(SCALE)
    return (
        Paragraph(
            "Wat vind jij ervan? Zet bij elke zin één kruisje. Een fout antwoord is er niet. "
            "Je naam hoeft er niet op. Meedoen mag, het moet niet."
        ),
        *facts(("Datum", DOTS[:15]), ("Dit vul je in", "☐ aan het begin, ☐ aan het eind")),
        *table("Acht zinnen", columns, (Row((each, *boxes)) for each in STATEMENTS)),
        *questions(("Dit vond ik fijn", DOTS * 2), ("Dit kan beter", DOTS * 2)),
        Note("Een standaardlijst uit het programma Van Idee naar Project."),
    )
