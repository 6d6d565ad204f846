"""Workbooks: the budget of a project in a spreadsheet program, and what is different when it comes back."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from budgets.budget import CostKind
from budgets.coverage import SourceKind, Status
from budgets.lines import read_tables
from proposal.documents.budget_workbook import budget_workbook
from proposal.documents.edition import Edition
from proposal.documents.workbook_cells import workbook_cells
from proposal.exchange.spreadsheet_back import kept
from proposal.exchange.spreadsheet_back.comparing import compare
from proposal.exchange.spreadsheet_back.effect import done
from proposal.exchange.spreadsheet_back.items import Item
from proposal.model.choices import ApplicationState, Basis
from proposal.model.proposal import Proposal
from proposal.model.steps.budget import Line
from proposal.model.steps.coverage import Contribution
from proposal.model.steps.funds import Application

TODAY = date(2026, 9, 1)
LINES = (
    Line("zaal", CostKind.PURCHASE, "Zaal", Decimal(8), "avond", Decimal(85), basis=Basis.QUOTE,
         explanation="Met keuken", supplier="Zaal Zuid"),
    Line("kok", CostKind.EXPERTISE, "Kok", Decimal(8), "avond", Decimal(50), explanation="Leert koken",
         not_in_house="Niemand kan het"),
    Line("gift", CostKind.FREE_GOODS, "Tafels", Decimal(1), "keer", Decimal(100), giver="De Brug"),
    Line("rest", CostKind.CONTINGENCY, "Onvoorzien", percentage=Decimal(5)),
    Line("uren", CostKind.OWN_HOURS, "Koken", Decimal("12.5"), "uur"),
)  # fmt: skip
PLAN = (Contribution("eigen", "Rommelmarkt", SourceKind.OWN_MONEY, Decimal(134), Status.PLEDGED),)
FUNDS = (Application("buurt", "Fonds Buurt", Decimal(1000), ApplicationState.CONFIRMED),)
MADE = (
    Proposal()
    .with_step("budget", lines=LINES)
    .with_step("coverage", contributions=PLAN)
    .with_step("funds", applications=FUNDS)
)


class Opened:
    """The workbook of a project, open in a spreadsheet program."""

    def __init__(self, proposal: Proposal = MADE) -> None:
        self.base = proposal
        self.book = openpyxl.load_workbook(BytesIO(written(proposal)))
        self.costs: Worksheet = self.book["Begroting"]
        self.plan: Worksheet = self.book["Dekkingsplan"]

    def change(self, sheet: Worksheet, key: str, column: str, value: Any) -> None:
        sheet.cell(self.row(sheet, key), self.column(sheet, column), value)

    def row(self, sheet: Worksheet, key: str) -> int:
        return int(next(cell.row for cell in sheet["A"] if cell.value == key))

    def column(self, sheet: Worksheet, header: str) -> int:
        return int(next(cell.column for cell in sheet[3] if cell.value == header))

    def add(self, sheet: Worksheet, above: str, **cells: Any) -> None:
        row = self.row(sheet, above)
        sheet.insert_rows(row)
        for header, value in cells.items():
            sheet.cell(row, self.column(sheet, header.replace("_", " ")), value)

    def items(self, now: Proposal | None = None, exact: bool = True) -> tuple[Item, ...]:
        """What is different when it comes back, counted by the spreadsheet program."""
        data = BytesIO()
        self.book.save(data)
        back = kept.received(data.getvalue(), "begroting.xlsx", told(self.base), exact)
        assert kept.load(kept.dump(back)) == back
        now = now or self.base
        return compare(back.found, back.went, read_tables(told(now)), now, back.exact)


def written(proposal: Proposal) -> bytes:
    return budget_workbook(Edition(proposal, TODAY))


def told(proposal: Proposal) -> Any:
    return workbook_cells(Edition(proposal, TODAY))


def unchanged(proposal: Proposal) -> kept.Kept:
    return kept.received(written(proposal), "begroting.xlsx", told(proposal), exact=True)


def compared(back: kept.Kept, proposal: Proposal) -> tuple[Item, ...]:
    return compare(back.found, back.went, read_tables(told(proposal)), proposal, back.exact)


def taken(proposal: Proposal, items: tuple[Item, ...]) -> Proposal:
    return done(proposal, (deed for item in items for deed in item.deeds))
