"""A change to one answer: what was posted, on its way from the page to the store."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from budgets.text import Text
from proposal.model.proposal import Place


@dataclass(frozen=True)
class Change:
    """One touched answer. `value` is what was read; with `message` set it could not be, and `typed` is kept.

    `listed` is the list of the row ("" for a single question); `seen` the revision the page was drawn with.
    """

    place: Place
    listed: str
    value: Any
    typed: str
    seen: int
    message: Text | None = None


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
