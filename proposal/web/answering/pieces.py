"""Pieces: the questions, rows and lists of a step page, each as it is drawn."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from flask import current_app
from markupsafe import Markup

from budgets.text import Text
from proposal.model.change import Outcome, Theirs
from proposal.model.proposal import Place
from proposal.steps.step import Question
from proposal.web.answering.carry import Earlier, Offer
from proposal.web.say import language

MOST_DRAWN = 4096
"""Fields that one process keeps as HTML: of a page that is opened again, most look the same."""


@dataclass(frozen=True)
class Option:
    """One row of another list that can be picked."""

    value: str
    label: str


@dataclass(frozen=True)
class Clash:
    """The answer of somebody else, drawn beside one's own so that the person can choose."""

    shown: str
    who: str
    theirs: Theirs


@dataclass(frozen=True)
class Field:
    """One question as it is drawn: `shown` stands in it, `error` is what to do when that was not readable.

    Two are equal when they look the same, whatever `value` the text was read as and when it was `seen`.
    """

    question: Question
    name: str
    value: Any = field(compare=False)
    shown: str
    seen: str = field(compare=False)
    example: str = ""
    error: Text | None = None
    understood: Text | None = None
    options: tuple[Option, ...] = ()
    clash: Clash | None = None
    unsaved: bool = False
    locked: bool = False
    earlier: Earlier | None = None

    @cached_property
    def html(self) -> Markup:
        """This field for the page, in the language of the reader for whom it was put together."""
        return _drawn(self, language())

    @property
    def matters(self) -> Text | None:
        """When it matters to answer this."""
        return self.question.field.matters if self.question.field else None

    @property
    def picked(self) -> frozenset[str]:
        """What is ticked, for questions with several choices."""
        return frozenset(self.shown.split(",")) - {""}

    @property
    def filled(self) -> bool:
        """Whether anything stands in it."""
        return bool(self.shown)


@dataclass(frozen=True)
class Row:
    """One row of a repeating question."""

    id: str
    label: str
    core: tuple[Field, ...]
    more: tuple[Field, ...]
    first: bool = False
    last: bool = False
    one_of_many: bool = False

    @cached_property
    def core_drawn(self) -> Markup | None:
        """The core as HTML; None when it has a file, which the page draws itself."""
        return _together(self.core)

    @cached_property
    def more_drawn(self) -> Markup | None:
        """The rest as HTML; None when it has a file, which the page draws itself."""
        return _together(self.more)

    @property
    def pressing(self) -> bool:
        """Whether something in it must be seen: what could not be read, clashes or is not saved."""
        return any(each.error or each.clash or each.unsaved for each in (*self.core, *self.more))

    @cached_property
    def folded(self) -> bool:
        """Whether this row can stand closed: one of many, begun, and with nothing that must be seen."""
        return self.one_of_many and any(each.filled for each in self.core) and not self.pressing

    @cached_property
    def opened(self) -> bool:
        """Whether something stands in the folded part that must be seen."""
        return any(each.error or each.clash or each.unsaved for each in self.more)


@dataclass(frozen=True)
class Listed:
    """A repeating question with its rows; `may_add` is False where the rows follow another list."""

    question: Question
    rows: tuple[Row, ...]
    may_add: bool
    locked: bool = False
    earlier: Earlier | None = None
    offers: tuple[Offer, ...] = ()

    @property
    def matters(self) -> Text | None:
        """When it matters to answer this."""
        return self.question.rows.matters if self.question.rows else None

    @property
    def filled(self) -> bool:
        """Whether there is any row."""
        return bool(self.rows)


@dataclass(frozen=True)
class Posted:
    """What a post brought that is not in the store: texts by name, and the clashes among them."""

    texts: Mapping[str, str] = field(default_factory=dict)
    outcomes: Mapping[Place, Outcome] = field(default_factory=dict)


@lru_cache(maxsize=MOST_DRAWN)
def _drawn(field: Field, _language: str) -> Markup:
    found: Markup = current_app.jinja_env.get_template("components/field.html").module.field(field)  # type: ignore[attr-defined]
    return found


def _together(fields: tuple[Field, ...]) -> Markup | None:
    if any(each.question.field is not None and each.question.field.draw == "upload" for each in fields):
        return None
    return Markup("".join(each.html for each in fields))  # each is HTML already, so nothing is to be escaped
