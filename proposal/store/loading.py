"""Loading: proposals whole, read again only when something in them changed."""

import json
import logging
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from functools import cache, lru_cache
from typing import Any, TypeAlias

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Connection, Engine, Executable, bindparam, select

from proposal.model.finding import Away
from proposal.model.followers import followers
from proposal.model.proposal import STEPS, Place, Proposal, Unreadable
from proposal.store import putaway
from proposal.store.errors import NotFound
from proposal.store.session import session
from proposal.store.tables import Base

log = logging.getLogger(__name__)
MOST_KEPT = 256
"""Proposals that one process keeps as they were last read: those of the largest course, and more."""

ByDossier: TypeAlias = dict[int, list[Any]]


@dataclass(frozen=True)
class Kept:
    """How one answer stands in the store."""

    revision: int
    typed: str | None
    who: int
    at: datetime


@dataclass(frozen=True, eq=False)
class Loaded:
    """A proposal with what a page must know to save it: revisions and makers of its answers, by place.

    The same object comes back until something changes, so what follows from it can be kept beside it.
    """

    proposal: Proposal
    organisation_id: int | None
    revision: int
    answers: dict[Place, Kept]
    away: tuple[Away, ...] = ()

    @property
    def dossiers(self) -> tuple[int, ...]:
        """The dossiers that hold its answers."""
        return _dossiers(self.proposal.id, self.organisation_id)


@dataclass(frozen=True)
class _Head:
    """What decides whether a proposal has to be read again: the revisions of its dossiers, per database."""

    id: int
    organisation_id: int | None
    practice: bool
    revision: int
    owners: int
    database: Engine | Connection


@dataclass
class _Slot:
    """The place on the shelf of a proposal at one revision; empty until it was read."""

    loaded: Loaded | None = None


def load(proposal_id: int, binned: bool = False) -> Loaded:
    """Return the proposal whole. Raises NotFound when there is none out of the bin, or `binned`: in it."""
    found = load_all((proposal_id,), binned)
    if not found:
        raise NotFound
    return found[0]


def load_all(numbers: Iterable[int], binned: bool = False) -> tuple[Loaded, ...]:
    """Return these proposals in the order given, without those that `load` would not find."""
    wanted = tuple(numbers)
    heads = _heads(wanted, binned)
    slots = {each: _slot(heads[each]) for each in wanted if each in heads}
    _fill([(heads[each], slot) for each, slot in slots.items() if slot.loaded is None])
    return tuple(slot.loaded for slot in slots.values() if slot.loaded is not None)


@lru_cache(maxsize=MOST_KEPT)
def _slot(_head: _Head) -> _Slot:
    return _Slot()


_DOSSIER, _PROPOSAL = (Base.metadata.tables[each] for each in ("dossier", "proposal"))
_OWNER = _DOSSIER.alias("owner")
_HEADS = (
    select(_PROPOSAL.c.id, _PROPOSAL.c.organisation_id, _PROPOSAL.c.practice)
    .add_columns(_DOSSIER.c.revision, _OWNER.c.revision)
    .join(_DOSSIER, _DOSSIER.c.id == _PROPOSAL.c.id)
    .outerjoin(_OWNER, _OWNER.c.id == _PROPOSAL.c.organisation_id)
    .where(_PROPOSAL.c.id.in_(bindparam("numbers", expanding=True)))
)
"""Every page of a proposal asks this; building the statement costs more than running it."""
_IN_BIN = {binned: _HEADS.where(_PROPOSAL.c.binned_at.is_not(None) == binned) for binned in (False, True)}


def ever(loaded: Loaded) -> Proposal:
    """Return a proposal with also the rows that were removed since, for telling what they were."""
    there, answers = _grouped(_ROWS_EVER, loaded.dossiers), _grouped(_ANSWERS, loaded.dossiers)
    proposal, _ = _whole(loaded.proposal.id, loaded.dossiers, there, answers)
    return proposal


def _heads(numbers: Sequence[int], binned: bool) -> dict[int, _Head]:
    database, found = session().get_bind(), session().execute(_IN_BIN[binned], {"numbers": numbers})
    return {
        number: _Head(number, organisation, practice, revision, owners or 0, database)
        for number, organisation, practice, revision, owners in found
    }


def _fill(empty: Sequence[tuple[_Head, _Slot]]) -> None:
    """Read all answers of these proposals at once; what was read stays true for their revisions."""
    if not empty:
        return
    dossiers = list({each for head, _ in empty for each in _dossiers(head.id, head.organisation_id)})
    there, answers = _grouped(_ROWS, dossiers), _grouped(_ANSWERS, dossiers)
    away = putaway.of_proposals([head.id for head, _ in empty])
    for head, slot in empty:
        slot.loaded = _make(head, there, answers, away.get(head.id, ()))


