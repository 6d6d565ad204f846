"""Anchors: the words of a comment are found, marked and replaced, and never taken for other words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposal.coaching import anchors
from proposal.coaching.anchors import Span
from proposal.model.comment import Anchor
from proposal.model.proposal import Place

TEXT = "Wij koken samen.\nElke week koken we samen met vaders."
ANCHOR = Anchor(Place("idea", "what"), "samen", 1, TEXT)


@pytest.mark.parametrize(
    ("quote", "nth", "words"),
    [
        ("samen", 0, (10, 15)),
        ("samen", 1, (36, 41)),
        ("samen. Elke  week", 0, (10, 26)),  # pasted from a page, where lines end elsewhere
        ("samen", 3, None),
        ("moeders", 0, None),
        (" ", 0, None),
    ],
)
def test_words_are_found_however_they_are_spaced(quote: str, nth: int, words: tuple[int, int] | None) -> None:
    assert anchors.find(TEXT, quote, nth) == (Span(*words) if words else None)


def test_words_are_not_taken_for_the_same_words_elsewhere() -> None:
    assert anchors.locate(ANCHOR, "Kom. " + TEXT) == Span(41, 46)
    assert anchors.locate(ANCHOR, TEXT.replace("we samen", "we")) is None
    assert anchors.locate(ANCHOR, "Samen: samen. " + TEXT) is None


def test_selection_knows_which_of_the_same_words_it_means() -> None:
    for nth, start in enumerate((10, 36)):
        assert anchors.number_at(TEXT, "samen", start) == nth


def test_only_the_words_of_the_comment_are_replaced() -> None:
    assert anchors.reworded(ANCHOR, "met elkaar", TEXT) == (
        "Wij koken samen.\nElke week koken we met elkaar met vaders."
    )
    assert anchors.reworded(replace(ANCHOR, quote=""), "Wij eten.", TEXT) == "Wij eten."
    assert anchors.reworded(ANCHOR, "met elkaar", "Wij eten.") is None


def test_answer_is_changed_when_its_words_are_not_when_its_lines_are() -> None:
    assert not anchors.changed(ANCHOR, TEXT.replace("\n", " "))
    assert anchors.changed(ANCHOR, TEXT + " Kom ook.")


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=5))
def test_marked_text_is_the_text_with_every_span_begun_and_ended_once(
    text: str, wanted: list[tuple[int, int]]
) -> None:
    spans = {
        number: Span(start, min(start + length, len(text)))
        for number, (start, length) in enumerate(wanted)
        if start < len(text)
    }

    found = anchors.segments(text, spans)

    assert "".join(each.text for each in found) == text
    assert sorted(number for each in found for number in each.starts) == sorted(spans)
    assert sorted(number for each in found for number in each.ends) == sorted(spans)
    for number, span in spans.items():
        marked = "".join(each.text for each in found if number in each.of)
        assert marked == text[span.start : span.end]
