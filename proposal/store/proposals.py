"""Proposals: made, listed, put in the bin; `loading` reads them whole."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from proposal.model.proposal import STEPS, Place, Proposal
from proposal.model.question import asks
from proposal.store import answers, audit, filling
from proposal.store.filling import Written
from proposal.store.loading import Kept as Kept
from proposal.store.loading import Loaded as Loaded
from proposal.store.loading import ever as ever
from proposal.store.loading import load as load
from proposal.store.loading import load_all as load_all
from proposal.store.session import session, writing
from proposal.store.tables import AnswerRow, Author, Dossier, OrganisationRow, ProposalRow, StepRow


@dataclass(frozen=True)
class Listed:
    """A line of the list of proposals."""

    id: int
    organisation_id: int | None
    practice: bool
    step: str
    visited_at: datetime | None


def create(
    user_id: int, few_lines: str, now: datetime, organisation_id: int | None = None, practice: bool = False
) -> int:
    """Make a proposal with its first few lines and return its number."""
    with writing() as current:
        return begin_with(current, user_id, few_lines, now, organisation_id, practice)


def bring_in(user_id: int, proposal: Proposal, now: datetime, organisation_id: int | None = None,
             practice: bool = False) -> int:  # fmt: skip
    """Keep a whole proposal, such as an import or a practice copy, as a new one and return its number."""
    with writing() as current:
        number = begin(current, user_id, now, organisation_id, practice)
        filling.fill(current, number, proposal, user_id, now)
        return number


def begin_with(current: Session, user_id: int, few_lines: str, now: datetime,
               organisation_id: int | None = None, practice: bool = False) -> int:  # fmt: skip
    """Make a proposal with its first few lines, or none, in an open unit of work and return its number."""
    number = begin(current, user_id, now, organisation_id, practice)
    if few_lines:
        _write_first(current, number, Place("idea", "few_lines"), few_lines, user_id, now)
    return number


def begin(current: Session, user_id: int, now: datetime, organisation_id: int | None, practice: bool) -> int:
    """Make an empty proposal in an open unit of work and return its number."""
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
    """Note where this author is, so that the program reopens there."""
    with writing() as current:
        current.execute(
            update(Author)
            .where(Author.proposal_id == proposal_id, Author.user_id == user_id)
            .values(step=step, visited_at=now)
        )


def bin_proposal(proposal_id: int, who: int, now: datetime) -> None:
    """Put a proposal in the bin, where it can be taken out for thirty days."""
    with writing() as current:
        current.execute(update(ProposalRow).where(ProposalRow.id == proposal_id).values(binned_at=now))
        audit.note(current, "bin", who, proposal_id, now)


def take_out(proposal_id: int, who: int, now: datetime) -> None:
    """Take a proposal out of the bin."""
    with writing() as current:
        current.execute(update(ProposalRow).where(ProposalRow.id == proposal_id).values(binned_at=None))
        audit.note(current, "take_out", who, proposal_id, now)


def give_to(proposal_id: int, organisation_id: int, who: int, now: datetime) -> None:
    """Let a proposal belong to an organisation; profile answers typed before go to it where it has none."""
    with writing() as current:
        answers.hold(current, proposal_id, organisation_id)
        current.execute(
            update(ProposalRow).where(ProposalRow.id == proposal_id).values(organisation_id=organisation_id)
        )
        profile = [name for name, ask in asks(STEPS["organisation"]) if ask.profile]
        there = set(current.execute(_profile(organisation_id, profile, AnswerRow.question)).scalars())
        for answer in current.execute(_profile(proposal_id, profile, AnswerRow)).scalars():
            if answer.question not in there:
                answer.dossier_id = organisation_id
        _move_rows(current, proposal_id, organisation_id, now)
        answers.touch(current, proposal_id)
        answers.touch(current, organisation_id)
        audit.note(current, "give", who, proposal_id, now)


def _profile(dossier: int, names: list[str], what: Any) -> Any:
    return select(what).where(AnswerRow.dossier_id == dossier, AnswerRow.step == "organisation",
                              AnswerRow.row == "", AnswerRow.question.in_(names))  # fmt: skip


def _move_rows(current: Session, proposal_id: int, organisation_id: int, now: datetime) -> None:
    """Move the rows of the profile's lists; a list that the organisation has already is not doubled."""
    for name, ask in asks(STEPS["organisation"]):
        if ask.row is None or not ask.profile:
            continue
        mine = _listed_ids(current, proposal_id, name)
        if _listed_ids(current, organisation_id, name):
            _change_rows(current, StepRow, proposal_id, mine, removed_at=now)
        else:
            _change_rows(current, StepRow, proposal_id, mine, dossier_id=organisation_id)
            _change_rows(current, AnswerRow, proposal_id, mine, dossier_id=organisation_id)


def _change_rows(current: Session, table: type[Any], dossier: int, ids: list[str], **values: Any) -> None:
    column = StepRow.id if table is StepRow else AnswerRow.row
    current.execute(
        update(table)
        .where(table.dossier_id == dossier, table.step == "organisation", column.in_(ids))
        .values(**values)
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
    _write_first(current, dossier.id, Place("organisation", "name"), name, user_id, now)
    return dossier.id


def _write_first(current: Session, dossier: int, place: Place, text: str, who: int, now: datetime) -> None:
    filling.write(current, dossier, (Written(place, value=text),), "answer", who, now)
