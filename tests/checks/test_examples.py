"""The built-in examples are good: about the small one there is nothing to ask."""

from datetime import date

import pytest

from budgets.text import dutch
from proposal.checks import findings, obstacles, progress
from proposal.exchange.examples import example, moved
from proposal.model.finding import Weight
from proposal.model.kind import Kind
from tests.checks.sound import TODAY

DAYS = [date(2026, 3, 2), date(2026, 6, 30), date(2026, 9, 1), date(2027, 1, 15), date(2028, 2, 29)]


@pytest.mark.parametrize("today", DAYS)
def test_small_example_gives_no_finding(today: date) -> None:
    assert findings(moved(example(Kind.EVENT), today), today) == ()


@pytest.mark.parametrize("today", DAYS)
def test_large_example_has_nothing_to_mend(today: date) -> None:
    found = findings(moved(example(Kind.SERIES), today), today)

    assert [each for each in found if each.weight is Weight.MUST] == []


@pytest.mark.parametrize("kind", [Kind.EVENT, Kind.SERIES])
def test_examples_are_complete_and_every_application_can_be_sent(kind: Kind) -> None:
    proposal = example(kind)
    whole = {Kind.EVENT: "15 van de 15 onderdelen klaar", Kind.SERIES: "18 van de 18 onderdelen klaar"}

    assert dutch(progress(proposal, findings(proposal, TODAY))) == whole[kind]
    assert [obstacles(proposal, each, TODAY) for each in proposal.funds.applications] == [()] * len(
        proposal.funds.applications
    )
