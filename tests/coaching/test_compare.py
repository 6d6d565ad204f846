"""Compare: that nothing is lost between two texts, and long ones are told soon and briefly."""

import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from proposal.coaching import compare
from tests.zips import MEGABYTE


def test_text_that_is_longer_than_an_answer_can_be_is_told_as_a_whole() -> None:
    long = "woord " * 10_000

    assert compare.words("Een woord.", long) == (("out", "Een woord."), ("in", long))


def test_long_texts_that_were_compared_are_not_kept_in_memory() -> None:
    tracemalloc.start()
    try:
        for letter in "abcdef":
            assert len(compare.words(letter * MEGABYTE, "z" * MEGABYTE)) == 2
        assert tracemalloc.get_traced_memory()[0] < MEGABYTE
    finally:
        tracemalloc.stop()


@given(st.text(), st.text())
def test_pieces_hold_both_texts_whole(before: str, after: str) -> None:
    pieces = compare.words(before, after)

    assert "".join(text for kind, text in pieces if kind != "in") == before
    assert "".join(text for kind, text in pieces if kind != "out") == after


def test_long_text_is_told_word_by_word_where_it_changed_and_whole_where_it_only_repeats() -> None:
    prose = "".join(f"Zin {number} vertelt iets over vaders. " for number in range(400))
    endless, other = "woord " * 3300, "woord anders " * 1600

    pieces = compare.words(prose, prose.replace("Zin 200 vertelt", "Zin 200 zegt"))

    assert [each for each in pieces if each[0] != "same"] == [("out", "vertelt"), ("in", "zegt")]
    assert compare.words(endless, other) == (("out", endless), ("in", other))


def test_words_that_were_rewritten_go_and_come_together() -> None:
    pieces = compare.words("Wij willen iets doen.", "Een tuin voor iedereen.")

    assert pieces == (("out", "Wij willen iets doen."), ("in", "Een tuin voor iedereen."))


@given(st.text(), st.text())
def test_cutting_what_stayed_loses_no_letter(before: str, after: str) -> None:
    pieces = compare.words(before, after)

    cut = compare.around(pieces, 2)

    assert "".join(text for _, text in cut) == "".join(text for _, text in pieces)


def test_long_stretch_that_stayed_is_cut_to_the_words_beside_the_change() -> None:
    before = " ".join(f"w{number}" for number in range(60))

    cut = compare.around(compare.words(before, before.replace("w30", "anders")), 2)

    assert [(kind, text.strip()) for kind, text in cut if kind != "skip"] == [
        ("same", "w28 w29"), ("out", "w30"), ("in", "anders"), ("same", "w31 w32"),
    ]  # fmt: skip
    assert (cut[0][0], cut[-1][0]) == ("skip", "skip")
