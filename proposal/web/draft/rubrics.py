"""Rubrics: the form in which a trainer judges a draft by the points of a fund, in part or whole."""

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request
from flask_babel import gettext
from flask_login import current_user

from proposal.coaching.rubric import POINTS, Point, latest
from proposal.model.feedback import Filled, Judged, Score, seen
from proposal.model.typed import cleaned
from proposal.store import rubric
from proposal.store.errors import Overtaken
from proposal.web import clock
from proposal.web.draft import guiding
from proposal.web.draft.readers import Reading

bp = Blueprint("rubrics", __name__, url_prefix="/proposals/<int:proposal_id>/draft/rubric")
bp.add_app_template_global(guiding.address, "course_address")
NOT_JUDGED = "none"


@dataclass(frozen=True)
class Line:
    """A point on the form: what is filled in, and what stood there when it was drawn.

    `crossed` when somebody else filled in `there` meanwhile, and the form something else.
    """

    point: Point
    judged: Judged | None
    there: Judged | None
    crossed: bool = False

    @property
    def before(self) -> str:
        """What changes whenever what stands there does."""
        return seen(self.there)


@bp.get("")
def show(proposal_id: int) -> str:
    """The points, with what this course said of them last."""
    read = guiding.draft(proposal_id)
    known = _known(read)
    return _page(read, [Line(each, known.get(each.name), known.get(each.name)) for each in POINTS])


@bp.post("")
def save(proposal_id: int) -> Any:
    """Keep what was filled in, for the next round."""
    read, filled = guiding.draft(proposal_id), _filled()
    assert read.course_id is not None
    try:
        rubric.save(proposal_id, read.course_id, filled, current_user.id, clock.now())
    except Overtaken:
        flash(gettext("Een andere begeleider vulde net ook iets in. Bij die punten staat hieronder wat; druk "
                      "nog eens op Opslaan om te bewaren wat jij invulde."), "warning")  # fmt: skip
        return _again(read, filled), 422
    flash(gettext("Bewaard. De makers zien het als je de feedback verstuurt."), "success")
    return redirect(guiding.address("feedback.show", proposal_id), 303)


def unsaved(proposal_id: int) -> str:
    """Return the form with what was filled in; nothing is kept."""
    flash(gettext("Dit is nog niet bewaard. Kijk het na en druk op Opslaan."), "warning")
    return _again(guiding.draft(proposal_id), _filled())


def _again(read: Reading, filled: tuple[Filled, ...]) -> str:
    """Return the form with what was changed on it, and of the other points what stands there now."""
    known = _known(read)
    return _page(read, [_line(point, each, known.get(each.point))
                        for point, each in zip(POINTS, filled, strict=True)])  # fmt: skip


def _line(point: Point, filled: Filled, there: Judged | None) -> Line:
    return Line(point, filled.judged if filled.changed else there, there, filled.crosses(there))


def _known(read: Reading) -> dict[str, Judged]:
    assert read.course_id is not None
    return latest(rubric.of_course(read.proposal.id, read.course_id))


def _filled() -> tuple[Filled, ...]:
    """Return what was filled in at each point, with what stood there when the form was drawn."""
    return tuple(Filled(each.name, _judged(each.name), request.form.get(f"{each.name}-before", ""))
                 for each in POINTS)  # fmt: skip


def _judged(name: str) -> Judged | None:
    """Return what was filled in at a point; a remark without a score says that it can be better."""
    score, remark = request.form.get(name, ""), cleaned(request.form.get(f"{name}-remark", ""))
    if score not in list(Score):
        return Judged(name, Score.BETTER, remark) if remark else None
    return Judged(name, Score(score), remark)


def _page(read: Reading, lines: list[Line]) -> str:
    return render_template("pages/rubric.html", read=read, proposal=read.proposal, lines=lines,
                           scores=tuple(Score), not_judged=NOT_JUDGED)  # fmt: skip
