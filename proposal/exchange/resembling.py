"""Resembling: whether a file that came back without a known mark can be of this project at all."""

from collections.abc import Iterable, Mapping

from proposal.model.passage import Passage
from proposal.model.proposal import Place
from proposal.model.returned import Returned

FEWEST, ONE_IN, HALF = 3, 5, 0.5
"""Of fewer texts nothing can be said; of more at least one in five is known, by half of its words."""


def strange(report: Returned, out: Iterable[Passage], searched: bool) -> bool:
    """Return whether hardly any text of a file is like the one that stands in the project at its place.

    `out` are the texts of the project. In a file that was `searched`, those it does not tell of are the same.
    """
    texts = {each.place: each.text for each in out}
    came = {each.place: each.text for each in report.answers}
    told = {**texts, **came} if searched else came
    return few(_like(texts.get(place, ""), text) for place, text in _written(told).items())


def few(alike: Iterable[bool]) -> bool:
    """Return whether of these texts or lines hardly any is known."""
    found = tuple(alike)
    return len(found) >= FEWEST and sum(found) * ONE_IN < len(found)


def _written(told: Mapping[Place, str]) -> dict[Place, str]:
    return {place: text for place, text in told.items() if text}


def _like(text: str, came: str) -> bool:
    words, others = (set(each.casefold().split()) for each in (text, came))
    return len(words & others) >= HALF * len(others)
