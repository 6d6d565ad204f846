"""Packing: the documents of a proposal as they are today, with the papers that go along."""

import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from typing import IO, Protocol

from proposal.checks import open_points
from proposal.documents.archive import Member, write_archive
from proposal.documents.edition import Attachment, Edition
from proposal.documents.layout import Layout, Measured, Placed, unmeasured
from proposal.documents.package import HOME, members
from proposal.documents.word.paper import Paper
from proposal.model.choices import PaperState
from proposal.model.moment import here
from proposal.model.proposal import Proposal
from proposal.model.steps.attachments import Paper as Enclosed
from proposal.steps.course import step
from proposal.store import files, layouts
from proposal.store.layouts import Kept
from proposal.store.proposals import Loaded
from proposal.web import access
from proposal.web.answering import overview
from proposal.web.documents import dressing
from proposal.web.draft import sign_offs
from proposal.web.following import cash

GOING_ALONG = frozenset({PaperState.ADDED, None})
"""A file of a paper that comes later, or that the makers say they have not, stays at home."""

_one_at_a_time = threading.Lock()


class InFolder(Protocol):
    """A file of the package, however it is made."""

    @property
    def folder(self) -> str:
        """Its folder: that of a fund, or the one of the makers."""


def edition(loaded: Loaded, today: date) -> Edition:
    """Return what the documents are written from: what is open makes them a concept."""
    found = overview.still_standing(loaded, today)
    still_open = open_points(loaded.proposal, found, lambda slug: step(slug).title)
    signed = sign_offs.of_proposal(loaded)
    return replace(version(loaded, loaded.proposal, today), open_points=still_open, signed=signed)


def version(loaded: Loaded, then: Proposal, on: date) -> Edition:
    """Return what the documents of a version are written from: the texts of then, in the look of now."""
    house = dressing.house_of(loaded.organisation_id)
    paying = tuple(cash.paying_of(loaded).items())
    return Edition(then, on, (), tuple(attachments(then)), house, measured(then.id), paying=paying)


def measured(proposal_id: int) -> Measured:
    """Return what knows how the documents of a proposal came out; `unmeasured` when nothing is known."""
    known = layouts.of_proposal(proposal_id)

    def find(key: str) -> Layout | None:
        kept = known.get(key)
        return None if kept is None else layout(kept)

    return find if known else unmeasured


def layout(kept: Kept) -> Layout:
    """Return how a document came out, as it was kept."""
    return Layout(kept.pages, tuple(Placed(*each) for each in kept.headings))


def still_good(paper: Paper, kept: Kept | None) -> bool:
    """Whether the PDF that is kept is that of this paper; one with the day of making as date of its letter is
    so for that day only.
    """
    if kept is None or not kept.size:
        return False
    return not paper.is_of_today or here(kept.at).date() == paper.made


def attachments(proposal: Proposal) -> Iterator[Attachment]:
    """Yield the files that go along, named after their paper and read a piece at a time."""
    kept = {str(each.id): each for each in files.of_proposal(proposal.id)}
    for paper in proposal.attachments.papers:
        if paper.file in kept and paper.state in GOING_ALONG:
            stored = kept[paper.file]
            yield Attachment(paper.id, _name(paper, stored.name), partial(files.read, stored.id))


def package(of: Edition, wanted: Callable[[Member], bool] = lambda _: True) -> IO[bytes]:
    """Return a temporary file with the zip of all members that are wanted."""
    return packed((each for each in members(of) if wanted(each)), of.today)


def offered(file: InFolder) -> bool:
    """Whether the user of this request may have a file of the package: the makers' folder is for authors."""
    return file.folder != HOME or access.standing().writes


def packed(wanted: Iterable[Member], made: date) -> IO[bytes]:
    """Return a temporary file with a zip, at its start; one is made at a time."""
    target = tempfile.TemporaryFile()  # noqa: SIM115 (it is closed by the answer that sends it)
    try:
        with _one_at_a_time:
            write_archive(target, wanted, made)
    except BaseException:
        target.close()
        raise
    target.seek(0)
    return target


def find(of: Edition, folder: str, name: str) -> Member | None:
    """Return one file of the package by its folder and name, or None."""
    return next((each for each in members(of) if (each.folder, each.name) == (folder, name)), None)


def _name(paper: Enclosed, stored: str) -> str:
    """Return the title of a paper with the ending of its file, else the name of the file."""
    return f"{paper.title.strip()}.{stored.rpartition('.')[2]}" if paper.title.strip() else stored
