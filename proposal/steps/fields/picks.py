"""Answers that are picked: from a few choices, or from the rows of another list."""

import re
from collections.abc import Sequence
from typing import Any, ClassVar

from budgets.choice import Choice
from budgets.money import Unreadable
from budgets.text import Text, mark
from proposal.steps.fields.answer import Answer


class Pick(Answer):
    """One choice out of a few."""

    draw = "pick"

    def __init__(self, caption: Text, choices: type[Choice], **more: Any) -> None:
        super().__init__(caption, **more)
        self.choices = choices

    def read(self, typed: str) -> Choice:
        try:
            return self.choices(typed)
        except ValueError:
            raise Unreadable(mark("Kies een van de antwoorden uit de lijst.")) from None

    def told(self, value: Any) -> tuple[Text | str, ...]:
        return (self.choices(value).label,)

    @property
    def options(self) -> tuple[tuple[str, Text], ...]:
        """The choices as (value, label)."""
        return tuple((each.value, each.label) for each in self.choices)


class Picks(Pick):
    """Any number of choices out of a few, up to `most`."""

    draw = "picks"

    def __init__(self, caption: Text, choices: type[Choice], most: int = 0, **more: Any) -> None:
        super().__init__(caption, choices, **more)
        self.most = most

    def read_all(self, typed: Sequence[str]) -> tuple[Choice, ...]:
        picked = tuple(self.read(each) for each in typed if each)
        if self.most and len(picked) > self.most:
            raise Unreadable(mark("Kies er niet meer dan {most}.", most=self.most))
        return tuple(each for each in self.choices if each in picked)

    def joined(self, typed: Sequence[str]) -> str:
        return ",".join(sorted(each for each in typed if each))

    def shown(self, value: Sequence[Choice] | None) -> str:
        return ",".join(sorted(value or ()))

    def told(self, value: Any) -> tuple[Text | str, ...]:
        return tuple(self.choices(each).label for each in value)

    def refusal(self, typed: str) -> Text | None:
        """Return what to do about `typed`, the choices joined by commas."""
        try:
            self.read_all(typed.split(","))
        except Unreadable as unreadable:
            return unreadable.text
        return None


class RowPick(Answer):
    """One row of another list, such as the person who is in charge of an activity."""

    draw = "rowpick"
    as_typed = True

    def read(self, typed: str) -> str:
        if not re.fullmatch(r"[a-z0-9]{1,16}", typed):
            raise Unreadable(mark("Kies een van de antwoorden uit de lijst."))
        return typed


class RowPicks(RowPick):
    """Any number of rows of another list."""

    draw = "rowpicks"
    whole: ClassVar[bool] = False

    def read_all(self, typed: Sequence[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each if each == "*" else self.read(each) for each in typed if each))

    def joined(self, typed: Sequence[str]) -> str:
        return ",".join(sorted(each for each in typed if each))

    def shown(self, value: Sequence[str] | None) -> str:
        return ",".join(sorted(value or ()))


class ActivityPicks(RowPicks):
    """The activities that a cost line belongs to, or the whole project."""

    whole = True
