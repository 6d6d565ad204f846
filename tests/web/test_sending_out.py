"""Sending out: a file for someone without an account, the same whenever it is fetched, and for whom."""

import re
from io import BytesIO
from urllib.parse import quote

import pytest
from flask import Flask

from proposal.exchange import document
from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.model.returned import Sort
from proposal.store import sent
from tests.client import Visitor
from tests.documents.passages import in_controls
from tests.web.forms import submit, text
from tests.web.owning import bring_in
from tests.web.test_downloads import HOME, text_of
from tests.web.test_outgoing import mark_of

SERIES = example(Kind.SERIES)


@pytest.fixture(name="number")
def _number(app: Flask, visitor: Visitor) -> int:
    """The large example as a project of this visitor."""
    return bring_in(app, visitor, SERIES)


def _page(number: int) -> str:
    return f"/proposals/{number}/outside/"


def _hand_out(visitor: Visitor, number: int, told: str) -> bytes:
    """Make a file for a language checker and fetch it."""
    visitor.get(_page(number))
    data = {**visitor.hidden(), "told": told}
    answer = visitor.client.post(f"{_page(number)}language", data=data, follow_redirects=True)
    assert "Taal nakijken" in answer.headers["Content-Disposition"]
    visitor.get(_page(number))
    packed: bytes = answer.data
    return packed


def test_file_for_a_language_checker_has_the_texts_and_leads_back_home(
    app: Flask, visitor: Visitor, number: int
) -> None:
    packed = _hand_out(visitor, number, "  Ria Jansen ")

    found = in_controls(packed)
    assert found["idea/summary"] == SERIES.idea.summary
    assert SERIES.organisation.contact_name not in text_of(packed)
    page = text(visitor.page)
    assert "Voor Ria Jansen" in page
    assert "Nog niet terug." in page
    with app.app_context():
        outing = sent.find(mark_of(packed))
        assert outing is not None
        assert (outing.proposal_id, outing.sort, outing.told) == (number, Sort.LANGUAGE, "Ria Jansen")
        assert document.read_with_files(outing.document).idea.summary == SERIES.idea.summary


def test_file_that_was_handed_out_stays_as_it_was(visitor: Visitor, number: int) -> None:
    before = _hand_out(visitor, number, "Ria")
    address = re.findall(rf'href="({_page(number)}\d+/language\.docx)"', visitor.page.text)[0]

    visitor.save(f"/proposals/{number}/idea", {"what": "Heel iets anders"})

    assert visitor.client.get(address).data == before
    assert in_controls(_hand_out(visitor, number, "Bo"))["idea/what"] == "Heel iets anders"


def test_file_is_dutch_for_an_author_who_reads_english(visitor: Visitor, number: int) -> None:
    visitor.get(_page(number))
    visitor.client.post("/language", data={**visitor.hidden(), "language": "en"})

    packed = _hand_out(visitor, number, "Ria")

    assert "Wat gaan jullie doen?" in text_of(packed)


def test_file_of_another_project_is_not_there(app: Flask, visitor: Visitor, number: int) -> None:
    _hand_out(visitor, number, "Ria")
    own = visitor.begin("Een tuin.")
    with app.app_context():
        (outing,) = sent.of_proposal(number)

    assert visitor.finds_nothing(f"{_page(own)}{outing.id}/language.docx")
    assert visitor.finds_nothing(f"{_page(number)}9999/language.docx")


def test_file_of_the_package_is_not_taken_for_one_to_correct(visitor: Visitor, number: int) -> None:
    assert mark_of(visitor.client.get(f"/proposals/{number}/package/{quote(HOME)}/A4.docx").data)

    assert "Het laatst opgehaald: jij," in text(visitor.get(_page(number)))
    assert visitor.finds_nothing(f"{_page(number)}1/language.docx")


def test_what_went_out_is_taken_away_and_the_file_then_read_with_less_certainty(
    visitor: Visitor, number: int
) -> None:
    packed = _hand_out(visitor, number, "Ria")
    _hand_out(visitor, number, "Bo")
    assert "we kunnen minder zeker zeggen wat er veranderd is" in text(visitor.page)
    (ria,) = re.findall(r'id="out-(\d+)">\s*<h3>Voor Ria<', visitor.page.text)

    assert submit(visitor, f"{_page(number)}{ria}/forget").status_code == 303

    page = text(visitor.page)
    assert "Weggehaald. Je project is niet veranderd." in page
    assert "Voor Ria" not in page
    assert "Voor Bo" in page
    visitor.save(f"/proposals/{number}/idea", {"what": "Heel iets anders"})
    report = _bring(visitor, number, packed)
    assert "We weten niet wanneer dit bestand is gemaakt." in report


def test_file_that_came_back_has_its_name_and_how_far_the_authors_are(visitor: Visitor, number: int) -> None:
    packed = _hand_out(visitor, number, "Ria")
    visitor.save(f"/proposals/{number}/idea", {"what": "Heel iets anders"})

    _bring(visitor, number, packed)

    page = text(visitor.get(_page(number)))
    went_out = page[page.index("Wat ging eruit") : page.index("Is er een bestand terug?")]
    assert "Taal nakijken.docx · Er is niets veranderd." in went_out


def test_all_that_went_out_and_came_back_is_taken_away_at_once(visitor: Visitor, number: int) -> None:
    assert "Alles weghalen" not in text(visitor.get(_page(number)))
    _bring(visitor, number, _hand_out(visitor, number, "Ria"))
    visitor.client.get(f"/proposals/{number}/package/{quote(HOME)}/A4.docx")
    visitor.get(_page(number))

    submit(visitor, f"{_page(number)}forget")

    page = text(visitor.page)
    assert "Alles wat eruit ging en terugkwam is weg." in page
    assert "Er kwam nog niets terug." in page
    assert "Voor Ria" not in page
    assert "Het laatst opgehaald" not in page
    assert "Alles weghalen" not in page


def _bring(visitor: Visitor, number: int, packed: bytes) -> str:
    """Bring a file back and return the page that tells what stands in it."""
    visitor.get(_page(number))
    data = {**visitor.hidden(), "file": (BytesIO(packed), "Taal nakijken.docx")}
    answer = visitor.client.post(f"/proposals/{number}/returns", data=data, follow_redirects=True)
    assert answer.status_code == 200
    return text(answer)


def test_pages_lead_to_where_files_go_out(visitor: Visitor, number: int) -> None:
    for page in ("", "language/", "package/"):
        assert _page(number) in visitor.get(f"/proposals/{number}/{page}").text
