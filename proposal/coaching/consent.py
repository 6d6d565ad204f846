"""Consent: what readers who are no authors may see of a proposal; all else is gone before it is drawn."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache, reduce
from typing import Any

from proposal.model.course import Audience, Participant, Shown
from proposal.model.proposal import STEPS, Place, Proposal
from proposal.model.question import Ask, asks, empty

EVERYTHING = frozenset(Shown)
"""All kinds of answer; what is for the makers only is of no kind."""


def agreed(together: Iterable[Participant], audience: Audience) -> frozenset[Shown]:
    """Return what all who take part with one proposal let this audience see; nothing when nobody does."""
    given = [each.shows(audience) for each in together]
    return reduce(frozenset.intersection, given) if given else frozenset()


def visible(proposal: Proposal, kinds: frozenset[Shown]) -> Proposal:
    """Return the proposal with only the answers of these kinds, as its trainers, group or checker see it.

    Nothing for its makers only is left, nor words of others that may not be used, nor what was typed but not
    understood in an answer that is gone. A list of which no question is left has no rows.
    """
    left = _left(proposal, kinds)
    quotes = tuple(each for each in left.audience.quotes if each.usable)
    return _readable(left.with_step("audience", quotes=quotes), kinds)


def shared(proposal: Proposal) -> Proposal:
    """Return the proposal as members of its organisation see it: all but what is for its makers only."""
    return _readable(_left(proposal, EVERYTHING), EVERYTHING)


def own(place: Place) -> bool:
    """Whether a place is a question for its makers only; of a row as a whole: when all lists of its step are.

    Of a column it is not known in which list it stands, so one list in which it is for them decides.
    """
    found = dict(asks(STEPS[place.step])) if place.step in STEPS else {}
    if not place.row:
        return place.question in found and found[place.question].own
    lists = [(each, dict(asks(each.row))) for each in found.values() if each.row]
    if not place.question:
        return all(each.own for each, _ in lists)
    columns = ((each, has[place.question]) for each, has in lists if place.question in has)
    return any(each.own or column.own for each, column in columns)


def own_in(slug: str) -> frozenset[tuple[str, str]]:
    """Return (list, question) of all that a step asks its makers only: "" for a whole list or for none."""
    found = asks(STEPS[slug])
    alone = {(name, "") if ask.row else ("", name) for name, ask in found if ask.own}
    return frozenset(alone) | {
        (name, column) for name, ask in found if ask.row for column, of in asks(ask.row) if of.own
    }


def _left(proposal: Proposal, kinds: frozenset[Shown]) -> Proposal:
    steps: dict[str, Any] = {slug: _shown(proposal.step(slug), slug, "", kinds) for slug in STEPS}
    return replace(proposal, **steps)


def _readable(left: Proposal, kinds: frozenset[Shown]) -> Proposal:
    """Return what is left without what was typed but not understood in an answer that is gone."""
    typed = tuple(each for each in left.unreadable if _stands(left, each.place, kinds))
    return replace(left, unreadable=typed)


def _shown(answers: Any, slug: str, listed: str, kinds: frozenset[Shown]) -> Any:
    """Return the answers of a step, or of a row of its list `listed`, with the rest of them empty."""
    left = seen(slug, listed, kinds)
    values: dict[str, Any] = {}
    for name, ask in asks(type(answers)):
        if name not in left:
            values[name] = empty(type(answers), name)
        elif ask.row:
            values[name] = tuple(_shown(row, slug, name, kinds) for row in getattr(answers, name))
    return replace(answers, **values)


def _stands(left: Proposal, place: Place, kinds: frozenset[Shown]) -> bool:
    """Whether the question at `place` is still there in what is left of a proposal."""
    lists = (name for name, ask in asks(STEPS[place.step]) if ask.row)
    of_row = (each for each in lists if left.row(f"{place.step}.{each}", place.row))
    return any(place.question in seen(place.step, each, kinds) for each in (of_row if place.row else ("",)))


@cache
def seen(slug: str, listed: str, kinds: frozenset[Shown]) -> frozenset[str]:
    """Return the questions of a step, or of the rows of its list `listed`, that may be seen.

    A step has "" for its list.
    """
    found = dict(asks(STEPS[slug]))
    if not listed:
        return frozenset(name for name, ask in found.items() if _may_see(slug, name, (ask,), kinds))
    of_list = found[listed]
    assert of_list.row is not None
    columns = asks(of_list.row)
    return frozenset(name for name, ask in columns if _may_see(slug, name, (of_list, ask), kinds))


def _may_see(slug: str, name: str, path: tuple[Ask, ...], kinds: frozenset[Shown]) -> bool:
    """Whether a question may be seen; `path` leads to it, through its list when it stands in one.

    A list is seen when one of its questions is, a reference when the rows are to which it refers.
    """
    asked = path[-1]
    if any(each.own for each in path):
        return False
    if asked.row:
        return bool(seen(slug, name, kinds))
    if asked.refers and not seen(*asked.refers.split("."), kinds):
        return False
    tells = {STEPS[slug].tells, *(each.tells for each in path)} - {Shown.TEXTS}
    return (tells or {Shown.TEXTS}) <= kinds
