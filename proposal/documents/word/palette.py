"""The colours of a document: what follows from the one colour of the house."""

from dataclasses import dataclass
from enum import Enum, auto

from proposal.documents.word.colour import NEEDED, contrast

WHITE, BLACK = "FFFFFF", "000000"
GREY = "4A5560"
"""The colour of small print, the same for every house."""


class Tint(Enum):
    """What a colour is for: INK and its tints follow the house, the others are the same for everyone."""

    INK = auto()
    ON_INK = auto()
    PALE = auto()
    ON_PALE = auto()
    LINE = auto()
    GREY = auto()
    ALERT = auto()


@dataclass(frozen=True)
class Palette:
    """The colour of the house, and every tint that goes with it, as six hexadecimal digits."""

    ink: str

    def __getitem__(self, tint: Tint) -> str:
        match tint:
            case Tint.INK:
                return self.ink
            case Tint.ON_INK:
                return WHITE if contrast(self.ink) >= NEEDED else BLACK
            case Tint.PALE:
                return _lighter(self.ink, 0.91)
            case Tint.ON_PALE:
                return self.ink if contrast(self.ink, self[Tint.PALE]) >= NEEDED else BLACK
            case Tint.LINE:
                return _lighter(self.ink, 0.65)
            case Tint.GREY:
                return GREY
            case Tint.ALERT:
                return "9A1F1F"


def _lighter(colour: str, white: float) -> str:
    """The colour with this part of white in it, from 0 to 1."""
    return "".join(f"{round(part + (255 - part) * white):02X}" for part in bytes.fromhex(colour))
