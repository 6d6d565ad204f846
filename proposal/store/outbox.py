"""The outbox: mails wait here from the moment they are decided on until a mail server took them."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Select, or_, select, update
from sqlalchemy.orm import Session

from proposal.store.session import session, writing
from proposal.store.tables import Mail

TRIED_FOR = timedelta(days=1)
AGAIN_AFTER = timedelta(minutes=2)
"""Longer than the time-out of a mail server, so that a mail is not sent by two at once."""


@dataclass(frozen=True)
class Letter:
    """A mail to be sent."""

    id: int
    recipient: str
    subject: str
    body: str


def put(recipient: str, subject: str, body: str, now: datetime) -> None:
    """Write a mail to the outbox, together with whatever else waits in this session to be written."""
    with writing() as current:
        add(current, recipient, subject, body, now)


def add(current: Session, recipient: str, subject: str, body: str, now: datetime) -> None:
    """Do the same in an open unit of work."""
    current.add(Mail(recipient=recipient, subject=subject, body=body, made_at=now))


def claim(now: datetime) -> Letter | None:
    """Return the next mail to send, which nobody else is given for two minutes; None when there is none."""
    with writing() as current:
        found = current.execute(_due(now).with_for_update(skip_locked=True)).scalars().first()
        if found is None:
            return None
        found.tries, found.tried_at = found.tries + 1, now
        return Letter(found.id, found.recipient, found.subject, found.body)


def sent(number: int, now: datetime) -> None:
    """Note that a mail was sent; its text, which may hold a link, is not kept."""
    _note(number, sent_at=now, body="", error="")


def failed(number: int, error: str) -> None:
    """Note why a mail was not sent; it is tried again."""
    _note(number, error=error)


def waiting() -> int:
    """Return how many mails were not sent yet."""
    return len(session().execute(select(Mail.id).where(Mail.sent_at.is_(None))).all())


def _due(now: datetime) -> Select[Mail]:
    return (
        select(Mail)
        .where(Mail.sent_at.is_(None), Mail.made_at > now - TRIED_FOR)
        .where(or_(Mail.tried_at.is_(None), Mail.tried_at < now - AGAIN_AFTER))
        .order_by(Mail.id)
        .limit(1)
        .execution_options(populate_existing=True)
    )


def _note(number: int, **values: object) -> None:
    with writing() as current:
        current.execute(update(Mail).where(Mail.id == number).values(**values))
