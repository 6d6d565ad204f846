"""People: the name of whoever wrote something, as others see it."""

from flask import g
from flask_babel import gettext
from flask_login import current_user

from proposal.store import accounts


def name(user_id: int) -> str:
    """Return 'jij', the name of a colleague, or 'oud-lid' for someone who left."""
    if current_user.is_authenticated and user_id == current_user.id:
        return str(gettext("jij"))
    names: dict[int, str] = g.setdefault("names", {})
    if user_id not in names:
        found = accounts.user(user_id)
        names[user_id] = str(gettext("oud-lid") if found is None or found.binned_at else found.shown)
    return names[user_id]
