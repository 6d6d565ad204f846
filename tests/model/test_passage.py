"""Passages: what a control and a bookmark are called leads back to the answer, and to nothing else."""

import pytest

from proposal.model.passage import LONGEST_NAME, bookmark, bookmarked, stamp, stamped, tag, untagged
from proposal.model.proposal import STEPS, Place
from proposal.model.question import asks

LISTS = [
    (slug, listed, columns)
    for slug, answers in STEPS.items()
    for listed, columns in [("", answers), *((name, ask.row) for name, ask in asks(answers) if ask.row)]
]
PLACES = [
    (Place(slug, question, "k3f9ab" if listed else ""), listed)
    for slug, listed, columns in LISTS
    for question, ask in asks(columns)
    if not ask.row
]


def test_names_of_every_answer_lead_back_to_it() -> None:
    for place, listed in PLACES:
        assert untagged(tag(place, listed)) == (place, listed)
        named = bookmark(place, listed)
        assert not named or bookmarked(named) == (place, listed)


def test_bookmark_that_word_would_cut_off_is_not_used() -> None:
    long = Place("activities", "minutes", "geholpenomas")

    assert bookmark(long, "programme") == ""
    assert all(len(bookmark(place, listed)) <= LONGEST_NAME for place, listed in PLACES)


def test_bookmark_leaves_its_list_out_only_where_that_makes_it_short_enough() -> None:
    place = Place("coverage", "zero_reason", "k3f9ab")

    assert bookmark(place, "contributions") == "_coverageRk3f9abQzero_reason"
    assert bookmarked("_coverageRk3f9abQzero_reason") == (place, "contributions")
    assert all(bookmark(place, listed) for place, listed in PLACES)


@pytest.mark.parametrize(
    "name", ["_Toc000001", "_GoBack", "idea/what", "_unknownQwhat", "_VIP3_0a1b2c3d", ""]
)
def test_bookmark_of_another_program_leads_nowhere(name: str) -> None:
    assert bookmarked(name) is None


def test_stamp_tells_whether_our_words_were_changed() -> None:
    name = stamp(7, "Wat gaan jullie doen?  € 5")

    assert stamped(name, "Wat gaan jullie\xa0doen? € 5") is True
    assert stamped(name, "Wat gaan zij doen? € 5") is False
    assert stamped("_Toc000001", "Wat gaan jullie doen? € 5") is None
    assert len(stamp(9999, "")) <= LONGEST_NAME
