"""What the tests of the seams walk along: every form with its dataclass, and the templates as they read."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from budgets.choice import Choice
from budgets.text import Text
from proposal.model.kind import Kind
from proposal.steps import fields as answers
from proposal.steps.course import COURSE, FOLLOWING, SENDING, SHORT
from proposal.steps.fields import Answer
from proposal.steps.form import RowForm, StepForm
from proposal.steps.step import Question, Step

STEPS = (*COURSE, SENDING, SHORT, FOLLOWING)
"""Every page of questions: the course, the last checks, the short forms and what became of it."""

TEMPLATES = Path(__file__).parents[2] / "templates"

ENVIRONMENT: Any = Environment(
    loader=FileSystemLoader(TEMPLATES),
    extensions=["jinja2.ext.i18n"],
    undefined=StrictUndefined,
    autoescape=True,
)
ENVIRONMENT.install_null_translations(newstyle=True)

READERS: dict[str, tuple[type[Answer], ...]] = {
    "str": (answers.Line, answers.Prose, answers.RowPick, answers.Upload),
    "int": (answers.Count, answers.Year),
    "Decimal": (answers.Amount, answers.Quantity),
    "date": (answers.Day, answers.Month),
    "several str": (answers.RowPicks,),
    "several date": (answers.Days,),
}
"""Which fields read a value of which type; choices apart."""


def every_form() -> Iterator[tuple[type[StepForm] | type[RowForm], type]]:
    """Yield each step's form with its dataclass, and each row's form with its own."""
    for step in STEPS:
        yield step.form, step.answers
        for each in step.questions:
            if each.rows is not None and each.ask.row is not None:
                yield each.rows.form, each.ask.row


def every_question(step: Step) -> Iterator[tuple[str, Question]]:
    """Yield (name, question) for all that a step asks, the questions of its rows as "list.question"."""
    yield from step.by_name.items()


def sentences(question: Question) -> Iterator[Text]:
    """Yield every sentence with which a question is asked."""
    asked = question.field or question.rows
    assert asked is not None
    yield from (text for text in (asked.caption, asked.hint, asked.matters) if text is not None)


def kept_by(annotation: Any) -> tuple[type, bool]:
    """Return the type of an answer, and whether there are several: tuple[date, ...] gives (date, True)."""
    parts = get_args(annotation) or (annotation,)
    (kept,) = (each for each in parts if each not in (type(None), Ellipsis))
    return kept, Ellipsis in parts


def readers(annotation: Any) -> tuple[type[Answer], ...]:
    """Return the fields that read an answer of this type."""
    kept, several = kept_by(annotation)
    if issubclass(kept, Choice):
        return (answers.Picks,) if several else (answers.Pick,)
    return READERS[f"several {kept.__name__}" if several else kept.__name__]


def drawn(folder: str, step: Step, kind: Kind) -> str:
    """Return guidance/<slug>.html or examples/<slug>.html as HTML, for this kind of project."""
    return str(ENVIRONMENT.get_template(f"{folder}/{step.slug}.html").render(kind=kind))


def source(path: str) -> str:
    """Return the text of a template as it was written."""
    return (TEMPLATES / path).read_text(encoding="utf-8")


def explained(word: str) -> str:
    """Return what one sees on tapping a word of the course; "" when it is not explained."""
    page = "{% from 'components/words.html' import word with context %}{{ word(name) }}"
    return str(ENVIRONMENT.from_string(page).render(name=word)).strip()


def words(html: str) -> int:
    """Return how many words one reads before tapping on anything."""
    closed = re.sub(r'<span class="word-meaning".*?</span>', "", html, flags=re.DOTALL)
    return len(re.sub(r"<[^>]+>", " ", closed).split())
