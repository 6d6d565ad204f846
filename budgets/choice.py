"""The base of every fixed list people choose from: a word that is stored, with a label that is shown."""

from enum import StrEnum
from typing import Self

from budgets.text import Text

UNLABELLED = Text("")


class Choice(StrEnum):
    """Members are written NAME = "stored word", mark("Getoonde tekst"); `Kind("stored word")` finds one."""

    _label: Text

    def __new__(cls, value: str, label: Text = UNLABELLED) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member._label = label
        return member

    @property
    def label(self) -> Text:
        """What people see for this choice."""
        return self._label
