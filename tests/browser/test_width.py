"""On a phone nothing is wider than the screen, however long the words that people type."""

from dataclasses import replace
from typing import Any

from proposal.exchange import document
from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.steps.course import PAGES
from tests.browser.conftest import Seat
from tests.browser.person import PHONE, Person

LONG = "Burenhulp" * 23
"""A word of more than two hundred letters, as a link or a hashtag can be."""
AROUND = (
    "",
    "draft",
    "glasses",
    "people",
    "short/250",
    "web-form",
    "package/",
    "versions",
    "delete",
    "idea/history",
    "budget/print",
    "budget/preview",
    "letter/preview",
    "finding",
    "finding/kansfonds",
    "following",
    "applications/taal/",
    "agenda",
    "cash",
    "smaller",
    "contacts",
)


def stretched(proposal: Proposal) -> Proposal:
    """Return the proposal with words without end in its title, its organisation and some of its rows."""
    proposal = proposal.with_step("idea", title=LONG).with_step("organisation", name=LONG)
    for slug, listed, question in (
        ("activities", "activities", "what"),
        ("budget", "lines", "category"),
        ("funds", "applications", "fund"),
        ("attachments", "papers", "title"),
    ):
        first, *others = getattr(proposal.step(slug), listed)
        changed: dict[str, Any] = {listed: (replace(first, **{question: LONG}), *others)}
        proposal = proposal.with_step(slug, **changed)
    return proposal


def too_wide(person: Person, address: str) -> list[str]:
    """Return what on this page is wider than the screen, with everything unfolded."""
    person.page.goto(address)
    person.page.locator("main details").evaluate_all("folds => folds.forEach(fold => { fold.open = true })")
    width = person.page.evaluate("document.documentElement.scrollWidth")
    return [f"{address}: {width}"] if width > PHONE.width else []


def test_no_page_is_wider_than_a_phone_with_words_without_end(seat: Seat) -> None:
    person = seat(PHONE)
    person.register()
    proposal = person.bring(document.write(stretched(example(Kind.SERIES))))

    pages = ("/proposals", *(f"{proposal}/{each}" for each in (*PAGES, *AROUND)))
    assert [found for page in pages for found in too_wide(person, page)] == []
