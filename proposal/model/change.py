"""A change to one answer: what was posted, on its way from the page to the store."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from budgets.text import Text
from proposal.model.proposal import Place


def name_of(question: str, listed: str = "", row: str = "") -> str:
    """Return the name under which a question stands on its page: "title", or "lines-k3f9-price" in a row."""
    return f"{listed}-{row}-{question}" if row else question


@dataclass(frozen=True)
class Change:
    """One touched answer. `value` is what was read; with `message` set it could not be, and `typed` is kept.

    `listed` is the list of the row ("" for a single question); `seen` the revision the page was drawn with.
    `deed` is how it stands in the history: answer, restore, import, returned, resolve or wording.
    """

    place: Place
    listed: str
    value: Any
    typed: str
    seen: int
    message: Text | None = None
    deed: str = "answer"

    @property
    def name(self) -> str:
        """The name of this answer on its page."""
        return name_of(self.place.question, self.listed, self.place.row)


@dataclass(frozen=True)
class Theirs:
    """The answer another person gave meanwhile."""

    value: Any
    typed: str | None
    revision: int
    who: int
    at: datetime


@dataclass(frozen=True)
class Outcome:
    """What became of a change: written with a `revision`, a clash with `theirs`, or its row was removed."""

    change: Change
    revision: int
    theirs: Theirs | None = None
    gone: bool = False

    @property
    def written(self) -> bool:
        """Whether the store holds what was posted, readable or not."""
        return self.theirs is None and not self.gone
