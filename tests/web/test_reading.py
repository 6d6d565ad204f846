"""Reading: the draft as a document, limited to what each reader may see, with comments where they belong."""

from dataclasses import replace

import pytest
from flask import Flask

from proposal.exchange import document
from proposal.model.comment import Anchor, Circle, Comment, CommentKind
from proposal.model.course import Audience, Shown
from proposal.model.proposal import Place
from proposal.model.steps.budget import Line
from proposal.store import (
    accounts,
    answers,
    comments,
    filling,
    organisations,
    participants,
    proposals,
    versions,
)
from proposal.store import people as writers
from proposal.store.answers import Hand
from proposal.store.course_tables import HandingInRow
from proposal.store.session import writing
from tests.client import Visitor
from tests.coursing import BEGUN, Guided, a_group
from tests.web.counting import count
from tests.web.forms import text

WORDS = "Vaders koken samen en praten over opvoeden."
WHAT = Place("idea", "what")


@pytest.fixture
def group(app: Flask) -> tuple[Guided, dict[str, Visitor]]:
    """A trainer and three participants; An wrote a little of everything, and lets the trainers read it."""
    course, people = a_group(app, "tineke", "an", "bo", "cor")
    with app.app_context():
        an, number = accounts.load("an@voorbeeld.nl").id, course.proposals["an"]
        filled = proposals.load(number).proposal.with_step("idea", few_lines="", what=WORDS)
        filled = filled.with_step("audience", who="Vaders uit de flat.")
        filled = filled.with_step("budget", lines=(Line("kkkkkk", description="Zaalhuur"),))
        with writing() as current:
            filling.fill(current, number, filled, an, BEGUN)
            answers.touch(current, number)
    return course, people


def _say(app: Flask, course: Guided, *, place: Place = WHAT, quote: str = "",
         circle: Circle = Circle.COURSE, version: int | None = None, about: str = WORDS) -> int:  # fmt: skip
    """Let the trainer say something that was sent."""
    with app.app_context():
        who = accounts.load("tineke@voorbeeld.nl").id
        return comments.add(
            Comment(0, course.proposals["an"], course.id, circle, CommentKind.QUESTION,
                    Anchor(place, quote, 0, about), f"Over {place.question}?", who, BEGUN, version,
                    sent_at=BEGUN)
        )  # fmt: skip


def _handed_in(app: Flask, course: Guided, meeting: int) -> tuple[int, int]:
    """Hand the project of An in for a meeting; returns the numbers of the handing in and of its version."""
    with app.app_context():
        an, number = accounts.load("an@voorbeeld.nl").id, course.proposals["an"]
        versions.freeze(number, "A4", document.write(proposals.load(number).proposal), Hand(an, "", BEGUN))
        version = versions.of_proposal(number)[0].id
        with writing() as current:
            row = HandingInRow(course_id=course.id, meeting_id=meeting, user_id=an, proposal_id=number,
                               version_id=version, at=BEGUN, shared=Audience.GROUP)  # fmt: skip
            current.add(row)
            current.flush()
            return row.id, version


def _consent(app: Flask, course: Guided, *given: tuple[Audience, Shown]) -> None:
    with app.app_context():
        participants.consent(course.id, accounts.load("an@voorbeeld.nl").id, frozenset(given), BEGUN)


def test_draft_is_a_document_with_what_is_missing_folded_away(
    group: tuple[Guided, dict[str, Visitor]],
) -> None:
    course, people = group

    page = people["an"].get(f"/proposals/{course.proposals['an']}/draft")

    told = text(page)
    assert told.index(WORDS) < told.index("Vaders uit de flat.") < told.index("Zaalhuur")
    assert "Nog niet ingevuld: " in told
    assert "textarea" not in page.text


