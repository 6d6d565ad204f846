"""The checklist of dealing with funds: what is done about the language is ticked, with who and when."""

from datetime import date

from proposal.documents.blocks import Row, Table
from proposal.documents.communication import LANGUAGE, communication_blocks
from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.model.sign_off import SignOff


def _rows(*signed: SignOff) -> list[Row]:
    """Return the rows of the checklist about the language."""
    tables = [each for each in communication_blocks(example(Kind.EVENT), signed) if isinstance(each, Table)]
    return [row for row in tables[-1].rows if str(row.cells[1]).startswith(LANGUAGE)]


def test_language_is_open_while_nobody_checked_it() -> None:
    assert [each.cells for each in _rows()] == [("☐", LANGUAGE, "", "")]


def test_language_is_ticked_with_who_checked_it_and_when() -> None:
    els = SignOff("Els Kok", date(2026, 3, 2))

    assert [each.cells for each in _rows(els)] == [("☑", LANGUAGE, "Els Kok", "2\xa0maart 2026")]


def test_language_is_open_again_when_texts_changed_since() -> None:
    els, bo = SignOff("Els Kok", date(2026, 3, 2), 3), SignOff("Bo Bakker", date(2026, 3, 4), 1)

    assert [each.cells[:2] for each in _rows(els, bo)] == [
        ("☐", f"{LANGUAGE} Daarna nog veranderd: 3 antwoorden."),
        ("☐", f"{LANGUAGE} Daarna nog veranderd: 1 antwoord."),
    ]
