"""The colour of a house style: read as typed, and judged on how well it can be read on white."""

import colorsys
import re
from decimal import ROUND_DOWN, Decimal

from budgets.text import Number, Text, mark

NEEDED = Decimal("4.5")
"""The contrast that text needs with its ground: WCAG 2.2, success criterion 1.4.3."""

_TYPED = re.compile(r"#?(?:[0-9a-f]{6}|[0-9a-f]{3})")
_STEPS = 1000


class RefusedColour(ValueError):
    """A colour that cannot serve; `reason` says why, `instead` is a darker one of its kind, "" without."""

    def __init__(self, reason: Text, instead: str = "") -> None:
        self.reason, self.instead = reason, instead
        super().__init__(reason.msgid)


def read_colour(typed: str) -> str:
    """The colour as six hexadecimal digits, such as 1F3A4D. Raises RefusedColour, when too light as well."""
    written = typed.strip().lower()
    if not _TYPED.fullmatch(written):
        raise RefusedColour(
            mark("Dit is geen kleur. Kies er een, of typ een # met zes tekens, zoals #1f3a4d.")
        )
    digits = written.removeprefix("#")
    colour = (digits if len(digits) == 6 else "".join(2 * each for each in digits)).upper()
    if contrast(colour) < NEEDED:
        raise _too_light(colour)
    return colour


def contrast(colour: str, ground: str = "FFFFFF") -> Decimal:
    """The contrast of the colour with its ground, from 1 to 21, in tenths and never rounded up (WCAG 2.2)."""
    dark, light = sorted((_luminance(colour), _luminance(ground)))
    return Decimal((light + 0.05) / (dark + 0.05)).quantize(Decimal("0.1"), ROUND_DOWN)


def darker(colour: str) -> str:
    """The nearest darker colour of the same hue that can be read on white; the colour itself when it can."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    for step in range(_STEPS + 1):
        found = _digits(colorsys.hls_to_rgb(hue, lightness * (1 - step / _STEPS), saturation))
        if contrast(found) >= NEEDED:
            return found
    raise AssertionError(f"black itself can be read on white, and {colour} leads there")


def _too_light(colour: str) -> RefusedColour:
    instead = darker(colour)
    reason = mark(
        "Deze kleur is te licht. Het contrast met wit papier is {found} op 1; voor koppen is {needed} op 1 "
        "nodig, anders zijn ze slecht te lezen. De kleur #{instead} lijkt er het meest op en kan wel.",
        found=Number(contrast(colour)),
        needed=Number(NEEDED),
        instead=instead.lower(),
    )
    return RefusedColour(reason, instead)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _digits(parts: tuple[float, float, float]) -> str:
    return "".join(f"{round(part * 255):02X}" for part in parts)
