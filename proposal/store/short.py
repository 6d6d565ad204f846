"""Short: the text of a short form, and from which answers its sentences came, written together."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from proposal.model.change import Change, Outcome
from proposal.store import rows, settling
from proposal.store.answers import Hand, save_in
from proposal.store.session import writing
from proposal.store.settling import Given

STEP, LISTED = "short", "chosen"


@dataclass(frozen=True)
class Sources:
    """What changes in where sentences came from: rows that go, answers of rows that stay, and new rows."""

    gone: tuple[str, ...] = ()
    changed: tuple[Given, ...] = ()
    added: tuple[Iterable[tuple[str, Any]], ...] = ()


def keep(proposal_id: int, change: Change, sources: Sources, hand: Hand) -> Outcome:
    """Write the text and its sources, or neither when the text changed since it was seen.

    Raises Full when there are too many sentences, and Gone or NotFound when a row went meanwhile.
    """
    with writing() as session:
        outcome = save_in(session, proposal_id, (change,), hand)[0]
        if outcome.written:
            for row in sources.gone:
                rows.remove_in(session, proposal_id, STEP, LISTED, row, hand.who, hand.now)
            settling.settle(session, proposal_id, sources.changed, hand)
            for columns in sources.added:
                settling.add_row(session, proposal_id, STEP, LISTED, columns, hand)
        return outcome
