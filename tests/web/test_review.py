"""Review: the draft with its comments in a Word file, for each what they may see, and what comes back."""

import re
import zipfile
from io import BytesIO

import pytest
from docx import Document
from flask import Flask

from proposal.model.comment import Circle, CommentKind
from proposal.model.course import Audience, Shown
from proposal.model.margin import CHECKS
from proposal.model.passage import PROPERTY
from proposal.model.proposal import Place
from proposal.model.returned import Sort
from proposal.store import accounts, comments, invitations, participants, proposals, sent
from proposal.store.invitations import Offer
from tests.client import Visitor
from tests.coursing import BEGUN
from tests.documents.reading import raw
from tests.web.commenting import answered, commented, renumbered, replaced, ticked_off
from tests.web.forms import text
from tests.web.reviewing import OWN, WHAT, WORDS, Group, brought, fetched, kept, reading_group, say


@pytest.fixture(name="group")
def _group(app: Flask) -> Group:
    return reading_group(app)


def _in_margin(packed: bytes) -> str:
    """The comments in a file as they stand there, "" for none."""
    with zipfile.ZipFile(BytesIO(packed)) as parts:
        there = "word/comments.xml" in parts.namelist()
    return raw(packed, "word/comments.xml") if there else ""


def test_copy_has_comments_at_their_words_with_who_when_and_their_thread(app: Flask, group: Group) -> None:
    number = say(app, group, "Hoe vaak?", quote="koken samen")
    with app.app_context():
        comments.reply(number, accounts.load("an@voorbeeld.nl").id, "Elke week.", BEGUN)

    packed = fetched(group, "an")

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
    say(app, group, "Onder ons.", "an", Circle.MAKERS)
    say(app, group, "Van de cursus.")
    say(app, group, "Over de notitie.", "an", Circle.MAKERS, Place("funds", "notes", "ffffff"))
    say(app, group, "Nog niet verstuurd.", sent_at=None)

    packed = fetched(group, "an", told="Ria")

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
    say(app, group, "Onder ons.", "an", Circle.MAKERS)
    say(app, group, "Van de cursus.")
    say(app, group, "Te duur.", place=Place("budget", "description", "kkkkkk"))
    say(app, group, "Nog niet verstuurd.", sent_at=None)
    with app.app_context():
        texts = frozenset({(Audience.TRAINERS, Shown.TEXTS)})
        participants.consent(group[0].id, accounts.load("an@voorbeeld.nl").id, texts, BEGUN)

    packed = fetched(group, "tineke", checks="1", done="1")

    margin, body = _in_margin(packed), raw(packed, "word/document.xml")
    assert "Van de cursus." in margin
    assert WORDS in body.replace('</w:t></w:r><w:r><w:t xml:space="preserve">', "")
    for hidden in ("Onder ons.", "Te duur.", "Nog niet verstuurd.", CHECKS):
        assert hidden not in margin
    for hidden in (OWN, "Zaalhuur", "Stichting Noord", "Alle kosten samen"):
        assert hidden not in body
    assert f'name="{PROPERTY}"' not in raw(packed, "docProps/custom.xml")


def test_copy_has_what_the_checks_ask_and_what_was_dealt_with_only_when_wanted(
    app: Flask, group: Group
) -> None:
    number = say(app, group, "Al geregeld.")
    with app.app_context():
        comments.resolve(number, accounts.load("an@voorbeeld.nl").id, BEGUN)

    plain, full = _in_margin(fetched(group, "an")), fetched(group, "an", checks="1", done="1")

    assert "Al geregeld." not in plain
    assert CHECKS not in plain
    assert "Al geregeld." in _in_margin(full)
    assert f'w:author="{CHECKS}"' in _in_margin(full)
    assert 'w15:done="1"' in raw(full, "word/commentsExtended.xml")


def test_comment_of_which_the_row_is_gone_stands_at_its_list_or_step(app: Flask, group: Group) -> None:
    say(app, group, "Welke zaal?", place=Place("budget", "description", "weg"))
    say(app, group, "Over alles.", place=Place("", ""))

    margin = _in_margin(fetched(group, "an"))

    assert "Welke zaal?" in margin
    assert "Over alles." in margin


def _taken(group: Group) -> None:
    """Take over all that is certain on the report that is open."""
    visitor = group[1]["an"]
    address = f"{visitor.page.request.path}/all"
    assert visitor.post(address).status_code == 303


