"""PDFs: asked for, made by a worker meanwhile, and fetched; an old one is never given for a new one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from itertools import groupby
from typing import Any

from flask import Blueprint, abort, current_app, flash, redirect, render_template, url_for
from flask_babel import gettext, lazy_gettext
from flask_login import current_user

from proposal.documents.archive import Member
from proposal.documents.edition import Edition
from proposal.documents.package import HOME, documents, members
from proposal.documents.word.paper import Paper
from proposal.store import jobs, layouts, proposals
from proposal.store.errors import NotFound
from proposal.store.jobs import Job, State
from proposal.web import clock
from proposal.web.attached import attached
from proposal.web.documents import downloads, packing, working

bp = Blueprint("pdfs", __name__, url_prefix="/proposals/<int:proposal_id>/pdf")

MEDIA, WORD = "application/pdf", ".docx"
STARTS_WITHIN = USUALLY_WITHIN = timedelta(minutes=1)

WHY = {
    jobs.LOST: lazy_gettext("Het maken is drie keer gestopt voor het klaar was."),
    "none": lazy_gettext("LibreOffice is niet meer te vinden op deze server."),
    "slow": lazy_gettext("Het duurde te lang. Daarom is het gestopt en opgeruimd."),
    "office": lazy_gettext("LibreOffice stopte voordat de PDF's er waren."),
}
"""Why a job failed, by the one word that is kept of it."""

SOMETHING = lazy_gettext("Er ging iets mis. Wat het was, staat in het logboek van de server.")


@dataclass(frozen=True)
class Printed:
    """The PDF of one document; `made_at` is None while there is none of the document as it is now."""

    folder: str
    name: str
    key: str
    pages: int
    made_at: datetime | None


@dataclass(frozen=True)
class Progress:
    """How far making PDFs is: at work, perhaps for longer than as a rule, done, or why it stopped."""

    busy: bool
    waiting: bool
    slow: bool
    made: bool
    done: int
    total: int
    why: str


@bp.get("/")
def show(proposal_id: int) -> str:
    """How far the PDFs are, every one that is ready, and how long the plan is."""
    of = packing.edition(proposals.load(proposal_id), clock.today())
    now = progress(proposal_id)
    found = () if now.busy else tuple(filter(packing.offered, printed(of)))
    return render_template(
        "pages/pdfs.html",
        proposal=of.proposal,
        office=working.has_office(),
        progress=now,
        by_folder=[(name, tuple(each)) for name, each in groupby(found, lambda one: one.folder)],
        ready=_ready(found),
        before=bool(layouts.of_proposal(proposal_id)),
        home=HOME,
    )


@bp.post("/")
def make(proposal_id: int) -> Any:
    """Put the work in line and start a worker, which no page waits for, unless one is coming already."""
    if not working.has_office():
        abort(404)
    before = progress(proposal_id)
    jobs.ask(proposal_id, jobs.PDF, current_user.id, clock.now())
    coming = before.busy and before.waiting
    try:
        if not coming and not jobs.busy(clock.now()):
            working.start()
    except OSError:
        current_app.logger.exception("the worker cannot start")
        flash(gettext("Het maken kan niet beginnen. Vraag wie het programma beheert om hulp."), "warning")
    return redirect(url_for("pdfs.show", proposal_id=proposal_id), 303)


@bp.get("/all/pdf.zip")
def package(proposal_id: int) -> Any:
    """All PDFs in the folders of the package, with the papers that go along as they are."""
    of = packing.edition(proposals.load(proposal_id), clock.today())
    found = tuple(filter(packing.offered, printed(of)))
    if _ready(found) is None:
        return _changed(proposal_id)
    try:
        packed = packing.packed(_members(of, found), of.today)
    except NotFound:  # a worker took an old one away meanwhile
        return _changed(proposal_id)
    return downloads.zipped(packed, of, f"{of.title} PDF")


@bp.get("/<folder>/<name>")
def document(proposal_id: int, folder: str, name: str) -> Any:
    """One PDF."""
    of = packing.edition(proposals.load(proposal_id), clock.today())
    found = next((each for each in printed(of) if (each.folder, each.name) == (folder, name)), None)
    if found is None or not packing.offered(found):
        abort(404)
    if found.made_at is None:
        return _changed(proposal_id)
    try:
        content = b"".join(layouts.read(proposal_id, found.key))
    except NotFound:  # a worker took it away meanwhile
        return _changed(proposal_id)
    return attached(content, MEDIA, name)


def printed(of: Edition) -> Iterator[Printed]:
    """Yield the PDF of every Word document of the package."""
    kept = layouts.of_proposal(of.proposal.id)
    for each in documents(of):
        paper = each.make() if each.name.endswith(WORD) else None
        if isinstance(paper, Paper):
            made = kept.get(paper.key)
            good = made if packing.still_good(paper, made) else None
            yield Printed(each.folder, f"{each.name.removesuffix(WORD)}.pdf", paper.key,
                          made.pages if made else 0, good.at if good else None)  # fmt: skip


def _ready(found: tuple[Printed, ...]) -> datetime | None:
    """Return when the last of the PDFs was made, or None while one is missing."""
    made = [each.made_at for each in found if each.made_at is not None]
    return max(made) if made and len(made) == len(found) else None


def _members(of: Edition, found: tuple[Printed, ...]) -> Iterator[Member]:
    """Yield every file of the package: a PDF for each Word document, the papers as they are, no workbook."""
    pdfs = {(each.folder, each.name): each for each in found}
    ours = {(each.folder, each.name) for each in documents(of)}
    for each in members(of):
        made = pdfs.get((each.folder, f"{each.name.removesuffix(WORD)}.pdf"))
        if (each.folder, each.name) not in ours:
            yield each
        elif made is not None:
            yield Member(made.folder, made.name, partial(layouts.read, of.proposal.id, made.key))


def progress(proposal_id: int) -> Progress:
    """Return how far the last job of a project is."""
    job = jobs.latest(proposal_id)
    if job is None:
        return Progress(False, False, False, False, 0, 0, "")
    why = _why(job)
    busy = not why and job.state in (State.WAITING, State.RUNNING)
    slow = job.made_at < clock.now() - USUALLY_WITHIN
    waiting, made = job.state is State.WAITING, job.state is State.DONE
    return Progress(busy, waiting, slow, made, job.done, job.total, why)


bp.add_app_template_global(progress, "pdf_progress")


def _why(job: Job) -> str:
    """Return why a job will not get ready by itself, or ""."""
    now = clock.now()
    if job.state is State.FAILED:
        return str(WHY.get(job.error, SOMETHING))
    if job.lost(now):
        return str(gettext("Het maken is gestopt voor het klaar was."))
    if job.state is State.WAITING and job.made_at < now - STARTS_WITHIN and not jobs.busy(now):
        return str(gettext("Het maken is niet begonnen."))
    return ""


def _changed(proposal_id: int) -> Any:
    flash(gettext("Er is iets veranderd sinds de PDF's zijn gemaakt. Maak ze opnieuw."), "warning")
    return redirect(url_for("pdfs.show", proposal_id=proposal_id))
