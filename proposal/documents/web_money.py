"""Who pays what, as amounts for a web form: each euro of the coverage plan stands in exactly one of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from budgets.coverage import SURE, Balance, Source, SourceKind, Status
from budgets.money import ZERO
from budgets.text import Text, mark
from proposal.model.proposal import Proposal, status_of
from proposal.model.steps.funds import Application


@dataclass(frozen=True)
class Part:
    """An amount with what it is called and what is in it."""

    caption: Text
    inside: Text
    amount: Decimal


def parts(proposal: Proposal) -> tuple[Part, ...]:
    """Return what everybody but the funds that are still asked pays, in euros; in none is what was rejected.

    With the amounts of `asked_funds` these are the whole coverage plan.
    """
    asked = {each.id for each in asked_funds(proposal)}
    sources = [each for each in proposal.plan.sources if each.id not in asked]

    def part(caption: Text, inside: Text, belongs: Callable[[Source], bool]) -> Part:
        return Part(caption, inside, _together(each for each in sources if belongs(each)))

    return (
        part(mark("Eigen geld"),
             mark("Alleen geld van jullie zelf. Telt het fonds gratis hulp mee als eigen bijdrage? "
                  "Tel ‘in natura’ er dan bij op."),
             lambda each: each.kind is SourceKind.OWN_MONEY),
        part(mark("In natura van jullie zelf"),
             mark("Gratis werk, ruimte of spullen van jullie eigen organisatie."),
             lambda each: each.in_kind and _of_applicant(each, proposal)),
        part(mark("In natura van anderen"),
             mark("Gratis werk, ruimte of spullen van anderen. Dit is geen geld."),
             lambda each: each.in_kind and not _of_applicant(each, proposal)),
        part(mark("Toegezegd door anderen, in geld"),
             mark("Al toegezegd of al ontvangen. Hier zit geen eigen geld in, en niets in natura."),
             lambda each: _money_of_others(each) and each.status in SURE),
        part(mark("Nog niet toegezegd door anderen, in geld"),
             mark("Gevraagd of nog te vragen. De fondsen hieronder zitten er niet in."),
             lambda each: _money_of_others(each) and each.status not in SURE),
    )  # fmt: skip


def asked_funds(proposal: Proposal) -> tuple[Application, ...]:
    """Return the applications on which the answer is still to come."""
    answered = SURE | {Status.REJECTED}
    return tuple(each for each in proposal.funds.applications if status_of(each.state) not in answered)


def whole(balance: Balance) -> Part:
    """Return all these amounts together, with how they stand against the costs."""
    more = balance.difference
    told = mark("Alles vanaf ‘Eigen geld’ tot hier, even veel als de totale kosten.")
    if more > 0:
        told = mark("Alles vanaf ‘Eigen geld’ tot hier, {amount} meer dan de totale kosten.", amount=more)
    elif more < 0:
        told = mark("Alles vanaf ‘Eigen geld’ tot hier, {amount} minder dan de totale kosten.", amount=-more)
    return Part(mark("Alle inkomsten samen"), told, balance.covered)


def _money_of_others(source: Source) -> bool:
    return source.kind is not SourceKind.OWN_MONEY and not source.in_kind


def _of_applicant(source: Source, proposal: Proposal) -> bool:
    """Whether the one who gives is the organisation that applies."""
    return source.name.casefold() == proposal.organisation.name.casefold() != ""


def _together(sources: Iterable[Source]) -> Decimal:
    return sum((each.counted for each in sources), ZERO)
