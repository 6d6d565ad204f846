"""Margin: what stands as comments in a Word file that goes out, in the very words by which they come back."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class MarginNote:
    """A comment as a Word file has it: by whom, when on a Dutch clock, and in what words.

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
