"""Volunteers: who helps, what is asked of them and who guides them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from proposal.model.answers import Answers
from proposal.model.choices import Vog
from proposal.model.kind import MATCHING
from proposal.model.question import question, rows


@dataclass(frozen=True)
class Channel:
    id: str
    name: str = question(core=True)
    expected: int | None = question(None)


@dataclass(frozen=True)
class VolunteerHours:
    """Hours of one kind of work: `people` x `each`; never euros (`vip-course.md`, R1)."""

    id: str
    work: str = question(core=True)
    people: int | None = question(None)
    each: Decimal | None = question(None)

    @property
    def total(self) -> Decimal:
        """Hours of all people together; zero while a number is open."""
        return Decimal(self.people or 0) * (self.each or Decimal(0))


@dataclass(frozen=True)
class Volunteers(Answers):
    number: int | None = question(None, core=True)
    does: str = question(core=True)
    guidance: str = question(core=True)
    does_not: str = question()
    wanted: str = question()
    channels: tuple[Channel, ...] = rows(Channel)
    selection: str = question()
    unsuitable: str = question()
    training: str = question()
    training_by: str = question()
    training_ends: date | None = question(None)
    first_contact: date | None = question(None)
    vog: Vog | None = question(None)
    stand_in: str = question()
    agreements: str = question()
    exchange: str = question()
    protection: str = question()
    thanks: str = question()
    hours: tuple[VolunteerHours, ...] = rows(VolunteerHours)
    matching: str = question(kinds=MATCHING)
    first_meeting: str = question(kinds=MATCHING)
    contact_norm: str = question(kinds=MATCHING)
    contact_lost: str = question(kinds=MATCHING)
