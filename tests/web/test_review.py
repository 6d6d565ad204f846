"""Review: the draft with its comments in a Word file, for each what they may see, and what comes back."""

import re
import zipfile
from datetime import datetime
from io import BytesIO

import pytest
from docx import Document
from flask import Flask

from proposal.model.comment import Anchor, Circle, Comment, CommentKind
from proposal.model.course import Audience, Shown
from proposal.model.margin import CHECKS
from proposal.model.passage import PROPERTY
from proposal.model.proposal import Place
from proposal.model.returned import Sort
from proposal.model.steps.budget import Line
from proposal.model.steps.funds import Application
from proposal.store import accounts, answers, comments, invitations, participants, proposals, sent
from proposal.store.invitations import Offer
from proposal.store.session import writing
from tests.client import Visitor
from tests.coursing import BEGUN, Guided, a_group
from tests.documents.reading import raw
from tests.web.commenting import answered, commented, renumbered, replaced, ticked_off
from tests.web.forms import text

WORDS = "Vaders koken samen en praten over opvoeden."
WHAT = Place("idea", "what")
OWN = "Mevrouw De Wit eerst bellen."
"""What is for the makers only."""
Group = tuple[Guided, dict[str, Visitor]]


@pytest.fixture
def group(app: Flask) -> Group:
    """A trainer and a participant, whose project has a text, a cost line and something for herself only."""
    course, people = a_group(app, "tineke", "an")
    with app.app_context():
        an, number = accounts.load("an@voorbeeld.nl").id, course.proposals["an"]
        filled = proposals.load(number).proposal.with_step("idea", few_lines="", what=WORDS)
        filled = filled.with_step("audience", who="Vaders uit de flat.")
        filled = filled.with_step("budget", lines=(Line("kkkkkk", description="Zaalhuur"),))
        asked = Application("ffffff", "Stichting Noord", notes=OWN)
        filled = filled.with_step("funds", applications=(asked,))
        with writing() as current:
            proposals.fill(current, number, filled, an, BEGUN)
            answers.touch(current, number)
    return course, people


def _say(app: Flask, group: Group, said: str, who: str = "tineke", circle: Circle = Circle.COURSE,
         place: Place = WHAT, quote: str = "", sent_at: datetime | None = BEGUN) -> int:  # fmt: skip
    """Let somebody say something of the draft and return its number."""
    with app.app_context():
        user, number = accounts.load(f"{who}@voorbeeld.nl").id, group[0].proposals["an"]
        course = None if circle is Circle.MAKERS else group[0].id
        about = Anchor(place, quote, 0, WORDS)
        return comments.add(Comment(0, number, course, circle, CommentKind.QUESTION, about, said, user, BEGUN,
                                    sent_at=sent_at))  # fmt: skip


def _fetched(group: Group, who: str, **asked: str) -> bytes:
    number, visitor = group[0].proposals["an"], group[1][who]
    visitor.get(f"/proposals/{number}/{'outside/' if who == 'an' else 'review'}")
    answer = visitor.post(f"/proposals/{number}/review/copy.docx", **asked)
    assert answer.status_code == 200
    packed: bytes = answer.data
    return packed


def _in_margin(packed: bytes) -> str:
    """The comments in a file as they stand there, "" for none."""
    with zipfile.ZipFile(BytesIO(packed)) as parts:
        there = "word/comments.xml" in parts.namelist()
    return raw(packed, "word/comments.xml") if there else ""


def test_copy_has_comments_at_their_words_with_who_when_and_their_thread(app: Flask, group: Group) -> None:
    number = _say(app, group, "Hoe vaak?", quote="koken samen")
    with app.app_context():
        comments.reply(number, accounts.load("an@voorbeeld.nl").id, "Elke week.", BEGUN)

    packed = _fetched(group, "an")

    body, margin = raw(packed, "word/document.xml"), _in_margin(packed)
    about = re.search(r'<w:commentRangeStart w:id="0"/>(.*?)<w:commentRangeEnd w:id="0"/>', body)
    assert about is not None
    assert "".join(re.findall(r"<w:t[^>]*>([^<]*)", about[1])) == "koken samen"
    assert 'w:author="Tineke" w:date="2026-03-01T10:00:00"' in margin
    assert "Vraag: Hoe vaak?" in margin
    assert "Elke week." in margin
    assert "paraIdParent" in raw(packed, "word/commentsExtended.xml")
    assert Document(BytesIO(packed)).paragraphs


