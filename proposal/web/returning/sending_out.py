"""Sending out: files for people who read in Word, to whom they went and when, and what came back."""

from dataclasses import replace
from typing import Any

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext

from proposal.documents.language_copy import language_copy
from proposal.documents.word.writing import write_word
from proposal.exchange import document
from proposal.model.moment import here
from proposal.model.returned import Sort
from proposal.model.typed import cleaned
from proposal.store import proposals, returned, sent
from proposal.web import people
from proposal.web.attached import attached
from proposal.web.documents import packing
from proposal.web.documents.downloads import MEDIA
from proposal.web.returning import outgoing

bp = Blueprint("sending_out", __name__, url_prefix="/proposals/<int:proposal_id>/outside")

LONGEST_TOLD = 100


@bp.get("/")
def show(proposal_id: int) -> str:
    """What can go out, what went out and to whom, and what came back."""
    went, came = sent.of_proposal(proposal_id), returned.of_proposal(proposal_id)
    people.know({*(each.who for each in went), *(each.who for each in came)})
    return render_template(
        "pages/outside.html",
        proposal=proposals.load(proposal_id).proposal,
        handed=tuple(each for each in went if each.sort),
        fetched=next((each for each in went if each.sort is None), None),
        came=came,
    )


@bp.post("/language")
def prepare(proposal_id: int) -> Any:
    """Keep the texts as they are now for a language checker, and hand out the file."""
    told = cleaned(request.form.get("told", ""))[:LONGEST_TOLD]
    token = outgoing.mark(proposals.load(proposal_id).proposal, Sort.LANGUAGE, told)
    found = sent.find(token)
    assert found is not None
    return redirect(url_for("sending_out.language", proposal_id=proposal_id, number=found.id), 303)


@bp.get("/<int:number>/language.docx")
def language(proposal_id: int, number: int) -> Response:
    """The Word file for a language checker, as it was when it was made."""
    found = sent.load(proposal_id, number)
    if found.sort is not Sort.LANGUAGE:
        abort(404)
    then = replace(document.read_with_files(found.document), id=proposal_id)
    of = packing.version(proposals.load(proposal_id), then, here(found.at).date())
    paper = language_copy(replace(of, mark=found.token), outgoing.texts(then))
    return attached(write_word(paper), MEDIA["docx"], f"{paper.title}.docx")


@bp.post("/<int:number>/forget")
def forget(proposal_id: int, number: int) -> Any:
    """Take away what was kept of a file that went out, with what came back of it."""
    sent.forget(proposal_id, number)
    flash(gettext("Weggehaald. Je project is niet veranderd."), "success")
    return redirect(url_for("sending_out.show", proposal_id=proposal_id, _anchor="out-h"), 303)


@bp.post("/forget")
def forget_all(proposal_id: int) -> Any:
    """Take away what was kept of every file that went out, with all that came back."""
    sent.forget_all(proposal_id)
    flash(gettext("Alles wat eruit ging en terugkwam is weg. Je project is niet veranderd."), "success")
    return redirect(url_for("sending_out.show", proposal_id=proposal_id), 303)
