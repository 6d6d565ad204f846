"""Sign-off: that someone checked the language of a plan, when, and how much of it changed after that."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class SignOff:
    """The word of a language checker; `changed` counts the texts that were changed since."""

    name: str
    on: date
    changed: int = 0
