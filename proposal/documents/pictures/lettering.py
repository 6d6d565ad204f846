"""Letters: how wide a text comes out, how it is broken or shortened, and which of them are at hand."""

from bisect import bisect
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

DOTS_PER_INCH = 300
SCALE = DOTS_PER_INCH / 72
MOST_KEPT = 4096
MORE = "…"
EXACT = 0.01
"""A text that just fits is not shortened because of the last digit of a sum."""
_AT_HAND = (
    (0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0x17E), (0x18F, 0x18F), (0x1CD, 0x1DC), (0x1E6, 0x1E7), (0x218, 0x21B),
    (0x250, 0x25C), (0x2BB, 0x2BC), (0x384, 0x38A), (0x38C, 0x38C), (0x38E, 0x3A1), (0x3A3, 0x3CE),
    (0x400, 0x45F), (0x490, 0x493), (0x1E80, 0x1E85), (0x1EA0, 0x1EF9),
    (0x2012, 0x2016), (0x2018, 0x201A), (0x201C, 0x201E),
    (0x2020, 0x2022), (0x2026, 0x2026), (0x202F, 0x202F), (0x2039, 0x203A), (0x20AC, 0x20AC),
)  # fmt: skip
"""Latin, Greek, Cyrillic and Vietnamese, as far as the letters of the pictures have them."""


@lru_cache(maxsize=16)
def letters(size: float, strong: bool) -> "FreeTypeFont":
    """The letters of this size in points, as they come out on the drawing."""
    from font_source_sans_pro import font_files_ttf
    from PIL import ImageFont  # loads slowly, and only who draws needs it

    name = "SourceSansProSemibold" if strong else "SourceSansPro"
    return ImageFont.truetype(font_files_ttf[name], size * SCALE, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=MOST_KEPT)
def width_of(text: str, size: float, strong: bool = False) -> float:
    """How much room a text takes, in points."""
    return float(letters(size, strong).getlength(text)) / SCALE


def shortened(text: str, width: float, size: float, strong: bool = False) -> str:
    """The text, or as many of its words as fit with '…' behind them; of one long word its beginning."""
    if width_of(text, size, strong) <= width + EXACT:
        return text
    fitting = _fitting(text, width - width_of(MORE, size, strong), size, strong)
    kept = text[:fitting] if text[fitting : fitting + 1] == " " else text[:fitting].rpartition(" ")[0]
    return (kept or text[: max(1, fitting)]).rstrip(" ,;:") + MORE


def broken(text: str, width: float, size: float, strong: bool = False, most: int = 2) -> tuple[str, ...]:
    """The text over at most so many lines, broken between words; what the last has no room for is cut."""
    if most == 1 or width_of(text, size, strong) <= width + EXACT:
        return (shortened(text, width, size, strong),)
    first = text[: _fitting(text, width, size, strong) + 1].rpartition(" ")[0]
    if not first:
        return (shortened(text, width, size, strong),)
    return first, *broken(text[len(first) + 1 :], width, size, strong, most - 1)


def _fitting(text: str, width: float, size: float, strong: bool) -> int:
    """How many letters from the first fit."""
    return bisect(range(1, len(text) + 1), width, key=lambda end: width_of(text[:end], size, strong))


def at_hand(text: str) -> bool:
    """Whether every letter and digit of a text can be drawn, and there is one."""
    known = [_drawn(letter) for letter in normalize("NFC", text) if letter.isalnum()]
    return bool(known) and all(known)


def drawable(text: str, instead: str) -> str:
    """The text on one line, without signs that cannot be drawn; `instead` when letters would be lost."""
    if not at_hand(text):
        return instead
    kept = (letter if _drawn(letter) else " " for letter in normalize("NFC", text))
    return " ".join("".join(kept).split())


@cache
def _drawn(letter: str) -> bool:
    return any(first <= ord(letter) <= last for first, last in _AT_HAND)
