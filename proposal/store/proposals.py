"""Proposals: made, loaded whole, listed, put in the bin."""

import json
import logging
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import datetime
from functools import cache, lru_cache
from typing import Any

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Connection, Engine, func, select, update
from sqlalchemy.orm import Session

from proposal.model.proposal import STEPS, Place, Proposal, Unreadable
from proposal.model.question import asks
from proposal.store import answers, history, rows
from proposal.store.errors import NotFound
from proposal.store.session import session, writing
from proposal.store.tables import AnswerRow, Author, Dossier, OrganisationRow, ProposalRow, StepRow

log = logging.getLogger(__name__)
BY_IMPORT = "import"


@dataclass(frozen=True)
class Loaded:
    """A proposal with what a page must know to save it: revisions and makers of its answers, by place."""

    proposal: Proposal
    organisation_id: int | None
    revision: int
    answers: dict[Place, "Kept"]

    @property
    def dossiers(self) -> tuple[int, ...]:
        """The dossiers that hold its answers."""
        return (
            (self.proposal.id,) if self.organisation_id is None else (self.proposal.id, self.organisation_id)
        )


@dataclass(frozen=True)
class Kept:
    """How one answer stands in the store."""

    revision: int
    typed: str | None
    who: int
    at: datetime


@dataclass(frozen=True)
class Listed:
    """A line of the list of proposals."""

    id: int
    organisation_id: int | None
    practice: bool
    step: str
    visited_at: datetime | None


def load(proposal_id: int, binned: bool = False) -> Loaded:
    """Return the proposal whole. Raises NotFound when there is none, or it is in the bin (unless `binned`)."""
    owner = Dossier.__table__.alias("owner")
    statement = (
        select(ProposalRow.organisation_id, ProposalRow.practice, Dossier.revision, owner.c.revision)
        .join(Dossier, Dossier.id == ProposalRow.id)
        .outerjoin(owner, owner.c.id == ProposalRow.organisation_id)
        .where(ProposalRow.id == proposal_id, ProposalRow.binned_at.is_not(None) == binned)
    )
    found = session().execute(statement).one_or_none()
    if found is None:
        raise NotFound
    organisation, practice, revision, owners = found
    return _read(proposal_id, organisation, practice, revision, owners or 0, session().get_bind())


@lru_cache(maxsize=256)
def _read(
    proposal_id: int, organisation: int | None, practice: bool, revision: int, owners: int, _engine: Engine | Connection
) -> Loaded:
    """Read all answers; what was read stays true for this pair of revisions of this database."""
    dossiers = (proposal_id,) if organisation is None else (proposal_id, organisation)
    kept: dict[Place, Kept] = {}
    whole: dict[str, dict[str, Any]] = defaultdict(dict)
    listed = _empty_rows(dossiers, organisation is not None, whole)
    for each in _answers(dossiers, organisation):
        place = Place(each.step, each.question, each.row)
        target = listed.get((each.step, each.row)) if each.row else whole[each.step]
        if target is not None:
            target[each.question] = json.loads(each.value)
            kept[place] = Kept(each.revision, each.typed, each.who, each.at)
    unreadable = tuple(
        Unreadable(place, each.typed) for place, each in kept.items() if each.typed is not None
    )
    proposal = replace(_typed(proposal_id, whole), id=proposal_id, practice=practice, unreadable=unreadable)
    return Loaded(proposal, organisation, revision + owners, kept)


def _answers(dossiers: tuple[int, ...], organisation: int | None) -> Iterator[Any]:
    columns = (AnswerRow.dossier_id, AnswerRow.step, AnswerRow.row, AnswerRow.question, AnswerRow.value,
               AnswerRow.typed, AnswerRow.revision, AnswerRow.who, AnswerRow.at)  # fmt: skip
    return iter(session().execute(select(*columns).where(AnswerRow.dossier_id.in_(dossiers))).all())


