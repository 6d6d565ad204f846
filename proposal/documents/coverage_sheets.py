"""The sheets of the workbook about who pays: every source with its share, and the funds that are asked."""

from collections.abc import Iterable
from decimal import Decimal

from budgets.columns import COVERAGE_COLUMNS, COVERAGE_SHEET
from budgets.coverage import SURE, Source, SourceKind, SourceShare, Status
from budgets.money import HUNDRED, ZERO, percentage_of
from proposal.documents.cost_sheets import COSTS, ENOUGH, TOLD, money_cell, places, total_cell
from proposal.documents.edition import Edition
from proposal.documents.enclosures import enclosures
from proposal.documents.grid import Grid, part_of, same, summed_where
from proposal.documents.parts.money import shown_sources
from proposal.documents.sheets import (
    FIRST_ROW,
    Cell,
    Formula,
    Input,
    OneOf,
    Shape,
    Sheet,
    SheetColumn,
    SheetRow,
    pieces,
)
from proposal.documents.wording import chosen, cost_lines, day, sentences
from proposal.model.proposal import Proposal

PER_FUND = "Wat aan elk fonds is gevraagd, en hoe het daarmee staat."
OF_ALL = SheetColumn("Deel van alles", 11, Shape.SHARE)
OF_MONEY = SheetColumn("Deel van het geld", 11, Shape.SHARE)
ANSWERS = OneOf(tuple(chosen(each) for each in Status if each is not Status.REJECTED))
HEADERS = {each.name: each.header for each in COVERAGE_COLUMNS}
COVERAGE = Grid(
    COVERAGE_SHEET,
    (
        ("id", SheetColumn(HEADERS["id"], 0)),
        ("name", SheetColumn(HEADERS["name"], 31)),
        ("kind", SheetColumn(HEADERS["kind"], 20)),
        ("amount", SheetColumn(HEADERS["amount"], 15, Shape.EUROS, ENOUGH)),
        ("status", SheetColumn(HEADERS["status"], 13, allowed=ANSWERS)),
        ("of_all", OF_ALL),
        ("of_money", OF_MONEY),
        ("annex", SheetColumn("Bijlage", 11)),
        ("explanation", SheetColumn(HEADERS["explanation"], 48)),
    ),
)
FUNDS = Grid(
    "Overzicht per fonds",
    (
        ("name", SheetColumn("Fonds", 36)),
        ("sent", SheetColumn("Aangevraagd op", 19)),
        ("status", SheetColumn("Status", 13)),
        ("amount", SheetColumn("Bedrag", 15, Shape.EUROS)),
        ("of_all", OF_ALL),
        ("of_money", OF_MONEY),
        ("pays", SheetColumn("Betaalt", 52)),
    ),
)


def coverage(edition: Edition, proposal: Proposal) -> Sheet:
    """The coverage plan without whoever said no, with shares, sums and the balance.

    Behind a source stands the number of the paper that proves it.
    """
    sources, labels = shown_sources(proposal), {each.paper.id: each.label for each in enclosures(edition)}
    numbers = {each.id: labels.get(each.paper, "") for each in proposal.coverage.contributions}
    rows = tuple(
        _source(proposal, each, line, numbers.get(each.source.id, ""))
        for line, each in enumerate(sources, start=FIRST_ROW)
    )
    sums = tuple(_sums(proposal, len(sources))) if sources else ()
    return COVERAGE.filled((*rows, *sums), edition.title, TOLD)


def _source(proposal: Proposal, share: SourceShare, line: int, annex: str) -> SheetRow:
    """One source; what is given in kind follows its line in the budget, so that both stay equal."""
    source, mirrored = share.source, share.source.mirror_of
    told = next((each for each in proposal.coverage.contributions if each.id == source.id), None)
    explanation = sentences(told.reference, told.zero_reason) if told else ""
    return COVERAGE.row(
        id=source.id,
        name=source.name if mirrored else Input(source.name),
        kind=chosen(source.kind),
        amount=_covered(proposal, source),
        status=chosen(source.status) if mirrored else Input(chosen(source.status)),
        **_shares(proposal, share, COVERAGE.cell("amount", line)),
        annex=annex,
        explanation=explanation if mirrored else Input(explanation),
    )


def _covered(proposal: Proposal, source: Source) -> Cell:
    at = places(proposal)
    if source.mirror_of in at:
        return Formula(COSTS.abroad("amount", at[source.mirror_of]), source.counted)
    return Input(source.amount)


def _shares(proposal: Proposal, share: SourceShare, amount: str) -> dict[str, Cell]:
    shares: dict[str, Cell] = {"of_all": part_of(amount, total_cell(proposal), share.of_total)}
    if share.of_money is not None:
        shares["of_money"] = part_of(amount, money_cell(proposal), share.of_money)
    return shares


