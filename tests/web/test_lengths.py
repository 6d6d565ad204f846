"""Lengths: told once they were measured, and asked about when they are too long."""

from flask import Flask

from proposal.exchange.examples import example, moved
from proposal.model.kind import Kind
from proposal.store import layouts
from proposal.store.layouts import Kept
from proposal.web import clock
from proposal.web.documents import working
from tests.client import Visitor
from tests.conftest import TODAY
from tests.web.owning import bring_in


def test_glasses_do_not_say_that_there_are_no_questions_above_one_about_length(
    app: Flask, visitor: Visitor
) -> None:
    number = bring_in(app, visitor, moved(example(Kind.SERIES), TODAY))
    assert "Er zijn nu geen vragen" in visitor.get(f"/proposals/{number}/glasses").text

    with app.app_context():
        for key, each in working.papers(number).items():
            layouts.keep(number, key, Kept(each.name, 3, (), 0, clock.now()), b"")

    page = visitor.get(f"/proposals/{number}/glasses").text
    assert page.count("Kunnen de brieven korter?") == 1
    assert "Er zijn nu geen vragen" not in page


def test_length_of_nothing_measured_is_not_guessed(app: Flask, visitor: Visitor) -> None:
    number = bring_in(app, visitor, moved(example(Kind.SERIES), TODAY))

    for address in ("package/", "glasses", "letter", "sending"):
        page = visitor.get(f"/proposals/{number}/{address}").text
        assert "nog niet gemeten" in page, address
        assert "Je plan is nu" not in page, address