def _empty_rows(
    dossiers: tuple[int, ...], owned: bool, whole: dict[str, dict[str, Any]]
) -> dict[tuple[str, str], Any]:
    """Put every row into `whole`, empty, and return them by step and id; lists that follow come along."""
    statement = (
        select(StepRow.step, StepRow.list, StepRow.id)
        .where(StepRow.dossier_id.in_(dossiers), StepRow.removed_at.is_(None))
        .order_by(StepRow.place, StepRow.id)
    )
    found: dict[tuple[str, str], Any] = {}
    for step, listed, row in session().execute(statement):
        for slug, name in ((step, listed), *_followers().get(f"{step}.{listed}", ())):
            found[slug, row] = {"id": row}
            whole[slug].setdefault(name, []).append(found[slug, row])
    return found


@cache
def _followers() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for slug, step in STEPS.items():
        for name, ask in asks(step):
            if ask.follows:
                found[ask.follows] = (*found.get(ask.follows, ()), (slug, name))
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
    return {name: value for name, value in answers.items() if name in names and value is not None}


def _drop(known: dict[str, Any], place: tuple[int | str, ...]) -> None:
    """Take out the answer at `place`: a question of a step, or of a row of one of its lists."""
    target: Any = known
    path = place[:4] if len(place) > 3 and isinstance(place[2], int) else place[:2]
    for key in path[:-1]:
        target = target[key]
    target.pop(path[-1], None)


def create(
    user_id: int, few_lines: str, now: datetime, organisation_id: int | None = None, practice: bool = False
) -> int:
    """Make a proposal with its first few lines and return its number."""
    with writing() as current:
        number = _new(current, user_id, now, organisation_id, practice)
        if few_lines:
            place = Place("idea", "few_lines")
            _put(current, number, place, "", few_lines, user_id, now, "answer")
        return number


def bring_in(user_id: int, proposal: Proposal, now: datetime, organisation_id: int | None = None,
             practice: bool = False) -> int:  # fmt: skip
    """Keep a whole proposal, such as an import or a practice copy, as a new one and return its number."""
    with writing() as current:
        number = _new(current, user_id, now, organisation_id, practice)
        for slug in STEPS:
            _bring_step(current, number, slug, proposal, user_id, now)
        for each in proposal.unreadable:
            _put_typed(current, number, each, user_id, now)
        return number


def _new(current: Session, user_id: int, now: datetime, organisation_id: int | None, practice: bool) -> int:
    dossier = Dossier(revision=1)
    current.add(dossier)
    current.flush()
    current.add(ProposalRow(id=dossier.id, organisation_id=organisation_id, practice=practice, made_at=now))
    current.flush()
    current.add(
        Author(proposal_id=dossier.id, user_id=user_id, maker=True, since=now, step="idea", visited_at=now)
    )
    current.flush()
    return dossier.id


def _bring_step(
    current: Session, number: int, slug: str, proposal: Proposal, who: int, now: datetime
) -> None:
    step = proposal.step(slug)
    for name, ask in asks(type(step)):
        value = getattr(step, name)
        if ask.row is None:
            _put(current, number, Place(slug, name), "", value, who, now, BY_IMPORT)
            continue
        for place, row in enumerate(value, 1):
            if not ask.follows:
                rows.put(current, number, slug, name, row.id, float(place))
            for column, _ in asks(ask.row):
                _put(
                    current,
                    number,
                    Place(slug, column, row.id),
                    name,
                    getattr(row, column),
                    who,
                    now,
                    BY_IMPORT,
                )


def _put(
    current: Session, number: int, place: Place, listed: str, value: Any, who: int, now: datetime, deed: str
) -> None:
    if value in ("", None, ()):
        return
    text = answers.dump(value)
    answer = AnswerRow(dossier_id=number, step=place.step, row=place.row, question=place.question, who=who, at=now)
    answer.value, answer.revision = text, 1
    current.add(answer)
    history.note(current, number, place, listed, deed, who, now, after=text)


def _put_typed(current: Session, number: int, each: Unreadable, who: int, now: datetime) -> None:
    current.flush()
    place = each.place
    found = current.get(AnswerRow, (number, place.step, place.row, place.question))
    if found is None:
        found = AnswerRow(dossier_id=number, step=place.step, row=place.row, question=place.question, who=who, at=now)
        found.value, found.revision = "null", 1
        current.add(found)
    found.typed = each.typed


