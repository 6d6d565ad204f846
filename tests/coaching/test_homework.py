"""Homework: what counts as handed in, for longer projects and for one day, and what is still missing."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest

from budgets.budget import CostKind
from budgets.text import dutch, mark
from proposal.coaching.handing_in import State, asking, of_one, state_of
from proposal.coaching.homework import kindly, points, rule
from proposal.exchange.examples import example
from proposal.model.choices import YesNo
from proposal.model.course import Course, HandingIn, Homework, Meeting, Participant
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.steps.activities import Activity
from proposal.model.steps.budget import Line
from proposal.model.steps.idea import FIVE_QUESTIONS, ONE_PAGE
from proposal.model.steps.results import Result

DUE = datetime(2026, 3, 15, 11, 0)
MEETING = Meeting(2, 1, 2, "Haalbaarheid", datetime(2026, 3, 17, 18, 30), hands_in=Homework.A4, due_at=DUE)
AN = Participant(1, 7, datetime(2026, 3, 1), proposal_id=3)


def _missing(wanted: Homework, proposal: Proposal) -> list[str]:
    return [dutch(each.label) for each in points(wanted, proposal) if not each.there]


def _handed(at: datetime, user: int = 7, proposal: int = 3) -> HandingIn:
    return HandingIn(1, 1, 2, user, proposal, 1, "", at)


@pytest.mark.parametrize("wanted", list(Homework))
@pytest.mark.parametrize("kind", [Kind.SERIES, Kind.EVENT])
def test_worked_case_has_all_that_any_homework_asks(wanted: Homework, kind: Kind) -> None:
    assert _missing(wanted, example(kind)) == []


@pytest.mark.parametrize("wanted", list(Homework))
def test_empty_project_has_nothing_of_what_is_asked(wanted: Homework) -> None:
    texts = [dutch(each) for each in rule(wanted)]

    assert texts
    assert set(_missing(wanted, Proposal())) <= set(texts)
    assert len(texts) == len(set(texts))
    assert dutch(kindly(wanted))


def test_few_lines_are_enough_words_wherever_they_stand() -> None:
    short, long = "Een tuin voor de hele buurt.", "Daar eten we samen soep."

    assert _missing(Homework.LINES, Proposal().with_step("idea", few_lines=short))
    assert not _missing(Homework.LINES, Proposal().with_step("idea", few_lines=short, what=long))


def test_a4_asks_five_answers_that_fit_one_page() -> None:
    full = Proposal().with_step("idea", **dict.fromkeys(FIVE_QUESTIONS, "woord " * (ONE_PAGE // 5)))
    assert _missing(Homework.A4, full) == []

    assert _missing(Homework.A4, full.with_step("idea", how=" ")) == ["Hoe"]
    too_long = points(Homework.A4, full.with_step("idea", how="woord " * ONE_PAGE))[-1]

    assert not too_long.there
    assert too_long.yet
    assert dutch(too_long.yet) == "het zijn er nu 900"


def test_first_budget_needs_one_line_with_an_amount() -> None:
    line = Line("a", kind=CostKind.PURCHASE, description="Pannen", quantity=Decimal(2))

    assert _missing(Homework.BUDGET, Proposal().with_step("budget", lines=(line,)))
    priced = replace(line, price=Decimal(10))
    assert not _missing(Homework.BUDGET, Proposal().with_step("budget", lines=(priced,)))


def test_first_of_seven_points_tells_what_to_begin_with() -> None:
    begun = Proposal().with_step("scope", aim="Vaders zien elkaar.")
    first = points(Homework.SEVEN_POINTS, begun)[0]
    assert (dutch(first.label), first.there) == ("Doel, activiteiten en werkwijze", False)
    assert first.yet
    assert dutch(first.yet) == "nog te doen: de activiteiten"
    assert (first.place.step, first.place.question) == ("activities", "activities")

    done = begun.with_step("activities", activities=(Activity("a", "Koken"),))
    done = done.with_step("approach", method="Samen doen")

    assert points(Homework.SEVEN_POINTS, done)[0].there


def test_planning_needs_a_date_and_results_need_words() -> None:
    undated = Proposal().with_step("activities", activities=(Activity("a", "Koken"),))
    assert "Planning: wanneer gebeurt wat" in _missing(Homework.SEVEN_POINTS, undated)
    assert "Resultaten: wat er straks anders is" in _missing(
        Homework.SEVEN_POINTS, undated.with_step("results", results=(Result("r"),))
    )

    dated = undated.with_step("activities", activities=(Activity("a", "Koken", date(2026, 9, 1)),))

    assert "Planning: wanneer gebeurt wat" not in _missing(Homework.SEVEN_POINTS, dated)


def test_step_that_is_set_aside_is_not_missing() -> None:
    alone = Proposal().with_step("partners", needed=YesNo.NO, why_not="We doen het zelf.")

    assert "Partners: met wie" not in _missing(Homework.SEVEN_POINTS, alone)


def test_event_is_not_asked_what_comes_after() -> None:
    event = Proposal().with_step("idea", kind=Kind.EVENT)

    assert "Wat er daarna komt" not in _missing(Homework.SEVEN_POINTS, event)
    assert "Wat er daarna komt" in _missing(Homework.SEVEN_POINTS, Proposal())


def test_finished_asks_a_balance_and_every_step() -> None:
    made = example(Kind.SERIES)
    busy = points(Homework.FINISHED, made, {"pitch": mark("Presentatie")})
    assert [dutch(each.label) for each in busy if not each.there] == [
        "Presentatie: de belangrijkste vragen beantwoord"
    ]

    more = (*made.budget.lines, Line("meer", CostKind.PURCHASE, "Bus", Decimal(1), "stuk", Decimal(99)))

    assert _missing(Homework.FINISHED, made.with_step("budget", lines=more)) == [
        "Begroting en dekkingsplan komen op hetzelfde bedrag uit"
    ]


@pytest.mark.parametrize(
    ("handed", "now", "state"),
    [
        ((DUE,), DUE, State.IN),
        ((DUE.replace(minute=1),), DUE.replace(hour=12), State.LATE),
        ((DUE, DUE.replace(day=16)), DUE.replace(day=17), State.IN),
        ((), DUE, State.OPEN),
        ((), DUE.replace(minute=1), State.OVERDUE),
    ],
)
def test_homework_is_in_time_by_the_first_that_was_handed_in(
    handed: tuple[datetime, ...], now: datetime, state: State
) -> None:
    assert state_of(MEETING, AN, tuple(_handed(each) for each in handed), now) is state


def test_who_joined_after_the_moment_is_never_late() -> None:
    newcomer = replace(AN, since=DUE.replace(hour=12))

    assert state_of(MEETING, newcomer, (), DUE.replace(day=16)) is State.OPEN
    assert state_of(MEETING, newcomer, (_handed(DUE.replace(day=16)),), DUE.replace(day=17)) is State.IN


def test_who_shares_a_project_shares_what_was_handed_in() -> None:
    mine, partners = _handed(DUE, proposal=9), _handed(DUE, user=8)
    others = _handed(DUE, user=8, proposal=9)

    assert of_one((mine, partners, others), MEETING, AN) == (mine, partners)
    assert of_one((mine,), replace(MEETING, id=4), AN) == ()


def test_one_hands_in_for_the_first_meeting_that_is_not_over() -> None:
    later = replace(MEETING, id=3, number=3, starts_at=datetime(2026, 3, 31, 17, 30))
    course = Course(1, "Voorjaar", meetings=(replace(MEETING, id=1, hands_in=None), MEETING, later))

    assert asking(course, DUE) == MEETING
    assert asking(course, datetime(2026, 3, 18)) == later
    assert asking(course, datetime(2027, 1, 1)) == later
    assert asking(Course(1, "Leeg"), DUE) is None
