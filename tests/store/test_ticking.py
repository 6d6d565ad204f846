"""Ticking: an item of a checklist is noted once, also by two people at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from flask import Flask

from proposal.model.following import Tick
from proposal.model.proposal import Proposal
from proposal.store import proposals, rows, ticking
from proposal.store.answers import Hand
from proposal.store.errors import Gone
from tests.both import both
from tests.store.builders import NOW, a_proposal, a_user

SAID = (("on", date(2026, 3, 2)), ("who", "An"), ("note", ""))


def _ticks(number: int) -> tuple[Tick, ...]:
    return proposals.load(number).proposal.following.ticks


@both
def test_two_people_at_the_same_moment_note_an_item_once(app: Flask) -> None:
    with app.app_context():
        user = a_user()
        number, hand = a_proposal(user), Hand(user, "", NOW)

    def press(item: str, start: Barrier) -> bool:
        with app.app_context():
            start.wait()
            return ticking.tick(number, "brug", item, SAID, hand)

    with ThreadPoolExecutor(2) as people:
        for item in ("call", "visit", "person", "involve", "website"):
            start = Barrier(2)
            done = [people.submit(press, item, start) for _ in range(2)]
            assert sorted(each.result() for each in done) == [False, True]

    with app.app_context():
        assert len(_ticks(number)) == 5


@both
def test_tick_that_was_taken_away_is_not_written_over_and_may_come_back(app: Flask) -> None:
    with app.app_context():
        user = a_user()
        number, hand = a_proposal(user), Hand(user, "", NOW)
        assert ticking.tick(number, "brug", "call", SAID, hand)
        (first,) = _ticks(number)
        rows.remove(number, ticking.STEP, ticking.TICKS, first.id, user, NOW)

        with pytest.raises(Gone):
            ticking.change(number, first.id, (("note", "Te laat."),), hand)
        assert ticking.tick(number, "brug", "call", (("who", "Bo"),), hand)

        assert [(each.item, each.who, each.note) for each in _ticks(number)] == [("call", "Bo", "")]


def test_list_holds_every_item_of_many_funds(inside: Flask) -> None:
    user = a_user()
    many = tuple(Tick(f"t{count}", f"f{count}", "call") for count in range(rows.MOST_ROWS))
    made = Proposal().with_step("following", ticks=many)
    number = proposals.bring_in(user, made, NOW)

    assert ticking.tick(number, "brug", "call", SAID, Hand(user, "", NOW))

    assert len(_ticks(number)) == rows.MOST_ROWS + 1
