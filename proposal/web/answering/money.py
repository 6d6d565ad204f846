"""Money: the totals that the pages about money show, and where each source is entered."""

from dataclasses import dataclass
from decimal import Decimal

from flask_babel import gettext

from budgets.coverage import MIRROR, Source, SourceKind, shares
from budgets.text import Text
from proposal.model.proposal import Proposal, both_amounts
from proposal.model.steps.attachments import Paper
from proposal.model.typed import digest
from proposal.web.answering import telling
from proposal.web.answering.telling import WHOLE_PROJECT
from proposal.web.documents import packing
from proposal.web.say import say


@dataclass(frozen=True)
class Total:
    """A sum in euros under a label; `key` is its place on the page."""

    key: str
    label: str
    amount: Decimal


@dataclass(frozen=True)
class Totals:
    """The budget by category and by activity; none where there is nothing to tell apart."""

    categories: tuple[Total, ...]
    activities: tuple[Total, ...]


@dataclass(frozen=True)
class Elsewhere:
    """A source of the coverage plan that is entered on another page, with its share of the costs in percent.

    `of_total` is over all costs, `of_money` over what is to be paid in money; None for a gift. `both` tells
    what was asked and what was promised, where those differ.
    """

    source: Source
    step: str
    anchor: str
    of_total: Decimal
    of_money: Decimal | None
    both: Text | None


def totals(proposal: Proposal) -> Totals:
    """Return the totals of the budget."""
    categories = tuple(
        Total(f"category-{digest(each.name)}", each.name or str(gettext("zonder kopje")), each.subtotal)
        for each in proposal.costs.by_category
    )
    return Totals(categories if len(categories) > 1 else (), _by_activity(proposal))


def elsewhere(proposal: Proposal) -> tuple[Elsewhere, ...]:
    """Return the sources that stand in the fund list, or follow from gifts in the budget."""
    return tuple(
        Elsewhere(each.source, *_home(each.source), each.told_of_total, each.told_of_money,
                  _both(proposal, each.source.id))
        for each in shares(proposal.costs, proposal.plan)
        if each.source.mirror_of or each.source.kind is SourceKind.FUND
    )


def _both(proposal: Proposal, application: str) -> Text | None:
    asked = proposal.row("funds.applications", application)
    return both_amounts(asked, proposal.life(application)) if asked else None


def _home(source: Source) -> tuple[str, str]:
    """Return the step and the mark of the row where a source is entered."""
    if source.mirror_of:
        return "budget", f"lines-{source.id.removeprefix(MIRROR)}"
    return "funds", f"applications-{source.id}"


def enclosed(proposal: Proposal) -> tuple[Paper, ...]:
    """Return the papers that really go along: their file is there."""
    papers = proposal.attachments.papers
    return tuple(each for each in papers if each.file and each.state in packing.GOING_ALONG)


def _by_activity(proposal: Proposal) -> tuple[Total, ...]:
    divided = proposal.costs.by_activity
    shares = tuple(
        Total(f"activity-{each.activity}", _activity(proposal, each.activity), each.amount)
        for each in divided.shares
    )
    return (*shares, Total("activity-*", say(WHOLE_PROJECT), divided.whole_project)) if shares else ()


def _activity(proposal: Proposal, row: str) -> str:
    named = telling.label(proposal.row("activities.activities", row), proposal)
    return named or str(gettext("(nog zonder naam)"))
