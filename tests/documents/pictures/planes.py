"""Reading a drawing back: where every shape really stands, with letters as wide as they come out."""

from dataclasses import dataclass
from itertools import combinations

from proposal.documents.blocks import Blocks, Picture
from proposal.documents.pictures.bars import THICK
from proposal.documents.pictures.drawing import Box, Diamond, Drawing, Label, Line, Shape, Side
from proposal.documents.pictures.lettering import SCALE, letters

SLACK = 0.51
"""A sum of fractions of points may be off by less than a dot on paper; letters reach over by a hair."""
BEFORE = {Side.START: 0.0, Side.MIDDLE: 0.5, Side.END: 1.0}


@dataclass(frozen=True)
class Area:
    """The rectangle around a shape."""

    left: float
    top: float
    right: float
    bottom: float

    def within(self, drawing: Drawing) -> bool:
        """Whether it stands on the plane."""
        across = self.left >= -SLACK and self.right <= drawing.width + SLACK
        return across and self.top >= -SLACK and self.bottom <= drawing.height + SLACK

    def touches(self, other: "Area") -> bool:
        """Whether the two run into each other."""
        across = self.left < other.right - SLACK and other.left < self.right - SLACK
        return across and self.top < other.bottom - SLACK and other.top < self.bottom - SLACK


def area(shape: Shape) -> Area:
    """Where a shape stands."""
    match shape:
        case Box(left, top, width, height):
            return Area(left, top, left + width, top + height)
        case Line(left, top, right, bottom):
            return Area(left, top, right, bottom)
        case Diamond(middle, centre, size):
            return Area(middle - size / 2, centre - size / 2, middle + size / 2, centre + size / 2)
        case Label(left, base, text, size, side, strong):
            wide = letters(size, strong).getlength(text) / SCALE
            start = left - BEFORE[side] * wide
            return Area(start, base - 0.72 * size, start + wide, base + 0.2 * size)


def picture(blocks: Blocks) -> Picture:
    """The one picture that these blocks are."""
    (found,) = blocks
    assert isinstance(found, Picture)
    return found


def texts(drawing: Drawing) -> list[str]:
    """Every word on the plane, in the order in which it was drawn."""
    return [each.text for each in drawing.shapes if isinstance(each, Label)]


def label(drawing: Drawing, text: str) -> Label:
    """The label that opens with this text."""
    return next(each for each in drawing.shapes if isinstance(each, Label) and each.text.startswith(text))


def boxes_beside(drawing: Drawing, text: str) -> list[Box]:
    """The boxes on the line of this label."""
    base = label(drawing, text).base
    found = (each for each in drawing.shapes if isinstance(each, Box))
    return [each for each in found if each.top < base <= each.top + each.height + 3]


def lengths(drawing: Drawing) -> list[float]:
    """How long every bar is with all its parts, from the first to the last."""
    bars = [each for each in drawing.shapes if isinstance(each, Box) and each.height == THICK]
    tops = dict.fromkeys(each.top for each in bars)
    return [_reach([each for each in bars if each.top == top]) for top in tops]


def _reach(boxes: list[Box]) -> float:
    return max(each.left + each.width for each in boxes) - min(each.left for each in boxes)


def assert_tidy(drawing: Drawing) -> None:
    """See that nothing stands outside the plane, and that no two texts run into each other."""
    outside = [shape for shape in drawing.shapes if not area(shape).within(drawing)]
    assert outside == []
    labels = [each for each in drawing.shapes if isinstance(each, Label)]
    assert [pair for pair in combinations(labels, 2) if area(pair[0]).touches(area(pair[1]))] == []
