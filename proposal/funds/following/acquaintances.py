"""Acquaintances: the contacts of an organisation beside the steps of a project, to carry over either way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from proposal.model.proposal import Proposal
from proposal.model.relation import LONGEST, Relation, RelationKind
from proposal.model.steps.funds import Application
from proposal.model.typed import plainly

Columns = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Home:
    """A list of a step ("step.list") in which contacts stand: pairs of a question and what is told of them.

    The first pair is the name by which both know each other; `kind` is what such a contact is at first.
    """

    place: str
    kind: RelationKind
    columns: Columns

    @property
    def step(self) -> str:
        """The step of this list."""
        return self.place.partition(".")[0]

    @property
    def listed(self) -> str:
        """The name of the list in its step."""
        return self.place.partition(".")[2]


HOMES = (
    Home(
        "partners.partners",
        RelationKind.PARTNER,
        (("name", "place"), ("contact", "reach"), ("does", "brings")),
    ),
    Home(
        "funds.applications",
        RelationKind.FUND,
        (("fund", "place"), ("person", "person"), ("person_function", "function"), ("person_reach", "reach")),
    ),
    Home("initiatives.existing", RelationKind.INITIATIVE, (("name", "place"), ("person", "person"))),
)
"""Who stands in more of them, is known best where they stand first."""


@dataclass(frozen=True)
class Met:
    """Somebody in a step of a project who is not among the contacts yet; `row` is where they stand."""

    home: Home
    row: str
    relation: Relation


def home(place: str) -> Home | None:
    """Return the list with this name, or None when no contacts stand there."""
    return next((each for each in HOMES if each.place == place), None)


def absent(proposal: Proposal, relation: Relation) -> tuple[Home, ...]:
    """Return the lists of this project in which a contact does not stand yet."""
    return tuple(each for each in HOMES if plainly(relation.name) not in _names(proposal, each))


def met(proposal: Proposal, known: Iterable[Relation]) -> Iterator[Met]:
    """Yield who stands in the steps of a project and not among the contacts, each name once."""
    names = {plainly(each.name) for each in known}
    for each in HOMES:
        for row in proposal.rows(each.place):
            name = plainly(getattr(row, each.columns[0][0]))
            if name and name not in names:
                names.add(name)
                yield Met(each, row.id, _relation(proposal, each, row))


def columns(to: Home, relation: Relation) -> list[tuple[str, Any]]:
    """Return the answers of a new row in this list, about a contact; what is not known is left out.

    A person goes along with how to reach them where no question asks for the name. What a contact can bring
    stays with the organisation: what a partner does is agreed anew for every project.
    """
    nameless = bool(relation.place) and all(name != "person" for _, name in to.columns)
    reach = ", ".join(filter(None, (relation.person, relation.reach))) if nameless else relation.reach
    known = replace(relation, brings="", reach=reach)
    told = [(question, getattr(known, name)) for question, name in to.columns]
    named = [(question, value) for question, value in told if value]
    return named if told[0][1] else [(told[0][0], relation.name), *named]


def wanted(to: Home, relation: Relation, proposal: Proposal) -> tuple[list[tuple[str, Any]], ...]:
    """Return the row to add to this list for a contact: none when it stands there by now."""
    return (columns(to, relation),) if to in absent(proposal, relation) else ()


def unmet(proposal: Proposal, relation: Relation) -> Application | None:
    """Return the application to the fund of a contact, while nobody is named there to speak with."""
    if not relation.person:
        return None
    known = plainly(relation.name)
    found = (each for each in proposal.funds.applications if plainly(each.fund) == known)
    return next((each for each in found if not each.person.strip()), None)


def person_of(relation: Relation) -> Columns:
    """Return what is told of the person of a contact in the row of an application."""
    told = (("person", relation.person), ("person_function", relation.function),
            ("person_reach", relation.reach))  # fmt: skip
    return tuple((question, value) for question, value in told if value)


def _names(proposal: Proposal, at: Home) -> set[str]:
    return {plainly(getattr(row, at.columns[0][0])) for row in proposal.rows(at.place)}


def _relation(proposal: Proposal, at: Home, row: Any) -> Relation:
    told = {name: getattr(row, question).strip()[: LONGEST[name]] for question, name in at.columns}
    return Relation(kind=at.kind, spoken_on=_spoken(proposal, at, row), **told)


def _spoken(proposal: Proposal, at: Home, row: Any) -> date | None:
    """Return the last day on which somebody of the project spoke to them, None when nobody noted one."""
    match at.kind:
        case RelationKind.INITIATIVE:
            days = [row.visited]
        case RelationKind.FUND:
            days = [each.on for each in proposal.funds.contacts if each.application == row.id]
        case _:
            days = []
    return max((each for each in days if each), default=None)
