"""Invitations: a link that lets one person in, once, for a fortnight; only the hash of its secret is kept."""

import hashlib
import secrets
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, delete, select, update
from sqlalchemy.orm import Session

from proposal.store import audit
from proposal.store.comment_tables import CheckerRow
from proposal.store.course_tables import CourseRow, ParticipantRow, TrainerRow
from proposal.store.errors import Involved, Used
from proposal.store.session import session, writing
from proposal.store.tables import Author, Invitation, Membership, OrganisationRow, ProposalRow

VALID = timedelta(days=14)


@dataclass(frozen=True)
class Offer:
    """What an invitation lets one into: an organisation, a proposal, or a course as its trainer.

    An organisation takes one in as `administrator` or not; a proposal as author, or to check its language.
    """

    organisation_id: int | None = None
    proposal_id: int | None = None
    course_id: int | None = None
    administrator: bool = False
    checks_language: bool = False

    @property
    def dossier(self) -> int | None:
        """The number of the organisation or proposal; None for a course, which has no dossier."""
        return self.organisation_id or self.proposal_id


@dataclass(frozen=True)
class Open:
    """An invitation that was not used yet, as its makers see it."""

    id: int
    invited: str
    offer: Offer
    made_by: int
    expires_at: datetime


@dataclass(frozen=True)
class Found:
    """An invitation as the one who opens it sees it."""

    offer: Offer
    made_by: int


def make(offer: Offer, invited: str, who: int, now: datetime) -> str:
    """Make an invitation and return its secret, which is kept nowhere. `invited` says for whom it is."""
    secret = secrets.token_urlsafe(24)
    with writing() as current:
        current.add(Invitation(secret=_hash(secret), invited=invited, made_by=who, expires_at=now + VALID,
                               **asdict(offer)))  # fmt: skip
        audit.note(current, "invite", who, offer.dossier, now)
    return secret


def to(offer: Offer, now: datetime) -> tuple[Open, ...]:
    """Return the invitations to this organisation, proposal or course that can still be used, oldest first.

    To a proposal these are the ones for authors, or those for who checks its language, as `offer` says.
    """
    statement = select(Invitation).where(_into(offer), *_usable(now)).order_by(Invitation.id)
    return tuple(
        Open(each.id, each.invited, _offer(each), each.made_by, each.expires_at)
        for each in session().execute(statement).scalars()
    )


def withdraw(offer: Offer, number: int, who: int, now: datetime) -> None:
    """Take an invitation back; nothing happens when it was used already."""
    with writing() as current:
        unused = delete(Invitation).where(Invitation.id == number, Invitation.used_at.is_(None), _into(offer))
        if current.execute(unused.returning(Invitation.id)).scalar_one_or_none() is not None:
            audit.note(current, "withdraw", who, offer.dossier, now)


def find(secret: str, now: datetime) -> Found:
    """Return what this secret offers. Raises Used when it was used, withdrawn, or is too old."""
    found = session().execute(_by_secret(secret, now)).scalar_one_or_none()
    if found is None or not _there(session(), found):
        raise Used
    return Found(_offer(found), found.made_by)


def accept(secret: str, user_id: int, now: datetime) -> Offer:
    """Let this user in and return where; someone who is in already leaves the link as it is.

    Raises Used when the link was used, withdrawn, or is too old; Involved when they take part in the course.
    """
    with writing() as current:
        found = current.execute(_by_secret(secret, now).with_for_update()).scalar_one_or_none()
        if found is None or not _there(current, found):
            raise Used
        offer = _offer(found)
        if not _is_in(current, offer, user_id):
            if _takes_part(current, offer, user_id):
                raise Involved
            current.execute(
                update(Invitation).where(Invitation.id == found.id).values(used_at=now, used_by=user_id)
            )
            current.merge(_place(offer, user_id, now))
            audit.note(current, "join", user_id, offer.dossier, now)
        return offer


def takes_part(offer: Offer, user_id: int) -> bool:
    """Whether this user takes part in the course that is offered, and so cannot guide it."""
    return _takes_part(session(), offer, user_id)


def is_in(offer: Offer, user_id: int) -> bool:
    """Whether this user is in what is offered already; an author cannot check the own language too."""
    return _is_in(session(), offer, user_id)


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _usable(now: datetime) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return Invitation.used_at.is_(None), Invitation.expires_at > now


def _by_secret(secret: str, now: datetime) -> Select[Invitation]:
    statement = select(Invitation).where(Invitation.secret == _hash(secret), *_usable(now))
    return statement.execution_options(populate_existing=True)


def _into(offer: Offer) -> ColumnElement[bool]:
    if offer.organisation_id is not None:
        return Invitation.organisation_id == offer.organisation_id
    if offer.course_id is not None:
        return Invitation.course_id == offer.course_id
    return (Invitation.proposal_id == offer.proposal_id) & (
        Invitation.checks_language == offer.checks_language
    )


def _offer(found: Invitation) -> Offer:
    return Offer(found.organisation_id, found.proposal_id, found.course_id, found.administrator,
                 found.checks_language)  # fmt: skip


def _there(current: Session, found: Invitation) -> bool:
    """Whether what it lets one into still exists and is not in the bin."""
    table, number = _kept_in(_offer(found))
    wanted = select(table.id).where(table.id == number, table.binned_at.is_(None))
    return current.execute(wanted).first() is not None


def _kept_in(offer: Offer) -> tuple[type[OrganisationRow | ProposalRow | CourseRow], int | None]:
    """Return the table and number of what is offered."""
    if offer.organisation_id is not None:
        return OrganisationRow, offer.organisation_id
    if offer.course_id is not None:
        return CourseRow, offer.course_id
    return ProposalRow, offer.proposal_id


def _is_in(current: Session, offer: Offer, user_id: int) -> bool:
    table, number = _door(offer)
    found = current.get(table, (number, user_id), populate_existing=True)
    if isinstance(found, CheckerRow) and found.left_at is not None:
        found = None
    if found is None and offer.checks_language:
        return current.get(Author, (number, user_id), populate_existing=True) is not None
    return found is not None


def _takes_part(current: Session, offer: Offer, user_id: int) -> bool:
    if offer.course_id is None:
        return False
    found = current.get(ParticipantRow, (offer.course_id, user_id), populate_existing=True)
    return found is not None and found.left_at is None


def _door(offer: Offer) -> tuple[type[Membership | Author | TrainerRow | CheckerRow], int | None]:
    """Return the table of who was let in, and the first half of its key."""
    if offer.checks_language:
        return CheckerRow, offer.proposal_id
    if offer.course_id is not None:
        return TrainerRow, offer.course_id
    return (Membership if offer.organisation_id is not None else Author), offer.dossier


def _place(offer: Offer, user_id: int, now: datetime) -> Membership | Author | TrainerRow | CheckerRow:
    """Return the row that lets this user in; a language checker who comes back keeps what they signed."""
    if offer.organisation_id is not None:
        return Membership(organisation_id=offer.organisation_id, user_id=user_id, since=now,
                          administrator=offer.administrator)  # fmt: skip
    if offer.course_id is not None:
        return TrainerRow(course_id=offer.course_id, user_id=user_id, since=now)
    if offer.checks_language:
        return CheckerRow(proposal_id=offer.proposal_id, user_id=user_id, since=now, left_at=None)
    return Author(proposal_id=offer.proposal_id, user_id=user_id, since=now)
