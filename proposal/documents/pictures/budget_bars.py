"""The budget as a picture: what every kind of costs comes to, and which part of it is given in kind."""

from decimal import Decimal

from budgets.budget import Category
from budgets.money import whole_percents
from proposal.documents.blocks import Blocks, Picture
from proposal.documents.parts.money import OTHER_COSTS
from proposal.documents.pictures.bars import PAPER, Bar, Part, draw_bars, gathered
from proposal.documents.pictures.lettering import drawable
from proposal.documents.pictures.looks import Key, Look
from proposal.documents.pictures.telling import numbered, told
from proposal.documents.wording import money, percent
from proposal.model.proposal import Proposal

CAPTION = "Kosten per soort"


def budget_picture(proposal: Proposal, width: float = PAPER) -> Blocks:
    """A bar for every category, in the order of the budget; nothing while it comes to nothing.

    `width` is in points. Draws what it is given: leave out first what others may not see.
    """
    costs = proposal.costs
    if not costs.total:
        return ()
    bars = tuple(_bar(proposal, *each, place) for place, each in enumerate(_shares(proposal), start=1))
    shown = Picture(CAPTION, draw_bars(gathered(bars), width, _key(proposal)), _told(proposal))
    return (shown, *numbered(each.name for each in costs.by_category))


def _shares(proposal: Proposal) -> tuple[tuple[Category, Decimal], ...]:
    """The categories with the part of all costs that each is, in whole percents that add up to 100."""
    found = proposal.costs.by_category
    told = whole_percents([each.subtotal for each in found], proposal.costs.total)
    return tuple(zip(found, told, strict=True))


def _bar(proposal: Proposal, category: Category, share: Decimal, place: int) -> Bar:
    given = _in_kind(proposal, category)
    parts = (Part(category.subtotal - given, Look.DARK), Part(given, Look.STRIPED))
    name = drawable(category.name, f"Soort kosten {place}") if category.name else OTHER_COSTS
    return Bar(name, tuple(part for part in parts if part.amount), _value(category, share))


def _value(category: Category, share: Decimal) -> str:
    return f"{money(category.subtotal)} · {percent(share)}"


def _in_kind(proposal: Proposal, category: Category) -> Decimal:
    given = (proposal.costs.amount_of(line.id) for line in category.lines if line.in_kind)
    return sum(given, Decimal(0))


def _key(proposal: Proposal) -> Key:
    """The two sums with what they look like; nothing when there is only one."""
    costs = proposal.costs
    if not (costs.money and costs.in_kind):
        return ()
    return (
        (Look.DARK, f"te betalen in geld: {money(costs.money)}"),
        (Look.STRIPED, f"in natura: {money(costs.in_kind)}"),
    )


def _told(proposal: Proposal) -> str:
    costs = proposal.costs
    lines = (_line(proposal, *each) for each in _shares(proposal))
    given = f", waarvan in natura {money(costs.in_kind)}" if costs.in_kind else ""
    return told("Staven met de kosten per soort", lines, f"Samen {money(costs.total)}{given}")


def _line(proposal: Proposal, category: Category, share: Decimal) -> str:
    given = _in_kind(proposal, category)
    in_kind = f", waarvan in natura {money(given)}" if given else ""
    return f"{category.name or OTHER_COSTS} {_value(category, share)}{in_kind}"
