"""Sign-off: that someone checked the language of a plan, when, and how much of it changed after that."""

from dataclasses import dataclass
from datetime import date, datetime

from proposal.model.moment import here


@dataclass(frozen=True)
class SignOff:
    """The word of a language checker; `changed` counts the texts that were changed since."""

    name: str
    on: date
    changed: int = 0


@dataclass(frozen=True)
class Checked:
    """That the language in a file was checked: by whom in the authors' words, when, and of which revision."""

    by: str
    at: datetime
    revision: int

    @property
    def on(self) -> date:
        """The day on which it was noted."""
        return here(self.at).date()
