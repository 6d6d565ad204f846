"""One edition of the documents: the proposal, the day, what is still open and which papers go along."""

from dataclasses import dataclass, replace
from datetime import date

from budgets.text import Text, dutch
from proposal.documents.answers import items, section
from proposal.documents.archive import Opener
from proposal.documents.blocks import Blocks, Paragraph, Title
from proposal.documents.contents import contents, pages_of
from proposal.documents.layout import Measured, unmeasured
from proposal.documents.word.house import PLAIN, House
from proposal.documents.word.paper import Paper as WordPaper
from proposal.documents.wording import joined
from proposal.model.fund import Paying
from proposal.model.proposal import Proposal
from proposal.model.sign_off import SignOff
from proposal.model.steps.attachments import Paper

NOTHING: Blocks = (Paragraph("Hier is nog niets ingevuld."),)
CONCEPT, EXAMPLE = "CONCEPT", "VOORBEELD"
STILL_OPEN = "Wat nog open staat"


@dataclass(frozen=True)
class Attachment:
    """A stored file that goes along: the id of its row in `attachments.papers`, its name, how to read it."""

    paper: str
    name: str
    read: Opener


@dataclass(frozen=True)
class Edition:
    """What is written today; with open points it is a concept, and a practice copy says so on every page.

    `house` is the look of the organisation; `measured` knows the layout of what was laid out before; `signed`
    are those who checked the language. `mark` tells in every file when it went out, "" for no mark. By the id
    of an application `paying` tells how its fund pays.
    """

    proposal: Proposal
    today: date
    open_points: tuple[Text, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    house: House = PLAIN
    measured: Measured = unmeasured
    signed: tuple[SignOff, ...] = ()
    mark: str = ""
    paying: tuple[tuple[str, Paying], ...] = ()

    @property
    def title(self) -> str:
        """The name of the project, also when it has none yet."""
        return " ".join(self.proposal.title.split()) or "Project zonder titel"

    @property
    def organisation(self) -> str:
        """The name of the organisation, also when there is none yet."""
        return " ".join(self.proposal.organisation.name.split()) or "Nog geen organisatie"

    @property
    def marking(self) -> str:
        """What stands at the top of every page beside the project."""
        return joined(
            EXAMPLE if self.proposal.practice else "", CONCEPT if self.open_points else "", by=" · "
        )

    def enclosed(self) -> tuple[tuple[Paper, Attachment], ...]:
        """The papers of which the file goes along, in the order in which the letter numbers them."""
        files = {each.paper: each for each in self.attachments}
        return tuple((each, files[each.id]) for each in self.proposal.attachments.papers if each.id in files)

    def still_open(self) -> Blocks:
        """The list of what is open in a concept."""
        return section(STILL_OPEN, items(dutch(point) for point in self.open_points))

    def paged(self, paper: WordPaper) -> WordPaper:
        """The paper with the page numbers of its contents, when it was laid out before as it is now."""
        entries = contents(paper.blocks)
        layout = self.measured(paper.key) if entries else None
        return replace(paper, pages=pages_of(entries, layout)) if layout else paper

    def titled(self, name: str, blocks: Blocks) -> WordPaper:
        """The Word file with its name on top and project and organisation below it."""
        return self.paper(name, (Title(name, f"{self.title} · {self.organisation}"), *(blocks or NOTHING)))

    def titled_for_funds(self, name: str, blocks: Blocks) -> WordPaper:
        """The same for a file in the folder of a fund: what is open stands in front."""
        return self.titled(name, (*self.still_open(), *(blocks or NOTHING)))

    def paper(self, name: str, blocks: Blocks) -> WordPaper:
        """The Word file with just these blocks."""
        title = f"{name} {self.title}"
        whose = (self.title, self.organisation, self.today)
        return WordPaper(title, *whose, blocks, self.marking, self.house, mark=self.mark)
