"""Audience: for whom the project is, what troubles them, and whom it really reaches."""

from dataclasses import dataclass
from datetime import date

from proposal.model.answers import Answers
from proposal.model.choices import YesNo
from proposal.model.kind import ALL, LONGER, WITH_GROUP
from proposal.model.question import question, rows


@dataclass(frozen=True)
class Subgroup:
    id: str
    name: str = question(core=True)
    number: int | None = question(None, core=True)
    about: str = question()


@dataclass(frozen=True)
class Route:
    """One way in which people come to the project (`vip-course.md` P4; `project-elements.md` B4)."""

    id: str
    how: str = question(core=True)
    through: str = question()
    expected: int | None = question(None, core=True)


@dataclass(frozen=True)
class Figure:
    """A figure that shows the need; `part` of `whole` when people were counted (`project-elements.md` G5)."""

    id: str
    text: str = question(core=True)
    value: str = question(core=True)
    part: int | None = question(None)
    whole: int | None = question(None)
    unknown: int | None = question(None)
    source: str = question(core=True)
    year: int | None = question(None, core=True)


@dataclass(frozen=True)
class Talk:
    id: str
    whom: str = question(core=True)
    on: date | None = question(None, core=True)
    said: str = question(core=True)


@dataclass(frozen=True)
class Quote:
    """Words of a participant; they leave the house only with `consent` YES (`project-elements.md` J3)."""

    id: str
    text: str = question(core=True)
    role: str = question()
    consent: YesNo | None = question(None, core=True)
    renamed: YesNo | None = question(None)

    @property
    def usable(self) -> bool:
        """Whether these words may leave the house."""
        return self.consent is YesNo.YES


@dataclass(frozen=True)
class Audience(Answers):
    """Target group and reached group, kept apart (`vip-course.md` section 12)."""

    who: str = question(core=True)
    problems: str = question(core=LONGER)
    why_now: str = question(core=LONGER)
    reached: str = question(core=LONGER)
    reached_number: int | None = question(None, core=True)
    number: int | None = question(None)
    number_basis: str = question()
    subgroups: tuple[Subgroup, ...] = rows(Subgroup)
    ages: str = question()
    routes: tuple[Route, ...] = rows(Route, kinds=LONGER)
    figures: tuple[Figure, ...] = rows(Figure)
    talks: tuple[Talk, ...] = rows(Talk)
    suited: str = question(kinds=LONGER)
    excluded: str = question(kinds=LONGER)
    vulnerable: YesNo | None = question(None, kinds=ALL)
    too_heavy: str = question(kinds=LONGER)
    refer_to: str = question(kinds=LONGER)
    told_beforehand: str = question(kinds=LONGER)
    applicants: int | None = question(None, kinds=WITH_GROUP)
    starters: int | None = question(None, kinds=WITH_GROUP)
    finishers: int | None = question(None, kinds=WITH_GROUP)
    also_gain: str = question()
    quotes: tuple[Quote, ...] = rows(Quote)