def of_user(user_id: int) -> tuple[Listed, ...]:
    """Return the proposals that a user writes in, the last visited first."""
    statement = (
        select(
            ProposalRow.id, ProposalRow.organisation_id, ProposalRow.practice, Author.step, Author.visited_at
        )
        .join(Author, Author.proposal_id == ProposalRow.id)
        .where(Author.user_id == user_id, ProposalRow.binned_at.is_(None))
        .order_by(func.coalesce(Author.visited_at, ProposalRow.made_at).desc(), ProposalRow.id.desc())
    )
    return tuple(Listed(*each) for each in session().execute(statement))


def of_organisation(organisation_id: int) -> tuple[tuple[int, bool], ...]:
    """Return (number, whether it is shared) of an organisation's proposals, practice copies left out."""
    statement = select(ProposalRow.id, ProposalRow.shared).where(
        ProposalRow.organisation_id == organisation_id,
        ProposalRow.binned_at.is_(None),
        ProposalRow.practice.is_(False),
    )
    return tuple((number, shared) for number, shared in session().execute(statement.order_by(ProposalRow.id)))


def visited(proposal_id: int, user_id: int, step: str, now: datetime) -> None:
    """Note where this author is, when that is another step than before, so that the program reopens there."""
    statement = select(Author.step).where(Author.proposal_id == proposal_id, Author.user_id == user_id)
    if session().execute(statement).scalar_one_or_none() in (None, step):
        return
    with writing() as current:
        current.execute(
            update(Author)
            .where(Author.proposal_id == proposal_id, Author.user_id == user_id)
            .values(step=step, visited_at=now)
        )


def bin_proposal(proposal_id: int, now: datetime) -> None:
    """Put a proposal in the bin, where it can be taken out for thirty days."""
    with writing() as current:
        current.execute(update(ProposalRow).where(ProposalRow.id == proposal_id).values(binned_at=now))


def take_out(proposal_id: int) -> None:
    """Take a proposal out of the bin."""
    with writing() as current:
        current.execute(update(ProposalRow).where(ProposalRow.id == proposal_id).values(binned_at=None))


def give_to(proposal_id: int, organisation_id: int, now: datetime) -> None:
    """Let a proposal belong to an organisation; profile answers typed before go to it where it has none."""
    with writing() as current:
        current.execute(
            update(ProposalRow).where(ProposalRow.id == proposal_id).values(organisation_id=organisation_id)
        )
        profile = [name for name, ask in asks(STEPS["organisation"]) if ask.profile]
        there = set(current.execute(_profile(organisation_id, profile, AnswerRow.question)).scalars())
        for answer in current.execute(_profile(proposal_id, profile, AnswerRow)).scalars():
            if answer.question not in there:
                answer.dossier_id = organisation_id
        _move_rows(current, proposal_id, organisation_id)
        answers.touch(current, proposal_id)
        answers.touch(current, organisation_id)


def _profile(dossier: int, names: list[str], what: Any) -> Any:
    return select(what).where(AnswerRow.dossier_id == dossier, AnswerRow.step == "organisation",
                              AnswerRow.row == "", AnswerRow.question.in_(names))  # fmt: skip


def _move_rows(current: Session, proposal_id: int, organisation_id: int) -> None:
    for name, ask in asks(STEPS["organisation"]):
        mine = _listed_ids(current, proposal_id, name)
        if ask.row is not None and ask.profile and mine and not _listed_ids(current, organisation_id, name):
            for table in (StepRow, AnswerRow):
                column = StepRow.id if table is StepRow else AnswerRow.row
                current.execute(
                    update(table)
                    .where(table.dossier_id == proposal_id, table.step == "organisation", column.in_(mine))
                    .values(dossier_id=organisation_id)
                )


def _listed_ids(current: Session, dossier: int, name: str) -> list[str]:
    statement = select(StepRow.id).where(
        StepRow.dossier_id == dossier,
        StepRow.step == "organisation",
        StepRow.list == name,
        StepRow.removed_at.is_(None),
    )
    return list(current.execute(statement).scalars())


def new_organisation(current: Session, user_id: int, name: str, now: datetime) -> int:
    """Make an organisation with this name in an open unit of work and return its number."""
    dossier = Dossier(revision=1)
    current.add(dossier)
    current.flush()
    current.add(OrganisationRow(id=dossier.id, made_at=now))
    current.flush()
    _put(current, dossier.id, Place("organisation", "name"), "", name, user_id, now, "answer")
    return dossier.id
