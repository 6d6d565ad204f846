"""Part 10: what it costs and who pays, in short; the whole budget stands in a document of its own."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import zip_longest

from budgets.coverage import Source, SourceShare, shares
from budgets.money import percentage_of
from budgets.text import dutch
from proposal.documents.answers import facts
from proposal.documents.blocks import Blocks, Column, Note, Ref, Row, Table
from proposal.documents.tables import table
from proposal.documents.wording import chosen, money, percent, sentences
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal

OTHER_COSTS = "Overige kosten"
BALANCE = "Kosten en dekking"
PAID = "Dekking in het kort"
WHERE_IN_FULL = "Alle posten en bronnen, met toelichting, staan in ‘Begroting en dekkingsplan’."
IN_FULL = (
    Column("Bron", 9), Column("Soort", 6), Column("Status", 4), Column("Deel van alles", 4, amount=True),
    Column("Deel van het geld", 4, amount=True), Column("Bedrag", 5, amount=True),
)  # fmt: skip
IN_SHORT = (
    Column("Bron", 8), Column("Status", 2), Column("Deel van alles", 3, amount=True),
    Column("Bedrag", 3, amount=True),
)  # fmt: skip
"""The columns of the coverage table in the plan, where a source takes one line."""
BESIDE = (
    Column("Kosten", 6), Column("Bedrag", 4, amount=True), Column("Wie het betaalt", 16),
    Column("Bedrag", 4, amount=True),
)  # fmt: skip
"""The columns of the one table of a one-off event."""


def money_in_short(proposal: Proposal) -> Blocks:
    """The whole of part 10: costs by category, coverage by source, and whether they agree."""
    event = proposal.kind is Kind.EVENT
    told = beside_each_other(proposal) if event else tables_of_money(proposal)
    agree = f"{BALANCE}: {dutch(proposal.balance.text)}"
    return (*told, Note(sentences(agree, WHERE_IN_FULL))) if told else ()


def beside_each_other(proposal: Proposal) -> Blocks:
    """What it costs and who pays it in one short table, of which both sides have their totals in one row."""
    costs = proposal.costs
    left = ((each.name or OTHER_COSTS, money(each.subtotal)) for each in costs.by_category)
    right = ((_with_status(each.source), money(each.source.amount)) for each in shown_sources(proposal))
    rows = tuple(Row((*cost, *source)) for cost, source in zip_longest(left, right, fillvalue=("", "")))
    filled = (*rows, *_both_sums(proposal)) if rows else ()
    return table("Kosten en dekking", BESIDE, filled, "zet de kosten naast de dekking.")


def _with_status(source: Source) -> str:
    """'Gemeente Waterstad (toegezegd)'."""
    return f"{source.name or chosen(source.kind)} ({chosen(source.status)})"


def _both_sums(proposal: Proposal) -> Iterable[Row]:
    costs, plan = proposal.costs, proposal.plan
    yield Row(("Totaal", money(costs.total), "Totaal", money(plan.total)), strong=True)
    if costs.in_kind or plan.in_kind:
        yield Row(("Waarvan in natura", money(costs.in_kind), "Waarvan in natura", money(plan.in_kind)))
        yield Row(("Waarvan in geld", money(costs.money), "Waarvan in geld", money(plan.money)))


def sums(proposal: Proposal) -> tuple[tuple[str, str], ...]:
    """The four sums that a reader looks for first, each with its label."""
    costs, plan = proposal.costs, proposal.plan
    return (
        ("Totale kosten", money(costs.total)),
        ("Waarvan in natura", money(costs.in_kind) if costs.in_kind else ""),
        ("Gevraagd aan fondsen", money(proposal.asked_of_funds)),
        ("Toegezegd of ontvangen", money(plan.pledged)),
    )


def tables_of_money(proposal: Proposal) -> Blocks:
    """Costs by category, and coverage by source."""
    paid = coverage(proposal, IN_SHORT)
    return (
        *costs_by_category(proposal, paid),
        *paid,
    )


def costs_by_category(proposal: Proposal, paid: Blocks) -> Blocks:
    """A table of subtotals that ends in the three sums: all, in kind, in money; `paid` follows it."""
    costs = proposal.costs
    rows = tuple(Row((each.name or OTHER_COSTS, money(each.subtotal))) for each in costs.by_category)
    columns = (Column("Soort kosten", 4), Column("Bedrag", amount=True))
    filled = (*rows, *three_sums(proposal, 0)) if rows else ()
    beside = (", ", Ref(PAID), " wie het betaalt") if any(isinstance(each, Table) for each in paid) else ()
    return table("Kosten in het kort", columns, filled, ("laat zien wat het project kost", *beside, "."))


def three_sums(proposal: Proposal, between: int, gifts: tuple[str | Ref, ...] = ()) -> Iterable[Row]:
    """The totals of the budget: all, in kind, in money, with `between` empty cells before the sums.

    `gifts` says behind the second where the gifts are told one by one.
    """
    costs, empty = proposal.costs, ("",) * between
    yield Row(("Totaal", *empty, money(costs.total)), strong=True)
    yield Row((("Waarvan in natura", *gifts), *empty, money(costs.in_kind)))
    yield Row(("Waarvan te betalen in geld", *empty, money(costs.money)))


def shown_sources(proposal: Proposal) -> tuple[SourceShare, ...]:
    """The sources with their shares, as a fund sees them: who said no or gives nothing is left out."""
    found = shares(proposal.costs, proposal.plan)
    return tuple(each for each in found if not each.source.rejected and each.source.amount != 0)


def coverage(proposal: Proposal, columns: tuple[Column, ...] = IN_FULL) -> Blocks:
    """The sources with status, amount and share, and their sums in kind and in money."""
    rows = tuple(_in(columns, _source(each)) for each in shown_sources(proposal))
    together = replace(_in(columns, _together(proposal)), strong=True)
    rest = _coverage_sums(proposal, len(columns) - 2)
    caption = PAID if columns is IN_SHORT else "Bronnen en bedragen"
    return table(caption, columns, (*rows, together, *rest) if rows else ())


def _in(columns: tuple[Column, ...], cells: tuple[str, ...]) -> Row:
    """The row of those of all cells that stand in one of these columns."""
    titles = {column.title for column in columns}
    return Row(tuple(cell for column, cell in zip(IN_FULL, cells, strict=True) if column.title in titles))


def _source(share: SourceShare) -> tuple[str, ...]:
    source = share.source
    return (
        source.name or chosen(source.kind), chosen(source.kind), chosen(source.status),
        percent(share.told_of_total), percent(share.told_of_money), money(source.amount),
    )  # fmt: skip


def _together(proposal: Proposal) -> tuple[str, ...]:
    """All sources: their parts of the costs and of what is paid in money, and their sum."""
    costs, plan = proposal.costs, proposal.plan
    parts = (percentage_of(plan.total, costs.total), percentage_of(plan.money, costs.money))
    return "Totaal", "", "", *map(percent, parts), money(plan.total)


def _coverage_sums(proposal: Proposal, between: int) -> Iterable[Row]:
    plan, empty = proposal.plan, ("",) * between
    sums: tuple[tuple[str, Decimal], ...] = (
        ("Waarvan in natura", plan.in_kind), ("Waarvan in geld", plan.money),
        ("Waarvan toegezegd of ontvangen", plan.pledged),
    )  # fmt: skip
    for label, amount in sums:
        yield Row((label, *empty, money(amount)))


def balance(proposal: Proposal) -> Blocks:
    """Costs against coverage in words: 'sluitend', or what is missing or too much."""
    return facts((BALANCE, dutch(proposal.balance.text)))
