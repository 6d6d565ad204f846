"""Reading a posted page of questions: which answers were touched, and what they say."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from wtforms.form import BaseForm

from proposal.model.change import Change
from proposal.model.proposal import Place
from proposal.model.typed import cleaned, digest
from proposal.steps.fields import Answer
from proposal.steps.step import Question, Step

SEEN = "seen"
"""The hidden field that tells of every drawn answer its revision and a digest of what was shown."""


class Posted(Protocol):
    """A posted form: several texts per name."""

    def getlist(self, name: str, /) -> list[str]: ...
    def __contains__(self, name: Any, /) -> bool: ...
    def __iter__(self) -> Iterator[str]: ...
    def __len__(self) -> int: ...


@dataclass(frozen=True)
class Named:
    """A question found by its name on the page: "title", or "lines-k3f9-price" in row k3f9 of list lines."""

    name: str
    question: Question
    listed: str = ""
    row: str = ""

    def place(self, step: Step) -> Place:
        """Where its answer is kept."""
        return Place(step.slug, self.question.name, self.row)


def find(step: Step, name: str) -> Named | None:
    """Return the question that `name` means on this step's page, or None when there is none."""
    listed, _, rest = name.partition("-")
    row, _, column = rest.partition("-")
    if not rest:
        question = step.by_name.get(name)
        return Named(name, question) if question is not None and question.field is not None else None
    question = step.by_name.get(f"{listed}.{column}")
    return Named(name, question, listed, row) if question is not None and row.isalnum() else None


def touched(step: Step, posted: Posted) -> tuple[Change, ...]:
    """Return a change for every posted answer that differs from what was drawn; other names are left."""
    drawn = dict(_seen(posted))
    found = (find(step, name) for name in dict.fromkeys(posted))
    return tuple(_changes((each for each in found if each is not None), step, posted, drawn))


def _changes(
    names: Iterable[Named], step: Step, posted: Posted, drawn: Mapping[str, tuple[int, str]]
) -> Iterator[Change]:
    for named in names:
        field = named.question.field
        assert field is not None
        typed = field.joined(posted.getlist(named.name))
        revision, shown = drawn.get(named.name, (0, digest("")))
        if digest(typed) != shown:
            read = _read(step, named, posted)
            yield Change(named.place(step), named.listed, read.data, typed, revision, read.unreadable)


def _read(step: Step, named: Named, posted: Posted) -> Answer:
    """Return the field of one question as it was posted; making all fields of a form costs ten times more."""
    rows, prefix = step.by_name[named.listed].rows if named.row else None, ""
    if named.row:
        assert rows is not None
        prefix = f"{named.listed}-{named.row}"
    name = named.question.name
    form = BaseForm({name: getattr(rows.form if rows else step.form, name)}, prefix)
    form.process(posted)
    read = form[name]
    assert isinstance(read, Answer)
    return read


def seen(name: str, revision: int, shown: str) -> str:
    """Return what the page says of one drawn answer."""
    return f"{name}:{revision}:{digest(shown)}"


def _seen(posted: Posted) -> Iterator[tuple[str, tuple[int, str]]]:
    for text in posted.getlist(SEEN):
        for part in cleaned(text).split():
            name, _, rest = part.partition(":")
            revision, _, shown = rest.partition(":")
            if revision.isdigit() and len(revision) < 10:
                yield name, (int(revision), shown)
