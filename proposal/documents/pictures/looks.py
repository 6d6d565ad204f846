"""Looks of a bar: tones and a pattern that stay apart in grey, and the line that says what they mean."""

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from typing import TypeAlias

from proposal.documents.pictures.drawing import Box, Label, Shape, Tone
from proposal.documents.pictures.lettering import width_of


class Look(Enum):
    """What a bar is filled with: a tone; stripes; or nothing, with a line around it."""

    DARK = Tone.DARK
    MIDDLE = Tone.MIDDLE
    LIGHT = Tone.LIGHT
    STRIPED = Tone.PALE
    OPEN = Tone.LINE


Key: TypeAlias = tuple[tuple[Look, str], ...]
"""What looks mean, for those of which no bar says it itself."""

STRIPE, BORDER = 3.5, 0.75
MARK, LETTERS, LINE_HEIGHT = 8.0, 8.5, 15.0


def filling(box: Box, look: Look) -> Iterator[Shape]:
    """The shapes that fill a box with a look; none of them comes outside it."""
    if look is Look.OPEN:
        yield from _border(box)
        return
    yield replace(box, tone=look.value)
    if look is Look.STRIPED:
        count = int(box.width / STRIPE)
        yield from (_stripe(box, (place + 0.5) * STRIPE) for place in range(count))
        yield from _border(box)


def _stripe(box: Box, along: float) -> Box:
    return Box(box.left + along - BORDER, box.top, 2 * BORDER, box.height, Tone.DARK)


def _border(box: Box) -> Iterator[Shape]:
    """Four thin boxes, so that corners close and nothing stands outside."""
    thin = min(BORDER, box.width)
    yield Box(box.left, box.top, box.width, BORDER, Tone.DARK)
    yield Box(box.left, box.top + box.height - BORDER, box.width, BORDER, Tone.DARK)
    yield Box(box.left, box.top, thin, box.height, Tone.DARK)
    yield Box(box.left + box.width - thin, box.top, thin, box.height, Tone.DARK)


def draw_key(key: Key, width: float) -> tuple[tuple[Shape, ...], float]:
    """The marks with their meaning, behind each other as far as they fit, and the height they take."""
    shapes: list[Shape] = []
    left, top = 0.0, 0.0
    for look, meaning in key:
        room = MARK + 4 + width_of(meaning, LETTERS)
        if left and left + room > width:
            left, top = 0.0, top + LINE_HEIGHT
        shapes += filling(Box(left, top + 2, MARK, MARK, Tone.PALE), look)
        shapes.append(Label(left + MARK + 4, top + MARK + 1, meaning, LETTERS))
        left += room + 10
    return tuple(shapes), top + LINE_HEIGHT + 4 if key else 0.0
