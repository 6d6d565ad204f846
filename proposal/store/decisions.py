"""Decisions: what the authors decided on the items of a file that came back, as it is kept."""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from proposal.model.deed import Decided, Decision, Deed, Wanted
from proposal.store.answers import Hand
from proposal.store.returned_tables import DecisionRow
from proposal.store.session import session

if TYPE_CHECKING:
    from pydantic import TypeAdapter

NOT_IN_ONE_GO = 0
"""The batch of what the last undoing had to leave as it was: it stands in the way of none before it."""


def of_file(number: int) -> dict[str, Decided]:
    """Return what was decided on the items of a file, by their keys."""
    statement = select(DecisionRow).where(DecisionRow.returned_id == number)
    found = session().execute(statement.execution_options(populate_existing=True)).scalars()
    return {each.key: _decided(each) for each in found}


def last_batch(there: Iterable[Decided]) -> tuple[Decided, ...]:
    """Return what was decided in one go last, and can be undone so."""
    found = tuple(there)
    last = max((each.batch for each in found), default=NOT_IN_ONE_GO)
    return tuple(each for each in found if each.batch == last > NOT_IN_ONE_GO)


def highest_batch(current: Session, number: int) -> int:
    """Return the highest batch among the decisions on a file, 0 when it has none."""
    statement = select(func.max(DecisionRow.batch)).where(DecisionRow.returned_id == number)
    return current.execute(statement).scalar_one() or 0


def note(current: Session, number: int, found: Iterable[tuple[Wanted, tuple[Deed, ...]]], hand: Hand,
         batch: int) -> None:  # fmt: skip
    """Keep decisions with the deeds that were done for them."""
    current.add_all(
        DecisionRow(returned_id=number, key=wanted.key, decision=wanted.decision,
                    deeds=deeds_adapter().dump_json(done).decode(), batch=batch, who=hand.who, at=hand.now)
        for wanted, done in found
    )  # fmt: skip
    current.flush()


def forget(current: Session, number: int, keys: Iterable[str], left: Iterable[str]) -> None:
    """Take the decisions on `keys` away; those on what was `left` are not undone in one go again."""
    gone, stay = (
        (DecisionRow.returned_id == number) & DecisionRow.key.in_(tuple(each)) for each in (keys, left)
    )
    current.execute(delete(DecisionRow).where(gone))
    current.execute(update(DecisionRow).where(stay).values(batch=NOT_IN_ONE_GO))


def _decided(row: DecisionRow) -> Decided:
    deeds = deeds_adapter().validate_json(row.deeds)
    return Decided(row.key, Decision(row.decision), deeds, row.batch, row.who, row.at)


@cache
def deeds_adapter() -> "TypeAdapter[tuple[Deed, ...]]":
    """Return what turns deeds into JSON and back."""
    from pydantic import TypeAdapter  # 50 ms to load, needed only where files come back

    return TypeAdapter(tuple[Deed, ...])
