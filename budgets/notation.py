"""How amounts, numbers and shares are written on paper and in a field (Babel); only a share is rounded."""

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from babel.numbers import format_currency, format_decimal

DUTCH = "nl"
MOST_KEPT = 4096
"""Amounts that are kept as written: a page with a budget shows the same hundred again and again."""


@lru_cache(maxsize=MOST_KEPT)
def format_money(amount: Decimal, locale: str = DUTCH) -> str:
    """The amount in euros, '€ 1.147,69' in Dutch with a no-break space; negative is '€ -20,00'."""
    return format_currency(amount + 0, "EUR", locale=locale, decimal_quantization=False)


@lru_cache(maxsize=MOST_KEPT)
def format_number(number: Decimal | int, locale: str = DUTCH) -> str:
    """The number grouped per thousand without needless zeros: '1.500', '12,5'."""
    return format_decimal(number + 0, locale=locale, decimal_quantization=False)


def format_share(percent: Decimal) -> str:
    """A share of a whole as it is told everywhere: in whole percents with a no-break space, '26 %'."""
    return f"{format_number(percent.quantize(Decimal(1), ROUND_HALF_UP))}\u00a0%"


@lru_cache(maxsize=MOST_KEPT)
def typed_money(amount: Decimal | None) -> str:
    """The amount as it stands in an input field, '1.147,69', or '' for None; `read_money` reads it back."""
    if amount is None:
        return ""
    return format_decimal(amount + 0, "#,##0.00", locale=DUTCH, decimal_quantization=False)


def typed_quantity(quantity: Decimal | None) -> str:
    """The quantity or percentage as it stands in an input field, '1.500' or '12,5', or '' for None."""
    return "" if quantity is None else format_number(quantity)
