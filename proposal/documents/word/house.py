"""The house style of an organisation: what makes its papers look like its own."""

from dataclasses import dataclass
from enum import Enum
from hashlib import sha256

from proposal.documents.word.styles import INK


class Font(Enum):
    """The fonts to choose from: each has a free twin of equal widths, so that a page stays a page."""

    CALIBRI = ("Calibri", "Carlito")
    CAMBRIA = ("Cambria", "Caladea")
    ARIAL = ("Arial", "Liberation Sans")

    def __init__(self, shown: str, twin: str) -> None:
        self.shown, self.twin = shown, twin


@dataclass(frozen=True)
class House:
    """A colour (six hexadecimal digits), a font, a logo (PNG or JPEG) and an own Word file; b"" for none."""

    colour: str = INK
    font: Font = Font.CALIBRI
    logo: bytes = b""
    template: bytes = b""

    @property
    def key(self) -> str:
        """The look as 64 hexadecimal digits: the same for the same look only."""
        parts = (self.colour.encode(), self.font.name.encode(), self.logo, self.template)
        return sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest()


PLAIN = House()
"""The look of papers of an organisation that chose none."""
