"""What people do in LibreOffice is reported as it is; all of it is done in one run of that program."""

import pytest

from tests.exchange.returned.copies import report
from tests.exchange.returned.office_cases import CASES, Case
from tests.scripted import all_done


@pytest.fixture(name="saved", scope="module")
def _saved() -> dict[str, bytes]:
    """Every file as LibreOffice saved it, by the name of its case."""
    return dict(zip((each.name for each in CASES), all_done([each.job for each in CASES]), strict=True))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_report_says_what_was_done_in_libreoffice(case: Case, saved: dict[str, bytes]) -> None:
    assert report(saved[case.name]) == case.lines
