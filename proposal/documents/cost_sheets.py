"""The sheets of the workbook about costs: every line with its sums, and where each amount comes from."""

from collections.abc import Iterable, Mapping

from budgets.budget import IN_KIND, Category, CostKind, CostLine
from budgets.columns import BUDGET_SHEET, COST_COLUMNS
from budgets.money import ZERO
from proposal.documents.edition import Edition
from proposal.documents.enclosures import enclosures
from proposal.documents.grid import Grid, same, same_in_pieces, summed_where
from proposal.documents.parts.money import OTHER_COSTS
from proposal.documents.sheets import (
    FIRST_ROW,
    Between,
    Cell,
    Formula,
    Input,
    Shape,
    Sheet,
    SheetColumn,
    SheetRow,
    pieces,
)
from proposal.documents.wording import (
    activities,
    below,
    chosen,
    day,
    joined,
    labelled,
    sentences,
    uncapitalised,
)
from proposal.model.proposal import Proposal
from proposal.model.steps.budget import Line

TOLD = "Bedragen in euro’s. Wat lichtgeel is, is ingevuld; de andere bedragen volgen daaruit."
PER_LINE = "Waar elk bedrag vandaan komt."
ENOUGH = Between(0)
HEADERS = {each.name: each.header for each in COST_COLUMNS}
COSTS = Grid(
    BUDGET_SHEET,
    (
        ("id", SheetColumn(HEADERS["id"], 0)),
        ("category", SheetColumn(HEADERS["category"], 17)),
        ("kind", SheetColumn(HEADERS["kind"], 19)),
        ("description", SheetColumn(HEADERS["description"], 36)),
        ("quantity", SheetColumn(HEADERS["quantity"], 9, Shape.NUMBER, ENOUGH)),
        ("unit", SheetColumn(HEADERS["unit"], 11)),
        ("price", SheetColumn(HEADERS["price"], 18, Shape.EUROS, ENOUGH)),
        ("percentage", SheetColumn(HEADERS["percentage"], 12, Shape.NUMBER, Between(0, 100))),
        ("amount", SheetColumn(HEADERS["amount"], 15, Shape.EUROS)),
        ("giver", SheetColumn(HEADERS["giver"], 20)),
        ("activities", SheetColumn(HEADERS["activities"], 40)),
        ("basis", SheetColumn(HEADERS["basis"], 24)),
        ("supplier", SheetColumn(HEADERS["supplier"], 24)),
        ("quote_number", SheetColumn(HEADERS["quote_number"], 16)),
        ("explanation", SheetColumn(HEADERS["explanation"], 100)),
    ),
)
"""What stands behind `giver` is not printed here but on the sheet that explains."""

EXPLAINED = Grid(
    "Toelichting",
    (
        ("description", SheetColumn("Omschrijving", 30)),
        ("amount", SheetColumn("Bedrag", 14, Shape.EUROS)),
        ("basis", SheetColumn("Basis", 13)),
        ("quote", SheetColumn("Offerte", 26)),
        ("annex", SheetColumn("Bijlage", 11)),
        ("given", SheetColumn("Gegeven door", 20)),
        ("explanation", SheetColumn("Toelichting", 48)),
        ("activities", SheetColumn("Activiteit", 24)),
    ),
)


def costs(proposal: Proposal, title: str) -> Sheet:
    """The budget, with its lines open for change and its sums by formula."""
    rows = (*_lines(proposal), *_sums(proposal), *_categories(proposal))
    return COSTS.filled(rows, title, TOLD, last_printed="giver")


def places(proposal: Proposal) -> Mapping[str, int]:
    """The line of the budget sheet on which each cost line stands, by its id."""
    return {each.id: line for line, each in enumerate(_in_order(proposal), start=FIRST_ROW)}


def _in_order(proposal: Proposal) -> tuple[CostLine, ...]:
    """The cost lines, those of one category below each other."""
    return tuple(line for category in proposal.costs.by_category for line in category.lines)


def total_cell(proposal: Proposal) -> str:
    """The cell with all costs together, as a formula on another sheet names it; '0' without cost lines."""
    count = len(proposal.costs.lines)
    return COSTS.abroad("amount", FIRST_ROW + count) if count else "0"


def money_cell(proposal: Proposal) -> str:
    """The same for the costs that are to be paid in money."""
    count = len(proposal.costs.lines)
    return COSTS.abroad("amount", FIRST_ROW + count + 2) if count else "0"


def _lines(proposal: Proposal) -> Iterable[SheetRow]:
    typed, at = _typed(proposal), places(proposal)
    for line in _in_order(proposal):
        told, hours = typed[line.id], line.kind is CostKind.OWN_HOURS
        yield COSTS.row(
            id=line.id,
            category=line.category,
            kind=chosen(line.kind),
            description=Input(line.description),
            activities=activities(proposal, line.activities),
            quantity=line.quantity if line.by_percentage else Input(line.quantity),
            unit=Input(line.unit or ("uur" if hours else "")),
            price=line.price if line.by_percentage else None if hours else Input(line.price),
            percentage=Input(line.percentage) if line.by_percentage else None,
            amount=None if hours else _amount(proposal, line, at),
            giver=line.giver,
            basis=chosen(told.basis),
            supplier=Input(told.supplier),
            quote_number=Input(told.quote_number),
            explanation=Input(_explanation(told)),
        )


