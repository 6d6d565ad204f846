"""Fund lists: the funds that an organisation added, corrected or hid itself."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, insert, select, update
from sqlalchemy.orm import Session

from proposal.model.fund import Entry
from proposal.store import answers, kept_funds
from proposal.store.answers import Hand
from proposal.store.errors import Full, NotFound, Overtaken
from proposal.store.fund_tables import FundListRow, FundRow
from proposal.store.kept_funds import DamagedFund
from proposal.store.session import session, writing
from proposal.store.tables import Base

OWN = "eigen-{number}"
"""The mark of a fund that an organisation added itself; a correction keeps the mark of what it corrects."""

MOST = 5000
"""Funds that an organisation adds, corrects or hides; all of them are read at once."""
MOST_REMOVED = 50

_FUND = Base.metadata.tables["organisation_fund"]
_CHANGE = update(_FUND).where(_FUND.c.id == bindparam("number"))


@dataclass(frozen=True)
class Kept:
    """The list of an organisation; `damaged` are the numbers of the funds in it that cannot be read."""

    entries: tuple[Entry, ...]
    damaged: tuple[int, ...] = ()


def revision(organisation_id: int) -> int:
    """Return how often the list of this organisation changed, 0 when it never did."""
    statement = select(FundListRow.revision).where(FundListRow.organisation_id == organisation_id)
    return session().execute(statement).scalar_one_or_none() or 0


def load(organisation_id: int) -> Kept:
    """Return the funds that this organisation added, corrected or hid, in the order they were added."""
    there = _of(organisation_id).where(FundRow.removed_at.is_(None)).order_by(FundRow.id)
    read = [(row.id, _entry(row)) for row in session().execute(there).scalars()]
    entries = tuple(entry for _, entry in read if entry is not None)
    return Kept(entries, tuple(number for number, entry in read if entry is None))


def entries(organisation_id: int) -> tuple[Entry, ...]:
    """Return the same without what is damaged."""
    return load(organisation_id).entries


def removed(organisation_id: int) -> tuple[Entry, ...]:
    """Return the funds that were taken away last and can be put back, at most MOST_REMOVED."""
    gone = _of(organisation_id).where(FundRow.removed_at.is_not(None))
    last = gone.order_by(FundRow.removed_at.desc(), FundRow.id.desc()).limit(MOST_REMOVED)
    read = (_entry(row) for row in session().execute(last).scalars())
    return tuple(each for each in read if each is not None)


def keep(organisation_id: int, kept: Sequence[Entry], hand: Hand, upon: int | None = None) -> tuple[int, ...]:
    """Keep these funds, new where their number is 0, and return their numbers in the same order.

    The `revision` of each is the one that was seen; `upon` is that of the list on which all was decided, None
    when that does not matter. All are kept or none: raises Overtaken when somebody changed one of them or
    that list meanwhile, or corrected the same shipped fund, and Full.
    """
    with writing() as current:
        answers.hold(current, organisation_id)
        if upon not in (None, revision(organisation_id)):
            raise Overtaken
        return keep_in(current, organisation_id, kept, hand)


def keep_in(current: Session, organisation_id: int, kept: Sequence[Entry], hand: Hand) -> tuple[int, ...]:
    """Do the same, whatever the list was before, inside a unit of work that is open."""
    answers.hold(current, organisation_id)
    there = _there(current, organisation_id)
    _refuse_overtaken(there, kept)
    _refuse_full(len(there) + sum(not each.number for each in kept))
    _put_aside(current, organisation_id, [each.corrects for each in kept if not each.number], hand)
    changed = [_values(each, organisation_id, hand) for each in kept if each.number]
    if changed:
        current.connection().execute(_CHANGE, changed)
    new = [_values(each, organisation_id, hand) for each in kept if not each.number]
    made = iter(_insert(current, new))
    _grow(current, organisation_id)
    return tuple(each.number or next(made) for each in kept)


def remove(organisation_id: int, number: int, now: datetime) -> None:
    """Take a fund from the list, or a correction, after which the shipped fund counts again.

    Raises NotFound.
    """
    _put(organisation_id, number, now)


def remove_all(organisation_id: int, numbers: Collection[int], now: datetime) -> None:
    """Take these funds from the list in one go."""
    mine = (FundRow.organisation_id == organisation_id, FundRow.id.in_(numbers), FundRow.removed_at.is_(None))
    with writing() as current:
        answers.hold(current, organisation_id)
        gone = update(FundRow).where(*mine).values(removed_at=now, revision=FundRow.revision + 1)
        current.execute(gone.execution_options(synchronize_session=False))
        _grow(current, organisation_id)


def put_back(organisation_id: int, number: int) -> None:
    """Bring back what was taken away. Raises NotFound, Full, and Overtaken when there is another by now."""
    _put(organisation_id, number, None)


def _put(organisation_id: int, number: int, removed_at: datetime | None) -> None:
    with writing() as current:
        answers.hold(current, organisation_id)
        row = current.get(FundRow, number, populate_existing=True)
        if row is None or row.organisation_id != organisation_id:
            raise NotFound
        if removed_at is None and row.removed_at is not None:
            there = _there(current, organisation_id)
            if row.corrects in {each.corrects for each in there if each.corrects}:
                raise Overtaken
            _refuse_full(len(there) + 1)
        row.removed_at, row.revision = removed_at, row.revision + 1
        _grow(current, organisation_id)


def _of(organisation_id: int) -> Select[FundRow]:
    statement = select(FundRow).where(FundRow.organisation_id == organisation_id)
    return statement.execution_options(populate_existing=True)


def _there(current: Session, organisation_id: int) -> Sequence[Any]:
    statement = select(_FUND.c.id, _FUND.c.corrects, _FUND.c.revision)
    here = (_FUND.c.organisation_id == organisation_id, _FUND.c.removed_at.is_(None))
    return current.execute(statement.where(*here)).all()


def _refuse_overtaken(there: Sequence[Any], kept: Iterable[Entry]) -> None:
    revisions = {each.id: each.revision for each in there}
    if any(each.number and revisions.get(each.number) != each.revision for each in kept):
        raise Overtaken


def _refuse_full(count: int) -> None:
    if count > MOST:
        raise Full(MOST)


def _put_aside(current: Session, organisation_id: int, corrected: Sequence[str], hand: Hand) -> None:
    """Take away what cannot be read of the shipped funds that are corrected anew; refuse what can."""
    there = [each.id for each in _there(current, organisation_id) if each.corrects in set(corrected) - {""}]
    for number in there:
        row = current.get_one(FundRow, number, populate_existing=True)
        if _entry(row) is not None:
            raise Overtaken
        row.removed_at = hand.now


def _values(entry: Entry, organisation_id: int, hand: Hand) -> dict[str, Any]:
    told = {"content": kept_funds.dump(entry.fund), "hidden": entry.hidden, "who": hand.who, "at": hand.now,
            "base": kept_funds.dump(entry.base) if entry.base else ""}  # fmt: skip
    if entry.number:
        return {**told, "number": entry.number, "revision": entry.revision + 1}
    return {**told, "organisation_id": organisation_id, "corrects": entry.corrects, "revision": 1}


def _insert(current: Session, new: list[dict[str, Any]]) -> Sequence[int]:
    if not new:
        return ()
    made = insert(FundRow).returning(FundRow.id, sort_by_parameter_order=True)
    return current.execute(made, new).scalars().all()


def _grow(current: Session, organisation_id: int) -> None:
    """Let all processes read the list anew."""
    row = current.get(FundListRow, organisation_id, populate_existing=True)
    if row is None:
        current.add(FundListRow(organisation_id=organisation_id, revision=1))
    else:
        row.revision += 1


def _entry(row: FundRow) -> Entry | None:
    mark = row.corrects or OWN.format(number=row.id)
    try:
        return Entry(
            number=row.id, fund=kept_funds.load(row.content, mark), corrects=row.corrects,
            base=kept_funds.load(row.base, row.corrects) if row.base else None, hidden=row.hidden,
            revision=row.revision, who=row.who, at=row.at,
        )  # fmt: skip
    except DamagedFund:
        return None
