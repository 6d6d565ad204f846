"""The path of a plan: from its first lines to now, with what was added and what others said of it."""

from datetime import timedelta

from flask import Flask

from proposal.exchange import document
from proposal.exchange.examples import example
from proposal.model.comment import Anchor, Circle, Comment, CommentKind, Wording
from proposal.model.course import Audience, HandingIn, Shown, Stage
from proposal.model.kind import Kind
from proposal.model.proposal import Place, Proposal
from proposal.store import accounts, comments, courses, homework, participants, proposals, stages, versions
from proposal.store.answers import Hand
from tests.client import Visitor
from tests.coursing import BEGUN, Guided, a_group
from tests.web.counting import count
from tests.web.forms import text

A4 = Proposal().with_step("idea", what="Wij gaan samen koken met vaders uit de buurt.")
LATER = BEGUN + timedelta(hours=4)
MOST_STATEMENTS = 12


def _path(number: int) -> str:
    return f"/proposals/{number}/path"


def _grown(app: Flask) -> tuple[Guided, dict[str, Visitor], int]:
    """A participant who handed in the first A4, and then kept a version with the whole plan."""
    guided, people = a_group(app, "tineke", "an")
    number = guided.proposals["an"]
    with app.app_context():
        an = accounts.load("an@voorbeeld.nl").id
        meeting = courses.load(guided.id).meetings[1]
        first = HandingIn(0, guided.id, meeting.id, an, number, 0, "", BEGUN + timedelta(hours=1))
        homework.hand_in(first, "Mijn A4", document.write_with_files(A4))
        versions.freeze(number, "Voor het bestuur", document.write_with_files(example(Kind.SERIES)),
                        Hand(an, "", LATER))  # fmt: skip
    return guided, people, number


def _said(
    app: Flask, guided: Guided, number: int, kind: CommentKind, words: str, *, sent: bool = True
) -> int:
    with app.app_context():
        tineke = accounts.load("tineke@voorbeeld.nl").id
        about = Anchor(Place("idea", "what"), "", 0, "Wij gaan samen koken.")
        at = BEGUN + timedelta(hours=2)
        return comments.add(
            Comment(0, number, guided.id, Circle.COURSE, kind, about, words, tineke, at, proposed=None,
                    wording=Wording.OPEN, sent_at=at if sent else None)
        )  # fmt: skip


def test_path_goes_from_the_first_lines_over_every_version_to_now(app: Flask) -> None:
    guided, people, number = _grown(app)

    told = text(people["an"].get(_path(number)))

    stops = ("De eerste regels", "Een tuin van an.", "Mijn A4 het eerste A4", "Ingeleverd voor: Haalbaarheid",
             "Voor het bestuur", "Nieuw begonnen: Doelgroep,", "Vandaag, 2 maart 2026")  # fmt: skip
    told = told[told.index(stops[0]) :]
    places = [told.index(each) for each in stops]
    assert places == sorted(places)
    plan = example(Kind.SERIES)
    assert f"{len(plan.partners.partners)} partners" in told
    with app.app_context():
        an, meeting = accounts.load("an@voorbeeld.nl").id, courses.load(guided.id).meetings[0]
        again = HandingIn(0, guided.id, meeting.id, an, number, 0, "", LATER)
        homework.hand_in(again, "Voor Kennismaken", document.write_with_files(A4))
    assert "Ingeleverd voor: Kennismaken" not in text(people["an"].get(_path(number)))  # its name says so
    assert f"{len(plan.budget.lines)} begrotingsposten" in told


