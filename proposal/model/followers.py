"""Followers: the lists that have exactly the rows of another, and all that was answered in one such row."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from proposal.model.proposal import STEPS, Place, Proposal
from proposal.model.question import answered, asks
from proposal.model.typed import digest


@cache
def followers(listed: str) -> tuple[tuple[str, str], ...]:
    """Return the lists, as (step, list), that have the rows of "step.list"."""
    return tuple(
        (slug, name) for slug, step in STEPS.items() for name, ask in asks(step) if ask.follows == listed
    )


def row_answers(proposal: Proposal, step: str, listed: str, row: str) -> Iterator[tuple[Place, Any]]:
    """Yield what was answered in a row, or typed there that could not be read; with that of its followers."""
    typed = {each.place: each.typed for each in proposal.unreadable}
    for slug, name in ((step, listed), *followers(f"{step}.{listed}")):
        found = proposal.row(f"{slug}.{name}", row)
        for question, _ in asks(type(found)) if found is not None else ():
            place = Place(slug, question, row)
            value = typed.get(place, getattr(found, question))
            if answered(value):
                yield place, value


def row_sign(proposal: Proposal, step: str, listed: str, row: str) -> str:
    """Return a sign of what stands in a row and its followers, by which it is known that this changed."""
    found = ((place.step, place.question, value) for place, value in row_answers(proposal, step, listed, row))
    return digest(repr(tuple(found)))
