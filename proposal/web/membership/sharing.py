"""Sharing: who writes in a proposal, of which organisation it is, and who else may read it."""

from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from proposal.store import invitations as kept_invitations
from proposal.store import organisations, people, proposals
from proposal.store.invitations import Offer
from proposal.web import access, clock
from proposal.web.membership import invitations
from proposal.web.membership.organisations import posted_name

bp = Blueprint("sharing", __name__, url_prefix="/proposals/<int:proposal_id>/people")


@bp.get("/")
def show(proposal_id: int) -> str:
    """The people of a proposal, and who sees what."""
    loaded = proposals.load(proposal_id)
    owner = loaded.organisation_id
    return render_template(
        "pages/people.html",
        proposal=loaded.proposal,
        writers=people.writers(proposal_id),
        standing=access.standing(),
        owner=owner,
        owner_name="" if owner is None else organisations.name(owner),
        mine=tuple(each for each in organisations.of_user(current_user.id) if each.id != owner),
        invitations=kept_invitations.to(Offer(proposal_id=proposal_id), clock.now()),
        link=invitations.fresh_link(),
    )


@bp.post("/invite")
def invite(proposal_id: int) -> Any:
    """Make a link for someone to write along."""
    invitations.make(Offer(proposal_id=proposal_id))
    return _back(proposal_id)


@bp.post("/withdraw")
def withdraw(proposal_id: int) -> Any:
    """Take an invitation back."""
    invitations.withdraw(Offer(proposal_id=proposal_id))
    return _back(proposal_id)


@bp.post("/<int:user_id>")
def change(proposal_id: int, user_id: int) -> Any:
    """Let a co-author go, or make them the one who looks after the proposal."""
    if request.form.get("do") == "hand_over":
        people.hand_over(proposal_id, user_id, current_user.id, clock.now())
    else:
        people.remove_writer(proposal_id, user_id, current_user.id, clock.now())
    flash(gettext("Het is veranderd."), "success")
    return _back(proposal_id)


@bp.post("/leave")
def leave(proposal_id: int) -> Any:
    """Stop writing along."""
    people.remove_writer(proposal_id, current_user.id, current_user.id, clock.now())
    flash(gettext("Je schrijft niet meer mee aan dit project."), "success")
    return redirect(url_for("start.list_proposals"), 303)


@bp.post("/organisation")
def give(proposal_id: int) -> Any:
    """Let the proposal belong to an organisation: one of one's own, or a new one."""
    name, chosen = posted_name(), request.form.get("organisation", "")
    if name:
        chosen = str(organisations.create(current_user.id, name, clock.now()))
    if not chosen:
        flash(gettext("Kies een organisatie, of vul de naam van een nieuwe in."), "warning")
        return _back(proposal_id)
    if chosen not in {str(each.id) for each in organisations.of_user(current_user.id)}:
        abort(404)
    proposals.give_to(proposal_id, int(chosen), current_user.id, clock.now())
    flash(gettext("Dit project hoort nu bij %(name)s.", name=organisations.name(int(chosen))), "success")
    return _back(proposal_id)


@bp.post("/share")
def share(proposal_id: int) -> Any:
    """Let the members of the organisation read along, or no longer."""
    shared = request.form.get("shared") == "yes"
    people.share(proposal_id, shared, current_user.id, clock.now())
    if shared:
        flash(gettext("De leden kunnen dit project nu lezen."), "success")
    else:
        flash(gettext("De leden lezen niet meer mee."), "success")
    return _back(proposal_id)


def _back(proposal_id: int) -> Any:
    return redirect(url_for("sharing.show", proposal_id=proposal_id), 303)
