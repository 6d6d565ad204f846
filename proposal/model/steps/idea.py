"""Idea: what the applicants want to do, on one A4."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from proposal.model.answers import Answers
from proposal.model.choices import Theme
from proposal.model.course import Shown
from proposal.model.kind import Kind
from proposal.model.question import question, rows

FIVE_QUESTIONS = ("what", "for_whom", "with_whom", "how", "outcome")
ONE_PAGE = 500
"""Words that the answers to the five questions may have together, to fit on one A4."""


@dataclass(frozen=True)
class Term:
    """A word or abbreviation that the fund may not know."""

    id: str
    word: str = question(core=True)
    meaning: str = question(core=True)


@dataclass(frozen=True)
class Idea(Answers):
    """The idea in a few lines, and the five questions of the A4 (`vip-course.md` section 3, meeting 1)."""

    few_lines: str = question()
    what: str = question(core=True)
    for_whom: str = question(core=True)
    with_whom: str = question(core=True)
    how: str = question(core=True)
    outcome: str = question(core=True)
    kind: Kind | None = question(None, decides=True)
    title: str = question()
    place: str = question()
    themes: tuple[Theme, ...] = question((), most=3)
    month: date | None = question(None)
    amount: Decimal | None = question(None, tells=Shown.MONEY)
    summary: str = question()
    terms: tuple[Term, ...] = rows(Term)
