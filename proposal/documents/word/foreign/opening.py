"""Opening a Word file of somebody else: how much may be in it."""

from typing import TYPE_CHECKING

from budgets import opening
from budgets.opening import Limits, Parts
from budgets.text import mark

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MEGABYTES = 5
LIMITS = Limits(
    MEGABYTES,
    megabytes_unpacked=60,
    parts=400,
    marks=1_000_000,
    xml=8_000_000,  # the styles of a Word file are seldom larger than 200 000
    too_large=mark(
        "Dit bestand is te groot: hooguit {most} MB. Haal de tekst en grote plaatjes eruit; "
        "alleen de opmaak, de koptekst en de voettekst zijn nodig.",
        most=MEGABYTES,
    ),
    other=mark("Dit is geen Word-bestand. Kies een bestand dat eindigt op .docx of .dotx."),
)


def open_parts(file: bytes) -> Parts:
    """The parts of a Word file. Raises RefusedWord when it is too large, locked, damaged or none at all."""
    return opening.open_word(file, LIMITS)


def parse(content: bytes) -> "Element":
    """XML that follows nothing outside itself. Raises RefusedWord when it is damaged."""
    return opening.parse(content, LIMITS)
