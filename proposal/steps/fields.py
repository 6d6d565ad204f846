"""The kinds of answer: each reads what was typed into a value, and gives a value back as it is typed."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from wtforms import Field

from budgets.choice import Choice
from budgets.money import (
    Unreadable,
    read_count,
    read_money,
    read_percentage,
    read_quantity,
    typed_money,
    typed_quantity,
)
from budgets.text import Text, mark
from proposal.model.typed import cleaned

MOST_CHARACTERS = 20_000
"""Longer than any answer the course asks for; more is kept as typed and asked to be shortened."""


class Answer(Field):
    """One answer. After a post `data` is the value read, or None and `unreadable` tells what to do.

    `caption` is the question, `hint` the line under it, `matters` tells when it matters to answer, `words` is
    the target length the course gives (0 for none). `draw` names the part of
    components/field.html that draws it.
    """

    draw: ClassVar[str] = "line"
    keyboard: ClassVar[str] = "text"

    def __init__(self, caption: Text, *, hint: Text | None = None, matters: Text | None = None,
                 words: int = 0, autofill: str = "", **wtforms: Any) -> None:  # fmt: skip
        super().__init__(**wtforms)
        self.caption = caption
        self.hint = hint
        self.matters = matters
        self.words = words
        self.autofill = autofill
        self.unreadable: Text | None = None

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        try:
            self.data = self.read_all(valuelist)
        except Unreadable as unreadable:
            self.data, self.unreadable = None, unreadable.text

    def read_all(self, typed: Sequence[str]) -> Any:
        """Return the value of what was posted, which may be several texts; raises Unreadable."""
        text = self.joined(typed)
        return self.read(text) if text else None

    def joined(self, typed: Sequence[str]) -> str:
        """Return what was posted as the one text that is kept when it cannot be read."""
        return cleaned(typed[-1]) if typed else ""

    def read(self, typed: str) -> Any:
        """Return the value of `typed`, which is cleaned and not empty; raises Unreadable."""
        if len(typed) > MOST_CHARACTERS:
            raise Unreadable(
                mark("Deze tekst is te lang. Kort hem in tot {most} tekens.", most=MOST_CHARACTERS)
            )
        return typed

    def shown(self, value: Any) -> str:
        """Return `value` as it stands in the field; "" for no answer."""
        return "" if value is None else str(value)

    def understood(self, value: Any) -> Text | None:
        """Return what was understood, when that is worth showing beside the field."""
        return None

    def told(self, value: Any) -> tuple[Text | str, ...]:
        """Return an answer as one reads it: its parts, in words where it was picked."""
        return (self.shown(value),)

    def from_json(self, value: Any) -> Any:
        """Return the value that the store or a history keeps as JSON."""
        return value

    def refusal(self, typed: str) -> Text | None:
        """Return what to do about `typed`, or None when it can be read."""
        try:
            self.read_all([typed])
        except Unreadable as unreadable:
            return unreadable.text
        return None


class Line(Answer):
    """A short text on one line."""

    def read(self, typed: str) -> str:
        return " ".join(str(super().read(typed)).split())


class Prose(Answer):
    """A text of some sentences or paragraphs."""

    draw = "prose"


class Amount(Answer):
    """An amount in euros."""

    draw = "number"
    keyboard = "decimal"

    def read(self, typed: str) -> Decimal:
        return read_money(typed)

    def shown(self, value: Decimal | None) -> str:
        return "" if value is None else typed_money(value)

    def understood(self, value: Decimal | None) -> Text | None:
        return None if value is None else mark("{amount}", amount=value)

    def told(self, value: Decimal) -> tuple[Text | str, ...]:
        return (mark("{amount}", amount=value),)

    def from_json(self, value: Any) -> Decimal | None:
        return None if value is None else Decimal(value)


class Quantity(Answer):
    """A quantity, perhaps with decimals."""

    draw = "number"
    keyboard = "decimal"

    def read(self, typed: str) -> Decimal:
        return read_quantity(typed)

    def shown(self, value: Decimal | None) -> str:
        return "" if value is None else typed_quantity(value)

    def from_json(self, value: Any) -> Decimal | None:
        return None if value is None else Decimal(value)


class Percentage(Quantity):
    """A percentage from 0 to 100."""

    def read(self, typed: str) -> Decimal:
        return read_percentage(typed)


class Count(Answer):
    """A whole number of people or things."""

    draw = "number"
    keyboard = "numeric"

    def read(self, typed: str) -> int:
        return read_count(typed)


class Year(Answer):
    """A year of four digits."""

    draw = "number"
    keyboard = "numeric"

    def read(self, typed: str) -> int:
        if not re.fullmatch(r"(19|20)\d\d", typed):
            raise Unreadable(
                mark("Schrijf het jaar met vier cijfers, zoals 2026. Er staat nu: {typed}.", typed=typed)
            )
        return int(typed)


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


class Upload(Answer):
    """A stored file: the value is its id, set by the route that stores it and never by what a form posts.

    So nobody can tie the file of another proposal to a paper by posting its id. An empty post takes it off.
    """

    draw = "upload"

    def read(self, typed: str) -> str:
        raise Unreadable(mark("Een bestand voeg je toe met de knop 'Bestand kiezen'."))


MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
          "november", "december")  # fmt: skip


class Day(Answer):
    """A date. The browser sends 2026-09-07; by hand 7-9-2026 and '7 september 2026' are read as well."""

    draw = "day"

    def read(self, typed: str) -> date:
        found = read_day(typed)
        if found is None:
            raise Unreadable(
                mark(
                    "Schrijf de datum als dag-maand-jaar, zoals 7-9-2026. Er staat nu: {typed}.", typed=typed
                )
            )
        return found

    def shown(self, value: date | None) -> str:
        return "" if value is None else value.isoformat()

    def told(self, value: date) -> tuple[Text | str, ...]:
        return (mark("{on}", on=value),)

    def from_json(self, value: Any) -> date | None:
        return None if value is None else date.fromisoformat(value)


class Days(Answer):
    """Several dates, separated by commas or new lines."""

    draw = "prose"

    def read(self, typed: str) -> tuple[date, ...]:
        days = []
        for part in re.split(r"[,;\n]+", typed):
            found = read_day(part.strip())
            if found is None and part.strip():
                raise Unreadable(mark("Zet komma's tussen de datums, zoals 7-9-2026, 14-9-2026."))
            if found:
                days.append(found)
        return tuple(sorted(set(days)))

    def shown(self, value: Sequence[date] | None) -> str:
        return ", ".join(f"{each.day}-{each.month}-{each.year}" for each in value or ())

    def from_json(self, value: Any) -> tuple[date, ...]:
        return tuple(date.fromisoformat(each) for each in value or ())


class Month(Answer):
    """A month of a year; its value is the first day. Typed as 2026-09, 9-2026 or 'september 2026'."""

    draw = "month"

    def read(self, typed: str) -> date:
        if found := re.fullmatch(r"(\d{4})-(\d{1,2})", typed):
            year, month = int(found[1]), int(found[2])
        elif found := re.fullmatch(r"(\d{1,2})[-/ ](\d{4})", typed):
            year, month = int(found[2]), int(found[1])
        elif found := re.fullmatch(r"([a-z]+)\.? (\d{4})", typed.lower()):
            year, month = int(found[2]), _month(found[1])
        else:
            year, month = 0, 0
        if not 1 <= month <= 12 or not 1900 <= year <= 2100:
            raise Unreadable(
                mark("Schrijf maand en jaar, zoals september 2026. Er staat nu: {typed}.", typed=typed)
            )
        return date(year, month, 1)

    def shown(self, value: date | None) -> str:
        return "" if value is None else f"{value.year:04}-{value.month:02}"

    def told(self, value: date) -> tuple[Text | str, ...]:
        return (f"{MONTHS[value.month - 1]} {value.year}",)

    def from_json(self, value: Any) -> date | None:
        return None if value is None else date.fromisoformat(value)


def read_day(typed: str) -> date | None:
    """Return the date that `typed` means, or None."""
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", typed):
        year, month, day = int(found[1]), int(found[2]), int(found[3])
    elif found := re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", typed):
        year, month, day = int(found[3]), int(found[2]), int(found[1])
    elif found := re.fullmatch(r"(\d{1,2}) ([a-z]+)\.? (\d{4})", typed.lower()):
        year, month, day = int(found[3]), _month(found[2]), int(found[1])
    else:
        return None
    try:
        return date(year, month, day) if 1900 <= year <= 2100 else None
    except ValueError:
        return None


def _month(word: str) -> int:
    return next((n for n, name in enumerate(MONTHS, 1) if len(word) >= 3 and name.startswith(word)), 0)
