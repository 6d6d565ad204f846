"""The link of a course as its trainers make it: for how long, how many, closed, renewed, on a poster."""

import re

import pytest
from flask import Flask

from proposal.store import courses
from tests.client import Visitor
from tests.coursing import a_course
from tests.web.forms import submit, text
from tests.web.letting import an_open_course
from tests.web.owning import user_of


@pytest.fixture
def page(app: Flask, visitor: Visitor) -> str:
    """The address of the page where a course of the visitor is opened."""
    user = user_of(visitor)
    with app.app_context():
        return f"/courses/{a_course(user)}/link"


def _code(app: Flask, page: str) -> str:
    with app.app_context():
        return courses.load(int(page.split("/")[2])).code


def test_link_is_there_at_every_visit_once_it_is_opened(app: Flask, visitor: Visitor, page: str) -> None:
    assert "Met een link of code kan nu niemand meedoen." in text(visitor.get(page))

    submit(visitor, page, do="open", until="2026-03-20", most="15")

    for _ in range(2):
        shown = visitor.get(page)
        code = _code(app, page)
        assert f'value="http://localhost/join/{code}"' in shown.text
        assert f"{code[:4]}-{code[4:]}" in text(shown)
        assert "Meedoen kan tot en met 20 maart 2026, met hoogstens 15 deelnemers." in text(shown)
        assert 'value="2026-03-20"' in shown.text


def test_qr_is_drawn_in_the_page_itself(app: Flask, visitor: Visitor) -> None:
    number, code = an_open_course(app, visitor)

    for address in (f"/courses/{number}/link", f"/courses/{number}/link/poster"):
        shown = visitor.get(address).text
        assert re.search(r'role="img" aria-label="QR-code van de link"><svg viewBox', shown)
        assert "style=" not in shown
        assert f"{code[:4]}-{code[4:]}" in shown


@pytest.mark.parametrize(
    ("until", "most", "told"),
    [
        ("2026-03-01", "15", "Kies een dag vanaf vandaag"),
        ("2028-01-01", "15", "Kies een dag vanaf vandaag"),
        ("morgen", "15", "Kies een dag vanaf vandaag"),
        ("2026-03-20", "0", "Vul een getal in van 1 tot 100."),
        ("2026-03-20", "veel", "Vul een getal in van 1 tot 100."),
        pytest.param("2026-03-20", "9" * 5000, "Vul een getal in van 1 tot 100.", id="endless"),
    ],
)
def test_day_or_number_that_makes_no_sense_is_asked_again(
    app: Flask, visitor: Visitor, page: str, until: str, most: str, told: str
) -> None:
    visitor.get(page)

    submit(visitor, page, do="open", until=until, most=most)

    assert visitor.page.status_code == 422
    assert told in text(visitor.page)
    assert f'value="{until}"' in visitor.page.text
    assert f'value="{most}"' in visitor.page.text
    assert _code(app, page) == ""


def test_new_code_ends_the_old_one(app: Flask, visitor: Visitor) -> None:
    number, code = an_open_course(app, visitor)
    page = f"/courses/{number}/link"
    visitor.get(page)

    submit(visitor, page, do="renew")

    Visitor(app).get(f"/join/{code}", status=404)
    Visitor(app).get(f"/join/{_code(app, page)}")


def test_closed_link_can_be_opened_again_with_the_same_code(app: Flask, visitor: Visitor) -> None:
    number, code = an_open_course(app, visitor)
    page = f"/courses/{number}/link"
    visitor.get(page)
    submit(visitor, page, do="close")
    assert "Met een link of code kan nu niemand meedoen." in text(visitor.page)
    assert f"/join/{code}" not in visitor.page.text

    submit(visitor, page, do="open", until="2026-03-20", most="15")

    Visitor(app).get(f"/join/{code}")


def test_poster_of_a_course_without_a_code_leads_to_where_it_is_made(visitor: Visitor, page: str) -> None:
    assert visitor.client.get(f"{page}/poster").headers["Location"] == page
