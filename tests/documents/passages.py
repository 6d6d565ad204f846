"""The texts of a project as passages, and those of a Word file as they stand in its controls."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from budgets.text import dutch
from proposal.coaching.consent import seen
from proposal.documents.edition import Edition
from proposal.documents.language_copy import language_copy
from proposal.documents.review_copy import review_copy
from proposal.documents.word.writing import write_word
from proposal.exchange.examples import example
from proposal.model.course import Shown
from proposal.model.kind import Kind
from proposal.model.margin import MarginNote
from proposal.model.passage import Passage
from proposal.model.proposal import Place, Proposal
from proposal.steps.course import COURSE
from proposal.steps.fields import Line, Prose
from proposal.steps.step import Question, Step
from tests.documents.check.word_file import SPACES, Element, WordFile, find, tag, value
from tests.documents.packages import TODAY

TEXTS = frozenset({Shown.TEXTS})
BEGUN = datetime(2026, 7, 1, 12, 30)
LONGEST_ROW = 16
"""The row of a project that was filled in by tests has a longer id than the store would give it."""


def passages(proposal: Proposal) -> tuple[Passage, ...]:
    """What a language checker reads of a project, in the order of the course."""
    return tuple(each for step in COURSE for each in _of_step(step, proposal.step(step.slug)))


def copies_that_go_out() -> Iterator[tuple[str, bytes]]:
    """The files of the small case for who reads it in Word, by name: its texts, and these with comments."""
    edition, given = Edition(example(Kind.EVENT), TODAY, mark="k3f9x0a7b2cd"), passages(example(Kind.EVENT))
    answer = MarginNote("Mo & Ali", BEGUN, "Twee\nregels")
    said = MarginNote("Ria Jansen", BEGUN, "Vraag: Hoe dan?", start=2, end=9, done=True, answers=(answer,))
    yield "taal.docx", write_word(language_copy(edition, given))
    yield "plan.docx", write_word(review_copy(edition, given, {each.place: (said,) for each in given}))


def in_controls(packed: bytes) -> dict[str, str]:
    """What stands in each control of a Word file by its tag, line by line; "" in an empty one."""
    found = {}
    for each in WordFile(packed).body.iter(tag("w:sdt")):
        empty = each.find("w:sdtPr/w:showingPlcHdr", SPACES) is not None
        lines = [_letters(line) for line in find(each, "w:sdtContent/w:p")]
        found[value(each.find("w:sdtPr/w:tag", SPACES))] = "" if empty else "\n".join(lines)
    return found


def _letters(paragraph: Element) -> str:
    pieces = (each for run in find(paragraph, "w:r") for each in run)
    return "".join("\t" if each.tag == tag("w:tab") else each.text or "" for each in pieces)


def _of_step(step: Step, answers: Any) -> Iterator[Passage]:
    for question in step.questions:
        if question.rows is None:
            yield from _told(step, question, answers)
            continue
        for number, row in enumerate(getattr(answers, question.name), start=1):
            for column in question.columns:
                yield from _told(step, column, row, question, f"Regel {number}")


def _told(
    step: Step, question: Question, answers: Any, listed: Question | None = None, label: str = ""
) -> Iterator[Passage]:
    name = listed.name if listed else ""
    if type(question.field) in (Line, Prose) and question.name in seen(step.slug, name, TEXTS):
        row = answers.id.replace("-", "")[-LONGEST_ROW:] if listed else ""
        place = Place(step.slug, question.name, row)
        text = getattr(answers, question.name)
        of = dutch(listed.caption) if listed else ""
        yield Passage(place, name, dutch(step.title), dutch(question.caption), text, label, of)
