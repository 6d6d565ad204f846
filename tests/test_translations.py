"""English: every text the program marks is in the catalogue, translated, compiled and shown."""

import re
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import cast

import pytest
from babel.messages import Catalog, Message
from babel.messages.frontend import CommandLineInterface
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from proposal.steps.course import COURSE
from tests.client import Visitor
from tests.web.forms import text

TOP = Path(__file__).parent.parent
ENGLISH = TOP / "proposal/web/translations/en/LC_MESSAGES"
FILLED_IN = re.compile(r"%\(\w+\)s|\{\w*\}|<[^>]+>|&\w+;")


@pytest.fixture(scope="module")
def english() -> Catalog:
    """The English catalogue as it is written."""
    with (ENGLISH / "messages.po").open("rb") as file:
        return read_po(file, locale="en")


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """Every text that the program marks, gathered as `make translations` does."""
    found = tmp_path_factory.mktemp("texts") / "messages.pot"
    keywords = re.findall(r"-k (\S+)", (TOP / "Makefile").read_text())
    asked = ["-F", str(TOP / "pyproject.toml"), *(f"--keyword={each}" for each in keywords)]
    run = cast("Callable[[list[str]], object]", CommandLineInterface().run)  # it carries no types
    run(["pybabel", "-q", "extract", *asked, "-o", str(found), str(TOP)])
    with found.open("rb") as file:
        return read_po(file)


def test_marked_text_has_an_english_one(marked: Catalog, english: Catalog) -> None:
    untranslated = [each.id for each in marked if each.id and not _said(english, each)]
    assert not untranslated, "run `make translations` and translate what is empty in messages.po"


def test_english_text_is_of_a_text_that_is_still_marked(marked: Catalog, english: Catalog) -> None:
    assert [each.id for each in english if each.id and each.id not in marked] == []
    assert not english.obsolete


def test_english_text_is_sure(english: Catalog) -> None:
    assert [each.id for each in english if each.id and each.fuzzy] == []


def test_english_text_is_filled_in_as_the_dutch(english: Catalog) -> None:
    changed = [each.id for each in english if each.id and _filled_in(each.id) != _filled_in(each.string)]
    assert changed == []


def test_compiled_catalogue_says_what_the_written_one_says(english: Catalog) -> None:
    compiled = BytesIO()
    write_mo(compiled, english)
    assert compiled.getvalue() == (ENGLISH / "messages.mo").read_bytes(), "run `make translations`"


def test_english_pages_hold_no_dutch(english: Catalog, visitor: Visitor) -> None:
    number = visitor.begin("Some words of our own.")
    _speak_english(visitor)

    places = ["/proposals", "/account/", "/examples/", "/bin", "/organisations/new", f"/proposals/{number}/"]
    steps = [f"/proposals/{number}/{step.slug}" for step in COURSE]

    left = {place: _dutch(text(visitor.get(place)), english) for place in [*places, *steps]}
    assert {place: found for place, found in left.items() if found} == {}


def test_english_page_asks_its_questions_in_english(visitor: Visitor) -> None:
    number = visitor.begin("Some words of our own.")
    _speak_english(visitor)

    page = text(visitor.get(f"/proposals/{number}/budget"))

    assert "What is needed, and what does it cost?" in page
    assert "One line for each thing." in page


def _speak_english(visitor: Visitor) -> None:
    visitor.get("/proposals")
    data = {"csrf_token": visitor.hidden()["csrf_token"], "language": "en", "next": "/proposals"}
    visitor.client.post("/language", data=data)


def _said(english: Catalog, marked: Message) -> bool:
    found = english.get(marked.id)
    return found is not None and all(_forms(found.string))


def _forms(said: Sequence[str] | None) -> tuple[str, ...]:
    """Return the sentence, or its singular and plural."""
    return (said,) if isinstance(said, str) else tuple(said or ("",))


def _filled_in(said: Sequence[str] | None) -> list[str]:
    return sorted({each for form in _forms(said) for each in FILLED_IN.findall(form)})


def _dutch(page: str, english: Catalog) -> list[str]:
    """Return the Dutch sentences that stand on a page; fewer words may be of an example, in Dutch."""
    sentences = [each for message in english for each in _forms(message.id) if each.count(" ") > 3]
    return [each for each in sentences if each in page]
