"""What taking over does to the sums, worked out before anything is written."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from budgets.coverage import Balance
from proposal.model.deed import Answered, Deed, RowAdded, RowRemoved
from proposal.model.proposal import STEPS, Proposal
from proposal.model.question import ask_of


@dataclass(frozen=True)
class Effect:
    """The sums in euros as they are and as they become: all costs, all that covers them, and the balance."""

    before: Balance
    after: Balance

    @property
    def none(self) -> bool:
        """Whether all sums stay as they are."""
        return self.before == self.after


def effect(proposal: Proposal, deeds: Iterable[Deed]) -> Effect:
    """Return what these deeds together do to the sums of a project."""
    return Effect(proposal.balance, done(proposal, deeds).balance)


def done(proposal: Proposal, deeds: Iterable[Deed]) -> Proposal:
    """Return the project with these deeds done in the rows of its lists; other deeds change no sums."""
    for number, deed in enumerate(deeds):
        match deed:
            case Answered(place, listed, _, after) if place.row:
                rows = (
                    replace(each, **{place.question: after}) if each.id == place.row else each
                    for each in proposal.rows(f"{place.step}.{listed}")
                )
                proposal = _with(proposal, place.step, listed, rows)
            case RowAdded(step, listed, cells):
                row = ask_of(STEPS[step], listed).row
                assert row is not None
                added = row(f"new{number}", **dict(cells))
                proposal = _with(proposal, step, listed, (*proposal.rows(f"{step}.{listed}"), added))
            case RowRemoved(step, listed, key):
                kept = (each for each in proposal.rows(f"{step}.{listed}") if each.id != key)
                proposal = _with(proposal, step, listed, kept)
    return proposal


def _with(proposal: Proposal, step: str, listed: str, rows: Iterable[Any]) -> Proposal:
    return proposal.with_step(step, **{listed: tuple(rows)})
