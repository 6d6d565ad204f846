"""A drawing as SVG for a page: its tones are classes, so that the page chooses their colours.

Letters of the page are set as wide as they were reckoned, whatever font it has: words never meet.
"""

import re
from collections.abc import Iterator
from html import escape

from proposal.documents.blocks import Picture
from proposal.documents.pictures.drawing import Box, Diamond, Label, Line, Shape, Side, Tone
from proposal.documents.pictures.lettering import width_of

CLASSES = {tone: f"tone-{tone.name.lower()}" for tone in Tone}
UNKNOWN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
ANCHORS = {Side.START: "start", Side.MIDDLE: "middle", Side.END: "end"}


def draw_svg(picture: Picture, mark: str) -> str:
    """The picture as an element of a page, as wide as its place; `mark` is what its ids begin with.

    Its title and what it tells are Dutch, as they are in the documents, and so is said of its language.
    """
    drawing = picture.drawing
    shapes = "".join(_shape(shape) for shape in drawing.shapes)
    return (
        f'<svg class="drawing" role="img" lang="nl" viewBox="0 0 {_n(drawing.width)} {_n(drawing.height)}" '
        f'aria-labelledby="{mark}-title" aria-describedby="{mark}-told">'
        f'<title id="{mark}-title">{_written(picture.caption)}</title>'
        f'<desc id="{mark}-told">{_written(picture.told)}</desc>{shapes}</svg>'
    )


def _shape(shape: Shape) -> str:
    tone = CLASSES[shape.tone]
    match shape:
        case Box(left, top, width, height):
            place = f'x="{_n(left)}" y="{_n(top)}" width="{_n(width)}" height="{_n(height)}"'
            return f'<rect class="{tone}" {place}/>'
        case Line(left, top, right, bottom, _, thick):
            ends = f'x1="{_n(left)}" y1="{_n(top)}" x2="{_n(right)}" y2="{_n(bottom)}"'
            return f'<line class="{tone}" {ends} stroke-width="{_n(thick)}"/>'
        case Diamond(middle, centre, size):
            corners = " ".join(f"{_n(x)},{_n(y)}" for x, y in _corners(middle, centre, size / 2))
            return f'<polygon class="{tone}" points="{corners}"/>'
        case Label(left, base, text, size, side, strong):
            look = f'text-anchor="{ANCHORS[side]}" font-size="{_n(size)}"' + (
                ' font-weight="600"' if strong else ""
            )
            room = f'textLength="{_n(width_of(text, size, strong))}" lengthAdjust="spacingAndGlyphs"'
            at = f'x="{_n(left)}" y="{_n(base)}"'
            return f'<text class="{tone}" {at} {look} {room}>{_written(text)}</text>'


def _corners(middle: float, centre: float, half: float) -> Iterator[tuple[float, float]]:
    yield middle, centre - half
    yield middle + half, centre
    yield middle, centre + half
    yield middle - half, centre


def _written(text: str) -> str:
    """The text as it stands in XML, without characters that XML does not know."""
    return escape(UNKNOWN.sub("", text))


def _n(points: float) -> str:
    """A number with two places at most, and no more zeros than needed."""
    return f"{points:.2f}".rstrip("0").rstrip(".")
