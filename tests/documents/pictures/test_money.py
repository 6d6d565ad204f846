"""The pictures of budget and coverage: true to the sums, in the order of the papers, and told in words."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from budgets.budget import CostKind
from budgets.coverage import SourceKind, Status
from proposal.documents.blocks import Note, Picture
from proposal.documents.pictures.bars import MOST_BARS, PAPER, PHONE
from proposal.documents.pictures.budget_bars import budget_picture
from proposal.documents.pictures.coverage_bars import MISSING, coverage_picture
from proposal.documents.pictures.drawing import Tone
from proposal.documents.pictures.telling import MOST_TOLD
from proposal.documents.wording import money
from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.steps.budget import Line
from proposal.model.steps.coverage import Contribution
from tests.documents.pictures.planes import assert_tidy, boxes_beside, lengths, picture, texts

EXAMPLE = example(Kind.SERIES)
AMOUNTS = some.decimals(0, 99_999_999, places=2)
NAMES = some.text(max_size=80)
WIDTHS = [PAPER, PHONE]


def costs(*lines: tuple[str, str, CostKind]) -> Proposal:
    """A proposal with these cost lines: category, amount, kind."""
    made = tuple(
        Line(f"regel{place}", kind, "Iets", Decimal(1), "keer", Decimal(amount), category=category)
        for place, (category, amount, kind) in enumerate(lines)
    )
    return Proposal().with_step("budget", lines=made)


def covered(made: Proposal, *sources: tuple[str, str, Status]) -> Proposal:
    """The proposal with these sources of money: name, amount, status."""
    contributions = tuple(
        Contribution(f"bron{place}", name, SourceKind.PARTNER, Decimal(amount), status)
        for place, (name, amount, status) in enumerate(sources)
    )
    return made.with_step("coverage", contributions=contributions)


TWO = costs(
    ("Zaal", "300", CostKind.PURCHASE),
    ("Eten", "75", CostKind.PURCHASE),
    ("Eten", "75", CostKind.FREE_GOODS),
)


def test_every_category_has_a_bar_with_its_amount_in_the_order_of_the_budget() -> None:
    drawn = texts(picture(budget_picture(EXAMPLE)).drawing)
    categories = [each.name for each in EXAMPLE.costs.by_category]

    assert [each for each in drawn if each in categories] == categories
    for each in EXAMPLE.costs.by_category:
        assert any(text.startswith(money(each.subtotal)) for text in drawn)


@pytest.mark.parametrize("width", WIDTHS)
def test_bars_are_as_long_as_their_amounts(width: float) -> None:
    hall, food = lengths(picture(budget_picture(TWO, width)).drawing)

    assert hall == pytest.approx(2 * food)


def test_what_is_given_in_kind_is_striped_and_explained() -> None:
    drawing = picture(budget_picture(TWO)).drawing

    assert {each.tone for each in boxes_beside(drawing, "Zaal")} == {Tone.DARK}
    assert Tone.PALE in {each.tone for each in boxes_beside(drawing, "Eten")}
    assert f"in natura: {money(Decimal(75))}" in texts(drawing)


def test_budget_of_one_sort_needs_no_explanation_of_looks() -> None:
    drawing = picture(budget_picture(costs(("Zaal", "300", CostKind.PURCHASE)))).drawing

    assert len(texts(drawing)) == 2


def test_coverage_shows_how_sure_each_source_is_and_what_is_missing() -> None:
    sources = ("Kerk", "100", Status.PLEDGED), ("Bank", "100", Status.ASKED), ("Club", "50", Status.TO_ASK)
    made = covered(TWO, *sources)
    drawing = picture(coverage_picture(made)).drawing
    tones = [{each.tone for each in boxes_beside(drawing, name)} for name in ("Kerk", "Bank", "Club")]

    assert tones == [{Tone.DARK}, {Tone.MIDDLE}, {Tone.LIGHT}]
    assert boxes_beside(drawing, MISSING)
    assert any(f"{money(Decimal(125))} ·" in text for text in texts(drawing))
    assert [text for text in texts(drawing) if "gevraagd" in text or "te vragen" in text]


def test_source_that_said_no_is_left_out() -> None:
    made = covered(TWO, ("Kerk", "100", Status.PLEDGED), ("Bank", "100", Status.REJECTED))
    found = picture(coverage_picture(made))

    assert "Bank" not in texts(found.drawing)
    assert "Bank" not in found.told


def test_remark_explains_a_number_in_the_place_of_a_name() -> None:
    drawn, remark = budget_picture(
        costs(("ሰላም", "300", CostKind.PURCHASE), ("Eten", "75", CostKind.PURCHASE))
    )

    assert isinstance(drawn, Picture)
    assert {"Soort kosten 1", "Eten"} <= set(texts(drawn.drawing))
    assert isinstance(remark, Note)


def test_nothing_is_drawn_while_there_is_no_amount() -> None:
    assert budget_picture(Proposal()) == coverage_picture(Proposal()) == ()
    assert budget_picture(costs(("Zaal", "0", CostKind.PURCHASE))) == ()


def test_words_tell_every_amount_of_the_pictures() -> None:
    budget, coverage = picture(budget_picture(EXAMPLE)).told, picture(coverage_picture(EXAMPLE)).told
    given = [each for each in EXAMPLE.plan.sources if each.counted]

    assert all(money(each.subtotal) in budget and each.name in budget for each in EXAMPLE.costs.by_category)
    assert all(money(each.counted) in coverage and each.name in coverage for each in given)
    assert money(EXAMPLE.costs.total) in budget
    assert money(EXAMPLE.costs.in_kind) in budget
    assert f"Docenten en sprekers {money(Decimal(8510))} · 64\u00a0%, waarvan in natura" in budget


def test_smallest_of_very_many_categories_are_drawn_together_and_told_as_far_as_one_listens() -> None:
    made = costs(
        *((f"Soort {place} van de kosten", str(place), CostKind.PURCHASE) for place in range(1, 101))
    )
    found = picture(budget_picture(made))
    rest = sum(range(1, 100 - MOST_BARS + 2))

    assert sum(text.startswith("€") for text in texts(found.drawing)) == MOST_BARS
    assert money(Decimal(rest)) in texts(found.drawing)
    assert len(found.told) <= MOST_TOLD
    assert "zie voor de rest de tabel" in found.told
    assert found.told.endswith(f"Samen {money(Decimal(5050))}.")


@settings(max_examples=25, deadline=None)
@given(
    some.lists(some.tuples(NAMES, AMOUNTS, some.sampled_from(CostKind)), min_size=1, max_size=25),
    some.lists(some.tuples(NAMES, AMOUNTS, some.sampled_from(Status)), max_size=25),
    some.sampled_from(WIDTHS),
)
def test_nothing_stands_outside_the_plane_or_on_top_of_words(
    lines: list[tuple[str, Decimal, CostKind]], sources: list[tuple[str, Decimal, Status]], width: float
) -> None:
    made = covered(costs(*((name, str(amount), kind) for name, amount, kind in lines)),
                   *((name, str(amount), status) for name, amount, status in sources))  # fmt: skip

    for block in (*budget_picture(made, width), *coverage_picture(made, width)):
        if isinstance(block, Picture):
            assert_tidy(block.drawing)
