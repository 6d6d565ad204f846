"""The visitor of the tests: what they refuse, also on a page that looks like one they found sound before."""

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from tests.client import UnsoundPage, sound

PAGE = """<!doctype html><html lang="nl"><head><title>Idee · De Brug</title></head><body>
<h1>Jouw idee &amp; plan</h1><p class="lead" id="intro">Wat wil je gaan doen?</p>
<label for="what">Wat</label> <input id="what" name="what" type="text" value="Samen &lt;eten&gt;">
<input name="csrf_token" type="hidden" value="abc"><input name="q" type="text" aria-label="Zoek">
<table><tr><td>Eten</td></tr></table></body></html>"""


def answered(page: str) -> TestResponse:
    """This page as the application answers it."""
    app = Flask(__name__)
    app.add_url_rule("/", view_func=lambda: page)
    return app.test_client().get("/")


def test_page_with_other_words_and_values_is_sound_again() -> None:
    sound(answered(PAGE))
    sound(answered(PAGE.replace("Wat wil", "Waarom wil").replace('value="abc"', 'value="xyz"')))


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("Idee · De Brug", " · "),
        ("<h1>Jouw idee &amp; plan</h1>", "<h2>Jouw idee &amp; plan</h2>"),
        ("</h1>", "</h1><h1>Nog een</h1>"),
        ('id="intro"', 'id="what"'),
        ('for="what"', 'for="wat"'),
        ('"hidden"', '"text"'),
        ('aria-label="Zoek"', 'aria-label=""'),
        ('class="lead"', 'class="lead" class="lead"'),
        ('class="lead"', 'class="lead"title="x"'),
        ('value="abc"', 'value="a&b;c"'),
        ("Wat wil", "Wat &wil;"),
        ("Wat wil", "Wat \x0b wil"),
        ("Eten</td>", "<b>Eten</td>"),
        ("</p>", "</div>"),
    ],
)
def test_page_with_a_fault_is_refused_after_a_sound_one(was: str, becomes: str) -> None:
    sound(answered(PAGE))
    assert was in PAGE

    with pytest.raises(UnsoundPage):
        sound(answered(PAGE.replace(was, becomes, 1)))
