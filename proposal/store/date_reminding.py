"""Date reminding: who wants mails of the dates of projects, and putting one a day in the outbox, once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Select, exists, or_, select
from sqlalchemy.orm import Session

from proposal.model.moment import day_ends
from proposal.store import outbox
from proposal.store.accounts import User
from proposal.store.fund_tables import DateReminderRow, FeedRow
from proposal.store.session import session, writing
from proposal.store.tables import Author, ProposalRow, StepRow


@dataclass(frozen=True)
class Reminded:
    """Somebody who may have a mail today, and the projects in which they write that ask funds for money."""

    user_id: int
    name: str
    recipient: str
    language: str
    proposals: tuple[int, ...]


@dataclass(frozen=True)
class Dated:
    """A date of a project that a mail tells of: `key` tells which, `on` is the day it has now."""

    proposal_id: int
    key: str
    on: date


@dataclass(frozen=True)
class Letter:
    """One mail with all dates that somebody is told of today."""

    of: Reminded
    dates: tuple[Dated, ...]
    subject: str
    body: str


def waiting(now: datetime) -> tuple[Reminded, ...]:
    """Return who may have a mail now: nobody who wants none, left, closed the account or had one today.

    Of projects only those with a fund on their list; nothing practised or in the bin.
    """
    return _waiting(session(), now)


def told(user_id: int) -> frozenset[Dated]:
    """Return of which dates this user had a mail."""
    return _told(session(), user_id)


def put(letters: Iterable[Letter], now: datetime) -> tuple[Letter, ...]:
    """Put these mails in the outbox and note that, person by person; return those that went.

    What another run was first with, and what its reader may no longer read or want, is left out.
    """
    return tuple(each for each in letters if _put(each, now))


def _put(letter: Letter, now: datetime) -> bool:
    user = letter.of.user_id
    with writing() as current:
        current.execute(select(User.id).where(User.id == user).with_for_update())
        still = {each for one in _waiting(current, now, User.id == user) for each in one.proposals}
        known = _told(current, user)
        if any(each.proposal_id not in still or each in known for each in letter.dates):
            return False
        for each in letter.dates:
            row = DateReminderRow(
                proposal_id=each.proposal_id, user_id=user, key=each.key, on=each.on, at=now
            )
            current.add(row)
        outbox.add(current, letter.of.recipient, letter.subject, letter.body, now)
        return True


def _waiting(current: Session, now: datetime, *more: ColumnElement[bool]) -> tuple[Reminded, ...]:
    found: dict[int, Reminded] = {}
    for user, proposal in current.execute(_people(now).where(*more)).unique():
        known = found[user.id].proposals if user.id in found else ()
        found[user.id] = Reminded(user.id, user.shown, user.email, user.language, (*known, proposal))
    return tuple(found.values())


def _people(now: datetime) -> Select[User, int]:
    today = exists().where(DateReminderRow.user_id == User.id, DateReminderRow.at >= day_ends(now, -1))
    asks = exists().where(
        StepRow.dossier_id == ProposalRow.id, StepRow.step == "funds", StepRow.list == "applications",
        StepRow.removed_at.is_(None),
    )  # fmt: skip
    return (
        select(User, ProposalRow.id)
        .join(Author, Author.user_id == User.id)
        .join(ProposalRow, ProposalRow.id == Author.proposal_id)
        .outerjoin(FeedRow, FeedRow.user_id == User.id)
        .where(ProposalRow.binned_at.is_(None), ProposalRow.practice.is_(False), asks)
        .where(User.active, User.binned_at.is_(None), or_(FeedRow.mails.is_(None), FeedRow.mails), ~today)
        .order_by(User.id, ProposalRow.id)
        .execution_options(populate_existing=True)
    )


def _told(current: Session, user_id: int) -> frozenset[Dated]:
    columns = (DateReminderRow.proposal_id, DateReminderRow.key, DateReminderRow.on)
    found = current.execute(select(*columns).where(DateReminderRow.user_id == user_id))
    return frozenset(Dated(*each) for each in found)
