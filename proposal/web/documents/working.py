"""Working: PDFs are made by a process of its own, for which no page waits."""

import faulthandler
import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Thread

from flask import Flask, current_app

from proposal.documents.apart import start_apart
from proposal.documents.laying_out import LaidOut, guessed, lay_out
from proposal.documents.office import OfficeFailed, OfficeTooSlow, clear_up, find_office, office
from proposal.documents.package import documents
from proposal.documents.word.paper import Paper
from proposal.store import jobs, layouts, proposals
from proposal.store.errors import Busy, Overtaken, Unreachable
from proposal.store.jobs import Job
from proposal.store.layouts import Kept
from proposal.web import clock
from proposal.web.documents import packing
from proposal.web.settings import Settings

log = logging.getLogger(__name__)

SECONDS = 240
"""For LibreOffice at one job."""

ALL_SECONDS = 300
"""For one job with all that is around it; a worker that takes longer hangs and is ended by the system."""

STDERR = 2
BEATS_EVERY = 10.0
"""Seconds between two signs of life of a worker."""

MOST_ASKED = 6
"""So many times a database that is busy is asked to note how a job ended; each time waits by itself."""

FIRST = ("Projectplan", "Brief ")
"""How the documents begin that are made first: of these one wants to know how long they are."""

BATCH = 4
LOG = "work.log"
LARGEST_LOG = 1_000_000
"""In bytes; a log that is larger begins anew."""


class NoOffice(Exception):
    """LibreOffice is not on this machine, or not any more."""


WORDS: dict[type[Exception], str] = {NoOffice: "none", OfficeTooSlow: "slow", OfficeFailed: "office"}
BROKEN = "broken"
"""The error of a job for whatever else went wrong; the log tells what."""


def start() -> None:
    """Start a worker and return at once; what it has to tell goes to work.log. Raises OSError."""
    chosen = _settings()
    told = {"VIP_DATA": str(chosen.data), "DATABASE_URL": chosen.database, "SECRET_KEY": chosen.secret_key,
            "SOFFICE": chosen.soffice}  # fmt: skip
    command = [sys.executable, "-m", "flask", "--app", "app", "work"]
    path = chosen.data / LOG
    full = path.is_file() and path.stat().st_size > LARGEST_LOG
    with path.open("wb" if full else "ab") as output:
        started = start_apart(command, output.fileno(), current_app.root_path, {**os.environ, **told})
    Thread(target=started.wait, daemon=True).start()  # the system keeps a trace of it until someone waits


def start_again() -> None:
    """Start a worker for what was left when the program ended; a log tells it when that cannot be done."""
    try:
        if jobs.left(clock.now()):
            start()
    except OSError:
        log.exception("the worker cannot start")


def has_office() -> bool:
    """Whether this machine can make PDFs."""
    return find_office(_settings().soffice) is not None


def work() -> int:
    """Do every job that waits, one after another, and return how many."""
    done = 0
    while (job := jobs.claim(clock.reading())) is not None:
        with current_app.app_context(), _watched(job):
            _do(job)
        done += 1
    return done


@contextmanager
def _watched(job: Job) -> Iterator[None]:
    """Give signs of life while it lasts; when it lasts too long, tell where it hangs and end this process."""
    ended = Event()
    beats = Thread(target=_beat, args=(current_app._get_current_object(), job, ended), daemon=True)  # type: ignore[attr-defined]
    faulthandler.dump_traceback_later(ALL_SECONDS, exit=True, file=STDERR)
    beats.start()
    try:
        yield
    finally:
        ended.set()
        beats.join()
        faulthandler.cancel_dump_traceback_later()


def _beat(app: Flask, job: Job, ended: Event) -> None:
    with app.app_context():
        while not ended.wait(BEATS_EVERY):
            try:
                jobs.live(job, clock.reading())
            except Overtaken:
                return  # the worker finds it out itself at its next report
            except (Busy, Unreachable) as error:
                log.warning("no sign of life of job %s: %r", job.id, error)


@dataclass(frozen=True)
class Wanted:
    """A Word document to lay out, under the name of its file."""

    name: str
    paper: Paper


def papers(proposal_id: int) -> dict[str, Wanted]:
    """Return every Word document of a proposal as it is now, by key; those that are alike once."""
    of = packing.edition(proposals.load(proposal_id), clock.today())
    wanted = sorted(
        (each for each in documents(of) if each.name.endswith(".docx")), key=lambda each: _rank(each.name)
    )
    made = ((each.name, each.make()) for each in wanted)
    return {each.key: Wanted(name, each) for name, each in made if isinstance(each, Paper)}


def _do(job: Job) -> None:
    try:
        error = _tried(job)
        if error:
            insisting(lambda: jobs.fail(job, error, clock.reading()))
        else:
            insisting(lambda: jobs.finish(job, clock.reading()))
    except Overtaken:
        log.warning("job %s was given to another worker", job.id)


def insisting(note: Callable[[], None]) -> None:
    """Note something, and try again while the database is busy; raises Busy when it stays so."""
    for _ in range(MOST_ASKED - 1):
        try:
            return note()
        except Busy:
            log.warning("the database is busy; trying again")
    return note()


def _tried(job: Job) -> str:
    """Return in one word why a job failed, or ""; the log tells more."""
    try:
        _lay_out(job)
    except Overtaken:
        raise
    except Exception as error:  # whatever it is: the page must tell, and who waits next is not to blame
        log.exception("job %s of proposal %s failed", job.id, job.proposal_id)
        return WORDS.get(type(error), BROKEN)
    return ""


def _lay_out(job: Job) -> None:
    """Lay out what was not laid out yet, and note after each batch how far it is.

    Every batch is kept at once, so that a job that was stopped goes on where it was.
    """
    program, place = find_office(_settings().soffice), _settings().data / "office"
    if program is None:
        raise NoOffice
    clear_up(place)
    wanted = papers(job.proposal_id)
    kept = layouts.of_proposal(job.proposal_id)
    missing = [
        each.paper for key, each in wanted.items() if not packing.still_good(each.paper, kept.get(key))
    ]
    done = len(wanted) - len(missing)
    jobs.report(job, done, len(wanted))
    before: tuple[LaidOut, ...] = ()
    with office(program, place, SECONDS) as at_work:
        for batch in _batches(missing):
            before = lay_out([guessed(each, before) for each in batch], at_work.to_pdf)
            for made in before:
                _keep(job, wanted[made.paper.key].name, made)
            done += len(batch)
            jobs.report(job, done, len(wanted))
    layouts.sweep(job.proposal_id, wanted.keys(), clock.reading())


def _keep(job: Job, name: str, made: LaidOut) -> None:
    """Keep it under the moment at which the job began, whose day stands on it."""
    headings = ((each.text, each.level, each.page, round(each.down, 3)) for each in made.layout.headings)
    kept = Kept(name, made.layout.pages, tuple(headings), len(made.pdf), clock.now())
    layouts.keep(job.proposal_id, made.paper.key, kept, made.pdf)


def _batches(missing: list[Paper]) -> Iterator[list[Paper]]:
    """Yield the first alone, so that there is something to see soon, and the rest by four."""
    yield from (each for each in (missing[:1],) if each)
    for start_at in range(1, len(missing), BATCH):
        yield missing[start_at : start_at + BATCH]


def _rank(name: str) -> int:
    return next((at for at, start in enumerate(FIRST) if name.startswith(start)), len(FIRST))


def _settings() -> Settings:
    chosen: Settings = current_app.config["SETTINGS"]
    return chosen
