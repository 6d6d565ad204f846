"""Deeds: what is written in a project when its authors take over what stands in a file, fit to be undone.

Before it is done a deed tells what is wanted; what comes back from the store tells what was done.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeAlias

from budgets.choice import Choice
from budgets.text import mark
from proposal.model.comment import Comment
from proposal.model.proposal import Place


@dataclass(frozen=True)
class Answered:
    """An answer becomes `after`; `before` is what the author saw there, both as `Change.value` has them.

    `listed` is the list of its row, "" for a single question. `typed` is what could not be read that stood
    there: then `before` is the same text.
    """

    place: Place
    listed: str
    before: Any
    after: Any
    typed: str = ""
    deed: Literal["answer"] = "answer"


@dataclass(frozen=True)
class RowAdded:
    """A row comes into a list, with its answers as (question, value); `below` is the row above it.

    Without such a row it comes last. `row` is its id, given by the store.
    """

    step: str
    listed: str
    cells: tuple[tuple[str, Any], ...]
    below: str = ""
    row: str = ""
    deed: Literal["add"] = "add"


@dataclass(frozen=True)
class RowRemoved:
    """A row goes out of its list; its answers stay kept and come back with it.

    `seen` is the `row_sign` of what the author saw in it.
    """

    step: str
    listed: str
    row: str
    seen: str
    deed: Literal["remove"] = "remove"


@dataclass(frozen=True)
class CommentAdded:
    """A comment is kept with its thread; once done only its `number` and its count of `replies` are here."""

    comment: Comment | None
    number: int = 0
    replies: int = 0
    deed: Literal["comment"] = "comment"


@dataclass(frozen=True)
class Replied:
    """A line comes into the thread of `comment`; once done its `number` is known, and no text repeated."""

    comment: int
    text: str
    said_by: str
    at: datetime | None = None
    number: int = 0
    deed: Literal["reply"] = "reply"


@dataclass(frozen=True)
class Resolved:
    """A comment is dealt with; once done `at` is when, None where it was so already."""

    comment: int
    at: datetime | None = None
    deed: Literal["resolve"] = "resolve"


Deed: TypeAlias = Answered | RowAdded | RowRemoved | CommentAdded | Replied | Resolved


class Decision(Choice):
    """What the authors decided on one item of a file that came back."""

    TAKEN = "taken", mark("overgenomen")
    EDITED = "edited", mark("aangepast overgenomen")
    LEFT = "left", mark("zo gelaten")
    SEEN = "seen", mark("gezien")
    SAME = "same", mark("stond er al zo")


class Hindrance(Choice):
    """Why a decision on one item could not be carried out, or not be undone."""

    OVERTAKEN = "overtaken", mark("Dit antwoord is net veranderd. Kijk er nog eens naar.")
    DECIDED = "decided", mark("Hierover is net al besloten.")
    GONE = "gone", mark("Deze regel of opmerking is intussen weggehaald.")
    FULL = "full", mark("Deze lijst is vol. Er past geen regel meer bij.")
    CHANGED = "changed", mark(
        "Dit is daarna nog veranderd. Het is niet teruggezet. Wil je een oude tekst terug? Die staat in de "
        "geschiedenis van het onderdeel."
    )
    CLOSED = "closed", mark("Dit antwoord is van je organisatie. Alleen een beheerder kan het veranderen.")


@dataclass(frozen=True)
class Wanted:
    """A decision on the item `key`, with the deeds that carry it out: all of them, or none."""

    key: str
    decision: Decision
    deeds: tuple[Deed, ...] = ()


@dataclass(frozen=True)
class Refused:
    """An item of which the decision was not carried out, or not undone, and why."""

    key: str
    why: Hindrance


@dataclass(frozen=True)
class Decided:
    """What was decided on an item, by whom and when; `deeds` is what was done.

    `batch` tells what was decided in one go; 0 is not undone in one go.
    """

    key: str
    decision: Decision
    deeds: tuple[Deed, ...]
    batch: int
    who: int
    at: datetime
