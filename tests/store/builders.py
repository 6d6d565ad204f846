"""Short ways to what the store's tests need: a user, a proposal, a change."""

from datetime import datetime
from typing import Any

from flask_security.utils import hash_password

from budgets.text import Text
from proposal.model.change import Change, Outcome
from proposal.model.proposal import Place
from proposal.store import answers, proposals
from proposal.store.accounts import User
from proposal.store.answers import Hand
from proposal.store.session import writing

NOW = datetime(2026, 3, 2, 14, 3)


def a_user(address: str = "an@voorbeeld.nl") -> int:
    """Make a user and return the number."""
    hashed = hash_password("drie groene fietsen")
    with writing() as session:
        user = User(
            email=address, name=address.partition("@")[0], password=hashed, active=True, fs_uniquifier=address
        )
        session.add(user)
        session.flush()
        return int(user.id)


def a_proposal(user: int, few_lines: str = "Samen eten") -> int:
    """Make a proposal and return its number."""
    return proposals.create(user, few_lines, NOW)


def change(step: str, question: str, value: Any, seen: int = 0, row: str = "", listed: str = "",
           message: Text | None = None) -> Change:  # fmt: skip
    """Return a change as the page sends it."""
    return Change(Place(step, question, row), listed, value, str(value), seen, message)


def save(
    proposal: int, *changes: Change, who: int = 1, page: str = "p1", now: datetime = NOW
) -> tuple[Outcome, ...]:
    """Save changes of one page."""
    return answers.save(proposal, changes, Hand(who, page, now))
