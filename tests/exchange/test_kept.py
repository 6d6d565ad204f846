"""What is brought in, kept and taken out again is the same to the byte."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest
from flask import Flask

from proposal.exchange.document import read, write
from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.model.proposal import Place, Proposal, Unreadable
from proposal.model.steps.budget import Budget, Line
from proposal.store import proposals
from tests.both import both
from tests.store.builders import a_user

NOW = datetime(2026, 3, 2, 14, 3)
HALF_READ = Proposal(
    budget=Budget(lines=(Line("k3f9", price=Decimal("0")),)),
    unreadable=(Unreadable(Place("budget", "quantity", "k3f9"), "een stuk of tien"),),
)


@both
@pytest.mark.parametrize(
    "proposal",
    [example(Kind.SERIES), example(Kind.EVENT), Proposal(), HALF_READ],
    ids=["large", "small", "empty", "half read"],
)
def test_proposal_is_the_same_after_it_was_kept(inside: Flask, proposal: Proposal) -> None:
    brought_in = write(proposal)
    number = proposals.bring_in(a_user(), read(brought_in), NOW)
    assert write(proposals.load(number).proposal) == brought_in


def test_practice_copy_stays_one_when_it_is_taken_out_and_brought_in(inside: Flask) -> None:
    copied = proposals.bring_in(a_user(), example(Kind.EVENT), NOW, practice=True)
    assert read(write(proposals.load(copied).proposal)) == replace(example(Kind.EVENT), practice=True)
