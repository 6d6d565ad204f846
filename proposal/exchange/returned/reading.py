"""Reads a Word file with our tags in it: answers, rows, texts beside them and comments, in their order."""

from typing import TYPE_CHECKING

from budgets.opening import Parts
from budgets.text import mark
from budgets.word_elements import inside, tag
from proposal.exchange.returned.adding import added
from proposal.exchange.returned.answering import answers, held
from proposal.exchange.returned.comments import said
from proposal.exchange.returned.flow import Flow
from proposal.exchange.returned.numbering import Numbering
from proposal.exchange.returned.opening import LIMITS, BadReturn, marked, opened, part, readable
from proposal.exchange.returned.outside import outside
from proposal.exchange.returned.owning import owned
from proposal.exchange.returned.pictures import pictures
from proposal.exchange.returned.tracked import Reader
from proposal.exchange.returned.waiting import waiting_styles
from proposal.model.returned import FoundAnswer, FoundRow, Loose, Returned

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NOTES = ("footnote", "endnote")
MOST_LETTERS = 2_000_000
"""Many times the largest project."""


def read_word(data: bytes) -> Returned:
    """Return all that stands in a Word file with our tags, with its tracked changes resolved as meant.

    Raises BadReturn for what is no Word file, is locked, damaged or too large, or has macros in it.
    """
    parts = opened(data)
    flow = owned(flow_of(parts))
    known = held(flow)
    new = added(flow, known)
    with readable():
        token, sort = marked(parts)
    found = [
        *new.found, *answers(flow, known, new.controls), *outside(flow, new.atoms), *pictures(flow, sort),
    ]  # fmt: skip
    told = [each for _, each in sorted(found, key=lambda placed: placed[0])]
    answered = tuple(each for each in told if isinstance(each, FoundAnswer))
    with readable():
        comments = said(parts, flow, {each.place: each.text for each in answered})
    return Returned(
        sort, token, answered,
        tuple(each for each in told if isinstance(each, FoundRow)),
        tuple(each for each in told if isinstance(each, Loose)),
        comments,
    )  # fmt: skip


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
        styles = part(parts, "styles")
        numbering = Numbering(part(parts, "numbering"), styles)
        flow = Reader(numbering, _notes(parts), waiting_styles(styles)).read(body)
    if sum(len(each.text) for each in flow.atoms) > MOST_LETTERS:
        raise BadReturn(LIMITS.too_large)
    return flow


def _notes(parts: Parts) -> dict[tuple[str, str], "Element"]:
    """Return the foot- and endnotes by sort and number."""
    found = {sort: part(parts, f"{sort}s") for sort in NOTES}
    return {
        (sort, str(each.get(tag("id")))): each
        for sort, root in found.items()
        if root is not None
        for each in root.iter(tag(sort))
    }
