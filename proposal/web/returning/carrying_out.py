"""Carrying out: what the authors decided on a file that came back is done or undone, and they are told."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from flask import flash
from flask_babel import gettext, ngettext
from flask_login import current_user

from budgets.text import Text
from proposal.model.deed import Refused, Wanted
from proposal.store import returned
from proposal.store.answers import Hand
from proposal.store.errors import NothingLeft
from proposal.store.returned import Arrived
from proposal.web import access, clock
from proposal.web.say import say

MOST_TOLD = 3

Names: TypeAlias = "Mapping[str, Text | str]"
"""What people call the items, by their keys."""


def hand() -> Hand:
    """Return who decides, now."""
    return Hand(current_user.id, "", clock.now())


def carry_out(brought: Arrived, wanted: Iterable[Wanted], names: Names) -> tuple[Wanted, ...]:
    """Carry out what was decided on a file, tell what could not be done, and return what was."""
    chosen = tuple(wanted)
    refused = returned.take(brought.proposal_id, brought.id, chosen, hand(), brought.report)
    tell(refused, names)
    left = {each.key for each in refused}
    return tuple(each for each in chosen if each.key not in left)


def put_back(brought: Arrived, key: str, names: Names) -> None:
    """Take back what was decided on the item `key`, with "" in one go last, and tell so."""
    closed = access.standing().profile_closed
    try:
        refused = returned.undo(brought.proposal_id, brought.id, hand(), key, closed)
    except NothingLeft:
        flash(gettext("Er is niets meer om ongedaan te maken."), "info")
        return
    if not refused:
        flash(gettext("Teruggezet."), "success")
    tell(refused, names)


def tell(refused: Iterable[Refused], names: Names) -> None:
    """Say what could not be done: of a few items each by its name, of more how many."""
    found = tuple(refused)
    for each in found[:MOST_TOLD]:
        what = say(names.get(each.key, ""))
        flash(gettext("%(what)s: %(why)s", what=what, why=say(each.why.label)), "warning")
    more = len(found) - MOST_TOLD
    if more > 0:
        flash(ngettext("Nog %(num)s ding lukte niet.", "Nog %(num)s dingen lukten niet.", more), "warning")
