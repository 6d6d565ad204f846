"""Carrying: a whole project out as one file, and in again as a new one."""

import io
import tempfile
from collections.abc import Iterator, Mapping
from functools import partial
from typing import IO, Any

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from budgets.text import Text, mark
from proposal.exchange import document, parcel
from proposal.exchange.mistakes import BadDocument
from proposal.exchange.papers import files_of, with_files
from proposal.exchange.parcel import MOST_BYTES_TOGETHER, Enclosed
from proposal.exchange.sorts import RefusedFile, named, sort_of
from proposal.model.proposal import Proposal
from proposal.store import arrivals, files
from proposal.store.answers import Hand
from proposal.store.arrivals import Arrival
from proposal.store.errors import Full
from proposal.store.files import Incoming
from proposal.web import access, clock
from proposal.web.attached import attached

bp = Blueprint("carrying", __name__, url_prefix="/proposals")

ZIP = b"PK\x03\x04"


@bp.url_value_preprocessor
def admit_parcels(endpoint: str | None, _values: dict[str, Any] | None) -> None:
    """Let who is logged in send a parcel, which may be larger than one paper."""
    if endpoint == "carrying.bring" and current_user.is_authenticated:
        request.max_content_length = MOST_BYTES_TOGETHER


@bp.get("/<int:proposal_id>/project.json")
def save(proposal_id: int) -> Response:
    """The project without its attachments, as one JSON document."""
    proposal = access.load(proposal_id).proposal
    return attached(document.write(proposal), "application/json", f"{proposal.title or 'Project'}.json")


@bp.get("/<int:proposal_id>/project.zip")
def save_with_files(proposal_id: int) -> Response:
    """The project with its attachments, as a zip."""
    proposal = access.load(proposal_id).proposal
    return attached(packed(proposal), "application/zip", f"{proposal.title or 'Project'}.zip")


@bp.get("/bring")
def ask() -> str:
    """The page to choose a file on."""
    return render_template("pages/bring.html", mistake=None)


@bp.post("/bring")
def bring() -> Any:
    """Read a project from a file; a wrong file is refused with place and reason and changes nothing."""
    chosen = request.files.get("file")
    try:
        if chosen is None or not chosen.filename:
            raise BadDocument(mark("Kies eerst een bestand."))
        number = take_in(chosen.stream, current_user.id)
    except BadDocument as bad:
        return render_template("pages/bring.html", mistake=bad), 422
    flash(gettext("Het project is ingelezen. Kijk of alles er staat."), "success")
    return redirect(url_for("tasks.show", proposal_id=number), 303)


def packed(proposal: Proposal) -> IO[bytes]:
    """Return a temporary file with the parcel of a proposal, at its start.

    Its files are counted from 1, so that the parcel of a project that was carried over is the same.
    """
    target = tempfile.TemporaryFile()  # noqa: SIM115 (it is closed by the answer that sends it)
    kept = dict.fromkeys(each for each in files_of(proposal) if files.find(proposal.id, each))
    numbers = {each: str(number) for number, each in enumerate(kept, start=1)}
    parcel.pack(target, with_files(proposal, numbers), _enclosed(proposal.id, numbers))
    target.seek(0)
    return target


def take_in(content: IO[bytes], user_id: int) -> int:
    """Keep the project of a JSON document or a parcel as a new one of this user. Raises BadDocument."""
    hand = Hand(user_id, "", clock.now())
    try:
        return arrivals.take_in(_arrival(content), hand)
    except Full:
        raise BadDocument(mark("De bijlagen zijn samen te groot.")) from None


def _arrival(content: IO[bytes]) -> Arrival:
    """Return what stands in the file; every attachment is looked at before anything is kept."""
    beginning = content.read(len(ZIP))
    content.seek(0)
    if beginning != ZIP:
        proposal = document.read(content.read(document.MOST_BYTES + 1))
        return Arrival(lambda _numbers: proposal, proposal.practice)
    _, looked_at = parcel.unpack(content)
    for each in looked_at:
        _checked(each)
    proposal, enclosed = parcel.unpack(content)
    checked = ((each.number, _checked(each)) for each in enclosed)
    return Arrival(partial(with_files, proposal), proposal.practice, checked)


def _checked(each: Enclosed) -> Incoming:
    content = io.BytesIO(each.content)
    try:
        sort = sort_of(content, len(each.content))
    except RefusedFile as refused:
        raise BadDocument(_of_file(each.name, refused.reason)) from None
    return Incoming(named(each.name, sort), sort.media, content)


def _of_file(name: str, reason: Text) -> Text:
    return mark("Bijlage '{name}': {reason}", name=name, reason=reason)


def _enclosed(proposal_id: int, numbers: Mapping[str, str]) -> Iterator[Enclosed]:
    for kept, number in numbers.items():
        found = files.find(proposal_id, kept)
        if found is not None:
            yield Enclosed(number, found.name, b"".join(files.read(found.id)))
