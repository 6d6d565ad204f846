"""Answers that are numbers: amounts, quantities, percentages, counts and years."""

import re
from decimal import Decimal
from typing import Any

from budgets.money import (
    Unreadable,
    read_count,
    read_money,
    read_percentage,
    read_quantity,
    typed_money,
    typed_quantity,
)
from budgets.text import Number, Text, mark
from proposal.steps.fields.answer import Answer

THOUSAND = Decimal(1000)


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

    def understood(self, value: Decimal | None) -> Text | None:
        """From a thousand on a dot was read as thousands, which is not what everyone means by it."""
        return mark("{number}", number=Number(value)) if value is not None and value >= THOUSAND else None

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
