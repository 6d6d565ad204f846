"""Acquaintances: the contacts of the organisation beside one project, carried over with one press."""

from functools import partial
from typing import Any

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext
from flask_login import current_user

from proposal.funds.following import acquaintances
from proposal.model.proposal import Place
from proposal.model.relation import Relation
from proposal.steps.course import PAGES
from proposal.store import proposals, relations, settling
from proposal.store.answers import Hand
from proposal.store.errors import Full, NotFound
from proposal.store.proposals import Loaded
from proposal.web import access, clock
from proposal.web.funds.relations import too_many

bp = Blueprint("acquaintances", __name__, url_prefix="/proposals/<int:proposal_id>/contacts")


@bp.get("")
def show(proposal_id: int) -> str:
    """Whom the organisation knows, and who in this project is not on that list yet."""
    loaded = proposals.load(proposal_id)
    known, proposal = _known(loaded), loaded.proposal
    return render_template(
        "pages/acquaintances.html", proposal=proposal, titles=PAGES, member=access.standing().member,
        organisation_id=loaded.organisation_id,
        known=[
            (each, acquaintances.absent(proposal, each), acquaintances.unmet(proposal, each))
            for each in known
        ],
        met=tuple(acquaintances.met(proposal, known)),
    )  # fmt: skip


@bp.post("/<int:number>/<place>")
def take(proposal_id: int, number: int, place: str) -> Any:
    """Add a contact to a list of this project, unless it stands there."""
    loaded, to = proposals.load(proposal_id), acquaintances.home(place)
    relation = next((each for each in _known(loaded) if each.id == number), None)
    if to is None or relation is None:
        raise NotFound
    try:
        wanted = partial(acquaintances.wanted, to, relation)
        settling.add_wanted(proposal_id, to.step, to.listed, wanted, _hand())
    except Full as full:
        flash(gettext("Meer dan %(most)s kan hier niet.", most=full.args[0]), "warning")
        return redirect(url_for("acquaintances.show", proposal_id=proposal_id), 303)
    flash(gettext("%(name)s staat erbij. Vul de rest aan.", name=relation.name), "success")
    step = PAGES[to.step]
    return redirect(url_for("steps.show", proposal_id=proposal_id, step=step, _anchor=to.listed), 303)


@bp.post("/<int:number>/name")
def name(proposal_id: int, number: int) -> Any:
    """Name a contact as the person to speak with at its fund, on the list of this project."""
    loaded = proposals.load(proposal_id)
    relation = next((each for each in _known(loaded) if each.id == number), None)
    to = acquaintances.unmet(loaded.proposal, relation) if relation else None
    if to is None or relation is None:
        flash(gettext("Bij dit fonds staat al iemand, of het staat niet meer in je lijst."), "warning")
        return redirect(url_for("acquaintances.show", proposal_id=proposal_id), 303)
    told = acquaintances.person_of(relation)
    given = ((Place("funds", question, to.id), "applications", value) for question, value in told)
    settling.fill(proposal_id, given, _hand())
    flash(gettext("%(name)s is nu jullie contactpersoon bij dit fonds.", name=relation.person), "success")
    return redirect(
        url_for("applications.show", proposal_id=proposal_id, application=to.id, _anchor="reach"), 303
    )


@bp.post("/keep/<place>/<row>")
def keep(proposal_id: int, place: str, row: str) -> Any:
    """Put somebody from this project among the contacts of the organisation."""
    loaded = proposals.load(proposal_id)
    found = acquaintances.met(loaded.proposal, _known(loaded))
    wanted = next((each for each in found if (each.home.place, each.row) == (place, row)), None)
    if loaded.organisation_id is not None and access.standing().member and wanted is not None:
        try:
            relations.add(loaded.organisation_id, wanted.relation, _hand())
        except Full as full:
            flash(too_many(full), "warning")
        else:
            flash(gettext("%(name)s staat nu bij jullie contacten.", name=wanted.relation.name), "success")
    return redirect(url_for("acquaintances.show", proposal_id=proposal_id), 303)


def _known(loaded: Loaded) -> tuple[Relation, ...]:
    """The contacts of the organisation, for its members alone: another author does not see them."""
    if loaded.organisation_id is None or not access.standing().member:
        return ()
    return relations.of_organisation(loaded.organisation_id)


def _hand() -> Hand:
    return Hand(current_user.id, "", clock.now())
