"""People: who belongs to an organisation, and who writes in a proposal."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, select, update
from sqlalchemy.orm import Session

from proposal.store import audit
from proposal.store.accounts import User
from proposal.store.errors import Last, NotFound
from proposal.store.session import session, writing
from proposal.store.tables import Author, Membership, OrganisationRow, ProposalRow


@dataclass(frozen=True)
class Member:
    """Someone in an organisation."""

    user_id: int
    administrator: bool
    since: datetime


@dataclass(frozen=True)
class Writer:
    """Someone who writes in a proposal; one of them is its maker."""

    user_id: int
    maker: bool
    since: datetime


def members(organisation_id: int) -> tuple[Member, ...]:
    """Return the members of an organisation, administrators first."""
    statement = (
        select(Membership)
        .join(User, User.id == Membership.user_id)
        .where(Membership.organisation_id == organisation_id, User.binned_at.is_(None))
        .order_by(Membership.administrator.desc(), Membership.since, Membership.user_id)
    )
    found = session().execute(statement).scalars()
    return tuple(Member(each.user_id, each.administrator, each.since) for each in found)


def set_role(organisation_id: int, user_id: int, administrator: bool, who: int, now: datetime) -> None:
    """Make a member an administrator, or no longer one. Raises Last when none would be left, or NotFound."""
    with writing() as current:
        _hold(current, organisation_id)
        found = _member(current, organisation_id, user_id)
        found.administrator = administrator
        current.flush()
        _keep_an_administrator(current, organisation_id)
        audit.note(current, "administrator" if administrator else "member", who, organisation_id, now)


def leave(organisation_id: int, user_id: int, who: int, now: datetime) -> None:
    """End a membership; what this user made stays theirs too.

    Raises Last when members or projects would be left without an administrator, or NotFound.
    """
    with writing() as current:
        _hold(current, organisation_id)
        current.delete(_member(current, organisation_id, user_id))
        current.flush()
        if _count(current, _of(organisation_id)) or _count(current, _owned(organisation_id)):
            _keep_an_administrator(current, organisation_id)
        audit.note(current, "leave", who, organisation_id, now)


def writers(proposal_id: int) -> tuple[Writer, ...]:
    """Return the authors of a proposal, its maker first."""
    statement = (
        select(Author)
        .where(Author.proposal_id == proposal_id)
        .order_by(Author.maker.desc(), Author.since, Author.user_id)
    )
    found = session().execute(statement).scalars()
    return tuple(Writer(each.user_id, each.maker, each.since) for each in found)


def writers_of(numbers: Collection[int]) -> dict[int, tuple[int, ...]]:
    """Return the authors of each of these proposals, its maker first, as numbers of users."""
    statement = select(Author.proposal_id, Author.user_id).where(Author.proposal_id.in_(numbers))
    found: dict[int, tuple[int, ...]] = {each: () for each in numbers}
    for proposal, user in session().execute(
        statement.order_by(Author.maker.desc(), Author.since, Author.user_id)
    ):
        found[proposal] = (*found[proposal], user)
    return found


def remove_writer(proposal_id: int, user_id: int, who: int, now: datetime) -> None:
    """Let an author no longer in; their texts and their name in the history stay.

    Raises NotFound when they are not in it, or are its maker.
    """
    with writing() as current:
        found = current.get(Author, (proposal_id, user_id), populate_existing=True)
        if found is None or found.maker:
            raise NotFound
        current.delete(found)
        audit.note(current, "remove_author", who, proposal_id, now)


def hand_over(proposal_id: int, user_id: int, who: int, now: datetime) -> None:
    """Make another author the maker of a proposal. Raises NotFound when they do not write in it."""
    with writing() as current:
        found = current.get(Author, (proposal_id, user_id), populate_existing=True)
        if found is None:
            raise NotFound
        current.execute(update(Author).where(Author.proposal_id == proposal_id).values(maker=False))
        found.maker = True
        audit.note(current, "hand_over", who, proposal_id, now)


def share(proposal_id: int, shared: bool, who: int, now: datetime) -> None:
    """Let the members of the organisation read this proposal, or no longer."""
    with writing() as current:
        statement = update(ProposalRow).where(
            ProposalRow.id == proposal_id, ProposalRow.organisation_id.is_not(None)
        )
        current.execute(statement.values(shared=shared))
        audit.note(current, "share" if shared else "unshare", who, proposal_id, now)


def depending(user_id: int) -> tuple[int, ...]:
    """Return the organisations that would be left without an administrator if this user went.

    It depends on its only administrator when it has other members, or a project that someone else writes in.
    """
    mine = select(Membership.organisation_id).where(Membership.user_id == user_id, Membership.administrator)
    return tuple(each for each in session().execute(mine).scalars() if _depends(each, user_id))


def _depends(organisation_id: int, user_id: int) -> bool:
    others = _of(organisation_id).where(Membership.user_id != user_id)
    if _count(session(), others.where(Membership.administrator)):
        return False
    elsewhere = (
        select(func.count())
        .select_from(Author)
        .join(ProposalRow, ProposalRow.id == Author.proposal_id)
        .where(ProposalRow.organisation_id == organisation_id, Author.user_id != user_id)
    )
    return bool(_count(session(), others) or _count(session(), elsewhere))


def _hold(current: Session, organisation_id: int) -> None:
    """Wait for whoever else changes the members, so that two administrators cannot both step down."""
    statement = select(OrganisationRow.id).where(OrganisationRow.id == organisation_id)
    current.execute(statement.with_for_update())


def _member(current: Session, organisation_id: int, user_id: int) -> Membership:
    found = current.get(Membership, (organisation_id, user_id), populate_existing=True)
    if found is None:
        raise NotFound
    return found


def _keep_an_administrator(current: Session, organisation_id: int) -> None:
    if not _count(current, _of(organisation_id).where(Membership.administrator)):
        raise Last


def _of(organisation_id: int) -> Select[int]:
    """Return how to count the members that are not on their way out."""
    statement = select(func.count()).select_from(Membership).join(User, User.id == Membership.user_id)
    return statement.where(Membership.organisation_id == organisation_id, User.binned_at.is_(None))


def _owned(organisation_id: int) -> Select[int]:
    return select(func.count()).select_from(ProposalRow).where(ProposalRow.organisation_id == organisation_id)


def _count(current: Session, statement: Select[int]) -> int:
    return current.execute(statement).scalar_one()
