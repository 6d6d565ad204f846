"""Pages for what was refused before it was read: they say what would do, and lead back."""

import pytest
from flask import Flask

from tests.client import Visitor
from tests.web.joining import an_organisation

TOO_MUCH = {"CONTENT_LENGTH": "300000000"}


def send_too_much(visitor: Visitor, address: str) -> str:
    """Post more than any form takes to an address, and return the page that answers."""
    answer = visitor.client.post(address, content_type="multipart/form-data", environ_overrides=TOO_MUCH)
    assert answer.status_code == 413
    return answer.text


@pytest.mark.parametrize(
    ("form", "most"), [("house/", "5 MB"), ("house/word", "5 MB")], ids=["logo", "word file"]
)
def test_too_large_file_of_a_house_style_is_told_its_own_limit(
    visitor: Visitor, form: str, most: str
) -> None:
    home = an_organisation(visitor)

    page = send_too_much(visitor, f"{home}{form}")

    assert f"mag hier tot {most} zijn" in page
    assert f'href="{home}{form}">Terug naar het formulier' in page
    assert visitor.client.get(f"{home}{form}", follow_redirects=True).request.path == f"{home}house/"


def test_too_large_paper_or_project_is_told_its_own_limit(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    papers = f"/proposals/{number}/attachments/files/"

    assert "mag hier tot 10 MB zijn" in send_too_much(visitor, papers)
    assert "mag hier tot 250 MB zijn" in send_too_much(visitor, "/proposals/bring")
    back = visitor.client.get(papers, follow_redirects=True)
    assert back.request.path == f"/proposals/{number}/attachments"


def test_too_much_for_a_form_without_files_speaks_of_no_file(visitor: Visitor) -> None:
    number = visitor.begin()

    page = send_too_much(visitor, f"/proposals/{number}/idea")

    assert "Je stuurde meer dan er past." in page
    assert "bestand mag" not in page
    assert f'href="/proposals/{number}/idea">Terug naar het formulier' in page


def test_too_much_for_an_address_that_is_no_page_leads_to_the_projects(visitor: Visitor) -> None:
    home = an_organisation(visitor)

    page = send_too_much(visitor, f"{home}house/plain")

    assert "Terug naar het formulier" not in page
    assert 'href="/proposals">Naar mijn projecten' in page
