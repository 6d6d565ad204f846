"""Proposals that a visitor has from the start."""

import re
from datetime import datetime

from flask import Flask

from proposal.model.proposal import Proposal
from proposal.store import proposals
from tests.client import Visitor

EARLIER = datetime(2026, 3, 1, 9, 0)
"""The day before the one on which tests take place."""


def bring_in(app: Flask, visitor: Visitor, proposal: Proposal, practice: bool = False) -> int:
    """Keep this proposal as one of the visitor's and return its number."""
    with app.app_context():
        return proposals.bring_in(user_of(visitor), proposal, EARLIER, practice=practice)


def user_of(visitor: Visitor) -> int:
    """Return the number of the visitor's account."""
    found = re.search(r'<meta name="user" content="(\d+)">', visitor.get("/proposals").text)
    assert found
    return int(found[1])