def _typed(proposal: Proposal) -> Mapping[str, Line]:
    """The cost lines as they were typed, by their ids."""
    return {each.id: each for each in proposal.budget.lines}


def _explanation(line: Line) -> str:
    return sentences(line.explanation, line.not_in_house, line.own_reason)


def _amount(proposal: Proposal, line: CostLine, at: Mapping[str, int]) -> Formula:
    """Quantity times price, or a percentage of all other lines that are to be paid in money."""
    here, amount = at[line.id], proposal.costs.amount_of(line.id)
    if not line.by_percentage:
        return Formula(f"ROUND({COSTS.cell('quantity', here)}*{COSTS.cell('price', here)},2)", amount)
    cells = ",".join(
        COSTS.cell("amount", at[each.id])
        for each in proposal.costs.lines
        if not each.in_kind and each.kind is not CostKind.CONTINGENCY
    )
    return Formula(f"ROUND(SUM({cells or 0})*{COSTS.cell('percentage', here)}/100,2)", amount)


def _sums(proposal: Proposal) -> Iterable[SheetRow]:
    budget, count = proposal.costs, len(proposal.costs.lines)
    if not count:
        return
    amounts, kinds = COSTS.span("amount", count), COSTS.span("kind", count)
    given = "+".join(summed_where(chosen(kind), kinds, amounts) for kind in CostKind if kind in IN_KIND)
    total, gifts = (COSTS.cell("amount", FIRST_ROW + count + place) for place in (0, 1))
    sums = (
        ("Totaal", Formula(f"SUM({amounts})", budget.total)),
        ("Totaal waarvan in natura", Formula(given, budget.in_kind)),
        ("Totaal waarvan te betalen in geld", Formula(f"ROUND({total}-{gifts},2)", budget.money)),
    )
    for label, formula in sums:
        yield COSTS.total(description=label, amount=formula)
    if any(line.kind is CostKind.OWN_HOURS for line in budget.lines):
        hours = summed_where(chosen(CostKind.OWN_HOURS), kinds, COSTS.span("quantity", count))
        found = Formula(hours, budget.own_hours, Shape.HOURS)
        yield COSTS.row(description="Totaal uren van vrijwilligers in deze begroting", amount=found)


def _categories(proposal: Proposal) -> Iterable[SheetRow]:
    """The subtotal of every category: of the lines that stand under the same one as its first line."""
    found = proposal.costs.by_category
    if not any(each.name for each in found):
        return
    count, at = len(proposal.costs.lines), places(proposal)
    names, amounts = COSTS.span("category", count), COSTS.span("amount", count)
    for each in found:
        name = COSTS.cell("category", at[each.lines[0].id])
        yield COSTS.row(
            description=_subtotal_label(each, name),
            amount=Formula(f"SUMPRODUCT(--EXACT({names},{name}),{amounts})", each.subtotal),
        )


def _subtotal_label(category: Category, name: str) -> Formula:
    rest = uncapitalised(OTHER_COSTS)
    return Formula(f'"Subtotaal "&IF({name}="","{rest}",{name})', f"Subtotaal {category.name or rest}")


def explained(edition: Edition, proposal: Proposal) -> Sheet:
    """Where each amount comes from: its basis, its quote with the number of the attachment, and why."""
    numbers = {each.paper.id: each.label for each in enclosures(edition)}
    typed = _typed(proposal)
    lines = enumerate(_in_order(proposal), start=FIRST_ROW)
    rows = (row for at, line in lines for row in _explained(proposal, numbers, line, typed[line.id], at))
    return EXPLAINED.filled((*rows, *_general(proposal)), edition.title, PER_LINE)


def _explained(
    proposal: Proposal, numbers: Mapping[str, str], line: CostLine, typed: Line, place: int
) -> Iterable[SheetRow]:
    """One cost line, with rows below it for what does not fit in the first."""
    told = COSTS.abroad("explanation", place)
    first, *others = same_in_pieces(told, _explanation(typed), EXPLAINED.width("explanation"))
    yield EXPLAINED.row(
        description=same(COSTS.abroad("description", place), line.description),
        amount=_amount_again(line, place, proposal),
        basis=chosen(typed.basis),
        quote=joined(typed.supplier, typed.quote_number, day(typed.quote_date)),
        annex=numbers.get(typed.quote_paper, ""),
        given=below(typed.giver, labelled("Blijkt uit", typed.proof)),
        explanation=first,
        activities=activities(proposal, line.activities),
    )
    yield from (EXPLAINED.row(explanation=each) for each in others)


def _amount_again(line: CostLine, place: int, proposal: Proposal) -> Cell:
    if line.kind is CostKind.OWN_HOURS:
        return Formula(COSTS.abroad("quantity", place), line.quantity or ZERO, Shape.HOURS)
    return Formula(COSTS.abroad("amount", place), proposal.costs.amount_of(line.id))


def _general(proposal: Proposal) -> Iterable[SheetRow]:
    """What holds for the budget and the coverage plan as a whole."""
    told = (
        ("Btw", chosen(proposal.budget.vat)),
        ("Begroting", proposal.budget.explanation),
        ("Dekkingsplan", proposal.coverage.explanation),
    )
    for label, text in told:
        first, *others = pieces(text.strip(), EXPLAINED.width("explanation"))
        if first:
            yield EXPLAINED.row(description=label, explanation=first)
        yield from (EXPLAINED.row(explanation=each) for each in others)
