"""Houses: how the papers of an organisation look, tried out by an administrator before it is chosen."""

from datetime import datetime
from typing import Any

from flask import Blueprint, Response, abort, flash, redirect, render_template, url_for
from flask import request as posted
from flask_babel import gettext
from flask_login import current_user

from proposal.documents.word.foreign.looking import Given, given_by
from proposal.documents.word.foreign.opening import MEGABYTES as WORD_MEGABYTES
from proposal.documents.word.house import Font
from proposal.documents.word.logo import MEGABYTES as LOGO_MEGABYTES
from proposal.documents.wording import day
from proposal.store import house, organisations
from proposal.store.answers import Hand
from proposal.store.errors import Overtaken
from proposal.store.files import Stored
from proposal.store.house import KeptLook
from proposal.web import access, clock
from proposal.web.attached import attached
from proposal.web.documents import dressing, house_forms
from proposal.web.documents.house_forms import WORD, Typed

bp = Blueprint("houses", __name__, url_prefix="/organisations/<int:organisation_id>/house")

FIRST_PAGE = "Pagina 1 van 5"
"""The foot of the page that is shown, in Dutch as in all documents."""


@bp.get("/")
def show(organisation_id: int) -> str:
    """How the papers look now, and the forms to change it."""
    return _page(organisation_id, house_forms.shown(_latest(organisation_id)))


@bp.post("/")
def save(organisation_id: int) -> Any:
    """Try a logo, a colour and a font; what is refused keeps the rest."""
    typed, look = house_forms.read(_latest(organisation_id))
    house.keep_draft(organisation_id, look, _hand())
    if typed.refused:
        return _page(organisation_id, typed), 422
    return redirect(url_for("houses.look_at", organisation_id=organisation_id), 303)


@bp.post("/word")
def save_word(organisation_id: int) -> Any:
    """Try an own Word file; all reasons against it are told at once."""
    before = _latest(organisation_id)
    points, look = house_forms.read_word(before)
    if look is None:
        return _page(organisation_id, house_forms.shown(before, points)), 422
    house.keep_draft(organisation_id, look, _hand())
    return redirect(url_for("houses.look_at", organisation_id=organisation_id), 303)


@bp.get("/word")
def return_from_word(organisation_id: int) -> Any:
    """Lead back to the page: this address stays in the browser when a file was refused."""
    return redirect(_home(organisation_id))


@bp.get("/preview")
def look_at(organisation_id: int) -> Any:
    """What papers look like in the draft, before it is chosen."""
    draft = house.draft(organisation_id)
    if draft is None:
        return redirect(_home(organisation_id), 303)
    name = organisations.name(organisation_id)
    return render_template(
        "pages/house_preview.html", organisation_id=organisation_id, name=name, draft=draft,
        samples=dressing.short_samples(name, clock.today()), given=_given(draft),
        replaced=_replaced(organisation_id, draft), foot=(day(clock.today()), FIRST_PAGE),
    )  # fmt: skip


@bp.post("/choose")
def choose(organisation_id: int) -> Any:
    """Let all papers look as the draft that was looked at."""
    if house.draft(organisation_id) is None:
        flash(gettext("Deze proef is er niet meer: iemand koos hem al of gooide hem weg."), "warning")
        return redirect(_home(organisation_id), 303)
    try:
        house.choose(organisation_id, datetime.fromisoformat(posted.form.get("seen", "")), _hand())
    except (Overtaken, ValueError):
        flash(gettext("Er is net iets veranderd. Kijk het nog eens na en druk dan weer."), "warning")
        return redirect(url_for("houses.look_at", organisation_id=organisation_id), 303)
    flash(gettext("Jullie Word-bestanden hebben nu deze huisstijl."), "success")
    return redirect(_home(organisation_id), 303)


@bp.post("/forget")
def forget(organisation_id: int) -> Any:
    """Forget the draft."""
    house.drop_draft(organisation_id)
    flash(gettext("De proef is weg. Aan jullie Word-bestanden is niets veranderd."), "success")
    return redirect(_home(organisation_id), 303)


@bp.post("/plain")
def plain(organisation_id: int) -> Any:
    """Go back to the plain look; the one there was can be chosen again."""
    try:
        house.set_aside(organisation_id, _hand())
    except Overtaken:
        flash(gettext("Er staat nog een proef klaar. Kies die, of gooi hem eerst weg."), "warning")
        return redirect(url_for("houses.look_at", organisation_id=organisation_id), 303)
    told = gettext("Jullie Word-bestanden hebben weer de gewone opmaak. Jullie huisstijl is nu een proef.")
    flash(told, "success")
    return redirect(_home(organisation_id), 303)


@bp.get("/<any(chosen, draft):which>/logo")
def logo(organisation_id: int, which: str) -> Response:
    """The logo for the page, or the picture in the header of an own Word file."""
    look = _kept(organisation_id, which)
    picture = (given := _given(look)) and given.picture
    if picture:
        return Response(picture.content, mimetype=picture.media)
    if look.logo is None or given:
        abort(404)
    return Response(house.content(look.logo), mimetype=look.logo.media)


@bp.get("/<any(chosen, draft):which>/look.css")
def rules(organisation_id: int, which: str) -> Response:
    """The colour and the font, for the sheets of a preview."""
    look = dressing.dressed(_kept(organisation_id, which))
    return Response(dressing.rules(look), mimetype="text/css")


@bp.get("/<any(chosen, draft):which>/sample.docx")
def sample(organisation_id: int, which: str) -> Response:
    """A whole application in this look: the real thing."""
    look = dressing.dressed(_kept(organisation_id, which))
    file = dressing.whole_sample(look, organisations.name(organisation_id), clock.today())
    return attached(file, WORD, "Proefdocument.docx")


def _page(organisation_id: int, typed: Typed) -> str:
    return render_template(
        "pages/house.html", organisation_id=organisation_id, name=organisations.name(organisation_id),
        chosen=house.chosen(organisation_id), draft=house.draft(organisation_id), typed=typed,
        fonts=tuple(Font), administrator=access.standing().administrator,
        logo_megabytes=LOGO_MEGABYTES, word_megabytes=WORD_MEGABYTES,
    )  # fmt: skip


def _given(look: KeptLook) -> Given | None:
    """Return what is in the header and footer of an own Word file, None without one."""
    return given_by(house.content(look.template)) if look.template else None


def _replaced(organisation_id: int, draft: KeptLook) -> Stored | None:
    """Return the own Word file that all papers have now, and would lose when this draft is chosen."""
    now = house.chosen(organisation_id)
    file = now.template if now else None
    return None if draft.template == file else file


def _latest(organisation_id: int) -> KeptLook | None:
    return house.draft(organisation_id) or house.chosen(organisation_id)


def _kept(organisation_id: int, which: str) -> KeptLook:
    """Return one of the two looks; the draft is there for who may choose it, for others it is not found."""
    if which == "draft" and not access.standing().administrator:
        abort(404)
    found = house.draft(organisation_id) if which == "draft" else house.chosen(organisation_id)
    return found or abort(404)


def _home(organisation_id: int) -> str:
    return url_for("houses.show", organisation_id=organisation_id)


def _hand() -> Hand:
    return Hand(current_user.id, "", clock.now())
