"""The chart of the planning: from one day to five years, with what has no date said and not drawn."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from proposal.documents.pictures.bars import PAPER, PHONE
from proposal.documents.pictures.drawing import Box, Diamond, Drawing
from proposal.documents.pictures.planning import WHOLE, planning_picture
from proposal.documents.wording import day
from proposal.exchange.examples import example
from proposal.model.choices import Phase
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.steps.activities import Activity, Milestone
from proposal.model.steps.evaluation import Moment, Report
from tests.documents.pictures.planes import assert_tidy, boxes_beside, picture, texts

EXAMPLE = example(Kind.SERIES)
FIRST = date(2027, 3, 1)
ONE_PAGE = 640.0
"""The height in points that an A4 leaves below a heading and a caption."""
DAYS = some.none() | some.dates(date(2020, 1, 1), date(2050, 12, 31))
NAMES = some.text(max_size=80)


def planned(*activities: Activity, **answers: object) -> Proposal:
    """A proposal with these activities."""
    return Proposal().with_step("activities", activities=activities, **answers)


def bar(drawing: Drawing, name: str) -> Box:
    """The bar on the line of this name."""
    (found,) = boxes_beside(drawing, name)
    return found


def diamonds(drawing: Drawing) -> list[Diamond]:
    """The moments, from the first line to the last."""
    return [each for each in drawing.shapes if isinstance(each, Diamond)]


def test_bars_stand_where_their_dates_are() -> None:
    year = FIRST.replace(month=1), FIRST.replace(month=12, day=31)
    made = planned(
        Activity("a", "Alles", *year),
        Activity("b", "Maart en april", FIRST, date(2027, 4, 30)),
        Activity("c", "Half maart", date(2027, 3, 16), date(2027, 3, 31)),
    )
    drawing = picture(planning_picture(made)).drawing
    whole, two, half = (bar(drawing, name) for name in ("Alles", "Maart", "Half"))

    assert two.width / whole.width == pytest.approx(61 / 365)
    assert half.width / whole.width == pytest.approx(16 / 365)
    assert (two.left - whole.left) / whole.width == pytest.approx(59 / 365)


def test_everything_with_a_date_is_drawn_and_told() -> None:
    found = picture(planning_picture(EXAMPLE))
    drawn, evaluation = texts(found.drawing), EXAMPLE.evaluation
    moments: tuple[Milestone | Moment | Report, ...] = (
        *EXAMPLE.activities.milestones, *evaluation.moments, *evaluation.reports,
    )  # fmt: skip

    assert all(each.what in drawn for each in EXAMPLE.activities.activities)
    assert {WHOLE, "Uitvoering", "Mijlpalen", "Evaluatie", "Verslagen", "Besluit over doorgaan"} <= set(drawn)
    assert len(diamonds(found.drawing)) == len(moments) + 1
    assert all(each.what in found.told and day(each.on) in found.told for each in moments)
    assert day(EXAMPLE.activities.start) in found.told
    assert day(EXAMPLE.activities.end) in found.told


def test_phases_stand_in_their_order_and_differ_in_tone() -> None:
    made = planned(
        Activity("a", "Afsluiten", FIRST, phase=Phase.CLOSING),
        *(Activity(f"b{place}", f"Werven {place}", FIRST, phase=Phase.PREPARATION) for place in range(5)),
        Activity("c", "Koken", FIRST, phase=Phase.EXECUTION),
    )
    drawing = picture(planning_picture(made)).drawing
    names = ["Voorbereiding", "Werven 0", "Uitvoering", "Koken", "Afronding", "Afsluiten"]

    assert [each for each in texts(drawing) if each in names] == names
    assert len({bar(drawing, name).tone for name in ("Werven 0", "Koken", "Afsluiten")}) == 3


def test_few_entries_stand_without_names_of_groups() -> None:
    drawn = texts(picture(planning_picture(example(Kind.EVENT))).drawing)

    assert "Eten en spelen op het plein" in drawn
    assert not {"Voorbereiding", "Mijlpalen", "Verslagen"} & {*drawn}


def test_activity_on_single_days_shows_each_of_them() -> None:
    days = tuple(FIRST + timedelta(14 * place) for place in range(4))
    boxes = boxes_beside(
        picture(planning_picture(planned(Activity("a", "Koken", dates=days)))).drawing, "Koken"
    )

    assert len(boxes) == 1 + len(days)


def test_what_has_no_date_is_left_out_and_said_so() -> None:
    found = picture(planning_picture(planned(Activity("a", "Koken", FIRST), Activity("b", "Opruimen"))))

    assert "Opruimen" not in texts(found.drawing)
    assert "Niet getekend, zonder datum: 1. Zie de tabel." in texts(found.drawing)
    assert found.told.endswith("Nog zonder datum: Opruimen.")


def test_without_any_date_nothing_is_drawn() -> None:
    assert planning_picture(planned(Activity("a", "Koken"))) == ()


@pytest.mark.parametrize(
    ("days", "named"),
    [(1, "1 mrt"), (20, "3 mrt"), (300, "apr"), (500, "2028"), (5 * 365, "2031"), (60 * 365, "2080")],
)
def test_time_is_named_from_days_to_years(days: int, named: str) -> None:
    made = planned(start=FIRST, end=FIRST + timedelta(days - 1))

    assert named in texts(picture(planning_picture(made)).drawing)


def test_name_in_other_letters_stands_by_its_number() -> None:
    drawing = picture(
        planning_picture(planned(Activity("a", "Koken", FIRST), Activity("b", "ሰላም", FIRST)))
    ).drawing

    assert "Activiteit 2" in texts(drawing)


def test_every_moment_of_thirty_activities_has_its_name_and_day() -> None:
    activities = (
        Activity(f"a{n}", f"Activiteit {n}", FIRST + timedelta(n), phase=list(Phase)[n % 3])
        for n in range(30)
    )
    moments = tuple(Moment(f"e{n}", FIRST + timedelta(30 * n), f"Kijken {n}") for n in range(8))
    reports = tuple(Report(f"r{n}", f"Verslag {n}", FIRST + timedelta(60 * n)) for n in range(8))
    milestones = tuple(Milestone(f"m{n}", f"Gehaald {n}", FIRST + timedelta(20 * n)) for n in range(8))
    made = planned(*activities, start=FIRST, milestones=milestones).with_step(
        "evaluation", moments=moments, reports=reports
    )
    drawings = [picture((each,)).drawing for each in planning_picture(made)]
    drawn = [text for drawing in drawings for text in texts(drawing)]

    assert [drawing.height < ONE_PAGE for drawing in drawings] == [True, True]
    assert all(f"Activiteit {n}" in drawn for n in range(30))
    assert all({f"Gehaald {n}", f"Kijken {n}", f"Verslag {n}"} <= set(drawn) for n in range(8))
    assert sum(text.endswith((" 2027", " 2028")) for text in drawn) == 24


@settings(max_examples=25, deadline=None)
@given(
    some.lists(some.tuples(NAMES, DAYS, DAYS, some.lists(some.dates(), max_size=3)), max_size=12),
    some.lists(some.tuples(NAMES, DAYS), max_size=12),
    some.tuples(DAYS, DAYS),
    some.sampled_from([PAPER, PHONE]),
)
def test_nothing_stands_outside_the_plane_or_on_top_of_words(
    activities: list[tuple[str, date | None, date | None, list[date]]],
    moments: list[tuple[str, date | None]],
    whole: tuple[date | None, date | None],
    width: float,
) -> None:
    rows = (
        Activity(f"a{place}", name, starts, ends, dates=tuple(dates))
        for place, (name, starts, ends, dates) in enumerate(activities)
    )
    milestones = tuple(Milestone(f"m{place}", name, on) for place, (name, on) in enumerate(moments))
    made = planned(*rows, milestones=milestones, start=whole[0], end=whole[1])

    for block in planning_picture(made, width):
        assert_tidy(picture((block,)).drawing)
