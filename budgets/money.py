"""The one place where money is read, rounded and divided; amounts are Decimals with two places."""

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from textwrap import shorten

from budgets.notation import format_money, format_number, typed_money, typed_quantity
from budgets.text import Text, dutch, mark

__all__ = [
    "CENT",
    "ZERO",
    "Unreadable",
    "format_money",
    "format_number",
    "from_cell",
    "percentage_of",
    "read_count",
    "read_money",
    "read_percentage",
    "read_quantity",
    "round_half_up",
    "split",
    "typed_money",
    "typed_quantity",
    "whole_percents",
]

CENT = Decimal("0.01")
ZERO = Decimal("0.00")
HUNDRED = Decimal(100)
MOST_DIGITS = 12
MONEY_PLACES = 2
QUANTITY_PLACES = 4
LONGEST_TYPED = 60
LONGEST_QUOTE = 40
AN_AMOUNT = "1.147,69"
A_QUANTITY = "2,5"

_EURO = re.compile(r"^(?:€|euro|eur)\s*|\s*(?:€|euro|eur)$", re.IGNORECASE)
_NO_CENTS = re.compile(r"[.,][-\u2013\u2014=]{1,2}$")
_SPACE_PER_THOUSAND = re.compile(r"(?<=\d)\s(?=\d{3}(?:\D|$))")
_NEGATIVE = re.compile(r"[-\u2013\u2212(]\s*[\d.,€]")
_COMMA_DECIMAL = re.compile(r"(?P<whole>\d+|(?!0)\d{1,3}(?:\.\d{3})+|(?=,\d))(?:,(?P<part>\d*))?", re.ASCII)
_DOT_DECIMAL = re.compile(r"(?P<whole>\d*)\.(?P<part>\d{1,2})", re.ASCII)
_ENGLISH = re.compile(r"(\d{1,3}),(\d{3})\.(\d*)", re.ASCII)
_THREE_AFTER_DOT = re.compile(r"(\d+)\.(\d{3})", re.ASCII)
_THREE_AFTER_COMMA = re.compile(r"(\d{1,3}),(\d{3})", re.ASCII)


class Unreadable(ValueError):
    """What was typed is no number here; `text` says in Dutch what to write instead."""

    def __init__(self, text: Text) -> None:
        super().__init__(dutch(text))
        self.text = text


def read_money(typed: str) -> Decimal:
    """The amount meant by `typed`, in euros with two places, 0 or more.

    The comma is decimal; a dot before exactly three digits parts thousands, before one or two it is decimal.
    Raises Unreadable where two amounts are possible, and for anything else than one amount of 0 or more.
    """
    text = _short_text(typed, AN_AMOUNT)
    bare = _NO_CENTS.sub("", _EURO.sub("", text).strip())
    number = _read(bare, text, AN_AMOUNT)
    if -_exponent(number) <= MONEY_PLACES:
        return round_half_up(number)
    if match := _THREE_AFTER_COMMA.fullmatch(bare):
        raise _two_readings(text, typed_money(Decimal("".join(match.groups()))), number)
    raise Unreadable(mark("Schrijf hoogstens twee cijfers achter de komma, bijvoorbeeld 12,50."))


def read_quantity(typed: str) -> Decimal:
    """The quantity meant by `typed`, 0 or more, with at most four places; read as `read_money` reads."""
    text = _short_text(typed, A_QUANTITY)
    number = _read(text, text, A_QUANTITY)
    if -_exponent(number) > QUANTITY_PLACES:
        raise Unreadable(mark("Schrijf hoogstens vier cijfers achter de komma."))
    return number


def read_percentage(typed: str) -> Decimal:
    """The percentage meant by `typed` ('5', '7,5 %'), from 0 to 100; read as `read_quantity`."""
    number = read_quantity(typed.strip().removesuffix("%"))
    if number > HUNDRED:
        raise Unreadable(mark("Vul een percentage in van 0 tot en met 100."))
    return number


def read_count(typed: str) -> int:
    """The whole number meant by `typed`, 0 or more; read as `read_quantity` reads."""
    number = read_quantity(typed)
    if number % 1:
        raise Unreadable(mark("Vul een heel getal in, zonder cijfers achter de komma."))
    return int(number)


def from_cell(value: float | Decimal) -> Decimal:
    """The number a spreadsheet shows for `value`: a float by its shortest notation, so 0.1 is exactly 0,1.

    Raises Unreadable for infinity and 'not a number'.
    """
    number = value if isinstance(value, Decimal) else Decimal(repr(value + 0))
    if not number.is_finite():
        raise Unreadable(mark("Hier staat geen getal."))
    return number


