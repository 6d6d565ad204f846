"""Attachments: the papers that go along, or the reason why one is missing."""

from dataclasses import dataclass
from datetime import date

from proposal.model.answers import Answers
from proposal.model.choices import PaperKind, PaperState
from proposal.model.course import Shown
from proposal.model.kind import LONGER
from proposal.model.question import question, rows


@dataclass(frozen=True)
class Paper:
    """One paper; `file` is the number of the stored file, empty while none was uploaded."""

    id: str
    kind: PaperKind | None = question(None, core=True)
    title: str = question(core=True)
    about: str = question()
    state: PaperState | None = question(None, core=True)
    on: date | None = question(None)
    reason: str = question()
    file: str = question(core=True, tells=Shown.PEOPLE)


@dataclass(frozen=True)
class Attachments(Answers):
    papers: tuple[Paper, ...] = rows(Paper, core=LONGER)
