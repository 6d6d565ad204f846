"""Rubrics: the form in which a trainer judges a draft by the points of a fund, in part or whole."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from proposal.coaching.rubric import POINTS, latest
from proposal.model.feedback import Judged, Score
from proposal.model.typed import cleaned, digest
from proposal.store import rubric
from proposal.web import clock, readers
from proposal.web.readers import Reading

bp = Blueprint("rubrics", __name__, url_prefix="/proposals/<int:proposal_id>/draft/rubric")
NOT_JUDGED = "none"


@bp.get("")
def show(proposal_id: int) -> str:
    """The points, with what this course said of them last."""
    read = readers.draft(proposal_id)
    known = _known(read)
    return _page(read, known, _seen(known))


@bp.post("")
def save(proposal_id: int) -> Any:
    """Keep what was filled in, for the next round."""
    read = readers.draft(proposal_id)
    assert read.course_id is not None
    known, given = _known(read), _given()
    if request.form.get("seen") != _seen(known):
        flash(gettext("Een andere begeleider vulde net ook iets in. Hieronder staat wat jij invulde; druk "
                      "nog eens op Opslaan als dat zo moet worden."), "warning")  # fmt: skip
        return _page(read, given, _seen(known)), 422
    rubric.save(proposal_id, read.course_id, given.values(), current_user.id, clock.now())
    flash(gettext("Bewaard. De makers zien het als je de feedback verstuurt."), "success")
    return redirect(url_for("feedback.show", proposal_id=proposal_id), 303)


def unsaved(proposal_id: int) -> str:
    """Return the form with what was filled in; nothing is kept."""
    flash(gettext("Dit is nog niet bewaard. Kijk het na en druk op Opslaan."), "warning")
    read = readers.draft(proposal_id)
    return _page(read, _given(), _seen(_known(read)))


def _known(read: Reading) -> dict[str, Judged]:
    assert read.course_id is not None
    return latest(rubric.of_course(read.proposal.id, read.course_id))


def _given() -> dict[str, Judged]:
    """Return what was filled in; a remark without a score says that it can be better."""
    found = {}
    for each in POINTS:
        score, remark = request.form.get(each.name, ""), cleaned(request.form.get(f"{each.name}-remark", ""))
        if score in list(Score) or remark:
            judged = Score(score) if score in list(Score) else Score.BETTER
            found[each.name] = Judged(each.name, judged, remark)
    return found


def _seen(known: Mapping[str, Judged]) -> str:
    """Return what changes whenever a judgement does."""
    return digest("\n".join(f"{name} {each.score} {each.remark}" for name, each in sorted(known.items())))


def _page(read: Reading, judged: Mapping[str, Judged], seen: str) -> str:
    return render_template("pages/rubric.html", read=read, proposal=read.proposal, points=POINTS,
                           judged=judged, scores=tuple(Score), seen=seen, not_judged=NOT_JUDGED)  # fmt: skip
