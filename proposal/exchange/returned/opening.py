"""Opens a Word file that came back, or says in words why it cannot be read and what to do."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from budgets.opening import Limits, Parts, RefusedWord, open_word
from budgets.text import Text, mark
from proposal.model.passage import PROPERTY, SORT_PROPERTY
from proposal.model.returned import Sort
from proposal.model.typed import cleaned

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MEGABYTES = 10
LIMITS = Limits(
    MEGABYTES,
    megabytes_unpacked=50,
    parts=2000,
    xml=20_000_000,
    marks=400_000,  # ten times the largest example
    too_large=mark(
        "Dit bestand is te groot: hooguit {most} MB. Haal grote plaatjes eruit en probeer het opnieuw.",
        most=MEGABYTES,
    ),
    other=mark(
        "Dit is geen Word-bestand. Kies een bestand dat eindigt op .docx, of bij een begroting op .xlsx of "
        ".csv."
    ),
)


class BadReturn(ValueError):
    """A file that cannot be read; `text` says why and what to do."""

    def __init__(self, text: Text) -> None:
        self.text = text
        super().__init__(text.msgid)


def opened(data: bytes) -> Parts:
    """Return the parts of a Word file. Raises BadReturn for what is none, is damaged, or has macros in it."""
    with readable():
        parts = open_word(data, LIMITS)
        if parts.has_macros:
            raise BadReturn(mark("Er zitten macro's in. Sla het op als Word-document zonder macro's."))
        return parts


@contextmanager
def readable() -> Iterator[None]:
    """Tell as BadReturn of a part that turns out to be missing or damaged."""
    try:
        yield
    except RefusedWord as refused:
        raise BadReturn(refused.reason) from None


def part(parts: Parts, kind: str, of: str | None = None) -> "Element | None":
    """Return the part of this kind that belongs to the text (or to the file, `of` ""); None without."""
    name = parts.find(kind, of)
    return parts.xml(name) if name else None


def marked(parts: Parts) -> tuple[str, Sort]:
    """Return the mark of the moment at which a file went out, "" without, and what kind of file it was."""
    root = part(parts, "custom-properties", of="")
    told = root if root is not None else ()
    found = {str(each.get("name", "")): cleaned("".join(map(str, each.itertext()))) for each in told}
    sort = found.get(SORT_PROPERTY, "")
    return found.get(PROPERTY, ""), Sort(sort) if sort in set(Sort) else Sort.LANGUAGE
