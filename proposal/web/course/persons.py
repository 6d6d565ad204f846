"""Persons: one participant as trainers see them: how far, what they did, and the trainers' own notes."""

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from proposal.coaching import handing_in
from proposal.coaching.stages import SEEN_BY_TRAINER, Passed
from proposal.model.course import HandingIn, Meeting, Participant, Presence, Stage
from proposal.model.feedback import Round
from proposal.model.typed import cleaned
from proposal.store import accounts, feedback, notes, stages
from proposal.store.errors import NotFound
from proposal.web import clock, people
from proposal.web.course import group, standings
from proposal.web.course.standings import Facts, Line

bp = Blueprint("persons", __name__, url_prefix="/courses/<int:course_id>/people/<int:user_id>")
LONGEST = 4000


@dataclass(frozen=True)
class Met:
    """A meeting and what a participant had to do with it; `state` is None where nothing is handed in."""

    meeting: Meeting
    presence: Presence | None
    state: handing_in.State | None
    handed: tuple[HandingIn, ...]


@bp.get("")
def show(course_id: int, user_id: int) -> str:
    """All that trainers know of one participant."""
    return _page(course_id, user_id)


@bp.post("/stages")
def mark(course_id: int, user_id: int) -> Any:
    """Note that they reached a stage that a trainer sees, or that they did not after all."""
    wanted = request.form.get("stage", "")
    if wanted not in SEEN_BY_TRAINER:
        abort(400)
    if request.form.get("back"):
        stages.take_back(course_id, user_id, Stage(wanted), current_user.id, clock.now())
        flash(gettext("Het is teruggenomen."), "success")
    else:
        stages.reach(course_id, user_id, Stage(wanted), current_user.id, clock.now())
        flash(gettext("Het is bewaard. De deelnemer ziet het ook."), "success")
    return _back(course_id, user_id)


@bp.post("/notes")
def note(course_id: int, user_id: int) -> Any:
    """Keep a note, for the trainers only."""
    text = cleaned(request.form.get("text", ""))[:LONGEST]
    if not text:
        return _page(course_id, user_id, empty=0), 422
    notes.add(course_id, user_id, text, current_user.id, clock.now())
    flash(gettext("Je notitie is bewaard, alleen voor de begeleiders."), "success")
    return _back(course_id, user_id, "notes")


@bp.post("/notes/<int:number>")
def rewrite(course_id: int, user_id: int, number: int) -> Any:
    """Write one's own note anew, or take it away."""
    text = cleaned(request.form.get("text", ""))[:LONGEST]
    if request.form.get("away"):
        notes.remove(course_id, user_id, number, current_user.id)
        flash(gettext("Je notitie is weg."), "success")
    elif text:
        notes.revise(course_id, user_id, number, text, current_user.id, clock.now())
        flash(gettext("Je notitie is bewaard, alleen voor de begeleiders."), "success")
    else:
        return _page(course_id, user_id, empty=number), 422
    return _back(course_id, user_id, "notes")


def _page(course_id: int, user_id: int, empty: int | None = None) -> str:
    """The page; `empty` is the number of the note that was saved without words, 0 for a new one."""
    known = group.facts(course_id)
    found = next((each for each in known.members if each.participant.user_id == user_id), None)
    account = accounts.user(user_id)
    if found is None or account is None:
        raise NotFound
    line, noted = standings.line(known, found), notes.of_person(course_id, user_id)
    rounds = _rounds(known, line)
    people.know({each.who for each in noted} | {each.who for each in rounds}
                | {each.who for each in line.reached if each.who})  # fmt: skip
    return render_template(
        "pages/participant.html", course=known.course, me=found.participant, line=line, email=account.email,
        met=_met(known, found.participant), notes=noted, rounds=rounds, empty=empty,
        stages=_stages(line), marks=SEEN_BY_TRAINER,
    )  # fmt: skip


def _stages(line: Line) -> tuple[tuple[Stage, Passed | None], ...]:
    """Return every stage with how it was reached, None where it was not."""
    found = {each.stage: each for each in line.reached}
    return tuple((each, found.get(each)) for each in Stage)


def _rounds(known: Facts, line: Line) -> tuple[Round, ...]:
    """Return the feedback that this course sent, the newest first, while its trainers may read the draft."""
    if line.content is None or line.proposal_id is None:
        return ()
    found = feedback.rounds_of((line.proposal_id,)).get(line.proposal_id, ())
    return tuple(each for each in found if each.course_id == known.course.id)


def _met(known: Facts, me: Participant) -> tuple[Met, ...]:
    came = {each.meeting_id: each.presence for each in known.happened.came if each.user_id == me.user_id}
    found = []
    for each in known.course.meetings:
        given = handing_in.of_one(known.happened.handed, each, me)
        state = handing_in.state_of(each, me, given, known.at) if each.hands_in else None
        found.append(Met(each, came.get(each.id), state, given))
    return tuple(found)


def _back(course_id: int, user_id: int, place: str = "") -> Any:
    return redirect(url_for("persons.show", course_id=course_id, user_id=user_id, _anchor=place or None), 303)
