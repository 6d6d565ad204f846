"""Part 10: what it costs and who pays, in short; the whole budget stands in a document of its own."""

from collections.abc import Iterable
from decimal import Decimal

from budgets.coverage import SourceShare, shares
from budgets.text import dutch
from proposal.documents.blocks import Blocks, Column, Ref, Row, facts, section, see, table
from proposal.documents.parts import annexes
from proposal.documents.wording import chosen, money, percent
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal

OTHER_COSTS = "Overige kosten"
BALANCE = "Kosten en dekking"
IN_FULL = (
    Column("Bron", 9), Column("Soort", 6), Column("Status", 4), Column("Deel van alles", 4, amount=True),
    Column("Deel van het geld", 4, amount=True), Column("Bedrag", 5, amount=True),
)  # fmt: skip
IN_SHORT = (
    Column("Bron", 8), Column("Status", 2), Column("Deel van alles", 3, amount=True),
    Column("Bedrag", 3, amount=True),
)  # fmt: skip
"""The columns of the coverage table in the plan, where a source takes one line."""


def money_in_short(proposal: Proposal) -> Blocks:
    """The whole of part 10: costs by category, coverage by source, and whether they agree."""
    if proposal.kind is Kind.EVENT:
        return _sums_alone(proposal)
    return tables_of_money(proposal)


def money_annex(proposal: Proposal) -> Blocks:
    """Annex: the tables of part 10, for a one-off event, of which the plan itself gives the sums alone."""
    return tables_of_money(proposal) if proposal.kind is Kind.EVENT else ()


def _sums_alone(proposal: Proposal) -> Blocks:
    if not (tables := money_annex(proposal)):
        return ()
    return (*facts(*sums(proposal)), *balance(proposal), *see(annexes.MONEY, tables))


def sums(proposal: Proposal) -> tuple[tuple[str, str], ...]:
    """The four sums that a reader looks for first, each with its label."""
    costs, plan = proposal.costs, proposal.plan
    return (
        ("Totale kosten", money(costs.total)),
        ("Waarvan in natura", money(costs.in_kind) if costs.in_kind else ""),
        ("Gevraagd aan fondsen", money(plan.from_funds)),
        ("Toegezegd of ontvangen", money(plan.pledged)),
    )


def tables_of_money(proposal: Proposal) -> Blocks:
    """Costs by category, and coverage by source with its balance."""
    return (
        *section("Wat het kost", costs_by_category(proposal), level=2),
        *section("Wie het betaalt", coverage(proposal, IN_SHORT), level=2),
    )


def costs_by_category(proposal: Proposal) -> Blocks:
    """A table of subtotals that ends in the three sums: all, in kind, in money."""
    costs = proposal.costs
    rows = tuple(Row((each.name or OTHER_COSTS, money(each.subtotal))) for each in costs.by_category)
    columns = (Column("Soort kosten", 4), Column("Bedrag", amount=True))
    return table("Kosten in het kort", columns, (*rows, *three_sums(proposal, 0)) if rows else ())


def three_sums(proposal: Proposal, between: int, gifts: tuple[str | Ref, ...] = ()) -> Iterable[Row]:
    """The totals of the budget: all, in kind, in money, with `between` empty cells before the sums.

    `gifts` says behind the second where the gifts are told one by one.
    """
    costs, empty = proposal.costs, ("",) * between
    yield Row(("Totaal", *empty, money(costs.total)), strong=True)
    yield Row((("Waarvan in natura", *gifts), *empty, money(costs.in_kind)))
    yield Row(("Waarvan te betalen in geld", *empty, money(costs.money)))


def shown_sources(proposal: Proposal) -> tuple[SourceShare, ...]:
    """The sources with their shares, as a fund sees them: whoever said no is left out."""
    return tuple(each for each in shares(proposal.costs, proposal.plan) if not each.source.rejected)


def coverage(proposal: Proposal, columns: tuple[Column, ...] = IN_FULL) -> Blocks:
    """The sources with status, amount and share, the sums in kind and in money, and the balance."""
    rows = tuple(_source(each, columns) for each in shown_sources(proposal))
    if not rows:
        return balance(proposal) if proposal.costs.lines else ()
    return table("Bronnen en bedragen", columns, (*rows, *_coverage_sums(proposal, len(columns) - 2)))


def _source(share: SourceShare, columns: tuple[Column, ...]) -> Row:
    source = share.source
    cells = (
        source.name or chosen(source.kind), chosen(source.kind), chosen(source.status),
        percent(share.of_total), percent(share.of_money), money(source.amount),
    )  # fmt: skip
    titles = {column.title for column in columns}
    return Row(tuple(cell for column, cell in zip(IN_FULL, cells, strict=True) if column.title in titles))


def _coverage_sums(proposal: Proposal, between: int) -> Iterable[Row]:
    plan, empty = proposal.plan, ("",) * between
    yield Row(("Totaal", *empty, money(plan.total)), strong=True)
    yield Row((BALANCE, *empty, dutch(proposal.balance.text)))
    sums: tuple[tuple[str, Decimal], ...] = (
        ("Waarvan in natura", plan.in_kind), ("Waarvan in geld", plan.money),
        ("Waarvan toegezegd of ontvangen", plan.pledged),
    )  # fmt: skip
    for label, amount in sums:
        yield Row((label, *empty, money(amount)))


def balance(proposal: Proposal) -> Blocks:
    """Costs against coverage in words: 'sluitend', or what is missing or too much."""
    return facts((BALANCE, dutch(proposal.balance.text)))
