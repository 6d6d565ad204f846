"""Arrivals: a whole proposal with its files, kept as a new one in one unit of work."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from proposal.model.proposal import Proposal
from proposal.store import files, filling, proposals
from proposal.store.answers import Hand
from proposal.store.files import Incoming
from proposal.store.session import writing


@dataclass(frozen=True)
class Arrival:
    """A proposal from a file; `numbered` gives it when the new numbers of its files are known, by the old."""

    numbered: Callable[[Mapping[str, str]], Proposal]
    practice: bool
    enclosed: Iterable[tuple[str, Incoming]] = ()


def take_in(arrival: Arrival, hand: Hand) -> int:
    """Keep it as a new proposal of this user and return its number. Raises Full; then nothing was kept."""
    with writing() as current:
        number = proposals.begin(current, hand.who, hand.now, None, arrival.practice)
        numbers = {
            old: str(files.keep(current, number, each, files.digest_of(each.content), hand))
            for old, each in arrival.enclosed
        }
        filling.fill(current, number, arrival.numbered(numbers), hand.who, hand.now)
        return number
