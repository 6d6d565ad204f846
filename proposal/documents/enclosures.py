"""What goes along with a letter, each with its number: letter, budget and file names count alike."""

from dataclasses import dataclass
from itertools import groupby

from proposal.documents.edition import Attachment, Edition
from proposal.documents.wording import chosen, joined, labelled
from proposal.model.steps.attachments import Paper

OURS = (
    ("Projectplan", "wat wij doen, voor wie en met welk resultaat"),
    ("Begroting en dekkingsplan", "wat het kost en wie het betaalt, in Word en in Excel"),
    ("Informatie over de organisatie", "wie wij zijn en wie er in het bestuur zit"),
    ("Fondsenlijst", "welke fondsen wij vragen, met bedrag en stand"),
)
"""The documents that every fund gets from us, each with a line on what stands in it."""


@dataclass(frozen=True)
class Enclosure:
    """A stored file that goes along, under the number by which the letter names it."""

    number: int
    paper: Paper
    file: Attachment

    @property
    def label(self) -> str:
        """'Bijlage 5'."""
        return f"Bijlage {self.number}"


def enclosures(edition: Edition) -> tuple[Enclosure, ...]:
    """The files that go along in the order of the papers, numbered after our own documents."""
    numbered = enumerate(edition.enclosed(), start=len(OURS) + 1)
    return tuple(Enclosure(number, paper, file) for number, (paper, file) in numbered)


def absent(edition: Edition) -> tuple[Paper, ...]:
    """The papers of which no file goes along."""
    enclosed = {each.paper.id for each in enclosures(edition)}
    return tuple(each for each in edition.proposal.attachments.papers if each.id not in enclosed)


def paper_name(paper: Paper) -> str:
    """'Offerte: Buurthuis', or the kind alone when its title says the same."""
    kind = chosen(paper.kind)
    return labelled(kind, _title(paper)) or _title(paper) or kind


def paper_names(papers: tuple[Paper, ...]) -> str:
    """The names of papers in one line; papers of one kind that follow each other share its name."""
    grouped = (tuple(group) for _, group in groupby(papers, key=lambda each: each.kind))
    return joined(*(_together(group) for group in grouped), by="; ")


def _together(papers: tuple[Paper, ...]) -> str:
    first, *others = papers
    return joined(paper_name(first), *(_title(each) or chosen(each.kind) for each in others))


def _title(paper: Paper) -> str:
    return paper.title if paper.title.casefold() != chosen(paper.kind).casefold() else ""