def test_words_of_a_comment_are_marked_and_linked_both_ways(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    course, people = group
    _say(app, course, quote="samen en praten")

    page = people["an"].get(f"/proposals/{course.proposals['an']}/draft").text

    assert "<mark>samen en praten</mark>" in page
    assert 'id="m-1"' in page
    assert 'href="#m-1"' in page
    assert 'id="n-1"' in page
    assert 'href="#n-1"' in page


def test_trainer_reads_only_the_kinds_that_the_makers_let_them_see(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    course, people = group
    address = f"/proposals/{course.proposals['an']}/draft"
    _say(app, course, place=Place("budget", "description", "kkkkkk"), about="Zaalhuur")
    assert "Zaalhuur" in text(people["tineke"].get(address))

    _consent(app, course, (Audience.TRAINERS, Shown.TEXTS))
    told = text(people["tineke"].get(address))
    assert WORDS in told
    assert "Zaalhuur" not in told
    assert "Over description?" not in told  # nor what was said of it

    _consent(app, course)
    people["tineke"].get(address, status=404)


def test_trainer_in_the_same_organisation_still_speaks_as_a_trainer(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    course, people = group
    number = course.proposals["an"]
    with app.app_context():
        an, tineke = (accounts.load(f"{each}@voorbeeld.nl").id for each in ("an", "tineke"))
        house = organisations.create(tineke, "De Brug", BEGUN)
        proposals.give_to(number, house, tineke, BEGUN)
        writers.share(number, True, an, BEGUN)
    people["tineke"].get(f"/proposals/{number}/draft?on=idea--what")

    people["tineke"].post(f"/proposals/{number}/draft/comments", on="idea--what", kind="must", text="Wie?")

    assert "Wie?" not in text(people["an"].get(f"/proposals/{number}/draft"))
    assert "nog niet verstuurd" in text(people["tineke"].get(f"/proposals/{number}/draft"))


def test_page_of_a_draft_takes_as_many_statements_with_sixty_comments_as_with_one(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    course, people = group
    address = f"/proposals/{course.proposals['an']}/draft"
    _say(app, course)
    people["tineke"].get(address)
    with_one = count(app, people["tineke"], address)
    said = [_say(app, course, about=str(nth)) for nth in range(1, 60)]
    with app.app_context():
        for number, name in zip(said, ("an", "bo", "cor"), strict=False):
            comments.resolve(number, accounts.load(f"{name}@voorbeeld.nl").id, BEGUN)

    assert count(app, people["tineke"], address) == with_one <= 12
    assert "Nog 57 opmerkingen" in text(people["tineke"].page)


def test_version_that_was_handed_in_shows_what_it_was_and_what_was_said_of_it(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    course, people = group
    handed, version = _handed_in(app, course, 1)
    _say(app, course, version=version)
    _say(app, course, place=Place("audience", "who"))
    people["an"].save(f"/proposals/{course.proposals['an']}/idea", {"what": "Iets heel anders."})

    for address in (f"/courses/{course.id}/handed/{handed}",
                    f"/proposals/{course.proposals['an']}/draft/{version}"):  # fmt: skip
        told = text(people["tineke"].get(address))
        assert WORDS in told
        assert "Over what?" in told
        assert "Over who?" not in told
    now = text(people["tineke"].get(f"/proposals/{course.proposals['an']}/draft"))
    assert "Iets heel anders." in now
    assert "bij versie ‘A4’" in now
    assert "Sindsdien gewijzigd" in now


def test_trainer_does_not_read_a_version_that_its_makers_kept_for_themselves(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    course, people = group
    number = course.proposals["an"]
    with app.app_context():
        content = document.write(proposals.load(number).proposal)
        versions.freeze(number, "Van mij", content, Hand(1, "", BEGUN))
        version = versions.of_proposal(number)[0].id

    people["an"].get(f"/proposals/{number}/draft/{version}")
    people["tineke"].get(f"/proposals/{number}/draft/{version}", status=404)


def test_group_reads_a_version_only_when_meeting_and_makers_share_it(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    course, people = group
    alone, _ = _handed_in(app, course, 1)
    shared, version = _handed_in(app, course, 3)
    _say(app, course, version=version)
    _say(app, course, version=version, circle=Circle.GROUP, place=Place("audience", "who"))
    people["bo"].get(f"/courses/{course.id}/handed/{shared}", status=404)

    _consent(app, course, (Audience.GROUP, Shown.TEXTS))

    people["bo"].get(f"/courses/{course.id}/handed/{alone}", status=404)
    told = text(people["bo"].get(f"/courses/{course.id}/handed/{shared}"))
    assert WORDS in told
    assert "Zaalhuur" not in told
    assert "Over who?" in told
    assert "Over what?" not in told  # said among the trainers and the makers
    people["bo"].get(f"/proposals/{course.proposals['an']}/draft", status=404)


def test_group_talks_about_a_version_among_themselves_and_with_its_makers(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    course, people = group
    shared, _ = _handed_in(app, course, 3)
    _consent(app, course, (Audience.GROUP, Shown.TEXTS), (Audience.TRAINERS, Shown.TEXTS))
    address = f"/courses/{course.id}/handed/{shared}"
    people["bo"].get(f"{address}?on=idea--what")
    answer = people["bo"].post(f"{address}/comments", on="idea--what", kind="question", text="Mag ik mee?",
                               quote="samen")  # fmt: skip
    assert answer.status_code == 303

    for each in ("cor", "tineke", "an"):
        assert "Mag ik mee?" in text(people[each].get(address))
    people["cor"].post(f"{address}/comments/1", do="reply", text="Ik ook?")
    assert "Ik ook?" in text(people["an"].get(f"/proposals/{course.proposals['an']}/draft"))
    for deed in ("resolve", "take"):
        assert people["cor"].post(f"{address}/comments/1", do=deed).status_code == 404


def test_filters_leave_only_the_comments_one_asks_for(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    course, people = group
    address = f"/proposals/{course.proposals['an']}/draft"
    done = _say(app, course)
    _say(app, course, place=Place("audience", "who"))
    with app.app_context():
        comments.resolve(done, 1, BEGUN)

    assert "Over what?" not in text(people["an"].get(f"{address}?show=open"))
    assert "Over who?" not in text(people["an"].get(f"{address}?show=done"))
    assert "Over what?" not in text(people["an"].get(f"{address}?show=must"))


def test_comment_on_a_row_that_is_gone_stays_with_its_list(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    course, people = group
    _say(app, course, place=Place("budget", "description", "kkkkkk"), about="Zaalhuur")
    people["an"].get(f"/proposals/{course.proposals['an']}/budget")
    people["an"].post(f"/proposals/{course.proposals['an']}/budget", do="remove:lines:kkkkkk")

    told = text(people["an"].get(f"/proposals/{course.proposals['an']}/draft"))

    assert "regel verwijderd" in told
    assert "Over description?" in told


def test_step_page_tells_its_authors_where_comments_wait(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    course, people = group
    number = course.proposals["an"]
    _say(app, course)

    page = people["an"].get(f"/proposals/{number}/idea").text

    assert f"/proposals/{number}/draft?show=open#at-idea--what" in page
    assert "1 opmerking" in page


def test_comments_are_not_part_of_what_is_carried_away(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    course, people = group
    _say(app, course)

    saved = people["an"].get(f"/proposals/{course.proposals['an']}/project.json")

    assert replace(document.read(saved.data), id=0).idea.what == WORDS
    assert b"Over what?" not in saved.data


def test_comment_on_a_step_tells_that_something_in_it_changed_since(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    course, people = group
    number = course.proposals["an"]
    _say(app, course, place=Place("idea", ""), about="")
    assert "Sindsdien is hier iets gewijzigd." not in text(people["tineke"].get(f"/proposals/{number}/draft"))

    people["an"].save(f"/proposals/{number}/idea", {"title": "De tuin"})

    assert "Sindsdien is hier iets gewijzigd." in text(people["tineke"].get(f"/proposals/{number}/draft"))


def test_comment_from_word_is_told_under_the_name_in_word_and_is_not_of_who_brought_it_in(
    app: Flask, group: tuple[Guided, dict[str, Visitor]]
) -> None:
    course, people = group
    number = course.proposals["an"]
    with app.app_context():
        an = accounts.load("an@voorbeeld.nl").id
        said = Comment(0, number, None, Circle.MAKERS, CommentKind.QUESTION, Anchor(WHAT, "", 0, WORDS),
                       "Hoe vaak?", an, BEGUN, sent_at=BEGUN, said_by="Ria Jansen")  # fmt: skip
        kept = comments.add(said)

    for address in (f"/proposals/{number}/draft", f"/proposals/{number}/feedback"):
        people["an"].get(address)
        assert "Ria Jansen, in Word" in text(people["an"].page)
    people["an"].get(f"/proposals/{number}/feedback/{kept}")
    assert "Ria Jansen zegt" in text(people["an"].page)
    people["an"].get(f"/proposals/{number}/draft?show=mine")
    assert "Hoe vaak?" not in text(people["an"].page)
    revised = people["an"].post(f"/proposals/{number}/draft/comments/{kept}", do="revise", text="Nooit.")
    assert revised.status_code == 404
