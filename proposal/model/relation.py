"""Relation: somebody whom an organisation knows, kept with as little as is needed to speak to them again."""

from dataclasses import dataclass
from datetime import date

from budgets.choice import Choice
from budgets.text import mark


class RelationKind(Choice):
    """What somebody is to an organisation (`project-elements.md` C, the map of contacts)."""

    INITIATIVE = "initiative", mark("Initiatief in de buurt")
    PARTNER = "partner", mark("Partner")
    FUND = "fund", mark("Fonds")
    MUNICIPALITY = "municipality", mark("Gemeente")
    OTHER = "other", mark("Iemand anders")


LONGEST = {"person": 120, "place": 200, "function": 120, "reach": 200, "brings": 2000, "next_step": 200}
"""How many letters are kept of what is told of a contact."""


@dataclass(frozen=True)
class Relation:
    """One contact of an organisation: a person, the place they work for, or both.

    `reach` is how and when to reach them, `brings` what they can mean for a project; `spoken_on` the last
    contact, and `next_step` what comes next. `id` 0 is one that is kept nowhere yet.
    """

    id: int = 0
    kind: RelationKind = RelationKind.OTHER
    person: str = ""
    place: str = ""
    function: str = ""
    reach: str = ""
    brings: str = ""
    spoken_on: date | None = None
    next_step: str = ""
    next_on: date | None = None
    revision: int = 0

    @property
    def name(self) -> str:
        """The name to find this contact by: that of the place, else of the person."""
        return self.place or self.person

    def overdue(self, today: date) -> bool:
        """Whether the next step should have been taken."""
        return self.next_on is not None and self.next_on < today
