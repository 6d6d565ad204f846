"""Keeping: named versions of a proposal, to look back at, to fetch as they were, and to put back."""

from typing import Any

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from budgets.text import mark
from proposal.exchange import document
from proposal.model.moment import here
from proposal.model.typed import cleaned
from proposal.store import proposals, versions
from proposal.store.answers import Hand
from proposal.store.errors import Overtaken
from proposal.web import access, clock
from proposal.web.attached import attached
from proposal.web.documents import packing
from proposal.web.draft.readers import kept
from proposal.web.returning import outgoing
from proposal.web.say import say

bp = Blueprint("keeping", __name__, url_prefix="/proposals/<int:proposal_id>/versions")


@bp.get("/")
def show(proposal_id: int) -> str:
    """All versions that were kept, the newest first."""
    proposal = proposals.load(proposal_id).proposal
    found = versions.of_proposal(proposal_id)
    writes = access.standing().writes
    return render_template("pages/versions.html", proposal=proposal, versions=found, writes=writes)


@bp.post("/")
def keep(proposal_id: int) -> Any:
    """Keep the proposal as it is now, under a name."""
    name = cleaned(request.form.get("name", "")) or say(mark("Versie van {on}", on=clock.today()))
    content = document.write_with_files(proposals.load(proposal_id).proposal)
    versions.freeze(proposal_id, name, content, _hand())
    flash(gettext("Deze versie is bewaard."), "success")
    return redirect(url_for("keeping.show", proposal_id=proposal_id), 303)


@bp.post("/<int:number>")
def put_back(proposal_id: int, number: int) -> Any:
    """Make all answers those of a version; what was there is kept as a version too."""
    loaded = proposals.load(proposal_id)
    version, then = kept(proposal_id, number)
    name = say(mark("Voor het terugzetten van: {name}", name=version.name))
    try:
        versions.put_back(loaded, then, name, document.write_with_files(loaded.proposal), _hand())
        flash(gettext("Teruggezet. Hoe het net was, is ook bewaard als versie."), "success")
    except Overtaken:
        flash(gettext("Er is net iets veranderd. Kijk het nog eens na en druk dan weer."), "warning")
    return redirect(url_for("keeping.show", proposal_id=proposal_id), 303)


@bp.get("/<int:number>/project.json")
def fetch(proposal_id: int, number: int) -> Response:
    """A version as a file that can be read in."""
    version, then = kept(proposal_id, number)
    return attached(document.write(access.seen(then)), "application/json", f"{version.name}.json")


@bp.get("/<int:number>/package.zip")
def package(proposal_id: int, number: int) -> Response:
    """The documents of a version, with the attachments of then."""
    version, then = kept(proposal_id, number)
    of = outgoing.marked(packing.version(proposals.load(proposal_id), then, here(version.at).date()))
    return attached(packing.package(of, packing.offered), "application/zip", f"{version.name}.zip")


def _hand() -> Hand:
    return Hand(current_user.id, "", clock.now())
