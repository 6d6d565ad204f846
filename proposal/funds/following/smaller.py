"""Smaller: what the project costs with some of its activities only, against the money that is sure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from budgets.budget import WHOLE_PROJECT, Budget, CostLine
from budgets.coverage import SURE, Balance, CoveragePlan, Source, mirrored
from budgets.money import ZERO, split
from proposal.model.choices import Phase
from proposal.model.proposal import Proposal, has_promised
from proposal.model.steps.activities import Activity
from proposal.model.steps.funds import Application


@dataclass(frozen=True)
class Cut:
    """A cost line that goes on for less than was planned, or not at all; both amounts are in euros."""

    line: CostLine
    was: Decimal
    becomes: Decimal


@dataclass(frozen=True)
class Sayer:
    """A fund that said yes, and what of what it pays changes in the smaller project."""

    application: Application
    cuts: tuple[Cut, ...]


@dataclass(frozen=True)
class Smaller:
    """The project with the activities that go on: its costs, and the sources that are sure.

    `goes_on` and `waits` are the activities; `gone` the lines that no longer happen and `less` those that
    cost less; `funds` said yes.
    """

    goes_on: tuple[Activity, ...]
    waits: tuple[Activity, ...]
    costs: Budget
    plan: CoveragePlan
    gone: tuple[Cut, ...]
    less: tuple[Cut, ...]
    funds: tuple[Sayer, ...]

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The phases of the planning of which everything goes on, in their order."""
        found = {each.phase for each in self.goes_on} - {each.phase for each in self.waits}
        return tuple(each for each in Phase if each in found)

    @property
    def lacks(self) -> Decimal:
        """What is still to be found in money, in euros."""
        return max(ZERO, -self.balance.difference)

    @property
    def left(self) -> Decimal:
        """What of the money that is sure is not needed, in euros."""
        return max(ZERO, self.balance.difference)

    @property
    def sure(self) -> tuple[Source, ...]:
        """Who surely pays money."""
        return tuple(each for each in self.plan.sources if each.counted and not each.in_kind)

    @property
    def balance(self) -> Balance:
        """What is to be paid in money against the money that is sure; a gift in kind pays no bill."""
        return Balance(self.costs.money, self.plan.money)

    @property
    def gifts_open(self) -> Decimal:
        """What of the gifts that still are needed is not promised yet, in euros."""
        return max(ZERO, self.costs.in_kind - self.plan.in_kind)


def smaller(proposal: Proposal) -> Smaller:
    """Return what goes on when only the chosen activities do.

    Lines of those activities count, and lines of the whole project in full. Of a line that is shared with
    activities that wait only the equal share of those that go on counts, to the cent. What is a percentage
    of the costs follows them. Counted is only what was promised or received; a gift for a line that is gone
    is gone on both sides.
    """
    chosen = frozenset(proposal.following.smaller)
    kept = tuple(_kept(proposal.costs, chosen))
    costs = Budget(kept)
    given = (each for each in mirrored(costs) if each.status in SURE)
    others = (each for each in proposal.plan.sources if each.status in SURE and not each.mirror_of)
    cuts = tuple(_cuts(proposal.costs, costs))
    activities = proposal.activities.activities
    return Smaller(
        goes_on=tuple(each for each in activities if each.id in chosen),
        waits=tuple(each for each in activities if each.id not in chosen),
        costs=costs,
        plan=CoveragePlan((*given, *others)),
        gone=tuple(each for each in cuts if not each.becomes),
        less=tuple(each for each in cuts if each.becomes),
        funds=tuple(_sayers(proposal, cuts)),
    )


def _kept(costs: Budget, chosen: frozenset[str]) -> Iterator[CostLine]:
    for line, amount in zip(costs.lines, costs.amounts, strict=True):
        activities = tuple(dict.fromkeys(line.activities))
        on = [each in chosen for each in activities]
        if line.for_whole_project or WHOLE_PROJECT in activities or all(on):
            yield line
        elif any(on):
            yield _shared(line, amount, on)


def _shared(line: CostLine, amount: Decimal, on: list[bool]) -> CostLine:
    """The part of a line for the activities that go on, divided as the budget divides it."""
    if line.by_percentage or not line.complete:
        return line
    parts = split(amount, (1,) * len(on))
    left = sum((part for part, goes in zip(parts, on, strict=True) if goes), ZERO)
    if line.price is None:
        return line
    return replace(line, quantity=Decimal(1), price=left)


def _cuts(before: Budget, after: Budget) -> Iterator[Cut]:
    for line, amount in zip(before.lines, before.amounts, strict=True):
        left = after.amount_of(line.id)
        if left != amount:
            yield Cut(line, amount, left)


def _sayers(proposal: Proposal, cuts: tuple[Cut, ...]) -> Iterator[Sayer]:
    """Every fund that said yes: with the lines that it pays and that change, when its lines are known."""
    for each in proposal.funds.applications:
        if has_promised(each):
            yield Sayer(each, tuple(cut for cut in cuts if cut.line.id in each.pays))
