"""Who pays is asked without counting anything twice."""

import pytest
from werkzeug.datastructures import MultiDict

from budgets.coverage import SourceKind
from proposal.steps.coverage import ContributionForm


def _kind(typed: str) -> tuple[object, bool]:
    kind = ContributionForm(MultiDict([("kind", typed)])).kind
    return kind.data, kind.unreadable is None


@pytest.mark.parametrize("entered_elsewhere", [SourceKind.FUND, SourceKind.OWN_IN_KIND])
def test_source_that_is_entered_elsewhere_cannot_be_picked_again(entered_elsewhere: SourceKind) -> None:
    assert _kind(entered_elsewhere.value) == (None, False)


def test_every_source_that_is_offered_can_be_picked() -> None:
    offered = [value for value, _ in ContributionForm().kind.options]

    assert [_kind(value) for value in offered] == [(SourceKind(value), True) for value in offered]
    assert len(offered) == len(SourceKind) - 2
