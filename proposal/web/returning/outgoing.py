"""Outgoing: the mark of files that go out, and the texts of a plan as the passages of such a file."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256

from flask_login import current_user

from proposal.documents.edition import Edition
from proposal.exchange import document
from proposal.model.passage import Passage
from proposal.model.proposal import Proposal
from proposal.model.returned import Sort
from proposal.steps.course import PAGES
from proposal.store import sent
from proposal.web import access, clock
from proposal.web.answering import places
from proposal.web.answering.places import Spot
from proposal.web.draft import sign_offs
from proposal.web.say import say, speaking


def marked(of: Edition) -> Edition:
    """Return what the package is written from, with a mark in its files when an author fetches them."""
    return replace(of, mark=mark(of.proposal)) if access.standing().author else of


def mark(proposal: Proposal, sort: Sort | None = None, told: str = "") -> str:
    """Keep the project as it goes out now, and return the mark for its files; `told` is for whom it is."""
    content = document.write_with_files(proposal)
    state = sha256(content).hexdigest()
    return sent.mark(proposal.id, content, state, sort, told, current_user.id, clock.now())


def texts(proposal: Proposal) -> tuple[Passage, ...]:
    """Return what a language checker reads: every answer in words, and those of the core that still lack."""
    with speaking("nl"):
        spots = sign_offs.texts(proposal)
        return tuple(passages(belonging(spots, proposal)))


def typed(proposal: Proposal) -> tuple[Passage, ...]:
    """Return every text that people type themselves, as it may stand in a file of the package."""
    with speaking("nl"):
        return tuple(passages(each for each in places.of_draft(proposal).values() if each.rewordable))


def passages(spots: Iterable[Spot]) -> Iterator[Passage]:
    """Yield these places of a draft as passages; `speaking` Dutch, as the files are."""
    for each in spots:
        listed, of = (each.listed.name, say(each.listed.caption)) if each.listed else ("", "")
        title = say(PAGES[each.place.step].title)
        yield Passage(each.place, listed, title, say(each.caption), each.text, each.label, of)


def belonging(spots: tuple[Spot, ...], proposal: Proposal) -> Iterator[Spot]:
    """Yield what has an answer or belongs to the core; of a row all that another row of its list has."""
    columns = {_column(each) for each in spots if each.listed and each.text}
    for each in spots:
        core = each.question is not None and each.question.core(proposal.kind)
        awaited = core and proposal.needs(each.place.step)
        if each.text or awaited or (each.listed and _column(each) in columns):
            yield each


def _column(spot: Spot) -> tuple[str, str, str]:
    assert spot.listed is not None
    return spot.place.step, spot.listed.name, spot.place.question
