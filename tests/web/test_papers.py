"""Papers: put in and fetched again byte for byte, told apart by content, and nothing typed is lost."""

import io
from contextlib import closing
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import EnvironBuilder, TestResponse

from proposal.model.choices import PaperState
from proposal.model.steps.attachments import Paper
from proposal.store import proposals
from tests.both import both
from tests.client import PASSWORD, Visitor, sound
from tests.web import paper_files as sample
from tests.web.forms import submit


def put(
    visitor: Visitor, number: int, content: bytes, name: str, row: str = "", **typed: Any
) -> TestResponse:
    """Choose a file on the page of attachments, type something, and press a button."""
    page = f"/proposals/{number}/attachments"
    visitor.get(page)
    field = f"upload:papers-{row}-file" if row else "upload:"
    data = {**visitor.hidden(), **typed, field: (io.BytesIO(content), name)}
    return post_files(visitor, f"{page}/files/", data)


def post_files(visitor: Visitor, address: str, data: dict[str, Any]) -> TestResponse:
    """Post a form with files in it."""
    builder = EnvironBuilder(address, method="POST", data=data)
    environ = builder.get_environ()
    with closing(builder), closing(environ["wsgi.input"]):
        answer = visitor.client.open(environ)
        sound(answer)
        return answer


def papers(app: Flask, number: int) -> tuple[Paper, ...]:
    """Return the papers as they are kept."""
    with app.app_context():
        return proposals.load(number).proposal.attachments.papers


@both
def test_file_comes_back_byte_for_byte_and_makes_its_own_row(app: Flask) -> None:
    visitor = Visitor.registered(app, "an@voorbeeld.nl", "An de Vries")
    number = visitor.begin()
    content = sample.PDF + bytes(range(256)) * 2200

    put(visitor, number, content, "Offerte zaal.pdf")

    (paper,) = papers(app, number)
    assert (paper.title, paper.state) == ("Offerte zaal", PaperState.ADDED)
    page = visitor.get(f"/proposals/{number}/attachments").text
    assert "Offerte zaal.pdf" in page
    fetched = visitor.client.get(f"/proposals/{number}/attachments/files/{paper.file}")
    assert fetched.data == content
    assert fetched.mimetype == "application/pdf"
    assert 'filename="Offerte zaal.pdf"' in fetched.headers["Content-Disposition"]


@pytest.mark.parametrize(
    ("content", "name", "kept"),
    [
        (sample.WORD, "plan.docx", "plan.docx"),
        (sample.EXCEL, "offerte.xlsx", "offerte.xlsx"),
        (sample.JPEG, "foto.JPEG", "foto.jpg"),
        (sample.PNG, "flyer.exe", "flyer.png"),
        (sample.PDF, "../../statuten 2.0", "statuten 2.pdf"),
        (sample.PDF, "عقد é.pdf", "عقد é.pdf"),
    ],
)
def test_file_is_told_by_its_content_and_named_safely(
    app: Flask, visitor: Visitor, content: bytes, name: str, kept: str
) -> None:
    number = visitor.begin()

    put(visitor, number, content, name)

    assert kept in visitor.get(f"/proposals/{number}/attachments").text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "leeg"),
        (sample.MACROS, "macro&#39;s"),
        (sample.HIDDEN_MACROS, "macro&#39;s"),
        (sample.OLD_WORD, "oud Word"),
        (sample.ARCHIVE, "geen PDF"),
        (sample.WORD[:-30], "niet heel"),
        (b"MZ\x90\x00 een programma", "geen PDF"),
        (b"<html><script>", "geen PDF"),
        (sample.PHONE_PICTURE, "JPEG"),
        (sample.PDF + b"0" * 10_000_000, "te groot"),
    ],
)
def test_refused_file_says_why_and_what_was_typed_is_saved(
    app: Flask, visitor: Visitor, content: bytes, reason: str
) -> None:
    number = visitor.begin()
    row = visitor.add_row(f"/proposals/{number}/attachments", "papers")

    title = {f"papers-{row}-title": "Offerte van de zaal"}
    answer = put(visitor, number, content, "offerte.pdf", row, **title)

    assert answer.status_code == 422
    assert reason in answer.text
    (paper,) = papers(app, number)
    assert (paper.title, paper.file) == ("Offerte van de zaal", "")


def test_refused_file_without_a_row_says_why_and_makes_none(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()

    answer = put(visitor, number, sample.MACROS, "offerte.docx")

    assert answer.status_code == 422
    assert "offerte.docx: In dit bestand zitten macro" in answer.text
    assert papers(app, number) == ()


def test_login_that_ran_out_keeps_what_was_typed_beside_a_file(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    page = f"/proposals/{number}/attachments"
    row = visitor.add_row(page, "papers")
    visitor.get(page)
    for cookie in ("session", "remember_token"):
        visitor.client.delete_cookie(cookie)

    visitor.page = visitor.post(f"{page}/files/", None, **{f"papers-{row}-title": "Statuten van 2019"})
    assert visitor.page.status_code == 401
    submit(visitor, login__email="an@voorbeeld.nl", login__password=PASSWORD)

    assert 'value="Statuten van 2019"' in visitor.page.text
    assert papers(app, number)[0].title == ""


def test_file_is_replaced_taken_off_and_put_back(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    put(visitor, number, sample.PDF, "eerste.pdf")
    (first,) = papers(app, number)
    put(visitor, number, sample.PNG, "tweede.png", first.id)
    page = f"/proposals/{number}/attachments"
    assert "tweede.png" in visitor.get(page).text

    visitor.post(f"{page}/files/", do=f"unfile:papers-{first.id}-file")
    assert papers(app, number)[0].file == ""

    story = visitor.get(f"{page}/history/").text
    assert "eerste.pdf" in story
    newest = story.index("tweede.png", story.index("tweede.png") + 1)
    form = story.index("/history/", newest)
    visitor.post(story[story.rindex('"', 0, form) + 1 : story.index('"', form)])
    assert papers(app, number)[0].file


def test_button_beside_a_file_does_its_deed_too(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()

    put(visitor, number, sample.PDF, "statuten.pdf", do="add:papers")

    assert len(papers(app, number)) == 2


def test_posted_number_never_ties_the_file_of_another_proposal(app: Flask, visitor: Visitor) -> None:
    theirs = visitor.begin()
    put(visitor, theirs, sample.PDF, "geheim.pdf")
    (secret,) = papers(app, theirs)
    other = Visitor.registered(app, "bob@voorbeeld.nl", "Bob")
    mine = other.begin()
    page = f"/proposals/{mine}/attachments"
    row = other.add_row(page, "papers")

    other.save(page, {f"papers-{row}-file": secret.file})

    assert papers(app, mine)[0].file == ""
    assert other.finds_nothing(f"{page}/files/{secret.file}")
    assert other.finds_nothing(f"/proposals/{theirs}/attachments/files/{secret.file}")


def test_step_without_papers_takes_no_files(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    visitor.get(f"/proposals/{number}/idea")

    answer = visitor.post(f"/proposals/{number}/idea/files/", file=(io.BytesIO(sample.PDF), "a.pdf"))

    assert "Deze pagina is er niet" in answer.text
    assert papers(app, number) == ()
