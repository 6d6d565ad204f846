"""What stands in a column of a sheet: words, numbers or amounts; by most of its cells."""

import re
from collections.abc import Iterable
from decimal import Decimal

from budgets.cells import CURRENCY, Cell
from budgets.money import Unreadable, read_money

LOOKED_AT = 100
"""The cells of a column that are enough to know it by."""
TOTAL = re.compile(r"(?:(?:sub)?tota+l|totale|som|saldo|verschil|waarvan|te betalen)\b|samen(?:,|$)")
"""How the words begin in a row that adds up others, in small letters."""
LARGEST = Decimal(10_000_000)
"""Above this it is the number of something, such as a telephone, and no amount of a project."""
_NUMBER = re.compile(r"(?:€|euro?)?[\s\d.,()/+-]*\d[\s\d.,()/=+-]*(?:€|euro?|%)?", re.IGNORECASE)
_NUMBERED = re.compile(r"[+0]\d")


def of_words(cells: Iterable[Cell]) -> bool:
    """Whether something stands in this column, and mostly in words."""
    filled = _filled(cells)
    return bool(filled) and not of_numbers(filled)


def of_numbers(cells: Iterable[Cell]) -> bool:
    """Whether most of this column is digits with hardly a letter: amounts, but also dates and telephones."""
    filled = _filled(cells)
    return sum(bool(_NUMBER.fullmatch(each.shown)) for each in filled) * 2 > len(filled)


def of_amounts(cells: Iterable[Cell]) -> bool:
    """Whether most of this column can be amounts in euros."""
    filled = _filled(cells)
    return sum(map(is_amount, filled)) * 2 > len(filled)


def is_amount(cell: Cell) -> bool:
    """Whether an amount in euros can stand here; a formula of which the result is missing can be one."""
    if cell.no_value:
        return True
    try:
        return not _NUMBERED.match(cell.text) and read_money(cell.shown) < LARGEST
    except Unreadable:
        return False


def _filled(cells: Iterable[Cell]) -> list[Cell]:
    """The cells that say something about the column: no empty ones, no currency alone, no totals."""
    texts = ((cell, cell.text.casefold().strip()) for cell in cells if not (cell.empty or cell.merged))
    said = (cell for cell, text in texts if text not in CURRENCY and not TOTAL.match(text))
    return [cell for cell, _ in zip(said, range(LOOKED_AT), strict=False)]
