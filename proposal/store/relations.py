"""Relations: the contacts of an organisation, which all its members keep together."""

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from proposal.model.relation import Relation, RelationKind
from proposal.store import answers, audit
from proposal.store.answers import Hand
from proposal.store.errors import Full, NotFound, Overtaken
from proposal.store.fund_tables import RelationRow
from proposal.store.session import session, writing

MOST = 500


def of_organisation(organisation_id: int) -> tuple[Relation, ...]:
    """Return the contacts of an organisation, by name."""
    statement = select(RelationRow).where(RelationRow.organisation_id == organisation_id)
    found = session().execute(statement.execution_options(populate_existing=True)).scalars()
    return tuple(sorted((_relation(each) for each in found), key=_by_name))


def load(organisation_id: int, number: int) -> Relation:
    """Return one contact of an organisation. Raises NotFound."""
    return _relation(_row(session(), organisation_id, number))


def add(organisation_id: int, relation: Relation, hand: Hand) -> int:
    """Keep a contact and return its number; one that says exactly the same is there already. Raises Full."""
    with writing() as current:
        answers.hold(current, organisation_id)
        rows = select(RelationRow).where(RelationRow.organisation_id == organisation_id)
        told = _facts(relation)
        for row in current.execute(rows).scalars():
            if _facts(_relation(row)) == told:
                return row.id
        counted = current.execute(select(func.count()).select_from(rows.subquery())).scalar_one()
        if counted >= MOST:
            raise Full(MOST)
        row = RelationRow(organisation_id=organisation_id, revision=1, who=hand.who, at=hand.now, **told)
        current.add(row)
        current.flush()
        return row.id


def change(organisation_id: int, relation: Relation, hand: Hand) -> None:
    """Make a contact as it is given. Raises NotFound, and Overtaken when it was changed since it was read."""
    with writing() as current:
        answers.hold(current, organisation_id)
        row = _row(current, organisation_id, relation.id)
        if row.revision != relation.revision:
            raise Overtaken
        for name, value in _facts(relation).items():
            setattr(row, name, value)
        row.revision, row.who, row.at = row.revision + 1, hand.who, hand.now


def remove(organisation_id: int, number: int, who: int, now: datetime) -> None:
    """Take a contact away for good; nothing of it stays. Nothing happens when it is gone."""
    mine = (RelationRow.organisation_id == organisation_id, RelationRow.id == number)
    with writing() as current:
        if current.execute(delete(RelationRow).where(*mine).returning(RelationRow.id)).first():
            audit.note(current, "forget", who, organisation_id, now)


def _row(current: Session, organisation_id: int, number: int) -> RelationRow:
    row = current.get(RelationRow, number, populate_existing=True)
    if row is None or row.organisation_id != organisation_id:
        raise NotFound
    return row


def _facts(relation: Relation) -> dict[str, object]:
    """Return what is told of a contact, by the name of its column."""
    told = asdict(relation)
    return {**{name: told[name] for name in _TOLD}, "kind": relation.kind.value}


_TOLD = ("person", "place", "function", "reach", "brings", "spoken_on", "next_step", "next_on")


def _relation(row: RelationRow) -> Relation:
    return Relation(
        id=row.id, kind=RelationKind(row.kind), person=row.person, place=row.place, function=row.function,
        reach=row.reach, brings=row.brings, spoken_on=row.spoken_on, next_step=row.next_step,
        next_on=row.next_on, revision=row.revision,
    )  # fmt: skip


def _by_name(relation: Relation) -> tuple[str, str, int]:
    return relation.name.casefold(), relation.person.casefold(), relation.id