def test_copy_of_an_author_has_every_circle_and_a_mark_but_nothing_for_the_makers_only(
    app: Flask, group: Group
) -> None:
    _say(app, group, "Onder ons.", "an", Circle.MAKERS)
    _say(app, group, "Van de cursus.")
    _say(app, group, "Over de notitie.", "an", Circle.MAKERS, Place("funds", "notes", "ffffff"))
    _say(app, group, "Nog niet verstuurd.", sent_at=None)

    packed = _fetched(group, "an", told="Ria")

    margin = _in_margin(packed)
    assert "Onder ons." in margin
    assert "Van de cursus." in margin
    assert "Over de notitie." not in margin
    assert "Nog niet verstuurd." not in margin
    assert OWN not in raw(packed, "word/document.xml")
    assert "Zaalhuur" in raw(packed, "word/document.xml")
    with app.app_context():
        (out,) = sent.of_proposal(group[0].proposals["an"])
    assert (out.sort, out.told) == (Sort.REVIEW, "Ria")
    assert out.token in raw(packed, "docProps/custom.xml")


def test_copy_of_a_trainer_has_no_other_circle_no_mark_and_only_what_may_be_seen(
    app: Flask, group: Group
) -> None:
    _say(app, group, "Onder ons.", "an", Circle.MAKERS)
    _say(app, group, "Van de cursus.")
    _say(app, group, "Te duur.", place=Place("budget", "description", "kkkkkk"))
    _say(app, group, "Nog niet verstuurd.", sent_at=None)
    with app.app_context():
        texts = frozenset({(Audience.TRAINERS, Shown.TEXTS)})
        participants.consent(group[0].id, accounts.load("an@voorbeeld.nl").id, texts, BEGUN)

    packed = _fetched(group, "tineke", checks="1", done="1")

    margin, body = _in_margin(packed), raw(packed, "word/document.xml")
    assert "Van de cursus." in margin
    assert WORDS in body.replace("</w:t></w:r><w:r><w:t xml:space=\"preserve\">", "")
    for hidden in ("Onder ons.", "Te duur.", "Nog niet verstuurd.", CHECKS):
        assert hidden not in margin
    for hidden in (OWN, "Zaalhuur", "Stichting Noord", "Alle kosten samen"):
        assert hidden not in body
    assert f'name="{PROPERTY}"' not in raw(packed, "docProps/custom.xml")


def test_copy_has_what_the_checks_ask_and_what_was_dealt_with_only_when_wanted(
    app: Flask, group: Group
) -> None:
    number = _say(app, group, "Al geregeld.")
    with app.app_context():
        comments.resolve(number, accounts.load("an@voorbeeld.nl").id, BEGUN)

    plain, full = _in_margin(_fetched(group, "an")), _fetched(group, "an", checks="1", done="1")

    assert "Al geregeld." not in plain
    assert CHECKS not in plain
    assert "Al geregeld." in _in_margin(full)
    assert f'w:author="{CHECKS}"' in _in_margin(full)
    assert 'w15:done="1"' in raw(full, "word/commentsExtended.xml")


def test_comment_of_which_the_row_is_gone_stands_at_its_list_or_step(app: Flask, group: Group) -> None:
    _say(app, group, "Welke zaal?", place=Place("budget", "description", "weg"))
    _say(app, group, "Over alles.", place=Place("", ""))

    margin = _in_margin(_fetched(group, "an"))

    assert "Welke zaal?" in margin
    assert "Over alles." in margin


def _brought(group: Group, who: str, packed: bytes, status: int = 303) -> str:
    """Bring a file back as somebody does and return the page that answers."""
    number, visitor = group[0].proposals["an"], group[1][who]
    visitor.get(f"/proposals/{number}/{'returns' if who == 'an' else 'review'}")
    address = f"/proposals/{number}/{'returns' if who == 'an' else 'review'}"
    answer = visitor.post(address, file=(BytesIO(packed), "terug.docx"))
    assert answer.status_code == status, text(answer)
    return visitor.get(answer.headers["Location"]).text if status == 303 else text(answer)


def _taken(group: Group) -> None:
    """Take over all that is certain on the report that is open."""
    visitor = group[1]["an"]
    address = f"{visitor.page.request.path}/all"
    assert visitor.post(address).status_code == 303


def _kept(app: Flask, group: Group) -> dict[str, Comment]:
    """Return every comment on the project by its words."""
    with app.app_context():
        return {each.text: each for each in comments.all_of(group[0].proposals["an"])}


def test_author_takes_over_what_was_said_in_word_and_a_second_time_nothing_is_new(
    app: Flask, group: Group
) -> None:
    number = _say(app, group, "Hoe vaak?")
    packed = commented(_fetched(group, "an"), "koken samen", "Compliment: Mooi beeld.")
    packed = ticked_off(answered(packed, 0, "Elke week, denk ik."), 0)

    page = _brought(group, "an", packed)

    assert "Mooi beeld." in page
    assert "Elke week, denk ik." in page
    assert set(_kept(app, group)) == {"Hoe vaak?"}
    _taken(group)
    kept = _kept(app, group)
    new, old = kept["Mooi beeld."], kept["Hoe vaak?"]
    assert (new.circle, new.said_by, new.kind) == (Circle.MAKERS, "Ria Jansen", CommentKind.COMPLIMENT)
    assert (new.anchor.place, new.anchor.quote, new.sent_at is None) == (WHAT, "koken samen", False)
    assert [(each.said_by, each.text) for each in old.replies] == [("Ria Jansen", "Elke week, denk ik.")]
    assert old.id == number
    assert old.resolved_at is not None
    _brought(group, "an", renumbered(packed))
    _taken(group)
    again = _kept(app, group)
    assert again.keys() == kept.keys()
    assert len(again["Hoe vaak?"].replies) == 1


