"""Carrying: out and in again is the same project, with its files; a wrong file changes nothing."""

import io
import json
import zipfile
from random import randbytes

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from proposal.exchange.examples import example, moved
from proposal.model.kind import Kind
from proposal.store import files, proposals
from tests.both import both
from tests.client import Visitor
from tests.conftest import TODAY
from tests.web import paper_files as sample
from tests.web.owning import bring_in
from tests.web.test_papers import post_files, put

SECOND = sample.PNG + bytes(range(256)) * 1500


def out(visitor: Visitor, number: int, ending: str = "json") -> bytes:
    """Fetch the project as a file."""
    answer = visitor.client.get(f"/proposals/{number}/project.{ending}", buffered=True)
    return bytes(answer.data)


def into(visitor: Visitor, content: bytes, name: str = "project.json") -> TestResponse:
    """Read a project in through the page."""
    visitor.get("/proposals/bring")
    return visitor.post("/proposals/bring", file=(io.BytesIO(content), name))


def number_of(answer: TestResponse) -> int:
    """Return the number of the project that was read in."""
    assert answer.status_code == 303, answer.text
    return int(answer.headers["Location"].split("/")[2])


@both
@pytest.mark.parametrize("kind", [Kind.SERIES, Kind.EVENT])
def test_project_out_in_and_out_again_is_the_same(app: Flask, kind: Kind) -> None:
    visitor = Visitor.registered(app, "an@voorbeeld.nl", "An de Vries")
    number = bring_in(app, visitor, moved(example(kind), TODAY))
    content = out(visitor, number)

    again = number_of(into(visitor, content))

    assert again != number
    assert out(visitor, again) == content
    assert b'"practice"' not in content


def test_project_takes_its_attachments_along(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    put(visitor, number, sample.PDF, "statuten é.pdf")
    put(visitor, number, SECOND, "flyer.png")
    parcel = out(visitor, number, "zip")

    again = number_of(into(visitor, parcel, "project.zip"))

    with app.app_context():
        papers = proposals.load(again).proposal.attachments.papers
        found = [b"".join(files.read(int(each.file))) for each in papers]
        assert [files.find(again, each.file) is not None for each in papers] == [True, True]
    assert found == [sample.PDF, SECOND]
    assert out(visitor, again, "zip") == parcel


def test_parcel_may_be_larger_than_one_paper(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    for name in ("een.pdf", "twee.pdf"):
        put(visitor, number, sample.PDF + randbytes(7_000_000), name)
    parcel = out(visitor, number, "zip")
    visitor.get("/proposals/bring")
    data = {**visitor.hidden(), "file": (io.BytesIO(parcel), "project.zip")}

    answer = post_files(visitor, "/proposals/bring", data)

    with app.app_context():
        sizes = [each.size for each in files.of_proposal(number_of(answer))]
    assert sizes == [7_000_000 + len(sample.PDF)] * 2


def test_practice_copy_stays_one_when_it_is_read_in(app: Flask, visitor: Visitor) -> None:
    visitor.get("/examples/")
    number = int(visitor.post("/examples/one-day").headers["Location"].split("/")[2])

    again = number_of(into(visitor, out(visitor, number)))

    with app.app_context():
        assert proposals.load(again).proposal.practice


def a_document(**proposal: object) -> bytes:
    """Return a document with these steps."""
    found = {"format": "van-idee-naar-project", "version": 1, "proposal": proposal}
    return json.dumps(found).encode()


def a_parcel(content: bytes) -> bytes:
    """Return a parcel with a paper whose file is `content`."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("proposal.json", a_document(attachments={"papers": [{"id": "p1", "file": "7"}]}))
        archive.writestr("attachments/7-brief.pdf", content)
    return held.getvalue()


@pytest.mark.parametrize(
    ("content", "place", "reason"),
    [
        (b"", "", "regel 1"),
        (b"{", "", "niet heel"),
        (b"PK\x03\x04 geen zip", "", "niet heel"),
        (a_document(budget={"lines": [{"id": "a1", "price": "drie"}]}), "begroting", "12.50"),
        (a_document(idea={"colour": "blauw"}), "colour", "kennen we niet"),
        (a_parcel(sample.MACROS), "", "macro"),
    ],
)
def test_wrong_file_is_refused_with_place_and_reason_and_changes_nothing(
    app: Flask, visitor: Visitor, content: bytes, place: str, reason: str
) -> None:
    visitor.begin()
    before = visitor.get("/proposals").text.count("card-item")

    answer = into(visitor, content)

    assert answer.status_code == 422
    assert "Er is niets veranderd" in answer.text
    assert place in answer.text
    assert reason in answer.text
    assert visitor.get("/proposals").text.count("card-item") == before


def test_project_of_another_cannot_be_fetched(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    other = Visitor.registered(app, "bob@voorbeeld.nl", "Bob")

    for ending in ("json", "zip"):
        assert other.finds_nothing(f"/proposals/{number}/project.{ending}")