def test_author_takes_over_what_was_said_in_word_and_a_second_time_nothing_is_new(
    app: Flask, group: Group
) -> None:
    number = say(app, group, "Hoe vaak?")
    packed = commented(fetched(group, "an"), "koken samen", "Compliment: Mooi beeld.")
    packed = ticked_off(answered(packed, 0, "Elke week, denk ik."), 0)

    page = brought(group, "an", packed)

    assert "Mooi beeld." in page
    assert "Elke week, denk ik." in page
    assert set(kept(app, group)) == {"Hoe vaak?"}
    _taken(group)
    there = kept(app, group)
    new, old = there["Mooi beeld."], there["Hoe vaak?"]
    assert (new.circle, new.said_by, new.kind) == (Circle.MAKERS, "Ria Jansen", CommentKind.COMPLIMENT)
    assert (new.anchor.place, new.anchor.quote, new.sent_at is None) == (WHAT, "koken samen", False)
    assert [(each.said_by, each.text) for each in old.replies] == [("Ria Jansen", "Elke week, denk ik.")]
    assert old.id == number
    assert old.resolved_at is not None
    brought(group, "an", renumbered(packed))
    _taken(group)
    again = kept(app, group)
    assert again.keys() == there.keys()
    assert len(again["Hoe vaak?"].replies) == 1


def test_untouched_copy_has_nothing_new_also_as_libreoffice_saves_it(app: Flask, group: Group) -> None:
    say(app, group, "Hoe vaak?", quote="koken samen")
    say(app, group, "Over alles.", "an", Circle.MAKERS, Place("", ""))
    packed = fetched(group, "an", checks="1", done="1")

    for each in (packed, renumbered(packed)):
        assert "Er is niets veranderd." in brought(group, "an", each)


def test_trainer_brings_comments_in_unsent_in_the_course_and_those_of_others_stay_theirs(
    app: Flask, group: Group
) -> None:
    secret, mine = say(app, group, "Onder ons.", "an", Circle.MAKERS), say(app, group, "Hoe vaak?")
    of_an = commented(answered(fetched(group, "an"), 0, "Dat weet ik."), "koken samen", "Wat eten ze?")

    page = brought(group, "tineke", of_an)

    there = kept(app, group)
    assert "2 opmerkingen uit Word staan nu bij het plan." in page
    assert "Onder ons." not in page
    assert {each.id for each in there.values()} >= {secret, mine}
    assert len(there) == 4
    new = there["Wat eten ze?"]
    assert (new.circle, new.course_id, new.sent_at) == (Circle.COURSE, group[0].id, None)
    assert (new.said_by, new.kind, new.anchor.quote) == ("Ria Jansen", CommentKind.QUESTION, "koken samen")
    assert there["Dat weet ik."].circle is Circle.COURSE
    assert there["Onder ons."].replies == ()
    assert "Wat eten ze?" not in text(group[1]["an"].get(f"/proposals/{new.proposal_id}/draft"))
    assert "geen opmerking die hier nog niet stond" in brought(group, "tineke", of_an)


def test_checker_of_the_language_reads_and_brings_only_what_stands_among_the_makers(
    app: Flask, group: Group
) -> None:
    say(app, group, "Onder ons.", "an", Circle.MAKERS)
    say(app, group, "Van de cursus.")
    group[1]["bo"] = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    with app.app_context():
        offer = Offer(proposal_id=group[0].proposals["an"], checks_language=True)
        secret = invitations.make(offer, "", accounts.load("an@voorbeeld.nl").id, BEGUN)
        invitations.accept(secret, accounts.load("bo@voorbeeld.nl").id, BEGUN)

    packed = fetched(group, "bo", checks="1")

    margin, body = _in_margin(packed), raw(packed, "word/document.xml")
    assert "Onder ons." in margin
    assert not any(hidden in margin for hidden in ("Van de cursus.", CHECKS))
    assert not any(hidden in body for hidden in (OWN, "Zaalhuur"))
    brought(group, "bo", answered(packed, 0, "Met een hoofdletter.", "Bo"))
    (line,) = kept(app, group)["Onder ons."].replies
    assert (line.text, line.said_by) == ("Met een hoofdletter.", "")


def test_changed_texts_in_the_file_of_a_reader_are_left_to_the_makers(app: Flask, group: Group) -> None:
    packed = commented(fetched(group, "tineke"), "koken samen", "Mooi.")
    with_text = replaced(packed, "praten over opvoeden", "praten over hun kinderen")

    page = brought(group, "tineke", with_text)

    assert "In het bestand is ook tekst veranderd." in page
    with app.app_context():
        assert proposals.load(group[0].proposals["an"]).proposal.idea.what == WORDS


def test_own_comment_from_word_is_of_who_brings_it_in(app: Flask, group: Group) -> None:
    packed = commented(fetched(group, "tineke"), "koken samen", "Mooi!", "Tineke")

    brought(group, "tineke", packed)

    assert kept(app, group)["Mooi!"].said_by == ""


def test_authors_bring_files_in_where_all_files_are_and_what_is_none_is_refused(
    app: Flask, group: Group
) -> None:
    number = group[0].proposals["an"]
    refused = brought(group, "tineke", b"geen Word", 422)

    assert "Er is niets veranderd." in refused
    assert kept(app, group) == {}
    file = (BytesIO(fetched(group, "an")), "terug.docx")
    group[1]["an"].get(f"/proposals/{number}/returns")
    assert group[1]["an"].post(f"/proposals/{number}/review", file=file).status_code == 404
