"""After a no: what the coverage plan lacks now, and which funds could fill that gap."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import islice

from budgets.coverage import Status
from budgets.money import ZERO
from proposal.funds.fitting.facts import facts_of
from proposal.funds.fitting.matching import Match, Ranked, Verdict, match
from proposal.model.fund import Fund
from proposal.model.proposal import Proposal, status_of
from proposal.model.steps.funds import Application
from proposal.model.typed import plainly

MOST_NEW = 5
HOPEFUL = frozenset({Verdict.FITS, Verdict.CALL})


@dataclass(frozen=True)
class Listed:
    """A fund on the list that was not asked yet; `more` is what it could give beyond that, None unknown."""

    application: Application
    more: Decimal | None = None


@dataclass(frozen=True)
class Candidate:
    """A fund that is not on the list, held against the project; `gives` euros of the gap, None unknown."""

    match: Match
    gives: Decimal | None = None


def shortage(proposal: Proposal) -> Decimal:
    """Return how many euros the coverage plan lacks, to the cent; 0 when it covers all costs."""
    return max(-proposal.balance.difference, ZERO)


def still_to_ask(proposal: Proposal, funds: dict[str, Fund]) -> tuple[Listed, ...]:
    """Return the applications that were not sent yet, in the order of the list; `funds` are all by mark."""
    return tuple(
        Listed(each, _more(proposal, each, funds.get(proposal.life(each.id).listed)))
        for each in proposal.funds.applications
        if status_of(each.state) is Status.TO_ASK
    )


def candidates(proposal: Proposal, ranked: Iterable[Ranked], today: date) -> tuple[Candidate, ...]:
    """Return at most five funds, best first, that could give at least a part of what is lacking.

    `ranked` are all funds in their order for this project. Those on the list are left out.
    """
    lacking = shortage(proposal)
    facts, costs = facts_of(proposal), proposal.costs.total
    found = islice(_fitting(proposal, ranked, lacking), MOST_NEW) if lacking else ()
    return tuple(Candidate(match(facts, each, today), _gives(each.most(costs), lacking)) for each in found)


def _fitting(proposal: Proposal, ranked: Iterable[Ranked], lacking: Decimal) -> Iterator[Fund]:
    marks = {each.listed for each in proposal.following.lives}
    names = {plainly(each.fund) for each in proposal.funds.applications}
    for each in ranked:
        fund = each.fund
        known = fund.id in marks or plainly(fund.name) in names
        if not known and each.verdict in HOPEFUL and lacking >= (fund.money.at_least or ZERO):
            yield fund


def _gives(most: Decimal | None, lacking: Decimal) -> Decimal | None:
    return None if most is None else min(most, lacking)


def _more(proposal: Proposal, application: Application, fund: Fund | None) -> Decimal | None:
    most = fund.most(proposal.costs.total) if fund else None
    return None if most is None else max(most - (application.amount or ZERO), ZERO)
