"""Factors: what helps, what can go wrong, and what is done about it."""

from dataclasses import dataclass

from proposal.model.answers import Answers
from proposal.model.choices import Chance
from proposal.model.kind import EVENT, LONGER
from proposal.model.question import question, rows


@dataclass(frozen=True)
class Success:
    id: str
    text: str = question(core=True)
    use: str = question()


@dataclass(frozen=True)
class Failure:
    """A failure factor with its measure and its owner (`project-elements.md` 75, H1)."""

    id: str
    text: str = question(core=True)
    measure: str = question(core=True)
    chance: Chance | None = question(None)
    consequence: str = question()
    owner: str = question(refers="approach.people")


@dataclass(frozen=True)
class Factors(Answers):
    setback: str = question(kinds=EVENT, core=True)
    failures: tuple[Failure, ...] = rows(Failure, kinds=LONGER, core=True)
    no_failures: str = question(kinds=LONGER, instead_of="failures")
    successes: tuple[Success, ...] = rows(Success, kinds=LONGER)
