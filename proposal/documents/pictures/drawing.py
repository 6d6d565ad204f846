"""A drawing: shapes on a plane, in points (1/72 inch), from the top left corner; it knows no file format."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias


class Tone(Enum):
    """How dark a shape is: tints of the colour of the house, each told apart in grey as well."""

    INK = auto()
    DARK = auto()
    MIDDLE = auto()
    LIGHT = auto()
    PALE = auto()
    LINE = auto()


class Side(Enum):
    """Which end of a label stands at its point."""

    START = auto()
    MIDDLE = auto()
    END = auto()


@dataclass(frozen=True)
class Box:
    """A filled rectangle."""

    left: float
    top: float
    width: float
    height: float
    tone: Tone


@dataclass(frozen=True)
class Line:
    """A straight line of this thickness."""

    left: float
    top: float
    right: float
    bottom: float
    tone: Tone = Tone.LINE
    thick: float = 0.75


@dataclass(frozen=True)
class Diamond:
    """A filled diamond around a point: a moment."""

    middle: float
    centre: float
    size: float
    tone: Tone


@dataclass(frozen=True)
class Label:
    """A line of text; `base` is the line that its letters stand on, `size` the height of its letters."""

    left: float
    base: float
    text: str
    size: float = 9
    side: Side = Side.START
    strong: bool = False
    tone: Tone = Tone.INK


Shape: TypeAlias = Box | Line | Diamond | Label


@dataclass(frozen=True)
class Drawing:
    """The shapes in the order in which they are drawn, and the size of the plane."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
