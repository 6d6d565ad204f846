"""An ordinary file of the package that was edited in Word is brought back, and its texts are found again."""

import io
import re
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from flask import Flask

from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.store import proposals
from tests.client import Visitor
from tests.exchange.plain_files import find, out_of_boxes, put_behind, say
from tests.web.forms import submit, text
from tests.web.owning import bring_in
from tests.web.test_papers import post_files

if TYPE_CHECKING:
    from docx.document import Document

SERIES = example(Kind.SERIES)
FUND = SERIES.funds.applications[1].fund
STRANGE = "Bijna niets in dit bestand lijkt op dit project. Is het het goede bestand?"
SEARCHED = "We hebben de teksten teruggezocht; kijk goed of het klopt."


@pytest.fixture(name="number")
def _number(app: Flask, visitor: Visitor) -> int:
    """The large example as a project of this visitor."""
    return bring_in(app, visitor, SERIES)


def _fetched(visitor: Visitor, number: int, name: str) -> bytes:
    answer = visitor.client.get(f"/proposals/{number}/package/{quote(FUND)}/{quote(name)}")
    assert answer.status_code == 200
    return bytes(answer.data)


def _edited(file: bytes, edit: "Callable[[Document], object]") -> bytes:
    import docx

    document = docx.Document(io.BytesIO(file))
    edit(document)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def _bring(visitor: Visitor, number: int, file: bytes, status: int = 303, **more: str) -> str:
    """Bring a file back, and return what the page then says."""
    page = f"/proposals/{number}/returns"
    visitor.get(page)
    sent = {**visitor.hidden(), **more, "file": (io.BytesIO(file), "Plan van Ria.docx")}
    answer = post_files(visitor, page, sent)
    assert answer.status_code == status
    if status == 303:
        visitor.get(answer.headers["Location"])
        return text(visitor.page)
    return answer.text


def test_untouched_files_make_no_difference(visitor: Visitor, number: int) -> None:
    for name in ("Projectplan", "Organisatie", f"Brief {FUND}", "Aanvraag compleet"):
        file = _fetched(visitor, number, f"{name}.docx")
        assert "Er is niets veranderd." in _bring(visitor, number, file)


def test_file_of_a_wholly_other_project_without_its_mark_is_told_to_be_strange(
    app: Flask, visitor: Visitor, number: int
) -> None:
    visitor.get(f"/proposals/{number}/outside/")
    submit(visitor, f"/proposals/{number}/outside/language")
    found = re.search(r'href="([^"]+language\.docx)"', visitor.get(f"/proposals/{number}/outside/").text)
    assert found
    boxed = visitor.client.get(found[1]).data
    other, again = bring_in(app, visitor, example(Kind.EVENT)), bring_in(app, visitor, SERIES)

    assert STRANGE in _bring(visitor, other, boxed, anyway="1")
    for file in (boxed, _edited(boxed, out_of_boxes)):
        assert STRANGE not in _bring(visitor, again, file, anyway="1")


def test_edited_plan_is_offered_for_its_answers_and_told_to_be_in_doubt(
    app: Flask, visitor: Visitor, number: int
) -> None:
    def edit(document: "Document") -> None:
        say(find(document, "Wij zoeken de mannen op"), "de mannen", "onze buren")
        put_behind(find(document, "Waarom we denken dat dit"), "Een alinea van de buurvrouw.")

    page = _bring(visitor, number, _edited(_fetched(visitor, number, "Projectplan.docx"), edit))

    assert SEARCHED in page
    assert "Niet zeker" in page
    assert "Een alinea van de buurvrouw." in page
    assert "vak" not in page.partition("Een alinea van de buurvrouw.")[2].partition("Gezien")[0]
    assert "0 van 2 bekeken" in page
    with app.app_context():
        assert proposals.load(number).proposal.approach == SERIES.approach


def test_plan_that_lost_its_mark_is_held_against_the_project_of_now(visitor: Visitor, number: int) -> None:
    def unmarked(document: "Document") -> None:
        say(find(document, "Wij zoeken de mannen op"), "de mannen", "onze buren")
        package = document.part.package
        custom = next(key for key, each in package.rels.items() if each.reltype.endswith("custom-properties"))
        package.rels.pop(custom)

    page = _bring(visitor, number, _edited(_fetched(visitor, number, "Projectplan.docx"), unmarked))

    assert "0 van 1 bekeken" in page
    assert "We weten niet wanneer dit bestand is gemaakt." in page


def test_word_file_of_others_is_refused_with_what_to_do(visitor: Visitor, number: int) -> None:
    import docx

    foreign = docx.Document()
    foreign.add_heading("Notulen van de vergadering")
    foreign.add_paragraph("Aanwezig waren de voorzitter, de penningmeester en vier leden.")
    saved = io.BytesIO()
    foreign.save(saved)

    page = _bring(visitor, number, saved.getvalue(), 422)

    assert "komt niet uit dit project" in page
    assert "Er is niets veranderd." in page


def test_review_copy_without_its_boxes_is_read_by_its_questions(visitor: Visitor, number: int) -> None:
    def edit(document: "Document") -> None:
        out_of_boxes(document)
        say(find(document, "Wij zoeken de mannen op"), "de mannen", "onze buren")

    visitor.get(f"/proposals/{number}/outside/")
    answer = visitor.post(f"/proposals/{number}/review/copy.docx")
    page = _bring(visitor, number, _edited(answer.data, edit))

    assert SEARCHED in page
    assert "0 van 1 bekeken" in page
