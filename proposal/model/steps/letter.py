"""Letter: what every fund reads, and what is said to one fund alone."""

from dataclasses import dataclass
from datetime import date

from proposal.model.answers import Answers
from proposal.model.course import Shown
from proposal.model.kind import LONGER
from proposal.model.question import question, rows


@dataclass(frozen=True)
class FundLetter:
    """The part of the letter for one fund; its id is that of the application."""

    id: str
    own_words: str = question(core=True)
    addressee: str = question(tells=Shown.PEOPLE)
    address: str = question(tells=Shown.PEOPLE)
    subject: str = question()
    on: date | None = question(None)
    place: str = question()
    signatory: str = question(tells=Shown.PEOPLE)
    signatory_function: str = question(tells=Shown.PEOPLE)


@dataclass(frozen=True)
class Letter(Answers):
    """The common text in the course's order (`vip-course.md` section 7)."""

    introduction: str = question(core=LONGER)
    project: str = question(core=True)
    letters: tuple[FundLetter, ...] = rows(FundLetter, core=True, follows="funds.applications")
    background: str = question()
    urgency: str = question()
    closing: str = question()
    papers_explained: str = question()
