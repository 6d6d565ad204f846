"""Short: a text and where its sentences came from are written together, or not at all."""

import pytest
from flask import Flask

from proposal.model.proposal import Place
from proposal.model.short import Chosen, Size
from proposal.store import proposals, rows, short
from proposal.store.answers import Hand
from proposal.store.errors import Gone
from proposal.store.short import Sources
from tests.both import both
from tests.store.builders import NOW, a_proposal, a_user, change

pytestmark = both

KOKEN = (("size", Size.WORDS_250), ("source", "idea--what"), ("taken", "Wij koken."), ("text", "Wij koken."))


def _chosen(proposal: int) -> tuple[Chosen, ...]:
    return proposals.load(proposal).proposal.short.chosen


def test_text_and_sources_are_written_changed_and_taken_away(inside: Flask) -> None:
    user = a_user()
    proposal, hand = a_proposal(user), Hand(user, "", NOW)

    seen = short.keep(
        proposal, change("short", "longer_summary", "Wij koken."), Sources(added=(KOKEN, KOKEN)), hand
    )
    first, second = _chosen(proposal)
    assert (first.size, first.source, first.taken) == (Size.WORDS_250, "idea--what", "Wij koken.")
    edited = Sources((second.id,), ((Place("short", "text", first.id), "chosen", "Wij koken samen."),))
    text = change("short", "longer_summary", "Wij koken samen.", seen.revision)
    assert short.keep(proposal, text, edited, hand).written

    assert [each.text for each in _chosen(proposal)] == ["Wij koken samen."]
    assert proposals.load(proposal).proposal.short.longer_summary == "Wij koken samen."


def test_sources_stay_as_they_were_when_another_changed_the_text(inside: Flask) -> None:
    user = a_user()
    proposal, hand = a_proposal(user), Hand(user, "", NOW)
    short.keep(proposal, change("short", "longer_summary", "Wij koken."), Sources(added=(KOKEN,)), hand)
    other = Hand(a_user("els@voorbeeld.nl"), "another", NOW)

    stale = change("short", "longer_summary", "Wij eten.")
    outcome = short.keep(proposal, stale, Sources(tuple(each.id for each in _chosen(proposal))), other)

    assert outcome.theirs is not None
    assert [each.text for each in _chosen(proposal)] == ["Wij koken."]


def test_text_stays_as_it_was_when_a_source_went_meanwhile(inside: Flask) -> None:
    user = a_user()
    proposal, hand = a_proposal(user), Hand(user, "", NOW)
    seen = short.keep(
        proposal, change("short", "longer_summary", "Wij koken."), Sources(added=(KOKEN,)), hand
    )
    (row,) = _chosen(proposal)
    rows.remove(proposal, "short", "chosen", row.id, user, NOW)

    text = change("short", "longer_summary", "Wij eten.", seen.revision)
    with pytest.raises(Gone):
        short.keep(proposal, text, Sources(gone=(row.id,)), hand)

    assert proposals.load(proposal).proposal.short.longer_summary == "Wij koken."
