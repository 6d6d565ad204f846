"""Approach: how it is done and why so, and who does what."""

from dataclasses import dataclass
from decimal import Decimal

from proposal.model.answers import Answers
from proposal.model.choices import Tie, YesNo
from proposal.model.course import Shown
from proposal.model.kind import LONGER, MATCHING
from proposal.model.question import question, rows


@dataclass(frozen=True)
class Person:
    """Someone with a role; people are entered here once and picked elsewhere.

    A row may be a group of `number` people. `hours` is per week, for a group all its people together.
    """

    id: str
    name: str = question(core=True, tells=Shown.PEOPLE)
    role: str = question(core=True)
    tie: Tie | None = question(None)
    lead: YesNo | None = question(None, core=True)
    number: int | None = question(None)
    tasks: str = question()
    not_tasks: str = question()
    hours: Decimal | None = question(None)
    board: YesNo | None = question(None)
    why_able: str = question()


@dataclass(frozen=True)
class Stage:
    """One link of the chain from first contact to closing (`project-elements.md` 1)."""

    id: str
    what: str = question(core=True)
    who: str = question(tells=Shown.PEOPLE)
    about: str = question()


@dataclass(frozen=True)
class Reference:
    """A publication on which the method leans (`project-elements.md` 11, A9)."""

    id: str
    title: str = question(core=True)
    author: str = question()
    year: int | None = question(None)


@dataclass(frozen=True)
class Approach(Answers):
    method: str = question(core=LONGER)
    people: tuple[Person, ...] = rows(Person, core=True)
    why_method: str = question()
    trust: str = question(kinds=LONGER)
    expertise: str = question()
    own_experience: str = question()
    stages: tuple[Stage, ...] = rows(Stage, kinds=LONGER)
    intake: str = question(kinds=MATCHING)
    roof: str = question()
    connector: str = question(kinds=LONGER)
    worries: str = question(kinds=LONGER)
    languages: str = question()
    ground_rules: str = question(kinds=LONGER)
    privacy: str = question()
    say: str = question(kinds=LONGER)
    steering: str = question(kinds=LONGER)
    references: tuple[Reference, ...] = rows(Reference)
