"""Steps: one pair of views shows and saves every step of the course."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from flask import Blueprint, Response, current_app, flash, jsonify, redirect, request, url_for
from flask_babel import gettext
from flask_login import current_user
from flask_wtf.csrf import generate_csrf
from werkzeug.routing import BaseConverter

from proposal.model.change import Change, Outcome
from proposal.model.typed import cleaned
from proposal.steps import reading
from proposal.steps.course import COURSE, PAGES, after, before
from proposal.steps.step import Step
from proposal.store import answers, comments, proposals
from proposal.store.answers import Hand
from proposal.web import access, clock, redrawing
from proposal.web.answering import deeds, live, money, overview
from proposal.web.answering.drawing import sheet
from proposal.web.answering.pieces import Posted
from proposal.web.answering.sending import Refused, departures
from proposal.web.documents import lengths, working
from proposal.web.membership.entrance import wants_json
from proposal.web.say import clock as told_clock
from proposal.web.say import say

bp = Blueprint("steps", __name__)
for told, name in ((departures, "departures"), (live.sums, "sums_of"), (money.totals, "totals_of"),
                   (money.elsewhere, "sources_elsewhere"), (money.enclosed, "enclosed_in"),
                   (lengths.lengths, "lengths_of"),
                   (lengths.letter_lengths, "letter_lengths_of"),
                   (lengths.letter_questions, "letter_questions"),
                   (lengths.has_questions, "has_length_questions"),
                   (working.has_office, "has_office")):  # fmt: skip
    bp.add_app_template_global(told, name)


@dataclass(frozen=True)
class Home:
    """The page on which questions of a step stand: how it is drawn with what a post brought that is not in
    the store, and its address with an anchor ("" for none)."""

    draw: Callable[[Posted | None], str | bytes]
    at: Callable[[str], str]


class StepConverter(BaseConverter):
    """The slug of a page of questions in an address."""

    regex = "|".join(PAGES)

    def to_python(self, value: str) -> Step:
        """Return the step with this slug."""
        return PAGES[value]

    def to_url(self, value: Any) -> str:
        """Return the slug of a step; a slug is taken as it is."""
        return value.slug if isinstance(value, Step) else str(value)


@bp.get("/proposals/<int:proposal_id>/<step:step>")
def show(proposal_id: int, step: Step) -> bytes:
    """The page of one step, with what was answered."""
    here = access.standing()
    if here.author and here.stopped_at != step.slug:
        proposals.visited(proposal_id, current_user.id, step.slug, clock.now())
    return draw(proposal_id, step)


@bp.post("/proposals/<int:proposal_id>/<step:step>")
def save(proposal_id: int, step: Step) -> Any:
    """Save what was touched, then do what the button asked of a row."""
    return reply(proposal_id, step, write(proposal_id, step), own_page(proposal_id, step))


def own_page(proposal_id: int, step: Step) -> Home:
    """Return the page of the step itself, on which most questions stand."""
    return Home(
        lambda posted: draw(proposal_id, step, posted),
        lambda anchor: url_for("steps.show", proposal_id=proposal_id, step=step, _anchor=anchor or None),
    )


def write(proposal_id: int, step: Step) -> tuple[Outcome, ...]:
    """Save what was touched on the posted page and return what became of each answer.

    A row that is put back comes first, so that what was typed in it has a place.
    """
    deed = request.form.get("do", "")
    if deed.startswith("back:"):
        deeds.do(proposal_id, step, deed)
    return answers.save(proposal_id, _allowed(step), Hand(current_user.id, page(), clock.now()))


def reply(proposal_id: int, step: Step, outcomes: tuple[Outcome, ...], home: Home) -> Any:
    """Return the answer to a save: figures for a script, the page again, or the way on after a deed."""
    if wants_json():
        return live.saved(proposal_id, step, outcomes)
    if not all(each.written and each.change.message is None for each in outcomes):
        return home.draw(refused(outcomes)), 422
    deed = request.form.get("do", "")
    if not deed:
        flash(gettext("Opgeslagen om %(time)s.", time=told_clock(clock.now())), "success")
    if deed == "next":
        return redirect(deeds.onward(proposal_id, step), 303)
    try:
        return redirect(home.at(deeds.do(proposal_id, step, deed)), 303)
    except Refused as barred:
        flash(say(barred.reason), "warning")
        return home.draw(None), 422


@bp.get("/token")
def token() -> Response:
    """A fresh token for a page that was open while its login ran out."""
    return jsonify(token=generate_csrf(), user=current_user.id if current_user.is_authenticated else None)


def draw(proposal_id: int, step: Step, posted: Posted | None = None) -> bytes:
    """Return the page of a step; `posted` is what a post brought that is not in the store."""
    whole = proposals.load(proposal_id)
    loaded, here = access.shown(whole), access.standing()
    proposal = loaded.proposal
    administrator = loaded.organisation_id is None or here.administrator
    return redrawing.page(
        _template(step.slug),
        page(),
        sheet=sheet(step, loaded, posted, administrator, here.writes),
        step=step,
        number=COURSE.index(step) + 1 if step in COURSE else 0,
        count=len(COURSE),
        before=before(step.slug),
        after=after(step.slug),
        proposal=proposal,
        kind=proposal.kind,
        findings=access.heard(overview.beside(whole, clock.today(), step.slug)),
        writes=here.writes,
        waiting=comments.waiting_at(proposal_id, step.slug) if here.author else frozenset(),
    )


@cache
def _template(slug: str) -> str:
    own = f"pages/steps/{slug}.html"
    return own if own in current_app.jinja_env.list_templates() else "pages/step.html"


def unsaved(proposal_id: int, step: Step) -> bytes:
    """Return the page of a step with what was posted shown as unsaved text; nothing is written."""
    return draw(proposal_id, step, carried(step))


def carried(step: Step) -> Posted:
    """Return what was posted for this step as text that is not saved, and say so."""
    found = [each for each in (reading.find(step, name) for name in request.form) if each is not None]
    texts = {each.name: each.question.field.joined(request.form.getlist(each.name)) for each in found
             if each.question.field is not None}  # fmt: skip
    flash(gettext("Deze tekst staat nog niet in je project. Kijk hem na en druk op Opslaan."), "warning")
    return Posted(texts)


def page() -> str:
    """Return the mark of the open page: what a page wrote itself is no clash for it."""
    given = cleaned(request.form.get("page", ""))[:16]
    return given if given.isalnum() else secrets.token_hex(6)


def _allowed(step: Step) -> tuple[Change, ...]:
    """Return the touched answers; those of the organisation's profile only from its administrators."""
    taken, resolved = request.form.get("take", ""), frozenset(request.form.getlist("resolve"))
    changes = tuple(
        replace(each, deed="resolve") if each.name in resolved else each
        for each in reading.touched(step, request.form)
        if each.name != taken
    )
    if not access.standing().profile_closed:
        return changes
    return tuple(each for each in changes if not step.by_name[each.listed or each.place.question].ask.profile)


def refused(outcomes: tuple[Outcome, ...]) -> Posted:
    """Return what a post brought that is not in the store."""
    kept_out = [each for each in outcomes if not each.written]
    texts = {each.change.name: each.change.typed for each in kept_out}
    return Posted(texts, {each.change.place: each for each in kept_out})
