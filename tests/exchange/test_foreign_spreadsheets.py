"""A spreadsheet of others beside the project: which lines are which, and what can be no budget."""

from dataclasses import replace
from decimal import Decimal

import pytest

from budgets.admission import UnreadableFile
from budgets.cells import Cell
from budgets.tables import Layout
from budgets.text import dutch
from proposal.exchange.spreadsheet_back import kept
from proposal.exchange.spreadsheet_back.items import Fate
from tests.exchange.workbooks import MADE, compared, told, unchanged


def test_foreign_sheet_is_matched_by_name_and_by_amount() -> None:
    text = "Post;Bedrag\nzaal;680\nKOK;450\nBallonnen;12,50\n"
    back = kept.received(text.encode(), "eigen.csv", told(MADE), exact=False)

    items = [item for item in compared(back, MADE) if item.fate is not Fate.GONE]

    assert not back.own
    assert [(item.name, item.fate, item.becomes) for item in items] == [
        ("KOK", Fate.CHANGED, Decimal(450)), ("Ballonnen", Fate.NEW, Decimal("12.50")),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Beste allemaal,\nHet feest is op 3 mei 2027, om 14 uur, op het plein.\n",
        "Omschrijving;Aantal;Prijs;Bedrag\n",
        "Naam;Telefoon\nPiet;06-1\nAn;0612345678\n",
    ],
)
def test_file_in_which_no_line_can_be_of_a_budget_is_refused(text: str) -> None:
    with pytest.raises(UnreadableFile, match="geen begroting"):
        kept.received(text.encode(), "brief.csv", told(MADE), exact=False)


def test_amount_by_formula_is_known_as_such_when_it_is_kept() -> None:
    back = unchanged(MADE)

    (rest,) = (row for row in kept.load(kept.dump(back)).grids[0].rows if row[:1] == (Cell("rest"),))
    assert [cell.reckoned for cell in rest if cell.value == Decimal("54.00")] == [True]


def test_new_line_without_amount_and_price_is_not_sure_and_says_so() -> None:
    text = "Naam;Telefoon;Bijdrage\nPiet;06-1;\nAn;06-2;25\n"
    back = kept.received(text.encode(), "leden.csv", told(MADE), exact=False)
    columns = ("description", "price", "amount")
    items = compared(replace(back, layouts=(Layout("leden.csv", True, 1, columns),)), MADE)

    piet, an = (item for item in items if item.fate is Fate.NEW)
    assert (piet.sure, an.sure) == (False, True)
    assert dutch(piet.remarks[0]).startswith("Er staat geen bedrag bij")
