"""Returned: files that came back, as they were read, and what the authors decided on each item in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from proposal.model.deed import Decided, Decision, Deed, Hindrance, Refused, Wanted
from proposal.model.returned import Sort
from proposal.model.sign_off import Checked
from proposal.store import answers, doing, proposals
from proposal.store.answers import Hand
from proposal.store.errors import Full, NotFound
from proposal.store.loading import Loaded
from proposal.store.returned_tables import DecisionRow, ReturnedRow
from proposal.store.session import AGAIN, session, writing

if TYPE_CHECKING:
    from pydantic import TypeAdapter

MOST_KEPT = 50
"""So many files that came back are kept of one project; its authors can take one away."""
LONGEST_NAME = 200
NOT_IN_ONE_GO = 0
"""The batch of what the last undoing had to leave as it was: it stands in the way of none before it."""


@dataclass(frozen=True)
class Brought:
    """A file that came back, without what stands in it; of its `items` the authors decided on `decided`.

    `sent_id` is the moment it went out, None where that is not known.
    """

    id: int
    proposal_id: int
    sent_id: int | None
    sort: Sort
    name: str
    items: int
    who: int
    at: datetime
    checked: Checked | None = None
    decided: int = 0


@dataclass(frozen=True)
class Arrived(Brought):
    """The same with its report: what was read in it, as JSON."""

    report: str = ""


def keep(proposal_id: int, sent_id: int | None, sort: Sort, name: str, report: str, items: int,
         hand: Hand, same: Iterable[str] = ()) -> int:  # fmt: skip
    """Keep what was read in a file, and return its number; the items `same` stand in the project already.

    The very same file less than a minute later is this one. Raises Full.
    """
    row = ReturnedRow(proposal_id=proposal_id, sent_id=sent_id, sort=sort, name=name[:LONGEST_NAME],
                      report=report, items=items, who=hand.who, at=hand.now)  # fmt: skip
    with writing() as current:
        answers.hold(current, proposal_id)
        there: int | None = current.execute(_like(row)).scalar_one_or_none()
        if there is not None:
            return there
        if current.execute(_count(proposal_id)).scalar_one() >= MOST_KEPT:
            raise Full(MOST_KEPT)
        current.add(row)
        current.flush()
        _note(current, row.id, ((Wanted(key, Decision.SAME), ()) for key in same), hand, NOT_IN_ONE_GO)
        return row.id


def load(proposal_id: int, number: int) -> Arrived:
    """Return a file that came back to this project. Raises NotFound."""
    row = row_of(session(), proposal_id, number)
    return Arrived(**_told(row, len(decisions(number))), report=row.report)


def of_proposal(proposal_id: int) -> tuple[Brought, ...]:
    """Return the files that came back to a project, the newest first."""
    counted = (
        select(DecisionRow.returned_id, func.count().label("decided"))
        .group_by(DecisionRow.returned_id).subquery()
    )  # fmt: skip
    statement = (
        select(ReturnedRow, func.coalesce(counted.c.decided, 0))
        .outerjoin(counted, counted.c.returned_id == ReturnedRow.id)
        .where(ReturnedRow.proposal_id == proposal_id)
        .order_by(ReturnedRow.id.desc())
        .execution_options(populate_existing=True)
    )
    return tuple(Brought(**_told(row, decided)) for row, decided in session().execute(statement))


def decisions(number: int) -> dict[str, Decided]:
    """Return what was decided on the items of a file, by their keys."""
    statement = select(DecisionRow).where(DecisionRow.returned_id == number)
    found = session().execute(statement.execution_options(populate_existing=True)).scalars()
    return {each.key: _decided(each) for each in found}


def last_batch(there: Iterable[Decided]) -> tuple[Decided, ...]:
    """Return what was decided in one go last, and can be undone so."""
    found = tuple(there)
    last = max((each.batch for each in found), default=NOT_IN_ONE_GO)
    return tuple(each for each in found if each.batch == last > NOT_IN_ONE_GO)


def take(proposal_id: int, number: int, wanted: Iterable[Wanted], hand: Hand) -> tuple[Refused, ...]:
    """Carry out these decisions as one batch; return the items of which nothing was done, and why.

    Raises NotFound.
    """
    with writing() as current:
        loaded = _held(current, proposal_id)
        row_of(current, proposal_id, number)
        fit, refused = _sorted_out(current, loaded, decisions(number), wanted)
        done = iter(doing.do(current, loaded, (deed for each in fit for deed in each.deeds), hand))
        of_each = ((each, tuple(next(done) for _ in each.deeds)) for each in fit)
        _note(current, number, of_each, hand, _last_batch(current, number) + 1)
        return refused


def undo(proposal_id: int, number: int, hand: Hand, key: str = "") -> tuple[Refused, ...]:
    """Take back the decision on the item `key`, or with "" the last batch of decisions.

    What was changed after it stays as it is: those items are returned, and remain decided. Raises NotFound.
    """
    with writing() as current:
        loaded = _held(current, proposal_id)
        row_of(current, proposal_id, number)
        there = decisions(number)
        chosen = [there[key]] if key in there else () if key else last_batch(there.values())
        found = ((each, _spoiled(current, loaded, each)) for each in chosen)
        refused = tuple(Refused(each.key, why) for each, why in found if why is not None)
        left = {each.key for each in refused}
        back = [each for each in chosen if each.key not in left]
        doing.undo(current, loaded, tuple(deed for each in back for deed in each.deeds), hand)
        _forget(current, number, [each.key for each in back], left)
        return refused


def remove(proposal_id: int, number: int) -> None:
    """Take a file that came back away, with what was decided on it; what was taken over stays.

    Raises NotFound.
    """
    with writing() as current:
        found = row_of(current, proposal_id, number)
        current.execute(delete(DecisionRow).where(DecisionRow.returned_id == number))
        current.delete(found)


def _held(current: Session, proposal_id: int) -> Loaded:
    """Return the project as it is, which nobody else changes until the commit."""
    answers.hold(current, *proposals.load(proposal_id).dossiers)
    return proposals.load(proposal_id)


def row_of(current: Session, proposal_id: int, number: int) -> ReturnedRow:
    """Return the row of a file that came back to this project. Raises NotFound."""
    found = current.get(ReturnedRow, number, populate_existing=True)
    if found is None or found.proposal_id != proposal_id:
        raise NotFound
    return found


def _like(row: ReturnedRow) -> Any:
    return select(ReturnedRow.id).where(
        ReturnedRow.proposal_id == row.proposal_id, ReturnedRow.who == row.who, ReturnedRow.name == row.name,
        ReturnedRow.report == row.report, ReturnedRow.at > row.at - AGAIN,
    ).limit(1)  # fmt: skip


def _count(proposal_id: int) -> Any:
    return select(func.count()).where(ReturnedRow.proposal_id == proposal_id)


def _sorted_out(
    current: Session, loaded: Loaded, there: dict[str, Decided], wanted: Iterable[Wanted]
) -> tuple[list[Wanted], tuple[Refused, ...]]:
    """Return the decisions that can be carried out, and the others with why not."""
    fit: list[Wanted] = []
    refused: list[Refused] = []
    for each in wanted:
        others = [deed for one in fit for deed in one.deeds]
        why = _hindrance(current, loaded, there, each, others)
        if why is None:
            fit.append(each)
        else:
            refused.append(Refused(each.key, why))
    return fit, tuple(refused)


def _hindrance(
    current: Session, loaded: Loaded, there: dict[str, Decided], wanted: Wanted, others: list[Deed]
) -> Hindrance | None:
    if wanted.key in there:
        return Hindrance.DECIDED
    found = (doing.hindrance(current, loaded, each, others) for each in wanted.deeds)
    return next((each for each in found if each is not None), None)


def _spoiled(current: Session, loaded: Loaded, decided: Decided) -> Hindrance | None:
    found = (doing.spoiled(current, loaded, each) for each in decided.deeds)
    return next((each for each in found if each is not None), None)


def _last_batch(current: Session, number: int) -> int:
    statement = select(func.max(DecisionRow.batch)).where(DecisionRow.returned_id == number)
    return current.execute(statement).scalar_one() or 0


def _note(current: Session, number: int, found: Iterable[tuple[Wanted, tuple[Deed, ...]]], hand: Hand,
          batch: int) -> None:  # fmt: skip
    current.add_all(
        DecisionRow(returned_id=number, key=wanted.key, decision=wanted.decision,
                    deeds=deeds_adapter().dump_json(done).decode(), batch=batch, who=hand.who, at=hand.now)
        for wanted, done in found
    )  # fmt: skip
    current.flush()


def _forget(current: Session, number: int, keys: Iterable[str], left: Iterable[str]) -> None:
    """Take the decisions on `keys` away; those on what was `left` are not undone in one go again."""
    gone, stay = (
        (DecisionRow.returned_id == number) & DecisionRow.key.in_(tuple(each)) for each in (keys, left)
    )
    current.execute(delete(DecisionRow).where(gone))
    current.execute(update(DecisionRow).where(stay).values(batch=NOT_IN_ONE_GO))


def _told(row: ReturnedRow, decided: int) -> dict[str, Any]:
    named = ("id", "proposal_id", "sent_id", "name", "items", "who", "at")
    return {name: getattr(row, name) for name in named} | {
        "sort": Sort(row.sort),
        "checked": by_whom(row),
        "decided": decided,
    }


def by_whom(row: ReturnedRow) -> Checked | None:
    """Return who checked the language in a file, None for nobody."""
    return Checked(row.checked_by, row.checked_at, row.checked_revision or 0) if row.checked_at else None


def _decided(row: DecisionRow) -> Decided:
    deeds = deeds_adapter().validate_json(row.deeds)
    return Decided(row.key, Decision(row.decision), deeds, row.batch, row.who, row.at)


@cache
def deeds_adapter() -> "TypeAdapter[tuple[Deed, ...]]":
    """Return what turns deeds into JSON and back."""
    from pydantic import TypeAdapter  # 50 ms to load, needed only where files come back

    return TypeAdapter(tuple[Deed, ...])
