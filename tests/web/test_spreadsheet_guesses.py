"""What each column of somebody else's spreadsheet seems to be, before people say so."""

import re

import pytest

from tests.web.test_spreadsheets import Treasurer
from tests.web.test_spreadsheets import treasurer as treasurer


def guesses(page: str) -> dict[str, str]:
    """Return what each column is guessed to be, by its letter."""
    columns = re.findall(r">Kolom ([A-Z]+).*?<select[^>]*>(.*?)</select>", page, re.DOTALL)
    return {
        letter: "".join(re.findall(r'value="([a-z_]+)" selected', choices)) for letter, choices in columns
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Post;Wat;Stuks;Tarief\n1;Springkussen;1;175\n2;Hapjes;50;3,50\n;Totaal;;350\n",
            {"A": "", "B": "description", "C": "quantity", "D": "price"},
        ),
        (
            "Lid;Geeft;Mobiel\nPiet Jansen;25;06-1\nAn de Boer;12,50;0612345678\n",
            {"A": "description", "B": "amount", "C": ""},
        ),
    ],
)
def test_numbers_are_no_description_and_telephones_no_amount(
    treasurer: Treasurer, text: str, found: dict[str, str]
) -> None:
    page = treasurer.bring(text.encode(), "vreemd.csv")
    if page.request.path.endswith("/choose"):
        page = treasurer.press("", "choose", **{"use-0": "costs"})

    assert guesses(page.text) == found


def test_list_of_members_is_no_budget(treasurer: Treasurer) -> None:
    page = treasurer.bring(b"Naam;Telefoon\nPiet;06-1\n", "leden.csv")

    assert page.status_code == 422
    assert "We vinden hier geen begroting." in page.text
