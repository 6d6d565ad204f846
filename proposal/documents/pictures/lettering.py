"""Letters: how wide a text becomes, how it is shortened, and which letters the pictures have at hand."""

from functools import cache
from itertools import accumulate, takewhile
from unicodedata import normalize

NARROW = frozenset(" .,:;'|!iíìïîjlI()[]-·‘’/\\\u202f\u00a0ftr°")
ROUND = frozenset("aceksvxyzàáâäçèéêëš0123456789€?*")
WIDE = frozenset("mwMW@%&©¼½¾ßæÆœŒŉŴŵ")
BEYOND_LATIN = "\u0250"
SLIM, SHORT, SMALL, CAPITAL, BROAD, BOLD = 0.37, 0.54, 0.6, 0.7, 0.95, 1.06
"""Widths in parts of the size, each a little wider than it comes out: nothing runs into its neighbour."""
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


def width_of(text: str, size: float, strong: bool = False) -> float:
    """How much room a text takes at most, in points."""
    return sum(map(_em, text)) * size * (BOLD if strong else 1)


@cache
def _em(letter: str) -> float:
    if letter in NARROW:
        return SLIM
    if letter in ROUND:
        return SHORT
    if letter in WIDE or letter >= BEYOND_LATIN:
        return BROAD
    return CAPITAL if letter.isupper() else SMALL


def shortened(text: str, width: float, size: float, strong: bool = False) -> str:
    """The text, or as much of it as fits with '…' behind it; at least its first letter."""
    if width_of(text, size, strong) <= width + EXACT:
        return text
    room = width - width_of(MORE, size, strong)
    ends = accumulate(width_of(letter, size, strong) for letter in text)
    fitting = sum(1 for _ in takewhile(lambda end: end <= room, ends))
    return text[: max(1, fitting)].rstrip() + MORE


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
