"""The language check: asked by a link, done on texts, signed off, and shown where an application leaves."""

import re

import pytest
from flask import Flask

from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.store import accounts, organisations, people, proposals
from tests.client import Visitor
from tests.coursing import BEGUN
from tests.web.forms import submit, text
from tests.web.test_downloads import HOME, text_of

Asked = tuple[int, Visitor, Visitor]
SERIES = example(Kind.SERIES)


@pytest.fixture
def asked(app: Flask, visitor: Visitor) -> Asked:
    """A plan, its author, and someone who came by a link to check the language."""
    with app.app_context():
        number = proposals.bring_in(accounts.load("an@voorbeeld.nl").id, SERIES, BEGUN)
    checker = Visitor.registered(app, "els@voorbeeld.nl", "Els Kok")
    _join(visitor, checker, number)
    return number, visitor, checker


def _page(number: int) -> str:
    return f"/proposals/{number}/language/"


def _link(author: Visitor, number: int) -> str:
    """Ask someone to check the language and return the link."""
    author.get(_page(number))
    submit(author, f"{_page(number)}invite", invited="Els")
    found = re.search(r'value="[^"]*(/invitation/[^"]+)"', author.page.text)
    assert found
    return found[1]


def _join(author: Visitor, checker: Visitor, number: int) -> None:
    checker.get(_link(author, number))
    submit(checker)


def _sign(checker: Visitor, number: int) -> None:
    checker.get(_page(number))
    submit(checker, f"{_page(number)}sign")


def test_checker_who_is_a_member_of_the_organisation_signs_off_all_the_same(app: Flask, asked: Asked) -> None:
    number, author, checker = asked
    with app.app_context():
        an, els = (accounts.load(each).id for each in ("an@voorbeeld.nl", "els@voorbeeld.nl"))
        proposals.give_to(number, organisations.create(els, "De Brug", BEGUN), an, BEGUN)
        people.share(number, True, an, BEGUN)

    _sign(checker, number)

    assert "Jij keek de taal na op 2 maart 2026." in text(checker.page)
    assert "door Els Kok" in text(author.get(_page(number)))