def round_half_up(number: Decimal, step: Decimal = CENT) -> Decimal:
    """The number in whole cents, or in the places of `step`; half a step goes up (away from zero)."""
    return number.quantize(step, ROUND_HALF_UP)


def split(amount: Decimal, weights: Sequence[Decimal | int]) -> tuple[Decimal, ...]:
    """The amount (in whole cents) divided by weight; the parts add up to it to the cent.

    Each part is within a cent of its exact share; cents left over go to the largest remainders, in order.
    Raises ValueError when no weight is above zero or one is below it.
    """
    if any(weight < 0 for weight in weights) or not any(weights):
        raise ValueError("weights must be 0 or more, and not all 0")
    cents = int(round_half_up(abs(amount)) * HUNDRED)
    whole = sum(Fraction(weight) for weight in weights)
    exact = [cents * Fraction(weight) / whole for weight in weights]
    parts = [int(share) for share in exact]
    by_remainder = sorted(range(len(parts)), key=lambda place: parts[place] - exact[place])
    for place in by_remainder[: cents - sum(parts)]:
        parts[place] += 1
    return tuple((CENT * part).copy_sign(amount) for part in parts)


def percentage_of(part: Decimal, whole: Decimal) -> Decimal:
    """How many percent `part` is of `whole`, with two places rounded half up; 0 when `whole` is 0."""
    return round_half_up(HUNDRED * part / whole) if whole else ZERO


def whole_percents(parts: Sequence[Decimal], whole: Decimal) -> tuple[Decimal, ...]:
    """How many percent each part is of `whole`, without decimals, so that they add up to that of their sum.

    Each is less than one from its exact share; what is left goes to the largest remainders, as in `split`.
    Parts below zero are rounded one by one.
    """
    if min(parts, default=ZERO) < 0 or not any(parts):
        return tuple(round_half_up(percentage_of(part, whole), Decimal(1)) for part in parts)
    together = round_half_up(percentage_of(sum(parts, ZERO), whole), Decimal(1))
    return tuple(HUNDRED * part for part in split(together / HUNDRED, parts))


def _short_text(typed: str, example: str) -> str:
    text = typed.strip()
    if len(text) > LONGEST_TYPED:
        raise _not_one_number(text, text, example)
    return text


def _read(bare: str, typed: str, example: str) -> Decimal:
    if not bare:
        raise Unreadable(mark("Vul hier een getal in, bijvoorbeeld {example}.", example=example))
    if _NEGATIVE.match(bare):
        raise Unreadable(mark("Vul een getal van 0 of hoger in, zonder minteken."))
    joined = _SPACE_PER_THOUSAND.sub("", bare)
    match = _COMMA_DECIMAL.fullmatch(joined) or _DOT_DECIMAL.fullmatch(joined)
    if match is None:
        raise _not_one_number(joined, typed, example)
    return _short_enough(match["whole"].replace(".", ""), match["part"] or "")


def _short_enough(whole: str, part: str) -> Decimal:
    if len(whole.lstrip("0")) + len(part.rstrip("0")) > MOST_DIGITS:
        raise Unreadable(mark("Dit getal is te lang. Vul hoogstens {most} cijfers in.", most=MOST_DIGITS))
    return Decimal(f"{whole or 0}.{part}") if part.rstrip("0") else Decimal(whole or 0)


def _not_one_number(joined: str, typed: str, example: str) -> Unreadable:
    if match := _ENGLISH.fullmatch(joined):
        thousand, rest, part = match.groups()
        return _two_readings(typed, f"{thousand}.{rest},{part}", Decimal(f"{thousand}.{rest}{part}"))
    if match := _THREE_AFTER_DOT.fullmatch(joined):
        return _two_readings(typed, typed_quantity(Decimal("".join(match.groups()))), Decimal(joined))
    return Unreadable(
        mark(
            "'{typed}' is hier niet te lezen. Schrijf één getal, bijvoorbeeld {example}.",
            typed=shorten(typed, LONGEST_QUOTE, placeholder="…"),
            example=example,
        )
    )


def _two_readings(typed: str, thousands: str, decimal: Decimal) -> Unreadable:
    return Unreadable(
        mark(
            "'{typed}' kan {first} zijn, maar ook {second}. Zet een komma alleen vóór centen of decimalen.",
            typed=typed,
            first=thousands,
            second=typed_quantity(decimal),
        )
    )


def _exponent(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
