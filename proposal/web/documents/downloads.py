"""Downloads: the package of Word files, one fund's part of it, or one file."""

from itertools import groupby
from typing import IO

from flask import Blueprint, Response, abort, render_template
from flask_login import current_user

from proposal.documents.edition import Edition
from proposal.documents.package import HOME, folders, members
from proposal.store import proposals
from proposal.web import access, clock
from proposal.web.attached import attached, kept_as
from proposal.web.documents import dressing, packing, working
from proposal.web.returning import outgoing

bp = Blueprint("downloads", __name__, url_prefix="/proposals/<int:proposal_id>/package")

ZIP = "application/zip"
OTHER = "application/octet-stream"
MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@bp.get("/")
def offer(proposal_id: int) -> str:
    """What is in the package, what is still open, and every way to fetch it."""
    loaded = proposals.load(proposal_id)
    of = packing.edition(loaded, clock.today())
    found = filter(packing.offered, members(of))
    by_folder = [(name, list(each)) for name, each in groupby(found, lambda member: member.folder)]
    return render_template("pages/package.html", proposal=of.proposal, open_points=of.open_points,
                           by_folder=by_folder, home=HOME, office=working.has_office(),
                           writes=access.standing().writes,
                           look=dressing.told(loaded.organisation_id, current_user.id))  # fmt: skip


@bp.get("/all/package.zip")
def package(proposal_id: int) -> Response:
    """The whole package: a folder for each fund, and one that stays at home."""
    of = _edition(proposal_id)
    return zipped(packing.package(of, packing.offered), of, of.title)


@bp.get("/<folder>.zip")
def fund(proposal_id: int, folder: str) -> Response:
    """The folder of one fund."""
    of = _edition(proposal_id)
    if folder not in folders(of):
        abort(404)
    return zipped(packing.package(of, lambda member: member.folder == folder), of, f"{folder} {of.title}")


@bp.get("/<folder>/<name>")
def document(proposal_id: int, folder: str, name: str) -> Response:
    """One file of the package."""
    of = _edition(proposal_id)
    found = packing.find(of, folder, name)
    if found is None or not packing.offered(found):
        abort(404)
    media = MEDIA.get(name.rpartition(".")[2], OTHER)
    return kept_as(Response(found.read(), mimetype=media), name)


def _edition(proposal_id: int) -> Edition:
    return outgoing.marked(packing.edition(proposals.load(proposal_id), clock.today()))


def zipped(content: IO[bytes], of: Edition, title: str) -> Response:
    """Return the answer that sends a zip under this title, which says whether it is a concept."""
    return attached(content, ZIP, f"{title} {of.marking}".strip() + ".zip")
