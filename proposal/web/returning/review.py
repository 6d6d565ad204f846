"""Review: the draft with its comments as a Word file, and what was said in that file brought in."""

from typing import Any

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext

from budgets.text import Text
from proposal.documents.word.writing import write_word
from proposal.exchange.returned.opening import BadReturn
from proposal.model.returned import Sort
from proposal.model.typed import cleaned
from proposal.web.attached import attached
from proposal.web.documents.downloads import MEDIA
from proposal.web.draft import readers
from proposal.web.draft.readers import Reading
from proposal.web.returning import hearing_out, outgoing, reviewing
from proposal.web.returning.reviewing import Wish

bp = Blueprint("review", __name__, url_prefix="/proposals/<int:proposal_id>/review")


@bp.get("")
def show(proposal_id: int) -> Any:
    """Where a reader fetches the draft for Word and brings it back; authors have a page for all files."""
    read = readers.draft(proposal_id)
    if read.author:
        return redirect(url_for("sending_out.show", proposal_id=proposal_id, _anchor="review-h"))
    return _page(read)


@bp.post("/copy.docx")
def fetch(proposal_id: int) -> Response:
    """The draft with what was said of it; what an author fetches has a mark, by which the draft is kept."""
    read, wish = readers.draft(proposal_id), Wish("checks" in request.form, "done" in request.form)
    told = cleaned(request.form.get("told", ""))
    mark = outgoing.mark(read.loaded.proposal, Sort.REVIEW, told) if read.loaded else ""
    paper = reviewing.paper(read, wish, mark)
    return attached(write_word(paper), MEDIA["docx"], f"{paper.title}.docx")


@bp.post("")
def bring(proposal_id: int) -> Any:
    """Put what was said in a Word file beside the draft; that of authors comes in where all files do."""
    read = readers.draft(proposal_id)
    if read.author or not read.circles:
        abort(404)
    try:
        heard = hearing_out.hear(read, request.files.get("file"))
    except BadReturn as bad:
        return _page(read, bad.text), 422
    _tell(read, heard)
    return redirect(url_for("reading.show", proposal_id=proposal_id), 303)


@bp.app_template_global()
def may_check(read: Reading) -> bool:
    """Whether this reader may have what the checks ask in the file."""
    return reviewing.may_check(read)


def _tell(read: Reading, heard: hearing_out.HeardOut) -> None:
    if not heard.count:
        flash(gettext("In dit bestand staat geen opmerking die hier nog niet stond."), "info")
    elif read.trainer:
        flash(ngettext("%(num)s opmerking uit Word staat nu bij het plan. "
                       "De makers zien een nieuwe opmerking als je de feedback verstuurt.",
                       "%(num)s opmerkingen uit Word staan nu bij het plan. "
                       "De makers zien nieuwe opmerkingen als je de feedback verstuurt.",
                       heard.count), "success")  # fmt: skip
    else:
        flash(ngettext("%(num)s opmerking uit Word staat nu bij het plan.",
                       "%(num)s opmerkingen uit Word staan nu bij het plan.",
                       heard.count), "success")  # fmt: skip
    if heard.typed:
        flash(ngettext("%(num)s daarvan stond als tekst tussen de antwoorden. Kijk of het zo goed staat.",
                       "%(num)s daarvan stonden als tekst tussen de antwoorden. Kijk of het zo goed staat.",
                       heard.typed), "info")  # fmt: skip
    if heard.ticked:
        flash(gettext("Je hebt opmerkingen afgevinkt. Opgelost wordt een opmerking pas als je dat hier "
                      "bij het plan zegt."), "info")  # fmt: skip
    if heard.changed:
        flash(gettext("In het bestand is ook tekst veranderd. Die nemen alleen de makers over: "
                      "stuur hun het bestand."), "warning")  # fmt: skip


def _page(read: Reading, refusal: Text | None = None) -> str:
    return render_template("pages/review.html", read=read, proposal=read.proposal, refusal=refusal)
