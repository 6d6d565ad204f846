"""A drawing as PNG for paper: sharp at 300 dots an inch, and as dark in grey for every colour of a house."""

from functools import lru_cache
from typing import TYPE_CHECKING

from proposal.documents.pictures.drawing import Box, Diamond, Drawing, Label, Line, Shape, Side, Tone
from proposal.documents.pictures.lettering import DOTS_PER_INCH, SCALE, letters
from proposal.documents.word.house import House

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

WHITE = 255
TINTS = 16
"""More are not seen, and half the bytes suffice for these."""
STEP = WHITE // (TINTS - 1)
GREYS = {Tone.INK: 34, Tone.DARK: 68, Tone.MIDDLE: 119, Tone.LIGHT: 170, Tone.LINE: 204, Tone.PALE: 221}
"""How light each tone is, from 0 (black) to 255 (white): one of the tints."""
QUICK = 4
"""How hard bytes are pressed together: harder takes twice the time for a twentieth of them."""
MOST_KEPT = 32
ANCHORS = {Side.START: "ls", Side.MIDDLE: "ms", Side.END: "rs"}
RED, GREEN, BLUE = 0.299, 0.587, 0.114
"""How much each counts in the lightness of a colour."""


def draw_png(drawing: Drawing, house: House) -> bytes:
    """The drawing in tints of the colour of the house; what was drawn lately is not drawn again."""
    return _kept(drawing, house.colour)


@lru_cache(maxsize=MOST_KEPT)
def _kept(drawing: Drawing, colour: str) -> bytes:
    return paint(drawing, colour)


def paint(drawing: Drawing, colour: str) -> bytes:
    """The drawing in tints of a colour of six hexadecimal digits: the same bytes for the same two."""
    from io import BytesIO

    from PIL import Image, ImageDraw  # loads slowly, and only who makes documents needs it

    image = Image.new("L", (_dots(drawing.width), _dots(drawing.height)), WHITE)
    pen = ImageDraw.Draw(image)
    for shape in drawing.shapes:
        _draw(pen, shape)
    tinted = image.point([round(grey / STEP) for grey in range(WHITE + 1)])
    tinted.putpalette(_ramp(colour))
    written = BytesIO()
    tinted.save(written, "PNG", bits=4, compress_level=QUICK, dpi=(DOTS_PER_INCH, DOTS_PER_INCH))
    return written.getvalue()


def shade(tone: Tone, colour: str) -> str:
    """A tone in a colour of six hexadecimal digits, as six such digits."""
    return _shade(colour, GREYS[tone]).hex()


def _ramp(colour: str) -> bytes:
    """Red, green and blue of all tints of a colour."""
    return b"".join(_shade(colour, grey) for grey in range(0, WHITE + 1, STEP))


def _shade(colour: str, grey: int) -> bytes:
    """Red, green and blue of a colour made as light as this grey when it is printed."""
    full = tuple(bytes.fromhex(colour))
    own = max(1, min(WHITE - 1, round(RED * full[0] + GREEN * full[1] + BLUE * full[2])))
    return bytes(_tint(part, grey, own) for part in full)


def _tint(part: int, grey: int, own: int) -> int:
    if grey <= own:
        return round(part * grey / own)
    return round(part + (WHITE - part) * (grey - own) / (WHITE - own))


def _draw(pen: "ImageDraw", shape: Shape) -> None:
    grey = GREYS[shape.tone]
    match shape:
        case Box(left, top, width, height):
            right, bottom = _dots(left + width) - 1, _dots(top + height) - 1
            if right >= _dots(left) and bottom >= _dots(top):
                pen.rectangle((_dots(left), _dots(top), right, bottom), grey)
        case Line(left, top, right, bottom, _, thick):
            pen.line((_dots(left), _dots(top), _dots(right), _dots(bottom)), grey, max(1, _dots(thick)))
        case Diamond(middle, centre, size):
            x, y, half = middle * SCALE, centre * SCALE, size * SCALE / 2
            pen.polygon(((x, y - half), (x + half, y), (x, y + half), (x - half, y)), grey)
        case Label(left, base, text, size, side, strong):
            pen.text((left * SCALE, base * SCALE), text, grey, letters(size, strong), ANCHORS[side])


def _dots(points: float) -> int:
    return round(points * SCALE)
