"""Told items: what there is to decide on in a file that came back, as its authors see it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from budgets.text import Text, mark
from proposal.coaching import compare
from proposal.coaching.compare import Pieces
from proposal.exchange.items import Item, What
from proposal.model.deed import Answered, Decided, Deed
from proposal.model.typed import digest
from proposal.steps.course import PAGES
from proposal.steps.step import Question
from proposal.web.answering.telling import shortened
from proposal.web.returning import questions

TO_BE_TAKEN = frozenset({What.CHANGED, What.ADDED, What.COMMENT, What.REPLY, What.RESOLVED})
"""What is taken over with all others at once; what goes away is chosen one by one."""
NEVER_TAKEN = frozenset({What.LOST, What.LOOSE})
SAID = frozenset({What.COMMENT, What.REPLY, What.RESOLVED})
COMMENTS, LOOSE = "said", "loose"
OF_NO_STEP = {COMMENTS: mark("Opmerkingen in het bestand"), LOOSE: mark("Wat nergens bij past")}


@dataclass(frozen=True)
class Cell:
    """An answer of a row that came or went; `question` is None for one that the course does not have."""

    question: Question | None
    name: str
    text: str

    @property
    def refusal(self) -> Text | None:
        """Why its text cannot be written."""
        return questions.refusal(self.question, self.text) if self.text else None

    @property
    def doubt(self) -> Text | None:
        """What to look at before its text is written."""
        return questions.too_long(self.question, "", self.text)


@dataclass(frozen=True)
class Told:
    """An item as the authors see it: which question it is about, and what they can do with it.

    `refusal` tells why its text cannot be written as it is. `closed` is True where it is for others to write.
    `row_sign` is that of what stands now in a row that went.
    """

    item: Item
    number: int
    caption: Text
    label: str = ""
    cells: tuple[Cell, ...] = ()
    question: Question | None = None
    closed: bool = False
    refusal: Text | None = None
    decided: Decided | None = None
    row_sign: str = ""

    @property
    def anchor(self) -> str:
        """Its mark on the page."""
        return f"i-{self.number}"

    @property
    def name(self) -> Text | str:
        """What people call it: the question it is about, or how a text that fits nowhere begins."""
        nameless = self.item.what is What.LOOSE and not self.item.place.step
        return shortened(self.item.text.partition("\n")[0]) if nameless else self.caption

    @property
    def part(self) -> str:
        """The part of the report in which it stands."""
        if self.item.what in SAID:
            return COMMENTS
        return LOOSE if self.item.what is What.LOOSE else self.item.place.step

    @property
    def seen(self) -> str:
        """A sign of what stands in the project now, by which it is known that it changed."""
        return self.row_sign or digest(self.item.now or "")

    @property
    def open(self) -> bool:
        """Whether the authors still have to look at it."""
        return self.decided is None

    @property
    def takable(self) -> bool:
        """Whether it can be taken over as it is."""
        shut = self.closed or self.item.gone or self.item.same or self.refusal is not None
        return self.item.what not in NEVER_TAKEN and not shut

    @property
    def editable(self) -> bool:
        """Whether it can be taken over in other words."""
        shut = self.closed or self.item.gone or not questions.rewordable(self.question)
        return not shut and self.item.what in (What.CHANGED, What.EMPTIED, What.LOST, What.ADDED)

    @property
    def doubt(self) -> Text | None:
        """What to look at before it is taken over."""
        if self.item.what is What.ADDED:
            return next((each.doubt for each in self.cells if each.doubt), None)
        return questions.too_long(self.question, self.item.was, self.item.came)

    @property
    def certain(self) -> bool:
        """Whether it is taken over with all others at once."""
        item = self.item
        sure = item.sure and not item.clash and self.doubt is None
        return self.open and self.takable and sure and item.what in TO_BE_TAKEN

    @property
    def pieces(self) -> Pieces:
        """What changed word by word: in the file, or by what was taken over of it."""
        done = next((each for each in self.deeds if isinstance(each, Answered)), None)
        if done is not None:
            return compare.words(done.typed or done.before or "", done.after or "")
        return compare.words(self.item.was, self.item.came)

    @property
    def meanwhile(self) -> Pieces:
        """What changed in the project since the file went out."""
        return compare.words(self.item.was, self.item.now or "")

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What was written when it was taken over."""
        return self.decided.deeds if self.decided else ()


@dataclass(frozen=True)
class Part:
    """The items of one step, or of none: then `slug` is "said" for comments and "loose" for texts."""

    slug: str
    told: tuple[Told, ...]

    @property
    def title(self) -> Text:
        """What it is called."""
        return OF_NO_STEP.get(self.slug) or PAGES[self.slug].title

    @property
    def certain(self) -> tuple[Told, ...]:
        """The items that are taken over at once."""
        return tuple(each for each in self.told if each.certain)

    @property
    def open(self) -> tuple[Told, ...]:
        """The items that nobody looked at yet."""
        return tuple(each for each in self.told if each.open)


def parts(shown: Iterable[Told]) -> tuple[Part, ...]:
    """Return items under the part of the report to which they belong."""
    return tuple(Part(slug, tuple(of)) for slug, of in groupby(shown, key=lambda each: each.part))
