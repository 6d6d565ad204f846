"""Step: one page of questions of the course, put together from its form and its dataclass."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from budgets.text import Text
from proposal.model.answers import Answers
from proposal.model.kind import Kind
from proposal.model.proposal import STEPS
from proposal.model.question import Ask, asks
from proposal.steps.fields import Answer
from proposal.steps.form import RowForm, Rows, StepForm

SET_ASIDE = ("needed", "why_not")
"""The two questions of every step that set it aside; they are drawn apart from the others."""


@dataclass(frozen=True, eq=False)
class Question:
    """One question to draw: what the model knows of it, and its field or, when it repeats, its rows."""

    name: str
    ask: Ask
    field: Answer | None = None
    rows: Rows | None = None
    columns: tuple["Question", ...] = ()

    @property
    def caption(self) -> Text:
        """The question in words."""
        asked = self.field or self.rows
        assert asked is not None
        return asked.caption

    def core(self, kind: Kind) -> bool:
        """Whether this belongs to the core of its step for this kind of project."""
        return kind in self.ask.core


@dataclass(frozen=True)
class Step:
    """One page of the course: slug, chapter, title, the plain question it answers, and its form.

    `minutes` is how long a first version takes; `meetings` are the meetings of the course that treat it;
    `counts` tells that its answers change the sums.
    """

    slug: str
    chapter: Text
    title: Text
    plain: Text
    form: type[StepForm]
    minutes: int
    meetings: tuple[int, ...] = ()
    counts: bool = False

    @property
    def answers(self) -> type[Answers]:
        """The dataclass that holds this step's answers."""
        return STEPS[self.slug]

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """All questions in reading order, those that set the step aside left out."""
        return tuple(each for each in _questions(self.form, self.answers) if each.name not in SET_ASIDE)

    @cached_property
    def set_aside(self) -> tuple[Question, ...]:
        """The two questions that set this step aside."""
        return tuple(each for each in _questions(self.form, self.answers) if each.name in SET_ASIDE)

    @cached_property
    def by_name(self) -> dict[str, Question]:
        """Every question by its name, those of rows as "list.question"."""
        found = {each.name: each for each in (*self.set_aside, *self.questions)}
        return found | {f"{each.name}.{c.name}": c for each in self.questions for c in each.columns}

    def asked(self, kind: Kind) -> tuple[Question, ...]:
        """The questions that this kind of project is asked."""
        return tuple(each for each in self.questions if kind in each.ask.kinds and not each.ask.hidden)

    @cached_property
    def hidden(self) -> tuple[str, ...]:
        """The names of the questions that no page tells of."""
        return tuple(each.name for each in self.questions if each.ask.hidden)


def _questions(form: type[StepForm] | type[RowForm], answers: type) -> Iterator[Question]:
    prototype = form()
    for name, ask in asks(answers):
        if ask.row is None:
            field = prototype[name]
            assert isinstance(field, Answer)
            yield Question(name, ask, field=field)
        else:
            listed: Rows = getattr(form, name)
            yield Question(name, ask, rows=listed, columns=tuple(_questions(listed.form, ask.row)))
