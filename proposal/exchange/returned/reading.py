"""Reads a Word file with our tags in it: answers, rows, texts beside them and comments, in their order."""

from typing import TYPE_CHECKING

from budgets.opening import Parts
from budgets.text import mark
from proposal.exchange.returned.elements import inside, tag
from proposal.exchange.returned.flow import Flow
from proposal.exchange.returned.numbering import Numbering
from proposal.exchange.returned.opening import BadReturn, opened, part, readable
from proposal.exchange.returned.tracked import Reader
from proposal.model.returned import Returned

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NOTES = ("footnote", "endnote")


def read_word(data: bytes) -> Returned:
    """Return all that stands in a Word file with our tags, with its tracked changes resolved as meant.

    Raises BadReturn for what is no Word file, is locked, damaged or too large, or has macros in it.
    """
    opened(data)
    raise BadReturn(mark("Dit is geen Word-bestand. Kies een bestand dat eindigt op .docx of .dotx."))


def flow_of(parts: Parts) -> Flow:
    """Return the whole text of a Word file in its smallest pieces. Raises BadReturn when it is damaged."""
    with readable():
        body = inside(parts.xml(parts.main), "body")
        if body is None:
            return Flow()
        if next(body.iter(tag("altChunk")), None) is not None:
            raise BadReturn(mark(
                "Er zit een ander bestand in dit bestand. Open het in Word en sla het opnieuw op als "
                "Word-document (.docx)."
            ))  # fmt: skip
        numbering = Numbering(part(parts, "numbering"), part(parts, "styles"))
        return Reader(numbering, _notes(parts)).read(body)


def _notes(parts: Parts) -> dict[tuple[str, str], "Element"]:
    """Return the foot- and endnotes by sort and number."""
    found = {sort: part(parts, f"{sort}s") for sort in NOTES}
    return {
        (sort, str(each.get(tag("id")))): each
        for sort, root in found.items()
        if root is not None
        for each in root.iter(tag(sort))
    }
