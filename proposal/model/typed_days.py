"""Typed days: the day or the month that people mean by what they type."""

import re
from datetime import date

MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
          "november", "december")  # fmt: skip
_ALSO = {
    "mrt": 3, "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8,
    "october": 10, "oct": 10,
}  # fmt: skip
"""How months are written besides their name, or a beginning of it of three letters at least."""


def read_day(typed: str) -> date | None:
    """Return the date that `typed` means, or None."""
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", typed):
        year, month, day = int(found[1]), int(found[2]), int(found[3])
    elif found := re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", typed):
        year, month, day = int(found[3]), int(found[2]), int(found[1])
    elif found := re.fullmatch(r"(\d{1,2})[- ]([a-z]+)\.?[- ](\d{4})", typed.lower()):
        year, month, day = int(found[3]), month_called(found[2]), int(found[1])
    else:
        return None
    try:
        return date(year, month, day) if 1900 <= year <= 2100 else None
    except ValueError:
        return None


def month_called(word: str) -> int:
    """Return the number of the month with this name in small letters, 0 for none."""
    long = len(word) >= 3
    named = next((at for at, name in enumerate(MONTHS, 1) if long and name.startswith(word)), 0)
    return named or _ALSO.get(word, 0)
