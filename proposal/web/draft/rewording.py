"""Rewording: an author takes over proposed words; what changed meanwhile is never overwritten."""

from flask import flash, render_template, request
from flask_babel import gettext
from flask_login import current_user

from proposal.coaching import anchors
from proposal.model.change import Change
from proposal.model.comment import Comment, Wording
from proposal.model.typed import cleaned
from proposal.store import access, comments, rows
from proposal.store.answers import Hand
from proposal.web import clock
from proposal.web.answering import places
from proposal.web.answering.places import Spot
from proposal.web.draft import reading, writing
from proposal.web.draft.readers import Reading
from proposal.web.say import say


def take(read: Reading, comment: Comment) -> str | None:
    """Write the proposed words in the answer, as the author edited them on the page that shows both.

    Returns that page instead when the answer is no longer the one that was read, or cannot be written; None
    when it was written. Raises Overtaken when another author decided a moment ago.
    """
    assert read.loaded is not None
    spot = _writable(read, comment)
    if spot is None:
        flash(gettext("Deze regel is weg, of de tekst is van je organisatie. Je kunt hem niet veranderen."),
              "warning")  # fmt: skip
        return None
    kept = read.loaded.answers.get(spot.place)
    revision = kept.revision if kept else 0
    edited = request.form.get("wording")
    if edited is None and anchors.changed(comment.anchor, spot.text):
        return _both(read, comment, spot, revision)
    wording = cleaned(_reworded(comment, spot) if edited is None else edited)
    seen = revision if edited is None else request.form.get("revision", 0, type=int)
    return _write(read, comment, spot, wording, seen)


def again(read: Reading, comment: Comment) -> str:
    """Return the page that shows both, with what was typed there; where it cannot be written, as a reply."""
    spot, typed = _writable(read, comment), request.form.get("wording", "")
    if spot is None:
        return reading.page(read, writing.typed("reply", str(comment.id), {"text": typed}))
    return _both(read, comment, spot, request.form.get("revision", 0, type=int), typed)


def _write(read: Reading, comment: Comment, spot: Spot, wording: str, seen: int) -> str | None:
    assert spot.question is not None
    assert spot.question.field is not None
    assert read.loaded is not None
    refusal = spot.question.field.refusal(wording) if wording else None
    if refusal is not None:
        return _both(read, comment, spot, seen, wording, say(refusal))
    value = spot.question.field.read(wording) if wording else ""
    change = Change(spot.place, spot.listed.name if spot.listed else "", value, wording, seen, deed="wording")
    hand = Hand(current_user.id, rows.new_id() + rows.new_id(), clock.now())
    outcome = comments.take_over(read.proposal.id, comment.id, change, hand)
    if outcome.theirs is not None:
        return _both(read, comment, spot, outcome.revision, wording)
    if outcome.gone:
        flash(gettext("Deze regel was al verwijderd."), "warning")
    return None


def _both(read: Reading, comment: Comment, spot: Spot, revision: int, wording: str | None = None,
          error: str = "") -> str:  # fmt: skip
    """Return the page with the answer of now and the proposed words, in which the author decides."""
    return render_template(
        "pages/wording.html",
        read=read,
        proposal=read.proposal,
        comment=comment,
        spot=spot,
        revision=revision,
        wording=_reworded(comment, spot) if wording is None else wording,
        error=error,
    )


def _reworded(comment: Comment, spot: Spot) -> str:
    """Return the answer with the proposed words in it; the answer itself when they cannot be placed."""
    return anchors.reworded(comment.anchor, comment.proposed or "", spot.text) or spot.text


def _writable(read: Reading, comment: Comment) -> Spot | None:
    """Return where the words of a comment stand; None where this user cannot write them."""
    if read.loaded is None or comment.wording is not Wording.OPEN:
        return None
    spot = places.of_draft(read.loaded.proposal).get(comment.anchor.place)
    if spot is None or not spot.rewordable:
        return None
    question = spot.listed or spot.question
    profile = question is not None and question.ask.profile
    # On what was handed in the request knows what this user is to the course, not to the project.
    closed = profile and access.to_proposal(read.proposal.id, current_user.id).profile_closed
    return None if closed else spot
