"""Answer: what every kind of answer can do, and the ones that are plain text."""

from collections.abc import Sequence
from typing import Any, ClassVar

from wtforms import Field

from budgets.money import Unreadable
from budgets.text import Text, mark
from proposal.model.typed import cleaned

MOST_CHARACTERS = 20_000
"""Longer than any answer the course asks for; more is kept as typed and asked to be shortened."""


class Answer(Field):
    """One answer. After a post `data` is the value read, or None and `unreadable` tells what to do.

    `caption` is the question, `hint` the line under it, `matters` tells when it matters to answer, `words` is
    the target length the course gives (0 for none). `draw` names the part of
    components/field.html that draws it. `as_typed` says that it is told in the language of who typed it.
    """

    draw: ClassVar[str] = "line"
    as_typed: ClassVar[bool] = False
    keyboard: ClassVar[str] = "text"

    def __init__(self, caption: Text, *, hint: Text | None = None, matters: Text | None = None,
                 words: int = 0, autofill: str = "", **wtforms: Any) -> None:  # fmt: skip
        super().__init__(**wtforms)
        self.caption = caption
        self.hint = hint
        self.matters = matters
        self.words = words
        self.autofill = autofill
        self.unreadable: Text | None = None

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        try:
            self.data = self.read_all(valuelist)
        except Unreadable as unreadable:
            self.data, self.unreadable = None, unreadable.text

    def read_all(self, typed: Sequence[str]) -> Any:
        """Return the value of what was posted, which may be several texts; raises Unreadable."""
        text = self.joined(typed)
        return self.read(text) if text else None

    def joined(self, typed: Sequence[str]) -> str:
        """Return what was posted as the one text that is kept when it cannot be read."""
        return cleaned(typed[-1]) if typed else ""

    def read(self, typed: str) -> Any:
        """Return the value of `typed`, which is cleaned and not empty; raises Unreadable."""
        if len(typed) > MOST_CHARACTERS:
            raise Unreadable(
                mark("Deze tekst is te lang. Kort hem in tot {most} tekens.", most=MOST_CHARACTERS)
            )
        return typed

    def shown(self, value: Any) -> str:
        """Return `value` as it stands in the field; "" for no answer."""
        return "" if value is None else str(value)

    def understood(self, value: Any) -> Text | None:
        """Return what was understood, when that is worth showing beside the field."""
        return None

    def told(self, value: Any) -> tuple[Text | str, ...]:
        """Return an answer as one reads it: its parts, in words where it was picked."""
        return (self.shown(value),)

    def from_json(self, value: Any) -> Any:
        """Return the value that the store or a history keeps as JSON."""
        return value

    def refusal(self, typed: str) -> Text | None:
        """Return what to do about `typed`, or None when it can be read."""
        try:
            self.read_all([typed])
        except Unreadable as unreadable:
            return unreadable.text
        return None


class Line(Answer):
    """A short text on one line."""

    as_typed = True

    def read(self, typed: str) -> str:
        return " ".join(str(super().read(typed)).split())


class Prose(Answer):
    """A text of some sentences or paragraphs."""

    draw = "prose"
    as_typed = True


class Upload(Answer):
    """A stored file: the value is its id, set by the route that stores it and never by what a form posts.

    So nobody can tie the file of another proposal to a paper by posting its id. An empty post takes it off.
    """

    draw = "upload"
    as_typed = True

    def read(self, typed: str) -> str:
        raise Unreadable(mark("Een bestand voeg je toe met de knop 'Bestand kiezen'."))
