"""`A4.docx`: the idea on one page, the first thing there is to print."""

from proposal.documents.answers import facts, prose
from proposal.documents.blocks import Blocks
from proposal.documents.edition import Edition
from proposal.documents.summary import five_answers
from proposal.documents.word.paper import Paper
from proposal.documents.wording import all_chosen, chosen, money, month
from proposal.model.proposal import Proposal


def first_page(edition: Edition) -> Paper:
    """The Word file with the five questions."""
    return edition.titled("Het idee op één A4", first_page_blocks(edition.proposal))


def first_page_blocks(proposal: Proposal) -> Blocks:
    """The first lines, the five answers and the first estimates."""
    idea = proposal.idea
    return (
        *prose(idea.few_lines),
        *facts(
            ("Soort project", chosen(idea.kind)),
            ("Plaats", idea.place),
            ("Thema", all_chosen(idea.themes)),
            ("Begin ongeveer", month(idea.month)),
            ("Nodig ongeveer", money(idea.amount)),
        ),
        *five_answers(idea),
    )
