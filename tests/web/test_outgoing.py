"""Outgoing: what an author fetches is known when it comes back, and tells the project of that moment."""

import io
import re
import zipfile

from flask import Flask

from proposal.exchange import document
from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.store import accounts, organisations, people, proposals, sent
from proposal.web.returning import outgoing
from tests.client import Visitor
from tests.coursing import BEGUN
from tests.web.owning import bring_in

PLAN = "package/Aanvraag/Projectplan.docx"


def mark_of(packed: bytes) -> str:
    """Return the mark in a Word file or a workbook, "" for none."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        if "docProps/custom.xml" not in archive.namelist():
            return ""
        found = re.search(r'name="VIP"><vt:lpwstr>([a-z0-9]+)<', archive.read("docProps/custom.xml").decode())
    assert found
    return found[1]


def test_what_an_author_fetches_leads_back_to_the_project_of_then(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin("Een tuin.")
    step = f"/proposals/{number}/idea"
    visitor.save(step, {"what": "Samen tuinieren"})
    plan = mark_of(visitor.client.get(f"/proposals/{number}/{PLAN}").data)
    sheet = f"/proposals/{number}/package/Aanvraag/Begroting en dekkingsplan.xlsx"
    assert mark_of(visitor.client.get(sheet).data) == plan

    visitor.save(step, {"what": "Samen bouwen"})

    assert mark_of(visitor.client.get(f"/proposals/{number}/{PLAN}").data) != plan
    with app.app_context():
        found = sent.find(plan)
        assert found is not None
        assert found.proposal_id == number
        assert document.read_with_files(found.document).idea.what == "Samen tuinieren"


def test_what_a_reader_fetches_has_no_mark(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin("Een tuin.")
    member = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    with app.app_context():
        an, bo = (accounts.load(each).id for each in ("an@voorbeeld.nl", "bo@voorbeeld.nl"))
        proposals.give_to(number, organisations.create(bo, "De Brug", BEGUN), an, BEGUN)
        people.share(number, True, an, BEGUN)

    assert mark_of(member.client.get(f"/proposals/{number}/{PLAN}").data) == ""
    with app.app_context():
        assert sent.of_proposal(number) == ()


def test_files_of_a_version_lead_back_to_that_version(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin("Een tuin.")
    visitor.get(f"/proposals/{number}/versions/")
    visitor.post(f"/proposals/{number}/versions/", name="Eerste")
    visitor.save(f"/proposals/{number}/idea", {"few_lines": "Een moestuin."})

    packed = visitor.client.get(f"/proposals/{number}/versions/1/package.zip", buffered=True).data

    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        token = mark_of(archive.read("Aanvraag/Projectplan.docx"))
    with app.app_context():
        found = sent.find(token)
        assert found is not None
        assert document.read_with_files(found.document).idea.few_lines == "Een tuin."


def test_texts_are_those_of_a_language_checker_word_for_word_in_dutch(app: Flask, visitor: Visitor) -> None:
    proposal = example(Kind.SERIES)
    number = bring_in(app, visitor, proposal)
    with app.test_request_context(headers={"Accept-Language": "en"}):
        found = outgoing.texts(proposals.load(number).proposal)
    by_tag = {each.tag: each for each in found}

    assert by_tag["idea/summary"].text == proposal.idea.summary
    assert by_tag["idea/what"].caption == "Wat gaan jullie doen?"
    assert len(by_tag) == len(found)
    row = proposal.partners.partners[0]
    assert by_tag[f"partners/partners-{row.id}-does"].text == row.does
    assert by_tag[f"partners/partners-{row.id}-does"].label == row.name
    assert not any("contact" in tag or "price" in tag or "resistance" in tag for tag in by_tag)


def test_core_that_lacks_is_awaited_and_what_was_left_open_is_not(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin("Een tuin.")
    with app.test_request_context():
        proposal = proposals.load(number).proposal
        empty = {each.tag for each in outgoing.texts(proposal) if not each.text}
        done = {
            each.tag for each in outgoing.texts(proposal.with_step("idea", what="Tuinieren")) if each.text
        }

    assert "idea/what" in empty
    assert "idea/summary" not in empty
    assert done == {"idea/few_lines", "idea/what"}
