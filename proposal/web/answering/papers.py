"""Papers: files that go along with an application, put in with what was typed, and fetched again."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, Response, abort, flash, g, redirect, stream_with_context, url_for
from flask import request as posted
from flask_babel import gettext
from flask_login import current_user
from werkzeug.datastructures import FileStorage

from budgets.text import Text, mark
from proposal.exchange.sorts import RefusedFile, named, sort_of
from proposal.model.choices import PaperState
from proposal.model.proposal import Place
from proposal.steps import reading
from proposal.steps.fields import Upload
from proposal.steps.step import Step
from proposal.store import files
from proposal.store.answers import Hand
from proposal.store.errors import Full, Gone
from proposal.store.files import Incoming, Stored
from proposal.web import clock
from proposal.web.answering import steps
from proposal.web.attached import kept_as
from proposal.web.say import say

bp = Blueprint("papers", __name__, url_prefix="/proposals/<int:proposal_id>/<step:step>/files")

START = "upload:"
"""A file is posted under this and the name of its question; under this alone it makes a row of its own."""

MEGABYTE = 1_000_000
ADDED = ("state", PaperState.ADDED)


@dataclass(frozen=True)
class Chosen:
    """A file that was posted, and the row it is for, "" for a new one."""

    file: FileStorage
    name: str
    row: str


@bp.post("/")
def save(proposal_id: int, step: Step) -> Any:
    """Save what was typed, then keep the files that were chosen; a file that is refused keeps nothing out."""
    listed, question = _question(step)
    outcomes = steps.write(proposal_id, step)
    for chosen in _chosen(step):
        _keep(proposal_id, Place(step.slug, question, chosen.row), listed, chosen)
    if _refusals():
        return steps.draw(proposal_id, step, steps.refused(outcomes)), 422
    return steps.reply(proposal_id, step, outcomes, steps.own_page(proposal_id, step))


@bp.get("/")
def show(proposal_id: int, step: Step) -> Any:
    """Lead back to the page of the step: this address stays in the browser when a file was refused."""
    return redirect(url_for("steps.show", proposal_id=proposal_id, step=step))


@bp.get("/<int:number>")
def fetch(proposal_id: int, step: Step, number: int) -> Response:
    """A file, to be kept by the browser."""
    _question(step)
    found = files.find(proposal_id, str(number))
    if found is None:
        abort(404)
    content = stream_with_context(files.read(found.id))
    answer = kept_as(Response(content, mimetype=found.media), found.name)
    answer.content_length = found.size
    return answer


@bp.app_template_filter()
def stored(number: str, proposal_id: int) -> Stored | None:
    """Return the file that an answer of this proposal points to, or None."""
    return files.find(proposal_id, number)


@bp.app_template_filter()
def size(size: int) -> str:
    """Return a number of bytes as people say it."""
    if size < MEGABYTE:
        return say(mark("{size} kB", size=max(1, round(size / 1000))))
    return say(mark("{size} MB", size=f"{size / MEGABYTE:.1f}".replace(".", ",")))


@bp.app_template_global()
def refusal(name: str) -> str:
    """Return why the file chosen at this question was refused just now, or ""."""
    return say(_refusals().get(name, ""))


def _question(step: Step) -> tuple[str, str]:
    """Return the list and the name of the question of this step that takes a file; 404 when it has none."""
    for name, each in step.by_name.items():
        if isinstance(each.field, Upload):
            listed, _, question = name.rpartition(".")
            return listed, question
    abort(404)


def _chosen(step: Step) -> Iterator[Chosen]:
    for name, file in posted.files.items(multi=True):
        if not name.startswith(START) or not file.filename:
            continue
        found = reading.find(step, name.removeprefix(START))
        if name == START or (found is not None and isinstance(found.question.field, Upload)):
            yield Chosen(file, name.removeprefix(START), found.row if found else "")


def _keep(proposal_id: int, place: Place, listed: str, chosen: Chosen) -> None:
    try:
        incoming = _checked(chosen.file)
        title = incoming.name.rpartition(".")[0]
        also = (ADDED,) if chosen.row else (ADDED, ("title", title))
        hand = Hand(current_user.id, steps.page(), clock.now())
        files.attach(proposal_id, place, listed, incoming, hand, also)
        flash(gettext("Het bestand %(name)s staat erbij.", name=incoming.name), "success")
    except RefusedFile as refused:
        _refuse(chosen, refused.reason)
    except Gone:
        _refuse(chosen, mark("Deze regel is intussen verwijderd. Kies het bestand nog eens hierboven."))
    except Full:
        _refuse(chosen, mark("Er passen geen bestanden meer bij. Haal er eerst een weg of maak ze kleiner."))


def _checked(file: FileStorage) -> Incoming:
    """Return the file with the name and type that belong to its content. Raises RefusedFile."""
    content = file.stream
    sort = sort_of(content, content.seek(0, 2))
    return Incoming(named(file.filename or "", sort), sort.media, content)


def _refuse(chosen: Chosen, reason: Text) -> None:
    _refusals()[chosen.name] = mark("{name}: {reason}", name=chosen.file.filename or "", reason=reason)


def _refusals() -> dict[str, Text]:
    if "refused_files" not in g:
        g.refused_files = {}
    found: dict[str, Text] = g.refused_files
    return found
