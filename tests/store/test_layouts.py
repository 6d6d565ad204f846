"""Layouts: kept by what they follow from, with the PDFs of the last documents only."""

import os
from datetime import timedelta

import pytest

from proposal.store import layouts
from proposal.store.errors import NotFound
from proposal.store.files import PIECE
from proposal.store.layouts import Kept
from tests.both import both
from tests.store.builders import NOW, a_proposal, a_user

pytestmark = pytest.mark.usefixtures("inside")
HEADINGS = (("1 Doel & ‘zin’", 1, 2, 0.25), ("1.1 Waarom", 2, 3, 0.5))


def keep(proposal: int, key: str, pdf: bytes) -> None:
    """Keep a layout of three pages with this PDF."""
    layouts.keep(proposal, key, Kept("Projectplan.docx", 3, HEADINGS, len(pdf), NOW), pdf)


@both
def test_layout_and_pdf_come_back_as_they_were_kept() -> None:
    number, pdf = a_proposal(a_user()), os.urandom(2 * PIECE + 5)

    keep(number, "a", b"an older one")
    kept = Kept("Projectplan.docx", 4, HEADINGS, len(pdf), NOW)
    layouts.keep(number, "a", kept, pdf)

    assert layouts.of_proposal(number) == {"a": kept}
    assert b"".join(layouts.read(number, "a")) == pdf


@both
def test_same_content_in_two_proposals_belongs_to_each() -> None:
    user = a_user()
    one, two = a_proposal(user), a_proposal(user)
    keep(one, "a", b"one")

    assert layouts.of_proposal(two) == {}
    with pytest.raises(NotFound):
        layouts.read(two, "a")
    keep(two, "a", b"two")
    assert b"".join(layouts.read(one, "a")) == b"one"


@both
def test_pdf_that_is_not_among_the_last_goes_at_once_and_its_layout_after_a_week() -> None:
    number = a_proposal(a_user())
    for key in ("old", "new"):
        keep(number, key, b"x")

    layouts.sweep(number, {"new"}, NOW + timedelta(days=7))

    assert {key: each.size for key, each in layouts.of_proposal(number).items()} == {"old": 0, "new": 1}
    with pytest.raises(NotFound):
        layouts.read(number, "old")
    layouts.sweep(number, {"new"}, NOW + timedelta(days=7, seconds=1))
    assert set(layouts.of_proposal(number)) == {"new"}
