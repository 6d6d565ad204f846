"""Margin: what stands as comments in a Word file that goes out, in the very words by which they come back."""

from dataclasses import dataclass
from datetime import datetime

from budgets.text import dutch
from proposal.model.comment import CommentKind

CHECKS = "Van Idee naar Project"
"""Under this name stands what the checks ask."""
NOBODY = "Oud-lid"
"""Under this name stands what was said by somebody who left."""
SOMEBODY = "Iemand"
"""Under this name is kept, in whatever language, what was said in a file by somebody it does not name."""


@dataclass(frozen=True)
class MarginNote:
    """A comment as a Word file has it: by whom, at which stored moment, and in what words.

    It is about the letters of its text from `start` up to `end`, or about all of it when these are equal.
    `number` is that of our comment or reply, 0 for what the checks ask; `answers` is the thread below it.
    """

    who: str
    at: datetime
    text: str
    number: int = 0
    start: int = 0
    end: int = 0
    done: bool = False
    answers: tuple["MarginNote", ...] = ()


def worded(kind: CommentKind, text: str, proposed: str | None = None) -> str:
    """Return the words of a comment as a file has them: 'Vraag: …', and below it another wording."""
    said = f"{dutch(kind.label)}: {text}".strip()
    return said if proposed is None else f"{said}\nVoorstel: {proposed}".strip()


def unworded(text: str) -> tuple[CommentKind | None, str]:
    """Return the kind with which the words of a comment open, None for none, and the rest of them."""
    opening, colon, rest = text.partition(":")
    kinds = {dutch(each.label).casefold(): each for each in CommentKind}
    kind = kinds.get(opening.strip().casefold()) if colon else None
    return (None, text) if kind is None else (kind, rest.strip())