def _make(head: _Head, there: ByDossier, answers: ByDossier, away: tuple[Away, ...]) -> Loaded:
    dossiers = _dossiers(head.id, head.organisation_id)
    proposal, kept = _whole(head.id, dossiers, there, answers)
    proposal = replace(proposal, practice=head.practice)
    return Loaded(proposal, head.organisation_id, head.revision + head.owners, kept, away)


def _whole(
    number: int, dossiers: tuple[int, ...], there: ByDossier, answers: ByDossier
) -> tuple[Proposal, dict[Place, Kept]]:
    """Return a proposal made of the answers and rows of its dossiers, and how each answer stands."""
    kept: dict[Place, Kept] = {}
    whole: dict[str, dict[str, Any]] = defaultdict(dict)
    listed = _empty_rows([row for each in dossiers for row in there[each]], whole)
    found = [answer for dossier in dossiers for answer in answers[dossier]]
    for each, value in zip(found, _values(found), strict=True):
        _, step, row, question, _, *known = each
        target = listed.get((step, row)) if row else whole[step]
        if target is not None:
            stands = kept[Place(step, question, row)] = Kept(*known)
            if stands.typed is None and value is not None:  # else it was emptied, or none is meant
                target[question] = value
    unreadable = tuple(
        Unreadable(place, each.typed) for place, each in kept.items() if each.typed is not None
    )
    return replace(_typed(number, whole), id=number, unreadable=unreadable), kept


def _values(answers: Sequence[Any]) -> list[Any]:
    """Return what the answers say; a thousand small texts are read much faster as one."""
    found: list[Any] = json.loads(f"[{','.join(each.value for each in answers)}]")
    return found


def _dossiers(proposal_id: int, organisation_id: int | None) -> tuple[int, ...]:
    return (proposal_id,) if organisation_id is None else (proposal_id, organisation_id)


_ANSWER, _ROW = (Base.metadata.tables[each] for each in ("answer", "step_row"))
_ANSWERS = select(
    *(_ANSWER.c[name] for name in ("dossier_id", "step", "row", "question", "value")),
    *(_ANSWER.c[each.name] for each in fields(Kept)),
).where(_ANSWER.c.dossier_id.in_(bindparam("dossiers", expanding=True)))
_ROWS_EVER = (
    select(*(_ROW.c[name] for name in ("dossier_id", "step", "list", "id")))
    .where(_ROW.c.dossier_id.in_(bindparam("dossiers", expanding=True)))
    .order_by(_ROW.c.place, _ROW.c.id)
)
_ROWS = _ROWS_EVER.where(_ROW.c.removed_at.is_(None))


def _grouped(statement: Executable, dossiers: Sequence[int]) -> ByDossier:
    found: ByDossier = defaultdict(list)
    for each in session().execute(statement, {"dossiers": dossiers}).all():
        found[each.dossier_id].append(each)
    return found


def _empty_rows(there: Iterable[Any], whole: dict[str, dict[str, Any]]) -> dict[tuple[str, str], Any]:
    """Put every row into `whole`, empty, and return them by step and id; lists that follow come along."""
    found: dict[tuple[str, str], Any] = {}
    for _, step, listed, row in there:
        for slug, name in ((step, listed), *followers(f"{step}.{listed}")):
            found[slug, row] = {"id": row}
            whole[slug].setdefault(name, []).append(found[slug, row])
    return found


@cache
def _adapter() -> TypeAdapter[Proposal]:
    return TypeAdapter(Proposal)


def _typed(proposal_id: int, whole: dict[str, dict[str, Any]]) -> Proposal:
    """Make the dataclasses; what this version does not know is left out, kept in the store and logged."""
    known = {slug: _known(proposal_id, slug, answers) for slug, answers in whole.items() if slug in STEPS}
    while True:
        try:
            return _adapter().validate_python(known)
        except ValidationError as error:
            for problem in error.errors():
                log.warning("proposal %s: %s left out: %s", proposal_id, problem["loc"], problem["msg"])
                _drop(known, problem["loc"])


def _known(proposal_id: int, slug: str, answers: dict[str, Any]) -> dict[str, Any]:
    names = {each.name for each in fields(STEPS[slug])}
    for name in answers.keys() - names:
        log.warning("proposal %s: question %s.%s is not known", proposal_id, slug, name)
    return {name: value for name, value in answers.items() if name in names}


def _drop(known: dict[str, Any], place: tuple[int | str, ...]) -> None:
    """Take out the answer at `place`: a question of a step, or of a row of one of its lists."""
    target: Any = known
    path = place[:4] if len(place) > 3 and isinstance(place[2], int) else place[:2]
    for key in path[:-1]:
        target = target[key]
    target.pop(path[-1], None)
