"""Invitations: making a link, and what the one who opens it sees."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, session, url_for
from flask_babel import gettext
from flask_login import current_user

from proposal.model.typed import cleaned, number
from proposal.store import courses, invitations, organisations, proposals
from proposal.store.errors import Involved, Used
from proposal.store.invitations import Offer
from proposal.web import clock
from proposal.web.links import outward

bp = Blueprint("invitations", __name__, url_prefix="/invitation")
LONGEST_NAME = 100


@bp.get("/<secret>")
def show(secret: str) -> Any:
    """Tell what this link is for, and ask whether one wants that."""
    try:
        found = invitations.find(secret, clock.now())
    except Used:
        return render_template("pages/invitation_used.html"), 404
    here = current_user.is_authenticated
    return render_template(
        "pages/invitation.html", found=found, name=name_of(found.offer), home=home(found.offer),
        known=here and invitations.is_in(found.offer, current_user.id),
        takes_part=here and invitations.takes_part(found.offer, current_user.id),
        back=url_for("invitations.show", secret=secret),
    )  # fmt: skip


@bp.post("/<secret>")
def accept(secret: str) -> Any:
    """Join what the link is for."""
    try:
        offer = invitations.accept(secret, current_user.id, clock.now())
    except Used:
        return render_template("pages/invitation_used.html"), 404
    except Involved:
        return redirect(url_for("invitations.show", secret=secret), 303)
    flash(gettext("Je doet nu mee."), "success")
    return redirect(home(offer), 303)


def make(offer: Offer) -> None:
    """Make a link of what was posted; the next page shows it once."""
    invited = cleaned(request.form.get("invited", ""))[:LONGEST_NAME]
    secret = invitations.make(offer, invited, current_user.id, clock.now())
    session["fresh_link"] = outward("invitations.show", secret=secret)


def withdraw(offer: Offer) -> None:
    """Take back the posted invitation."""
    invitations.withdraw(offer, number(request.form.get("invitation", "")), current_user.id, clock.now())
    flash(gettext("De uitnodiging is ingetrokken. De link werkt niet meer."), "success")


def fresh_link() -> str:
    """Return the link that was just made, this once, or ""."""
    link: str = session.pop("fresh_link", "")
    return link


def name_of(offer: Offer) -> str:
    """Return the name of the organisation or course, or the title of the proposal that is offered."""
    if offer.organisation_id is not None:
        return organisations.name(offer.organisation_id)
    if offer.course_id is not None:
        return courses.load(offer.course_id).name
    assert offer.proposal_id is not None
    return proposals.load(offer.proposal_id).proposal.title


def home(offer: Offer) -> str:
    """Return the address of what is offered."""
    if offer.organisation_id is not None:
        return url_for("organisations.show", organisation_id=offer.organisation_id)
    if offer.course_id is not None:
        return url_for("courses.show", course_id=offer.course_id)
    if offer.checks_language:
        return url_for("language_check.show", proposal_id=offer.proposal_id)
    return url_for("tasks.show", proposal_id=offer.proposal_id)
