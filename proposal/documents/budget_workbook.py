"""`Begroting en dekkingsplan.xlsx`: the same lines and sums, with formulas that go on counting in Excel."""

from collections.abc import Iterable

from budgets.text import dutch
from proposal.documents.cost_sheets import costs, explained
from proposal.documents.coverage_sheets import coverage, funds
from proposal.documents.edition import Edition
from proposal.documents.sheets import Book, Sheet, SheetColumn, SheetRow
from proposal.documents.showing import outward
from proposal.documents.workbook import write_workbook


def budget_workbook(edition: Edition) -> bytes:
    """The Excel file as every fund may see it; by its headers the program reads it back."""
    shown, title = outward(edition.proposal), edition.title
    sheets = (
        costs(shown, title),
        coverage(edition, shown),
        explained(edition, shown),
        funds(shown, title),
        *_still_open(edition),
    )
    named = f"Begroting en dekkingsplan {title}"
    whose = (edition.organisation, edition.today)
    return write_workbook(Book(named, *whose, sheets, edition.marking, edition.house, edition.mark))


def _still_open(edition: Edition) -> Iterable[Sheet]:
    if edition.open_points:
        rows = tuple(SheetRow((dutch(point),)) for point in edition.open_points)
        yield Sheet(
            "Nog open", f"Nog open · {edition.title}", (SheetColumn("Wat nog open staat", 110),), rows
        )
