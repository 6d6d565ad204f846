"""People: the name of whoever wrote something, as others see it."""

from collections.abc import Collection

from flask import g
from flask_babel import gettext
from flask_login import current_user

from proposal.model.comment import Comment, Reply
from proposal.model.margin import SOMEBODY
from proposal.store import accounts, stages


def name(user_id: int) -> str:
    """Return 'jij', the name of a colleague, or 'oud-lid' for someone who left."""
    if current_user.is_authenticated and user_id == current_user.id:
        return str(gettext("jij"))
    know((user_id,))
    return str(_known()[user_id])


def speaker(said: Comment | Reply) -> str:
    """Return the name of who said this, also of somebody who did so in a Word file."""
    return _in_word(said) or name(said.who)


def byline(said: Comment | Reply) -> str:
    """Return the same as it stands below or above the words: 'Ria Jansen, in Word'."""
    return gettext("%(name)s, in Word", name=_in_word(said)) if said.said_by else name(said.who)


def _in_word(said: Comment | Reply) -> str:
    return str(gettext("Iemand")) if said.said_by == SOMEBODY else said.said_by


def praising(proposal_id: int | None) -> str:
    """Return the name of the trainer who found this proposal presentable, "" while nobody did."""
    who = stages.who_praised(proposal_id) if proposal_id else None
    return "" if who is None else name(who)


def know(numbers: Collection[int]) -> None:
    """Look up the names of many people in one statement, for a page that is going to name them."""
    missing = frozenset(numbers) - _known().keys()
    if missing:
        found = accounts.names(missing)
        _known().update({each: found.get(each) or str(gettext("oud-lid")) for each in missing})


def _known() -> dict[int, str]:
    names: dict[int, str] = g.setdefault("names", {})
    return names
