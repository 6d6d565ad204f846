"""Hearing out: nothing that a reader put in a Word file is lost without a word, and nobody is heard twice."""

import re
from io import BytesIO

import pytest
from docx import Document
from flask import Flask

from proposal.exchange.limits import MOST_CHARACTERS
from proposal.model.comment import Circle
from proposal.model.margin import SOMEBODY
from tests.exchange.plain_files import out_of_boxes
from tests.web.commenting import COMMENTS, commented, ticked_off, with_parts
from tests.web.forms import text
from tests.web.reviewing import WHAT, Group, brought, fetched, kept, reading_group, say
from tests.web.test_errors import send_too_much

NEW = "In dit bestand staat geen opmerking die hier nog niet stond."


@pytest.fixture(name="group")
def _group(app: Flask) -> Group:
    return reading_group(app)


def _typed(packed: bytes, *texts: str) -> bytes:
    """Return the file with these paragraphs below its last answer."""
    file = Document(BytesIO(packed))
    for each in texts:
        file.paragraphs[-1].insert_paragraph_before(each)
    saved = BytesIO()
    file.save(saved)
    return saved.getvalue()


def _unnamed(packed: bytes) -> bytes:
    """Return the file with the names taken away from all its comments."""
    return with_parts(packed, {COMMENTS: lambda part: re.sub(r'w:author="[^"]*"', 'w:author=""', part)})


def test_text_of_a_trainer_between_the_answers_waits_with_the_comments(app: Flask, group: Group) -> None:
    packed = _typed(fetched(group, "tineke"), "Dit mist nog: wie kookt er?")

    page = brought(group, "tineke", packed)

    ((words, said),) = kept(app, group).items()
    assert "Dit mist nog: wie kookt er?" in words
    assert (said.circle, said.sent_at, said.said_by) == (Circle.COURSE, None, "")
    assert "1 daarvan stond als tekst tussen de antwoorden." in page
    assert words in page
    assert NEW in brought(group, "tineke", packed)


def test_whole_plan_typed_between_the_answers_is_refused(app: Flask, group: Group) -> None:
    file = Document(BytesIO(fetched(group, "tineke")))
    for number in range(101):
        file.paragraphs[-1].insert_paragraph_before(f"Alinea {number}.")
        file.add_table(1, 1).cell(0, 0).text = f"Vakje {number}."
    saved = BytesIO()
    file.save(saved)

    assert "meer dan 100 nieuwe stukken tekst" in brought(group, "tineke", saved.getvalue(), 422)
    assert kept(app, group) == {}


def test_trainer_who_ticks_off_is_told_where_that_is_done(app: Flask, group: Group) -> None:
    say(app, group, "Klopt dit?")

    page = brought(group, "tineke", ticked_off(fetched(group, "tineke"), 0))

    assert "Je hebt opmerkingen afgevinkt." in page
    assert kept(app, group)["Klopt dit?"].resolved_at is None


def test_long_comment_is_kept_whole_and_one_that_is_too_long_is_refused(app: Flask, group: Group) -> None:
    long = "Hier mist iets. " * (MOST_CHARACTERS // 17)
    packed = fetched(group, "tineke")

    brought(group, "tineke", commented(packed, "koken samen", long))
    page = brought(group, "tineke", commented(packed, "koken samen", long * 2), 422)

    assert set(kept(app, group)) == {long.strip()}
    assert "te lang: er passen 20.000 tekens" in page


def test_author_sees_of_a_comment_that_is_too_long_before_taking_it_over(app: Flask, group: Group) -> None:
    packed = commented(fetched(group, "an"), "koken samen", "Hier mist iets. " * 2000)

    page = brought(group, "an", packed)

    assert "te lang: er passen 20.000 tekens" in page
    assert 'value="take"' not in page
    assert kept(app, group) == {}


def test_comment_without_a_name_is_of_somebody_in_whatever_language_and_comes_in_once(
    app: Flask, group: Group
) -> None:
    packed = _unnamed(commented(fetched(group, "tineke"), "koken samen", "Mooi."))
    tineke = group[1]["tineke"]
    tineke.client.post("/language", data={**tineke.hidden(), "language": "en", "next": "/"})

    brought(group, "tineke", packed)
    brought(group, "tineke", packed)

    (said,) = kept(app, group).values()
    assert said.said_by == SOMEBODY
    draft = f"/proposals/{said.proposal_id}/draft"
    assert "Someone, in Word" in text(tineke.get(draft))


def test_makers_see_who_brought_words_of_another_in(app: Flask, group: Group) -> None:
    say(app, group, "Van Ria.", "an", Circle.MAKERS, said_by="Ria Jansen")
    draft = f"/proposals/{group[0].proposals['an']}/draft"

    assert "Ria Jansen, in Word hier gebracht door jij" in " ".join(
        re.sub("<[^>]+>", "", text(group[1]["an"].get(draft))).split()
    )


def test_copy_that_lost_its_boxes_is_heard_at_the_right_question(app: Flask, group: Group) -> None:
    file = Document(BytesIO(commented(fetched(group, "tineke"), "koken samen", "Wat eten ze?")))
    out_of_boxes(file)
    saved = BytesIO()
    file.save(saved)

    brought(group, "tineke", saved.getvalue())

    ((words, said),) = kept(app, group).items()
    assert (words, said.anchor.place, said.anchor.quote) == ("Wat eten ze?", WHAT, "koken samen")


def test_copy_is_made_by_a_press_on_the_button_alone(group: Group) -> None:
    number, an = group[0].proposals["an"], group[1]["an"]
    address = f"/proposals/{number}/review/copy.docx"

    assert an.client.get(address).status_code == 405
    assert f'method="post" action="{address}"' in an.get(f"/proposals/{number}/outside/").text


def test_file_that_is_too_large_is_told_what_fits(group: Group) -> None:
    page = send_too_much(group[1]["tineke"], f"/proposals/{group[0].proposals['an']}/review")

    assert "mag hier tot 10 MB zijn" in page