def test_link_tells_what_a_checker_does_and_lets_in_one(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin("Een tuin.")
    link = _link(visitor, number)
    one, two = (Visitor.registered(app, f"{each}@voorbeeld.nl", each) for each in ("els", "bo"))

    told = text(one.get(link))
    assert "An de Vries vraagt je om de taal na te kijken van het plan ‘Een tuin.’." in told
    assert "Je ziet geen bedragen" in told
    submit(one)

    assert "Fijn dat je meeleest." in text(one.page)
    two.get(link, status=404)
    assert two.finds_nothing(_page(number))
    assert "els" in text(visitor.get(_page(number)))


def test_checker_reads_texts_only_and_comments_among_the_makers(asked: Asked) -> None:
    number, author, checker = asked
    draft = f"/proposals/{number}/draft"

    told = text(checker.get(draft))
    assert SERIES.idea.what in told
    assert SERIES.budget.lines[0].description not in told
    assert SERIES.organisation.contact_name not in told
    for closed in ("", "package/", "versions/"):
        assert checker.finds_nothing(f"/proposals/{number}/{closed}")

    checker.get(f"{draft}?on=idea--what")
    checker.post(f"{draft}/comments", on="idea--what", kind="improve", text="Kan het korter?",
                 proposed="Wij eten samen.")  # fmt: skip

    page = author.get(draft)
    assert "Kan het korter?" in text(page)
    assert "Meeschrijvers en taalcorrector" in text(page)
    assert "Neem over" in text(page)


def test_co_author_comments_on_the_draft_and_the_checker_reads_it(asked: Asked) -> None:
    number, author, checker = asked
    draft = f"/proposals/{number}/draft"
    author.get(f"{draft}?on=idea--what")
    author.post(f"{draft}/comments", on="idea--what", kind="question", text="Is dit helder, Els?")

    assert "Is dit helder, Els?" in text(checker.get(draft))


def test_sign_off_is_told_with_what_changed_after_it(asked: Asked) -> None:
    number, author, checker = asked
    assert "Nog niet afgetekend" in text(checker.get("/proposals"))

    _sign(checker, number)

    assert "Jij keek de taal na op 2 maart 2026." in text(checker.page)
    assert "Afgetekend, 2 maart 2026" in text(checker.get("/proposals"))
    told = "Taal gecontroleerd door Els Kok op 2 maart 2026."
    for shown in (_page(number), f"/proposals/{number}/package/", f"/proposals/{number}/sending"):
        page = text(author.get(shown))
        assert told in page, shown
        assert "Daarna nog veranderd" not in page, shown

    author.save(f"/proposals/{number}/idea", {"what": "Wij eten samen.", "how": "Elke week."})
    line = SERIES.budget.lines[0].id
    author.save(f"/proposals/{number}/budget", {f"lines-{line}-description": "Boodschappen"})

    for shown in (_page(number), f"/proposals/{number}/package/", f"/proposals/{number}/sending"):
        assert f"{told} Daarna nog veranderd: 2 antwoorden." in text(author.get(shown)), shown
    assert "Teken dan opnieuw af." in text(checker.get(_page(number)))


def test_checklist_on_paper_tells_who_checked_the_language(asked: Asked) -> None:
    number, author, checker = asked
    address = f"/proposals/{number}/package/{HOME}/Checklist communicatie.docx"
    assert "Els Kok" not in text_of(author.client.get(address).data)

    _sign(checker, number)

    assert "Els Kok" in text_of(author.client.get(address).data)


def test_text_that_changes_while_one_signs_is_read_first(asked: Asked) -> None:
    number, author, checker = asked
    checker.get(_page(number))
    author.save(f"/proposals/{number}/idea", {"what": "Wij eten samen."})

    submit(checker, f"{_page(number)}sign")

    assert "Er is net nog een tekst veranderd." in checker.page.text
    assert "Nog niemand." in text(author.get(_page(number)))


def test_sign_off_is_taken_back(asked: Asked) -> None:
    number, author, checker = asked
    _sign(checker, number)

    submit(checker, f"{_page(number)}take-back")

    assert "Nog niemand." in text(author.get(_page(number)))
    assert "Nog niemand heeft de taal nagekeken." in text(author.get(f"/proposals/{number}/package/"))


def test_who_stops_reads_nothing_more_and_the_sign_off_stays(asked: Asked) -> None:
    number, author, checker = asked
    _sign(checker, number)

    submit(checker, f"{_page(number)}leave")

    assert "Je kijkt de taal van dit project niet meer na." in text(checker.page)
    assert "Vaders aan tafel" not in text(checker.page)
    assert checker.finds_nothing(_page(number))
    assert checker.finds_nothing(f"/proposals/{number}/draft")
    assert "door Els Kok" in text(author.get(_page(number)))


def test_author_lets_a_checker_go(app: Flask, asked: Asked) -> None:
    number, author, checker = asked
    author.get(_page(number))
    with app.app_context():
        els = accounts.load("els@voorbeeld.nl").id

    submit(author, f"{_page(number)}checkers/{els}")

    assert "Els Kok" not in text(author.page)
    assert checker.finds_nothing(f"/proposals/{number}/draft")


def test_checker_without_a_project_begins_at_what_they_check(asked: Asked) -> None:
    _, _, checker = asked

    assert checker.client.get("/").headers["Location"] == "/proposals"
    assert "Vaders aan tafel" in text(checker.get("/proposals"))


def test_invitation_to_check_is_withdrawn(app: Flask, visitor: Visitor) -> None:
    number = visitor.begin()
    link = _link(visitor, number)
    found = re.search(r'name="invitation" value="(\d+)"', visitor.page.text)
    assert found

    submit(visitor, f"{_page(number)}withdraw", invitation=found[1])

    Visitor.registered(app, "els@voorbeeld.nl", "Els").get(link, status=404)
