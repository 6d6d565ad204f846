"""Organisations that visitors make, and others who join them by a link."""

import re

from flask import Flask

from tests.client import Visitor
from tests.web.forms import submit


def an_organisation(visitor: Visitor, name: str = "Buurthuis De Brug") -> str:
    """Make an organisation and return its path."""
    visitor.get("/organisations/new")
    submit(visitor, name=name)
    return visitor.page.request.path


def a_link(visitor: Visitor, home: str, **typed: str) -> str:
    """Make an invitation on a page of members or authors, and return its path."""
    visitor.get(home)
    submit(visitor, f"{home.rstrip('/')}/invite", **typed)
    found = re.search(r'id="fresh-link" value="http://localhost([^"]+)"', visitor.page.text)
    assert found
    return found[1]


def joined(app: Flask, visitor: Visitor, home: str, address: str, **typed: str) -> Visitor:
    """Let somebody with a new account join, and return them."""
    other = Visitor.registered(app, address, address.partition("@")[0].title())
    other.get(a_link(visitor, home, **typed))
    submit(other)
    return other
