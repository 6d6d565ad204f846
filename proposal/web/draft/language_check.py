"""Language check: asking someone to check the language, and their signing it off."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from proposal.store import checked_files, language_check, proposals
from proposal.store import invitations as kept_invitations
from proposal.store.invitations import Offer
from proposal.web import access, clock
from proposal.web.draft import readers, sign_offs
from proposal.web.membership import invitations

bp = Blueprint("language_check", __name__, url_prefix="/proposals/<int:proposal_id>/language")


@bp.get("/")
def show(proposal_id: int) -> str:
    """Who checked the language; for the authors also whom they asked, for a checker what to do."""
    loaded, read, here = proposals.load(proposal_id), readers.draft(proposal_id), access.standing()
    checkers = language_check.of_proposal(proposal_id)
    asks = Offer(proposal_id=proposal_id, checks_language=True)
    return render_template(
        "pages/language.html", proposal=read.proposal, read=read, standing=here,
        checkers=tuple(each for each in checkers if each.left_at is None),
        signed=sign_offs.signed(loaded, checkers, checked_files.of_proposal(proposal_id)),
        invitations=kept_invitations.to(asks, clock.now()) if here.writes else (),
        link=invitations.fresh_link() if here.writes else "",
        shown=sign_offs.shown(loaded.proposal) if here.checks_language else "",
    )  # fmt: skip


@bp.post("/invite")
def invite(proposal_id: int) -> Any:
    """Make a link for someone to check the language."""
    invitations.make(Offer(proposal_id=proposal_id, checks_language=True))
    return _back(proposal_id)


@bp.post("/withdraw")
def withdraw(proposal_id: int) -> Any:
    """Take an invitation back."""
    invitations.withdraw(Offer(proposal_id=proposal_id, checks_language=True))
    return _back(proposal_id)


@bp.post("/checkers/<int:user_id>")
def remove(proposal_id: int, user_id: int) -> Any:
    """Let a checker no longer read."""
    language_check.leave(proposal_id, user_id, current_user.id, clock.now())
    flash(gettext("Deze taalcorrector leest niet meer mee. Wat is afgetekend, blijft staan."), "success")
    return _back(proposal_id)


@bp.post("/sign")
def sign(proposal_id: int) -> Any:
    """Sign the language off, as it was when the page was opened."""
    loaded = proposals.load(proposal_id)
    if request.form.get("shown") == sign_offs.shown(loaded.proposal):
        language_check.sign(proposal_id, current_user.id, loaded.revision, clock.now())
        flash(gettext("Dank je wel. De schrijvers zien nu dat je de taal hebt nagekeken."), "success")
    else:
        flash(gettext("Er is net nog een tekst veranderd. Kijk die na en teken dan af."), "warning")
    return _back(proposal_id)


@bp.post("/take-back")
def take_back(proposal_id: int) -> Any:
    """Take a signing off back."""
    language_check.take_back(proposal_id, current_user.id, clock.now())
    flash(gettext("Je hebt het teruggenomen. De taal geldt niet meer als door jou nagekeken."), "success")
    return _back(proposal_id)


@bp.post("/leave")
def leave(proposal_id: int) -> Any:
    """Stop checking the language."""
    language_check.leave(proposal_id, current_user.id, current_user.id, clock.now())
    flash(gettext("Je kijkt de taal van dit project niet meer na."), "success")
    return redirect(url_for("start.list_proposals"), 303)


@bp.app_template_global()
def language_signed(proposal_id: int) -> tuple[sign_offs.Signed, ...]:
    """Return what language checkers signed off of this proposal."""
    checkers, files = language_check.of_proposal(proposal_id), checked_files.of_proposal(proposal_id)
    return sign_offs.signed(proposals.load(proposal_id), checkers, files) if checkers or files else ()


def _back(proposal_id: int) -> Any:
    return redirect(url_for("language_check.show", proposal_id=proposal_id), 303)
