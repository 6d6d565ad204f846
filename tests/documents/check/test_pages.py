"""Every document that is laid out follows every rule for pages, and is as long as a fund reads."""

import pytest

from tests.documents.check.laid_out import LaidOut
from tests.documents.check.pages import PAGE_RULES, PageRule
from tests.documents.check.telling import fail_on

KEY_TEXTS = {
    "Projectplan.docx": "Het project in het kort",
    "Begroting en dekkingsplan.docx": "Toelichting per post",
    "Organisatie.docx": "Wie wij zijn",
    "Fondsenlijst.docx": "Fonds",
    "Aanvraag compleet.docx": "Projectplan",
    "A4.docx": "Met welk resultaat",
    "Checklist communicatie.docx": "Stap voor stap",
}
LONG, SHORT, LARGEST, HARD_TEXTS = "lang", "feest", "grootst", "moeilijk"
ANSWERED = (LONG, SHORT, HARD_TEXTS)


@pytest.mark.parametrize("rule", PAGE_RULES, ids=lambda rule: rule.__name__)
def test_every_page_follows(rule: PageRule, laid_out: dict[str, LaidOut]) -> None:
    fail_on((path, fault) for path, laid in laid_out.items() for fault in rule(laid))


def _body(laid_out: dict[str, LaidOut], case: str) -> int:
    """How many pages the ten parts of the plan take: not cover, contents, 'in het kort' and annexes."""
    laid = next(laid for path, laid in laid_out.items() if path.startswith(case) and "Projectplan" in path)
    first = next(page for title, page, _ in laid.outline if title.startswith("1 "))
    return next(page for title, page, _ in laid.outline if title.startswith("Bijlage ")) - first


def test_every_document_has_pages_with_its_key_text(laid_out: dict[str, LaidOut]) -> None:
    assert [path for path, laid in laid_out.items() if not "".join(laid.pages).strip()] == []
    for path, laid in laid_out.items():
        if path.startswith(ANSWERED):
            assert KEY_TEXTS.get(path.split("/")[-1], "") in "\n".join(laid.pages), path


def test_hard_texts_arrive_on_the_page(laid_out: dict[str, LaidOut]) -> None:
    plans = [laid for path, laid in laid_out.items() if path.startswith(HARD_TEXTS) and "Projectplan" in path]

    assert [laid for laid in plans if "Zeeën & cafés" not in "\n".join(laid.pages)] == []
    assert len(plans) == 1


def test_body_of_a_plan_is_as_long_as_a_fund_reads(laid_out: dict[str, LaidOut]) -> None:
    assert 4 <= _body(laid_out, LONG) <= 8
    assert _body(laid_out, SHORT) <= 3


def test_whole_plan_of_a_one_off_event_is_short(laid_out: dict[str, LaidOut]) -> None:
    """A cover with the project in short, a body with the planning as table and chart, and two annexes."""
    plans = [laid for path, laid in laid_out.items() if path.startswith(SHORT) and "Projectplan" in path]

    assert len(plans) == 1
    assert len(plans[0].pages) <= 7


def test_letter_fits_two_pages(laid_out: dict[str, LaidOut]) -> None:
    letters = {path: len(laid.pages) for path, laid in laid_out.items() if "/Brief " in path}
    examples = {path: count for path, count in letters.items() if path.startswith((LONG, SHORT, LARGEST))}

    assert {path: count for path, count in examples.items() if count > 2} == {}
    assert len(examples) == 3


def test_letter_of_thanks_fits_one_page(laid_out: dict[str, LaidOut]) -> None:
    letters = {path: len(laid.pages) for path, laid in laid_out.items() if "/Bedankbrief" in path}

    assert list(letters.values()) == [1]