def test_path_shows_the_compliments_and_counts_what_was_dealt_with(app: Flask) -> None:
    guided, people, number = _grown(app)
    _said(app, guided, number, CommentKind.COMPLIMENT, "Wat een warm plan!")
    _said(app, guided, number, CommentKind.COMPLIMENT, "Nog niet verstuurd.", sent=False)
    asked = _said(app, guided, number, CommentKind.QUESTION, "Wie kookt er?")
    with app.app_context():
        an, tineke = (accounts.load(f"{each}@voorbeeld.nl").id for each in ("an", "tineke"))
        comments.resolve(asked, an, LATER)
        stages.reach(guided.id, an, Stage.PRESENTABLE, tineke, LATER)

    told = text(people["an"].get(_path(number)))

    assert "Wat een warm plan! Tineke" in told
    assert "Nog niet verstuurd." not in told
    assert "1 opmerking verwerkt" in told
    assert "Presentabel vindt Tineke" in told
    assert told.index("Wat een warm plan!") > told.index("Voor het bestuur")  # said before that version


def test_path_of_a_new_project_tells_what_will_come(visitor: Visitor) -> None:
    number = visitor.begin("Een tuin.")

    told = text(visitor.get(_path(number)))

    assert "Dit wordt de weg van je plan." in told
    assert "Een tuin." in told


def test_trainer_sees_the_path_as_far_as_it_is_shared(app: Flask) -> None:
    guided, people, number = _grown(app)
    tineke = people["tineke"]

    told = text(tineke.get(_path(number)))
    assert "Mijn A4" in told
    assert "Voor het bestuur" not in told  # kept, not handed in

    with app.app_context():
        an = accounts.load("an@voorbeeld.nl").id
        participants.consent(guided.id, an, frozenset({(Audience.TRAINERS, Shown.MONEY)}), BEGUN)
    assert "Een tuin van an" not in text(tineke.get(_path(number)))

    with app.app_context():
        participants.consent(guided.id, an, frozenset(), BEGUN)
    assert tineke.finds_nothing(_path(number))


def test_first_lines_that_were_replaced_are_for_who_reads_the_history(app: Flask) -> None:
    guided, people, number = _grown(app)
    an = people["an"]
    assert "Een tuin van an." in text(people["tineke"].get(_path(number)))
    an.save(f"/proposals/{number}/idea", {"few_lines": "Wij koken met vaders, elke week in de school."})

    assert "Een tuin van an." in text(an.get(_path(number)))
    assert "Een tuin van an." not in text(people["tineke"].get(_path(number)))

    with app.app_context():
        user, meeting = accounts.load("an@voorbeeld.nl").id, courses.load(guided.id).meetings[0]
        handed = HandingIn(0, guided.id, meeting.id, user, number, 0, "", LATER)
        lines = Proposal().with_step("idea", few_lines="Een tuin van an.")
        homework.hand_in(handed, "Regels", document.write_with_files(lines))
    assert "Een tuin van an." in text(people["tineke"].get(_path(number)))


def test_first_lines_that_came_after_a_version_are_not_the_first(app: Flask) -> None:
    guided, people = a_group(app, "tineke", "an")
    with app.app_context():
        an = accounts.load("an@voorbeeld.nl").id
        number = proposals.create(an, "Een feest.", LATER)
        participants.choose(guided.id, an, number, BEGUN)
        meeting = courses.load(guided.id).meetings[1]
        early = HandingIn(0, guided.id, meeting.id, an, number, 0, "", BEGUN)
        homework.hand_in(early, "Mijn A4", document.write_with_files(A4))
    _said(app, guided, number, CommentKind.COMPLIMENT, "Wat een warm plan!")

    told = text(people["an"].get(_path(number)))

    assert "De eerste regels" not in told
    assert told.count("Wat een warm plan!") == 1


def test_path_and_comparison_take_as_many_statements_with_seven_versions_as_with_one(
    app: Flask, visitor: Visitor
) -> None:
    number = visitor.begin()
    pages = [f"/proposals/{number}/{each}" for each in ("path", "versions/compare")]

    def keep(names: range) -> None:
        with app.app_context():
            for each in names:
                versions.freeze(number, f"Versie {each}", document.write_with_files(A4), Hand(1, "", BEGUN))

    keep(range(1))
    for page in pages:
        visitor.get(page)
    before = [count(app, visitor, each) for each in pages]
    keep(range(1, 7))

    assert [count(app, visitor, each) for each in pages] == before
    assert max(before) <= MOST_STATEMENTS
    assert "Versie 6" in visitor.page.text
