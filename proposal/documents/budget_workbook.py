"""`Begroting en dekkingsplan.xlsx`: the same lines and sums, with formulas that go on counting in Excel."""

from collections.abc import Iterable
from decimal import Decimal

from budgets.budget import IN_KIND, CostKind, CostLine
from budgets.columns import BUDGET_SHEET, COST_COLUMNS, COVERAGE_COLUMNS, COVERAGE_SHEET, Column
from budgets.coverage import Source
from budgets.money import ZERO
from budgets.text import dutch
from proposal.documents.edition import Edition
from proposal.documents.showing import outward
from proposal.documents.wording import activities, chosen, sentences
from proposal.documents.workbook import (
    FIRST_ROW,
    Cell,
    Formula,
    Shape,
    Sheet,
    SheetColumn,
    SheetRow,
    write_workbook,
)
from proposal.model.proposal import Proposal

WIDTHS = {
    "id": 0, "description": 28, "name": 30, "explanation": 34, "kind": 20, "amount": 13, "price": 17,
    "quantity": 8, "unit": 11, "percentage": 11, "basis": 11,
}  # fmt: skip
SHAPES = {"quantity": Shape.NUMBER, "percentage": Shape.NUMBER, "price": Shape.EUROS, "amount": Shape.EUROS}


def budget_workbook(edition: Edition) -> bytes:
    """The Excel file; its headers are those by which the program reads it back."""
    shown = outward(edition.proposal)
    title = f"Begroting en dekkingsplan {edition.title}"
    costs, sources = tuple(_cost_rows(shown)), tuple(_coverage_rows(shown))
    sheets = (
        Sheet(BUDGET_SHEET, title, _columns(COST_COLUMNS, costs), costs),
        Sheet(COVERAGE_SHEET, title, _columns(COVERAGE_COLUMNS, sources), sources),
        *_still_open(edition, title),
    )
    return write_workbook(sheets, title, edition.organisation, edition.today, edition.marking)


def _still_open(edition: Edition, title: str) -> Iterable[Sheet]:
    if edition.open_points:
        rows = tuple(SheetRow((dutch(point),)) for point in edition.open_points)
        yield Sheet("Nog open", title, (SheetColumn("Wat nog open staat", 110),), rows)


def _columns(columns: tuple[Column, ...], rows: tuple[SheetRow, ...]) -> tuple[SheetColumn, ...]:
    """The columns with their widths; one in which no row says anything is hidden."""
    said = [
        not rows or any(row.cells[place] not in (None, "") for row in rows) for place in range(len(columns))
    ]
    return tuple(
        SheetColumn(each.header, WIDTHS.get(each.name, 15) * used, SHAPES.get(each.name, Shape.TEXT))
        for each, used in zip(columns, said, strict=True)
    )


def _letter(columns: tuple[Column, ...], name: str) -> str:
    """The letter of a column; our sheets have fewer than 26."""
    return chr(ord("A") + [each.name for each in columns].index(name))


def _row(columns: tuple[Column, ...], strong: bool = False, **cells: Cell) -> SheetRow:
    return SheetRow(tuple(cells.get(each.name) for each in columns), strong)


AMOUNT, KIND = _letter(COST_COLUMNS, "amount"), _letter(COST_COLUMNS, "kind")
QUANTITY, PRICE = _letter(COST_COLUMNS, "quantity"), _letter(COST_COLUMNS, "price")
PERCENTAGE = _letter(COST_COLUMNS, "percentage")
COVERED = _letter(COVERAGE_COLUMNS, "amount")


def _cost_rows(proposal: Proposal) -> Iterable[SheetRow]:
    typed = {each.id: each for each in proposal.budget.lines}
    for line, amount in zip(proposal.costs.lines, proposal.costs.amounts, strict=True):
        told = typed[line.id]
        yield _row(
            COST_COLUMNS,
            id=line.id,
            category=line.category,
            kind=chosen(line.kind),
            description=line.description,
            activities=activities(proposal, line.activities),
            quantity=line.quantity,
            unit=line.unit,
            price=line.price,
            percentage=line.percentage,
            amount=_amount(proposal, line, amount),
            giver=line.giver,
            basis=chosen(told.basis),
            explanation=sentences(told.explanation, told.not_in_house, told.own_reason),
        )
    yield from _cost_sums(proposal)


