"""`Taal nakijken.docx`: the texts of a plan for who corrects their language, each in a box of its own."""

from collections.abc import Sequence

from proposal.documents.blocks import Blocks, Items, Paragraph
from proposal.documents.boxes import boxes
from proposal.documents.edition import Edition
from proposal.documents.word.paper import Paper
from proposal.model.passage import PLACEHOLDER, Passage

OPENING = "Fijn dat je deze tekst wilt nakijken. Zo werkt het:"
HOW = (
    "Elk antwoord staat in een eigen vak of in een cel van een tabel. Verbeter de tekst daar, gewoon in de "
    "zin zelf. ‘Wijzigingen bijhouden’ mag aan of uit: allebei is goed.",
    "Wil je iets vragen of uitleggen? Zet er een opmerking bij.",
    f"Laat de vragen, de vakken en de tabellen staan. Zie je {PLACEHOLDER}? Dat antwoord komt nog. Daar hoef "
    "je niets te doen.",
    "Klaar? Bewaar het bestand als Word-bestand en stuur het terug aan wie het jou stuurde. De naam van het "
    "bestand maakt niet uit.",
)
CLOSING = (
    "De schrijvers zien daarna per antwoord wat je veranderde. Zij kiezen zelf wat ze overnemen. Let dus "
    "vooral op de taal: is het duidelijk, klopt de spelling en leest het prettig?"
)
NOTHING: Blocks = (Paragraph("Er is nog geen tekst om na te kijken."),)


def language_copy(edition: Edition, passages: Sequence[Passage]) -> Paper:
    """The Word file with these texts, step by step, by whose controls they are known when they come back."""
    told = boxes(passages)
    how = (Paragraph(OPENING, kept=True), Items(HOW, numbered=True), Paragraph(CLOSING))
    return edition.titled("Taal nakijken", (*how, *told) if told else NOTHING)
