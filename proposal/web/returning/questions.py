"""Questions: those of the course by the place of their answer, and whether a text can be written there."""

from typing import Any

from budgets.text import Text, mark
from proposal.model.typed import words
from proposal.steps.course import PAGES
from proposal.steps.fields import Line, Prose
from proposal.steps.step import Question

LONG_LINE = 150
"""So many letters are told to be many for an answer of one line."""
NO_TEXT = mark("Dit is geen antwoord in eigen woorden. Verander het zelf op de pagina van het onderdeel.")


def of_place(step: str, listed: str, name: str = "") -> Question | None:
    """Return question `name` of a step or of the rows of its list, that list without one; None for none."""
    page = PAGES.get(step)
    found = ".".join(each for each in (listed, name) if each)
    return page.by_name.get(found) if page else None


def of_profile(step: str, name: str) -> bool:
    """Whether a question of a step, or a list, is kept with the organisation."""
    found = of_place(step, "", name)
    return found is not None and found.ask.profile


def rewordable(question: Question | None) -> bool:
    """Whether people type the words of its answer themselves; so of a list, whose rows have such answers."""
    return question is not None and (question.rows is not None or type(question.field) in (Line, Prose))


def refusal(question: Question | None, text: str) -> Text | None:
    """Return why a text cannot be written as this answer and what to do about it, or None."""
    if question is None or question.field is None or not rewordable(question):
        return NO_TEXT
    return question.field.refusal(text) if text else None


def too_long(question: Question | None, was: str, text: str) -> Text | None:
    """Return that a text is longer than its question asks, and than what `was` there; None when it is not."""
    asked = question.field if question else None
    if isinstance(asked, Line) and len(text) > max(LONG_LINE, len(was)):
        return mark("Dit is lang voor één regel: {count} tekens. Kan het korter?", count=len(text))
    most, count = asked.words if asked else 0, words(text)
    if most and count > max(most, words(was)):
        return mark("Dit zijn nu {count} woorden. De vraag is: ten hoogste {most}.", count=count, most=most)
    return None


def value(question: Question, text: str) -> Any:
    """Return a text that is not refused as it is kept, None for no answer."""
    assert question.field is not None
    return question.field.read(text) if text else None