def _amount(proposal: Proposal, line: CostLine, amount: Decimal) -> Cell:
    places = {each.id: place for place, each in enumerate(proposal.costs.lines, start=FIRST_ROW)}
    place = places[line.id]
    if line.kind is CostKind.OWN_HOURS or not line.complete:
        return ZERO
    if not line.by_percentage:
        return Formula(f"ROUND({QUANTITY}{place}*{PRICE}{place},2)", amount)
    rest = (
        each for each in proposal.costs.lines if not each.in_kind and each.kind is not CostKind.CONTINGENCY
    )
    cells = "+".join(f"{AMOUNT}{places[each.id]}" for each in rest) or "0"
    return Formula(f"ROUND(({cells})*{PERCENTAGE}{place}/100,2)", amount)


def _cost_sums(proposal: Proposal) -> Iterable[SheetRow]:
    costs, last = proposal.costs, FIRST_ROW + len(proposal.costs.lines) - 1
    if not costs.lines:
        return
    amounts, kinds = f"{AMOUNT}{FIRST_ROW}:{AMOUNT}{last}", f"{KIND}{FIRST_ROW}:{KIND}{last}"
    given = "+".join(f'SUMIF({kinds},"{chosen(kind)}",{amounts})' for kind in CostKind if kind in IN_KIND)
    sums = (
        ("Totaal", Formula(f"SUM({amounts})", costs.total)),
        ("Totaal waarvan in natura", Formula(given, costs.in_kind)),
        ("Totaal waarvan te betalen in geld", Formula(f"{AMOUNT}{last + 1}-{AMOUNT}{last + 2}", costs.money)),
    )
    for label, formula in sums:
        yield _row(COST_COLUMNS, strong=True, description=label, amount=formula)


def _coverage_rows(proposal: Proposal) -> Iterable[SheetRow]:
    references = {
        each.id: sentences(each.reference, each.zero_reason) for each in proposal.coverage.contributions
    }
    sources = [each for each in proposal.plan.sources if not each.rejected]
    for source in sources:
        yield _row(
            COVERAGE_COLUMNS, id=source.id, name=source.name, kind=chosen(source.kind),
            amount=_covered(proposal, source), status=chosen(source.status),
            explanation=references.get(source.id, ""),
        )  # fmt: skip
    if sources:
        yield from _coverage_sums(proposal, FIRST_ROW + len(sources) - 1)


def _covered(proposal: Proposal, source: Source) -> Cell:
    """The amount; what is given in kind points at its line in the budget, so that both stay equal."""
    places = {each.id: place for place, each in enumerate(proposal.costs.lines, start=FIRST_ROW)}
    if source.mirror_of in places:
        return Formula(f"{BUDGET_SHEET}!{AMOUNT}{places[source.mirror_of]}", source.counted)
    return source.amount


def _coverage_sums(proposal: Proposal, last: int) -> Iterable[SheetRow]:
    plan, total = proposal.plan, FIRST_ROW + len(proposal.costs.lines)
    yield _row(COVERAGE_COLUMNS, strong=True, name="Totaal",
               amount=Formula(f"SUM({COVERED}{FIRST_ROW}:{COVERED}{last})", plan.total))  # fmt: skip
    costs = f"{BUDGET_SHEET}!{AMOUNT}{total}" if proposal.costs.lines else "0"
    yield _row(COVERAGE_COLUMNS, strong=True, name="Totaal dekking min totaal kosten",
               amount=Formula(f"{COVERED}{last + 1}-{costs}", proposal.balance.difference))  # fmt: skip
