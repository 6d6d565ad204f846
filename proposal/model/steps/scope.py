"""Scope: the aim, brought back to what can be done."""

from dataclasses import dataclass

from proposal.model.answers import Answers
from proposal.model.choices import Character
from proposal.model.kind import LONGER
from proposal.model.question import question, rows


@dataclass(frozen=True)
class Goal:
    """One of three goals at most; `own_words` are the participants' (`project-elements.md` 2, 3, A5)."""

    id: str
    text: str = question(core=True)
    own_words: str = question()


@dataclass(frozen=True)
class Scope(Answers):
    aim: str = question(core=True)
    goals: tuple[Goal, ...] = rows(Goal, core=True, most=3)
    begin: str = question(core=True)
    why_works: str = question()
    character: Character | None = question(None)
    is_this: str = question()
    is_not_this: str = question()
    tried: str = question()
    learned: str = question()
    relieve: str = question(kinds=LONGER)
    empower: str = question(kinds=LONGER)
    activate: str = question(kinds=LONGER)
    neutral_title: str = question()
    capacity: str = question()
