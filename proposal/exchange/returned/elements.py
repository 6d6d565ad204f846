"""Tracked changes in a Word file: whose each was, and at which moment."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from budgets.word_elements import inside, tag
from proposal.exchange.limits import YEARS
from proposal.model.moment import stored
from proposal.model.typed import cleaned

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LONGEST_NAME = 120
UTC_STAMPS = (
    "{http://schemas.microsoft.com/office/word/2023/wordml/word16du}dateUtc",
    "{http://schemas.microsoft.com/office/word/2018/wordml/cex}dateUtc",
)


@dataclass(frozen=True, slots=True)
class Stroke:
    """Who made a tracked change and when; `moved` when the words came from or went to another place."""

    who: str = ""
    at: datetime | None = None
    moved: bool = False


def stroke(element: "Element") -> Stroke:
    """Return whose tracked change an element is."""
    return Stroke(author(element), moment(element), element.tag in (tag("moveFrom"), tag("moveTo")))


def author(element: "Element") -> str:
    """Return who made a change or a comment, as far as the file tells."""
    return cleaned(str(element.get(tag("author"), "")))[:LONGEST_NAME]


def moment(element: "Element") -> datetime | None:
    """Return the stored moment of a change or comment; None where the file tells none, or one of no year in
    which anybody wrote.

    Word and LibreOffice write the clock of who typed, whatever zone they name behind it; only an offset in
    hours, or the moment in UTC that newer programs write beside it, is meant as it stands there.
    """
    exact = _written(next((str(found) for name in UTC_STAMPS if (found := element.get(name))), ""))
    if exact is not None:
        return _in_utc(exact)
    shown = _written(str(element.get(tag("date"), "")).rstrip("Zz"))
    if shown is None:
        return None
    return stored(shown) if shown.tzinfo is None else _in_utc(shown)


def strokes(properties: "Element | None") -> tuple[Stroke | None, Stroke | None]:
    """Return who put in and who took out what these properties are of: a row, or the end of a paragraph."""
    if properties is None:
        return None, None
    came, went = (
        next((found for name in names if (found := inside(properties, name)) is not None), None)
        for names in (("ins", "moveTo"), ("del", "moveFrom"))
    )
    return (stroke(came) if came is not None else None), (stroke(went) if went is not None else None)


def _written(moment: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(moment)
    except ValueError:
        return None
    return found if found.year in YEARS else None


def _in_utc(written: datetime) -> datetime:
    return (written if written.tzinfo else written.replace(tzinfo=UTC)).astimezone(UTC).replace(tzinfo=None)
