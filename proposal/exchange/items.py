"""Items: what there is to decide on in a file that came back, each with all it takes to decide."""

from dataclasses import dataclass

from budgets.choice import Choice
from budgets.text import mark
from proposal.model.proposal import Place
from proposal.model.returned import Edit, Said, Why

NOWHERE = Place("", "")


class What(Choice):
    """What became of a text, or what came with the file."""

    CHANGED = "changed", mark("Veranderd")
    EMPTIED = "emptied", mark("Leeggemaakt")
    LOST = "lost", mark("Niet teruggevonden")
    ADDED = "added", mark("Nieuwe regel")
    REMOVED = "removed", mark("Regel weggehaald")
    LOOSE = "loose", mark("Past nergens bij")
    COMMENT = "comment", mark("Opmerking")
    REPLY = "reply", mark("Antwoord op een opmerking")
    RESOLVED = "resolved", mark("Opmerking afgevinkt")


@dataclass(frozen=True)
class Heard:
    """A comment of ours that is known again in a file: its number, and whether it is still open."""

    number: int
    open: bool = True


@dataclass(frozen=True)
class Item:
    """Something to decide on; its `key` stays the same as long as the report does.

    `was` is the text that went out, `came` that in the file, and `now` the one in the project, None where its
    row is gone. `sure` is False where its place was inferred. `cells` are the answers of a row that came or
    went, `below` the row above it, and `altered` tells that a row that went changed in the project meanwhile.
    `text` is a text that fits nowhere, with `why` and what it stands `beside`. `said` is a comment or a reply
    with its thread, beside an answer all that was said of it; `number` is the comment of ours it is about,
    and `was` its words.
    """

    key: str
    what: What
    place: Place = NOWHERE
    listed: str = ""
    was: str = ""
    came: str = ""
    now: str | None = ""
    sure: bool = True
    cells: tuple[tuple[str, str], ...] = ()
    below: str = ""
    text: str = ""
    why: Why | None = None
    beside: str = ""
    edits: tuple[Edit, ...] = ()
    said: tuple[Said, ...] = ()
    number: int = 0
    altered: bool = False

    @property
    def gone(self) -> bool:
        """Whether the row of this text is no longer in the project, so that it has no place there."""
        return self.now is None and self.what is not What.REMOVED

    @property
    def same(self) -> bool:
        """Whether the project says already what the file says."""
        if self.what is What.REMOVED:
            return self.now is None
        return self.what in (What.CHANGED, What.EMPTIED) and self.now == self.came

    @property
    def clash(self) -> bool:
        """Whether the project changed too since the file went out, into something else."""
        if self.what in (What.CHANGED, What.EMPTIED):
            return self.now not in (None, self.was, self.came)
        return self.what is What.REMOVED and self.altered
