"""A sentence that knows no language yet: made below the web, translated and filled in where it is shown."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

from babel.dates import format_date

from budgets.notation import DUTCH, format_money, format_number

MOST_DATES = 2048
"""Dates of which one process keeps how they are written."""

Translate: TypeAlias = Callable[[str, str, int | None], str]


@dataclass(frozen=True)
class Number:
    """A quantity or percentage inside a Text: shown grouped and without a currency sign, '12,5'."""

    value: Decimal


Value: TypeAlias = "str | int | date | Decimal | Number | Text"


@dataclass(frozen=True)
class Text:
    """A Dutch sentence with its values apart; `plural` and `count` are set when a number decides the form."""

    msgid: str
    values: tuple[tuple[str, Value], ...] = ()
    plural: str = ""
    count: int | None = None

    def said(self, translate: Translate, locale: str) -> str:
        """The sentence in `locale`; `translate(msgid, plural, count)` gives the pattern to fill in.

        Amounts and numbers are written the Dutch way in every language, as they are typed; dates follow it.
        """
        pattern = translate(self.msgid, self.plural, self.count)
        return pattern.format(**{name: _shown(value, translate, locale) for name, value in self.values})


def mark(msgid: str, **values: Value) -> Text:
    """A Text to translate when shown. A Decimal is money; an int is grouped, so a year goes in as a str."""
    return Text(msgid, tuple(values.items()))


def mark_count(singular: str, plural: str, count: int, **values: Value) -> Text:
    """A Text whose form follows `count`, which the sentence may show as {count}."""
    return Text(singular, (("count", count), *values.items()), plural, count)


def dutch(text: Text) -> str:
    """The sentence as it was written, in Dutch: for documents, commands and tests."""
    return text.said(_untranslated, DUTCH)


@lru_cache(maxsize=MOST_DATES)
def long_date(day: date, locale: str) -> str:
    """A date as '7 september 2026'. Working out how takes as long as drawing half a card, and dates recur."""
    return format_date(day, "long", locale=locale)


def _untranslated(msgid: str, plural: str, count: int | None) -> str:
    return plural if plural and count != 1 else msgid


def _shown(value: Value, translate: Translate, locale: str) -> str:
    match value:
        case Text():
            return value.said(translate, locale)
        case Number():
            return format_number(value.value)
        case Decimal():
            return format_money(value)
        case date():
            return long_date(value, locale)
        case int():
            return format_number(value)
        case str():
            return value
