"""Comments: said on a page to read, and answered, revised, dealt with, taken over or refused there."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from flask import Blueprint, abort, flash, redirect, request
from flask_babel import gettext
from flask_login import current_user

from proposal.model.comment import Circle, Comment
from proposal.store import comments
from proposal.store.errors import Overtaken
from proposal.web import clock
from proposal.web.answering import places
from proposal.web.draft import feedback_mail, notes, readers, reading, remarks, rewording, todo, writing
from proposal.web.draft.readers import Reading
from proposal.web.draft.writing import NO_ANSWER, NOT_FOUND, NOT_WORDS, NOTHING, Writing

bp = Blueprint("comments", __name__)
_DRAFT = "/proposals/<int:proposal_id>/draft"
INSERT = "insert"
"""The button that sets a remark into the form; nothing is kept."""
_HANDED = "/courses/<int:course_id>/handed/<int:number>"


@bp.post(f"{_DRAFT}/comments")
@bp.post(f"{_DRAFT}/<int:version>/comments")
def add(proposal_id: int, version: int | None = None) -> Any:
    """Say something of the draft, or of a version."""
    return _add(_read(proposal_id, version))


@bp.post(f"{_DRAFT}/comments/<int:comment>")
@bp.post(f"{_DRAFT}/<int:version>/comments/<int:comment>")
def answer(proposal_id: int, comment: int, version: int | None = None) -> Any:
    """Do with a comment what the button says."""
    return _answer(_read(proposal_id, version), comment)


@bp.post(f"{_HANDED}/comments")
def add_handed(course_id: int, number: int) -> Any:
    """Say something of what was handed in."""
    return _add(readers.handed_in(course_id, number))


@bp.post(f"{_HANDED}/comments/<int:comment>")
def answer_handed(course_id: int, number: int, comment: int) -> Any:
    """Do with a comment on what was handed in what the button says."""
    return _answer(readers.handed_in(course_id, number), comment)


def unsaved(**place: Any) -> str:
    """Return the page from which was posted with what was typed in its form; nothing is written."""
    if "course_id" in place:
        read = readers.handed_in(place["course_id"], place["number"])
    else:
        read = _read(place["proposal_id"], place.get("version"))
    deed, at = request.form.get("do", "add"), str(place.get("comment", request.form.get("on", "")))
    deed = "add" if deed == INSERT else deed
    if deed not in ("add", *writing.DEEDS, "take"):
        return reading.page(read)
    flash(gettext("Deze tekst is nog niet bewaard. Kijk hem na en druk op Opslaan."), "warning")
    if deed == "take":
        return rewording.again(read, comments.load(read.proposal.id, place["comment"], read.sight))
    return reading.page(read, writing.typed(deed, at, request.form))


def _read(proposal_id: int, version: int | None) -> Reading:
    return readers.draft(proposal_id) if version is None else readers.version(proposal_id, version)


def _add(read: Reading) -> Any:
    typed = writing.typed("add", request.form.get("on", ""), request.form)
    spots = places.of_draft(read.proposal)
    spot = spots.get(typed.place)
    if spot is None or not read.circles or not places.sees(read.shown, spot.place):
        abort(404)
    if request.form.get("do") == INSERT:
        return reading.page(read, remarks.inserted(typed, spot.place.step, request.form.get("remark", "")))
    anchor = writing.anchor(typed, spot)
    if anchor is None:
        return _refused(read, typed, NOT_FOUND, "quote")
    if typed.proposed and not spot.rewordable:
        return _refused(read, typed, NOT_WORDS, "proposed")
    proposed = writing.proposal_in(typed, spot, anchor.quote)
    if not typed.text and proposed is None:
        return _refused(read, typed, NOTHING, "text")
    anchor = replace(anchor, about=places.in_dutch(read.proposal, spots)[spot.place].text)
    circle, now = writing.circle(typed, read), clock.now()
    waits = circle is Circle.COURSE
    comment = Comment(
        0, read.proposal.id, None if circle is Circle.MAKERS else read.course_id, circle, typed.kind, anchor,
        typed.text, current_user.id, now, read.version.id if read.version else None, proposed,
        sent_at=None if waits else now,
    )  # fmt: skip
    number = comments.add(comment)
    if read.trainer and "keep" in request.form:
        remarks.keep(comment)
    flash(gettext("Bewaard. De makers zien het als je de feedback verstuurt.") if waits
          else gettext("Bewaard. De anderen kunnen het nu lezen."), "success")  # fmt: skip
    return _back(read, number)


def _answer(read: Reading, number: int) -> Any:
    """Do a deed that is this user's to do with this comment, once; nothing is there for anyone else."""
    comment, deed = comments.load(read.proposal.id, number, read.sight), request.form.get("do", "")
    theirs = notes.for_them(read, comment, current_user.id)
    if deed not in theirs or deed not in _DEEDS or not places.sees(read.shown, comment.anchor.place):
        abort(404)
    try:
        if deed not in notes.may(read, comment, current_user.id):
            raise Overtaken
        answered = _DEEDS[deed](read, comment)
        feedback_mail.settled(comment)
        return answered
    except Overtaken:
        flash(gettext("Hierover was net al besloten."), "warning")
        return _back(read, number)


