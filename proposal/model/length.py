"""Length: how long a plan is on real pages, as it was laid out."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Share:
    """A part of a document by its heading, and how many pages it fills, in tenths."""

    title: str
    pages: Decimal


@dataclass(frozen=True)
class Length:
    """How many pages a plan has, on how many of those its numbered parts stand, and its longest parts."""

    pages: int
    body: int
    longest: tuple[Share, ...] = ()
