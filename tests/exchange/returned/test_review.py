"""The plan with its comments after LibreOffice saved it: no answer differs and no comment is lost."""

from datetime import datetime

import pytest

from proposal.documents.edition import Edition
from proposal.documents.review_copy import review_copy
from proposal.documents.word.writing import write_word
from proposal.exchange.examples import example
from proposal.exchange.items import Heard
from proposal.exchange.recognising import Ours, recognise
from proposal.exchange.returned.reading import read_word
from proposal.model.kind import Kind
from proposal.model.margin import MarginNote
from proposal.model.returned import Returned, Sort
from tests.documents.packages import TODAY
from tests.documents.passages import passages
from tests.scripted import Job, all_done

EVENT = example(Kind.EVENT)
TEXTS = tuple(each for each in passages(EVENT) if each.text)
THEN = datetime(2026, 7, 1, 12, 30)


def _note(number: int) -> MarginNote:
    """A comment with a line below it, on the first letters of a text."""
    line = MarginNote("Mo Ali", THEN, f"Antwoord {number}.", number)
    return MarginNote("Bo Vis", THEN, f"Vraag: Hoe zit dit?\nNummer {number}.", number, 0, 4, answers=(line,))


NOTES = {each.place: (_note(number),) for number, each in enumerate(TEXTS, 1)}
OURS = tuple(
    Ours(one, place, Heard(note.number, open=one is note))
    for place, (note,) in NOTES.items()
    for one in (note, *note.answers)
)


@pytest.fixture(name="saved", scope="module")
def _saved() -> Returned:
    """What stands in the file as LibreOffice saved it."""
    packed = write_word(review_copy(Edition(EVENT, TODAY, mark="k3f9x0a7b2cd"), TEXTS, NOTES))
    (saved,) = all_done((Job(packed),))
    return read_word(saved)


def test_plan_has_every_answer_and_every_comment_and_nothing_else(saved: Returned) -> None:
    heard = recognise(saved.said, OURS)

    assert {each.place: each.text for each in saved.answers} == {each.place: each.text for each in TEXTS}
    assert (saved.sort, saved.token, saved.loose, saved.rows) == (Sort.REVIEW, "k3f9x0a7b2cd", (), ())
    assert len(heard.known) == len(OURS) == len(saved.said)


def test_comments_have_their_words_their_names_and_their_moments(saved: Returned) -> None:
    for each in saved.said:
        number = int(each.text.rstrip(".").rpartition(" ")[2])
        assert each.place == TEXTS[number - 1].place
        assert (each.who, each.at) == ("Mo Ali" if each.text.startswith("Antwoord") else "Bo Vis", THEN)
        assert each.quote == TEXTS[number - 1].text[:4].strip() or each.quote == ""