def test_untouched_copy_has_nothing_new_also_as_libreoffice_saves_it(app: Flask, group: Group) -> None:
    _say(app, group, "Hoe vaak?", quote="koken samen")
    _say(app, group, "Over alles.", "an", Circle.MAKERS, Place("", ""))
    packed = _fetched(group, "an", checks="1", done="1")

    for each in (packed, renumbered(packed)):
        assert "Er is niets veranderd." in _brought(group, "an", each)


def test_trainer_brings_comments_in_unsent_in_the_course_and_those_of_others_stay_theirs(
    app: Flask, group: Group
) -> None:
    secret, mine = _say(app, group, "Onder ons.", "an", Circle.MAKERS), _say(app, group, "Hoe vaak?")
    of_an = commented(answered(_fetched(group, "an"), 0, "Dat weet ik."), "koken samen", "Wat eten ze?")

    page = _brought(group, "tineke", of_an)

    kept = _kept(app, group)
    assert "2 opmerkingen uit Word staan nu bij het plan." in page
    assert "Onder ons." not in page
    assert {each.id for each in kept.values()} >= {secret, mine}
    assert len(kept) == 4
    new = kept["Wat eten ze?"]
    assert (new.circle, new.course_id, new.sent_at) == (Circle.COURSE, group[0].id, None)
    assert (new.said_by, new.kind, new.anchor.quote) == ("Ria Jansen", CommentKind.QUESTION, "koken samen")
    assert kept["Dat weet ik."].circle is Circle.COURSE
    assert kept["Onder ons."].replies == ()
    assert "Wat eten ze?" not in text(group[1]["an"].get(f"/proposals/{new.proposal_id}/draft"))
    assert "geen opmerking die hier nog niet stond" in _brought(group, "tineke", of_an)


def test_checker_of_the_language_reads_and_brings_only_what_stands_among_the_makers(
    app: Flask, group: Group
) -> None:
    _say(app, group, "Onder ons.", "an", Circle.MAKERS)
    _say(app, group, "Van de cursus.")
    group[1]["bo"] = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    with app.app_context():
        offer = Offer(proposal_id=group[0].proposals["an"], checks_language=True)
        secret = invitations.make(offer, "", accounts.load("an@voorbeeld.nl").id, BEGUN)
        invitations.accept(secret, accounts.load("bo@voorbeeld.nl").id, BEGUN)

    packed = _fetched(group, "bo", checks="1")

    margin, body = _in_margin(packed), raw(packed, "word/document.xml")
    assert "Onder ons." in margin
    assert not any(hidden in margin for hidden in ("Van de cursus.", CHECKS))
    assert not any(hidden in body for hidden in (OWN, "Zaalhuur"))
    _brought(group, "bo", answered(packed, 0, "Met een hoofdletter.", "Bo"))
    (line,) = _kept(app, group)["Onder ons."].replies
    assert (line.text, line.said_by) == ("Met een hoofdletter.", "")


def test_changed_texts_in_the_file_of_a_reader_are_left_to_the_makers(app: Flask, group: Group) -> None:
    packed = commented(_fetched(group, "tineke"), "koken samen", "Mooi.")
    with_text = replaced(packed, "praten over opvoeden", "praten over hun kinderen")

    page = _brought(group, "tineke", with_text)

    assert "In het bestand is ook tekst veranderd." in page
    with app.app_context():
        assert proposals.load(group[0].proposals["an"]).proposal.idea.what == WORDS


def test_own_comment_from_word_is_of_who_brings_it_in(app: Flask, group: Group) -> None:
    packed = commented(_fetched(group, "tineke"), "koken samen", "Mooi!", "Tineke")

    _brought(group, "tineke", packed)

    assert _kept(app, group)["Mooi!"].said_by == ""


def test_authors_bring_files_in_where_all_files_are_and_what_is_none_is_refused(
    app: Flask, group: Group
) -> None:
    number = group[0].proposals["an"]
    refused = _brought(group, "tineke", b"geen Word", 422)

    assert "Er is niets veranderd." in refused
    assert _kept(app, group) == {}
    file = (BytesIO(_fetched(group, "an")), "terug.docx")
    group[1]["an"].get(f"/proposals/{number}/returns")
    assert group[1]["an"].post(f"/proposals/{number}/review", file=file).status_code == 404
