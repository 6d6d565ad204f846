"""Returned: files that came back, as they were read, and what the authors decided on each item in them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session, defer

from proposal.model.deed import Decided, Decision, Hindrance, Refused, Wanted
from proposal.model.returned import Sort
from proposal.model.sign_off import Checked
from proposal.store import answers, decisions, doing, proposals
from proposal.store.answers import Hand
from proposal.store.doing import Lists
from proposal.store.errors import Full, NotFound, NothingLeft
from proposal.store.loading import Loaded
from proposal.store.returned_tables import DecisionRow, ReturnedRow, SentRow
from proposal.store.session import AGAIN, session, writing

MOST_KEPT = 50
"""So many files that came back are kept of one project; its authors can take one away."""
LONGEST_NAME = 200


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

    The very same file less than a minute later is this one. A moment `sent_id` that was taken away while the
    file was read is no longer known. Raises Full.
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
        if sent_id is not None and current.get(SentRow, sent_id, populate_existing=True) is None:
            row.sent_id = None
        current.add(row)
        current.flush()
        there_already = ((Wanted(key, Decision.SAME), ()) for key in same)
        decisions.note(current, row.id, there_already, hand, decisions.NOT_IN_ONE_GO)
        return row.id


def load(proposal_id: int, number: int) -> Arrived:
    """Return a file that came back to this project. Raises NotFound."""
    row = row_of(session(), proposal_id, number)
    return Arrived(**_told(row, len(decisions.of_file(number))), report=row.report)


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
        .options(defer(ReturnedRow.report))
        .order_by(ReturnedRow.id.desc())
        .execution_options(populate_existing=True)
    )
    return tuple(Brought(**_told(row, decided)) for row, decided in session().execute(statement))


def unfinished(proposal_id: int) -> tuple[Brought, ...]:
    """Return the files that came back in which something is left to decide on, the newest first."""
    return tuple(each for each in of_proposal(proposal_id) if each.decided < each.items)


def take(proposal_id: int, number: int, wanted: Iterable[Wanted], hand: Hand,
         report: str | None = None) -> tuple[Refused, ...]:  # fmt: skip
    """Carry out these decisions as one batch; return the items of which nothing was done, and why.

    `report` is the one they were decided on: when the file is read otherwise since, nothing is done. Raises
    NotFound.
    """
    with writing() as current:
        loaded = _held(current, proposal_id)
        row = row_of(current, proposal_id, number)
        if report not in (None, row.report):
            return tuple(Refused(each.key, Hindrance.OVERTAKEN) for each in wanted)
        fit, refused = _sorted_out(current, loaded, decisions.of_file(number), wanted)
        done = iter(doing.do(current, loaded, (deed for each in fit for deed in each.deeds), hand))
        of_each = ((each, tuple(next(done) for _ in each.deeds)) for each in fit)
        decisions.note(current, number, of_each, hand, decisions.highest_batch(current, number) + 1)
        return refused


def undo(proposal_id: int, number: int, hand: Hand, key: str = "",
         closed: bool = False) -> tuple[Refused, ...]:  # fmt: skip
    """Take back the decision on the item `key`, or with "" the last batch of decisions.

    What was changed after it stays as it is, and so does what stands in the profile of the organisation when
    that is `closed` to who asks: those items are returned, and remain decided.
    Raises NotFound, and NothingLeft when there is nothing to undo.
    """
    with writing() as current:
        loaded = _held(current, proposal_id)
        row_of(current, proposal_id, number)
        there = decisions.of_file(number)
        chosen = [there[key]] if key in there else () if key else decisions.last_batch(there.values())
        if not chosen:
            raise NothingLeft
        back, refused = _to_put_back(current, loaded, chosen, closed)
        doing.undo(current, loaded, tuple(deed for each in back for deed in each.deeds), hand)
        decisions.forget(current, number, [each.key for each in back], [each.key for each in refused])
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
    coming: Lists = Counter()
    for each in wanted:
        found = (doing.hindrance(current, loaded, deed, coming) for deed in each.deeds)
        why = Hindrance.DECIDED if each.key in there else _first(found)
        if why is None:
            fit.append(each)
            coming.update(doing.coming(each.deeds))
        else:
            refused.append(Refused(each.key, why))
    return fit, tuple(refused)


def _to_put_back(
    current: Session, loaded: Loaded, chosen: Iterable[Decided], closed: bool
) -> tuple[list[Decided], tuple[Refused, ...]]:
    """Return the decisions that can be taken back, and the others with why not."""
    back: list[Decided] = []
    refused: list[Refused] = []
    coming: Lists = Counter()
    for each in chosen:
        shut = closed and any(map(doing.of_profile, each.deeds))
        found = (doing.spoiled(current, loaded, deed, coming) for deed in each.deeds)
        why = Hindrance.CLOSED if shut else _first(found)
        if why is None:
            back.append(each)
            coming.update(doing.coming(each.deeds, back=True))
        else:
            refused.append(Refused(each.key, why))
    return back, tuple(refused)


def _first(found: Iterable[Hindrance | None]) -> Hindrance | None:
    return next((each for each in found if each is not None), None)


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
