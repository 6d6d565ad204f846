"""Deeds: what a button of a step does beside saving: add, move, remove or put back a row, or go on."""

from collections.abc import Callable, Mapping
from datetime import date

from flask import flash, url_for
from flask_babel import gettext
from flask_login import current_user

from proposal.model.proposal import Place
from proposal.steps import reading
from proposal.steps.course import after
from proposal.steps.fields import Upload
from proposal.steps.step import Step
from proposal.store import rows, settling
from proposal.store.answers import Hand
from proposal.store.errors import Full, Gone, NotFound
from proposal.web import access, clock
from proposal.web.answering import carry, sending


def do(proposal_id: int, step: Step, deed: str) -> str:
    """Do a deed such as "add:lines" or "up:lines:k3f9" and return the place on the page to go on at.

    Nothing is done for a deed that this page does not know.
    """
    name, listed, row = (*deed.split(":"), "", "", "")[:3]
    anchor = listed
    try:
        if name in FOLLOWING:
            anchor = FOLLOWING[name](proposal_id, step, listed, row)
        elif _may_change(step, listed):
            changed = _change(proposal_id, step, name, listed, row)
            anchor = f"{listed}-{changed}" if changed and name != "remove" else listed
    except Full as full:
        flash(gettext("Meer dan %(most)s kan hier niet.", most=full.args[0]), "warning")
    except (Gone, NotFound):
        flash(gettext("Deze regel was al verwijderd."), "warning")
    return anchor


def onward(proposal_id: int, step: Step) -> str:
    """Return the address of the next step, or of the list of tasks after the last one."""
    following = after(step.slug)
    if following is None:
        return url_for("tasks.show", proposal_id=proposal_id)
    return url_for("steps.show", proposal_id=proposal_id, step=following)


def _change(proposal_id: int, step: Step, name: str, listed: str, row: str) -> str:
    """Change the rows of a list and return the id of the row it is about."""
    where = (proposal_id, step.slug, listed)
    if name == "add":
        return rows.add(*where, current_user.id, clock.now())
    if name in ("up", "down"):
        rows.move(*where, row, name == "down", current_user.id, clock.now())
    elif name == "remove":
        rows.remove(*where, row, current_user.id, clock.now())
        flash(f"back:{listed}:{row}", "removed")
    elif name == "back":
        rows.restore(*where, row, current_user.id, clock.now())
    return row


def _take_file_off(proposal_id: int, step: Step, name: str, _row: str) -> str:
    """Take the file off the question with this name; it stays in the history and can be put back."""
    found = reading.find(step, name)
    if found is not None and isinstance(found.question.field, Upload):
        hand = Hand(current_user.id, "", clock.now())
        settling.fill(proposal_id, [(found.place(step), found.listed, "")], hand, "file")
    return f"f-{name}"


def _step_done(proposal_id: int, _step: Step, _listed: str, row: str) -> str:
    """Note that the next step of a contact was taken today."""
    _say_done(proposal_id, row, clock.today())
    flash(gettext("Gedaan. Toch niet? Dat zeg je in het logboek van dit fonds."), "success")
    return f"contacts-{row}"


def _step_not_done(proposal_id: int, _step: Step, _listed: str, row: str) -> str:
    """Note that the next step of a contact is still to be taken."""
    _say_done(proposal_id, row, None)
    flash(gettext("Deze stap staat weer open."), "success")
    return f"contacts-{row}"


def _say_done(proposal_id: int, row: str, on: date | None) -> None:
    place = Place("funds", "done_on", row)
    settling.fill(proposal_id, [(place, "contacts", on)], Hand(current_user.id, "", clock.now()))


FOLLOWING: Mapping[str, Callable[[int, Step, str, str], str]] = {
    "unfile": _take_file_off,
    "send": sending.send,
    "carry": carry.copy,
    "grow": carry.grow,
    "headings": carry.take_headings,
    "done": _step_done,
    "undone": _step_not_done,
}
"""Deeds beside those with rows; each returns the place on the page to go on at."""


def _may_change(step: Step, listed: str) -> bool:
    found = step.by_name.get(listed)
    if found is None or found.rows is None or found.ask.follows:
        return False
    return not (found.ask.profile and access.standing().profile_closed)