def _reply(read: Reading, comment: Comment) -> Any:
    typed = writing.typed("reply", str(comment.id), request.form)
    if not typed.text:
        return _refused(read, typed, NO_ANSWER, "text")
    comments.reply(comment.id, current_user.id, typed.text, clock.now())
    if "settles" in request.form and "resolve" in notes.may(read, comment, current_user.id):
        comments.resolve(comment.id, current_user.id, clock.now())
    return _back(read, comment.id)


def _revise(read: Reading, comment: Comment) -> Any:
    typed = writing.typed("revise", str(comment.id), request.form)
    spot = places.of_draft(read.proposal).get(comment.anchor.place)
    proposed = comment.proposed
    if proposed is not None and "proposed" in request.form and spot is not None:
        proposed = writing.proposal_in(typed, spot, comment.anchor.quote)
    if not typed.text and proposed is None:
        return _refused(read, typed, NOTHING, "text")
    comments.revise(comment.id, current_user.id, typed.kind, typed.text, proposed, clock.now())
    return _back(read, comment.id)


def _remove(read: Reading, comment: Comment) -> Any:
    comments.remove(comment.id, current_user.id)
    flash(gettext("De opmerking is weg."), "success")
    return _back(read, 0, f"at-{places.key(comment.anchor.place)}")


def _resolve(read: Reading, comment: Comment) -> Any:
    comments.resolve(comment.id, current_user.id, clock.now())
    return _back(read, comment.id)


def _reopen(read: Reading, comment: Comment) -> Any:
    comments.reopen(comment.id)
    return _back(read, comment.id)


def _refuse(read: Reading, comment: Comment) -> Any:
    typed = writing.typed("refuse", str(comment.id), request.form)
    comments.refuse(comment.id, current_user.id, typed.text, clock.now())
    return _back(read, comment.id)


def _take(read: Reading, comment: Comment) -> Any:
    page = rewording.take(read, comment)
    return _back(read, comment.id) if page is None else (page, 422)


def _refused(read: Reading, typed: Writing, error: Any, wrong: str) -> Any:
    if todo.came_from_here() and read.author:
        return todo.again(read, writing.with_error(typed, error, wrong)), 422
    return reading.page(read, writing.with_error(typed, error, wrong)), 422


def _back(read: Reading, number: int, anchor: str = "") -> Any:
    if todo.came_from_here() and read.author:
        return redirect(todo.onward(read, number), 303)
    return redirect(reading.draft_address(read, _anchor=anchor or f"c-{number}"), 303)


_DEEDS: dict[str, Callable[[Reading, Comment], Any]] = {
    "reply": _reply,
    "revise": _revise,
    "remove": _remove,
    "resolve": _resolve,
    "reopen": _reopen,
    "refuse": _refuse,
    "take": _take,
}
"""What a button of a comment does."""
