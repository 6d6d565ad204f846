"""What people do in LibreOffice is reported as it is; all of it is done in one run of that program."""

from collections.abc import Mapping
from decimal import Decimal

import pytest

from budgets.lines import read_tables
from proposal.documents.edition import Edition
from proposal.documents.workbook_cells import workbook_cells
from proposal.exchange.returned.reading import read_word
from proposal.exchange.spreadsheet_back import kept
from proposal.exchange.spreadsheet_back.comparing import compare
from proposal.exchange.spreadsheet_back.items import Fate, Item
from tests.exchange.returned.copies import FORTY, SERIES, TODAY, report
from tests.exchange.returned.office_cases import CASES, Case
from tests.exchange.returned.office_files import (
    AIM,
    ANSWER,
    BOOKS,
    LINE,
    PLAN,
    PLANS,
    PRICED,
    REVIEWS,
    SAID,
)
from tests.scripted import Job, all_done

Saved = Mapping[Job, bytes]


@pytest.fixture(name="saved", scope="module")
def _saved() -> Saved:
    """Every file as LibreOffice saved it."""
    others = (*BOOKS.values(), *PLANS.values(), *REVIEWS.values(), PRICED)
    jobs = (*(each.job for each in CASES), *others)
    return dict(zip(jobs, all_done(jobs), strict=True))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_report_says_what_was_done_in_libreoffice(case: Case, saved: Saved) -> None:
    assert report(saved[case.job]) == case.lines


@pytest.mark.parametrize("name", BOOKS)
def test_workbook_that_calc_saved_differs_in_nothing(name: str, saved: Saved) -> None:
    assert _differences(saved[BOOKS[name]]) == ()


def test_price_that_was_changed_in_calc_is_the_one_difference(saved: Saved) -> None:
    (item,) = _differences(saved[PRICED])

    assert (item.fate, item.name) == (Fate.CHANGED, LINE.description)
    assert [(part.before, part.after) for part in item.parts] == [(LINE.price, Decimal("123.45"))]
    assert item.becomes == (LINE.quantity or 0) * Decimal("123.45")


@pytest.mark.parametrize("name", PLANS)
def test_plan_that_writer_saved_differs_in_nothing(name: str, saved: Saved) -> None:
    home = PLAN.home(saved[PLANS[name]])

    assert (home.changed, home.loose) == ({}, [])


@pytest.mark.parametrize("name", REVIEWS)
def test_plan_with_comments_that_writer_saved_says_the_same(name: str, saved: Saved) -> None:
    found = read_word(saved[REVIEWS[name]])

    assert {each.place: each.text for each in found.answers} == {each.place: each.text for each in FORTY}
    assert found.loose == ()
    assert {(each.who, each.text, each.place) for each in found.said} == {
        (each.who, each.text, AIM) for each in (*SAID, ANSWER)
    }


def _differences(book: bytes) -> tuple[Item, ...]:
    base = workbook_cells(Edition(SERIES, TODAY))
    back = kept.received(book, "begroting.xlsx", base, exact=True)
    return compare(back.found, back.went, read_tables(base), SERIES, back.exact)
