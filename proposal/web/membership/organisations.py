"""Organisations: making one, its projects and its members."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from proposal.model.typed import cleaned
from proposal.store import invitations as kept_invitations
from proposal.store import organisations, people
from proposal.store.errors import Last
from proposal.store.invitations import Offer
from proposal.web import access, clock
from proposal.web.answering import overview
from proposal.web.membership import invitations
from proposal.web.routes import Who

bp = Blueprint("organisations", __name__, url_prefix="/organisations")
LONGEST_NAME = 200


@bp.get("/new")
def new() -> str:
    """Ask for the name of a new organisation."""
    return render_template("pages/organisation_new.html", refused=False)


@bp.post("/new")
def create() -> Any:
    """Make an organisation; its maker is its first administrator."""
    name = posted_name()
    if not name:
        return render_template("pages/organisation_new.html", refused=True), 422
    number = organisations.create(current_user.id, name, clock.now())
    flash(gettext("%(name)s staat erin. Nodig hieronder je collega's uit.", name=name), "success")
    return redirect(_home(number), 303)


@bp.get("/<int:organisation_id>/")
def show(organisation_id: int) -> str:
    """The projects and members of an organisation."""
    offer = Offer(organisation_id=organisation_id)
    administrator = access.standing().administrator
    return render_template(
        "pages/organisation.html", name=organisations.name(organisation_id), organisation_id=organisation_id,
        lines=overview.lines(organisation_id, current_user.id), members=people.members(organisation_id),
        administrator=administrator, link=invitations.fresh_link(),
        invitations=kept_invitations.to(offer, clock.now()) if administrator else (),
    )  # fmt: skip


@bp.post("/<int:organisation_id>/name")
def rename(organisation_id: int) -> Any:
    """Give the organisation another name, in its profile."""
    name = posted_name()
    if name:
        organisations.rename(organisation_id, name, current_user.id, clock.now())
        flash(gettext("De naam is bewaard."), "success")
    else:
        flash(gettext("Vul een naam in."), "warning")
    return redirect(_home(organisation_id), 303)


@bp.post("/<int:organisation_id>/invite")
def invite(organisation_id: int) -> Any:
    """Make a link for a colleague."""
    invitations.make(Offer(organisation_id=organisation_id, administrator="administrator" in request.form))
    return redirect(_home(organisation_id), 303)


@bp.post("/<int:organisation_id>/withdraw")
def withdraw(organisation_id: int) -> Any:
    """Take an invitation back."""
    invitations.withdraw(Offer(organisation_id=organisation_id))
    return redirect(_home(organisation_id), 303)


@bp.post("/<int:organisation_id>/members/<int:user_id>")
def change(organisation_id: int, user_id: int) -> Any:
    """Make a member an administrator, or a member again, or end the membership."""
    do = request.form.get("do", "")
    try:
        if do == "remove":
            people.leave(organisation_id, user_id, current_user.id, clock.now())
        elif do in ("administrator", "member"):
            people.set_role(organisation_id, user_id, do == "administrator", current_user.id, clock.now())
    except Last:
        flash(_last(), "warning")
    else:
        flash(gettext("Het is veranderd."), "success")
    still = access.may_enter(Who.MEMBER, {"organisation_id": organisation_id})
    return redirect(_home(organisation_id) if still else url_for("start.list_proposals"), 303)


@bp.get("/<int:organisation_id>/leave")
def ask_leave(organisation_id: int) -> str:
    """Ask whether one really wants to go."""
    return render_template("pages/organisation_leave.html", name=organisations.name(organisation_id),
                           organisation_id=organisation_id)  # fmt: skip


@bp.post("/<int:organisation_id>/leave")
def leave(organisation_id: int) -> Any:
    """End one's own membership."""
    try:
        people.leave(organisation_id, current_user.id, current_user.id, clock.now())
    except Last:
        flash(_last(), "warning")
        return redirect(_home(organisation_id), 303)
    flash(gettext("Je bent geen lid meer. De projecten waaraan je meeschrijft, houd je."), "success")
    return redirect(url_for("start.list_proposals"), 303)


def posted_name() -> str:
    """Return the name that was posted, on one line."""
    return " ".join(cleaned(request.form.get("name", "")).split())[:LONGEST_NAME]


def _last() -> str:
    told = gettext("Zolang er leden of projecten zijn, blijft er een beheerder. Kies eerst een ander.")
    return str(told)


def _home(organisation_id: int) -> str:
    return url_for("organisations.show", organisation_id=organisation_id)
