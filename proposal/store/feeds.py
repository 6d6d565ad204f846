"""Feeds: the secret address of a calendar, who reads it, and whether they want mails of its dates."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from proposal.store.accounts import User
from proposal.store.fund_tables import FeedRow
from proposal.store.session import session, writing
from proposal.store.tables import Author, ProposalRow

SECRET_BYTES = 24


@dataclass(frozen=True)
class Feed:
    """What somebody chose: `token` is the secret part of the address, "" while there is none."""

    token: str = ""
    mails: bool = True


@dataclass(frozen=True)
class Project:
    """A project of which the dates stand in a calendar."""

    id: int
    made_at: datetime


@dataclass(frozen=True)
class Reader:
    """Whose calendar it is, and in which language they read it."""

    user_id: int
    language: str


def of(user_id: int) -> Feed:
    """Return what this user chose; without a choice there is no address, and mails are sent."""
    statement = select(FeedRow.token, FeedRow.mails).where(FeedRow.user_id == user_id)
    found = session().execute(statement).one_or_none()
    return Feed() if found is None else Feed(found[0] or "", found[1])


def renew(user_id: int, now: datetime) -> str:
    """Give the calendar of this user an address and return its secret; an older address works no longer."""
    secret = secrets.token_urlsafe(SECRET_BYTES)
    with writing() as current:
        _held(current, user_id, now).token = secret
    return secret


def revoke(user_id: int, now: datetime) -> None:
    """Take the address of this user's calendar away."""
    with writing() as current:
        _held(current, user_id, now).token = None


def mail(user_id: int, wanted: bool, now: datetime) -> None:
    """Send this user mails of dates, or no longer."""
    with writing() as current:
        _held(current, user_id, now).mails = wanted


def reader(token: str) -> Reader | None:
    """Return who reads the calendar with this secret; None for an old secret and for a closed account."""
    statement = (
        select(User.id, User.language)
        .join(FeedRow, FeedRow.user_id == User.id)
        .where(FeedRow.token == token, User.active, User.binned_at.is_(None))
    )
    found = session().execute(statement).one_or_none()
    return None if found is None else Reader(*found)


def projects(user_id: int) -> tuple[Project, ...]:
    """Return the projects in which this user writes, oldest first; nothing practised or in the bin."""
    statement = (
        select(ProposalRow.id, ProposalRow.made_at)
        .join(Author, Author.proposal_id == ProposalRow.id)
        .where(Author.user_id == user_id, ProposalRow.binned_at.is_(None), ProposalRow.practice.is_(False))
        .order_by(ProposalRow.id)
    )
    return tuple(Project(*each) for each in session().execute(statement))


def _held(current: Session, user_id: int, now: datetime) -> FeedRow:
    """Return the row of this user, made when there is none; whoever else changes it waits."""
    current.execute(select(User.id).where(User.id == user_id).with_for_update())
    row = current.get(FeedRow, user_id, populate_existing=True)
    if row is None:
        row = FeedRow(user_id=user_id, mails=True)
        current.add(row)
    row.at = now
    return row
