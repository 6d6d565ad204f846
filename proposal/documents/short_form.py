"""The short forms in Word: a summary or description by itself, to send when a fund asks for one."""

from collections.abc import Iterator

from proposal.documents.answers import prose
from proposal.documents.edition import Edition
from proposal.documents.word.paper import Paper
from proposal.model.proposal import Proposal
from proposal.model.short import LIMITS, Size

_NAMES = {
    Size.PAGE: "Samenvatting één bladzijde",
    Size.WORDS_200: "Samenvatting 200 woorden",
    Size.WORDS_250: "Samenvatting 250 woorden",
    Size.CHARACTERS: "Omschrijving 1000 tekens",
}


def file_name(size: Size) -> str:
    """What the file of a short form is called in the package."""
    return f"{_NAMES[size]}.docx"


def short_form(edition: Edition, size: Size) -> Paper:
    """The Word file of one short form, with only the title of the project and the organisation on top."""
    return edition.titled(_NAMES[size].partition(" ")[0], prose(edition.proposal.short_text(size)))


def written(proposal: Proposal) -> Iterator[Size]:
    """Yield the short forms that have a text."""
    return (size for size in LIMITS if proposal.short_text(size).strip())
