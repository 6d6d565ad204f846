"""The log: writing down what happened with a fund, and the log of one application on paper."""

from collections.abc import Iterator
from typing import Any

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext

from proposal.model.choices import ApplicationState
from proposal.model.contact_log import Noted, StateChange, log
from proposal.model.moment import here
from proposal.model.proposal import Place
from proposal.store import history, proposals
from proposal.store.errors import Full, Gone
from proposal.web import people
from proposal.web.following import applications, moment
from proposal.web.following.page import Page, find, page

bp = Blueprint("contact_log", __name__, url_prefix="/proposals/<int:proposal_id>/applications/<application>")


@bp.post("/contacts")
def note(proposal_id: int, application: str) -> Any:
    """Write a contact down, with the state that it brought and what the fund gave or why it refused."""
    found, typed = find(proposals.load(proposal_id), application), moment.posted()
    if found is None:
        return _loose(proposal_id, application, typed)
    if typed.mistakes:
        return applications.draw(proposal_id, application, moment=typed), 422
    try:
        moment.keep(found, typed)
    except Full as full:
        flash(gettext("Meer dan %(most)s kan hier niet.", most=full.args[0]), "warning")
        return applications.draw(proposal_id, application, moment=typed), 422
    except Gone:
        return _loose(proposal_id, application, typed)
    _arrived(proposal_id, application)
    flash(gettext("Het staat in het logboek."), "success")
    return redirect(url_for("applications.show", proposal_id=proposal_id, application=application), 303)


def _loose(proposal_id: int, application: str, typed: moment.Moment) -> Any:
    """Keep what was typed about an application that somebody took off the list, and say where it is."""
    moment.keep_loose(proposal_id, application, typed)
    _arrived(proposal_id, application)
    told = gettext("Dit fonds staat niet meer in je lijst. Wat je opschreef, staat bij de contacten.")
    flash(told, "warning")
    return redirect(url_for("steps.show", proposal_id=proposal_id, step="funds", _anchor="contacts"), 303)


def _arrived(proposal_id: int, application: str) -> None:
    """Tell the device that it need not hold the text of this form any longer."""
    flash(url_for("contact_log.note", proposal_id=proposal_id, application=application), "arrived")


@bp.get("/contacts")
def back(proposal_id: int, application: str) -> Any:
    """Lead back to the page: this address stays in the browser when something could not be read."""
    return redirect(url_for("applications.show", proposal_id=proposal_id, application=application))


@bp.get("/log")
def show(proposal_id: int, application: str) -> str:
    """The log of one application, for paper."""
    found = page(proposals.load(proposal_id), application)
    return render_template("pages/contact_log.html", page=found, proposal=found.proposal)


def unsaved(proposal_id: int, application: str) -> str:
    """Return the page with what was posted shown as unsaved text; nothing is written."""
    told = gettext("Deze tekst staat nog niet in je project. Kijk hem na en zet hem in het logboek.")
    flash(told, "warning")
    return applications.draw(proposal_id, application, moment=moment.typed())


@bp.app_template_global("log_of")
def lines(page: Page) -> tuple[Noted, ...]:
    """Return the log of an application, the newest first, with the names of whoever changed its state."""
    found = log(page.case, tuple(_changes(page)))
    people.know({each.who for each in found if each.who})
    return found


def _changes(page: Page) -> Iterator[StateChange]:
    """Yield the changes of state that people made; what was brought in whole is none."""
    place = Place("funds", "state", page.application.id)
    for each in history.of_answer(page.loaded.dossiers, place):
        known = each.after in {state.value for state in ApplicationState}
        if known and each.after != each.before and each.deed != "import":
            yield StateChange(ApplicationState(each.after), each.who, here(each.at).date())
