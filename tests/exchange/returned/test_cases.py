"""What people do in a language copy is reported as it is: nothing dropped, nothing guessed, nothing else."""

import pytest

from tests.exchange.returned.cases import CASES, Case
from tests.exchange.returned.copies import COPY, report


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_report_says_what_was_done_to_the_file(case: Case) -> None:
    assert report(case.edit(COPY)) == case.lines
