"""Retelling: when a line of the log is changed, taken away or put back, the state that it told of follows."""

from flask import flash
from flask_babel import gettext
from flask_login import current_user

from proposal.model.choices import ApplicationState
from proposal.model.contact_log import told
from proposal.model.proposal import Place
from proposal.store import history, proposals
from proposal.store.answers import Hand
from proposal.store.settling import fill
from proposal.web import clock
from proposal.web.following.page import Page, find
from proposal.web.say import say


def follow(then: Page | None) -> None:
    """Set the state that the log tells now, where it was as the log told it `then`, and say so.

    A state that somebody filled in for itself stays as it is.
    """
    now = then and find(proposals.load(then.proposal.id), then.application.id)
    if then is None or now is None or told(then.case) == told(now.case):
        return
    state = told(now.case) or _before(now)
    if told(then.case) not in (None, now.application.state) or state is now.application.state:
        return
    given = [(_place(now), "applications", state)]
    fill(now.proposal.id, given, Hand(current_user.id, "", clock.now()))
    label = say(state.label) if state else gettext("nog niet ingevuld")
    flash(gettext("De stand van dit fonds is nu: %(state)s.", state=label), "success")


def _before(page: Page) -> ApplicationState | None:
    """Return the state before the one of now, None when nothing was filled in."""
    entries = history.of_answer(page.loaded.dossiers, _place(page))
    known = {state.value: state for state in ApplicationState}
    came = next((each for each in reversed(entries) if each.after == page.application.state), None)
    return known.get(came.before) if came else None


def _place(page: Page) -> Place:
    return Place("funds", "state", page.application.id)
