"""`Plan met opmerkingen.docx`: the draft with every comment in the margin, to be read and answered in Word.

It has the order of the course and not that of the plan. There a line may be made of several answers, and say
some in other words, so that a comment on words of one answer would have no place. Here each has one, and
comes home to it.
"""

from collections.abc import Sequence
from dataclasses import replace

from proposal.documents.answers import facts
from proposal.documents.blocks import Blocks, Items, Paragraph, Title
from proposal.documents.boxes import Margins, close_boxes
from proposal.documents.edition import Edition
from proposal.documents.word.paper import Paper
from proposal.documents.wording import money
from proposal.model.passage import Passage
from proposal.model.proposal import Place, Proposal
from proposal.model.returned import Sort

NAME = "Plan met opmerkingen"
OPENING = "Fijn dat je dit plan wilt lezen. Zo werkt het:"
HOW = (
    "Wat anderen al zeiden, staat in de kantlijn, met hun naam en de dag erbij.",
    "Kies woorden of zet je cursor in een antwoord, en maak een opmerking. Antwoord gerust op een opmerking "
    "die er al staat.",
    "Begin met ‘Vraag:’, ‘Compliment:’, ‘Verbeterpunt:’ of ‘Moet opgelost:’ als je wilt laten zien wat voor "
    "opmerking het is.",
    "Klaar? Bewaar het bestand als Word-bestand en stuur het terug aan wie het jou stuurde.",
)
CLOSING = (
    "Je opmerkingen komen bij de goede vraag te staan, onder de naam waarmee jij in Word werkt. Bedragen, "
    "datums en keuzes staan hier om te lezen: die passen de schrijvers zelf aan."
)
WHOLE = Place("", "")


def review_copy(edition: Edition, passages: Sequence[Passage], margins: Margins) -> Paper:
    """The Word file with these answers, and beside each what was said of it."""
    title = Title(NAME, f"{edition.title} · {edition.organisation}", margins.get(WHOLE, ()))
    how = (Paragraph(OPENING, kept=True), Items(HOW, numbered=True), Paragraph(CLOSING))
    blocks = (title, *how, *close_boxes(passages, margins, _sums(edition.proposal)))
    return replace(edition.paper(NAME, blocks), sort=Sort.REVIEW.value)


def _sums(proposal: Proposal) -> dict[str, Blocks]:
    """What the program adds up of the costs and of who pays them."""
    costs, plan = proposal.costs, proposal.plan
    return {
        "budget": facts(
            ("Alle kosten samen", money(costs.total)),
            ("Waarvan in natura", money(costs.in_kind)),
            ("In geld te betalen", money(costs.money)),
        ),
        "coverage": facts(
            ("Alle dekking samen", money(plan.total)),
            ("Waarvan toegezegd", money(plan.pledged)),
            ("Waarvan van fondsen gevraagd", money(proposal.asked_of_funds)),
        ),
    }