def _sums(proposal: Proposal, count: int) -> Iterable[SheetRow]:
    """The sums of the sources, in money and in kind, and how they stand against the costs."""
    plan, total, difference = proposal.plan, FIRST_ROW + count, FIRST_ROW + count + 5
    amounts, kinds, states = (COVERAGE.span(name, count) for name in ("amount", "kind", "status"))
    in_kind = summed_where(chosen(SourceKind.OWN_IN_KIND), kinds, amounts)
    sure = "+".join(summed_where(chosen(each), states, amounts) for each in Status if each in SURE)
    everything, gifts, costs = (COVERAGE.cell("amount", total + place) for place in (0, 1, 4))
    sums = (
        ("Totaal waarvan in natura", Formula(in_kind, plan.in_kind)),
        ("Totaal waarvan in geld", Formula(f"ROUND({everything}-{gifts},2)", plan.money)),
        ("Totaal waarvan toegezegd of ontvangen", Formula(sure, plan.pledged)),
        ("Totaal kosten", Formula(total_cell(proposal), proposal.costs.total)),
    )
    found = Formula(f"SUM({amounts})", plan.total)
    yield COVERAGE.total(name="Totaal", amount=found, **_parts(proposal, total))
    for label, formula in sums:
        yield COVERAGE.total(name=label, amount=formula)
    yield COVERAGE.total(
        name="Totaal dekking min totaal kosten",
        amount=Formula(f"ROUND({everything}-{costs},2)", proposal.balance.difference),
        status=_verdict(COVERAGE.cell("amount", difference), proposal.balance.difference),
    )


def _parts(proposal: Proposal, line: int) -> dict[str, Cell]:
    """Which part of all costs the sources pay together, and in money which part of the costs in money."""
    costs, plan = proposal.costs, proposal.plan
    everything, paid = (COVERAGE.cell("amount", each) for each in (line, line + 2))
    return {
        "of_all": part_of(everything, total_cell(proposal), percentage_of(plan.total, costs.total)),
        "of_money": part_of(paid, money_cell(proposal), percentage_of(plan.money, costs.money)),
    }


def _verdict(cell: str, difference: Decimal) -> Formula:
    words = "sluitend" if difference == 0 else "tekort" if difference < 0 else "te veel"
    return Formula(f'IF({cell}=0,"sluitend",IF({cell}<0,"tekort","te veel"))', words)


def funds(proposal: Proposal, title: str) -> Sheet:
    """The funds that are or were asked, as every fund may know them; whoever said no does not count."""
    asked = tuple(each for each in proposal.plan.sources if each.kind is SourceKind.FUND)
    shares = {each.source.id: (line, each) for line, each in enumerate(shown_sources(proposal), FIRST_ROW)}
    sent = {application.id: day(dispatch.sent_on) for application, _, dispatch in proposal.letters()}
    rows = tuple(
        row
        for each in asked
        for row in _fund(
            sent=sent.get(each.id, ""),
            pays=cost_lines(proposal, (paid.line_id for paid in each.pays)),
            **(_followed(*shares[each.id]) if each.id in shares else _refused(each)),
        )
    )
    return FUNDS.filled((*rows, *_together(proposal, len(rows))), title, PER_FUND)


def _fund(pays: str, **cells: Cell) -> Iterable[SheetRow]:
    """One fund, with rows below it for what it pays that does not fit in the first."""
    first, *others = pieces(pays, FUNDS.width("pays"))
    yield FUNDS.row(pays=first, **cells)
    yield from (FUNDS.row(pays=each) for each in others)


def _followed(line: int, share: SourceShare) -> dict[str, Cell]:
    """What follows the line of this fund in the coverage plan."""
    source, parts = share.source, (("of_all", share.of_total), ("of_money", share.of_money))
    return {
        "name": same(COVERAGE.abroad("name", line), source.name),
        "status": same(COVERAGE.abroad("status", line), chosen(source.status)),
        "amount": same(COVERAGE.abroad("amount", line), "" if source.amount is None else source.amount),
        **{name: Formula(COVERAGE.abroad(name, line), (part or ZERO) / HUNDRED) for name, part in parts},
    }


def _refused(source: Source) -> dict[str, Cell]:
    return {"name": source.name, "status": chosen(source.status), "amount": source.amount}


def _together(proposal: Proposal, count: int) -> Iterable[SheetRow]:
    if not count:
        return
    amounts, states = FUNDS.span("amount", count), FUNDS.span("status", count)
    asked = summed_where(f"<>{chosen(Status.REJECTED)}", states, amounts)
    refused = any(each.rejected for each in proposal.plan.sources)
    found, sum_cell = proposal.plan.from_funds, FUNDS.cell("amount", FIRST_ROW + count)
    yield FUNDS.total(
        name="Samen, zonder afwijzingen" if refused else "Samen",
        amount=Formula(asked, found),
        of_all=part_of(sum_cell, total_cell(proposal), percentage_of(found, proposal.costs.total)),
        of_money=part_of(sum_cell, money_cell(proposal), percentage_of(found, proposal.costs.money)),
    )
