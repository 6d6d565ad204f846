"""Every document that is laid out follows every rule for pages."""

import pytest

from tests.documents.check.laid_out import LaidOut
from tests.documents.check.pages import PAGE_RULES, PageRule
from tests.documents.check.telling import fail_on


@pytest.mark.parametrize("rule", PAGE_RULES, ids=lambda rule: rule.__name__)
def test_every_page_follows(rule: PageRule, laid_out: dict[str, LaidOut]) -> None:
    fail_on((path, fault) for path, laid in laid_out.items() for fault in rule(laid))
