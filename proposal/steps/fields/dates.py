"""Answers that are dates: a day, several days, a month."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from budgets.money import Unreadable
from budgets.text import Text, mark
from proposal.model.typed_days import MONTHS, month_called, read_day
from proposal.steps.fields.answer import Answer


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
    as_typed = True

    def read(self, typed: str) -> date:
        if found := re.fullmatch(r"(\d{4})-(\d{1,2})", typed):
            year, month = int(found[1]), int(found[2])
        elif found := re.fullmatch(r"(\d{1,2})[-/ ](\d{4})", typed):
            year, month = int(found[2]), int(found[1])
        elif found := re.fullmatch(r"([a-z]+)\.? (\d{4})", typed.lower()):
            year, month = int(found[2]), month_called(found[1])
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
