"""Short: what funds ask for beside a plan, from the sentences of the plan. No step, but saved like one."""

from dataclasses import dataclass
from typing import ClassVar

from budgets.choice import Choice
from budgets.text import mark
from proposal.model.answers import Answers
from proposal.model.course import Shown
from proposal.model.question import question, rows
from proposal.model.steps.idea import ONE_PAGE
from proposal.model.typed import words


class Size(Choice):
    """The short forms that funds ask for (`dutch-funds.md` (e))."""

    PAGE = "page", mark("Samenvatting op één bladzijde")
    WORDS_200 = "200", mark("Samenvatting in 200 woorden")
    WORDS_250 = "250", mark("Samenvatting in 250 woorden")
    CHARACTERS = "1000", mark("Omschrijving in 1.000 tekens")


@dataclass(frozen=True)
class Limit:
    """How long a short form may be, in words or in characters; spaces and ends of lines are characters too.

    Its text is the answer to `question` of `step`: the one of 200 words is the summary in front of the plan.
    """

    size: Size
    step: str
    question: str
    words: int = 0
    characters: int = 0

    def length(self, text: str) -> int:
        """Return how long `text` is, in what this form counts."""
        return words(text) if self.words else len(text)

    def over(self, text: str) -> int:
        """Return how many words or characters `text` has too many; 0 when it fits."""
        return max(self.length(text) - (self.words or self.characters), 0)


LIMITS: dict[Size, Limit] = {
    each.size: each
    for each in (
        Limit(Size.PAGE, "short", "one_page", words=ONE_PAGE),
        Limit(Size.WORDS_200, "idea", "summary", words=200),
        Limit(Size.WORDS_250, "short", "longer_summary", words=250),
        Limit(Size.CHARACTERS, "short", "description", characters=1000),
    )
}


@dataclass(frozen=True)
class Chosen:
    """A sentence that came from an answer: `text` as it stands in the form of this `size`.

    `source` is the answer it was taken from, as step-row-question, and `taken` how it read there then.
    """

    id: str
    size: Size | None = question(None, own=True)
    source: str = question(own=True)
    taken: str = question(own=True)
    text: str = question(own=True)


@dataclass(frozen=True)
class Short(Answers):
    """The texts of the short forms, but for the summary of the plan, and where their sentences came from.

    They may hold any answer of the makers, so whoever reads them must be let in on amounts and people.
    """

    tells: ClassVar[Shown] = Shown.MONEY
    one_page: str = question(tells=Shown.PEOPLE)
    longer_summary: str = question(tells=Shown.PEOPLE)
    description: str = question(tells=Shown.PEOPLE)
    chosen: tuple[Chosen, ...] = rows(Chosen, hidden=True)

    def of_size(self, size: Size) -> dict[str, Chosen]:
        """Return where the sentences of one short form came from, by their number."""
        return {each.id: each for each in self.chosen if each.size is size}
