"""The amounts in a letter: what this fund is asked, what it costs, who pays, and who else is asked."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import zip_longest
from typing import TypeAlias

from budgets.coverage import OWN, SURE, CoveragePlan, shares
from budgets.money import ZERO
from proposal.documents.answers import facts, section
from proposal.documents.blocks import Blocks, Column, Rank, Row
from proposal.documents.parts.money import OTHER_COSTS
from proposal.documents.parts.other_funds import OtherFund, amount_of
from proposal.documents.tables import table
from proposal.documents.wording import below, cost_lines, day, joined, money, percent
from proposal.model.proposal import Proposal
from proposal.model.steps.funds import Application

Sums: TypeAlias = tuple[tuple[str, Decimal], ...]

MOST_CATEGORIES = 6
"""With more kinds of costs the letter tells only what is paid in money and what is given."""
COLUMNS = (
    Column("Kosten", 4),
    Column("Bedrag", 2, amount=True),
    Column("Dekking", 4),
    Column("Bedrag", 2, amount=True),
)


def amounts(proposal: Proposal, asked: Application, others: tuple[OtherFund, ...]) -> Blocks:
    """What `asked` is for, costs beside coverage, and the other funds (`vip-course.md` section 7, 4)."""
    return (
        *_below("Gevraagd bedrag", _request(proposal, asked)),
        *_below("Kosten en dekking", _balance(proposal, asked, others)),
    )


def _below(title: str, contents: Blocks) -> Blocks:
    return section(title, contents, level=2, rank=Rank.LETTER)


def _request(proposal: Proposal, asked: Application) -> Blocks:
    return facts(
        ("Gevraagd aan uw fonds", money(asked.amount)),
        ("Deel van de kosten", _share(proposal, asked)),
        ("Waarvoor", cost_lines(proposal, asked.pays)),
    )


def _balance(proposal: Proposal, asked: Application, others: tuple[OtherFund, ...]) -> Blocks:
    """Costs beside coverage under the heading that names the table, and what is known of the sources."""
    return (
        *table("", COLUMNS, _two_sides(proposal, asked, others)),
        *facts(
            ("Waarvan in natura", _known(proposal.costs.in_kind) if _by_category(proposal) else ""),
            ("Van de dekking al zeker", _sure(proposal.plan)),
            ("Ook gevraagd", below(*(_told(each) for each in others if each.asked))),
            ("Vragen wij ook aan", below(*(_told(each) for each in others if not each.asked))),
        ),
    )


def _share(proposal: Proposal, asked: Application) -> str:
    share = next((each for each in shares(proposal.costs, proposal.plan) if each.source.id == asked.id), None)
    if not share or not share.of_total:
        return ""
    of_total, of_money = percent(share.told_of_total), percent(share.told_of_money)
    return joined(f"{of_total} van alle kosten", f"{of_money} van de kosten in geld" if of_money else "")


def _two_sides(proposal: Proposal, asked: Application, others: tuple[OtherFund, ...]) -> Iterator[Row]:
    costs, cover = _costs(proposal), tuple(_cover(proposal, asked, amount_of(others)))
    if not costs and not cover:
        return
    for left, right in zip_longest(_filled(costs), _filled(cover), fillvalue=("", "")):
        yield Row((*left, *right))
    sums = (money(proposal.costs.total), money(proposal.plan.total))
    yield Row(("Totaal", sums[0], "Totaal", sums[1]), strong=True)


def _costs(proposal: Proposal) -> Sums:
    costs = proposal.costs
    if _by_category(proposal):
        return tuple((each.name or OTHER_COSTS, each.subtotal) for each in costs.by_category)
    return (("Te betalen in geld", costs.money), ("In natura", costs.in_kind))


def _by_category(proposal: Proposal) -> bool:
    return len(proposal.costs.by_category) <= MOST_CATEGORIES


def _cover(proposal: Proposal, asked: Application, others: Decimal) -> Iterable[tuple[str, Decimal]]:
    """Who pays; what is counted on from funds that the letter does not name is still to be found."""
    plan = proposal.plan
    this = sum((each.counted for each in plan.sources if each.id == asked.id), ZERO)
    yield "Eigen inbreng", plan.own
    yield "Andere bronnen", plan.total - plan.own - plan.from_funds
    yield "Andere fondsen", others
    yield "Nog te vinden", plan.from_funds - this - others
    yield "Uw fonds", this


def _filled(sums: Iterable[tuple[str, Decimal]]) -> tuple[tuple[str, str], ...]:
    return tuple((label, money(amount)) for label, amount in sums if amount)


def _sure(plan: CoveragePlan) -> str:
    """What was pledged or received, and how much of that stands in the table as own contribution already."""
    own = sum((each.counted for each in plan.sources if each.kind in OWN and each.status in SURE), ZERO)
    told = _known(plan.pledged)
    return f"{told}, waarvan {money(own)} eigen inbreng" if told and own else told


def _known(amount: Decimal) -> str:
    return money(amount) if amount else ""


def _told(other: OtherFund) -> str:
    """'Stichting Buurtvuur: € 2.250,00 op 20 april 2026', or that it said yes."""
    since = "toegezegd" if other.certain else f"op {day(other.on)}" if other.on else ""
    told = joined(money(other.amount), since, by=", " if other.certain else " ")
    return joined(other.application.fund, told, by=": ")
