"""Letters: what is drawn is there in the font, and nothing comes out wider than was reckoned."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as some

from proposal.documents.pictures.lettering import at_hand, drawable, shortened, width_of
from proposal.documents.pictures.png import SCALE, letters

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


@given(some.text(KNOWN, max_size=60), some.booleans())
def test_text_comes_out_no_wider_than_reckoned(text: str, strong: bool) -> None:
    assert letters(9, strong).getlength(text) / SCALE <= width_of(text, 9, strong) + 0.01


@given(some.text(KNOWN, min_size=1, max_size=60), some.floats(20, 300))
def test_shortened_text_fits(text: str, width: float) -> None:
    short = shortened(text, width, 9)

    assert width_of(short, 9) <= width + 0.01
    assert short == text or short.endswith("…")


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
