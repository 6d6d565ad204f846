"""Letters: what is drawn is there in the font, and nothing comes out wider than was reckoned."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as some

from proposal.documents.pictures.lettering import at_hand, broken, drawable, letters, shortened, width_of

BASIC_PLANE = map(chr, range(0x20, 0x10000))
KNOWN = (
    "".join({drawable(each, "") for each in BASIC_PLANE if at_hand(each)}) + string.punctuation + " €…–’“”"
)
NO_LETTER = "\uffff"


@pytest.mark.parametrize("strong", [False, True])
def test_font_has_every_letter_that_is_said_to_be_at_hand(strong: bool) -> None:
    font = letters(9, strong)
    box = bytes(font.getmask(NO_LETTER))

    assert [each for each in KNOWN if each.strip() and bytes(font.getmask(each)) == box] == []


@given(some.text(KNOWN, min_size=1, max_size=60), some.floats(20, 300))
def test_shortened_text_fits(text: str, width: float) -> None:
    short = shortened(text, width, 9)

    assert width_of(short, 9) <= width + 0.01
    assert short == text or short.endswith("…")


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Koken voor buren", 200, ("Koken voor buren",)),
        ("Vijftien mannen zijn in het spreekuur geweest", 120,
         ("Vijftien mannen zijn in het", "spreekuur geweest")),
        ("Zijn de doelen gehaald, wat werkte, en gaan we door met de groep", 120,
         ("Zijn de doelen gehaald, wat", "werkte, en gaan we door met…")),
        ("Donaudampfschifffahrt", 60, ("Donaudampf…",)),
    ],
)  # fmt: skip
def test_long_name_is_broken_and_cut_between_words(text: str, width: float, lines: tuple[str, ...]) -> None:
    assert broken(text, width, 9) == lines


@given(some.text(KNOWN, min_size=1, max_size=90), some.floats(20, 300))
def test_no_line_of_a_broken_text_is_too_wide(text: str, width: float) -> None:
    assert all(width_of(line, 9) <= width + 0.01 for line in broken(text, width, 9))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Koken & eten\n met € 5", "Koken & eten met € 5"),
        ("Çiğdem Şahin: geïnd", "Çiğdem Şahin: geïnd"),
        ("🎉 Feest", "Feest"),
        ("Cafe\u0301", "Café"),
        ("سلام", "Activiteit 3"),
        ("ሰላም 1", "Activiteit 3"),
        ("🎉", "Activiteit 3"),
        ("", "Activiteit 3"),
    ],
)
def test_name_is_drawn_as_typed_or_by_its_number(typed: str, shown: str) -> None:
    assert drawable(typed, "Activiteit 3") == shown
