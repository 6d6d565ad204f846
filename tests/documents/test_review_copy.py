"""The plan with its comments: each at its words, row, question or step, with its thread, and nothing lost."""

import re
from datetime import datetime

import pytest

from proposal.documents.edition import Edition
from proposal.documents.review_copy import review_copy
from proposal.documents.word.writing import write_word
from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.model.margin import MarginNote
from proposal.model.passage import SORT_PROPERTY, Passage
from proposal.model.proposal import Place
from tests.documents.check.word_file import WordFile
from tests.documents.packages import TODAY
from tests.documents.passages import in_controls, passages
from tests.documents.reading import faults, raw

SERIES = example(Kind.SERIES)
THEN = datetime(2026, 7, 1, 12, 30)
WHAT = Passage(Place("idea", "what"), "", "Idee", "Wat gaan jullie doen?", "Samen eten.\n\nElke week weer.")
SHORT = Passage(Place("idea", "place"), "", "Idee", "In welke gemeente?", "Waterstad")
PARTNER = {"listed": "partners", "step": "Partners", "label": "De buurt", "of": "Met wie?"}
NAME = Passage(Place("partners", "name", "k3f9ab"), caption="Wie?", text="De buurt", **PARTNER)
DOES = Passage(Place("partners", "does", "k3f9ab"), caption="Wat?", text="Helpt mee.", **PARTNER)
TEXTS = (WHAT, SHORT, NAME, DOES)
COMMENTS, BODY = "word/comments.xml", "word/document.xml"


def note(text: str, start: int = 0, end: int = 0, **more: object) -> MarginNote:
    """A comment of Ria."""
    return MarginNote("Ria Jansen", THEN, text, 1, start, end, **more)  # type: ignore[arg-type]


def copy(margins: dict[Place, tuple[MarginNote, ...]], texts: tuple[Passage, ...] = TEXTS) -> bytes:
    """The file with these texts, and what was said of them."""
    return write_word(review_copy(Edition(SERIES, TODAY), texts, margins))


def about(packed: bytes, number: int) -> str:
    """The words within a comment, line by line."""
    pattern = rf'<w:commentRangeStart w:id="{number}"/>(.*?)<w:commentRangeEnd w:id="{number}"/>'
    found = re.search(pattern, raw(packed, BODY), re.S)
    assert found is not None
    return "\n".join("".join(re.findall(r"<w:t[^>]*>([^<]*)", line)) for line in found[1].split("</w:p>"))


@pytest.mark.parametrize(("words", "start", "end"), [
    ("Samen", 0, 5), ("eten.\n\nElke", 6, 17), ("weer.", 23, 28), (WHAT.text, 0, 0),
])  # fmt: skip
def test_comment_stands_at_its_letters_also_over_lines(words: str, start: int, end: int) -> None:
    packed = copy({WHAT.place: (note("Hm?", start, end),)})

    assert about(packed, 0) == words
    assert faults(packed) == []


def test_comments_on_a_row_a_list_a_step_and_the_whole_stand_there() -> None:
    row = Place("partners", "", "k3f9ab")
    places = (Place("", ""), Place("idea", ""), Place("partners", "partners"), row)
    packed = copy({place: (note(f"Over {at}"),) for at, place in enumerate(places)})

    assert [about(packed, at) for at in range(4)] == ["Plan met opmerkingen", "Idee", "Met wie?", "De buurt"]


def test_comments_that_overlap_leave_every_letter_in_its_place() -> None:
    said = (note("a", 0, 9), note("b", 3, 28), note("c", 5, 5), note("d"), note("e", 11, 12))
    packed = copy({WHAT.place: said, DOES.place: said[:1]})

    assert in_controls(packed) == {each.tag: each.text for each in TEXTS}
    assert about(packed, 1) == WHAT.text[3:28]
    assert faults(packed) == []


def test_comment_has_its_author_its_moment_here_its_thread_and_whether_it_was_dealt_with() -> None:
    thread = (MarginNote("Mo & Ali <x>", THEN, "Twee\nregels", 2),)
    packed = copy({SHORT.place: (note("Waar dan?", answers=thread, done=True),)})

    margin = raw(packed, COMMENTS)
    assert 'w:author="Ria Jansen" w:date="2026-07-01T14:30:00" w:initials="RJ"' in margin
    assert 'w:author="Mo &amp; Ali &lt;x&gt;"' in margin
    threads = raw(packed, "word/commentsExtended.xml")
    assert threads.count('w15:done="1"') == 2
    parent = re.search(r'w15:paraIdParent="(\w+)"', threads)
    assert parent is not None
    assert f'w14:paraId="{parent[1]}"' in margin
    assert "Mo &amp; Ali" in raw(packed, "word/people.xml")


def test_whole_plan_is_sound_and_says_what_it_is() -> None:
    given = passages(SERIES)
    packed = copy({each.place: (note("Hm?"),) for each in given}, given)

    assert faults(packed) == []
    assert f'name="{SORT_PROPERTY}"' in raw(packed, "docProps/custom.xml")
    assert raw(packed, COMMENTS).count("<w:comment ") == len(given)
    assert in_controls(packed).keys() <= {each.tag for each in given}
    assert COMMENTS not in WordFile(copy({}, given)).parts
