"""Returned: what stands in a file that went out and came back, before it is held against the project."""

from dataclasses import dataclass
from datetime import datetime

from budgets.choice import Choice
from budgets.text import mark
from proposal.model.proposal import Place


class Sort(Choice):
    """What kind of file goes out and comes back."""

    LANGUAGE = "language", mark("Tekst voor een taalcorrector")
    REVIEW = "review", mark("Plan met opmerkingen")
    PLAN = "plan", mark("Gewoon Word-bestand")
    WORKBOOK = "workbook", mark("Begroting in een spreadsheet")


class Why(Choice):
    """Why a text of a returned file belongs to no answer."""

    NEW = "new", mark("Deze tekst is erbij geschreven. Hij staat niet in een antwoord.")
    OUTSIDE = "outside", mark("Deze tekst stond in een antwoord, maar staat daar niet meer.")
    TWICE = "twice", mark("Het vak van deze vraag staat er meer dan één keer in, met een andere tekst.")
    UNKNOWN = "unknown", mark("We kennen de vraag bij deze tekst niet.")
    SEVERAL = "several", mark("Deze tekst kan bij meer dan één vraag horen.")
    OURS = "ours", mark("Deze tekst vult het programma zelf in. Verander hem in het project.")
    PICTURE = "picture", mark("Hier staat een afbeelding. In een antwoord past alleen tekst.")
    GONE = "gone", mark("Dit staat niet meer in het bestand. In het project staat het er nog.")


@dataclass(frozen=True)
class Edit:
    """A tracked change: who made it and when, as far as the file tells; what went out and what came in."""

    who: str = ""
    at: datetime | None = None
    went: str = ""
    came: str = ""


@dataclass(frozen=True)
class Said:
    """A comment in a file: by whom and when, on which words (the `nth` time they stand in the answer).

    `key` tells it from the others in the file; `parent` is the key of the comment it answers, "" for none.
    `place` is None where it stands outside all answers.
    """

    key: str
    who: str
    at: datetime | None
    text: str
    place: Place | None = None
    quote: str = ""
    nth: int = 0
    parent: str = ""
    resolved: bool = False


@dataclass(frozen=True)
class FoundAnswer:
    """An answer as it stands in a file, with its tracked changes resolved as their author meant.

    `listed` is the list of its row, "" for a single question. `sure` is False where the place was inferred
    from headings and words beside it.
    """

    place: Place
    listed: str
    text: str
    sure: bool = True
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True)
class FoundRow:
    """A row that was added to a list: its cells as (question, text); `after` is the row above it."""

    step: str
    listed: str
    cells: tuple[tuple[str, str], ...]
    after: str = ""
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True)
class Loose:
    """A text that belongs to no answer, in full; `beside` tells in words where it stands in the file."""

    text: str
    why: Why
    beside: str = ""
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True)
class Returned:
    """All that stands in a file that came back, in its order. Nothing in it was decided or compared yet.

    `token` is the mark of the moment it went out, "" when the file lost it. What went out and is not among
    `answers` lost its control; a row of which no cell is there any more was removed.
    """

    sort: Sort
    token: str
    answers: tuple[FoundAnswer, ...] = ()
    rows: tuple[FoundRow, ...] = ()
    loose: tuple[Loose, ...] = ()
    said: tuple[Said, ...] = ()
