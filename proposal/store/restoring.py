"""Restoring: makes the answers of a proposal those of an earlier version, as changes with their history."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy.orm import Session

from proposal.model.proposal import STEPS, Place, Proposal
from proposal.model.question import Ask, asks
from proposal.store import rows, settling
from proposal.store.answers import Hand
from proposal.store.errors import NotFound
from proposal.store.proposals import Loaded
from proposal.store.settling import Given


def restore(current: Session, loaded: Loaded, wanted: Proposal, hand: Hand) -> None:
    """Write in an open unit of work what differs. The profile of an organisation is not touched."""
    owned = loaded.organisation_id is not None
    questions = [(slug, name, ask) for slug in STEPS for name, ask in asks(STEPS[slug])]
    mine = [each for each in questions if not (owned and each[2].profile)]
    for slug, name, ask in mine:
        if ask.row is not None and not ask.follows:
            _rows(current, loaded.proposal, wanted, slug, name, hand)
    given = (each for slug, name, ask in mine for each in _given(loaded.proposal, wanted, slug, name, ask))
    settling.settle(current, loaded.proposal.id, given, hand, "restore")


def _rows(current: Session, now: Proposal, wanted: Proposal, slug: str, name: str, hand: Hand) -> None:
    """Take rows away, and put rows back, until the list has those of `wanted` in their order."""
    there = [each.id for each in now.rows(f"{slug}.{name}")]
    then = [each.id for each in wanted.rows(f"{slug}.{name}")]
    where = (current, now.id, slug, name)
    for row in there:
        if row not in then:
            rows.remove_in(*where, row, hand.who, hand.now)
    for row in then:
        if row not in there:
            _row_back(*where, row, hand)
    if then:
        rows.arrange_in(*where, then)


def _row_back(current: Session, proposal_id: int, slug: str, name: str, row: str, hand: Hand) -> None:
    try:
        rows.restore_in(current, proposal_id, slug, name, row, hand.who, hand.now)
    except NotFound:
        rows.add_in(current, proposal_id, slug, name, hand.who, hand.now, row)


def _given(now: Proposal, wanted: Proposal, slug: str, name: str, ask: Ask) -> Iterator[Given]:
    if ask.row is None:
        place = Place(slug, name)
        value = getattr(wanted.step(slug), name)
        if value != getattr(now.step(slug), name) or _unreadable(now, place):
            yield place, "", value
        return
    there = {each.id: each for each in now.rows(f"{slug}.{name}")}
    for row in wanted.rows(f"{slug}.{name}"):
        for column, _ in asks(ask.row):
            place = Place(slug, column, row.id)
            if _differs(there.get(row.id), row, column) or _unreadable(now, place):
                yield place, name, getattr(row, column)


def _differs(now: Any, wanted: Any, column: str) -> bool:
    return now is None or getattr(now, column) != getattr(wanted, column)


def _unreadable(now: Proposal, place: Place) -> bool:
    return any(each.place == place for each in now.unreadable)
