"""Language check: who checks the language of a proposal, and that they signed it off."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update

from proposal.store import audit
from proposal.store.accounts import User
from proposal.store.comment_tables import CheckerRow
from proposal.store.errors import NotFound
from proposal.store.session import session, writing
from proposal.store.tables import ProposalRow


@dataclass(frozen=True)
class Checker:
    """Someone who checks the language, or did: who signed off and left is kept as that.

    `signed_at` is when they signed off, and `signed_revision` the revision of the proposal at that moment.
    """

    user_id: int
    since: datetime
    signed_at: datetime | None = None
    signed_revision: int | None = None
    left_at: datetime | None = None


def of_proposal(proposal_id: int) -> tuple[Checker, ...]:
    """Return who checks the language of a proposal or signed it off, the first first."""
    statement = (
        select(CheckerRow)
        .join(User, User.id == CheckerRow.user_id)
        .where(CheckerRow.proposal_id == proposal_id, User.binned_at.is_(None))
        .order_by(CheckerRow.since, CheckerRow.user_id)
    )
    found = session().execute(statement.execution_options(populate_existing=True)).scalars()
    return tuple(
        Checker(each.user_id, each.since, each.signed_at, each.signed_revision, each.left_at)
        for each in found
    )


def of_user(user_id: int) -> tuple[tuple[int, datetime | None], ...]:
    """Return (proposal, when it was signed off) for what this user checks, without what is in the bin."""
    statement = (
        select(CheckerRow.proposal_id, CheckerRow.signed_at)
        .join(ProposalRow, ProposalRow.id == CheckerRow.proposal_id)
        .where(CheckerRow.user_id == user_id, CheckerRow.left_at.is_(None), ProposalRow.binned_at.is_(None))
        .order_by(CheckerRow.since, CheckerRow.proposal_id)
    )
    return tuple((number, signed_at) for number, signed_at in session().execute(statement))


def sign(proposal_id: int, user_id: int, revision: int, now: datetime) -> None:
    """Note that this checker signed the language off as it is at `revision`. Raises NotFound."""
    _mark(proposal_id, user_id, "sign_language", now, signed_at=now, signed_revision=revision)


def take_back(proposal_id: int, user_id: int, now: datetime) -> None:
    """Note that this checker does not stand for the language any more. Raises NotFound."""
    _mark(proposal_id, user_id, "unsign_language", now, signed_at=None, signed_revision=None)


def leave(proposal_id: int, user_id: int, who: int, now: datetime) -> None:
    """Let a checker no longer in; what they signed off and said stays. Raises NotFound."""
    with writing() as current:
        of_checker = CheckerRow.proposal_id == proposal_id, CheckerRow.user_id == user_id
        left = update(CheckerRow).where(*of_checker, CheckerRow.left_at.is_(None)).values(left_at=now)
        if current.execute(left.returning(CheckerRow.user_id)).scalar_one_or_none() is None:
            raise NotFound
        current.execute(delete(CheckerRow).where(*of_checker, CheckerRow.signed_at.is_(None)))
        audit.note(current, "leave_language", who, proposal_id, now)


def _mark(proposal_id: int, user_id: int, deed: str, now: datetime, **values: datetime | int | None) -> None:
    with writing() as current:
        statement = (
            update(CheckerRow)
            .where(CheckerRow.proposal_id == proposal_id, CheckerRow.user_id == user_id)
            .where(CheckerRow.left_at.is_(None))
            .values(**values)
            .returning(CheckerRow.user_id)
        )
        if current.execute(statement).scalar_one_or_none() is None:
            raise NotFound
        audit.note(current, deed, user_id, proposal_id, now)
