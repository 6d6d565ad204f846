"""`Pitch.docx`: the project told in four and in ten minutes, with the number of words."""

from proposal.documents.answers import prose, section
from proposal.documents.blocks import Blocks, Note
from proposal.documents.edition import Edition
from proposal.documents.word.paper import Paper
from proposal.documents.wording import number
from proposal.model.proposal import Proposal
from proposal.model.typed import words


def pitch(edition: Edition) -> Paper:
    """The Word file to speak from."""
    return edition.titled("Presentatie", pitch_blocks(edition.proposal))


def pitch_blocks(proposal: Proposal) -> Blocks:
    """Both versions and what is handed out."""
    told = proposal.pitch
    return (
        *section("In vier minuten", _spoken(told.four)),
        *section("In tien minuten", _spoken(told.ten)),
        *section("Wat we meegeven", prose(told.handout)),
    )


def _spoken(text: str) -> Blocks:
    spoken = prose(text)
    return (*spoken, Note(number(words(text), "woorden"))) if spoken else ()
