"""The pictures on the pages of activities, budget and coverage: drawn as a fund may see what was answered."""

from datetime import date

import pytest
from flask import Flask

from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.model.steps.evaluation import Moment
from tests.client import Visitor
from tests.web.owning import bring_in

SLUGS = ("activities", "budget", "coverage")


@pytest.mark.parametrize(
    ("slug", "caption"),
    [
        ("activities", "De planning in beeld"),
        ("budget", "Kosten per soort"),
        ("coverage", "Dekking per bron"),
    ],
)
def test_page_shows_its_picture_for_a_wide_and_a_narrow_place(
    app: Flask, visitor: Visitor, slug: str, caption: str
) -> None:
    page = visitor.get(f"/proposals/{bring_in(app, visitor, example(Kind.SERIES))}/{slug}").text

    assert page.count('<svg class="drawing" role="img" lang="nl"') == 2
    assert page.count(f">{caption}</title>") == 2


@pytest.mark.parametrize("slug", SLUGS)
def test_empty_step_shows_no_picture(visitor: Visitor, slug: str) -> None:
    page = visitor.get(f"/proposals/{visitor.begin()}/{slug}").text

    assert 'id="pictures"' in page
    assert "<svg" not in page


def test_picture_follows_what_is_saved(visitor: Visitor) -> None:
    address = f"/proposals/{visitor.begin()}/budget"
    visitor.get(address)
    (row,) = visitor.add_rows(address, "lines", 1)
    line = {"kind": "purchase", "quantity": "1", "price": "250", "category": "Zaal & <keuken>"}

    visitor.save(address, {f"lines-{row}-{name}": typed for name, typed in line.items()})

    assert "Zaal &amp; &lt;keuken&gt;</text>" in visitor.get(address).text


def test_picture_leaves_out_what_this_kind_of_project_is_not_asked(app: Flask, visitor: Visitor) -> None:
    feast = example(Kind.EVENT).with_step(
        "evaluation", moments=(Moment("m", date(2026, 5, 1), "Terugkijken"),)
    )

    page = visitor.get(f"/proposals/{bring_in(app, visitor, feast)}/activities").text

    assert "Terugkijken" not in page
