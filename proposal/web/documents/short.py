"""Short: the short forms that funds ask for, made of sentences of one's own answers."""

from dataclasses import dataclass, replace
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext
from flask_login import current_user

from budgets.text import Text, mark
from proposal.documents.package import HOME
from proposal.documents.short_form import file_name
from proposal.documents.web_form import web_form
from proposal.model.change import Change
from proposal.model.proposal import Place, Proposal
from proposal.model.short import LIMITS, Limit, Size
from proposal.model.typed import cleaned, words
from proposal.steps.course import PAGES
from proposal.store import proposals, short
from proposal.store.answers import Hand
from proposal.store.errors import Full, Gone, NotFound
from proposal.store.proposals import Loaded
from proposal.store.rows import new_id
from proposal.web import access, clock, people
from proposal.web.documents import picking, shaping
from proposal.web.documents.picking import Part
from proposal.web.say import anchor
from proposal.web.say import clock as told_clock

bp = Blueprint("short", __name__, url_prefix="/proposals/<int:proposal_id>")
SIZE = f"<any({', '.join(repr(each.value) for each in Size)}):size>"
bp.add_app_template_filter(words, "words_in")

CLASH = mark(
    "Iemand anders heeft deze tekst intussen veranderd. Kijk hoe het moet worden, en druk weer op Opslaan."
)

OWN_CLASH = mark(
    "Je hebt deze tekst intussen zelf veranderd, in een ander venster. Kijk hoe het moet worden, en druk "
    "weer op Opslaan."
)

NOT_YET = mark("Deze tekst is nog niet bewaard. Kijk hem na en druk op Opslaan.")


@dataclass(frozen=True)
class Form:
    """A short form as the overview shows it; `file` is its Word file, `stale` counts outdated sentences."""

    limit: Limit
    text: str
    file: str
    stale: int


@dataclass(frozen=True)
class Unsaved:
    """What was posted and is not written, with the reason; `theirs` is what `who` wrote meanwhile.

    `seen` is the revision of the text that it was written over.
    """

    parts: tuple[Part, ...]
    ticked: frozenset[str]
    own: str
    seen: int
    error: Text | None = None
    who: str = ""
    theirs: str = ""


@bp.get("/short")
def index(proposal_id: int) -> str:
    """Every short form, with its text and its length."""
    proposal = access.load(proposal_id).proposal
    return render_template("pages/short.html", proposal=proposal, forms=_forms(proposal).values(), home=HOME,
                           step=PAGES["short"], writes=access.standing().writes)  # fmt: skip


@bp.get("/web-form")
def fill_in(proposal_id: int) -> str:
    """What the web form of a fund asks, field by field, to copy."""
    proposal = access.load(proposal_id).proposal
    return render_template("pages/web_form.html", proposal=proposal, groups=web_form(proposal),
                           forms=_forms(proposal), writes=access.standing().writes)  # fmt: skip


@bp.get(f"/short/{SIZE}")
def show(proposal_id: int, size: str) -> str:
    """The sentences of one short form, and those to pick from."""
    return _draw(proposals.load(proposal_id), Size(size))


@bp.post(f"/short/{SIZE}")
def save(proposal_id: int, size: str) -> Any:
    """Keep what was edited, add what was ticked, and do what a button asked of a sentence."""
    loaded, form = proposals.load(proposal_id), Size(size)
    answers = picking.spots(loaded.proposal)
    posted = _posted(loaded.proposal, form)
    typed, at = shaping.done(posted.parts, answers)
    found = tuple(picking.picked(posted.ticked, answers, form))
    parts = tuple(each for each in (*typed, *found, Part(posted.own)) if each.text)
    refused = _kept(loaded, form, parts, replace(posted, parts=typed))
    if refused is not None:
        return _draw(proposals.load(proposal_id), form, refused), 422
    _tell(len(posted.ticked) - len(found))
    place = next((f"s-{n}" for n, each in enumerate(parts) if each is at), "text")
    return redirect(url_for("short.show", proposal_id=proposal_id, size=form.value, _anchor=place), 303)


def unsaved(proposal_id: int, size: str) -> str:
    """Return the page with what was posted shown as unsaved text; nothing is written."""
    loaded = proposals.load(proposal_id)
    return _draw(loaded, Size(size), replace(_posted(loaded.proposal, Size(size)), error=NOT_YET))


@bp.app_template_global()
def fill_address(proposal: Proposal, place: Place) -> str:
    """Return the page on which the answer at `place` is filled in."""
    for each in LIMITS.values():
        if (each.step, each.question) == (place.step, place.question):
            return url_for("short.show", proposal_id=proposal.id, size=each.size.value)
    return url_for("steps.show", proposal_id=proposal.id, step=place.step, _anchor=anchor(place))


def _forms(proposal: Proposal) -> dict[Size, Form]:
    answers = picking.spots(proposal)
    return {
        size: Form(each, proposal.short_text(size), file_name(size), picking.stale(proposal, answers, size))
        for size, each in LIMITS.items()
    }


def _posted(proposal: Proposal, size: Size) -> Unsaved:
    ticked, own = frozenset(request.form.getlist("pick")), cleaned(request.form.get("own", ""))
    seen = request.form.get("revision", -1, type=int)
    return Unsaved(tuple(shaping.posted(proposal, size)), ticked, own, seen)


def _kept(loaded: Loaded, size: Size, parts: tuple[Part, ...], posted: Unsaved) -> Unsaved | None:
    """Write the text and where it came from; return why that could not be done, or None when it was."""
    limit, text = LIMITS[size], picking.together(parts)
    asked = PAGES[limit.step].by_name[limit.question].field
    assert asked is not None
    error = asked.refusal(text)
    if error is not None:
        return replace(posted, error=error)
    change = Change(Place(limit.step, limit.question), "", text or None, text, posted.seen)
    hand = Hand(current_user.id, new_id() + new_id(), clock.now())
    try:
        outcome = short.keep(loaded.proposal.id, change, picking.sources(loaded.proposal, size, parts), hand)
    except Full as full:
        return replace(posted, error=mark("Meer dan {most} zinnen kunnen hier niet.", most=full.args[0]))
    except (Gone, NotFound):
        return replace(posted, error=CLASH)
    theirs = outcome.theirs
    if theirs is None:
        return None
    return replace(posted, seen=theirs.revision, who=people.name(theirs.who), theirs=theirs.value or "",
                   error=OWN_CLASH if theirs.who == current_user.id else CLASH)  # fmt: skip


def _tell(missing: int) -> None:
    flash(gettext("Opgeslagen om %(time)s.", time=told_clock(clock.now())), "success")
    if missing:
        one = "%(num)s zin die je koos is net veranderd. Kies hem opnieuw."
        more = "%(num)s zinnen die je koos zijn net veranderd. Kies ze opnieuw."
        flash(ngettext(one, more, missing), "warning")


def _draw(loaded: Loaded, size: Size, unsaved: Unsaved | None = None) -> str:
    limit, proposal = LIMITS[size], loaded.proposal
    kept = loaded.answers.get(Place(limit.step, limit.question))
    seen = unsaved.seen if unsaved else kept.revision if kept else 0
    answers = picking.spots(proposal)
    parts = unsaved.parts if unsaved else picking.parts_of(proposal, size)
    return render_template(
        "pages/short_form.html",
        proposal=proposal, limit=limit, step=PAGES["short"], unsaved=unsaved,
        text=picking.together(parts), items=picking.items(parts, answers),
        chapters=picking.chapters(answers, limit, parts), revision=seen,
        kind=proposal.kind,
    )  # fmt: skip
