"""Reminding: on which days somebody is told of a date, and that what is done is told of no more."""

from datetime import date, timedelta

import pytest

from proposal.funds.dates.agenda import agenda
from proposal.funds.dates.reminding import to_tell
from proposal.model.choices import ApplicationState, ContactKind
from proposal.model.following import Term, TermKind
from proposal.model.proposal import Proposal
from proposal.model.steps.funds import Contact
from tests.funds.dated import BRIDGE, asked, planned, sent

DAY = date(2027, 3, 31)
WAITING = sent(planned(asked()), date(2026, 12, 1), decision_on=DAY)
TERM = Term("t", "a", TermKind.REPORT, "", DAY)
AWARDED = sent(planned(asked(), terms=(TERM,)), date(2026, 12, 1), state=ApplicationState.AWARDED)
NEXT = planned(asked(), contacts=(Contact("c", "a", DAY - timedelta(9), next_on=DAY, next_step="Bel"),))
QUESTION = planned(asked(), contacts=(Contact("c", "a", DAY - timedelta(7), ContactKind.QUESTION),))


def _told(proposal: Proposal, before: int) -> list[str]:
    today = DAY - timedelta(before)
    return [each.key for each in to_tell(agenda(proposal, {"a": BRIDGE}, today), today)]


@pytest.mark.parametrize(
    ("proposal", "days", "key"),
    [
        (planned(asked(deadline=DAY)), range(4, 15), "send:a/14"),
        (planned(asked(deadline=DAY)), range(4), "send:a/3"),
        (planned(asked(deadline=DAY + timedelta(21)), board_weeks=3), range(8), "board:a/7"),
        (WAITING, range(-28, -6), "decision:a/-7"),
        (AWARDED, range(15), "term:t/14"),
        (NEXT, range(-3, 1), "next:c/0"),
        (QUESTION, range(-3, 5), "answer:c/4"),
    ],
)
def test_date_is_told_of_on_these_days_and_no_others(proposal: Proposal, days: range, key: str) -> None:
    told = {before for before in range(-40, 41) if key in _told(proposal, before)}

    assert told == set(days)


def test_payment_the_start_and_what_is_done_are_told_of_never() -> None:
    terms = (Term("t", "a", TermKind.PAYMENT, "", DAY), Term("u", "a", TermKind.REPORT, "", DAY, None, DAY))
    done = sent(planned(asked(), start=DAY, terms=terms), DAY, state=ApplicationState.AWARDED)

    assert not [each for before in range(-40, 41) for each in _told(done, before)]
