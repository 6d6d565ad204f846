"""Answers: one row each; only what was touched is written, and only that can clash."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import bindparam, insert, select, tuple_, update
from sqlalchemy.orm import Session

from proposal.model.change import Change, Outcome, Theirs
from proposal.model.proposal import STEPS, Place
from proposal.model.question import ask_of
from proposal.store import history
from proposal.store.session import writing
from proposal.store.tables import Base, Dossier, ProposalRow, StepRow

_KEY = ("dossier_id", "step", "row", "question")
_ANSWER = Base.metadata.tables["answer"]
_KNOWN = (
    select(_ANSWER)
    .where(_ANSWER.c.dossier_id == bindparam("dossier"))
    .where(tuple_(_ANSWER.c.step, _ANSWER.c.row, _ANSWER.c.question).in_(bindparam("keys", expanding=True)))
)
_CHANGE = update(_ANSWER).where(*(_ANSWER.c[name] == bindparam(f"old_{name}") for name in _KEY))
_DOSSIER = Base.metadata.tables["dossier"]
_TOUCH = (
    update(_DOSSIER).where(_DOSSIER.c.id == bindparam("dossier")).values(revision=_DOSSIER.c.revision + 1)
)
"""Every save asks and does these; building a statement costs more than running it."""


@dataclass(frozen=True)
class Hand:
    """Who writes, from which open page, and when."""

    who: int
    page: str
    now: datetime


def save(proposal_id: int, changes: Iterable[Change], hand: Hand) -> tuple[Outcome, ...]:
    """Write what was touched and return what became of each change, in the order given.

    A change clashes when its answer has a newer revision than was `seen`, unless this same `page` wrote that
    or says the same. Raises Busy.
    """
    with writing() as session:
        return save_in(session, proposal_id, changes, hand)


def save_in(session: Session, proposal_id: int, changes: Iterable[Change], hand: Hand) -> tuple[Outcome, ...]:
    """Do the same inside a unit of work that is open."""
    outcomes: dict[Change, Outcome] = {}
    ordered = tuple(changes)
    by_dossier = _by_dossier(session, proposal_id, ordered)
    hold(session, *by_dossier)
    for dossier, belonging in by_dossier.items():
        known = _known(session, dossier, belonging)
        missing = _missing_rows(session, dossier, belonging)
        for change in belonging:
            if change.place.row in missing:
                outcomes[change] = Outcome(change, change.seen, gone=True)
            else:
                outcomes[change] = _save_one(session, dossier, known.get(_key(change.place)), change, hand)
        if any(outcomes[each].written for each in belonging):
            touch(session, dossier)
    return tuple(outcomes[each] for each in ordered)


def hold(session: Session, *dossiers: int) -> None:
    """Let other writers of these dossiers wait until the commit, so that what is read now stays true.

    SQLite lets one writer in at a time, so there is nothing to do.
    """
    if session.get_bind().dialect.name != "sqlite":
        statement = select(Dossier.id).where(Dossier.id.in_(dossiers)).order_by(Dossier.id)
        session.execute(statement.with_for_update())


def touch(session: Session, dossier: int) -> None:
    """Raise the revision of a dossier: something in it changed."""
    session.execute(_TOUCH, {"dossier": dossier})


def jsonable(value: Any) -> Any:
    """Return `value` as JSON can say it: Decimals as text, dates as ISO, rows of choices as lists."""
    match value:
        case Decimal():
            return str(value)
        case date():
            return value.isoformat()
        case str():
            return str(value)
        case tuple() | list():
            return [jsonable(each) for each in value]
        case _:
            return value


def dump(value: Any) -> str:
    """Return `value` as the JSON text that is kept."""
    return json.dumps(jsonable(value), ensure_ascii=False, separators=(",", ":"))


def held(session: Session, proposal_id: int, step: str, name: str) -> int:
    """Return the dossier that keeps question `name` of `step`, held for this unit of work."""
    dossier = dossier_of(session, proposal_id, step, name)
    hold(session, dossier)
    return dossier


def dossier_of(session: Session, proposal_id: int, step: str, name: str) -> int:
    """Return the dossier that keeps question `name` of `step`: the organisation's for its profile."""
    if not ask_of(STEPS[step], name).profile:
        return proposal_id
    statement = select(ProposalRow.organisation_id).where(ProposalRow.id == proposal_id)
    return session.execute(statement).scalar_one() or proposal_id


def _by_dossier(session: Session, proposal_id: int, changes: Sequence[Change]) -> Mapping[int, list[Change]]:
    found: dict[int, list[Change]] = defaultdict(list)
    for change in changes:
        found[
            dossier_of(session, proposal_id, change.place.step, change.listed or change.place.question)
        ].append(change)
    return found


def _key(place: Place) -> tuple[str, str, str]:
    return place.step, place.row, place.question


def _known(session: Session, dossier: int, changes: Sequence[Change]) -> dict[tuple[str, str, str], Any]:
    known = {"dossier": dossier, "keys": [_key(each.place) for each in changes]}
    found = session.execute(_KNOWN, known)
    return {(each.step, each.row, each.question): each for each in found}


def _missing_rows(session: Session, dossier: int, changes: Sequence[Change]) -> frozenset[str]:
    wanted = {(_home(each), each.place.row) for each in changes if each.place.row}
    if not wanted:
        return frozenset()
    statement = select(StepRow.step, StepRow.id).where(
        StepRow.dossier_id == dossier, StepRow.removed_at.is_(None)
    )
    there = {(step, row) for step, row in session.execute(statement)}
    return frozenset(row for step, row in wanted if (step, row) not in there)


def _home(change: Change) -> str:
    follows = ask_of(STEPS[change.place.step], change.listed).follows
    return follows.partition(".")[0] or change.place.step


def _save_one(session: Session, dossier: int, old: Any, change: Change, hand: Hand) -> Outcome:
    """Write one answer over `old`, the row that is kept of it, or None."""
    value, typed = dump(change.value), change.typed if change.message else None
    before, revision = (old.value, old.revision) if old else ("null", 0)
    if old and typed is None and (old.value, old.typed) == (value, None):
        return Outcome(change, revision)
    if old and revision != change.seen and old.page != hand.page:
        theirs = Theirs(json.loads(old.value), old.typed, revision, old.who, old.at)
        return Outcome(change, revision, theirs=theirs)
    if old and old.typed and old.typed != typed and len(old.typed) >= history.SMALL:
        history.note(session, dossier, change.place, change.listed, "typed", old.who, hand.now,
                     after=dump(old.typed))  # fmt: skip
    if typed is None:
        history.answered(session, dossier, change, before, value, hand.who, hand.now)
    stands = {"value": before if typed is not None else value, "typed": typed, "revision": revision + 1,
              "page": hand.page, "who": hand.who, "at": hand.now}  # fmt: skip
    _put(session, (dossier, *_key(change.place)), stands, new=old is None)
    return Outcome(change, revision + 1)


def _put(session: Session, key: tuple[Any, ...], stands: dict[str, Any], new: bool) -> None:
    """Write an answer as it now stands, without the detour of an object: this is what happens most."""
    named = dict(zip(_KEY, key, strict=True))
    if new:
        session.execute(insert(_ANSWER), {**named, **stands})
    else:
        session.execute(_CHANGE, {**{f"old_{name}": each for name, each in named.items()}, **stands})
    session.flush()
