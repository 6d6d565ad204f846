"""Attempts: tries that are counted to protect accounts, under a key that tells nobody who tried."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select

from proposal.store.errors import TooMany
from proposal.store.session import session, writing
from proposal.store.tables import Attempt

KEPT = timedelta(days=1)


@dataclass(frozen=True)
class Limit:
    """At most `most` tries of one `kind` for one key `within` a time."""

    kind: str
    most: int
    within: timedelta


@dataclass(frozen=True)
class Try:
    """A try against a limit; `key` is a digest of the address or the machine it is about."""

    limit: Limit
    key: str


def key_of(secret: str, about: str) -> str:
    """Return the digest under which `about`, such as an address, is counted."""
    return hmac.new(secret.encode(), about.strip().lower().encode(), hashlib.sha256).hexdigest()


def check(tries: tuple[Try, ...], now: datetime) -> None:
    """Raise TooMany with the number of minutes to wait when one of these has no tries left."""
    for each in tries:
        count, oldest = _counted(each, now)
        if count >= each.limit.most:
            left = oldest + each.limit.within - now
            raise TooMany(max(1, -(-int(left.total_seconds()) // 60)))


def note(tries: tuple[Try, ...], now: datetime) -> None:
    """Count one more of each."""
    with writing() as current:
        current.add_all([Attempt(kind=each.limit.kind, key=each.key, at=now) for each in tries])


def forget(each: Try) -> None:
    """Start counting anew, such as after logging in."""
    if _there(each):
        with writing() as current:
            current.execute(delete(Attempt).where(Attempt.kind == each.limit.kind, Attempt.key == each.key))


def _counted(each: Try, now: datetime) -> tuple[int, datetime]:
    """Return how many tries still count, and when the one that makes room again was made."""
    statement = (
        select(Attempt.at)
        .where(Attempt.kind == each.limit.kind, Attempt.key == each.key, Attempt.at > now - each.limit.within)
        .order_by(Attempt.at.desc())
        .limit(each.limit.most)
    )
    found = session().execute(statement).scalars().all()
    return len(found), found[-1] if found else now


def _there(each: Try) -> bool:
    statement = select(func.count()).where(Attempt.kind == each.limit.kind, Attempt.key == each.key)
    return bool(session().execute(statement).scalar_one())
