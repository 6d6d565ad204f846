"""Every workbook of every case follows every rule, and another program counts the same sums."""

import pytest

from tests.documents.check.books import BOOK_RULES, BookRule, recounted
from tests.documents.check.telling import fail_on


@pytest.mark.parametrize("rule", BOOK_RULES, ids=lambda rule: rule.__name__)
def test_every_workbook_follows(rule: BookRule, workbooks: dict[str, bytes]) -> None:
    fail_on((path, fault) for path, book in workbooks.items() for fault in rule(book))


def test_libreoffice_counts_what_we_counted(
    workbooks: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    fail_on(recounted(workbooks, tmp_path_factory.mktemp("rekenen")))
